/**
 * Comments are in plain English: present tense, one subject, one verb, and no word in an old sense. A developer whose
 * first language is Vietnamese reads the old senses twice.
 */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { commentsIn, type Comment } from './comments';

const root = join(__dirname, '../..');

/** Rooms whose comments are in plain English; a room joins when its comments are rewritten. */
const ROOMS = [
  'src/app',
  'src/core',
  'src/tables',
  'src/text',
  'src/catalog',
  'src/gas',
  'src/desk',
  'src/ui',
  'build',
  'test',
  'eslint.config.mjs',
  'jest.config.mjs',
  '.dependency-cruiser.cjs',
];

/** Each word, in any case, with what is written instead. */
const OLD: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\banew\b/, 'again'],
  [/\byoungest\b/, 'latest'],
  [/\bshall\b/, 'must, or the present tense'],
  [/\bnobody\b/, 'a sentence with "not"'],
  [/\bnought\b/, 'nothing, zero'],
  [/\b(?:is|are|was|were) no\b(?! longer)/, 'is not a'],
  [/\bbut for\b/, 'except'],
  [/\bso much\b/, 'the amount itself'],
  [/\bwhoever\b/, 'the subject itself'],
  [/\bborn\b/, 'created'],
  [/\b(?:speaks?|spoken?|speaking)\b/, 'counts, means, is about'],
  [/\b(?:tells?|told|telling)\b/, 'reports, shows'],
  [/\b(?:says?|said|saying)\b/, 'states, shows, reports'],
  [/\b(?:stands?|stood)\b(?!-in)/, 'is, appears, replaces'],
];

/** Words that a file needs in the sense that Google or the office gives them: path → words, with the reason beside. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {};

interface Source {
  /** Path from the root of the house. */
  readonly file: string;
  readonly lines: readonly string[];
  readonly comments: readonly Comment[];
}

const read = (file: string, text: string): Source => ({
  file,
  lines: text.split('\n'),
  comments: commentsIn(file, text),
});

/** Quotations of Google's pages and pieces of code keep their words. */
const ownWords = (comment: string): string =>
  comment.replace(/\n\s*\*? ?/g, ' ').replace(/"[^"]*"|“[^”]*”|`[^`]*`|https?:\S+/g, '…');

/** The old words in the comments of one file, each with the line of its comment and what is written instead. */
const oldWords = ({ file, comments }: Source, allowed: readonly string[] = []): readonly string[] =>
  comments.flatMap(({ line, text }) =>
    OLD.flatMap(([pattern, instead]) => {
      const found = [...ownWords(text).matchAll(new RegExp(pattern, 'gi'))].map(([word]) => word.toLowerCase());
      return found
        .filter((word) => !allowed.includes(word))
        .map((word) => `${file}:${line}: "${word}", write: ${instead}`);
    }),
  );

/** Lines of comments that are wider than Prettier's width. An address cannot be broken. */
const wideLines = ({ file, lines, comments }: Source): readonly string[] =>
  comments.flatMap(({ line, text }) =>
    text.split('\n').flatMap((part, at) => {
      const width = [...(lines[line - 1 + at] ?? '')].length;
      return width <= 120 || /https?:\S{60}/.test(part) ? [] : [`${file}:${line + at}: ${width}`];
    }),
  );

function filesUnder(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return /\.(?:[mc]?js|tsx?)$/.test(path) ? [path] : [];
  return readdirSync(path).flatMap((name) => filesUnder(join(path, name)));
}

const sources = (room: string): readonly Source[] =>
  filesUnder(join(root, room)).map((path) => read(relative(root, path), readFileSync(path, 'utf8')));

test.each(ROOMS)('the comments of %s use plain words and fit 120 columns', (room) => {
  const found = sources(room).flatMap((source) => [...oldWords(source, ALLOWED[source.file]), ...wideLines(source)]);
  expect(found).toEqual([]);
});

/** Allowances that their file does not need any more. */
const unneeded = (allowed: typeof ALLOWED): readonly string[] =>
  Object.entries(allowed).flatMap(([file, words]) => {
    const found = oldWords(read(file, readFileSync(join(root, file), 'utf8'))).join('\n');
    return words.filter((word) => !found.includes(`"${word}"`)).map((word) => `${file}: ${word}`);
  });

test('an allowed word is still in its file; a planted one that is not is found', () => {
  expect(unneeded(ALLOWED)).toEqual([]);
  expect(unneeded({ 'src/core/goal.ts': ['anew'] })).toEqual(['src/core/goal.ts: anew']);
});

test.each([
  ['/** Rows are added up anew. */', 'anew'],
  ['export const a = 1;\n/** At the end: told. */', 'told'],
  ['// The youngest first.\nexport const a = 1;', 'youngest'],
  ['export const a = 1; // nobody reads it', 'nobody'],
  ['/** A ratio is no\n * figure of its own. */', 'is no'],
  ['/** All units but for one. */', 'but for'],
  ['/** The seal that speaks for the unit. */', 'speaks'],
  ['/** What the office is told. */', 'told'],
  ['/** What the README says. */', 'says'],
  ['/** It stands beside the name. */', 'stands'],
  ['const a = {\n  /** The moment by which it shall be done. */\n  b: 1,\n};', 'shall'],
])('a planted old word is found: %s', (text, word) => {
  expect(oldWords(read('planted.ts', text))).toEqual([expect.stringContaining(`"${word}"`)]);
  expect(oldWords(read('planted.ts', text), [word])).toEqual([]);
});

test('strings, templates, JSX, code in a comment and quotations are not comments in our words', () => {
  expect(oldWords(read('planted.ts', "const a = '/* anew */';\nconst b = `// told ${a} // says`;"))).toEqual([]);
  expect(oldWords(read('planted.tsx', 'const a = <p>http://told // nobody says</p>;'))).toEqual([]);
  expect(oldWords(read('planted.ts', '/** Google: "a file\n * that is no longer told". Calls `tell()`. */'))).toEqual(
    [],
  );
  expect(oldWords(read('planted.ts', '/** It is no longer there. */'))).toEqual([]);
});

test('a planted wide line is found, code beside it and an address are not', () => {
  const wide = 'word '.repeat(24).trim();
  expect(wideLines(read('planted.ts', `/**\n * ${wide}\n */`))).toEqual(['planted.ts:2: 122']);
  expect(wideLines(read('planted.ts', `// ${wide}`))).toEqual(['planted.ts:1: 122']);
  expect(wideLines(read('planted.ts', `/** ${'word '.repeat(10)}*/\nconst a = '${wide}${wide}';`))).toEqual([]);
  expect(wideLines(read('planted.ts', `/** Source: https://example.org/${'a'.repeat(100)} */`))).toEqual([]);
});
