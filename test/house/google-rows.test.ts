/** docs/google.md: every row of the list of Google's surprises once, each with a status and a check that exists. */
import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { PROBES } from '../../src/app/self-check/probes';

const root = join(__dirname, '../..');
const document = readFileSync(join(root, 'docs/google.md'), 'utf8');

/** Letter of an area → its number of rows. */
const AREAS = { H: 17, L: 16, T: 13, D: 27, S: 44, C: 33, P: 24, M: 6 } as const;
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
    ...tests.filter((path) => !existsSync(join(root, path))).map((path) => `${id}: no test ${path}`),
    ...probes.filter((name) => !probeIds.has(name)).map((name) => `${id}: no probe ${name}`),
  ];
}

test('has every row once', () => {
  expect(IDS).toHaveLength(180);
  expect(
    rowsOf(document)
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...IDS].sort());
});

test('gives each row a status and a check that exists', () => {
  expect(rowsOf(document).flatMap(troubleOf)).toEqual([]);
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
    [row('open: risky', '`test/house/docs.test.ts`'), ['S01: status open: risky']],
    [row('right', '—'), ['S01: no check']],
    [row('right', '`test/none.test.ts`'), ['S01: no test test/none.test.ts']],
    [row('probe `none`', '—'), ['S01: no probe none']],
    [row('limit: `docs/limits.md`', '—'), []],
  ])('%j', (offender, found) => {
    expect(troubleOf(offender)).toEqual(found);
  });

  test('a row that is left out or written twice', () => {
    const without = document.replace(/^\| D08 \|.*\n/m, '');
    expect(rowsOf(without)).toHaveLength(179);
  });
});
