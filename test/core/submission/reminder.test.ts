/** Reminder days: working days before and after the due day, then every few, by the schedule in *Cài đặt*. */
import { khanhHoa2019 } from '../../../src/catalog/khanh-hoa-2019';
import { addDays } from '../../../src/core/calendar';
import { isReminderDay, isWrongReminder, scheduleOf, workingDayOffset } from '../../../src/core/submission/reminder';

const { holidays } = khanhHoa2019;
const withSettings = (settings: readonly (readonly [key: string, value: string])[]) => ({
  ...khanhHoa2019,
  settings: settings.map(([key, value]) => ({ key, value, note: '' })),
});

test.each([
  ['2019-03-18', '2019-03-18', 0],
  ['2019-03-15', '2019-03-18', -1],
  ['2019-03-07', '2019-03-18', -7],
  ['2019-03-19', '2019-03-18', 1],
  ['2019-03-25', '2019-03-18', 5],
  // A due day on a Sunday: Friday is the last working day before it, Monday the first one after it.
  ['2019-03-15', '2019-03-17', -1],
  ['2019-03-18', '2019-03-17', 1],
  // 29/4–1/5/2019 were days off.
  ['2019-05-02', '2019-04-26', 1],
])('%s lies %s working days from the due day: %i', (day, dueDay, offset) => {
  expect(workingDayOffset(day, dueDay, holidays)).toBe(offset);
});

test('the standard schedule gives −7, −3, −1, +1, then every second working day, never a day off', () => {
  const schedule = scheduleOf(khanhHoa2019, '2019-Q1');
  expect(schedule).toEqual({ days: [-7, -3, -1, 1], every: 2 });
  const days = Array.from({ length: 31 }, (_, n) => addDays('2019-03-01', n)).filter((day) =>
    isReminderDay(day, { dueDay: '2019-03-18', schedule, holidays }),
  );
  expect(days).toEqual(['07', '13', '15', '19', '21', '25', '27', '29'].map((day) => `2019-03-${day}`));
});

test.each([
  [[['reminder.daysBefore', '5']], { days: [-5], every: 0 }],
  [[['reminder.daysBefore', '7.3']], { days: [-7, -3], every: 0 }],
  [
    [
      ['reminder.daysBefore', '7'],
      ['reminder.daysBefore.2019-Q1', '2; 1'],
      ['reminder.thenEvery', ' 3 '],
    ],
    { days: [-2, -1], every: 3 },
  ],
  [
    [
      ['reminder.daysBefore', '7'],
      ['reminder.daysBefore.2019-Q1', ''],
    ],
    { days: [], every: 0 },
  ],
  [[], { days: [], every: 0 }],
] as const)('%j', (settings, schedule) => {
  expect(scheduleOf(withSettings(settings), '2019-Q1')).toEqual(schedule);
});

test.each([
  ['reminder.daysBefore', 'bảy', true],
  ['reminder.daysBefore', '-7', true],
  ['reminder.daysAfter', '0', true],
  ['reminder.daysAfter.2019-Q1', '61', true],
  ['reminder.thenEvery', '1,5', true],
  ['reminder.thenEvery', '', false],
  ['reminder.daysBefore', '7, 3, 1', false],
  ['headline.rows', 'bảy', false],
])('%s = %j is unreadable: %s', (key, value, isWrong) => {
  expect(isWrongReminder({ key, value })).toBe(isWrong);
});
