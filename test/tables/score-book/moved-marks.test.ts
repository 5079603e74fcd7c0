/**
 * *Thẩm định* under the hands of the office: cells sorted, cut, pasted, dragged, inserted, deleted at random. A mark is
 * read for the unit and criterion that its row shows, or the tab names what does not agree.
 */
import fc from 'fast-check';
import { contentOf, numberCell, textCell } from '../../../src/tables/grid/cells';
import { rowsIn, tabDoubts } from '../../../src/tables/grid/known-rows';
import type { CellDataShape, SheetShape } from '../../../src/tables/api-shapes';
import { lineKey, ourCells } from '../../../src/tables/score-book/appraisal-line';
import { readAppraisal } from '../../../src/tables/score-book/appraisal-read';
import { APPRAISAL_COLUMNS, HEAD, TYPED } from '../../../src/tables/score-book/columns';
import { markGrid, markRows } from '../../../src/tables/score-book/mark-rows';
import { gridMoves, moved } from '../../support/hand-moves';
import { howOften } from '../../support/how-often';

const SEED = 20191204;
const RUNS = howOften(300, 10000);
const PERIOD = '2026-CD-TU';

const lines = ['568', '569', '570'].flatMap((unit, at) =>
  ['I.1', 'I.2', 'II.1', 'II.2'].map((criterion, place) => ({
    line: {
      key: lineKey(unit, criterion),
      group: 'UBND cấp xã',
      unit: `Xã ${unit}`,
      number: criterion,
      criterion: `Tiêu chí ${criterion}`,
      maximum: { scaled: 1000, decimals: 2 },
      self: { kind: 'number' as const, scaled: 900 + at, decimals: 2 },
      evidence: `Báo cáo ${unit} ${criterion}`,
      link: '',
      cell: null,
      explanation: '',
      moreEvidence: '',
      difference: null,
      remark: '',
    },
    // Different marks, so that a mark shows whose it is.
    appraisal1: 1 + at * 2 + place * 0.25,
    note1: place % 2 === 0 ? `Ý kiến ${unit} ${criterion}` : '',
  })),
);

const made: readonly (CellDataShape | null)[][] = [
  APPRAISAL_COLUMNS.map(({ key }) => textCell(key)),
  [],
  [],
  APPRAISAL_COLUMNS.map(({ heading }) => textCell(heading)),
  ...lines.map(({ line, appraisal1, note1 }) =>
    APPRAISAL_COLUMNS.map(({ key }): CellDataShape => {
      if (key === 'appraisal1') return numberCell(appraisal1);
      if (key === 'note1') return textCell(note1);
      return key === 'appraisal2' || key === 'note2' ? {} : ourCells(line)[key];
    }),
  ),
].map((row) =>
  row.map((cell): CellDataShape => ({
    ...cell,
    ...(cell.userEnteredValue === undefined ? {} : { effectiveValue: cell.userEnteredValue }),
  })),
);

const sheetOf = (rows: readonly (readonly (CellDataShape | null)[])[]): SheetShape => ({
  data: [{ rowData: rows.map((row) => ({ values: row.map((cell) => cell ?? {}) })) }],
});
const valueIn = (cell: CellDataShape | null | undefined): string => String(contentOf(cell ?? undefined) ?? '');

const whole = sheetOf(made);
const known = rowsIn(markRows(PERIOD, readAppraisal(whole)), markGrid(whole));
const markOf = new Map(lines.map(({ line, appraisal1 }) => [line.key, appraisal1]));

/** null = named; otherwise marks that are read for another row than theirs, and rows beside the words of another. */
function strangers(rows: readonly (readonly (CellDataShape | null)[])[]): readonly string[] | null {
  const sheet = sheetOf(rows);
  const read = readAppraisal(sheet);
  if (read.troubles.length > 0 || tabDoubts(markRows(PERIOD, read), known, markGrid(sheet)) !== null) return null;
  return [...read.rows].flatMap(([key, { row, typed }]) => {
    const line = lines.find((one) => one.line.key === key)?.line;
    const shown = (column: 'unit' | 'criterion'): string => valueIn(read.cell(row, column));
    const isBeside = line !== undefined && (shown('unit') !== line.unit || shown('criterion') !== line.criterion);
    const marks = [typed.appraisal1, typed.appraisal2].map(({ seen }) => seen.content);
    const isOther = marks.some((mark) => typeof mark === 'number' && mark !== markOf.get(key));
    return [...(isBeside ? [`${key}: words`] : []), ...(isOther ? [`${key}: ${marks.join('/')}`] : [])];
  });
}

test('as it was written is trusted', () => {
  expect(strangers(made)).toEqual([]);
});

test(`moved about at random (seed ${SEED}, ${RUNS} cases): no mark passes to another unit or criterion`, () => {
  let named = 0;
  const cases = fc.record({
    head: fc.constantFrom(0, HEAD),
    // A copied mark is a given mark: only moves that keep each mark once differ from it.
    list: fc.array(
      gridMoves.filter(({ kind }) => kind !== 'copy' && kind !== 'drag'),
      { minLength: 1, maxLength: 2 },
    ),
  });
  fc.assert(
    fc.property(cases, ({ head, list }) => {
      const body = list.reduce<(CellDataShape | null)[][]>(
        (rows, move) =>
          moved(rows, APPRAISAL_COLUMNS.length, move, (a, b) => valueIn(a).localeCompare(valueIn(b), 'vi')),
        made.slice(head).map((row) => [...row]),
      );
      const found = strangers([...made.slice(0, head), ...body]);
      if (found === null) named += 1;
      else expect(found).toEqual([]);
    }),
    { seed: SEED, numRuns: RUNS },
  );
  expect(named).toBeGreaterThan(RUNS / 10);
});

test.each(TYPED.filter((key) => key.endsWith('1')))(
  'the column %s sorted alone is named, and so are two exchanged cells',
  (key) => {
    const at = APPRAISAL_COLUMNS.findIndex((column) => column.key === key);
    const body = made.slice(HEAD);
    const turned = body.map((row, line) =>
      row.map((cell, place) => (place === at ? (body[body.length - 1 - line]?.[at] ?? null) : cell)),
    );
    expect(strangers([...made.slice(0, HEAD), ...turned])).toBeNull();
    const exchanged = body.map((row, line) =>
      row.map((cell, place) => (place === at && line < 3 && line !== 1 ? (body[2 - line]?.[at] ?? null) : cell)),
    );
    expect(strangers([...made.slice(0, HEAD), ...exchanged])).toBeNull();
  },
);
