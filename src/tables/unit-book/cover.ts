/**
 * The cover tab (*Bìa*): what is due, what is left to correct, the tick, the receipt. The unit fills in only the tick;
 * its cells are found again by key. The state is stored as a code. Its label is a formula, so that the tick changes it
 * immediately, before the add-in reads the file.
 */
import type { State } from '../../core/submission/submission';
import { COVER, COVER_DOCUMENT, helpLine, newUnitSentence, TAB_TITLES, inputMessage } from '../../text/books/unit-book';
import type { CellDataShape, CellFormatShape } from '../api-shapes';
import type { SheetRequest } from '../api-requests';
import { cellName, fixedName, gridRange, onTab, type Box } from '../grid/a1';
import { blankCell, formulaCell, joinFormats, textCell, tickCell } from '../grid/cells';
import { heights, hide, layFormatted, widths } from '../grid/lay';
import { certifiedKeys, certifiedLines, certifiedValidations } from './cover-certified';
import { dutyEntries, dutyLines, type CoverLine } from './cover-duties';
import { sentenceOf, type BookMaking } from './making';
import { tabLines } from './changing/tab-lines';
import { stateFormula } from './cover-formulas';
import { KEY_COLUMN, type Layout } from './layout';
import { protect } from './protect';
import { stampSheet, stampText, type Stamp } from './stamp';
import { STYLES } from './styles';
import { titleBlock } from './title-block';
import { kindFormat, validationFor } from './validation';
import {
  coverTemplate,
  DOCUMENT_KEYS,
  DOCUMENT_KINDS,
  POINT_NUMBERS,
  type CoverKey,
  type DocumentKey,
} from './cover-keys';
import { quoted } from './formulas/quoted';
import { SHEET_IDS } from './sheets';

const SHEET = SHEET_IDS.cover;
/** Labels and the left part of every value, with the box, are in sight on a phone of 360 pixels. */
const WIDTHS = [80, 120, 330];
const TITLE_ROWS = 4;
const FIELDS = ['label', 'value'] as const;
const VALUE = 2;

const VALUE_TEXT: CellFormatShape = STYLES.coverValue;

const DOCUMENT_ROWS = Object.keys(DOCUMENT_KEYS) as readonly DocumentKey[];

/** The cells of the văn bản. */
const documentLines = (making: BookMaking): readonly CoverLine[] =>
  DOCUMENT_ROWS.map((key): CoverLine => ({
    key,
    label: COVER_DOCUMENT[key] + (making.documentCounts ? COVER.mustBeNamed : COVER.ifAny),
    value: blankCell(joinFormats(VALUE_TEXT, kindFormat(DOCUMENT_KINDS[key]), { horizontalAlignment: 'LEFT' })),
  }));

const guideLine = ({ guideUrl }: BookMaking): readonly CoverLine[] =>
  guideUrl === undefined
    ? []
    : [
        {
          key: 'guide',
          label: COVER.guide,
          value: formulaCell(`=HYPERLINK(${quoted(guideUrl)};${quoted(COVER.openGuide)})`, VALUE_TEXT),
        },
      ];

const helpLineOf = ({ province, helpPhone }: BookMaking, layouts: readonly Layout[]): CoverLine => ({
  key: 'help',
  label: COVER.help,
  value: textCell(
    [helpLine(province.officeName, helpPhone ?? null), ...(hasMemory(layouts) ? [COVER.memory] : [])].join('\n'),
    VALUE_TEXT,
  ),
});

/** Lines that follow a setting and hold nothing of the unit. */
export const settingLines = (making: BookMaking, layouts: readonly Layout[]): readonly CoverLine[] => [
  ...guideLine(making),
  helpLineOf(making, layouts),
];

