/** The end of an extension: the hour of *ngày*, or the end of its day where the period has *trước ngày*. */
import { khanhHoa2019 } from '../../../src/catalog/khanh-hoa-2019';
import { type Due, type Period, dueFor } from '../../../src/core/catalogue/period';

const periodWith = (due: Partial<Due>): Period => {
  const [first] = khanhHoa2019.periods;
  if (!first) throw new Error('the catalogue has no period');
  return { ...first, due: { ...first.due, ...due } };
};
const until = (due: Partial<Due>, extendedTo: string | null): string =>
  new Date(dueFor(periodWith(due), khanhHoa2019.holidays, extendedTo) + 7 * 3_600_000).toISOString().slice(0, 16);

test.each<[what: string, due: Partial<Due>, extendedTo: string | null, expected: string]>([
  [
    'no extension, ngày 18 at 17:00',
    { date: '2019-03-18', hour: '17:00', mode: 'on', nextWorkingDay: false },
    null,
    '2019-03-18T17:00',
  ],
  [
    'extended to 22, the same hour',
    { date: '2019-03-18', hour: '17:00', mode: 'on', nextWorkingDay: false },
    '2019-03-22',
    '2019-03-22T17:00',
  ],
  [
    'no extension, trước ngày 20',
    { date: '2019-03-20', hour: '00:00', mode: 'before', nextWorkingDay: false },
    null,
    '2019-03-19T23:59',
  ],
  [
    'trước ngày 20 extended to 22, the whole day',
    { date: '2019-03-20', hour: '00:00', mode: 'before', nextWorkingDay: false },
    '2019-03-22',
    '2019-03-22T23:59',
  ],
  [
    'trước ngày 20 with an hour that says nothing',
    { date: '2019-03-20', hour: '08:00', mode: 'before', nextWorkingDay: false },
    '2019-03-22',
    '2019-03-22T23:59',
  ],
  [
    'extended to a Sunday, which the office chose',
    { date: '2019-03-18', hour: '17:00', mode: 'on', nextWorkingDay: true },
    '2019-03-24',
    '2019-03-24T17:00',
  ],
])('%s', (_what, due, extendedTo, expected) => {
  expect(until(due, extendedTo)).toBe(expected);
});
