/**
 * The documents of a played period, each opened as a .docx: what no head would sign is looked for in every one, and the
 * figures of the report's annex are counted again from *Dữ liệu*.
 */
import { DocumentPlay, type DraftedDocument } from '../../build/play/documents-play';
import { newDesk } from '../../build/play/new-desk';
import { QuarterPlay } from '../../build/play/quarter';
import { catalogOf } from '../../src/catalog';
import type { Catalogue } from '../../src/core/catalogue/catalogue';
import { MASTER_TITLES } from '../../src/text/books/master-book';
import { layoutFaults } from '../app/documents/docx-layout';
import { readDocx, type DocxRead } from '../app/documents/read-docx';
import { built } from '../gas/built';
import { Books } from './books';

const PROVINCE = 'khanh-hoa-2019';
const PERIOD = '2019-Q1';
const catalogue = catalogOf(PROVINCE) as Catalogue;

let drafted: readonly DraftedDocument[];
let values: readonly (readonly unknown[])[];

beforeAll(async () => {
  built();
  const { desk, people } = newDesk({ province: PROVINCE, seed: 2019 });
  const options = { seed: 2019, units: 3, province: PROVINCE, period: PERIOD };
  const { masterId } = new QuarterPlay(desk, people, options, () => undefined).whole();
  const documents = new DocumentPlay(desk, { office: people.office, masterId });
  await documents.of({ period: PERIOD });
  drafted = documents.made().drafted;
  expect(documents.made().refused).toEqual([]);
  values = new Books(desk, people.office).values(masterId, MASTER_TITLES.values);
});

const readOf = (kind: string): DocxRead => {
  const found = drafted.find((one) => one.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return readDocx(found.bytes);
};
const wordsOf = ({ paragraphs, tables }: DocxRead): readonly string[] => [...paragraphs, ...tables.flat(2)];

test('the period has its documents, and reports of units', () => {
  const kinds = new Set(drafted.map(({ kind }) => kind));
  for (const kind of ['report', 'submission', 'entry', 'monthly', 'notice', 'unitReport'] as const)
    expect(kinds).toContain(kind);
});

test('every document has its head, a blank number, no mark of the screen and no word of the program', () => {
  for (const { kind, bytes } of drafted.filter((one) => one.kind !== 'wholeTexts')) {
    const words = wordsOf(readDocx(bytes)).join('\n');
    expect([kind, words]).toEqual([kind, expect.stringContaining('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')]);
    expect([kind, words]).toEqual([kind, expect.stringMatching(/Số: {2,}\/|Số: …/)]);
    expect([kind, /\(\*\)|\(Mẫu\)|undefined|null|NaN|\[object/.exec(words)?.[0]]).toEqual([kind, undefined]);
    expect([kind, words.normalize('NFC') === words]).toEqual([kind, true]);
  }
});

test('every document has the page, the margins, the page number, the fonts and the headings of its decree', () => {
  expect(drafted.map(({ kind, bytes }) => [kind, layoutFaults(bytes)])).toEqual(drafted.map(({ kind }) => [kind, []]));
});

test('the annex of whole texts has each text of *Nội dung* once, with its unit and its cell', () => {
  const [keys = [], ...lines] = values;
  const held = (line: readonly unknown[], key: string): string => String(line[keys.indexOf(key)] ?? '');
  const { paragraphs } = readOf('wholeTexts');
  const texts = lines.filter((line) => held(line, 'form') === 'narrative' && held(line, 'value').trim() !== '');
  expect(texts.length).toBeGreaterThan(20);
  const [first] = paragraphs;
  expect(first).toBe('Phụ lục');
  const from = paragraphs.filter((text) => / \(Nội dung báo cáo!D\d+\):$/.test(text));
  expect(from).toHaveLength(texts.length);
  const known = new Set(paragraphs);
  for (const line of texts)
    for (const part of held(line, 'value')
      .split('\n')
      .filter((one) => one.trim() !== ''))
      expect([held(line, 'unit'), known.has(part)]).toEqual([held(line, 'unit'), true]);
});

/** Rows of *Dữ liệu* of the figures of the period. */
const figures = (): readonly { readonly row: string; readonly unit: string; readonly value: unknown }[] => {
  const [keys = [], ...lines] = values;
  const held = (line: readonly unknown[], key: string): unknown => line[keys.indexOf(key)];
  return lines
    .filter((line) => held(line, 'form') === 'indicator' && held(line, 'field') === 'value')
    .map((line) => ({ row: String(held(line, 'row')), unit: String(held(line, 'unit')), value: held(line, 'value') }));
};
/** Rows that units type as numbers, with their sum; rows without a number are left out. */
const sums = (): ReadonlyMap<string, number> => {
  const typed = catalogue.indicators.filter(
    (one) => ['count', 'decimal'].includes(one.kind?.type ?? '') && one.ratio === null && one.countedFromTasks === null,
  );
  const found = figures();
  return new Map(
    typed.flatMap(({ code, number }) => {
      const own = found.flatMap(({ row, value }) => (row === code && typeof value === 'number' ? [value] : []));
      return own.length === 0 ? [] : [[number, own.reduce((sum, one) => sum + one, 0)] as const];
    }),
  );
};
const amount = (shown = ''): number =>
  Number(/^[\d.]+(?:,\d+)?/.exec(shown)?.[0].replaceAll('.', '').replace(',', '.') ?? NaN);
const differing = (stated: ReadonlyMap<string, number>): readonly (readonly [string, number, number])[] =>
  [...sums()].flatMap(([number, sum]) => {
    const shown = stated.get(number);
    return shown === undefined || Math.abs(shown - sum) <= 0.005 ? [] : [[number, shown, sum] as const];
  });

test.each(['report', 'entry'])('each figure in the table of %s is the sum of the values of Dữ liệu', (kind) => {
  const rows = readOf(kind)
    .tables.flat()
    .filter((cells) => cells.length === 5 && !Number.isNaN(amount(cells[3])))
    .map(([number = '', , , shown]) => [number, amount(shown)] as const);
  const stated = new Map(rows);
  expect([...sums().keys()].filter((number) => stated.has(number)).length).toBeGreaterThan(20);
  expect(differing(stated)).toEqual([]);
});

test('the figures that the meeting is shown are the sums of the values of Dữ liệu', () => {
  const table = readOf('monthly').tables.find(([heading]) => heading?.includes('Phiên họp trước')) ?? [];
  // A row of the same words in several parts begins with the words of its part.
  const rows = catalogue.indicators.flatMap(({ number, label, measure }) =>
    table
      .filter(([shown = '']) => shown === `${label} (${measure})`)
      .map(([, , now]) => [number, amount(now)] as const),
  );
  expect(rows.length).toBeGreaterThan(2);
  expect(differing(new Map(rows))).toEqual([]);
});

test.each(['submission', 'monthly', 'notice'])('%s counts the units of Dữ liệu as those that handed in', (kind) => {
  const units = new Set(figures().map(({ unit }) => unit));
  const said = /(\d+)\/(\d+) cơ quan, đơn vị đã nộp/.exec(readOf(kind).paragraphs.join('\n'));
  expect([kind, Number(said?.[1])]).toEqual([kind, units.size]);
});
