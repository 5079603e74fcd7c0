/**
 * Files for units without an account or a network: the .xlsx that goes out is saved by LibreOffice as .xlsx and .ods,
 * comes back in any of these, and is sealed with the figures that were typed. A file that may not be taken is named.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import type { BodyFor } from '../../../src/app/call';
import { built } from '../../gas/built';
import { visitChromium, type Visit } from '../../support/chromium';
import { savedBy } from '../../support/office';
import { SCRIPT_RUN } from '../../support/script-run';
import { PERIOD, Quarter } from '../../app/quarter';
import { seen, unmannerly } from '../manners';

type Sent = BodyFor<'lookAtUnitFile'>;

const UNIT = '568';
const base = new Quarter().generated([UNIT]);
const office = { email: base.office, project: null };

/** What the unit would do at its own machine: the same file, filled in and ticked. */
const author = (figure: number): Quarter => {
  const twin = base.twin();
  twin.fill(UNIT, figure).tick(UNIT);
  return twin;
};

function exported(quarter: Quarter): Buffer {
  expect(quarter.job({ job: 'unitFiles', period: PERIOD, units: [UNIT] })).toMatchObject({ result: 'done' });
  const [, [fileId = ''] = []] = [...quarter.files()].find(([name]) => name.endsWith(`${PERIOD_NAME}.xlsx`)) ?? [];
  const params = { fileId, alt: 'media' };
  return Buffer.from((quarter.desk.call({ method: 'drive.files.get', params }, office) as { bytes: Uint8Array }).bytes);
}

const PERIOD_NAME = 'Quý I năm 2019';
const folder = mkdtempSync(join(tmpdir(), 'unit-files-'));
let browser: Visit;
let page: Page;

/** The reader of the window, in a real browser. */
async function read(name: string, bytes: Buffer): Promise<Sent> {
  return (await page.evaluate(
    `files.readUnitFile(new File([Uint8Array.from(atob(${JSON.stringify(bytes.toString('base64'))}), (c) => c.charCodeAt(0))], ${JSON.stringify(name)}))`,
  )) as Sent;
}

let own: Sent;
let resaved: Sent;
let ods: Sent;

