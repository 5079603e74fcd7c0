/**
 * *Tiến độ nộp*: one row per unit with state, flags, time of the seal and findings. Row key = the unit's code. A state
 * is a code with a label beside it. Hidden columns hold what *Dữ liệu* does not repeat beside every value: the period,
 * the sealed file, and the tab of each form (`form=id; …`).
 */
import type { Consolidated, ProgressLine, TracedValue } from '../../../core/consolidate/consolidate';
import type { Flags } from '../../../core/submission/submission';
import {
  EMPTY_STATES,
  FLAG_LABELS,
  FRESHNESS_LABELS,
  NEW_UNIT,
  RESULT_HEADINGS,
  RESULT_WORDS,
  STATE_LABELS,
  TIMELINESS_LABELS,
} from '../../../text/books/master-book';
import { documentWords } from '../../../text/books/cover';
import { correctionWords } from '../../../text/correction';
import { printDate } from '../../../text/print';
import type { CellDataShape, CellFormatShape } from '../../api-shapes';
import { blankCell, FORMATS, joinFormats, numberCell, textCell } from '../../grid/cells';
import { momentToSerial } from '../../grid/serial';
import { linkTo, LOOKS } from '../looks';
import { fileLink, keyedTab, type HeadColumn, type ResultContext, type ResultTab } from './result-tab';
import { RESULT_SHEETS, titleOf } from '../sheets';
import { LEVEL_TEXT } from '../../../text/levels';
import { LEVEL_ORDER, LEVELS } from '../../../core/finding-level';
import { LEVEL_LOOKS } from '../../level-looks';

const head = (key: keyof typeof RESULT_HEADINGS, width: number): HeadColumn => ({
  key,
  heading: RESULT_HEADINGS[key],
  width,
});
const COLUMNS: readonly HeadColumn[] = [
  head('unit', 240),
  head('stateLabel', 150),
  head('flags', 190),
  head('timeliness', 150),
  head('version', 70),
  head('sealedAt', 130),
  head('sealedBy', 200),
  head('document', 240),
  head('printCode', 110),
  ...LEVEL_ORDER.map((level) => ({
    key: LEVELS[level].count,
    heading: LEVEL_TEXT[level].heading,
    width: LEVEL_LOOKS[level].width,
  })),
  head('freshness', 130),
  head('file', 120),
  head('state', 100),
  head('period', 90),
  head('fileId', 120),
  head('tabs', 200),
];
const HIDDEN = ['state', 'period', 'fileId', 'tabs'].map((key) => COLUMNS.findIndex((one) => one.key === key) + 1);

/** Where the values of a unit were sealed; `tabs` = the sheet id of each form. */
interface Sealed {
  readonly fileId: string;
  readonly tabs: ReadonlyMap<string, number>;
}

/** Unit → where its values were sealed. */
function sealedIn(values: readonly TracedValue[]): ReadonlyMap<string, Sealed> {
  const sealed = new Map<string, { readonly fileId: string; readonly tabs: Map<string, number> }>();
  for (const { unit, form, fileId, sheetId } of values) {
    const own = sealed.get(unit) ?? { fileId, tabs: new Map<string, number>() };
    own.tabs.set(form, sheetId);
    sealed.set(unit, own);
  }
  return sealed;
}

export function progressTab(
  { progress: lines, values }: Pick<Consolidated, 'progress' | 'values'>,
  ctx: ResultContext,
): ResultTab {
  const sealed = sealedIn(values);
  const frame = { sheetId: RESULT_SHEETS.progress, title: titleOf('progress'), columns: COLUMNS, frozenColumns: 2 };
  const tab = keyedTab(
    frame,
    lines.map((line) => [...lineCells(line, ctx), ...placeCells(ctx, sealed.get(line.unit))]),
    { ctx, empty: EMPTY_STATES.progress },
  );
  return { ...tab, hiddenColumns: [0, ...HIDDEN] };
}

const placeCells = ({ period }: ResultContext, sealed: Sealed | undefined): CellDataShape[] => [
  textCell(period.code, LOOKS.text),
  textCell(sealed?.fileId ?? '', LOOKS.text),
  textCell([...(sealed?.tabs ?? [])].map(([form, sheetId]) => `${form}=${sheetId}`).join('; '), LOOKS.text),
];

/** The flags beside a state, in the words that a reader sees. */
export function flagWords(flags: Flags): string {
  return [
    ...(flags.overdue ? [FLAG_LABELS.overdue] : []),
    ...(flags.extendedTo === null ? [] : [FLAG_LABELS.extendedTo(printDate(flags.extendedTo.slice(0, 10)))]),
    ...(flags.oldTemplate ? [FLAG_LABELS.oldTemplate] : []),
    ...(flags.otherDates ? [FLAG_LABELS.otherDates] : []),
    ...(flags.editedAfterSeal ? [FLAG_LABELS.editedAfterSeal] : []),
  ].join('; ');
}

const count = (amount: number, look?: CellFormatShape): CellDataShape =>
  numberCell(amount, joinFormats(LOOKS.centre, amount > 0 ? look : undefined));

function lineCells(line: ProgressLine, { corrections }: ResultContext): CellDataShape[] {
  const notIn = line.sealedAt === null;
  const stateLook = notIn ? (line.flags.overdue ? LOOKS.bad : LOOKS.missing) : LOOKS.good;
  return [
    textCell(line.unit, LOOKS.text),
    textCell(line.unitName, LOOKS.label),
    textCell(STATE_LABELS[line.state], joinFormats(LOOKS.label, stateLook)),
    textCell(
      [
        ...(line.isNew ? [NEW_UNIT] : []),
        ...(corrections?.has(line.unit) ? [correctionWords.flag] : []),
        flagWords(line.flags),
      ]
        .filter((words) => words !== '')
        .join('; '),
      LOOKS.label,
    ),
    textCell(line.timeliness === null ? '' : TIMELINESS_LABELS[line.timeliness], LOOKS.label),
    line.version === 0 ? blankCell() : numberCell(line.version, LOOKS.centre),
    line.sealedAt === null
      ? blankCell()
      : numberCell(momentToSerial(line.sealedAt), joinFormats(LOOKS.centre, { numberFormat: FORMATS.moment })),
    textCell(line.sealedBy ?? (notIn ? '' : RESULT_WORDS.unknownSubmitter), LOOKS.label),
    textCell(line.document === null ? '' : documentWords(line.document), LOOKS.label),
    textCell(line.printCode ?? '', LOOKS.centre),
    ...LEVEL_ORDER.map((level) => count(line[LEVELS[level].count], LEVEL_LOOKS[level].result)),
    textCell(FRESHNESS_LABELS[line.freshness], LOOKS.centre),
    line.fileId === null ? blankCell() : textCell(RESULT_WORDS.openFile, linkTo(fileLink(line.fileId))),
    textCell(line.state, LOOKS.text),
  ];
}
