/**
 * *Bản trình ký*: head, addressee, the report's text, signer and recipients. One column is as wide as the page and
 * nothing is merged, so every row grows with its text; what is beside it runs over that column from two narrow ones.
 * The sums of the code are in hidden columns to the right.
 */
import { FIELD, SIGNS } from '../../../core/forms/print-code';
import { PRINT, PRINT_TITLE } from '../../../text/books/print-tab';
import { scoringMark, scoringSubject } from '../../../text/books/score';
import { cutOffLine } from '../../../text/books/unit-book';
import { addresseeOf, recipientsOf, signingLines } from '../../../text/documents/parties';
import type { CellDataShape, CellFormatShape } from '../../api-shapes';
import type { SheetRequest } from '../../api-requests';
import { cellName, fixedName, gridRange } from '../../grid/a1';
import { blankCell, formulaCell, joinFormats, textCell } from '../../grid/cells';
import { heights, layFormatted, layGrid, widths } from '../../grid/lay';
import type { CoverKey } from '../cover-keys';
import { when } from '../formulas/formula';
import { type Layout } from '../layout';
import type { BookMaking } from '../making';
import { stampText } from '../stamp';
import { STYLES } from '../styles';
import {
  addPage,
  BOLD,
  CENTRED,
  closePage,
  longWarning,
  notesOf,
  OVER,
  runningCells,
  SMALL,
  stampOf,
} from './page-cells';
import { codeFormula, codeRequests, codeRows, fieldRows, laneFormulas } from './print-code-formula';
import { headLines, rightBlock } from './print-head';
import { PLAIN, textPart } from './print-parts';
import { PRINT_CODE, RUNNING } from './print-place';
import { quoted } from '../formulas/quoted';
import { PRINT_SHEET } from '../sheets';

/** A little wider than a portrait page at full size: printed at nine tenths. */
const WIDTHS = [80, 8, 668, 8];
const TEXT = 2;
const RIGHT = 3;
/**
 * Hidden columns behind the page, in which the code is computed; as many as core/print-code.ts uses to number letters.
 */
const HIDDEN = { from: 4, text: 5, end: FIELD };
const CODE_ROW = 2;
/** Letters in a row as wide as the page, at most, that Excel shows whole. */
const LONGEST_TEXT = 2000;

export const codeCell = (): string => fixedName(PRINT_CODE.row, PRINT_CODE.column);

/** A row with something on the left, on the right, or in the page-wide column. */
const sides = (left: CellDataShape, right: CellDataShape): CellDataShape[] => [blankCell(), left, blankCell(), right];
const wide = (cell: CellDataShape): CellDataShape[] => [blankCell(), blankCell(), cell];

export interface SignedPageAsk {
  readonly layouts: readonly Layout[];
  readonly texts: readonly Layout[];
  readonly hasAnnex: boolean;
  readonly index: number;
  readonly coverCell: (key: CoverKey) => string;
}

export function signedPageRequests(making: BookMaking, ask: SignedPageAsk): SheetRequest[] {
  const { layouts, texts, index, coverCell } = ask;
  const stamp = stampOf(making, 'print');
  const running = runningCells(making, codeCell());
  const head = headOf(making, coverCell);
  const top = [[textCell(stampText(stamp), STYLES.key)], sides(running.left, running.right), ...head.rows];
  const body = [
    ...(ask.hasAnnex
      ? [wide(textCell(PRINT.withAnnex(making.unit.name, subjectOf(making), texts.length > 0), PLAIN))]
      : []),
    ...texts.flatMap((layout) => textPart(layout).map(wide)),
  ];
  const foot = footOf(making, ask, { top: top.length, count: body.length });
  const rows = [...top, ...body, ...foot];
  const rowCount = Math.max(rows.length, CODE_ROW + codeRows(layouts), fieldRows(layouts));
  return [
    addPage({ sheetId: PRINT_SHEET, title: PRINT_TITLE, index, rowCount, columnCount: HIDDEN.end }),
    edge(rows.length),
    ...layFormatted(rows, { sheetId: PRINT_SHEET, row: 0, column: 0 }),
    ...codeCells(layouts),
    ...widths(PRINT_SHEET, WIDTHS),
    ...heights(PRINT_SHEET, [null, 22, ...head.heights]),
    hideLanes,
    ...closePage(making, PRINT_SHEET, stamp),
  ];
}