beforeAll(async () => {
  const made = await build({
    entryPoints: [join(__dirname, '../../../src/ui/unit-files/read-file.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'files',
  });
  browser = await visitChromium();
  page = await browser.newPage();
  await page.addScriptTag({ content: made.outputFiles[0]?.text ?? '' });
  const path = join(folder, 'sent.xlsx');
  writeFileSync(path, exported(author(3)));
  own = await read('BM 568 (1).xlsx', readFileSync(path));
  resaved = await read('ban luu.xlsx', readFileSync(await savedBy(path, 'xlsx', join(folder, 'again'))));
  ods = await read('ban luu.ods', readFileSync(await savedBy(path, 'ods', join(folder, 'again'))));
}, 400_000);
afterAll(() => browser.close());

test.each([
  ['the .xlsx as it went out', () => own],
  ['the same saved by LibreOffice as .xlsx', () => resaved],
  ['the same saved by LibreOffice as .ods', () => ods],
])('%s is taken by its stamp, checked and sealed as it was typed', (_, sent) => {
  const quarter = base.twin();
  const look = quarter.value('lookAtUnitFile', sent());
  expect(look).toMatchObject({ verdict: 'ready', unit: UNIT, period: PERIOD, overCount: 0, holding: [] });
  expect(look.changes).toBeGreaterThan(50);
  const { message } = quarter.value('takeUnitFile', { ...sent(), key: look.mark, publish: true });
  expect(message).toContain(`Đã ghi ${look.changes} ô`);
  quarter.job({ job: 'collect', period: PERIOD });
  const typed = author(3);
  typed.job({ job: 'collect', period: PERIOD });
  const cellsOf = (of: Quarter): unknown => {
    const report = of.value('sealedReport', { period: PERIOD, unit: UNIT });
    return report.rows.map(({ form, row, entries, explanation }) => [form, row, entries, explanation]);
  };
  expect(cellsOf(quarter)).toEqual(cellsOf(typed));
  expect(quarter.value('lookAtUnitFile', sent())).toMatchObject({ verdict: 'same' });
});

test('a file that was written without the tick can still be ticked, and writes nothing else', () => {
  const quarter = base.twin();
  const first = quarter.value('lookAtUnitFile', own);
  quarter.value('takeUnitFile', { ...own, key: first.mark });
  const again = quarter.value('lookAtUnitFile', own);
  expect(again).toMatchObject({ verdict: 'ready', changes: 0, overCount: 0 });
  expect(quarter.value('takeUnitFile', { ...own, key: again.mark, publish: true }).message).toContain(
    'Đã đánh dấu nộp',
  );
  expect(quarter.value('lookAtUnitFile', own)).toMatchObject({ verdict: 'same' });
});

test('a form that has not gone out is published by its file, shared with no one, and its report is collected', () => {
  const quarter = new Quarter().setUp();
  quarter.job({ job: 'issue', period: PERIOD, units: [UNIT], publish: false });
  const state = () => quarter.value('status', { period: PERIOD }).lines.find(({ unit }) => unit === UNIT)?.state;
  expect(state()).toBe('unpublished');
  exported(quarter);
  expect(state()).toBe('published');
  const letters = quarter.ledgerTab('Thư').length;
  expect(letters).toBe(0);
});

const stampIn = (sent: Sent, change: (text: string) => string): Sent => ({
  ...sent,
  sheets: sent.sheets.map(({ title, rows }) => ({
    title,
    rows: rows.map((row) =>
      row.map((cell) => (typeof cell === 'string' && cell.startsWith('{"unit"') ? change(cell) : cell)),
    ),
  })),
});

describe('a file that may not be taken is named, with the next step, and nothing is written', () => {
  const refused: readonly (readonly [string, (sent: Sent) => Sent, RegExp])[] = [
    ['without a stamp', (sent) => stampIn(sent, () => ''), /không có dấu nhận biết.*Xử lý: xuất lại tệp/],
    ['of another period', (sent) => stampIn(sent, (text) => text.replace(PERIOD, '2018-Q4')), /Tệp của kỳ “2018-Q4”/],
    ['of another province', (sent) => stampIn(sent, (text) => text.replace('"568"', '"999"')), /đơn vị mã “999”/],
    [
      'made before the form was made again',
      (sent) => stampIn(sent, (text) => text.replace(/"fileId":"[^"]*"/, '"fileId":"old"')),
      /Tệp cũ: .*Xử lý: xuất tệp mới/,
    ],
    [
      'with an older template',
      (sent) => stampIn(sent, (text) => text.replace(/"template":"[^"]*"/, '"template":"0"')),
      /Mẫu trong tệp đã bị đổi hoặc là mẫu cũ/,
    ],
    [
      'with a row taken out',
      (sent) => ({
        ...sent,
        sheets: sent.sheets.map((sheet) =>
          sheet.title === 'Số liệu' ? { ...sheet, rows: sheet.rows.filter((_, at) => at !== 9) } : sheet,
        ),
      }),
      /Mẫu trong tệp đã bị đổi/,
    ],
  ];
  test.each(refused)('%s', (_, change, words) => {
    const quarter = base.twin();
    const before = quarter.desk.counters.byScripts();
    const look = quarter.value('lookAtUnitFile', change(own));
    expect(look.verdict).toBe('refused');
    expect(look.why.join(' ')).toMatch(words);
    const after = quarter.desk.counters.byScripts();
    for (const method of Object.keys(after).filter((one) => /[uU]pdate|create/.test(one)))
      expect([method, after[method]]).toEqual([method, before[method]]);
  });

  test('a file of another kind, and a broken one, in the browser', async () => {
    await expect(read('bieu.doc', Buffer.from('x'))).rejects.toThrow(/không phải tệp .xlsx hoặc .ods/);
    await expect(read('bieu.xlsx', Buffer.from('x'))).rejects.toThrow(/không mở được/);
  });
});

test('the workbook changed since the preview: nothing is written; a taken file is taken back whole', () => {
  const quarter = base.twin();
  const look = quarter.value('lookAtUnitFile', own);
  const rows = (): unknown => quarter.book(quarter.fileOf(UNIT), quarter.account(UNIT)).sheets.map(({ data }) => data);
  const blank = JSON.stringify(rows());
  quarter.value('takeUnitFile', { ...own, key: look.mark, publish: true });
  expect(JSON.stringify(rows())).not.toBe(blank);
  const edited = quarter.twin();
  quarter.value('giveBackUnitFile', { period: PERIOD, unit: UNIT });
  expect(JSON.stringify(rows())).toBe(blank);
  const at = edited.cellOf(UNIT, { row: '1.2', field: 'value' }).at;
  edited.type(UNIT, at, 77);
  expect(edited.value('giveBackUnitFile', { period: PERIOD, unit: UNIT }).message).toContain('1 ô đơn vị đã sửa');
  expect(edited.cellOf(UNIT, { row: '1.2', field: 'value' }).shown).toBe('77');
  expect(quarter.ask('giveBackUnitFile', { period: PERIOD, unit: UNIT })).toMatchObject({ code: 'fileNotTaken' });
  quarter.fill(UNIT, 5);
  expect(quarter.ask('takeUnitFile', { ...own, key: look.mark })).toMatchObject({
    ok: false,
    message: expect.stringMatching(/vừa đổi sau khi xem/) as string,
  });
  expect(quarter.value('lookAtUnitFile', own).overCount).toBeGreaterThan(10);
});

test('after the seal a different file is not written, and the job gives a PDF with the receipt', () => {
  const quarter = base.twin();
  const look = quarter.value('lookAtUnitFile', own);
  quarter.value('takeUnitFile', { ...own, key: look.mark, publish: true });
  quarter.job({ job: 'collect', period: PERIOD });
  const other = {
    ...own,
    sheets: own.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => row.map((cell) => (cell === 3 ? 4 : cell))),
    })),
  };
  expect(quarter.value('lookAtUnitFile', other)).toMatchObject({
    verdict: 'refused',
    why: [expect.stringMatching(/đã có bản nộp lần 1; tệp này khác \d+ ô.*Trả lại/) as string],
  });
  expect(quarter.job({ job: 'unitFiles', period: PERIOD, units: [UNIT] }).counts).toEqual({ receipted: 1 });
  expect([...quarter.files().keys()].some((name) => /^Biên nhận, .*\.pdf$/.test(name))).toBe(true);
});

