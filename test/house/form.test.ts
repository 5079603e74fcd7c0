/** Proves that the rules of form are enforced: each one refuses a planted offender. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(__dirname, '../..');
const lines = (count: number): string => Array.from({ length: count }, (_, n) => `  calls.push(${n});`).join('\n');

/** A file of the small project, which the linter must refuse by `rule`, or pass. */
interface Planted {
  readonly what: string;
  readonly path: string;
  readonly text: string;
  readonly rule: string | null;
}

const PLANTED: readonly Planted[] = [
  {
    what: 'a file past 300 lines',
    path: 'src/app/long.ts',
    text: `export const calls: number[] = [\n${'  1,\n'.repeat(300)}];\n`,
    rule: 'max-lines',
  },
  {
    what: 'a function past 50 lines',
    path: 'src/tables/long.ts',
    text: `export function fill(calls: number[]): void {\n${lines(50)}\n}\n`,
    rule: 'max-lines-per-function',
  },
  {
    what: 'three choices in one expression',
    path: 'src/core/three.ts',
    text: 'export const a = (n: number): number => (n === 1 ? 4 : n === 2 ? 5 : n === 3 ? 6 : 7);\n',
    rule: 'no-restricted-syntax',
  },
  {
    what: 'a test file past 450 lines',
    path: 'test/app/long.test.ts',
    text: `export const calls: number[] = [\n${'  1,\n'.repeat(450)}];\n`,
    rule: 'max-lines',
  },
  {
    what: 'a component past 50 lines',
    path: 'src/ui/long.tsx',
    text: `export function Window(calls: number[]) {\n${lines(50)}\n  return <p />;\n}\n`,
    rule: 'max-lines-per-function',
  },
  {
    what: 'a function of the build past 50 lines',
    path: 'build/long.ts',
    text: `export function made(calls: number[]): void {\n${lines(50)}\n}\n`,
    rule: 'max-lines-per-function',
  },
  {
    what: 'a clock in the core',
    path: 'src/core/clock.ts',
    text: 'export const now = (): number => Date.now();\n',
    rule: 'no-restricted-syntax',
  },
  {
    what: 'two choices in one expression',
    path: 'src/core/two.ts',
    text: 'export const a = (n: number): number => (n === 1 ? 4 : n === 2 ? 5 : 6);\n',
    rule: null,
  },
  {
    what: 'a function of 50 lines',
    path: 'src/app/fits.ts',
    text: `export function fill(calls: number[]): void {\n${lines(48)}\n}\n`,
    rule: null,
  },
  {
    what: 'a test file of 450 lines',
    path: 'test/app/fits.test.ts',
    text: `export const calls: number[] = [\n${'  1,\n'.repeat(448)}];\n`,
    rule: null,
  },
];

interface Linted {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

/** What the linter reports about the small project, file by file; it starts once, because its start takes seconds. */
function lintPlanted(): readonly Linted[] {
  const house = mkdtempSync(join(root, 'node_modules/.planted-'));
  try {
    for (const { path, text } of PLANTED) {
      mkdirSync(join(house, path, '..'), { recursive: true });
      writeFileSync(join(house, path), text);
    }
    const run = spawnSync(
      join(root, 'node_modules/.bin/eslint'),
      ['--config', join(root, 'eslint.config.mjs'), '--format', 'json', ...PLANTED.map(({ path }) => path)],
      { cwd: house, encoding: 'utf8' },
    );
    return JSON.parse(run.stdout) as readonly Linted[];
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}

describe('the linter', () => {
  let linted: readonly Linted[] = [];
  beforeAll(() => {
    linted = lintPlanted();
  });

  test.each(PLANTED)('$what: $rule', ({ path, rule }) => {
    const found = linted.find(({ filePath }) => filePath.endsWith(`/${path}`))?.messages;
    if (rule === null) expect(found).toEqual([]);
    else expect(found?.map(({ ruleId }) => ruleId)).toContain(rule);
  });
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
