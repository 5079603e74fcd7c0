/** A form, a level and a field are each listed in one table, and the other files read it from there. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { FIELDS } from '../../src/core/forms/field';
import { FORM_ORDER } from '../../src/core/form-code';
import { LEVEL_ORDER } from '../../src/core/finding-level';
import { speltIn, treeOf, type Concept } from './spelt';

const root = join(__dirname, '../..');

/** Fields whose name is also a word of other tables (a column of the cover, of the ledger, of the score book). */
const ALSO_OTHERS = ['number', 'label', 'check', 'value', 'text', 'note', 'link', 'action', 'asked', 'rule', 'measure'];

interface Housed extends Concept {
  /** The table, and the files that may spell what it lists. */
  readonly home: readonly string[];
  /** Other files that spell a code, each with its reason. */
  readonly others: Readonly<Record<string, string>>;
}

const CONCEPTS: Readonly<Record<'level' | 'form' | 'field', Housed>> = {
  level: { codes: LEVEL_ORDER, heldBy: ['level'], plain: [], home: ['src/core/finding-level.ts'], others: {} },
  form: {
    codes: FORM_ORDER,
    heldBy: ['form'],
    plain: ['indicator'],
    home: ['src/core/form-code.ts', 'src/core/forms/field.ts'],
    others: {
      'src/tables/master-book/sheets.ts': 'tabs of the master, two of which have the name of a form',
      'src/ui/adjust/index.tsx': 'a window has no values of core',
    },
  },
  field: {
    codes: [...new Set(Object.values(FIELDS).flat() as readonly string[])].filter((one) => !ALSO_OTHERS.includes(one)),
    heldBy: ['field'],
    plain: ['cumulative', 'explanation'],
    home: ['src/core/forms/'],
    others: {
      'src/app/explain/forecast.ts': 'the two figures of a forecast',
      'src/app/explain/here.ts': 'columns of the master',
      'src/app/explain/task-counts.ts': 'the parts of a task, shown together',
      'src/app/leaders/check.ts': 'tabs of the master',
      'src/app/leaders/field-editions.ts': 'tabs of the master',
      'src/app/receive/quality.ts': 'the state that a task must have for a mark',
      'src/core/consolidate/forecast-figures.ts': 'the result that is compared with the figures',
      'src/tables/field-book/tabs.ts': 'tabs of an edition',
      'src/tables/master-book/sheets.ts': 'tabs of the master',
      'src/tables/master-book/tabs/tab-periods.ts': 'a column of the periods',
      'src/tables/master-book/tabs/tab-targets.ts': 'columns of the targets',
      'src/tables/master-book/tabs/tab-weak-criteria.ts': 'columns of the register',
      'src/tables/score-book/columns.ts': 'a column of the score book',
      'src/tables/unit-book/print/print-parts.ts': 'which fields have a printed column; checked by the compiler',
    },
  },
};

/** The desk knows no form, the catalogue holds facts, and proofs and the recount share no word with what they check. */
const OUTSIDE = /^src\/(?:desk|catalog|app\/recount|app\/proof\/proof-content|app\/year-proof\/expected|ui\/proof)[/.]/;

const sources = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((path) => /\.tsx?$/.test(path) && !OUTSIDE.test(path));

const trees = new Map<string, ReturnType<typeof treeOf>>();

/** A source is parsed once for all concepts. */
function sourceOf(path: string): ReturnType<typeof treeOf> {
  const tree = trees.get(path) ?? treeOf(path, readFileSync(join(root, path), 'utf8'));
  trees.set(path, tree);
  return tree;
}

test.each(['level', 'form', 'field'] as const)(
  'a %s is spelt only in its table and where a reason is given',
  (name) => {
    const { home, others, ...concept } = CONCEPTS[name];
    const files = sources.filter(
      (path) => !home.some((one) => path.startsWith(one)) && speltIn(sourceOf(path), concept).length > 0,
    );
    expect(files).toEqual(Object.keys(others));
  },
);

