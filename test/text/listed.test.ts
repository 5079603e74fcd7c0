/** A message that names the first of a list counts the rest, wherever it is made. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstLines, firstOf } from '../../src/text/listed';
import { templateChangeWords } from '../../src/text/windows/rare/template-change';

const root = join(__dirname, '../..');
const places = (count: number): string[] => Array.from({ length: count }, (_, n) => `C${n + 5}`);

/** What brackets may hold, three deep. */
const WITHIN = '(?:[^()]|\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\))*';
const CUT_AND_JOINED = new RegExp(
  `\\.slice\\(0,${WITHIN}\\)(?:\\s*\\.(?:map|filter|flatMap)\\(${WITHIN}\\))*\\s*\\.join\\(`,
  'g',
);

/** Where a part of a list is joined for another reason. */
const OTHERS: Readonly<Record<string, string>> = {
  'src/core/catalogue/table/scheme-table.ts': 'the first parts of one number',
  'src/text/books/cover.ts': 'reasons on the cover: the rest is counted, with the column to look at',
  'src/text/listed.ts': 'the one place',
};

test('a list that is not longer is given whole; of a longer one the rest is counted', () => {
  expect(firstOf(places(5), 5)).toBe('C5; C6; C7; C8; C9');
  expect(firstOf(places(6), 5)).toBe('C5; C6; C7; C8; C9 và 1 chỗ khác');
  expect(firstOf(places(3), 2, { of: 'cell', by: ', ' })).toBe('C5, C6 và 1 ô khác');
  expect(firstLines(places(2), 2)).toEqual(['C5', 'C6']);
  expect(firstLines(places(9), 2)).toEqual(['C5', 'C6', '… và 7 chỗ khác.']);
});

test('a carried entry that is not proved, and a form with moved rows, count the places that they do not name', () => {
  expect(templateChangeWords.why.notProved(places(8))).toContain('C9 và 3 ô khác;');
  expect(templateChangeWords.why.altered(places(8).map((one) => `${one}.`))).toContain('C9. … và 3 chỗ khác.');
});

test('no other place joins the first of a list', () => {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src'], { cwd: root })
    .toString()
    .split('\n')
    .filter((one) => /\.tsx?$/.test(one) && !one.startsWith('src/desk/'));
  const found = files.filter((one) => new RegExp(CUT_AND_JOINED).test(readFileSync(join(root, one), 'utf8')));
  expect(found.sort()).toEqual(Object.keys(OTHERS).sort());
});
