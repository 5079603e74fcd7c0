/**
 * Every word that a user reads is in src/text (facts of the regulation are in src/catalog), and is NFC. The desk is a
 * product of its own and keeps its few words beside its pages.
 */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return name === 'google' ? [] : filesUnder(path);
    return /\.(ts|tsx|css|html)$/.test(name) ? [path] : [];
  });
}

const vietnamese = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;

/** The source without comments and regular expressions: what remains are words that could reach a screen. */
function words(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:'"`])\/\/.*$/gm, '$1')
    .replace(/(?<=[=(,:\s[!&|])\/(?![/*])(?:\\.|\[(?:\\.|[^\]])*\]|[^/\n\\[])+\/[a-z]*/g, '');
}

export function vietnameseLines(source: string): string[] {
  return words(source.normalize('NFC'))
    .split('\n')
    .filter((line) => vietnamese.test(line));
}

const outsideText = ['core', 'tables', 'app', 'gas', 'ui'].map((room) => join(root, 'src', room));

test.each(outsideText)('no Vietnamese word is in %s', (room) => {
  const found = filesUnder(room).flatMap((file) =>
    vietnameseLines(readFileSync(file, 'utf8')).map((line) => `${file}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});

test('a planted Vietnamese word is found, and one in a comment is not', () => {
  expect(vietnameseLines("const title = 'Tổng hợp';")).toHaveLength(1);
  expect(vietnameseLines('// Tổng hợp\n/* Sở Nội vụ */ const a = 1;')).toHaveLength(0);
});

test('every source file is NFC', () => {
  const bad = filesUnder(join(root, 'src')).filter((file) => {
    const text = readFileSync(file, 'utf8');
    return text !== text.normalize('NFC');
  });
  expect(bad).toEqual([]);
});
