/** Proves that each rule of the house is enforced: each one refuses a planted offender. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** Runs a tool in the root; returns its exit code and what it printed. */
function run(tool: string, args: string[], cwd = root): { code: number; text: string } {
  try {
    return {
      code: 0,
      text: execFileSync(join(root, 'node_modules/.bin', tool), args, { cwd, encoding: 'utf8', stdio: 'pipe' }),
    };
  } catch (error) {
    const failed = error as { status?: number; stdout?: string; stderr?: string };
    return { code: failed.status ?? 1, text: `${failed.stdout ?? ''}${failed.stderr ?? ''}` };
  }
}

/** A small project with one offender in it, outside this project so that other tests do not see it. */
function planted(files: Readonly<Record<string, string>>): string {
  const house = mkdtempSync(join(root, 'node_modules/.planted-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(house, path, '..'), { recursive: true });
    writeFileSync(join(house, path), text);
  }
  return house;
}

/** A package in the node_modules of the small project. */
const library = (name: string): Readonly<Record<string, string>> => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
  [`node_modules/${name}/index.js`]: 'export const b = 1;\n',
});

type Offender = readonly [what: string, rule: string, files: Readonly<Record<string, string>>];

const OFFENDERS: readonly Offender[] = [
  [
    'core importing app',
    'core-imports-only-below',
    {
      'src/core/a.ts': "import { b } from '../app/b';\nexport const a = b;\n",
      'src/app/b.ts': 'export const b = 1;\n',
    },
  ],
  [
    'the recount sharing the consolidation',
    'recount-shares-no-code',
    {
      'src/app/recount/a.ts': "import { b } from '../../core/consolidate';\nexport const a = b;\n",
      'src/core/consolidate.ts': 'export const b = 1;\n',
    },
  ],
  [
    'the desk importing the product',
    'desk-imports-only-below',
    {
      'src/desk/a.ts': "import { b } from '../core/b';\nexport const a = b;\n",
      'src/core/b.ts': 'export const b = 1;\n',
    },
  ],
  [
    'two files of the desk importing each other’s types',
    'no-circles-in-the-desk',
    {
      'src/desk/a.ts': "import type { B } from './b';\nexport type A = B | 1;\n",
      'src/desk/b.ts': "import type { A } from './a';\nexport type B = A | 2;\n",
    },
  ],
  [
    'a sidebar importing code of app',
    'ui-takes-only-types-of-app',
    { 'src/ui/a.ts': "import { b } from '../app/b';\nexport const a = b;\n", 'src/app/b.ts': 'export const b = 1;\n' },
  ],
  [
    'a circle of types',
    'no-circles',
    {
      'src/core/a.ts': "import type { B } from './b';\nexport interface A {\n  b?: B;\n}\n",
      'src/core/b.ts': "import type { A } from './a';\nexport interface B {\n  a?: A;\n}\n",
    },
  ],
  [
    'core reaching for Node',
    'product-needs-no-node',
    { 'src/core/a.ts': "import { join } from 'node:path';\nexport const a = join;\n" },
  ],
  [
    'core taking the schema library',
    'product-takes-no-package-but-preact',
    { ...library('valibot'), 'src/core/a.ts': "import { b } from 'valibot';\nexport const a = b;\n" },
  ],
  [
    'a window taking a package beside the place that unzips',
    'product-takes-no-package-but-preact',
    { ...library('fflate'), 'src/ui/a.ts': "import { b } from 'fflate';\nexport const a = b;\n" },
  ],
  [
    'the place that unzips taking another package',
    'office-files-take-no-package-but-fflate',
    { ...library('other'), 'src/ui/table-file/package-parts.ts': "import { b } from 'other';\nexport const a = b;\n" },
  ],
  [
    'app taking a package that is not the schema library',
    'app-takes-no-package-but-valibot',
    { ...library('other'), 'src/app/a.ts': "import { b } from 'other';\nexport const a = b;\n" },
  ],
];

/** The offender's own files get its number, so that all offenders fit into one small project. */
const numbered = (files: Readonly<Record<string, string>>, at: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) =>
      path.startsWith('node_modules/')
        ? [path, text]
        : [path.replace(/\/([ab])\.ts$/, `/$1${at}.ts`), text.replace(/(from '\.[^']*\/)([ab])'/g, `$1$2${at}'`)],
    ),
  );

describe('an arrow that may not be', () => {
  let seen: ReturnType<typeof run>;
  beforeAll(() => {
    const files = OFFENDERS.map(([, , own], at) => numbered(own, at));
    const house = planted({
      ...(Object.assign({}, ...files) as Readonly<Record<string, string>>),
      'tsconfig.json': '{"compilerOptions":{"module":"ESNext","moduleResolution":"Bundler"}}',
    });
    try {
      seen = run('depcruise', ['src', '--config', join(root, '.dependency-cruiser.cjs'), '--no-cache'], house);
    } finally {
      rmSync(house, { recursive: true, force: true });
    }
  });

  test.each(OFFENDERS.map(([what, rule, files], at) => [what, rule, Object.keys(numbered(files, at))] as const))(
    '%s is refused',
    (_what, rule, paths) => {
      expect(seen.code).not.toBe(0);
      const named = seen.text.split('\n').filter((line) => line.includes(` ${rule}: `));
      expect(named.filter((line) => paths.some((path) => line.includes(path)))).not.toEqual([]);
    },
  );
});

test('a platform word in the core does not compile', () => {
  const house = planted({
    'tsconfig.json': JSON.stringify({ extends: join(root, 'tsconfig.core.json'), include: ['src'] }),
    'src/core/a.ts': 'export const a = SpreadsheetApp;\n',
    'src/core/b.ts': 'export const b = setTimeout;\n',
  });
  try {
    const { code, text } = run('tsc', ['-p', house]);
    expect(code).not.toBe(0);
    expect(text).toContain("Cannot find name 'SpreadsheetApp'");
    expect(text).toContain("Cannot find name 'setTimeout'");
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
});
