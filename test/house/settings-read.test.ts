/** A setting that *Cài đặt* shows is read by a rule or a request; a setting that nothing reads is not offered. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { khanhHoa2019 } from '../../src/catalog/khanh-hoa-2019';
import { khanhHoa2026 } from '../../src/catalog/khanh-hoa-2026';
import { PROVINCE_NOTES } from '../../src/text/books/master-book-catalogue';

const filesIn = (path: string): readonly string[] =>
  statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesIn(join(path, name))) : [path];
const sources = ['src/core', 'src/app', 'src/tables/master-book/tabs/tab-settings.ts']
  .flatMap(filesIn)
  .map((path) => readFileSync(path, 'utf8'));

/** Lines that use this word, without those that only declare, import or export it. */
const uses = (word: RegExp): number =>
  sources
    .flatMap((text) => text.split('\n'))
    .filter(
      (line) =>
        word.test(line) && !/^\s*(?:import|export \{|\*|\/\*)/.test(line) && !/^(?:export )?const \w+ =/.test(line),
    ).length;

/** Settings are found by their key, or by the constant that holds it. */
function isRead(key: string): boolean {
  const literal = `'${key}'`;
  const named = sources.flatMap((text) => [
    ...text.matchAll(new RegExp(`const (\\w+) = '${key.replace(/\./g, '\\.')}'`, 'g')),
  ]);
  return (
    sources.some(
      (text) =>
        text.includes(`settingOf(catalogue, ${literal})`) || text.includes(`settingOf(ask.catalogue, ${literal})`),
    ) || named.some(([, constant]) => uses(new RegExp(`\\b${constant ?? ''}\\b(?!')`)) > 0)
  );
}

const offered = [
  ...khanhHoa2019.settings,
  ...khanhHoa2026.settings,
  ...['officeAccounts', 'leaders.accounts', 'guide.url'].map((key) => ({ key })),
].map(({ key }) => key);

test.each([...new Set(offered)])('%s is read', (key) => {
  expect(isRead(key)).toBe(true);
});

test('a setting that nothing reads is found', () => {
  expect(isRead('reminder.hoursBeforeDue')).toBe(false);
});

test.each(Object.keys(PROVINCE_NOTES))('province.%s is read', (key) => {
  const texts = ['src/core', 'src/app', 'src/tables', 'src/text']
    .flatMap(filesIn)
    .map((path) => readFileSync(path, 'utf8'));
  const read = new RegExp(`province(?:\\.${key}\\b)|\\{[^}]*\\b${key}\\b[^}]*\\} = [\\w.]*province\\b`);
  expect(texts.some((text) => read.test(text))).toBe(true);
});
