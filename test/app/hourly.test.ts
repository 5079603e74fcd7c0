/** The hourly run looks after every period that units can still answer, not only after the one the ministry asks for. */
import { Quarter } from './quarter';

const UNIT = '576';

function issued(period: string): Quarter {
  const quarter = new Quarter().setUp();
  quarter.period = period;
  quarter.job({ job: 'generate', period, units: [UNIT] });
  return quarter;
}

const standing = (quarter: Quarter) =>
  quarter
    .value('status', {
      period: quarter.period,
    })
    .lines.find((line) => line.unit === UNIT);
const jumpTo = (quarter: Quarter, day: string): void =>
  quarter.desk.clock.jump((Date.parse(`${day}+07:00`) - quarter.desk.clock.now()) / 1000);

test.each(['2019-KH-Q1', '2019-T03'])(
  "a report for %s is taken up within the hour though another period is the ministry's",
  (period) => {
    const quarter = issued(period);
    quarter.submitted([UNIT]);
    quarter.desk.advance(2 * 3600);
    expect(standing(quarter)).toMatchObject({ state: 'submitted', timeliness: 'onTime' });
  },
);

test('a unit whose extension runs past the lock date is taken up after it', () => {
  const quarter = issued('2019-Q1');
  quarter.value('extend', { unit: UNIT, period: '2019-Q1', to: '2019-03-29', reason: 'Bão' });
  jumpTo(quarter, '2019-03-27T08:00');
  quarter.submitted([UNIT]);
  quarter.desk.advance(2 * 3600);
  expect(standing(quarter)).toMatchObject({ state: 'submitted', timeliness: 'onTime' });
});
