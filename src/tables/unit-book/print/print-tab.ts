/**
 * *Bản trình ký*: the unit's whole report on A4, by formulas alone, to be printed and signed. It is locked and has no
 * entries; reading a report ignores it. A running line with the short code is frozen, so that every page shows it. The
 * sums of the code are in hidden columns to the right.
 */
import { PRINT, PRINT_TITLE, PART_LETTERS } from '../../../text/books/print-tab';
import { FIELD, SIGNS } from '../../../core/forms/print-code';
import { addresseeOf, recipientsOf, signingLines } from '../../../text/documents/parties';
import { scoringMark, scoringSubject } from '../../../text/books/score';
import { cutOffLine } from '../../../text/books/unit-book';
import type { CellDataShape, CellFormatShape } from '../../api-shapes';
import type { SheetRequest } from '../../api-requests';
import { cellName, fixedName, gridRange } from '../../grid/a1';
import { blankCell, formulaCell, joinFormats, textCell } from '../../grid/cells';
import { heightFor, heights, hide, layFormatted, layGrid, widths } from '../../grid/lay';
import type { BookMaking } from '../making';
import { coverTemplate, type CoverKey } from '../cover-keys';
import { quoted, when } from '../formulas/formula';
import { PRINT_SHEET, type Layout } from '../layout';
import { codeFormula, codeRequests, codeRows, fieldRows, laneFormulas } from './print-code-formula';
import { headLines } from './print-head';
import { PAGE, printedPart } from './print-parts';
import { protect } from '../protect';
import { stampSheet, stampText, type Stamp } from '../stamp';
import { FONT, STYLES } from '../styles';
import { PRINT_ORDER } from '../../../core/form-code';

/**
 * Together a little wider than a portrait page at full size: printed at nine tenths. Column B holds the longest number
 * of a row (3.5.2.2.1) on one line.
 */
const WIDTHS = [80, 76, 338, 90, 90, 90];
/**
 * Hidden columns behind the page, in which the code is computed; as many columns as core/print-code.ts uses to number
 * letters.
 */
const HIDDEN = { from: 6, text: 7, end: FIELD };
const RUNNING = 1;
const CODE_ROW = 2;
/** Position of the cell with only the live code, 0-based. */
export const PRINT_CODE = { row: RUNNING, column: HIDDEN.end - 1 } as const;
/** A cell with more letters than this would be cut off by Excel, which makes no row higher than 409 points. */
const LONGEST_CELL = 1300;

const base: CellFormatShape = { verticalAlignment: 'MIDDLE', textFormat: { fontFamily: FONT, fontSize: 13 } };
const over = joinFormats(base, { wrapStrategy: 'OVERFLOW_CELL' });
const centred = joinFormats(base, { horizontalAlignment: 'CENTER', wrapStrategy: 'WRAP' });

interface PrintTabAsk {
  readonly layouts: readonly Layout[];
  readonly index: number;
  /** Address of a cell of the cover, with its tab, for formulas. */
  readonly coverCell: (key: CoverKey) => string;
}

export function printTabRequests(making: BookMaking, { layouts, index, coverCell }: PrintTabAsk): SheetRequest[] {
  const printed = PRINT_ORDER.flatMap((form) => layouts.filter((one) => one.template.form === form));
  const stamp: Stamp = {
    unit: making.unit.code,
    period: making.period.code,
    form: 'print',
    template: coverTemplate(making.templates),
    fileId: making.fileId,
  };
  const code = codeCell();
  const head = headOf(making, coverCell);
  const parts = printed.map((layout, at) => printedPart(layout, PART_LETTERS[at] ?? ''));
  const top = [[textCell(stampText(stamp), STYLES.key)], runningLine(making, code), ...head.rows];
  const body: (readonly CellDataShape[])[] = [];
  const formulas = parts.flatMap((part) => {
    body.push([]);
    const requests = part.formulas(PRINT_SHEET, top.length + body.length);
    body.push(...part.rows.map((row) => [blankCell(), ...row]));
    return requests;
  });
  const foot = footOf(making, {
    code,
    sealed: coverCell('sealedCode'),
    signer: coverCell('docSigner'),
    words: wordsRange(top.length, body.length),
    fromMemory: rowsFromMemory(printed),
  });
  const rows = [...top, ...body, ...foot.rows];
  const footTop = top.length + body.length;
  return [
    addPrintSheet(index, Math.max(rows.length, CODE_ROW + codeRows(layouts), fieldRows(layouts))),
    ...layFormatted(rows, { sheetId: PRINT_SHEET, row: 0, column: 0 }),
    ...formulas,
    ...codeCells(layouts),
    ...[...head.merged.map((row) => row + RUNNING + 1), ...foot.merged.map((row) => row + footTop)].map((row) =>
      across(row, PAGE.number),
    ),
    ...foot.right.map((row) => across(row + footTop, PAGE.figures)),
    ...widths(PRINT_SHEET, WIDTHS),
    ...heights(PRINT_SHEET, [null, 22, ...head.heights]),
    roomForVerdict(footTop),
    hide(PRINT_SHEET, 'ROWS', 0),
    hide(PRINT_SHEET, 'COLUMNS', 0),
    hideLanes(),
    protect(making, PRINT_SHEET, []),
    stampSheet(PRINT_SHEET, stamp),
  ];
}

