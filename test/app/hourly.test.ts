/** The hourly run checks every period that units can still answer, not only the current period of the ministry. */
import { Quarter } from './quarter';

const UNIT = 'CQ-SNV';

function issued(period: string): Quarter {
  const quarter = new Quarter().setUp();
  quarter.period = period;
  quarter.job({ job: 'issue', period, units: [UNIT] });
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

test.each(['2019-T03', '2019-6T'])(
  "a report for %s is collected within the hour although the ministry's current period is another",
  (period) => {
    const quarter = issued(period);
    quarter.submitted([UNIT]);
    quarter.desk.advance(2 * 3600);
    expect(standing(quarter)).toMatchObject({ state: 'submitted', timeliness: 'onTime' });
  },
);

test('a unit with an extension past the lock date is collected after the lock date', () => {
  const quarter = issued('2019-Q1');
  quarter.value('extend', { unit: UNIT, period: '2019-Q1', to: '2019-03-29', reason: 'Bão' });
  jumpTo(quarter, '2019-03-27T08:00');
  quarter.submitted([UNIT]);
  quarter.desk.advance(2 * 3600);
  expect(standing(quarter)).toMatchObject({ state: 'submitted', timeliness: 'onTime' });
});

describe('while nothing changes', () => {
  /** The result of each hourly run of the next `hours`, with its number of service calls. */
  const hours = (quarter: Quarter, count: number): readonly { readonly word: unknown; readonly calls: number }[] =>
    Array.from({ length: count }, () => {
      let word: unknown;
      const { all } = quarter.calls(() => {
        const [run] = quarter.desk.advance(3600);
        word = (JSON.parse(String(run?.result)) as { value: unknown }).value;
      });
      return { word, calls: all };
    });
  const QUIET = { word: 'quiet', calls: 1 };
  /** An issued period in the days before it is due, after runs that found nothing to do. */
  function quietOne(): Quarter {
    const quarter = issued('2019-Q1');
    hours(quarter, 3);
    return quarter;
  }

  test('the hourly run only requests the list of files, and reads everything once a day', () => {
    // The nightly look is written to the ledger, so the run after it reads once more.
    const quarter = quietOne();
    const day = hours(quarter, 25);
    expect(day[0]).toEqual(QUIET);
    expect(day.filter(({ word }) => word === 'quiet')).toHaveLength(23);
    expect(day.find(({ word }) => word !== 'quiet')).toMatchObject({ word: 'done' });
  });

  test('a report is collected in the hour of its tick', () => {
    const quarter = quietOne();
    quarter.submitted([UNIT]);
    expect(hours(quarter, 1)).toMatchObject([{ word: 'done' }]);
    expect(standing(quarter)).toMatchObject({ state: 'submitted', timeliness: 'onTime' });
  });

  test('a tick that is set while a run ends is not missed', () => {
    const quarter = issued('2019-Q1');
    hours(quarter, 1);
    quarter.fill(UNIT);
    hours(quarter, 2);
    quarter.desk.clock.jump(86_400);
    // The third list of a run is its last call: everything has been read by then.
    quarter.desk.nemesis.meanwhile({ method: 'drive.files.list', nth: 3, action: () => void quarter.tick(UNIT) });
    expect(hours(quarter, 2)).toMatchObject([{ word: 'done' }, { word: 'done' }]);
    expect(standing(quarter)).toMatchObject({ state: 'submitted' });
  });

  test('the first run after the due moment reads everything, and a later tick is late', () => {
    const quarter = quietOne();
    jumpTo(quarter, '2019-03-18T08:00');
    hours(quarter, 4);
    expect(hours(quarter, 1)).toEqual([QUIET]);
    jumpTo(quarter, '2019-03-18T17:00');
    expect(hours(quarter, 1)).toMatchObject([{ word: 'done' }]);
    quarter.submitted([UNIT]);
    hours(quarter, 1);
    expect(standing(quarter)).toMatchObject({ state: 'submitted', timeliness: 'late' });
  });
});
