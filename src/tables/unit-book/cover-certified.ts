/** Rows of the cover for the office's questions to the head of the unit, and for the person who checks the report. */
import { isYesOrNo, QUESTION_NUMBERS } from '../../core/submission/certified';
import { COVER_CERTIFIED } from '../../text/books/unit-book';
import type { CellFormatShape } from '../api-shapes';
import type { SheetRequest } from '../api-requests';
import { cellName, gridRange, type Box } from '../grid/a1';
import { blankCell, joinFormats, tickCell } from '../grid/cells';
import type { CoverLine } from './cover-duties';
import type { CertifiedKey } from './cover-keys';
import type { BookMaking } from './making';
import { STYLES } from './styles';
import { kindFormat, validationFor } from './validation';
import { SHEET_IDS } from './sheets';

type Asked = Pick<BookMaking, 'questions' | 'isChecked'>;

const numbered = ({ questions = [] }: Asked): readonly (readonly [CertifiedKey, string])[] =>
  QUESTION_NUMBERS.flatMap((n, at) => {
    const question = questions[at];
    return question === undefined ? [] : [[`headQuestion${n}`, question] as const];
  });

/** The rows that the unit fills in before the tick counts, in the order of the cover. */
export const certifiedLines = (making: Asked, look: CellFormatShape): readonly CoverLine[] => [
  ...numbered(making).map(([key, label]): CoverLine => ({ key, label, value: blankCell(look) })),
  ...(making.isChecked === true
    ? ([
        { key: 'checkedBy', label: COVER_CERTIFIED.checkedBy, value: blankCell(look) },
        {
          key: 'checkedOn',
          label: COVER_CERTIFIED.checkedOn,
          value: blankCell(joinFormats(look, kindFormat({ type: 'date' }), { horizontalAlignment: 'LEFT' })),
        },
        { key: 'checked', label: COVER_CERTIFIED.checked, value: tickCell(false, STYLES.coverTick) },
      ] as const)
    : []),
];

export const certifiedKeys = (making: Asked): readonly CertifiedKey[] =>
  certifiedLines(making, {}).map(({ key }) => key as CertifiedKey);

/** Lists, tick and day of these rows. */
export function certifiedValidations(making: Asked, boxAt: (key: CertifiedKey) => Box): readonly SheetRequest[] {
  const questions = new Map(numbered(making));
  return certifiedKeys(making).map((key): SheetRequest => {
    const box = boxAt(key);
    const [cell, question] = [cellName(box.top, box.left), questions.get(key)];
    const rule =
      question !== undefined && isYesOrNo(question)
        ? {
            condition: {
              type: 'ONE_OF_LIST' as const,
              values: [COVER_CERTIFIED.yes, COVER_CERTIFIED.no].map((userEnteredValue) => ({ userEnteredValue })),
            },
            inputMessage: COVER_CERTIFIED.choose,
            strict: true,
            showCustomUi: true,
          }
        : validationFor(KINDS[key] ?? TEXT, cell, null);
    return { setDataValidation: { range: gridRange(SHEET_IDS.cover, box), rule } };
  });
}

const TEXT = { type: 'text', longest: 500 } as const;
const KINDS: Readonly<Partial<Record<CertifiedKey, Parameters<typeof validationFor>[0]>>> = {
  checkedOn: { type: 'date' },
  checked: { type: 'tick' },
};
