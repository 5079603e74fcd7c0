/**
 * Two people's runs at the same time, each on its own thread: they overwrite each other without a lock, and not with
 * one (docs/sources/platform.md, Locks and state).
 */
import { Desk } from '../../../src/desk/desk';
import { bundleWith, OFFICE, SECOND_OFFICE } from '../host/support/small-desk';

const SCRIPT = `
function create() { return Sheets.Spreadsheets.create({ properties: { title: 'Đếm' } }).spreadsheetId; }
function show(id) { return Number(((Sheets.Spreadsheets.Values.get(id, 'A1').values || [[0]])[0] || [0])[0]); }
function share(id) { Drive.Permissions.create({ type: 'user', role: 'writer', emailAddress: '${SECOND_OFFICE}' }, id, { sendNotificationEmail: false }); }
function addOne(id, times) {
  for (let at = 0; at < times; at += 1) {
    const seen = show(id);
    Sheets.Spreadsheets.Values.update({ values: [[seen + 1]] }, id, 'A1', { valueInputOption: 'RAW' });
  }
}
function addOneLocked(id, times) {
  for (let at = 0; at < times; at += 1) {
    const lock = LockService.getScriptLock();
    if (!lock.tryLock(120000)) throw new Error('busy');
    try { addOne(id, 1); } finally { lock.releaseLock(); }
  }
}
function hold(id, seconds) { LockService.getScriptLock().waitLock(1000); Utilities.sleep(seconds * 1000); return Date.now(); }
function ask(wait) { const from = Date.now(); const got = LockService.getScriptLock().tryLock(wait); return { got, waited: (Date.now() - from) / 1000 }; }
function dieHolding() { LockService.getScriptLock().waitLock(1000); for (;;) Utilities.sleep(100000); }
function loop() { for (;;) {} }
function fall() { throw new TypeError('ngã'); }
`;

function office(seed: number): { desk: Desk; id: string } {
  const desk = new Desk({ seed, latency: 'typical', accountKind: 'workspace', bundleDir: bundleWith(SCRIPT) });
  const id = String(desk.run({ fn: 'create', as: OFFICE }).result);
  desk.run({ fn: 'share', args: [id], as: OFFICE });
  desk.pick(id, SECOND_OFFICE);
  return { desk, id };
}

async function bothAdd(
  seed: number,
  fn: string,
): Promise<{ count: unknown; trace: readonly string[]; seconds: readonly number[] }> {
  const { desk, id } = office(seed);
  const outcomes = await desk.runTogether([OFFICE, SECOND_OFFICE].map((as) => ({ fn, args: [id, 4], as })));
  expect(outcomes.map((outcome) => outcome.error)).toEqual([undefined, undefined]);
  return {
    count: desk.run({ fn: 'show', args: [id], as: OFFICE }).result,
    trace: [...desk.nemesis.trace()],
    seconds: outcomes.map((one) => one.seconds),
  };
}

test('without a lock two officials at once lose updates; with the script lock none is lost, whatever the seed', async () => {
  const without: unknown[] = [];
  for (const seed of [1, 2, 3, 4, 5]) {
    without.push((await bothAdd(seed, 'addOne')).count);
    expect((await bothAdd(seed, 'addOneLocked')).count).toBe(8);
  }
  expect(Math.min(...without.map(Number))).toBeLessThan(8);
});

test('the same seed gives the same interleaving and times; another seed gives different ones', async () => {
  const [once, again, other] = [await bothAdd(11, 'addOne'), await bothAdd(11, 'addOne'), await bothAdd(12, 'addOne')];
  expect(again).toEqual(once);
  expect(other.seconds).not.toEqual(once.seconds);
});

test.each([1, 2, 3, 4])(
  'a run that waits for a lock goes on when the lock is freed, or is refused when its wait is over (seed %i)',
  async (seed) => {
    const { desk } = office(seed);
    const meet = async (seconds: number, wait: number) => {
      const outcomes = await desk.runTogether(
        [
          { fn: 'hold', args: [0, seconds], as: OFFICE },
          { fn: 'ask', args: [wait], as: SECOND_OFFICE },
        ],
        { startWithin: 0 },
      );
      return { held: outcomes[0]?.error === undefined, ...(outcomes[1]?.result as { got: boolean; waited: number }) };
    };
    // Whichever was first: the second waited for about the five seconds of the holder, or found the lock free.
    const patient = await meet(5, 60_000);
    expect(patient).toMatchObject({ held: true, got: true });
    expect(patient.waited === 0 || (patient.waited > 3 && patient.waited < 7)).toBe(true);
    const hurried = await meet(50, 2000);
    expect(hurried).toEqual({ held: true, got: hurried.waited < 2, waited: hurried.got ? 0 : 2 });
  },
);

test('a run that is killed frees its lock, 360 seconds after it began', async () => {
  const { desk } = office(4);
  const [dead, waiting] = await desk.runTogether([
    { fn: 'dieHolding', as: OFFICE },
    { fn: 'ask', args: [300_000], as: SECOND_OFFICE },
  ]);
  expect(dead?.error?.message).toBe('Exceeded maximum execution time');
  const { got, waited } = waiting?.result as { got: boolean; waited: number };
  // It began at most a few seconds before or after: its patience of 300 seconds ends before the other run's 360.
  expect(got ? waited : Math.round(waited)).toBe(got ? 0 : 300);
});

test('an endless loop without calls is killed in its thread; the other run finishes', async () => {
  const { desk, id } = office(5);
  const [looped, fine, fell] = await desk.runTogether(
    [
      { fn: 'loop', as: OFFICE },
      { fn: 'show', args: [id], as: OFFICE },
      { fn: 'fall', as: OFFICE },
    ],
    { patience: 4 },
  );
  expect(looped?.error?.message).toBe('Exceeded maximum execution time');
  expect(looped?.seconds).toBeGreaterThanOrEqual(360);
  expect(fine).toMatchObject({ result: 0 });
  expect(fell?.error).toMatchObject({ name: 'TypeError', message: 'ngã' });
  expect(desk.clock.seconds()).toBeGreaterThan(360);
});

test('a run by an account without the right is refused; an unknown function is reported', async () => {
  const { desk } = office(6);
  const outcomes = await desk.runTogether([
    { fn: 'show', as: 'ai@dau.vn' },
    { fn: 'khong_co', as: OFFICE },
  ]);
  expect(outcomes.map((one) => one.error?.message)).toEqual([
    'The add-on is not installed for ai@dau.vn.',
    'Script function not found: khong_co',
  ]);
});
