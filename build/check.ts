/**
 * `npm run check`: types of every room, lint, floors, dead exports, two at once. Reports which of them failed, with the
 * first words of each tool's own report.
 */
import { execFile } from 'node:child_process';

interface Check {
  readonly name: string;
  readonly command: readonly [tool: string, ...args: string[]];
}

/** The longest first, so that none of them is left alone at the end. */
const checks: readonly Check[] = [
  { name: 'lint', command: ['eslint', 'src', 'build', 'test'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'types: desk, build, test', command: ['tsc', '-p', 'tsconfig.json'] },
  { name: 'types: core, text, tables, app, catalog', command: ['tsc', '-p', 'tsconfig.core.json'] },
  { name: 'types: gas', command: ['tsc', '-p', 'tsconfig.gas.json'] },
  { name: 'types: ui and pages', command: ['tsc', '-p', 'tsconfig.ui.json'] },
  {
    name: 'floors',
    command: ['depcruise', 'src', 'build', '--config', '.dependency-cruiser.cjs', '--no-cache', '--output-type', 'err'],
  },
  { name: 'dead files and exports', command: ['knip', '--no-progress'] },
];

/** More than any tool writes, in bytes. */
const MOST_OUTPUT = 64 * 1024 * 1024;

/** Runs one tool and prints its verdict. Returns whether it passed. */
const passes = ({ name, command: [tool, ...args] }: Check): Promise<boolean> =>
  new Promise((resolve) => {
    execFile(`node_modules/.bin/${tool}`, args, { maxBuffer: MOST_OUTPUT }, (cause, stdout, stderr) => {
      console.log(`${cause === null ? 'ok  ' : 'FAIL'}  ${name}`);
      if (cause !== null) console.log(`${stdout}${stderr}`.trim() || cause.message);
      resolve(cause === null);
    });
  });

/** Takes checks from the list until none is left. Returns how many failed. */
async function failedOf(waiting: Check[]): Promise<number> {
  let failed = 0;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) if (!(await passes(next))) failed += 1;
  return failed;
}

const waiting = [...checks];
const failures = await Promise.all([failedOf(waiting), failedOf(waiting)]);
const failed = failures.reduce((sum, one) => sum + one, 0);
console.log(failed === 0 ? `check: all ${checks.length} passed` : `check: ${failed} of ${checks.length} failed`);
process.exit(failed === 0 ? 0 : 1);
