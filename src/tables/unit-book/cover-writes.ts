/**
 * What the add-in writes to a unit's cover: state, receipt, message, points, and the reset of the tick. Each cell is
 * located by key in what was read.
 */
import type { State } from '../../core/submission/submission';
import type { CellDataShape } from '../api-shapes';
import type { SheetRequest } from '../api-requests';
import { blankCell, formulaCell, textCell, tickCell } from '../grid/cells';
import { gridRange } from '../grid/a1';
import { layGrid } from '../grid/lay';
import { inputMessage } from '../../text/books/unit-book';
import { FAULT_NUMBERS, POINT_NUMBERS, type CoverKey } from './cover-keys';
import type { CoverCell, CoverSeen } from './reading/read';
import { faultCode } from './reading/read-points';
import { quoted } from './formulas/quoted';

/** A line that leads to a cell of the workbook; without a cell it is plain text. */
export interface CoverPoint {
  readonly text: string;
  readonly sheetId: number;
  readonly a1: string;
}

export interface CoverFault {
  readonly text: string;
  readonly answer: string;
}

export interface CoverNews {
  readonly stateCode: State;
  /** '' clears the cell, absent leaves it unchanged. */
  readonly receipt?: string;
  readonly message?: string;
  /** The short code of the current seal; '' = there is none. */
  readonly sealedCode?: string;
  readonly sentence?: string;
  readonly standing?: string;
  /** New reasons of a return; the answers to the earlier ones are cleared. */
  readonly asked?: readonly CoverPoint[];
  readonly open?: readonly CoverPoint[];
  /** The faults that the unit must mend, each with the answer that it gave before. */
  readonly faults?: readonly CoverFault[];
  /** Sets the box: without a tick e.g. when a report is returned; as it was when somebody deleted the box itself. */
  readonly tick?: boolean;
}

/** The validation is what makes a box: without it TRUE and FALSE are words. */
const boxRule = ({ sheetId, tick, tab }: CoverSeen): SheetRequest => {
  if (!tick) throw new Error(`the cover of ${tab} has no submit`);
  const { row, column } = tick;
  return {
    setDataValidation: {
      range: gridRange(sheetId, { top: row, left: column, bottom: row + 1, right: column + 1 }),
      rule: { condition: { type: 'BOOLEAN' }, inputMessage: inputMessage({ type: 'tick' }), strict: true },
    },
  };
};

const textOf = (words: string): CellDataShape => (words === '' ? blankCell() : textCell(words));

/** The answer beside a fault that keeps its row is the unit's, also what it types at this moment. */
const keepsRow = ({ faults: shown }: CoverSeen, faults: readonly CoverFault[], n: number): boolean => {
  const code = faultCode(shown?.faults[n - 1] ?? '');
  return code !== '' && code === faultCode(faults[n - 1]?.text ?? '');
};

/** True when a row in which the unit may be typing an answer goes to another fault, or is emptied. */
export const movesAnswers = (seen: CoverSeen, { faults }: CoverNews): boolean =>
  faults !== undefined &&
  FAULT_NUMBERS.some((n) => (seen.faults?.faults[n - 1] ?? '') !== '' && !keepsRow(seen, faults, n));

/** A place in the same workbook; two pieces, because a line of the bundle must not begin with the sign and a word. */
const placeOf = ({ sheetId, a1 }: CoverPoint): string => ['#', `gid=${sheetId}&range=${a1}`].join('');

const pointCell = (point: CoverPoint | undefined): CellDataShape => {
  if (!point) return blankCell();
  return point.a1 === ''
    ? textCell(point.text)
    : formulaCell(`=HYPERLINK(${quoted(placeOf(point))};${quoted(point.text)})`);
};

/**
 * Writes values only, and the rule of the box: formats and protection are kept. Throws when a cell to be written was
 * not found: the
 * caller already has a finding about it.
 */
export function coverWrites(seen: CoverSeen, news: CoverNews): SheetRequest[] {
  const write = (what: string, at: CoverCell | null | undefined, cell: CellDataShape): SheetRequest => {
    if (!at) throw new Error(`the cover of ${seen.tab} has no ${what}`);
    return layGrid([[cell]], { sheetId: seen.sheetId, row: at.row, column: at.column }, 'userEnteredValue');
  };
  const words = (key: CoverKey, text: string | undefined): SheetRequest[] =>
    text === undefined ? [] : [write(key, seen.cells[key], textOf(text))];
  /** A row is shown while it has content. */
  const row = (key: CoverKey, cell: CellDataShape, isShown: boolean): SheetRequest[] => {
    const at = seen.cells[key];
    if (!at) return [];
    return [
      write(key, at, cell),
      {
        updateDimensionProperties: {
          range: { sheetId: seen.sheetId, dimension: 'ROWS', startIndex: at.row, endIndex: at.row + 1 },
          properties: { hiddenByUser: !isShown },
          fields: 'hiddenByUser',
        },
      },
    ];
  };
  const { asked, open, faults } = news;
  return [
    write('stateCode', seen.cells.stateCode, textCell(news.stateCode)),
    ...words('receipt', news.receipt),
    ...words('message', news.message),
    ...words('sealedCode', news.sealedCode),
    ...words('sentence', news.sentence),
    ...words('standing', news.standing),
    ...(asked === undefined
      ? []
      : POINT_NUMBERS.flatMap((n) => [
          ...row(`point${n}`, pointCell(asked[n - 1]), n <= asked.length),
          ...row(`answer${n}`, blankCell(), n <= asked.length),
        ])),
    ...(open === undefined
      ? []
      : POINT_NUMBERS.flatMap((n) => row(`open${n}`, pointCell(open[n - 1]), n <= open.length))),
    ...(faults === undefined
      ? []
      : FAULT_NUMBERS.flatMap((n) => [
          ...row(`fault${n}`, textOf(faults[n - 1]?.text ?? ''), n <= faults.length),
          ...(keepsRow(seen, faults, n)
            ? []
            : row(`mended${n}`, textOf(faults[n - 1]?.answer ?? ''), n <= faults.length)),
        ])),
    ...(news.tick === undefined ? [] : [boxRule(seen), write('submit', seen.tick, tickCell(news.tick))]),
  ];
}
