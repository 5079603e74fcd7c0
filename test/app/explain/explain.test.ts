/** Every headline cell explains itself: the counted items are named and counted again. All answers are JSON. */
import type { Explained } from '../../../src/app/explain/explained';
import { PERIOD, Quarter } from '../quarter';

const UNITS = ['CQ-SNV', '568'];
const quarter = new Quarter().generated(UNITS);
quarter.submitted(UNITS).job({ job: 'collect', period: PERIOD });
quarter.job({ job: 'consolidate', period: PERIOD });

const told = (tab: string, row: string, column: string): Explained =>
  quarter.value('explain', { tab, row, column, period: PERIOD });
const countIn = ({ figure }: Explained): number | undefined => (figure?.kind === 'number' ? figure.scaled : undefined);
const tableOf = (title: string): { keys: readonly unknown[]; rows: readonly (readonly unknown[])[] } => {
  const [keys = [], ...rows] = quarter.masterTab(title);
  return { keys, rows: rows.filter((row) => row[0] !== '' && row[0] !== undefined && row[0] !== null) };
};

test('every count of Tổng quan equals the number of its parts, and reports whether the master is up to date', () => {
  const { keys, rows } = tableOf('Tổng quan');
  const total = keys.indexOf('total');
  const counts = rows.filter(
    (row) =>
      typeof row[total] === 'number' &&
      // Sealed cells are explained by the reports that hold them, tasks of the plan by the units that have them.
      !['cutOff', 'madeAt', 'conserved.cells'].includes(String(row[0])) &&
      !String(row[0]).startsWith('plan.') &&
      !String(row[0]).startsWith('headline.'),
  );
  expect(counts.length).toBeGreaterThan(12);
  for (const row of counts) {
    const one = told('Tổng quan', String(row[0]), 'total');
    expect({ row: row[0], figure: countIn(one), proves: one.proves, upToDate: one.upToDate }).toEqual({
      row: row[0],
      figure: row[total],
      proves: true,
      upToDate: true,
    });
    expect(one.parts).toHaveLength(Number(row[total]));
  }
});

test('the sealed cells are explained by the reports that hold them', () => {
  expect(told('Tổng quan', 'conserved.cells', 'total')).toMatchObject({
    sentence: expect.stringContaining('Ô số liệu trong các bản nộp đọc được') as string,
    parts: UNITS.map((unit) => expect.objectContaining({ unit }) as unknown),
  });
});

test('every head figure of Tổng quan has the same explanation as the row from which it comes', () => {
  const { keys, rows } = tableOf('Tổng quan');
  const heads = rows.filter(
    (row) => String(row[0]).startsWith('headline.') && typeof row[keys.indexOf('total')] === 'number',
  );
  expect(heads.length).toBeGreaterThan(2);
  for (const row of heads)
    expect({ row: row[0], proves: told('Tổng quan', String(row[0]), 'total').proves }).toEqual({
      row: row[0],
      proves: true,
    });
});

test("the tasks of a row lead to the units' own cells", () => {
  const { keys, rows } = tableOf('Nhiệm vụ');
  const row = rows.find((one) => one[keys.indexOf('CQ-SNV')] !== '' && one[keys.indexOf('CQ-SNV')] !== undefined) ?? [];
  const own = told('Nhiệm vụ', String(row[0]), 'CQ-SNV');
  expect(own.parts[0]?.link).toContain(quarter.fileOf('CQ-SNV'));
  for (const column of ['done', 'overdue']) {
    const one = told('Nhiệm vụ', String(row[0]), column);
    expect([countIn(one), one.proves]).toEqual([row[keys.indexOf(column)], true]);
  }
  const coverage = told('Nhiệm vụ', String(row[0]), 'coverage');
  expect(`${coverage.parts.length}/${coverage.parts.length + coverage.missing.length}`).toBe(
    row[keys.indexOf('coverage')],
  );
});

test("a unit's line of Tiến độ nộp names its findings one by one, and its seal", () => {
  const { keys, rows } = tableOf('Tiến độ nộp');
  const row = rows.find((one) => one[0] === '568') ?? [];
  const toExplain = told('Tiến độ nộp', '568', 'toExplain');
  expect([countIn(toExplain), toExplain.proves]).toEqual([row[keys.indexOf('toExplain')], true]);
  expect(told('Tiến độ nộp', '568', 'version').parts).toMatchObject([{ unit: '568', version: 1 }]);
  expect(told('Tiến độ nộp', '576', 'state').missing).toEqual([expect.objectContaining({ unit: '576' })]);
});

test('an unknown key is refused by name', () => {
  for (const [tab, row, column] of [
    ['Tổng quan', 'cutOff', 'total'],
    ['Nhiệm vụ', 'KHÔNG-CÓ', 'done'],
    ['Tiến độ nộp', 'XX', 'state'],
    ['Sai sót', '1', 'found'],
  ]) {
    expect(quarter.ask('explain', { tab, row, column })).toMatchObject({ ok: false, code: 'nothingHere' });
  }
});
