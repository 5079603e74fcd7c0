/** The guides name windows, buttons, tabs and cells by the words that are on the screen, and menus by their way. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MENU } from '../../src/text/windows/menu';

const root = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8').normalize('NFC');
const GUIDES = readdirSync(join(root, 'docs/vi')).filter((one) => one.endsWith('.md'));

/** In slanted letters on Google's own screen, or on paper. */
const OTHERS = [
  'Tiện ích mở rộng',
  'Tệp',
  'In',
  'Trang tính hiện tại',
  'Vừa chiều rộng',
  'Lặp lại hàng cố định',
  'Lịch sử phiên bản',
  'KT.',
];

/** Slanted phrases; a line break within one is a space. */
const slanted = (guide: string): readonly string[] =>
  [
    ...read(`docs/vi/${guide}`)
      .replace(/\n(?=\S)(?![#|\-\d>!])\s*/g, ' ')
      .matchAll(/(?<!\*)\*([^*\n]+?)\*(?!\*)/g),
  ].map(([, phrase = '']) => phrase.replace(/\s+/g, ' '));

const shown = execFileSync('git', ['ls-files', 'src/text', 'src/catalog'], { cwd: root })
  .toString()
  .split('\n')
  .filter((one) => one.endsWith('.ts'))
  .map(read)
  .join('\n')
  .toLowerCase();

test.each(GUIDES)('%s: what it names is a word of the product', (guide) => {
  const parts = slanted(guide)
    .flatMap((phrase) => phrase.split(/▸|…|n\/N/))
    .map((one) => one.trim().replace(/[.:,;]+$/, ''))
    .filter((one) => one !== '' && !OTHERS.includes(one) && !OTHERS.includes(`${one}.`));
  expect(parts.filter((one) => !shown.includes(one.toLowerCase()))).toEqual([]);
});

test('every way through the menu leads to its entry', () => {
  const ways = GUIDES.flatMap(slanted).flatMap(
    (phrase) => /^(?:Tiện ích mở rộng ▸ )?CCHC ▸ (.+)$/.exec(phrase)?.[1] ?? [],
  );
  expect(ways.length).toBeGreaterThan(15);
  const known = MENU.map((one) => ('rare' in one && one.rare ? `Khác ▸ ${one.label}` : one.label) as string);
  expect(ways.filter((way) => !known.includes(way))).toEqual([]);
});
