/** Size of the built script, and what V8 needs to compile it and to run its top level; real milliseconds, medians. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createContext, Script } from 'node:vm';

export interface BundleSpeed {
  /** Bytes; `pages` = the largest page. */
  readonly server: number;
  readonly pages: number;
  readonly compileMs: number;
  readonly runMs: number;
}

const RUNS = 9;

const median = (times: readonly number[]): number =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;

function timed<T>(act: () => T): { readonly made: T; readonly ms: number } {
  const from = performance.now();
  const made = act();
  return { made, ms: performance.now() - from };
}

export function bundleSpeed(): BundleSpeed {
  const code = readFileSync('dist/code.js', 'utf8');
  const runs = Array.from({ length: RUNS }, (_, at) => {
    // Another text each time, because V8 keeps what it has compiled.
    const compiled = timed(() => new Script(`${code}\n// ${at}`));
    const ran = timed(() => compiled.made.runInContext(createContext({ console })) as unknown);
    return { compile: compiled.ms, run: ran.ms };
  });
  const pages = readdirSync('dist').filter(
    (name) => name.endsWith('.html') && !name.startsWith('part-') && name !== 'catalogues.html',
  );
  return {
    server: Buffer.byteLength(code),
    pages: Math.max(...pages.map((name) => statSync(`dist/${name}`).size)),
    compileMs: median(runs.map(({ compile }) => compile)),
    runMs: median(runs.map(({ run }) => run)),
  };
}
