/**
 * `npm run mutate -- FILE… [--most N] [--seed N] [--tests N]`: plants one small fault at a time in the given sources,
 * and runs the tests that import them. Prints which faults no test noticed. The sources on disk are never touched: jest
 * reads the fault in place of the file. Only faults that compile are planted. Tests that run the built bundle do not
 * see a fault and are left out. A source whose tests fail without a fault is not judged.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { normalize } from 'node:path';
import { parseArgs } from 'node:util';
import { compilesIn } from './mutate/compiles';
import { coveringTests } from './mutate/covering-tests';
import { playMutants, type Ask, type Verdict } from './mutate/play-mutants';
import { mutantsOf, sampled, type Mutant, type Planted } from './mutate/sites';

const CHILD = 'play';
/** A mutant that runs longer than this never ends. */
const LONGEST_MS = 120_000;

interface Told<P extends Planted> {
  readonly mutant: P;
  readonly verdict: Verdict | 'never ends';
}

async function judge(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      most: { type: 'string', default: '20' },
      seed: { type: 'string', default: String(Date.now() % 100_000) },
      tests: { type: 'string', default: '12' },
    },
  });
  console.log(`seed ${values.seed}, at most ${values.most} faults a file, at most ${values.tests} test files each`);
  const all: Told<Mutant>[] = [];
  for (const file of positionals.map(normalize)) {
    const tests = coveringTests(file).slice(0, Number(values.tests));
    const [sound] = await played([{ file, start: 0, end: 0, now: '' }], tests);
    if (sound?.verdict !== 'survived') {
      console.log(`${file}: not judged, its tests fail without a fault: ${tests.join(' ')}`);
      process.exitCode = 1;
      continue;
    }
    const mutants = sampled(mutantsOf(file, readFileSync(file, 'utf8')), {
      most: Number(values.most),
      seed: Number(values.seed),
      isValid: compilesIn(file),
    });
    const told = await played(mutants, tests);
    all.push(...told);
    console.log(`${file}: ${killed(told)} of ${told.length} noticed; ${tests.length} test files`);
    for (const { mutant, verdict } of told)
      if (verdict !== 'killed')
        console.log(`  ${verdict}: ${mutant.file}:${mutant.line} ${mutant.what}: ${mutant.was} → ${mutant.now}`);
  }
  console.log(
    `${killed(all)} of ${all.length} noticed: ${((100 * killed(all)) / Math.max(1, all.length)).toFixed(1)} %`,
  );
}

const killed = (told: readonly Told<Mutant>[]): number => told.filter(({ verdict }) => verdict !== 'survived').length;

/** Plays the mutants one by one in a process of their own, which is replaced when one of them never ends. */
async function played<P extends Planted>(mutants: readonly P[], tests: readonly string[]): Promise<readonly Told<P>[]> {
  const told: Told<P>[] = [];
  let child: ChildProcess | null = null;
  for (const mutant of mutants) {
    child ??= fork(process.argv[1] ?? '', [CHILD], {
      execArgv: process.execArgv,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const verdict = await answerOf(child, { mutant, tests });
    told.push({ mutant, verdict });
    if (verdict !== 'never ends') continue;
    child.kill('SIGKILL');
    child = null;
  }
  child?.kill();
  return told;
}

/** Throws when the process ends without an answer. */
const answerOf = (child: ChildProcess, ask: Ask): Promise<Told<Planted>['verdict']> =>
  new Promise((resolve, reject) => {
    const ended = (): void => reject(new Error('the process of the mutants ended'));
    const timer = setTimeout(() => answer('never ends'), LONGEST_MS);
    const answer = (verdict: Told<Planted>['verdict']): void => {
      clearTimeout(timer);
      child.off('exit', ended);
      resolve(verdict);
    };
    child.once('exit', ended);
    child.once('message', (verdict) => answer(verdict as Verdict));
    child.send(ask);
  });

if (process.argv[2] === CHILD) await playMutants();
else await judge();
