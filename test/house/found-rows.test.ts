/** docs/found.md: every row once, in order, with an input, what is right, and a test that exists under its title. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const document = readFileSync(join(root, 'docs/found.md'), 'utf8');

/** Section → its number of rows. Section 8 is the printed report, which has tests of its own. */
const SECTIONS = {
  1: 11,
  2: 4,
  3: 6,
  4: 5,
  5: 4,
  6: 2,
  7: 15,
  9: 14,
  10: 1,
  11: 3,
  12: 4,
  13: 3,
  14: 5,
  15: 8,
} as const;
const IDS = Object.entries(SECTIONS).flatMap(([section, count]) =>
  Array.from({ length: count }, (_, at) => `F${section}.${at + 1}`),
);
const NAMED =
  /`(test\/[\w./-]+)` \(\*(.+?)\*\)(?=[,;| .]|$)(?:, \(\*(.+?)\*\)(?=[,;| .]|$))?(?:, \(\*(.+?)\*\)(?=[,;| .]|$))?/g;

interface Row {
  readonly id: string;
  readonly input: string;
  readonly right: string;
  readonly by: string;
}

const rowsOf = (markdown: string): readonly Row[] =>
  markdown
    .split('\n')
    .filter((line) => /^\| F\d/.test(line))
    .map((line) => {
      const [id = '', input = '', right = '', by = ''] = line.slice(2, -2).split(' | ');
      return { id, input, right, by };
    });

const sources = new Map<string, string>();
function sourceOf(path: string): string {
  const kept = sources.get(path) ?? (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '');
  sources.set(path, kept);
  return kept;
}

function troublesOf({ id, input, right, by }: Row): readonly string[] {
  const named = [...by.matchAll(NAMED)];
  const files = [...by.matchAll(/`(test\/[\w./-]+)`/g)].map(([, path = '']) => path);
  return [
    ...(input === '' || right === '' ? [`${id}: a blank`] : []),
    ...(named.length === 0 ? [`${id}: no test`] : []),
    ...files.filter((path) => !named.some((one) => one[1] === path)).map((path) => `${id}: no title of ${path}`),
    ...named.flatMap(([, path = '', ...titles]) =>
      titles
        .filter((title) => title !== undefined && !sourceOf(path).includes(title))
        .map((title) => `${id}: ${path} has no “${title}”`),
    ),
  ];
}

test('has every row once, in order', () => {
  expect(rowsOf(document).map(({ id }) => id)).toEqual(IDS);
});

test('every row names a test that exists under that title', () => {
  expect(rowsOf(document).flatMap(troublesOf)).toEqual([]);
});

const ABSENT = ['no', 'such', 'title'].join(' ');

test.each([
  ['`test/house/found-rows.test.ts` (*has every row once, in order*)', []],
  [`\`test/house/found-rows.test.ts\` (*${ABSENT}*)`, [`F1.1: test/house/found-rows.test.ts has no “${ABSENT}”`]],
  ['`test/house/none.test.ts` (*a*)', ['F1.1: test/house/none.test.ts has no “a”']],
  ['`test/house/found-rows.test.ts`', ['F1.1: no test', 'F1.1: no title of test/house/found-rows.test.ts']],
])('a planted offender is found: %s', (by, found) => {
  expect(troublesOf({ id: 'F1.1', input: 'a', right: 'b', by })).toEqual(found);
});
