/**
 * `npm run check`: types of every room, lint, floors, dead exports. Reports which of them failed, with the first words
 * of each tool's own report.
 */
import { spawnSync } from 'node:child_process';

const checks: readonly { name: string; command: readonly string[] }[] = [
  { name: 'types: core, text, tables, app, catalog', command: ['tsc', '-p', 'tsconfig.core.json'] },
  { name: 'types: gas', command: ['tsc', '-p', 'tsconfig.gas.json'] },
  { name: 'types: ui and pages', command: ['tsc', '-p', 'tsconfig.ui.json'] },
  { name: 'types: desk, build, test', command: ['tsc', '-p', 'tsconfig.json'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: ['eslint', 'src', 'build', 'test'] },
  {
    name: 'floors',
    command: ['depcruise', 'src', 'build', '--config', '.dependency-cruiser.cjs', '--no-cache', '--output-type', 'err'],
  },
  { name: 'dead files and exports', command: ['knip', '--no-progress'] },
];

let failed = 0;
for (const { name, command } of checks) {
  const [tool, ...args] = command;
  const run = spawnSync(`node_modules/.bin/${tool}`, args, { encoding: 'utf8' });
  const good = run.status === 0;
  console.log(`${good ? 'ok  ' : 'FAIL'}  ${name}`);
  if (!good) {
    failed += 1;
    console.log(`${run.stdout ?? ''}${run.stderr ?? ''}`.trim());
  }
}
console.log(failed === 0 ? `check: all ${checks.length} passed` : `check: ${failed} of ${checks.length} failed`);
process.exit(failed === 0 ? 0 : 1);
