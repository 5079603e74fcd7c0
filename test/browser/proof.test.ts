/**
 * The proof that *Xuất toàn bộ* writes, opened from a file in a browser without a network: KHỚP on the province as it
 * is, and the unit by name after one change of a sealed report or of a cell of the master.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { ProofContent } from '../../src/app/proof/proof-content';
import { Quarter, FEW, PERIOD } from '../app/quarter';
import { readDocx } from '../app/documents/read-docx';
import { visitChromium, type Visit } from '../support/chromium';

const played = (): Quarter => {
  const quarter = new Quarter().generated().submitted();
  quarter.job({ job: 'collect', period: PERIOD });
  quarter.job({ job: 'consolidate', period: PERIOD });
  return quarter;
};

const quarter = played();
const exported = quarter.job({ job: 'exportAll', period: PERIOD, units: ['568'] });
const NAME = exported.lines[0]?.name ?? '';

const page = (): string => {
  const params = { fileId: quarter.files().get(NAME)?.[0] ?? '', alt: 'media' };
  const file = quarter.desk.call({ method: 'drive.files.get', params }, { email: quarter.office, project: null });
  return Buffer.from((file as { bytes: Uint8Array }).bytes).toString('utf8');
};

const HELD = /(<pre id="held" hidden>)([^<]+)/;
const pack = (text: string): string => gzipSync(text).toString('base64');
const unpack = (packed: string): string => gunzipSync(Buffer.from(packed, 'base64')).toString('utf8');
const held = (html: string): ProofContent => JSON.parse(unpack(HELD.exec(html)?.[2] ?? '')) as ProofContent;
const changed = (html: string, change: (content: ProofContent) => ProofContent): string =>
  html.replace(HELD, (_, head: string) => head + pack(JSON.stringify(change(held(html)))));

let browser: Visit;
beforeAll(async () => {
  browser = await visitChromium();
}, 120_000);
afterAll(() => browser.close());

interface Opened {
  readonly text: string;
  readonly code: string;
  readonly asked: readonly string[];
  readonly errors: readonly string[];
}

async function opened(html: string, picture = ''): Promise<Opened> {
  const path = join(mkdtempSync(join(tmpdir(), 'proof-')), 'proof.html');
  writeFileSync(path, html);
  const context = await browser.newContext({ offline: true, viewport: { width: 1366, height: 768 } });
  const tab = await context.newPage();
  const [asked, errors]: [string[], string[]] = [[], []];
  tab.on('request', (request) => asked.push(request.url()));
  tab.on('pageerror', (error) => errors.push(error.message));
  await tab.goto(pathToFileURL(path).href);
  await tab.locator('.verdict, .failed').first().waitFor({ timeout: 60_000 });
  const text = await tab.locator('main').innerText();
  if (picture !== '')
    for (const width of [1366, 390]) {
      await tab.setViewportSize({ width, height: 800 });
      await tab.screenshot({ path: `${picture}-${width}.png` });
    }
  await context.close();
  return { text, code: /Mã tổng hợp: (\S+)/.exec(text)?.[1] ?? '', asked, errors };
}

const shots = process.env['PROOF_SHOTS'] ?? '';
const nameOf = (content: ProofContent, unit: string): string =>
  content.units.find(({ code }) => code === unit)?.name ?? '';

test('the whole province agrees, and nothing is asked of anybody', async () => {
  const { text, asked, errors } = await opened(page(), shots && `${shots}/match`);
  expect(text).toMatch(/^KHỚP$/m);
  expect(text).toContain(`${FEW.length} bản nộp đúng mã SHA-256`);
  expect(Number(/; ([\d]+) ô và dòng tổng/.exec(text)?.[1])).toBeGreaterThan(1000);
  expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
  expect([asked.length, errors]).toEqual([1, []]);
});

test('every document with figures of the master carries the code that the page works out', async () => {
  const { code } = await opened(page());
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  const twin = quarter.twin();
  const id = twin.job({ job: 'document', period: PERIOD, draft: 'report' }).documentId ?? '';
  const { paragraphs, tables } = await readDocx(await twin.desk.exportDocx(id));
  expect([...paragraphs, ...tables.flat(2)].join('\n')).toContain(`Mã tổng hợp: ${code}`);
});

/** Changes one letter of a unit's sealed text. */
const rewritten = (content: ProofContent, unit: string, change: (text: string) => string): ProofContent => ({
  ...content,
  units: content.units.map((one) => {
    if (one.code !== unit || one.payload === null) return one;
    const text = unpack(one.payload);
    const changed = change(text);
    if (changed === text) throw new Error('nothing was changed');
    return { ...one, payload: pack(changed) };
  }),
});

