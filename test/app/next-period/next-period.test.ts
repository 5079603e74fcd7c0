/**
 * Mở kỳ mới: what the window shows is what the forms then hold; the opening is taken back until a form is published,
 * and the forms made again are the same.
 */
import { dueDays, periodAfter } from '../../../src/core/catalogue/next-period';
import type { Period } from '../../../src/core/catalogue/period';
import { PERIOD, Quarter } from '../quarter';

const HALF = '2019-6T';
const UNITS = ['568', 'CQ-STC'] as const;
const quarter = new Quarter().generated(UNITS).submitted(UNITS);
quarter.job({ job: 'collect', period: PERIOD });

const made = (of: Quarter, publish: boolean) => of.job({ job: 'issue', period: HALF, units: ['568'], publish });

test('the window shows what is carried and what begins again, the days, and the reports that are still open', () => {
  const view = quarter.value('nextPeriod', { period: PERIOD });
  expect(view).toMatchObject({ before: { code: PERIOD }, next: { code: HALF }, made: 0, published: 0 });
  expect(view.open).toHaveLength(view.units.length);
  expect(view.dates[0]).toMatch(/^Từ \d\d\/\d\d\/\d{4} đến/);
  const priors = Number(/^([\d.]+) ô số kỳ trước/.exec(view.carried[0] ?? '')?.[1]?.replace('.', ''));
  expect(priors).toBeGreaterThan(20);
  expect(view.begins.join(' ')).toContain('Lũy kế cộng tiếp trong cùng năm báo cáo.');
  expect([view.joined, view.left]).toEqual([[], []]);
  // The same catalogue asks the same rows, although most units had no form in the period before.
  expect(view.rowsOut).toEqual([]);
  expect(view.rowsIn.length).toBeLessThan(20);
});

test('a period without a later one is refused with the next step', () => {
  const last = quarter.value('nextPeriod', { period: PERIOD });
  let code = last.next.code;
  for (let n = 0; n < 12; n += 1) {
    const answer = quarter.ask('nextPeriod', { period: code });
    if (answer?.ok !== true) {
      expect(answer).toMatchObject({
        code: 'noNextPeriod',
        message: expect.stringMatching(/Hãy thêm dòng của kỳ sau/) as string,
      });
      return;
    }
    code = (answer.value as typeof last).next.code;
  }
  throw new Error('periods never end');
});

test('the previewed form is the form that is made, row by row', () => {
  const twin = quarter.twin();
  const form = twin.value('nextForm', { period: PERIOD, unit: '568' });
  const shown = form.rows
    .filter(({ tab, carried }) => tab === 'Số liệu' && carried !== '')
    .map(({ carried }) => carried);
  made(twin, false);
  twin.period = HALF;
  const tab = twin
    .book(twin.fileOf('568'), twin.office)
    .sheets.find(({ properties }) => properties.title === 'Số liệu');
  const rows = tab?.data?.[0]?.rowData ?? [];
  const column = (rows[0]?.values ?? []).findIndex((cell) => cell.effectiveValue?.stringValue === 'prior');
  const priors = rows.slice(6).flatMap((row) => row.values?.[column]?.formattedValue ?? []);
  expect(shown.length).toBeGreaterThan(20);
  expect(priors.filter((text) => text !== '')).toEqual(shown);
});

test('until a form is published the opening is taken back: files in the trash, and made again alike', () => {
  const twin = quarter.twin();
  made(twin, false);
  twin.period = HALF;
  const first = twin.value('status', { period: HALF }).lines.find(({ unit }) => unit === '568')?.fileId;
  expect(twin.value('nextPeriod', { period: PERIOD })).toMatchObject({ made: 1, published: 0 });
  const { message } = twin.value('undoOpening', { period: HALF });
  expect(message).toContain('1 tệp biểu vào Thùng rác');
  expect([...twin.files().values()].flat()).not.toContain(first);
  expect(twin.value('nextPeriod', { period: PERIOD })).toMatchObject({ made: 0 });
  expect(twin.ask('undoOpening', { period: HALF })).toMatchObject({ ok: false, code: 'nothingToUndo' });
  made(twin, true);
  const second = twin.value('status', { period: HALF }).lines.find(({ unit }) => unit === '568')?.fileId;
  expect(second).not.toBe(first);
  expect([...twin.files().values()].flat()).toContain(second);
  expect(twin.ask('undoOpening', { period: HALF })).toMatchObject({ ok: false, code: 'periodIsOut' });
  expect([...twin.files().values()].flat()).toContain(second);
  // The sealed reports of the period before are untouched.
  expect(twin.value('status', { period: PERIOD }).submitted).toBe(2);
});

describe('periods in order', () => {
  const period = (code: string, to: string, cycle: Period['cycle'] = 'ministry') => ({ code, to, cycle }) as Period;
  const all = [
    period('b', '2026-06-14'),
    period('m', '2026-04-30', 'month'),
    period('a', '2026-03-14'),
    period('c', '2026-12-14'),
  ];
  test('the next one is of the same cycle, and a scoring round has none', () => {
    expect(periodAfter(all, period('a', '2026-03-14'))?.code).toBe('b');
    expect(periodAfter(all, period('c', '2026-12-14'))).toBeNull();
    expect(periodAfter(all, period('s', '2026-01-01', 'scoring'))).toBeNull();
  });
  test('a due day in Tết is moved behind it, and both days are known', () => {
    const due = { date: '2026-02-17', hour: '17:00', mode: 'on' as const, nextWorkingDay: true };
    const holidays = ['16', '17', '18', '19', '20'].map((day) => ({ date: `2026-02-${day}`, name: 'Tết Nguyên đán' }));
    const found = dueDays({ ...period('a', '2026-02-14'), due }, holidays);
    expect(found).toEqual({ set: '2026-02-17', due: '2026-02-23' });
  });
});

describe('a taking back that is killed between the ledger and the trash', () => {
  const half = quarter.twin();
  made(half, false);
  half.period = HALF;
  const old = half.fileOf('568');
  half.plan({ kind: 'killRun', method: 'drive.files.update', nth: 1, when: 'before' });
  expect(half.ask('undoOpening', { period: HALF })).toBeNull();
  const isThere = (of: Quarter, id: string): boolean => [...of.files().values()].flat().includes(id);

  test('is ended by the next click', () => {
    const twin = half.twin();
    expect(isThere(twin, old)).toBe(true);
    expect(twin.value('undoOpening', { period: HALF }).message).toContain('1');
    expect(isThere(twin, old)).toBe(false);
    expect(twin.ask('undoOpening', { period: HALF })).toMatchObject({ ok: false, code: 'nothingToUndo' });
  });

  test('leaves no workbook with the forms of before that the next forms would take up', () => {
    const twin = half.twin();
    made(twin, false);
    const { lines } = twin.value('status', { period: HALF });
    const file = lines.find(({ unit }) => unit === '568')?.fileId ?? '';
    expect([file === old, isThere(twin, old), isThere(twin, file)]).toEqual([false, false, true]);
  });
});
