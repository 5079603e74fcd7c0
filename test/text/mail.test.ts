/** Letters as Google takes them: a subject has at most 250 letters, for the longest names of every province. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishLetter } from '../../src/text/letters/mail';

const LONGEST_SUBJECT = 250;
const folder = join(__dirname, '../../src/catalog');

/** Every text of the catalogues that begins as the name of a body does. */
function namesIn(path: string): readonly string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const at = join(path, entry.name);
    if (entry.isDirectory()) return namesIn(at);
    const text = /\.(?:ts|json|csv)$/.test(entry.name) ? readFileSync(at, 'utf8') : '';
    return [...text.matchAll(/'((?:UBND|Ủy ban|Sở|Ban|Văn phòng|Thanh tra|Phường|Xã) [^'\n]{3,120})'/g)].map(
      ([, name = '']) => name,
    );
  });
}

test('the subject stays below the limit', () => {
  const names = namesIn(folder);
  expect(names.length).toBeGreaterThan(20);
  const longest = names.reduce((found, name) => (name.length > found.length ? name : found), '');
  const { subject } = publishLetter({
    office: longest,
    unit: longest,
    period: 'đợt chấm điểm cải cách hành chính năm 2026, vòng giải trình',
    fileId: 'x',
    cutOff: '',
    due: '',
  });
  expect(subject.length).toBeLessThanOrEqual(LONGEST_SUBJECT);
});