/** Adds one to the first figure of the form that is a number. */
function raised(text: string): string {
  const [head = '', figures = '', ...shown] = text.split('\n');
  const seal = JSON.parse(figures) as {
    readonly forms: { readonly form: string; readonly fields: string; readonly columns: { held: unknown[] }[] }[];
  };
  const form = seal.forms.find(({ form: code }) => code === 'indicator');
  const at = form?.fields.split('|').findIndex((field) => field.startsWith('value ')) ?? -1;
  const held = form?.columns[at]?.held ?? [];
  const row = held.findIndex((one) => typeof one === 'number');
  held[row] = Number(held[row]) + 1;
  return [head, JSON.stringify(seal), ...shown].join('\n');
}

/** Another digit among what the cells showed, which no sum reads. */
function shownOtherwise(text: string): string {
  const end = text.lastIndexOf('\n');
  return text.slice(0, end) + text.slice(end).replace(/\d/, (digit) => (digit === '9' ? '8' : '9'));
}

test.each([
  ['figure', raised],
  ['letter that a cell showed', shownOtherwise],
])('a changed %s of a sealed report names the unit', async (_, change) => {
  const html = page();
  const { text, code } = await opened(
    changed(html, (content) => rewritten(content, 'CQ-STC', change)),
    shots && `${shots}/seal`,
  );
  const { code: given } = held(html);
  expect(text).toMatch(/^KHÔNG KHỚP$/m);
  expect(text).toContain(`Đơn vị khác: ${nameOf(held(html), 'CQ-STC')}.`);
  expect(text).toContain('Khác mã: nội dung không phải nội dung đã lưu');
  expect(code).not.toBe(given);
});

test('a changed cell of the master names the unit, the row and both figures', async () => {
  const html = page();
  const content = held(html);
  const grid = content.tabs.figures ?? [];
  const column = (grid[0] ?? []).indexOf('568');
  const line = grid.findIndex((row, at) => at > 0 && typeof row[column] === 'number');
  const [row] = grid[line] ?? [];
  const cells = grid.map((one, at) => (at === line ? one.map((cell, c) => (c === column ? 9_876_543 : cell)) : one));
  const { text } = await opened(changed(html, (one) => ({ ...one, tabs: { ...one.tabs, figures: cells } })));
  expect(text).toContain(`Đơn vị khác: ${nameOf(content, '568')}.`);
  expect(text).toContain(content.rows.find(({ key }) => key === row)?.label ?? 'no label');
  expect(text).toContain('9.876.543');
});

test('a changed total names the row, and no unit', async () => {
  const html = page();
  const grid = held(html).tabs.figures ?? [];
  const column = (grid[0] ?? []).indexOf('total');
  const line = grid.findIndex((row, at) => at > 0 && typeof row[column] === 'number');
  const cells = grid.map((one, at) => (at === line ? one.map((cell, c) => (c === column ? -1 : cell)) : one));
  const { text } = await opened(changed(html, (one) => ({ ...one, tabs: { ...one.tabs, figures: cells } })));
  expect(text).toMatch(/^KHÔNG KHỚP$/m);
  expect(text).toContain('Không đơn vị nào khác; dòng tổng khác');
});

test('a cut file is named as one', async () => {
  const { text } = await opened(page().replace(HELD, (_, head: string, packed: string) => head + packed.slice(0, 400)));
  expect(text).toContain('Tệp kiểm chứng không còn nguyên');
});

test('written again without a change, the file stays the same', () => {
  const twin = quarter.twin();
  const before = twin.files().get(NAME);
  twin.job({ job: 'exportAll', period: PERIOD, units: ['568'] });
  expect(twin.files().get(NAME)).toEqual(before);
});
