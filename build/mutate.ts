/**
 * `npm run mutate -- FILE… [TEST…] [--most N] [--seed N] [--tests N] [--bundled N]`: plants one small fault at a time
 * in the given sources, and runs tests of theirs. Prints which faults no test noticed. The sources on disk are never
 * touched: jest reads the fault in place of the file. Only faults that compile are planted. Tests that import the
 * source come first. A fault of `src/app` or `src/tables` that they do not notice is bundled into a folder of its own,
 * and the given tests, or those of its room, run that bundle. A source whose tests fail without a fault is not judged.
 */
import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { parseArgs } from 'node:util';
import { compilesIn } from './mutate/compiles';
import { bundleTests, coveringTests } from './mutate/covering-tests';
import { assertSoundBundle, faultyBundle, isBundled } from './mutate/faulty-bundle';
import { playMutants, type Ask, type Verdict } from './mutate/play-mutants';
import { mutantsOf, sampled, type Mutant } from './mutate/sites';

const CHILD = 'play';
/** A mutant that runs longer than this in one test never ends. */
const LONGEST_MS = 300_000;

type Fate = Verdict | 'never ends';

interface Told {
  readonly mutant: Mutant;
  readonly fate: Fate;
}

/** Tests of one source: those that import it, and those that run the built bundle. */
interface Tests {
  readonly direct: readonly string[];
  readonly bundled: readonly string[];
}

async function judge(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      most: { type: 'string', default: '20' },
      seed: { type: 'string', default: String(Date.now() % 100_000) },
      tests: { type: 'string', default: '12' },
      bundled: { type: 'string', default: '4' },
    },
  });
  console.log(`seed ${values.seed}, at most ${values.most} faults a file, at most ${values.tests} test files each`);
  const named = positionals.map(normalize);
  const sources = named.filter((file) => !isTest(file));
  if (sources.some(isBundled)) await prepareBundle(sources[0] ?? '');
  const all: Told[] = [];
  for (const file of sources) {
    const tests = testsOf(file, named.filter(isTest), { tests: Number(values.tests), bundled: Number(values.bundled) });
    const child = new Child();
    const failing = await failingWithoutFault(child, file, tests);
    if (failing !== undefined) {
      console.log(`${file}: not judged, a test fails without a fault: ${failing}`);
      process.exitCode = 1;
      child.end();
      continue;
    }
    const mutants = sampled(mutantsOf(file, readFileSync(file, 'utf8')), {
      most: Number(values.most),
      seed: Number(values.seed),
      isValid: compilesIn(file),
    });
    const told: Told[] = [];
    for (const mutant of mutants) told.push(await toldOf(child, mutant, tests));
    child.end();
    all.push(...told);
    const count = `${tests.direct.length} test files, ${tests.bundled.length} of the bundle`;
    console.log(`${file}: ${noticed(told)} of ${told.length} noticed; ${count}`);
  }
  rmSync(join('out', 'mutants', String(process.pid)), { recursive: true, force: true });
  console.log(
    `${noticed(all)} of ${all.length} noticed: ${((100 * noticed(all)) / Math.max(1, all.length)).toFixed(1)} %`,
  );
}

const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file);
const noticed = (told: readonly Told[]): number => told.filter(({ fate }) => fate !== 'survived').length;

/** The bundle that the tests run without a fault. */
async function prepareBundle(file: string): Promise<void> {
  execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'build/bundle/bundle.ts'], { stdio: 'ignore' });
  await assertSoundBundle(file);
}

function testsOf(file: string, given: readonly string[], most: MostTests): Tests {
  const direct = coveringTests(file).slice(0, most.tests);
  const bundled = given.length > 0 ? given : bundleTests(file).slice(0, most.bundled);
  return { direct, bundled: isBundled(file) ? bundled.filter((test) => !direct.includes(test)) : [] };
}

interface MostTests {
  readonly tests: number;
  readonly bundled: number;
}

/** Tests that passed without a fault. What they have played is stored, so that a fault need not play it again. */
const sound = new Set<string>();

async function failingWithoutFault(child: Child, file: string, tests: Tests): Promise<string | undefined> {
  for (const test of [...tests.direct, ...tests.bundled]) {
    if (sound.has(test)) continue;
    if ((await child.fateIn({ mutant: { file, start: 0, end: 0, now: '' }, tests: [test] })) !== 'survived')
      return test;
    sound.add(test);
  }
  return undefined;
}

/** The cheap tests first; a bundle is made only for what they do not notice. */
async function toldOf(child: Child, mutant: Mutant, { direct, bundled }: Tests): Promise<Told> {
  let [fate, by] = await firstFate(
    child,
    direct.map((test) => ({ mutant, tests: [test] })),
  );
  if (fate === 'survived' && bundled.length > 0) {
    const bundle = await faultyBundle(mutant);
    [fate, by] = await firstFate(
      child,
      bundled.map((test) => ({ mutant, tests: [test], bundle })),
    );
  }
  const fault = `${mutant.file}:${mutant.line} ${mutant.what}: ${mutant.was} → ${mutant.now}`;
  console.log(`  ${fate}${by === '' ? '' : ` by ${by}`}: ${fault}`);
  return { mutant, fate };
}

/** Plays until one notices. Returns what became of the fault, and the test that noticed it. */
async function firstFate(child: Child, asks: readonly Ask[]): Promise<readonly [Fate, string]> {
  for (const ask of asks) {
    const fate = await child.fateIn(ask);
    if (fate !== 'survived') return [fate, ask.tests.join(' ')];
  }
  return ['survived', ''];
}

/** A process in which mutants are played one by one; it is replaced when one of them never ends. */
class Child {
  private running: ChildProcess | null = null;

  async fateIn(ask: Ask): Promise<Fate> {
    this.running ??= fork(process.argv[1] ?? '', [CHILD], {
      execArgv: process.execArgv,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const fate = await answerOf(this.running, ask);
    if (fate === 'never ends') {
      this.running.kill('SIGKILL');
      this.running = null;
    }
    return fate;
  }

  end(): void {
    this.running?.kill();
    this.running = null;
  }
}

/** Throws when the process ends without an answer. */
const answerOf = (child: ChildProcess, ask: Ask): Promise<Fate> =>
  new Promise((resolve, reject) => {
    const ended = (): void => reject(new Error('the process of the mutants ended'));
    const timer = setTimeout(() => answer('never ends'), LONGEST_MS);
    const answer = (fate: Fate): void => {
      clearTimeout(timer);
      child.off('exit', ended);
      resolve(fate);
    };
    child.once('exit', ended);
    child.once('message', (verdict) => answer(verdict as Verdict));
    child.send(ask);
  });

if (process.argv[2] === CHILD) await playMutants();
else await judge();