describe('the window', () => {
  test('gives a file, names a doubled and a foreign one, writes one and takes it back', async () => {
    const quarter = base.twin();
    const tab = await browser.newPage({ viewport: { width: 560, height: 700 } });
    tab.setDefaultTimeout(60_000);
    await tab.exposeFunction(
      'askDesk',
      (fn: string, args: readonly string[]) =>
        quarter.desk.run({ fn, args: [...args], as: quarter.office, activeSpreadsheetId: quarter.master ?? '' }).result,
    );
    await tab.setContent(
      readFileSync(join(built(), 'unit-files.html'), 'utf8').replace('<head>', `<head><script>${SCRIPT_RUN}</script>`),
    );
    await tab.getByLabel('Đơn vị nhận tệp').selectOption(UNIT);
    expect(await unmannerly(tab.mainFrame())).toEqual([]);
    await seen(tab, 'unit-files');
    await tab.getByRole('button', { name: 'Xem sẽ xuất gì' }).click();
    await tab.getByText('1 đơn vị chưa nộp').waitFor();
    await tab.getByRole('button', { name: 'Xuất tệp', exact: true }).click();
    await tab.getByRole('link', { name: 'Mở thư mục chứa tệp' }).waitFor();
    const bytes = readFileSync(join(folder, 'sent.xlsx'));
    await tab.getByLabel('Tệp .xlsx hoặc .ods').setInputFiles([
      { name: 'a.xlsx', mimeType: '', buffer: bytes },
      { name: 'b.xlsx', mimeType: '', buffer: bytes },
      { name: 'c.doc', mimeType: '', buffer: Buffer.from('x') },
    ]);
    await tab.getByText('Trùng đơn vị với tệp “a.xlsx”').waitFor();
    await tab.getByText('“c.doc” không phải tệp .xlsx hoặc .ods').waitFor();
    await seen(tab, 'unit-files-looked');
    expect(await unmannerly(tab.mainFrame())).toEqual([]);
    await tab.getByRole('button', { name: 'Ghi 1 tệp' }).click();
    await tab.getByText('Đã đánh dấu nộp.').waitFor();
    await tab.getByRole('button', { name: 'Quét báo cáo đã nộp để lập biên nhận' }).waitFor();
    await tab.getByRole('button', { name: 'Hoàn tác' }).click();
    await tab.getByText('như trước khi nhận tệp').waitFor();
  });
});
