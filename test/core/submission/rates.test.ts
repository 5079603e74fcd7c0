/** Rates over periods: what is asked, what is excused, and how long the office itself took. */
import { addRates, officeTime, ratesOver, type ReportFacts } from '../../../src/core/submission/rates';

const report = (own: Partial<ReportFacts> = {}): ReportFacts => ({
  state: 'accepted',
  timeliness: 'onTime',
  version: 1,
  extended: false,
  isDue: true,
  errors: 0,
  ...own,
});

test('a missing report is asked once it is due, and one that is not due yet is not missing', () => {
  const missing = report({ state: 'draft', timeliness: null, version: 0 });
  expect(ratesOver([report(), missing])).toMatchObject({ asked: 2, handedIn: 1, onTime: 1, timed: 2, clean: 1 });
  expect(ratesOver([report(), { ...missing, isDue: false }])).toMatchObject({ asked: 1, handedIn: 1, timed: 1 });
  expect(ratesOver([report({ state: 'unpublished', version: 0 })])).toMatchObject({ asked: 0 });
});

test('an extension is counted apart and enters no rate of timeliness', () => {
  expect(ratesOver([report(), report({ extended: true }), report({ timeliness: 'late' })])).toMatchObject({
    asked: 3,
    excused: 1,
    timed: 2,
    onTime: 1,
    late: 1,
  });
});

test('a time that is not decided is neither on time nor late', () => {
  expect(ratesOver([report({ timeliness: 'undecided' })])).toMatchObject({ timed: 0, onTime: 0, late: 0, handedIn: 1 });
});

test('a second seal and an error each spoil the report once', () => {
  const rates = ratesOver([report({ version: 3 }), report({ errors: 2 }), report()]);
  expect(rates).toMatchObject({ again: 2, errors: 2, clean: 1 });
  expect(addRates([rates, rates])).toMatchObject({ again: 4, clean: 2, asked: 6 });
});

test('the office is measured from the seal to its decision, and what waits until now', () => {
  const at = { state: 'accepted', sealedAt: 100, decidedAt: 400 } as const;
  expect(
    officeTime([at, { ...at, decidedAt: 200 }, { state: 'submitted', sealedAt: 300, decidedAt: null }], 1000),
  ).toEqual({ decided: 2, mean: 200, longest: 300, waiting: 1, longestWaiting: 700 });
  // A decision before the seal was about an earlier version.
  expect(officeTime([{ ...at, decidedAt: 50 }], 1000)).toMatchObject({ decided: 0, mean: null, longest: null });
});
