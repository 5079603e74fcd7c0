/** *Giải thích số này* for the cell under the cursor, as the sidebar requests it. */
import type { Answer } from '../../../src/app/api';
import type { ExplainedHere } from '../../../src/app/explain/here';
import { RESULT_SHEETS } from '../../../src/tables/master-book/sheets';
import { columnName } from '../../../src/tables/grid/a1';
import { PERIOD, Quarter } from '../quarter';

const quarter = new Quarter();
beforeAll(() => {
  quarter.generated();
  quarter.submitted().job({ job: 'consolidate', period: PERIOD });
});

interface Place {
  readonly sheetId: number;
  readonly a1: string;
  readonly book?: string;
}

const answerAt = ({ sheetId, a1, book = quarter.master ?? '' }: Place): Answer<ExplainedHere> =>
  JSON.parse(
    String(
      quarter.desk.run({
        fn: 'call',
        args: ['explainHere', '{}'],
        as: quarter.office,
        activeSpreadsheetId: book,
        activeCell: { sheetId, a1 },
      }).result,
    ),
  ) as Answer<ExplainedHere>;

const explainedAt = (a1: string): ExplainedHere => {
  const answer = answerAt({ sheetId: RESULT_SHEETS.figures, a1 });
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
};

/** The cell where a row and a column of *Số liệu* cross. */
function placeOf(row: string, column: string): string {
  const tab = quarter.masterTab('Số liệu');
  const [r, c] = [tab.findIndex((one) => one[0] === row), (tab[0] ?? []).indexOf(column)];
  if (r < 0 || c < 0) throw new Error(`${row} ${column}: not there`);
  return `${columnName(c)}${r + 1}`;
}

const overwrite = (a1: string, value: unknown): void =>
  void quarter.desk.call(
    {
      method: 'sheets.spreadsheets.values.update',
      params: { spreadsheetId: quarter.master ?? '', range: `'Số liệu'!${a1}`, valueInputOption: 'RAW' },
      body: { values: [[value]] },
    },
    { email: quarter.office, project: null },
  );

test('the cursor on a total gives the same parts as the keys do, and the cell agrees', () => {
  const a1 = placeOf('1.2', 'total');
  const here = explainedAt(a1);
  const byKeys = quarter.value('explain', {
    tab: 'figures',
    row: '1.2',
    column: 'total',
    period: PERIOD,
  });
  expect(here).toMatchObject({
    sentence: byKeys.sentence,
    parts: byKeys.parts,
    proves: true,
    agrees: true,
    cell: { tab: 'Số liệu', a1, shown: '6' },
  });
  expect(here.parts.map((part) => part.shown)).toEqual(['1', '2', '3']);
});

test("the cursor on a unit's own figure leads to that unit's cell only", () => {
  expect(explainedAt(placeOf('1.2', '568')).parts.map((part) => [part.unit, part.shown])).toEqual([['568', '3']]);
});

test('the words beside a total explain the total and are not compared with it', () => {
  expect(explainedAt(placeOf('1.2', 'coverage'))).toMatchObject({
    proves: true,
    agrees: null,
    cell: { shown: '3/30' },
  });
});

test('an overwritten figure of the master is reported', () => {
  const a1 = placeOf('1.2', 'total');
  overwrite(a1, 7);
  expect(explainedAt(a1)).toMatchObject({ agrees: false, cell: { shown: '7' }, figure: { scaled: 6 } });
  overwrite(a1, '6 người');
  expect(explainedAt(a1).agrees).toBe(false);
  overwrite(a1, 6);
  expect(explainedAt(a1).agrees).toBe(true);
});

test('a count on the overview agrees with its cell, and its name is not a figure', () => {
  const keys = quarter.masterTab('Tổng quan').map((row) => row[0]);
  const at = keys.indexOf('submitted') + 1;
  expect(answerAt({ sheetId: RESULT_SHEETS.overview, a1: `C${at}` })).toMatchObject({
    ok: true,
    value: { agrees: true, figure: { scaled: 3 }, cell: { shown: '3' } },
  });
  expect(answerAt({ sheetId: RESULT_SHEETS.overview, a1: `D${at}` })).toMatchObject({
    ok: true,
    value: { agrees: null },
  });
  expect(answerAt({ sheetId: RESULT_SHEETS.overview, a1: `B${at}` })).toMatchObject({ ok: false, code: 'notAFigure' });
});

test('every figure of the overview is explained by the number in its cell', () => {
  const [columns = [], ...rows] = quarter.masterTab('Tổng quan');
  const figures = rows.flatMap((row, r) =>
    row.flatMap((content, c) =>
      typeof content === 'number' && ['total', 'rest'].includes(String(columns[c]))
        ? [{ key: `${String(row[0])} ${String(columns[c])}`, a1: `${columnName(c)}${r + 2}` }]
        : [],
    ),
  );
  expect(figures.length).toBeGreaterThan(15);
  const wrong = figures.filter(({ a1 }) => {
    const answer = answerAt({ sheetId: RESULT_SHEETS.overview, a1 });
    return answer.ok && answer.value.agrees !== true;
  });
  expect(wrong).toEqual([]);
});

test.each([
  ['a heading', RESULT_SHEETS.figures, 'B4'],
  ['the name of a row', RESULT_SHEETS.figures, 'C8'],
  ['a tab of the catalogue', 1201, 'B6'],
])('%s is refused with its address', (_what, sheetId, a1) => {
  const answer = answerAt({ sheetId, a1 });
  expect(answer).toMatchObject({ ok: false, code: 'notAFigure' });
  expect(answer.ok ? '' : answer.message).toContain(`Ô ${a1} của trang tính`);
});

test('the empty row under the table does not contain a figure', () => {
  expect(answerAt({ sheetId: RESULT_SHEETS.figures, a1: `E${quarter.masterTab('Số liệu').length + 1}` })).toMatchObject(
    { ok: false, code: 'notAFigure' },
  );
});

test("a cell of a unit's own workbook is not a figure of the master", () => {
  expect(answerAt({ sheetId: 102, a1: 'D8', book: quarter.fileOf('568') })).toMatchObject({
    ok: false,
    code: 'notAFigure',
  });
});

test('a tab without its period is not explained by a guess', () => {
  const subtitle = String(quarter.masterTab('Số liệu')[2]?.[1]);
  overwrite('B3', 'Quý II năm 2019');
  expect(answerAt({ sheetId: RESULT_SHEETS.figures, a1: placeOf('1.2', 'total') })).toMatchObject({
    ok: false,
    code: 'periodNotShown',
  });
  overwrite('B3', subtitle);
});
