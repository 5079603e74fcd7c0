/** When a file is read completely although Drive reports no change. */
import { isNightDue, nextNight } from '../../../src/app/collect/night';

const at = (text: string): number => Date.parse(`${text}+07:00`);

test.each([
  ['by day nothing is due', '2019-03-18T14:00', '2019-03-10T10:00', false],
  ['before ten in the evening nothing is due', '2019-03-18T21:59', '2019-03-10T10:00', false],
  ['from ten in the evening a file read by day is due', '2019-03-18T22:00', '2019-03-18T10:00', true],
  ['after midnight too', '2019-03-19T04:59', '2019-03-18T10:00', true],
  ['no longer in the morning', '2019-03-19T05:00', '2019-03-18T10:00', false],
  ['not twice in a night', '2019-03-19T03:00', '2019-03-18T22:10', false],
  ['nor right after it was read in the evening', '2019-03-18T22:30', '2019-03-18T20:00', false],
] as const)('%s', (_, now, lastPollAt, due) => {
  expect(isNightDue({ lastPollAt: at(lastPollAt) }, at(now))).toBe(due);
});

test('a file that was never read is due in its first night', () => {
  expect(isNightDue({ lastPollAt: null }, at('2019-03-18T23:00'))).toBe(true);
});

test.each([
  ['2019-03-18T14:00', '2019-03-18T22:00'],
  ['2019-03-18T22:00', '2019-03-19T22:00'],
  ['2019-03-19T01:00', '2019-03-19T22:00'],
] as const)('after %s the next night begins at %s', (now, night) => {
  expect(nextNight(at(now))).toBe(at(night));
});