test.each([
  ['level', "const stops = found.filter((one) => one.level === 'error');"],
  ['level', "const finding = { level: stops ? 'error' : 'note' };"],
  ['level', "const ALL = ['explain', 'note'] as const;"],
  ['level', "type Count = Record<'error' | 'explain', number>;"],
  ['form', "if (template.form !== 'score') return;"],
  ['form', "switch (form) { case 'forecast': break; }"],
  ['form', "const form = formOf(seal, 'indicator');"],
  ['field', "const at = { row, field: 'state' };"],
  ['field', "const line = lines.find((one) => one.field === 'cumulative');"],
] as const)('a planted %s is found: %s', (name, text) => {
  expect(speltIn(treeOf('planted.ts', text), CONCEPTS[name])).not.toEqual([]);
});

test.each([
  ['level', "const page = { page: 'explain' };"],
  ['level', "// level === 'error'"],
  ['form', "const columns: readonly ColumnOf<'indicator'>[] = [];"],
  ['field', "const kind = value.kind === 'text';"],
] as const)('another use of the word is ignored (%s): %s', (name, text) => {
  expect(speltIn(treeOf('planted.ts', text), CONCEPTS[name])).toEqual([]);
});

interface Planted {
  readonly path: string;
  readonly change: (text: string) => string;
  /** The new code: the troubles that it makes name it. */
  readonly code: string;
  readonly broken: readonly string[];
}

const FACTS = 'holdsBack: true, mayBeFinal: false, isQuestion: true';

const PLANTED: readonly (readonly [name: string, Planted])[] = [
  [
    'level does not compile without its words and its looks',
    {
      path: 'src/core/finding-level.ts',
      change: (text) => text.replace('  note: {', `  urgent: { ${FACTS}, count: 'urgents' },\n  note: {`),
      code: 'urgent',
      broken: ['src/tables/level-looks.ts', 'src/text/levels.ts'],
    },
  ],
  [
    'form does not compile without its fields, template, rows, words and place',
    {
      path: 'src/core/form-code.ts',
      change: (text) => text.replace('  score: {', '  survey: { points: false, printed: 6 },\n  score: {'),
      code: 'survey',
      broken: [
        'src/core/forms/field.ts',
        'src/core/issue/asked.ts',
        'src/tables/master-book/tabs/tab-matrix.ts',
        'src/tables/unit-book/layout.ts',
        'src/tables/unit-book/print/print-parts.ts',
        'src/tables/unit-book/sheets.ts',
        'src/text/books/print-tab.ts',
        'src/text/books/unit-book.ts',
        'src/text/findings/findings.ts',
      ],
    },
  ],
  [
    'field does not compile without its heading',
    {
      path: 'src/core/forms/field.ts',
      change: (text) => text.replace("'difficulty',", "'difficulty', 'witness',"),
      code: 'witness',
      broken: ['src/text/books/unit-book.ts'],
    },
  ],
];

/** The type errors when all planted texts replace their files at once: one look of the compiler serves all of them. */
function planted(): readonly { readonly file: string; readonly text: string }[] {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, 'tsconfig.core.json'),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  );
  if (!config) throw new Error('tsconfig.core.json cannot be read');
  const changed = new Map(
    PLANTED.map(([, { path, change }]) => {
      const before = readFileSync(join(root, path), 'utf8');
      expect(change(before)).not.toBe(before);
      return [join(root, path), change(before)];
    }),
  );
  const host = ts.createCompilerHost(config.options);
  const parse = host.getSourceFile.bind(host);
  host.getSourceFile = (file, options) => {
    const text = changed.get(join(file));
    return text === undefined ? parse(file, options) : ts.createSourceFile(file, text, options);
  };
  const program = ts.createProgram(config.fileNames, config.options, host);
  return program.getSemanticDiagnostics().map((one) => ({
    file: one.file?.fileName.slice(root.length + 1) ?? '',
    text: ts.flattenDiagnosticMessageText(one.messageText, '\n'),
  }));
}

describe('a new code in one table', () => {
  let errors: ReturnType<typeof planted>;
  beforeAll(() => {
    errors = planted();
  });

  test.each(PLANTED)('a new %s', (_name, { code, broken }) => {
    const files = errors.filter(({ text }) => text.includes(code)).map(({ file }) => file);
    expect([...new Set(files)].sort()).toEqual(broken);
  });

  test('no other file breaks', () => {
    const expected = new Set(PLANTED.flatMap(([, { broken }]) => broken));
    expect([...new Set(errors.map(({ file }) => file))].sort()).toEqual([...expected].sort());
  });
});
