/** docs/google.md: every row of the list of Google's surprises once, each with a status and a check that exists. */
import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { PROBES } from '../../src/app/self-check/probes';

const root = join(__dirname, '../..');
const document = readFileSync(join(root, 'docs/google.md'), 'utf8');

/** Letter of an area → its number of rows. */
const AREAS = { H: 17, L: 16, T: 13, D: 28, S: 45, C: 33, P: 24, M: 6, G: 5 } as const;
const IDS = Object.entries(AREAS).flatMap(([letter, count]) =>
  Array.from({ length: count }, (_, at) => `${letter}${String(at + 1).padStart(2, '0')}`),
);

interface Row {
  readonly id: string;
  readonly proof: string;
  readonly here: string;
  readonly check: string;
  readonly status: string;
}

/** A test file and the assertion it is named for, e.g. `test/a.test.ts` (*a title*), test.table rows included. */
const NAMED = /`(test\/[\w./-]+)`(?: \(\*(.+?)\*\)(?=[,;| ]|$))?/g;
const sources = new Map<string, string | null>();

function sourceOf(path: string): string | null {
  const kept = sources.get(path);
  if (kept !== undefined) return kept;
  const source = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : null;
  sources.set(path, source);
  return source;
}

/** Every named test file has an assertion beside it, and holds the words of that assertion. */
const assertionTroubles = (id: string, check: string): readonly string[] =>
  [...check.matchAll(NAMED)].flatMap(([, path = '', title]) => {
    const source = sourceOf(path);
    if (source === null) return [`${id}: no test ${path}`];
    if (title === undefined) return [`${id}: no assertion of ${path}`];
    return source.includes(title) ? [] : [`${id}: ${path} has no “${title}”`];
  });

const rowsOf = (markdown: string): readonly Row[] =>
  markdown
    .split('\n')
    .filter((line) => /^\| [A-Z]\d\d \|/.test(line))
    .map((line) => {
      const [id = '', , proof = '', here = '', check = '', status = ''] = line
        .slice(2, -2)
        .split(/(?<!\\) \| /)
        .map((cell) => cell.trim());
      return { id, proof, here, check, status };
    });

const probeIds = new Set(PROBES.map(({ id }) => id));

function troubleOf({ id, here, check, status }: Row): readonly string[] {
  const tests = [...check.matchAll(/`(test\/[\w./-]+)`/g)].map(([, path = '']) => path);
  const probes = [...`${check} ${status}`.matchAll(/probes? ((?:`\w+`(?:, )?)+)/g)].flatMap(([, names = '']) =>
    [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
  );
  const isKnown = /^(?:right|either way|probe `\w+`|limit: `docs\/[\w-]+\.md`)$/.test(status);
  const isChecked = tests.length + probes.length > 0 || /build refusal|compiler|lint/.test(check);
  return [
    ...(here === '' ? [`${id}: nothing stands here`] : []),
    ...(isKnown ? [] : [`${id}: status ${status}`]),
    ...(isChecked || status.startsWith('limit') ? [] : [`${id}: no check`]),
    ...assertionTroubles(id, check),
    ...probes.filter((name) => !probeIds.has(name)).map((name) => `${id}: no probe ${name}`),
  ];
}

test('has every row once', () => {
  expect(IDS).toHaveLength(187);
  expect(
    rowsOf(document)
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...IDS].sort());
});

test('gives each row a status and a check that exists', () => {
  expect(rowsOf(document).flatMap(troubleOf)).toEqual([]);
});

test('names the assertion of every test beside the list too', () => {
  const beside = document.split('\n').filter((line) => /^\| — \|/.test(line));
  expect(beside.length).toBeGreaterThan(15);
  expect(beside.flatMap((line) => assertionTroubles(line.slice(4, 40), line))).toEqual([]);
});

test('the list of oddities names no probe that does not exist', () => {
  const oddities = readFileSync(join(root, 'src/gas/oddities.md'), 'utf8');
  const named = [...oddities.matchAll(/probes? ((?:`[\w.*]+`(?:, )?)+)/g)].flatMap(([, names = '']) =>
    [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  );
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => !probeIds.has(name))).toEqual([]);
});

test('names no probe in its words that does not exist', () => {
  const named = [...document.matchAll(/probes? `([\w.]+)`/g)].map(([, name = '']) => name);
  expect(named.filter((name) => !probeIds.has(name))).toEqual([]);
});

test('every probe settles rows that the list has', () => {
  expect(PROBES.flatMap(({ rows }) => rows).filter((row) => !IDS.includes(row))).toEqual([]);
});

describe('a planted offender is found', () => {
  const row = (status: string, check: string): Row => ({ id: 'S01', proof: 'reported', here: 'x', check, status });

  test.each([
    [row('open: risky', '`test/house/docs.test.ts` (*test*)'), ['S01: status open: risky']],
    [row('right', '—'), ['S01: no check']],
    [row('right', '`test/none.test.ts` (*a*)'), ['S01: no test test/none.test.ts']],
    [row('right', '`test/house/docs.test.ts`'), ['S01: no assertion of test/house/docs.test.ts']],
    [
      row('right', '`test/house/docs.test.ts` (*no such title*)'),
      ['S01: test/house/docs.test.ts has no “no such title”'],
    ],
    [row('probe `none`', '—'), ['S01: no probe none']],
    [row('limit: `docs/limits.md`', '—'), []],
  ])('%j', (offender, found) => {
    expect(troubleOf(offender)).toEqual(found);
  });

  test('a row that is left out or written twice', () => {
    const without = document.replace(/^\| D08 \|.*\n/m, '');
    expect(rowsOf(without)).toHaveLength(186);
  });
});
