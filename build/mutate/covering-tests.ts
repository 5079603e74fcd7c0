/** The test files that run a source, by importing it or in the built bundle, those of its own room first. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import ts from 'typescript';

/** A test that imports one of these plays the built bundle, or a browser: it does not see the source. */
const BUNDLE = ['test/gas/built.ts', 'test/app/quarter.ts'];

const imports = new Map<string, readonly string[]>();

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

function importsOf(file: string): readonly string[] {
  const known = imports.get(file);
  if (known) return known;
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
  const own = importedFiles
    .filter(({ fileName }) => fileName.startsWith('.'))
    .flatMap(({ fileName }) => {
      const path = join(dirname(file), fileName);
      return [path, `${path}.ts`, `${path}.tsx`, join(path, 'index.ts')].filter(isFile).slice(0, 1);
    });
  imports.set(file, own);
  return own;
}

/** Import steps from a test to each file that it reaches. */
function stepsFrom(test: string): ReadonlyMap<string, number> {
  const steps = new Map([[test, 0]]);
  for (const [file, at] of steps) for (const next of importsOf(file)) if (!steps.has(next)) steps.set(next, at + 1);
  return steps;
}

const playsBundle = (steps: ReadonlyMap<string, number>): boolean => BUNDLE.some((file) => steps.has(file));

/** Import steps from a test to the source; null when it does not reach it, or plays the bundle. */
function stepsTo(source: string, test: string): number | null {
  const steps = stepsFrom(test);
  return playsBundle(steps) ? null : (steps.get(source) ?? null);
}

const testsIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((one) => {
    const path = join(folder, one.name);
    return one.isDirectory() ? testsIn(path) : /\.test\.tsx?$/.test(one.name) ? [path] : [];
  });

/** The words of a file's name: `check-figures.ts` → check, figures. */
const wordsOf = (file: string): readonly string[] => basename(file).split('.')[0]?.split('-') ?? [];

const isNamedAfter = (test: string, source: string): boolean =>
  wordsOf(source).some((word) => word.length > 3 && wordsOf(test).some((other) => other.startsWith(word.slice(0, 7))));

/** `src/core/check/check.ts` and `test/core/check/check.test.ts` are in the same room. */
const roomOf = (file: string): string => dirname(file).split('/').slice(1).join('/');

/** Tests of the source's own room come first, then tests named after it; of either kind those that are both. */
function rankOf(test: string, source: string): number {
  return (roomOf(test) === roomOf(source) ? 0 : 2) + (isNamedAfter(test, source) ? 0 : 1);
}

/**
 * By rank, then the nearest, then the longer ones, which assert more. `test/browser` and `test/desk` run other code.
 */
export const coveringTests = (source: string): readonly string[] =>
  testsIn('test')
    .filter((test) => !/^test\/(?:browser|desk|house|demo)\//.test(test))
    .flatMap((test) => {
      const steps = stepsTo(source, test);
      return steps === null ? [] : [{ test, rank: rankOf(test, source), steps, size: statSync(test).size }];
    })
    .sort((a, b) => a.rank - b.rank || a.steps - b.steps || b.size - a.size)
    .map(({ test }) => test);

/** Tests of the built bundle, by rank, the short ones first: whether they run the source is not known. */
export const bundleTests = (source: string): readonly string[] =>
  testsIn('test')
    .filter((test) => /^test\/(?:app|tables)\//.test(test) && playsBundle(stepsFrom(test)))
    .map((test) => ({ test, rank: rankOf(test, source), size: statSync(test).size }))
    .sort((a, b) => a.rank - b.rank || a.size - b.size)
    .map(({ test }) => test);
