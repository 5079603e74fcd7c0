/** Proves that the rules of form are enforced: each one refuses a planted offender. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(__dirname, '../..');
const lines = (count: number): string => Array.from({ length: count }, (_, n) => `  calls.push(${n});`).join('\n');

/** What the linter prints about one file of a small project. */
function lint(path: string, text: string): string {
  const house = mkdtempSync(join(root, 'node_modules/.planted-'));
  try {
    mkdirSync(join(house, path, '..'), { recursive: true });
    writeFileSync(join(house, path), text);
    return execFileSync(join(root, 'node_modules/.bin/eslint'), ['--config', join(root, 'eslint.config.mjs'), path], {
      cwd: house,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  } catch (error) {
    const failed = error as { stdout?: string; stderr?: string };
    return `${failed.stdout ?? ''}${failed.stderr ?? ''}`;
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}

test.each([
  [
    'a file past 300 lines',
    'src/app/a.ts',
    `export const calls: number[] = [\n${'  1,\n'.repeat(300)}];\n`,
    'max-lines',
  ],
  [
    'a function past 50 lines',
    'src/tables/a.ts',
    `export function fill(calls: number[]): void {\n${lines(50)}\n}\n`,
    'max-lines-per-function',
  ],
  [
    'three choices in one expression',
    'src/core/a.ts',
    'export const a = (n: number): number => (n === 1 ? 4 : n === 2 ? 5 : n === 3 ? 6 : 7);\n',
    'no-restricted-syntax',
  ],
  [
    'a test file past 450 lines',
    'test/app/a.test.ts',
    `export const calls: number[] = [\n${'  1,\n'.repeat(450)}];\n`,
    'max-lines',
  ],
  [
    'a component past 50 lines',
    'src/ui/a.tsx',
    `export function Window(calls: number[]) {\n${lines(50)}\n  return <p />;\n}\n`,
    'max-lines-per-function',
  ],
  [
    'a function of the build past 50 lines',
    'build/a.ts',
    `export function made(calls: number[]): void {\n${lines(50)}\n}\n`,
    'max-lines-per-function',
  ],
  ['a clock in the core', 'src/core/a.ts', 'export const now = (): number => Date.now();\n', 'no-restricted-syntax'],
])('%s is refused', (_what, path, text, rule) => {
  expect(lint(path, text)).toContain(rule);
});

test('two choices in one expression, a function of 50 lines and a test file of 450, pass', () => {
  expect(lint('src/core/a.ts', 'export const a = (n: number): number => (n === 1 ? 4 : n === 2 ? 5 : 6);\n')).toBe('');
  expect(lint('src/app/a.ts', `export function fill(calls: number[]): void {\n${lines(48)}\n}\n`)).toBe('');
  expect(lint('test/app/a.test.ts', `export const calls: number[] = [\n${'  1,\n'.repeat(448)}];\n`)).toBe('');
});

/** Most files that one folder may have; a folder with more needs subfolders. */
const MOST = 25;

/** Folders with more files than allowed, each with its number. */
function crowded(folder: string, from = folder): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).length;
  const name = relative(join(from, '..'), folder);
  return [
    ...(files > MOST ? [`${name}: ${files}`] : []),
    ...entries.filter((entry) => entry.isDirectory()).flatMap((entry) => crowded(join(folder, entry.name), from)),
  ];
}

test.each(['src', 'test'])('no folder of %s has more than 25 files', (top) => {
  expect(crowded(join(root, top))).toEqual([]);
});

test('a planted crowded folder is found', () => {
  const house = mkdtempSync(join(root, 'node_modules/.planted-'));
  try {
    mkdirSync(join(house, 'src/app'), { recursive: true });
    for (let n = 0; n < MOST; n += 1) writeFileSync(join(house, `src/app/file-${n}.ts`), '');
    expect(crowded(join(house, 'src'))).toEqual([]);
    writeFileSync(join(house, 'src/app/one-more.ts'), '');
    expect(crowded(join(house, 'src'))).toEqual(['src/app: 26']);
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
});
