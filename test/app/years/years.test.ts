/**
 * A small province for three years: quarters, half years and years, a row added while forms are out, reports returned,
 * late and missing, files of units without an account, corrections of closed reports, and the decision of 2025 that
 * joins, splits and ends units. Every figure is the oracle's, which shares no code. The common run plays a part of it.
 */
import { howOften } from '../../support/how-often';
import { compareForms, compareMaster, compareReport, nothing } from './compared';
import { Oracle } from './oracle';
import { Play } from './play';
import { FIRST_AFTER, SHORT_STORY, WHOLE_STORY } from './story';
import { TypedProvince } from './typed-province';

const isWhole = howOften(0, 1) === 1;
const oracle = new Oracle({ seed: 1, ...(isWhole ? WHOLE_STORY : SHORT_STORY) });
const play = new Play(new TypedProvince(13).founded(oracle.units, oracle.periods), oracle);
const { quarter } = play;
/** Cells that were compared in each year. */
const LEAST = isWhole ? 1500 : 170;

/** Plays the periods of a year to their closing and correction, and compares what each shows. */
async function played(year: number): Promise<void> {
  const found = nothing();
  for (const period of oracle.periods.filter((one) => one.year === year)) {
    const isFirstAfter = period.to >= FIRST_AFTER && !quarter.masterTab('Sắp xếp đơn vị').flat().includes('SX-01');
    if (isFirstAfter) decided = play.decides();
    play.open(period);
    compareForms(play, period.code, found);
    play.run(period);
    compareMaster(play, period.code, found);
    if (play.corrects(period)) compareMaster(play, period.code, found);
    hours.push(play.ends(period));
    if (period.to % 4 !== 3) continue;
    reports.set(year, await compareReport(play, period.code, found));
    costs.push(play.costs(period.code));
  }
  expect(found.wrong).toEqual([]);
  expect(found.cells).toBeGreaterThan(LEAST);
}
let decided = '';
/** Service calls after the end of each year. */
const costs: Readonly<Record<string, number>>[] = [];
/** Service calls of the hour after each lock date, and of one three days later. */
const hours: (readonly number[])[] = [];
/** Paragraphs of the report of each year. */
const reports = new Map<number, readonly string[]>();
const paragraph = (year: number, words: string): string =>
  reports.get(year)?.find((text) => text.includes(words)) ?? '';
const overview = (key: string): string => String(quarter.masterTab('Tổng quan').find(([first]) => first === key)?.[1]);

test('2024, of communes, districts and departments', () => played(2024), 300_000);
test('2025, with the decision in the middle of the year', async () => {
  await played(2025);
  // Periods whose reports are all closed are not in work.
  expect(decided).not.toContain('Kỳ đang mở giữ nguyên');
}, 300_000);
test('2026, of the units of today', () => played(2026), 300_000);

test('a click and an hour cost the same calls in the third year as in the first', () => {
  const [first = {}, second, third = {}] = costs;
  expect(second).toEqual(first);
  for (const click of ['status', 'again', 'look', 'next']) expect(third[click]).toBeLessThanOrEqual(first[click] ?? 0);
  const most = (of: typeof hours): number => Math.max(...of.flat());
  const year = hours.length / 3;
  // The catalogue has no period after the last one, so that its hours look at two more things.
  expect(most(hours.slice(-year))).toBeLessThanOrEqual(most(hours.slice(0, year)) + 2);
});

test('figures that nobody counts any more are named, in the books and in the report; those of joined units are not', () => {
  play.consolidate('2025-N');
  expect(oracle.uncounted('2025-N').length).toBeGreaterThan(0);
  for (const { code, name } of oracle.uncounted('2025-N')) {
    expect(overview(`earlier.${code}`)).toContain('không nằm trong lũy kế');
    expect(paragraph(2025, 'Số lũy kế từ đầu năm không gồm')).toContain(`${name} (đã báo cáo 6 tháng đầu năm 2025)`);
    expect(decided).toMatch(new RegExp(`${name}.*: số đã nộp trong năm không nằm trong lũy kế`));
  }
  expect(overview('earlier.22301')).toMatch(/lũy kế từ đầu năm do UBND phường Bắc Nha Trang báo cáo$/);
  expect(paragraph(2025, 'Số lũy kế từ đầu năm không gồm')).not.toContain('Vĩnh Hòa');
  expect([paragraph(2024, 'không gồm'), paragraph(2026, 'không gồm')]).toEqual(['', '']);
});

test('the years before are as they were, and the ledger proves it', () => {
  const found = nothing();
  for (const { code } of oracle.periods.filter(({ to }) => to % 4 === 3)) {
    play.consolidate(code);
    compareMaster(play, code, found);
  }
  expect(found.wrong).toEqual([]);
  const log = quarter.ledgerTab('Nhật ký');
  expect(log.length).toBeGreaterThan(100);
  expect(log.filter((row, at) => at > 0 && row[6] !== log[at - 1]?.[7])).toEqual([]);
}, 300_000);
