/** How many times Google is asked: the part of the speed that is certain. Thirty units on the desk; two hundred by the bytes that would be sent. */
import { largeProvince } from '../../../build/bench/large-province';
import { stagingOf, swapRequests } from '../../../src/tables/master-book/staging/publish';
import { VALUE_COLUMNS } from '../../../src/tables/master-book/results/values';
import { RESULT_SHEETS } from '../../../src/tables/master-book/sheets';
import { PERIOD, Quarter } from '../quarter';

const LARGEST = 1_800_000;

test('consolidating thirty units that were taken up takes at most twelve calls, and none of them for one unit', () => {
  const quarter = new Quarter().setUp();
  quarter.job({ job: 'generate', period: PERIOD });
  const units = quarter.value('status', { period: PERIOD }).lines.map((line) => line.unit);
  quarter.submitted(units).job({ job: 'collect', period: PERIOD });
  const counted = quarter.calls(() => {
    expect(quarter.job({ job: 'consolidate', period: PERIOD })).toMatchObject({
      result: 'done',
      counts: { submitted: 30, units: 30 },
    });
  });
  expect(counted.byMethod).toEqual({
    'drive.files.list': 1,
    'sheets.spreadsheets.get': 4,
    'sheets.spreadsheets.batchUpdate': 4,
    'sheets.spreadsheets.values.batchUpdate': 1,
    'sheets.spreadsheets.values.batchGet': 1,
  });
  expect(counted.all).toBeLessThanOrEqual(12);
});

function stagingFor(count: number) {
  const { units, values, tabs } = largeProvince(count);
  return {
    units,
    values,
    tabs,
    staging: stagingOf(tabs, []),
    swap: swapRequests({ tabs, from: 0, to: { publication: 1, inputHash: 'h', runId: 'r', madeAt: 1 } }),
  };
}

test.each([
  { count: 30, most: 2, bytes: 1_000_000 },
  { count: 100, most: 2, bytes: 2_500_000 },
  { count: 200, most: 3, bytes: 4_600_000 },
])(
  'what is sent for $count units grows by bytes and not by calls: $most requests of $bytes bytes together, each within its limit',
  ({ count, most, bytes }) => {
    const { units, values, staging, swap } = stagingFor(count);
    expect(units).toBeGreaterThanOrEqual(count);
    expect(values).toBeGreaterThan(count * 100);
    const sizes = [...staging.batches, ...staging.values, swap].map(bytesOf);
    for (const size of sizes) expect(size).toBeLessThan(LARGEST * 1.01);
    // Nine calls stand whatever is sent; these come on top: twelve for two hundred units whose every answer differs.
    expect(sizes.length - 1).toBeLessThanOrEqual(most);
    expect(sizes.slice(0, -1).reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(bytes);
  },
);

const bytesOf = (sent: unknown): number => Buffer.byteLength(JSON.stringify(sent));

test('of the tab that has most cells only the columns that hold blanks are cleared before it is replaced', () => {
  const { tabs, swap } = stagingFor(30);
  const cleared = swap.flatMap((request) =>
    'updateCells' in request && request.updateCells.range !== undefined ? [request.updateCells.range] : [],
  );
  const columns = cleared
    .filter((range) => range.sheetId === RESULT_SHEETS.values)
    .map((range) => VALUE_COLUMNS[range.startColumnIndex ?? -1]);
  expect(columns).toEqual(['value', 'sealedBy']);
  expect(new Set(cleared.map((range) => range.sheetId))).toEqual(new Set(tabs.map((tab) => tab.sheetId)));
});
