/**
 * Who is late by name in *Sổ lĩnh vực*, and the units' own forecasts of their tasks counted over units: in the master,
 * and on the leaders' page with every part.
 */
import { JOB, LeadersQuarter, PAGE } from './leaders-quarter';
import { PERIOD } from '../quarter';

const IN = ['CQ-SNV', 'CQ-STC', 'CQ-STP'] as const;
const BOOK = 'Sổ lĩnh vực Sở Nội vụ, Quý I năm 2019';
const AFTER_DUE = Date.parse('2019-03-25T09:00:00+07:00');

const quarter = new LeadersQuarter();
const column = (grid: readonly (readonly unknown[])[], key: string): number => (grid[0] ?? []).indexOf(key);
const tasks = () => quarter.masterTab('Nhiệm vụ');
const masterAt = (row: string, key: string): unknown => tasks().find((line) => line[0] === row)?.[column(tasks(), key)];
const lateLines = () =>
  quarter
    .read(quarter.fileNamed(BOOK), 'Đơn vị chậm', quarter.account('CQ-SNV'))
    .filter((line) => /\|/.test(String(line[0])));

/** Of each unit that is in: the rows of its form whose forecast is at risk and that it has not finished. */
const typedAtRisk = (): readonly string[] =>
  quarter
    .masterTab('Dữ liệu')
    .filter((line) => line.includes('task') && line.includes('forecast') && line.includes('hard'))
    .map((line) => String(line[column(quarter.masterTab('Dữ liệu'), 'row')]));

beforeAll(() => {
  quarter
    .generated([...IN, '568'])
    .submitted(IN)
    .leaderMayRead();
  quarter.job({ job: 'collect', period: PERIOD });
  quarter.desk.clock.jump((AFTER_DUE - quarter.desk.clock.now()) / 1000);
  quarter.job({ job: 'collect', period: PERIOD });
  quarter.job({ job: 'consolidate', period: PERIOD });
  quarter.job(JOB);
});

test('the column Dự báo cuối năm is counted over units, task by task', () => {
  const said = typedAtRisk();
  expect(said.length).toBeGreaterThan(3);
  for (const row of new Set(said))
    expect([row, masterAt(row, 'atRisk')]).toEqual([row, said.filter((one) => one === row).length]);
  const others = tasks()
    .slice(4)
    .filter((line) => line[0] !== '' && !said.includes(String(line[0])));
  expect(others.every((line) => [0, undefined, ''].includes(line[column(tasks(), 'atRisk')] as number))).toBe(true);
});

test("the leaders' page shows their number, and its explanation names every unit and task", () => {
  const said = typedAtRisk();
  expect(quarter.page()['tasksAtRisk']?.[1]).toBe(said.length);
  const parts = quarter
    .read(quarter.fileNamed(PAGE), 'Giải thích', quarter.leader)
    .filter((line) => String(line[0]).startsWith('tasksAtRisk/'));
  expect(parts).toHaveLength(said.length);
  expect(parts.every((line) => line[3] === 'Khó đạt' && /^Sở (Nội vụ|Tài chính|Tư pháp)$/.test(String(line[1])))).toBe(
    true,
  );
  expect(quarter.html()).toContain('Lượt nhiệm vụ đơn vị dự báo khó đạt hoặc không đạt cuối năm');
});

test('a unit without a report after its due time is named in the book of the field, in red, and on its first tab', () => {
  const [late] = lateLines().filter((line) => line[0] === 'report|568');
  expect(late?.slice(2)).toEqual(['Báo cáo của kỳ', '', 'Quá hạn, chưa nộp']);
  expect(lateLines().filter((line) => IN.some((unit) => line[0] === `report|${unit}`))).toEqual([]);
  const cover = quarter.read(quarter.fileNamed(BOOK), 'Sổ lĩnh vực').flat().join('\n');
  expect(cover).toMatch(/Đơn vị chậm \(\d+\): .*quá hạn chưa nộp báo cáo/);
});

test('each overdue task of the field is a line with its unit, as many as the master counts', () => {
  const book = quarter.fileNamed('Sổ lĩnh vực Sở Tư pháp, Quý I năm 2019');
  const led = new Set(quarter.read(book, 'Nhiệm vụ chủ trì').map((line) => String(line[0])));
  const late = quarter.read(book, 'Đơn vị chậm').filter((line) => led.has(String(line[0]).split('|')[0] ?? ''));
  expect(late.map((line) => [line[0], line[1], line[3], line[4]])).toContainEqual([
    'T19-07|CQ-STP',
    'Sở Tư pháp',
    '30/01/2019',
    'Quá hạn',
  ]);
  for (const row of led)
    expect([row, late.filter((line) => String(line[0]).startsWith(`${row}|`)).length]).toEqual([
      row,
      Number(masterAt(row, 'overdue') ?? 0) || 0,
    ]);
});
