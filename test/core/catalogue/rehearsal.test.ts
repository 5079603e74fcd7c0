import { khanhHoa2019 } from '../../../src/catalog/khanh-hoa-2019';
import { periodAfter } from '../../../src/core/catalogue/next-period';
import { currentPeriod, periodAtWork, type Period } from '../../../src/core/catalogue/period';
import { isRehearsal, periodsFor, rehearsalCode } from '../../../src/core/catalogue/rehearsal';

const real = khanhHoa2019.periods.filter(({ cycle }) => cycle === 'ministry');
const [first, second] = real as [Period, Period];
const code = rehearsalCode(first.code, 1);
const rehearsal: Period = { ...first, code, due: { ...first.due, date: '2019-03-01' }, lock: '2019-03-04' };
const all = [rehearsal, ...real];
const now = Date.parse('2019-02-25T08:00+07:00');

test('the code alone makes a rehearsal', () => {
  expect(all.filter(isRehearsal)).toEqual([rehearsal]);
  expect(isRehearsal({ code: first.code })).toBe(false);
});

test('a real period knows no rehearsal, and its list stays the same when there is none', () => {
  for (const period of real) expect(periodsFor(period, all)).toEqual(real);
  expect(periodsFor(first, real)).toBe(real);
});

test('a rehearsal knows itself and the real periods before it, so that nothing of it reaches a later one', () => {
  const other = { ...rehearsal, code: rehearsalCode(first.code, 2) };
  const later = { ...rehearsal, code: rehearsalCode(second.code, 1), to: second.to };
  expect(periodsFor(rehearsal, [...all, other, later])).toEqual([rehearsal]);
  expect(periodsFor(later, [...all, later])).toEqual([first, later]);
});

test('by the date, no rehearsal is the period at work or the next one', () => {
  expect(periodAtWork(all, now)?.code).toBe(first.code);
  expect(currentPeriod(all, now)?.code).toBe(first.code);
  expect(periodAfter(all, rehearsal)).toBeNull();
});
