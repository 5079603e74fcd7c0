/**
 * The probe window of the self-check under every reported serving pass: which text is altered by which cut, and what it
 * reports. The spelling of the other windows passes all of them.
 */
import { served, STRICT_SERVING, type ServingCut } from '../../src/desk/script/serving';
import { PLANTED, SPELLED, SPELLED_UNITS } from '../../src/ui/page-probe/pieces';
import { askedByPage, verdictsIn } from '../support/page-scripts';
import { builtText, PROBE_PAGE } from './built';

const page = builtText(PROBE_PAGE);

/** All that the page reports, its requests joined. */
function reported(html: string, pickerComes = true): Readonly<Record<string, string>> {
  const requests = askedByPage(html, { pickerComes });
  expect(new Set(requests.map(({ name }) => name))).toEqual(new Set(['pagePass']));
  return verdictsIn(requests.flatMap(({ body }) => (body as { readonly seen: readonly string[] }).seen));
}

const altered = (html: string): readonly string[] =>
  Object.entries(reported(html))
    .filter(([, verdict]) => verdict === 'altered')
    .map(([id]) => id)
    .sort();

test.each<readonly [ServingCut, readonly string[]]>([
  ['templates', ['pageTemplate']],
  ['strings', ['pageSlashes', 'pageTemplate']],
  ['htmlComments', ['pageComment']],
  ['longLines', ['pageLongLine']],
  ['charset', ['pageLetters']],
  ['replacement', ['pageDollar']],
])('%s alters %j', (cut, ids) => {
  expect(altered(served(page, [cut]))).toEqual(ids);
});

test('every text comes as it was meant where nothing is cut, and is altered where everything is', () => {
  expect(altered(page)).toEqual([]);
  expect(altered(served(page, STRICT_SERVING))).toEqual(Object.keys(PLANTED).sort());
});

test('the spelling of the windows passes every cut, and a change of it is reported', () => {
  expect(String.fromCharCode(...SPELLED_UNITS)).toBe(SPELLED);
  for (const text of Object.values(PLANTED).filter(({ length }) => length < 100))
    for (const letter of text.replace(/\w/g, '')) expect(SPELLED).toContain(letter);
  expect(altered(page.replace('g--', 'g-'))).toEqual(['pageSpelling']);
});

test("Google's Picker that does not load is reported, after the texts", () => {
  expect(reported(page)['pickerScript']).toBe('loaded');
  expect(reported(page, false)['pickerScript']).toBe('blocked');
});