/** LibreOffice draws the content of a hidden column over an empty cell beside it, so the last column is never empty. */
const edge = (rowCount: number): SheetRequest => ({
  repeatCell: {
    range: gridRange(PRINT_SHEET, { top: RUNNING + 1, bottom: rowCount, left: RIGHT, right: RIGHT + 1 }),
    cell: textCell('\u00a0'),
    fields: 'userEnteredValue',
  },
});

const hideLanes: SheetRequest = {
  updateDimensionProperties: {
    range: { sheetId: PRINT_SHEET, dimension: 'COLUMNS', startIndex: HIDDEN.from, endIndex: HIDDEN.end },
    properties: { hiddenByUser: true },
    fields: 'hiddenByUser',
  },
};

export const subjectOf = ({ period, scheme }: BookMaking): string =>
  period.scoring && scheme ? scoringSubject(period.scoring.round, scheme) : PRINT.subject(period.name);

function headOf(
  making: BookMaking,
  coverCell: (key: CoverKey) => string,
): { readonly rows: CellDataShape[][]; readonly heights: (number | null)[] } {
  const { period, province, scheme } = making;
  const lines = headLines(making, coverCell).map(([left, right]) => sides(left, right));
  const title = (text: string, format: CellFormatShape): CellDataShape[] =>
    wide(textCell(text, joinFormats(CENTRED, format)));
  return {
    rows: [
      ...lines,
      [],
      title(PRINT.title, { textFormat: { fontSize: 14, bold: true } }),
      title(subjectOf(making), BOLD),
      title(scheme ? scoringMark(scheme, period.cutOff) : cutOffLine(period.from, period.cutOff, period.estimated), {
        textFormat: { italic: true },
      }),
      [],
      title(PRINT.to(addresseeOf(making.unit, province)), {}),
      [],
    ],
    heights: [...lines.map(() => 22), 16, 28, null, 22, 12, null, 10],
  };
}

/** At most this many lines of recipients or of the office that signs. */
const SIGNATURE_ROWS = 4;

/** Recipients on the left, the office that signs on the right, then room for the signature and the signer's name. */
function signatureRows({ unit, province }: BookMaking, signer: string): CellDataShape[][] {
  const small = joinFormats(OVER, { textFormat: { fontSize: 11 } });
  const strong = joinFormats(OVER, { horizontalAlignment: 'RIGHT' }, BOLD);
  const recipients = [
    textCell(PRINT.recipients, joinFormats(OVER, { textFormat: { fontSize: 12, bold: true, italic: true } })),
    ...recipientsOf(unit, province).map((line) => textCell(line, small)),
  ];
  const { lines, padFormula } = rightBlock(signingLines(unit));
  return [
    ...Array.from({ length: SIGNATURE_ROWS }, (_, at) => {
      const line = lines[at];
      return sides(recipients[at] ?? blankCell(), line === undefined ? blankCell() : textCell(line, strong));
    }),
    [],
    [],
    sides(blankCell(), formulaCell(`=${when(`${signer}=""`, '""', `${signer}&${padFormula(signer)}`)}`, strong)),
  ];
}

/** Signature and recipients, then the two codes. */
function footOf(
  making: BookMaking,
  { coverCell, layouts, hasAnnex }: SignedPageAsk,
  body: { readonly top: number; readonly count: number },
): CellDataShape[][] {
  const [code, sealed] = [codeCell(), coverCell('sealedCode')];
  const verdict = when(
    `${sealed}=""`,
    quoted(PRINT.sealedNone),
    `${quoted(PRINT.sealedCode)}&${sealed}&${when(`${sealed}=${code}`, quoted(PRINT.same), quoted(PRINT.different))}`,
  );
  return [
    [],
    ...signatureRows(making, coverCell('docSigner')),
    [],
    wide(formulaCell(`=${quoted(PRINT.code)}&${code}`, joinFormats(SMALL, BOLD))),
    wide(formulaCell(`=${verdict}`, SMALL)),
    wide(longWarning({ column: TEXT, ...body }, LONGEST_TEXT)),
    ...(hasAnnex ? [] : notesOf(layouts).map(wide)),
  ];
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
