/** A receipt and a return reach the unit although the write of its cover fails in two clicks. Three units. */
import { FEW, PERIOD, Quarter } from '../quarter';

const COLLECT = { job: 'collect', period: PERIOD } as const;
const WRITE = 'sheets.spreadsheets.batchUpdate';
/** What a pick-up changes in the world: the ledger, covers, letters. */
const WRITES = /^sheets\.[a-z.]*update$|^mail\.send$/i;

const submitted = new Quarter().generated().submitted();

/** One click to its end or to its death. */
function click(quarter: Quarter): void {
  const started = quarter.ask('startJob', COLLECT);
  if (!started?.ok) return;
  const { jobId } = started.value as { readonly jobId: string };
  for (let step = 0; step < 20; step += 1) {
    const answer = quarter.ask('stepJob', { jobId });
    if (!answer?.ok || (answer.value as { readonly done: boolean }).done) return;
  }
}

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

/** What is wrong with a unit that handed in once and is in the ledger: seal, receipt, its time, its letter. */
function wrongWith(quarter: Quarter): readonly string[] {
  const seals = quarter.ledgerTab('Bản nộp được lưu');
  const letters = quarter.desk.outbox.all().filter((mail) => mail.subject.includes('Biên nhận'));
  return FEW.flatMap((unit) => {
    const own = seals.filter((row) => row[0] === unit);
    const sent = letters.filter((mail) => mail.to.includes(quarter.account(unit)));
    return [
      ...(own.length === 1 ? [] : [`${unit} has ${own.length} seals`]),
      ...(quarter.cover(unit)['receipt']?.shown.includes(String(own[0]?.[9]).slice(0, 12))
        ? []
        : [`${unit} has no receipt`]),
      ...(own[0]?.[11] ? [] : [`${unit} has no time of its receipt`]),
      ...(sent.length <= 1 ? [] : [`${unit} has ${sent.length} letters`]),
    ];
  });
}

const end = (quarter: Quarter): readonly string[] => {
  quarter.desk.nemesis.clear();
  click(quarter);
  return wrongWith(quarter);
};

test.each(['503', 'timeoutBefore', 'timeoutAfter'] as const)(
  'covers that meet %s in two clicks show their receipts at the third',
  (kind) => {
    const clean = submitted.twin();
    const writes = writesOf(clean, () => click(clean)).filter(({ method }) => method === WRITE);
    expect(wrongWith(clean)).toEqual([]);
    const quarter = submitted.twin();
    // The first write is the ledger's own, with the seals; those after it are covers and letters' notes.
    for (let once = 0; once < 2; once += 1) {
      writes.slice(1).forEach(({ nth }) => quarter.plan({ kind, method: WRITE, nth }));
      click(quarter);
      quarter.desk.nemesis.clear();
    }
    expect(end(quarter)).toEqual([]);
  },
);

test('a return whose cover write fails twice is shown at the next click', () => {
  const quarter = submitted.twin();
  click(quarter);
  const later = { kind: '503', method: WRITE, nth: 2, times: 9 } as const;
  quarter.plan(later);
  quarter.ask('return', { unit: '568', period: PERIOD, reasons: [{ reason: 'Thiếu phụ lục' }] });
  quarter.desk.nemesis.clear();
  expect(quarter.value('status', { period: PERIOD }).lines).toEqual(
    expect.arrayContaining([expect.objectContaining({ unit: '568', state: 'returned' })]),
  );
  quarter.plan(later);
  click(quarter);
  expect(quarter.cover('568')['message']?.shown ?? '').not.toContain('Thiếu phụ lục');
  quarter.desk.nemesis.clear();
  click(quarter);
  expect(quarter.cover('568')['message']?.shown).toContain('Thiếu phụ lục');
  expect(quarter.desk.outbox.all().filter((mail) => mail.body.includes('Thiếu phụ lục'))).toHaveLength(1);
});

const SEED = 20261130;
/** Pairs of kills in this run; every pair is hundreds of plays. */
const PAIRS = Number(process.env['KILLED_PAIRS'] ?? 8);

function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

test(`a click that is killed, and a next one that is killed too, leave every unit its receipt at the third (seed ${SEED})`, () => {
  const clean = submitted.twin();
  const writes = writesOf(clean, () => click(clean));
  expect(writes.length).toBeGreaterThan(6);
  const next = random(SEED);
  const chosen = () => writes[next(writes.length)] ?? { method: WRITE, nth: 1 };
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const quarter = submitted.twin();
    const kills = [chosen(), chosen()].map((one) => ({ ...one, when: next(2) === 0 ? 'before' : 'after' }) as const);
    for (const kill of kills) {
      quarter.plan({ kind: 'killRun', ...kill });
      click(quarter);
      quarter.desk.nemesis.clear();
    }
    expect({ kills, wrong: end(quarter) }).toEqual({ kills, wrong: [] });
  }
});