const rowsFromMemory = (layouts: readonly Layout[]): number =>
  layouts.flatMap(({ template }) => template.rows).filter(({ standing }) => standing === 'memory').length;

const addPrintSheet = (index: number, rowCount: number): SheetRequest => ({
  addSheet: {
    properties: {
      sheetId: PRINT_SHEET,
      title: PRINT_TITLE,
      index,
      gridProperties: {
        rowCount,
        columnCount: HIDDEN.end,
        frozenRowCount: RUNNING + 1,
        hideGridlines: true,
      },
    },
  },
});

/** Space for the longer of the two possible sentences: a merged row does not grow. */
const roomForVerdict = (footTop: number): SheetRequest => ({
  updateDimensionProperties: {
    range: {
      sheetId: PRINT_SHEET,
      dimension: 'ROWS',
      startIndex: footTop + VERDICT,
      endIndex: footTop + VERDICT + 2,
    },
    properties: { pixelSize: 44 },
    fields: 'pixelSize',
  },
});

const hideLanes = (): SheetRequest => ({
  updateDimensionProperties: {
    range: { sheetId: PRINT_SHEET, dimension: 'COLUMNS', startIndex: HIDDEN.from, endIndex: HIDDEN.end },
    properties: { hiddenByUser: true },
    fields: 'hiddenByUser',
  },
});

const across = (row: number, from: number): SheetRequest => ({
  mergeCells: {
    range: gridRange(PRINT_SHEET, { top: row, bottom: row + 1, left: from, right: PAGE.last + 1 }),
    mergeType: 'MERGE_ALL',
  },
});

const codeCell = (): string => fixedName(PRINT_CODE.row, PRINT_CODE.column);

/** The code itself is computed in a hidden cell of the same row; the line repeats it in words. */
function runningLine(making: BookMaking, code: string): CellDataShape[] {
  const small = joinFormats(over, { textFormat: { fontSize: 10, italic: true } });
  return [
    blankCell(),
    { ...textCell(PRINT.running(making.unit.name, making.period.name), small), note: PRINT.guide },
    blankCell(),
    blankCell(),
    blankCell(),
    formulaCell(
      `=${quoted(PRINT.code)}&${code}`,
      joinFormats(small, { horizontalAlignment: 'RIGHT', textFormat: { bold: true } }),
    ),
  ];
}

function headOf(
  making: BookMaking,
  coverCell: (key: CoverKey) => string,
): { readonly rows: CellDataShape[][]; readonly heights: (number | null)[]; readonly merged: readonly number[] } {
  const { period, province, scheme } = making;
  const lines = headLines(making, coverCell).map(([left, right]) => [
    blankCell(),
    left,
    blankCell(),
    blankCell(),
    blankCell(),
    right,
  ]);
  const title = (text: string, format: CellFormatShape): CellDataShape[] => [
    blankCell(),
    textCell(text, joinFormats(centred, format)),
  ];
  const subject = period.scoring && scheme ? scoringSubject(period.scoring.round, scheme) : PRINT.subject(period.name);
  const all = WIDTHS.slice(1).reduce((sum, one) => sum + one, 0);
  const rows = [
    ...lines,
    [],
    title(PRINT.title, { textFormat: { fontSize: 14, bold: true } }),
    title(subject, { textFormat: { fontSize: 13, bold: true } }),
    title(scheme ? scoringMark(scheme, period.cutOff) : cutOffLine(period.from, period.cutOff, period.estimated), {
      textFormat: { italic: true },
    }),
    [],
    title(PRINT.to(addresseeOf(making.unit, province)), { textFormat: { fontSize: 13 } }),
  ];
  const from = lines.length + 1;
  return {
    rows,
    heights: [...lines.map(() => 22), 16, 28, heightFor(subject, all * 0.75, 22), 22, 12, 26],
    merged: [from, from + 1, from + 2, from + 4],
  };
}

