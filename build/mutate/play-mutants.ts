/** Runs tests against one mutant after the other, in this process and without workers. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runCLI } from 'jest';
import type { PlayedBundle } from './played-bundle';
import type { Planted } from './sites';

/** The configuration of the tests. */
const config = (
  (await import(pathToFileURL(join(process.cwd(), 'jest.config.mjs')).href)) as {
    readonly default: Readonly<Record<string, unknown>>;
  }
).default;

export type Verdict = 'killed' | 'survived';

export interface Ask {
  readonly mutant: Planted;
  readonly tests: readonly string[];
  /** For tests that run the built bundle. */
  readonly bundle?: PlayedBundle | undefined;
}

/** A mutant that cannot be played ends the process, so that it is not taken for noticed. */
function refuse(cause: unknown): void {
  console.error(cause);
  process.exit(1);
}

/** Answers each message with the verdict. */
export function playMutants(): Promise<void> {
  return new Promise((resolve) => {
    process.on('disconnect', resolve);
    process.on('message', (ask) => void verdictOn(ask as Ask).then((verdict) => process.send?.(verdict), refuse));
  });
}

/**
 * The tests' own configuration, without what keeps compiled code between runs. `globals` gives each mutant a
 * configuration, and so a cache of read files, of its own.
 */
function configFor(mutant: Planted): string {
  const { runtime: _kept, reporters: _shown, testSequencer: _order, ...own } = config;
  return JSON.stringify({
    ...own,
    rootDir: process.cwd(),
    // A new one for each file: the tests' own is kept, with the variables of the first mutant.
    testEnvironment: 'node',
    transform: { '\\.(m|c)?[jt]sx?$': '<rootDir>/build/mutate/mutant-transform.cjs' },
    cacheDirectory: join(tmpdir(), 'mutants'),
    globals: { mutant: `${mutant.file}:${mutant.start}:${mutant.now}` },
  });
}

/** Jest's own `bail` ends the process, so the files are played one after the other. */
async function verdictOn({ mutant, tests, bundle }: Ask): Promise<Verdict> {
  process.env['PLAYED_BUNDLE'] = bundle === undefined ? '' : JSON.stringify(bundle);
  process.env['MUTANT'] = JSON.stringify({ ...mutant, file: join(process.cwd(), mutant.file) });
  for (const test of tests) if (!(await passes(mutant, test))) return 'killed';
  return 'survived';
}

async function passes(mutant: Planted, test: string): Promise<boolean> {
  const { results } = await runCLI(
    {
      _: [test],
      $0: '',
      config: configFor(mutant),
      runInBand: true,
      runTestsByPath: true,
      testPathPatterns: [],
      nonFlagArgs: [],
      silent: true,
      reporters: [],
      watchman: false,
    } as never,
    [process.cwd()],
  );
  return results.success;
}