/** Rows for what the office gave back and for what keeps a ticked report out; hidden until they are needed. */
const pointLines = (): readonly CoverLine[] => [
  ...POINT_NUMBERS.flatMap((n): readonly CoverLine[] => [
    { key: `point${n}`, label: COVER.point(n), value: blankCell(VALUE_TEXT), hidden: true },
    { key: `answer${n}`, label: COVER.answer, value: blankCell(VALUE_TEXT), hidden: true },
  ]),
  ...POINT_NUMBERS.map((n): CoverLine => ({
    key: `open${n}`,
    label: n === 1 ? COVER.open : '',
    value: blankCell(VALUE_TEXT),
    hidden: true,
  })),
];

const step = (key: CoverKey, index: 0 | 1 | 2 | 3): CoverLine => ({
  key,
  label: index === 0 ? COVER.howTo : '',
  value: textCell(COVER.steps[index], VALUE_TEXT),
});

/** Why the figures of the period before are those of other units or of an earlier period, or there are none. */
function beforeLine({ unit, unitsBefore, priorGap, isNew }: BookMaking): readonly CoverLine[] {
  const line = (label: string, ...sentences: readonly (string | undefined)[]): readonly CoverLine[] => [
    { key: 'newUnit', label, value: textCell(sentences.filter((one) => one !== undefined).join('\n'), VALUE_TEXT) },
  ];
  if (unitsBefore !== undefined) return line(COVER.unitsBefore, unitsBefore, priorGap);
  if (isNew === true) return line(COVER.newUnit, newUnitSentence(unit.bornOn ?? null));
  return priorGap === undefined ? [] : line(COVER.priorGap, priorGap);
}

function coverLines(making: BookMaking, layouts: readonly Layout[], at: (key: CoverKey) => string): CoverLine[] {
  return [
    { key: 'sentence', label: COVER.due, value: textCell(sentenceOf(making), VALUE_TEXT) },
    ...beforeLine(making),
    ...tabLines(layouts, at('submit')),
    ...documentLines(making),
    ...certifiedLines(making, VALUE_TEXT),
    { key: 'submit', label: COVER.submit, value: tickCell(false, STYLES.coverTick) },
    {
      key: 'state',
      label: COVER.state,
      value: formulaCell(stateFormula(at), {
        ...VALUE_TEXT,
        textFormat: { ...STYLES.coverLabel.textFormat },
      }),
    },
    { key: 'receipt', label: COVER.receipt, value: blankCell(VALUE_TEXT) },
    { key: 'message', label: COVER.message, value: blankCell(VALUE_TEXT) },
    ...pointLines(),
    ...dutyLines(making.unit, VALUE_TEXT),
    step('step1', 0),
    step('step2', 1),
    step('step3', 2),
    step('step4', 3),
    ...settingLines(making, layouts),
    { key: 'standing', label: '', value: blankCell(VALUE_TEXT), hidden: true },
    { key: 'stateCode', label: '', value: textCell('unpublished' satisfies State, VALUE_TEXT), hidden: true },
    { key: 'sealedCode', label: '', value: blankCell(VALUE_TEXT), hidden: true },
  ];
}

const hasMemory = (layouts: readonly Layout[]): boolean =>
  layouts.some((layout) => layout.template.rows.some((row) => row.standing === 'memory'));

/** Address of a cell of the cover, for formulas of other tabs: `'Bìa'!$C$9`. */
export function coverCellOf(making: BookMaking, layouts: readonly Layout[]): (key: CoverKey) => string {
  const keys = coverLines(making, layouts, () => 'A1').map((line) => line.key);
  const lineOf = (key: CoverKey): number => making.coverRows?.get(key) ?? keys.indexOf(key) + 1 + TITLE_ROWS;
  return (key) => onTab(TAB_TITLES.cover, fixedName(lineOf(key), VALUE));
}

/** What the stamp of the cover holds. */
export const coverStamp = (making: BookMaking): Stamp => ({
  unit: making.unit.code,
  period: making.period.code,
  form: 'cover',
  template: coverTemplate(making.templates),
  fileId: making.fileId,
});

