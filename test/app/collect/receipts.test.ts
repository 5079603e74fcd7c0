/** A receipt and a return reach the unit although the write of its cover fails in two clicks. Three units. */
import { click, wrongReceipts } from '../jobs/one-click';
import { PERIOD, Quarter } from '../quarter';

const COLLECT = { job: 'collect', period: PERIOD } as const;
const WRITE = 'sheets.spreadsheets.batchUpdate';
/** What a pick-up changes in the world: the ledger, covers, letters. */
const WRITES = /^sheets\.[a-z.]*update$|^mail\.send$/i;

const submitted = new Quarter().generated().submitted();

/** The calls of `run`, each with the how-manieth of its method it is. */
function callsOf(quarter: Quarter, run: () => void): readonly { readonly method: string; readonly nth: number }[] {
  const from = quarter.desk.nemesis.trace().length;
  run();
  const seen = new Map<string, number>();
  return quarter.desk.nemesis
    .trace()
    .slice(from)
    .map((method) => {
      seen.set(method, (seen.get(method) ?? 0) + 1);
      return { method, nth: seen.get(method) ?? 0 };
    });
}

const writesOf = (quarter: Quarter, run: () => void) =>
  callsOf(quarter, run).filter(({ method }) => WRITES.test(method));

const end = (quarter: Quarter): readonly string[] => {
  quarter.desk.nemesis.clear();
  click(quarter, COLLECT);
  return wrongReceipts(quarter);
};

test.each(['503', 'timeoutBefore', 'timeoutAfter'] as const)(
  'covers that meet %s in two clicks show their receipts at the third',
  (kind) => {
    const clean = submitted.twin();
    const writes = writesOf(clean, () => click(clean, COLLECT)).filter(({ method }) => method === WRITE);
    expect(wrongReceipts(clean)).toEqual([]);
    const quarter = submitted.twin();
    // The first write is the ledger's own, with the seals; those after it are covers and letters' notes.
    for (let once = 0; once < 2; once += 1) {
      writes.slice(1).forEach(({ nth }) => quarter.plan({ kind, method: WRITE, nth }));
      click(quarter, COLLECT);
      quarter.desk.nemesis.clear();
    }
    expect(end(quarter)).toEqual([]);
  },
);

test('a return whose cover write fails twice is shown at the next click', () => {
  const quarter = submitted.twin();
  click(quarter, COLLECT);
  const later = { kind: '503', method: WRITE, nth: 2, times: 9 } as const;
  quarter.plan(later);
  quarter.ask('return', { unit: '568', period: PERIOD, reasons: [{ reason: 'Thiếu phụ lục' }] });
  quarter.desk.nemesis.clear();
  expect(quarter.value('status', { period: PERIOD }).lines).toEqual(
    expect.arrayContaining([expect.objectContaining({ unit: '568', state: 'returned' })]),
  );
  quarter.plan(later);
  click(quarter, COLLECT);
  expect(quarter.cover('568')['message']?.shown ?? '').not.toContain('Thiếu phụ lục');
  quarter.desk.nemesis.clear();
  click(quarter, COLLECT);
  expect(quarter.cover('568')['message']?.shown).toContain('Thiếu phụ lục');
  expect(quarter.desk.outbox.all().filter((mail) => mail.body.includes('Thiếu phụ lục'))).toHaveLength(1);
});
