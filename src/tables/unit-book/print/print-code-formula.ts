/**
 * The short code of the printed report as live formulas: core/print-code.ts computed by the unit's own sheet, without a
 * script. One hidden row for what is asked and one for every row with entries: its text and its sum. Only functions
 * that Google, Excel and LibreOffice share.
 */
import {
  answerRows,
  askedText,
  BETWEEN,
  FIELD,
  FIRST,
  LETTERS_FROM,
  PARTS,
  ROWS_FROM,
  SECOND,
  TICKS,
  type AnswerRow,
} from '../../../core/forms/print-code';
import { PRINT } from '../../../text/books/print-tab';
import type { SheetRequest } from '../../api-requests';
import { cellName, fixedName, gridRange, onTab } from '../../grid/a1';
import { formulaCell, textCell } from '../../grid/cells';
import { layGrid } from '../../grid/lay';
import { when } from '../formulas/formula';
import type { Layout } from '../layout';
import { quoted } from '../formulas/quoted';

export interface CodePlace {
  readonly sheetId: number;
  /** First row of the hidden block. */ readonly row: number;
  /**
   * The column of the texts. Their sums are left of it, because LibreOffice draws a hidden text beside the page when
   * the next cell is empty.
   */ readonly column: number;
}

/** A cell as core/print-code.ts reads it: a figure by its whole-number parts, anything else as text. */
const textOf = (cell: string): string => `IF(ISNUMBER(${cell});"#"&ROUND(${cell}*${PARTS};0);${cell}&"")`;

const tickOf = (cell: string): string =>
  when(
    `${cell}=""`,
    '""',
    when(`${cell}=TRUE`, quoted(TICKS.on), when(`${cell}=FALSE`, quoted(TICKS.off), textOf(cell))),
  );

/** Number of rows in the hidden block. */
export const codeRows = (layouts: readonly Layout[]): number =>
  1 + answerRows(layouts.map((one) => one.template)).length;

/** Number of rows that the tab must have so that the letters of the longest text can be numbered. */
export function fieldRows(layouts: readonly Layout[]): number {
  const lengths = layouts.flatMap(({ template }) =>
    template.rows.map((row) =>
      Object.values(row.cells).reduce((sum, { kind, part }) => {
        if (part !== 'entry') return sum;
        return sum + 1 + (kind.type === 'text' ? kind.longest : kind.type === 'link' ? LONGEST_LINK : LONGEST_OTHER);
      }, 0),
    ),
  );
  return Math.ceil(Math.max(LONGEST_OTHER, ...lengths) / FIELD) + 2;
}

const LONGEST_LINK = 2000;
const LONGEST_OTHER = 40;

/** One request per run of rows with the same fields: their formulas differ only in the cells they refer to. */
export function codeRequests(layouts: readonly Layout[], place: CodePlace): SheetRequest[] {
  const templates = layouts.map((one) => one.template);
  const rows = answerRows(templates).map(({ form, row, fields }) => {
    const layout = layouts.find((one) => one.template.form === form);
    if (!layout) throw new Error(`no layout of ${form}`);
    return { layout, line: layout.lineOf(row), fields };
  });
  const requests: SheetRequest[] = [layGrid([[textCell(askedText(templates))]], { ...place }, 'userEnteredValue')];
  let from = 0;
  while (from < rows.length) {
    const first = rows[from];
    if (!first) break;
    let to = from + 1;
    while (to < rows.length && isNext(first, rows[to], to - from)) to++;
    const { layout, line, fields } = first;
    const cells = fields.map(({ field, tick }) =>
      (tick ? tickOf : textOf)(onTab(layout.tab, cellName(line, layout.columnOf(field)))),
    );
    const formula =
      cells.length === 1 ? `=${cells[0] ?? ''}` : `=TEXTJOIN(${quoted(BETWEEN)};FALSE;${cells.join(';')})`;
    requests.push(repeated({ ...place, row: place.row + 1 + from }, to - from, formula));
    from = to;
  }
  requests.push(
    repeated({ ...place, column: place.column - 1 }, rows.length + 1, `=${rowSum(cellName(place.row, place.column))}`),
  );
  return requests;
}

interface Answered {
  readonly layout: Layout;
  readonly line: number;
  readonly fields: AnswerRow['fields'];
}
const isNext = (first: Answered, next: Answered | undefined, after: number): boolean =>
  next !== undefined &&
  next.layout === first.layout &&
  next.line === first.line + after &&
  JSON.stringify(next.fields) === JSON.stringify(first.fields);

/** The same formula down a column; Google shifts its references. */
export const repeated = (
  at: { readonly sheetId: number; readonly row: number; readonly column: number },
  count: number,
  formula: string,
): SheetRequest => ({
  repeatCell: {
    range: gridRange(at.sheetId, { top: at.row, bottom: at.row + count, left: at.column, right: at.column + 1 }),
    cell: formulaCell(formula),
    fields: 'userEnteredValue',
  },
});

/**
 * Σ of every letter times the cube of its place. A field of cells, whose contents do not matter, numbers the places.
 */
function rowSum(text: string): string {
  const field = `OFFSET($A$1;0;0;INT(LEN(${text})/${FIELD})+1;${FIELD})`;
  const place = `ROW(${field})*${FIELD}+COLUMN(${field})`;
  return `SUMPRODUCT(UNICODE(MID(${text}&REPT(" ";${FIELD});${place}-${FIELD};1));MOD((${place}+${LETTERS_FROM - FIELD})^3;${SECOND}))`;
}

/** Formulas, with their `=`, of the two lanes over `count` sums at `place`. */
export function laneFormulas(place: CodePlace, count: number): readonly [string, string] {
  const sums = `${fixedName(place.row, place.column - 1)}:${fixedName(place.row + count - 1, place.column - 1)}`;
  const lane = (prime: number, from: number): string =>
    `=MOD(SUMPRODUCT(MOD(${sums};${prime});MOD((ROW(${sums})+${from - place.row})^3;${SECOND}));${prime})`;
  return [lane(FIRST, ROWS_FROM[0]), lane(SECOND, ROWS_FROM[1])];
}

/** `signs`, `lanes` = names of the cells with the letters and the two lanes. */
export function codeFormula(signs: string, lanes: readonly [string, string]): string {
  const four = (lane: string): string =>
    [32_768, 1024, 32, 1].map((part) => `MID(${signs};MOD(INT(${lane}/${part});32)+1;1)`).join('&');
  return `=IFERROR(${four(lanes[0])}&"-"&${four(lanes[1])};${quoted(PRINT.noCode)})`;
}
