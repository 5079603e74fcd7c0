/**
 * *Nội dung* on the desk: the office's ticks survive Tổng hợp, a text that the unit has changed loses its tick, and a
 * cell names the author of its text.
 */
import type { Answer } from '../../../src/app/api';
import type { ExplainedHere } from '../../../src/app/explain/here';
import { columnName } from '../../../src/tables/grid/a1';
import { RESULT_SHEETS } from '../../../src/tables/master-book/sheets';
import { FEW, PERIOD, Quarter } from '../quarter';

const quarter = new Quarter();
const office = { email: quarter.office, project: null };
let tab = 'Nội dung';

function placeOf(row: string, column: string): string {
  const grid = quarter.masterTab(tab);
  const [r, c] = [grid.findIndex((one) => one[0] === row), (grid[0] ?? []).indexOf(column)];
  if (r < 0 || c < 0) throw new Error(`${row} ${column}: not there`);
  return `${columnName(c)}${r + 1}`;
}

const at = (row: string, column: string): unknown => {
  const [keys = [], ...rows] = quarter.masterTab(tab);
  return rows.find((one) => one[0] === row)?.[keys.indexOf(column)] ?? '';
};
const line = (row: string): readonly unknown[] => [at(row, 'enters'), at(row, 'standing')];
const put = (row: string, column: string, value: unknown): void =>
  void quarter.desk.call(
    {
      method: 'sheets.spreadsheets.values.update',
      params: {
        spreadsheetId: quarter.master ?? '',
        range: `'${tab}'!${placeOf(row, column)}`,
        valueInputOption: 'USER_ENTERED',
      },
      body: { values: [[value]] },
    },
    office,
  );
const explained = (row: string, column: string): Answer<ExplainedHere> =>
  JSON.parse(
    String(
      quarter.desk.run({
        fn: 'call',
        args: ['explainHere', '{}'],
        as: quarter.office,
        activeSpreadsheetId: quarter.master ?? '',
        activeCell: { sheetId: RESULT_SHEETS.narrative, a1: placeOf(row, column) },
      }).result,
    ),
  ) as Answer<ExplainedHere>;
const consolidate = () =>
  quarter.calls(() => {
    expect(quarter.job({ job: 'consolidate', period: PERIOD }).result).toBe('doneMissing');
  });

/** 568 withdraws its report, changes one text and hands in again. */
function editedBy568(words: string): void {
  quarter.tick('568', false).job({ job: 'collect', period: PERIOD });
  const book = quarter
    .book(quarter.fileOf('568'), quarter.account('568'))
    .sheets.find((sheet) => sheet.properties.title === 'Nội dung báo cáo');
  const row = (book?.data?.[0]?.rowData ?? []).findIndex(
    (one) => one.values?.[0]?.effectiveValue?.stringValue === 'II.2',
  );
  quarter.type('568', `'Nội dung báo cáo'!D${row + 1}`, words);
  quarter.tick('568').job({ job: 'collect', period: PERIOD });
}

beforeAll(() => {
  quarter.generated();
  quarter.submitted(FEW).job({ job: 'consolidate', period: PERIOD });
});

test('a tick does not count as a change: Tổng hợp writes nothing, and the tick stays', () => {
  for (const row of ['II.2|568', 'II.2|CQ-SNV', 'III.1|568']) put(row, 'enters', true);
  expect(consolidate().byMethod).not.toHaveProperty('sheets.spreadsheets.batchUpdate');
  expect([line('II.2|568'), line('II.2|CQ-STC')]).toEqual([
    [true, ''],
    [false, ''],
  ]);
});

test('a text that the unit has changed since loses its tick and reports it; all others keep theirs, in at most twelve calls', () => {
  editedBy568('=Đã giải quyết 120 hồ sơ, đúng hạn 118.');
  expect(consolidate().all).toBeLessThanOrEqual(12);
  expect([at('II.2|568', 'text'), ...line('II.2|568')]).toEqual([
    '=Đã giải quyết 120 hồ sơ, đúng hạn 118.',
    false,
    'Đơn vị đã sửa sau khi chọn',
  ]);
  expect([line('II.2|CQ-SNV'), line('III.1|568')]).toEqual([
    [true, ''],
    [true, ''],
  ]);
  expect(consolidate().byMethod).not.toHaveProperty('sheets.spreadsheets.batchUpdate');
});

test('ticks survive a Tổng hợp on a tab that the office has renamed', () => {
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.batchUpdate',
      params: { spreadsheetId: quarter.master ?? '' },
      body: {
        requests: [
          {
            updateSheetProperties: {
              properties: { sheetId: RESULT_SHEETS.narrative, title: 'Nội dung (Sở Nội vụ)' },
              fields: 'title',
            },
          },
        ],
      },
    },
    office,
  );
  tab = 'Nội dung (Sở Nội vụ)';
  put('II.2|568', 'enters', true);
  editedBy568('Đã giải quyết 121 hồ sơ, đúng hạn 119.');
  consolidate();
  expect([line('II.2|568'), line('III.1|568')]).toEqual([
    [false, 'Đơn vị đã sửa sau khi chọn'],
    [true, ''],
  ]);
});

test('a cell names the author and the place of its text, and reports an overwritten text', () => {
  const answer = explained('II.2|568', 'text');
  expect(answer).toMatchObject({
    ok: true,
    value: {
      agrees: true,
      figure: { kind: 'text', text: 'Đã giải quyết 121 hồ sơ, đúng hạn 119.' },
      parts: [{ unit: '568', tab: 'Nội dung báo cáo', version: 3 }],
    },
  });
  const { sentence } = (answer as { value: ExplainedHere }).value;
  expect(sentence).toMatch(
    /^II\.2 Cải cách thủ tục hành chính: nội dung do .+ tự viết, lấy nguyên văn từ ô D\d+, biểu Nội dung báo cáo, bản nộp lần 3\.$/,
  );
  put('II.2|568', 'text', 'Đã giải quyết 500 hồ sơ.');
  expect(explained('II.2|568', 'text')).toMatchObject({ ok: true, value: { agrees: false } });
});

test('a heading counts the units that have written; a box is not a figure and is refused in words', () => {
  expect(explained('II.2', 'coverage')).toMatchObject({ ok: true, value: { have: 3, expected: 30, proves: true } });
  const box = explained('II.2|568', 'enters');
  expect(box).toMatchObject({ ok: false, code: 'notAFigure' });
});
