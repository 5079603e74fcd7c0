/** What the first screen reads of a province of two hundred units, and what it notices though it reads little. */
import { handedIn } from '../../../build/bench/own-time';
import { largeProvince, PERIOD } from '../../../build/bench/large-province';
import type { StatusView } from '../../../src/app/api';
import { status } from '../../../src/app/receive/status';
import { openPeriod } from '../../../src/app/work/open-period';
import { LEDGER_SHEETS } from '../../../src/tables/ledger-book';

const on = handedIn(largeProvince(200));

interface Opened {
  readonly view: StatusView;
  readonly calls: number;
  readonly bytes: number;
}

function opened(): Opened {
  const { calls } = on;
  on.reads.length = 0;
  const answer = status.answer(on.world, {});
  if (!answer.ok) throw new Error(answer.error.code);
  return {
    view: answer.value,
    calls: on.calls - calls,
    bytes: on.reads.reduce((sum, one) => sum + one.bytes, 0),
  };
}

/** What somebody does in the ledger by hand. */
const byHand = (request: object): unknown => on.world.books.change(on.books.ledger, [request] as never);
const typed = (sheetId: number, columnIndex: number, stringValue: string): unknown =>
  byHand({
    updateCells: {
      rows: [{ values: [{ userEnteredValue: { stringValue } }] }],
      fields: 'userEnteredValue',
      start: { sheetId, rowIndex: 8, columnIndex },
    },
  });
const flagged = ({ view }: Opened): readonly string[] =>
  view.lines.filter(({ flags }) => flags.includes('broken')).map(({ unit }) => unit);

test('two calls and 0.7 MB show what two whole readings show; no run and no lost row is overlooked', () => {
  const first = opened();
  expect(first.view).toMatchObject({ submitted: 200, units: 200, unread: '' });
  expect(first.bytes).toBeGreaterThan(1_500_000);
  const again = opened();
  expect(again.view).toEqual(first.view);
  expect(again.calls).toBe(2);
  expect(again.bytes).toBeLessThanOrEqual(700_000);

  // A run that adds no row: the state of one unit.
  const [line] = first.view.lines;
  const open = openPeriod(on.world, { period: PERIOD });
  if (!open.ok || !line) throw new Error('period');
  const submission = open.value.ledger.submission(line.unit, PERIOD);
  if (!submission) throw new Error('submission');
  open.value.ledger.put({ submission: { ...submission, state: 'accepted' } });
  open.value.ledger.flush();
  const after = opened();
  expect([after.view.accepted.length, after.calls]).toEqual([1, 2]);
  expect(opened().bytes).toBeLessThanOrEqual(700_000);

  // A hand in Báo cáo nộp is named at once.
  typed(LEDGER_SHEETS.submissions, 2, 'closed');
  const touched = opened();
  expect(flagged(touched)).toHaveLength(1);
  expect(touched.view.submitted).toBe(199);
  typed(LEDGER_SHEETS.submissions, 2, 'submitted');
  expect([opened().view, opened().calls]).toEqual([after.view, 2]);
});

test('a row that is deleted in another tab is named at once', () => {
  byHand({
    deleteDimension: { range: { sheetId: LEDGER_SHEETS.seals, dimension: 'ROWS', startIndex: 20, endIndex: 21 } },
  });
  expect(opened().view.unread).toContain('Bản nộp được lưu');
});
