/** Every answer that ends a request or a line has its Vietnamese sentence with the next step, and no technical tail. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FaultCode } from '../../src/core/fault';
import { faultSentence, faultText, faultWords } from '../../src/text/faults';
import { refusalSentence, type AppRefusalCode } from '../../src/text/refusals';
import { healthWords } from '../../src/text/windows/rare/health-check';

const root = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const filesUnder = (folder: string): readonly string[] =>
  readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    return statSync(join(root, path)).isDirectory() ? filesUnder(path) : [path];
  });
const sources = ['src/app', 'src/core', 'src/gas'].flatMap(filesUnder).map((path) => [path, read(path)] as const);

/** Names of the members of an object literal, or of a union of literal types, that begins with `start`. */
function membersAfter(source: string, start: string, end: string, member: RegExp): readonly string[] {
  const from = source.indexOf(start);
  if (from < 0) throw new Error(`no “${start}”`);
  return [...source.slice(from, source.indexOf(end, from)).matchAll(member)].map(([, name = '']) => name);
}

const REFUSALS = [
  ...membersAfter(read('src/text/refusals.ts'), 'const REGULATION', '\n};', /^ {2}(\w+): \(/gm),
  ...membersAfter(read('src/text/refusals.ts'), 'const OFFICE', '\n} as const', /^ {2}(\w+): \(/gm),
] as readonly AppRefusalCode[];
const FAULTS = membersAfter(
  read('src/core/fault.ts'),
  'export type FaultCode',
  'export class',
  /\| '(\w+)'/g,
) as readonly FaultCode[];

/** What an official can do next: an imperative, or the words of a button or of a menu. */
const NEXT_STEP = /(?:[Hh]ãy |[Pp]hải |bấm “|chờ (?:một phút|đến)|chạy lại|làm tiếp|sẽ được gửi)/u;
/** A method of a service, an id of a file, a code of the program, an unfilled place. */
const TECHNICAL = /\b[a-z]+\.[a-z]+\b(?!\.gov|gov\.vn)|[\w-]{25,}|\bundefined\b|\bnull\b|[a-z][A-Z]|\$\{/u;
const ADDRESS = /[\w.]+@[\w.]+/g;

/** The keys of the facts that a sentence prints. */
function factsOf(code: AppRefusalCode): readonly string[] {
  const asked = new Set<string>();
  const facts = new Proxy({}, { get: (_, key) => (asked.add(String(key)), undefined) });
  refusalSentence(code, facts);
  return [...asked];
}
const FILLED: Readonly<Record<string, string | number>> = {
  field: 'unit',
  who: 'Nguyễn Văn A',
  why: 'bảng trống. Hãy dán lại.',
};
const filled = (code: AppRefusalCode): string =>
  refusalSentence(code, Object.fromEntries(factsOf(code).map((key) => [key, FILLED[key] ?? 'Sở Nội vụ'])));

/** The places that refuse with a code, each with the source of its facts. */
const usesOf = (code: string): readonly (readonly [path: string, facts: string])[] =>
  sources.flatMap(([path, source]) =>
    [...source.matchAll(new RegExp(`\\b(?:refuse|refusal)\\(\\s*'${code}'([^;]*?)\\)(?:;|,\\n|\\n)`, 'g'))].map(
      ([, facts = '']) => [path, facts] as const,
    ),
  );

test('there are as many codes as the program knows', () => {
  expect(REFUSALS.length).toBeGreaterThan(70);
  expect(new Set(REFUSALS).size).toBe(REFUSALS.length);
  expect(FAULTS.length).toBeGreaterThan(18);
});

test.each(REFUSALS.map((code) => [code]))('the refusal %s names what to do next, and nothing technical', (code) => {
  const sentence = filled(code);
  expect(sentence).toMatch(NEXT_STEP);
  expect(sentence.replace(ADDRESS, '')).not.toMatch(TECHNICAL);
  expect(sentence).toMatch(/^\p{Lu}|^[“*]/u);
  expect(sentence).toMatch(/[.…]$/);
});

test('every refusal is used by a job or a request', () => {
  const all = sources.map(([, source]) => source).join('\n');
  expect(REFUSALS.filter((code) => !new RegExp(`'${code}'`).test(all))).toEqual([]);
});

test.each(REFUSALS.map((code) => [code]))(
  'every place that refuses with %s gives the facts of its sentence',
  (code) => {
    const needed = factsOf(code).filter((key) => !['book'].includes(key));
    const lacking = usesOf(code).flatMap(([path, facts]) =>
      needed
        .filter((key) => !new RegExp(`\\b${key}\\b|\\.\\.\\.|[fF]acts`).test(facts))
        .map((key) => `${path}: ${key} (${facts.replace(/\s+/g, ' ').slice(0, 80)})`),
    );
    expect(lacking).toEqual([]);
  },
);

test.each(FAULTS.map((code) => [code]))('the fault %s names what to do next, of a request and of a line', (code) => {
  for (const words of [faultText(code), faultSentence(code, ''), `${faultWords(code)}.`]) {
    expect(words).toMatch(NEXT_STEP);
    expect(words.replace(/\.xlsx/g, '')).not.toMatch(TECHNICAL);
  }
  expect(faultWords(code)).not.toBe(faultWords('codeOfAnotherRelease'));
});

test('the place of a fault is never the method and the id of a file', () => {
  const where = 'sheets.get 1bXkzqv0Yw3cT7mUe5Rk9aQhLdZ2sPfNo';
  const inWords: readonly FaultCode[] = ['tabGone', 'brokenRow', 'brokenIssued', 'brokenSeal'];
  for (const code of FAULTS.filter((one) => !inWords.includes(one)))
    expect(faultSentence(code, where)).toBe(faultText(code));
  // Each place that throws one of the four names it in words.
  const technical = sources.flatMap(([path, source]) =>
    [...source.matchAll(/new Fault\(\s*'(tabGone|brokenRow|brokenIssued|brokenSeal)',\s*([^,]*)/g)]
      .filter(([, , place = '']) => /sheets\.|drive\.|\bid\b/i.test(place))
      .map(([thrown]) => `${path}: ${thrown}`),
  );
  expect(technical).toEqual([]);
});

test.each(Object.entries(healthWords.trouble))(
  'the health check on %s names what is needed and what to do',
  (code, words) => {
    const sentence = words('Sở Nội vụ');
    expect(sentence).toContain('Xử lý: ');
    if (!['issued', 'unreadable'].includes(code)) expect(sentence).toContain('Cần: ');
    expect(sentence).not.toMatch(TECHNICAL);
  },
);