/** A line of the cover as its three cells. */
export const lineCells = ({ key, label, value }: CoverLine): CellDataShape[] => [
  textCell(key, STYLES.key),
  textCell(label, STYLES.coverLabel),
  value,
];

const addCover = (rowCount: number): SheetRequest => ({
  addSheet: {
    properties: {
      sheetId: SHEET,
      title: TAB_TITLES.cover,
      index: 0,
      gridProperties: {
        rowCount,
        columnCount: WIDTHS.length,
        frozenRowCount: 0,
        frozenColumnCount: 0,
        hideGridlines: true,
      },
    },
  },
});

/** All requests of the cover tab. */
export function coverRequests(making: BookMaking, layouts: readonly Layout[]): SheetRequest[] {
  const keys = coverLines(making, layouts, () => 'A1').map((line) => line.key);
  const lineOf = (key: CoverKey): number => keys.indexOf(key) + 1 + TITLE_ROWS;
  const lines = coverLines(making, layouts, (key) => cellName(lineOf(key), VALUE));
  const stamp = coverStamp(making);
  const title = titleBlock(making, 'cover', { left: 0, widths: WIDTHS.slice(1) });
  const rows: CellDataShape[][] = [
    [textCell(stampText(stamp), STYLES.key), ...FIELDS.map((field) => textCell(field, STYLES.key))],
    ...title.rows.map((row) => [blankCell(), ...row]),
    ...lines.map(lineCells),
  ];
  const submit = lineOf('submit');
  const boxAt = (line: number): Box => ({ top: line, left: VALUE, bottom: line + 1, right: VALUE + 1 });
  const tick = boxAt(submit);
  return [
    addCover(rows.length),
    ...layFormatted(rows, { sheetId: SHEET, row: 0, column: 0 }),
    ...widths(SHEET, WIDTHS),
    ...heights(SHEET, [null, ...title.heights]),
    hide(SHEET, 'ROWS', 0),
    hide(SHEET, 'COLUMNS', KEY_COLUMN),
    ...hiddenRuns(lines, lineOf),
    {
      setDataValidation: {
        range: gridRange(SHEET, tick),
        rule: { condition: { type: 'BOOLEAN' }, inputMessage: inputMessage({ type: 'tick' }), strict: true },
      },
    },
    ...DOCUMENT_ROWS.map((key) => documentValidation(making, key, boxAt(lineOf(key)))),
    ...certifiedValidations(making, (key) => boxAt(lineOf(key))),
    protect(
      making,
      SHEET,
      [
        ...DOCUMENT_ROWS,
        ...certifiedKeys(making),
        ...POINT_NUMBERS.map((n) => `answer${n}` as const),
        ...dutyEntries(making.unit),
        'submit' as const,
      ].map((key) => boxAt(lineOf(key))),
    ),
    stampSheet(SHEET, stamp),
  ];
}

/** One request per run of hidden rows. */
function hiddenRuns(lines: readonly CoverLine[], lineOf: (key: CoverKey) => number): SheetRequest[] {
  const at = lines.flatMap((line) => (line.hidden ? [lineOf(line.key)] : []));
  const starts = at.filter((row) => !at.includes(row - 1));
  const ends = at.filter((row) => !at.includes(row + 1));
  return starts.map((startIndex, n) => ({
    updateDimensionProperties: {
      range: { sheetId: SHEET, dimension: 'ROWS', startIndex, endIndex: (ends[n] ?? startIndex) + 1 },
      properties: { hiddenByUser: true },
      fields: 'hiddenByUser',
    },
  }));
}

/** Validation of the cells of the văn bản; a day before the period cannot be typed. */
function documentValidation(making: BookMaking, key: DocumentKey, box: Box): SheetRequest {
  const rule = validationFor(
    DOCUMENT_KINDS[key],
    cellName(box.top, box.left),
    key === 'docDate' ? { from: making.period.from, to: null } : null,
  );
  return {
    setDataValidation: { range: gridRange(SHEET, box), rule: key === 'docDate' ? { ...rule, strict: true } : rule },
  };
}
