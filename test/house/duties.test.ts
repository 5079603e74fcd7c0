/** docs/duties.md: all 25 duties once; windows of the menu, tabs that exist, tests that have the title. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MASTER_TITLES } from '../../src/text/books/master-book';
import { TAB_TITLES } from '../../src/text/books/unit-book';
import { MENU } from '../../src/text/windows/menu';

const root = join(__dirname, '../..');
const DUTIES = 25;

interface Row {
  readonly id: string;
  readonly served: string;
  readonly where: string;
  readonly tests: string;
  readonly missing: string;
}

const rowsOf = (markdown: string): readonly Row[] =>
  markdown
    .split('\n')
    .filter((line) => /^\| \d+ \|/.test(line))
    .map((line) => {
      const [id = '', , , served = '', where = '', tests = '', missing = ''] = line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim());
      return { id, served, where, tests, missing };
    });

const WINDOWS: readonly string[] = MENU.map(({ label }) => label);
const TABS: readonly string[] = [...Object.values(MASTER_TITLES), ...Object.values(TAB_TITLES)];

function testTroubles({ id, tests }: Row): readonly string[] {
  return [...tests.matchAll(/`(test\/[\w./-]+)`(?: \(\*(.+?)\*\))?/g)].flatMap(([, path = '', title = '']) => {
    if (!existsSync(join(root, path))) return [`${id}: no test ${path}`];
    return readFileSync(join(root, path), 'utf8').includes(title) ? [] : [`${id}: ${path} has no “${title}”`];
  });
}

/** Names in italics after *window(s)* or *tab*. */
function placeTroubles({ id, where }: Row): readonly string[] {
  return where.split(/(?=\bwindow|\btab)/).flatMap((part) => {
    const known = part.startsWith('window') ? WINDOWS : TABS;
    return [...part.matchAll(/\*([^*]+)\*/g)].flatMap(([, name = '']) =>
      known.includes(name) ? [] : [`${id}: no ${part.startsWith('window') ? 'window' : 'tab'} ${name}`],
    );
  });
}

function servedTroubles({ id, served, where, tests, missing }: Row): readonly string[] {
  if (!['yes', 'in part', 'no'].includes(served)) return [`${id}: served is “${served}”`];
  if (served === 'no') return missing === '' ? [`${id}: not served and no reason`] : [];
  return [
    ...(where === '' || tests === '' ? [`${id}: served without a place or a test`] : []),
    ...(served === 'in part' && missing === '' ? [`${id}: in part, and nothing is missing`] : []),
  ];
}

const troublesIn = (markdown: string): readonly string[] => {
  const rows = rowsOf(markdown);
  const wanted = Array.from({ length: DUTIES }, (_, at) => String(at + 1));
  return [
    ...wanted
      .filter((id) => rows.filter((row) => row.id === id).length !== 1)
      .map((id) => `${id}: not exactly one row`),
    ...rows.flatMap((row) => [...testTroubles(row), ...placeTroubles(row), ...servedTroubles(row)]),
  ];
};

const document = readFileSync(join(root, 'docs/duties.md'), 'utf8');

test('every duty has its row, its place and its test', () => {
  expect(troublesIn(document)).toEqual([]);
});

test.each([
  ['a row that is gone', (text: string) => text.replace(/^\| 7 \|.*\n/m, ''), '7: not exactly one row'],
  ['a window that does not exist', (text: string) => text.replace('*Hỏi đáp…*', '*Hỏi…*'), '9: no window Hỏi…'],
  ['a tab that does not exist', (text: string) => text.replace('*Tiêu chí yếu*', '*Tiêu chí*'), '10: no tab Tiêu chí'],
  [
    'a title that no test has',
    (text: string) => text.replace('*the note of a lead', '*a note of a lead'),
    '7: test/app/duties/lead-notes.test.ts has no',
  ],
  [
    'a duty without a reason',
    (text: string) => text.replace(/^(\| 2 \|.*\| )[^|]+\|$/m, '$1|'),
    '2: in part, and nothing is missing',
  ],
])('%s is named', (_, change, trouble) => {
  expect(change(document)).not.toBe(document);
  expect(troublesIn(change(document)).join('\n')).toContain(trouble);
});
