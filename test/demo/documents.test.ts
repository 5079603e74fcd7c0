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
  for (const kind of ['report', 'submission', 'entry', 'monthly', 'unitReport'] as const) expect(kinds).toContain(kind);
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

test('each figure of the annex is the sum of the values of Dữ liệu', () => {
  const [keys = [], ...lines] = values;
  const at = (key: string): number => keys.indexOf(key);
  const sumOf = (row: string): number =>
    lines
      .filter((line) => line[at('form')] === 'indicator' && line[at('row')] === row && line[at('field')] === 'value')
      .reduce((sum, line) => sum + (typeof line[at('value')] === 'number' ? Number(line[at('value')]) : 0), 0);
  const typed = catalogue.indicators.filter(
    (one) => ['count', 'decimal'].includes(one.kind?.type ?? '') && one.ratio === null && one.countedFromTasks === null,
  );
  const rows = new Map(
    readOf('report')
      .tables.flat()
      .filter((cells) => cells.length === 5)
      .map(([number = '', , , shown = '']) => [number, shown] as const),
  );
  const compared = typed.flatMap(({ code, number }) => {
    const shown = /^[\d.]+(?:,\d+)?/.exec(rows.get(number) ?? '')?.[0];
    const held = lines.some((line) => line[at('row')] === code && typeof line[at('value')] === 'number');
    return shown === undefined || !held
      ? []
      : [[code, Number(shown.replace(/\./g, '').replace(',', '.')), sumOf(code)]];
  });
  expect(compared.length).toBeGreaterThan(20);
  expect(compared.filter(([, shown, sum]) => Math.abs(Number(shown) - Number(sum)) > 0.005)).toEqual([]);
});