const wordsRange = (top: number, count: number): string =>
  `${fixedName(top, PAGE.words)}:${fixedName(Math.max(top, top + count - 1), PAGE.words)}`;

/** Row of the foot with the words about the sealed code. */
const VERDICT = 10;

interface Foot {
  readonly code: string;
  readonly sealed: string;
  readonly signer: string;
  readonly words: string;
  /** Number of rows that the screen marks as not compared with the regulation. */
  readonly fromMemory: number;
}

/** At most this many lines of recipients or of the office that signs. */
const SIGNATURE_ROWS = 4;

function signatureRows({ unit, province }: BookMaking): [CellDataShape, CellDataShape][] {
  const small = joinFormats(over, { textFormat: { fontSize: 11 } });
  const recipients = [
    textCell(PRINT.recipients, joinFormats(over, { textFormat: { fontSize: 12, bold: true, italic: true } })),
    ...recipientsOf(unit, province).map((line) => textCell(line, small)),
  ];
  const signing = signingLines(unit).map((line) =>
    textCell(line, joinFormats(centred, { textFormat: { bold: true } })),
  );
  return Array.from({ length: SIGNATURE_ROWS }, (_, at) => [recipients[at] ?? blankCell(), signing[at] ?? blankCell()]);
}

/** Signature on the right, recipients on the left, then the two codes. */
function footOf(
  making: BookMaking,
  { code, sealed, signer, words, fromMemory }: Foot,
): { readonly rows: CellDataShape[][]; readonly merged: readonly number[]; readonly right: readonly number[] } {
  const row = (left: CellDataShape, right: CellDataShape): CellDataShape[] => [blankCell(), left, blankCell(), right];
  const strong = joinFormats(centred, { textFormat: { bold: true } });
  const verdict = when(
    `${sealed}=""`,
    quoted(PRINT.sealedNone),
    `${quoted(PRINT.sealedCode)}&${sealed}&${when(`${sealed}=${code}`, quoted(PRINT.same), quoted(PRINT.different))}`,
  );
  const isLong = `SUMPRODUCT((LEN(${words})>${LONGEST_CELL})*1)>0`;
  const wrapped = joinFormats(base, { wrapStrategy: 'WRAP', textFormat: { fontSize: 11 } });
  return {
    rows: [
      [],
      ...signatureRows(making).map(([left, right]) => row(left, right)),
      [],
      [],
      row(blankCell(), formulaCell(`=${when(`${signer}=""`, '""', signer)}`, strong)),
      [],
      [
        blankCell(),
        formulaCell(`=${quoted(PRINT.code)}&${code}`, joinFormats(wrapped, { textFormat: { bold: true } })),
      ],
      [blankCell(), formulaCell(`=${verdict}`, wrapped)],
      [
        blankCell(),
        formulaCell(`=${when(isLong, quoted(PRINT.long), '""')}`, joinFormats(wrapped, { textFormat: { bold: true } })),
      ],
      ...(fromMemory > 0
        ? [[blankCell(), textCell(PRINT.notes(fromMemory), joinFormats(wrapped, { textFormat: { italic: true } }))]]
        : []),
    ],
    merged: [9, 10, 11, ...(fromMemory > 0 ? [12] : [])],
    right: [1, 2, 7],
  };
}

/** Hidden: letters, lanes and code in the running row; texts and sums below. */
function codeCells(layouts: readonly Layout[]): SheetRequest[] {
  const place = { sheetId: PRINT_SHEET, row: CODE_ROW, column: HIDDEN.text };
  const [first, second] = laneFormulas(place, codeRows(layouts));
  const at = (column: number): string => cellName(RUNNING, column);
  const [signs, one, other] = [HIDDEN.from, HIDDEN.from + 1, HIDDEN.from + 2];
  return [
    layGrid(
      [[textCell(SIGNS), formulaCell(first), formulaCell(second)]],
      { sheetId: PRINT_SHEET, row: RUNNING, column: signs },
      'userEnteredValue',
    ),
    layGrid(
      [[formulaCell(codeFormula(at(signs), [at(one), at(other)]))]],
      { sheetId: PRINT_SHEET, ...PRINT_CODE },
      'userEnteredValue',
    ),
    ...codeRequests(layouts, place),
  ];
}
