/**
 * The number of calls to Google, which is the predictable part of the speed: thirty units on the desk, and two hundred
 * by the number of bytes sent.
 */
import { largeProvince } from '../../../build/bench/large-province';
import { stagingOf, swapRequests } from '../../../src/tables/master-book/staging/publish';
import { VALUE_COLUMNS } from '../../../src/tables/master-book/results/values';
import { RESULT_SHEETS } from '../../../src/tables/master-book/sheets';
import { PERIOD, Quarter } from '../quarter';

const LARGEST = 1_800_000;

test('the consolidation of thirty collected units takes nine calls, and no call for a single unit', () => {
  const quarter = new Quarter().setUp();
  quarter.job({ job: 'issue', period: PERIOD });
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
    'sheets.spreadsheets.get': 2,
    'sheets.spreadsheets.batchUpdate': 4,
    'sheets.spreadsheets.values.batchUpdate': 1,
    'sheets.spreadsheets.values.batchGet': 1,
  });
  expect(counted.all).toBe(9);
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
  { count: 30, most: 2, bytes: 1_000_000, swapped: 250_000 },
  { count: 100, most: 2, bytes: 2_500_000, swapped: 550_000 },
  { count: 200, most: 3, bytes: 4_600_000, swapped: 1_000_000 },
])(
  'the data sent for $count units grows in bytes and not in calls: $most requests of $bytes bytes in total, each within its limit',
  ({ count, most, bytes, swapped }) => {
    const { units, values, staging, swap } = stagingFor(count);
    expect(units).toBeGreaterThanOrEqual(count);
    expect(values).toBeGreaterThan(count * 100);
    const sizes = [...staging.batches, ...staging.values, swap].map(bytesOf);
    for (const size of sizes) expect(size).toBeLessThan(LARGEST * 1.01);
    // Nine calls are needed whatever is sent; these are added: twelve for two hundred units that all answer
    // differently.
    expect(sizes.length - 1).toBeLessThanOrEqual(most);
    expect(sizes.slice(0, -1).reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(bytes);
    expect(sizes[sizes.length - 1]).toBeLessThanOrEqual(swapped);
  },
);

const bytesOf = (sent: unknown): number => Buffer.byteLength(JSON.stringify(sent));

test('in the tab with the most cells only the columns with blanks are cleared before it is replaced', () => {
  const { tabs, swap } = stagingFor(30);
  const cleared = swap.flatMap((request) =>
    'updateCells' in request && request.updateCells.range !== undefined ? [request.updateCells.range] : [],
  );
  const columns = cleared
    .filter((range) => range.sheetId === RESULT_SHEETS.values)
    .map((range) => VALUE_COLUMNS[range.startColumnIndex ?? -1]);
  expect(columns).toEqual(['value']);
  expect(new Set(cleared.map((range) => range.sheetId))).toEqual(new Set(tabs.map((tab) => tab.sheetId)));
});

test('to show a standby nothing is cleared, and neither notes, links nor boxes are sent again', () => {
  const { tabs, swap } = stagingFor(30);
  const whole = tabs.map(({ sheetId, rowCount: bottom, columnCount: right }) => {
    return [sheetId, [{ top: 0, left: 0, bottom, right }]] as const;
  });
  const to = { publication: 1, inputHash: 'h', runId: 'r', madeAt: 1 };
  const shown = swapRequests({ tabs, from: 0, to, pastes: new Map(whole) });
  const kinds = new Set(shown.flatMap((request) => Object.keys(request)));
  expect([kinds.has('copyPaste'), kinds.has('updateCells'), kinds.has('setDataValidation')]).toEqual([
    true,
    false,
    false,
  ]);
  expect(bytesOf(shown)).toBeLessThan(bytesOf(swap) / 5);
});
