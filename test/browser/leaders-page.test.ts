/**
 * The leaders' page as an HTML file in real Chromium without network: on a desktop, a tablet in portrait and a phone,
 * accessible to everyone, and the link of every number ends at its explanation.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { markup } from '../../src/tables/leaders-book/html/markup';
import type { PageLine, PageRead } from '../../src/tables/leaders-book/html/page-read';
import { violations, visitChromium, type Visit } from '../support/chromium';

const line = (key: string, label: string, cells: readonly string[], more: Partial<PageLine> = {}): PageLine => ({
  key,
  label,
  detail: '',
  cells,
  amount: Number((cells[0] ?? '').replace(/\./g, '')) || 0,
  isAlarm: false,
  explainedAt: null,
  ...more,
});

const READ: PageRead = {
  title: 'CẢI CÁCH HÀNH CHÍNH TỈNH KHÁNH HÒA',
  subtitle: ['Quý I năm 2019. Số liệu tính đến ngày 14/03/2019', 'Số liệu tổng hợp lúc 09:00 18/03/2019'],
  notes: ['(*) Chỉ tiêu ghi theo trí nhớ.'],
  blocks: [
    {
      title: 'ĐƠN VỊ ĐÃ NỘP BÁO CÁO',
      heads: ['Số lượng', '', 'Đã nộp'],
      lines: [line('submitted', 'Đơn vị đã nộp báo cáo', ['27', '', '27/30'], { explainedAt: 4 })],
      words: [{ text: 'Chưa nộp: Sở Y tế.', isAlarm: false }],
    },
    {
      title: 'NỘI DUNG XIN Ý KIẾN CHỈ ĐẠO',
      heads: ['', '', ''],
      lines: [],
      words: [{ text: '<script>alert(1)</script> & lời của cơ quan', isAlarm: false }],
    },
    {
      title: 'NHIỆM VỤ QUÁ HẠN THEO CƠ QUAN CHỦ TRÌ',
      heads: ['Quá hạn', 'Được giao', ''],
      lines: [
        line('overdue.Sở Nội vụ', 'Sở Nội vụ', ['20', '30', ''], { isAlarm: true }),
        line('overdue.Các sở', 'Các sở, ban, ngành; UBND các huyện, thị xã, thành phố', ['7', '60', '']),
      ],
      words: [{ text: 'Quá hạn từ 01/03/2019: Sở Y tế.', isAlarm: true }],
    },
    {
      title: 'CHỈ TIÊU CÓ NGUY CƠ KHÔNG ĐẠT',
      heads: ['Dự báo', 'Cơ quan', 'Đã có'],
      lines: [
        line('risk.A.B', 'Mức độ hài lòng', ['Không đạt', 'Sở Nội vụ', ''], {
          detail: 'Nguyên nhân: a. Giải pháp: b.',
        }),
        line('risks', 'Số chỉ tiêu có nguy cơ', ['1', '', '']),
        line('forecast', 'Chỉ tiêu đã dự báo', ['14', '', '14/14']),
      ],
      words: [],
    },
    {
      title: 'TIẾN ĐỘ NHIỆM VỤ',
      heads: ['Số lượng', '', ''],
      lines: [
        line('tasks.done', 'Hoàn thành', ['23', '', '']),
        line('tasks.overdue', 'Quá hạn', ['27', '', '']),
        line('tasks.all', 'Nhiệm vụ đơn vị phải báo cáo', ['50', '', '']),
      ],
      words: [],
    },
    {
      title: 'SỐ LIỆU CHÍNH',
      heads: ['Trong kỳ', 'Lũy kế năm', 'Đơn vị có số liệu'],
      lines: [
        line('headline.3.5', 'Hồ sơ phải giải quyết (hồ sơ)', ['559.689', '559.689', '27/30'], { explainedAt: 9 }),
      ],
      words: [],
    },
  ],
  explained: [
    {
      at: 4,
      label: 'Đơn vị đã nộp',
      shown: '27/30',
      sentences: ['Đơn vị đã nộp: 27.'],
      heads: ['Đơn vị', 'Nội dung', 'Số', 'Vai trò', 'Lấy từ ô', 'Bản nộp'],
      rows: [['Sở Nội vụ', 'Đã nộp', '', 'Được đếm', '', '1']],
    },
    { at: 9, label: 'Hồ sơ phải giải quyết', shown: '559.689', sentences: ['Cộng từ 27 đơn vị.'], heads: [], rows: [] },
  ],
};

let browser: Visit;
let page: Page;
let folder: string;
const asked: string[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'leaders-html-'));
  writeFileSync(join(folder, 'page.html'), markup(READ));
  browser = await visitChromium();
  const context = await browser.newContext({ viewport: { width: 768, height: 1024 }, offline: true });
  page = await context.newPage();
  page.on('request', (one) => asked.push(one.url()));
  page.on('dialog', (one) => void one.dismiss().then(() => asked.push('dialog')));
  await page.goto(pathToFileURL(join(folder, 'page.html')).href);
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

test.each([
  [1366, 768],
  [768, 1024],
  [390, 800],
])('at %i × %i nothing is cut off sideways and axe finds nothing', async (width, height) => {
  await page.setViewportSize({ width, height });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  expect(await page.locator('iframe').count()).toBe(0);
  expect(await violations(page)).toEqual([]);
});

test('on a phone every figure and every reason is read without scrolling sideways, each with its heading', async () => {
  await page.setViewportSize({ width: 390, height: 800 });
  const wide = await page
    .locator('.card:not(.explained) .scroll')
    .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.ariaLabel));
  expect(wide).toEqual([]);
  const why = await page.locator('tr.why').first().boundingBox();
  expect((why?.x ?? 0) + (why?.width ?? 999)).toBeLessThanOrEqual(390);
  expect(await page.locator('td[data-head]').first().getAttribute('data-head')).not.toBe('');
});

test('the file asks for nothing but itself', () => {
  expect(asked).toEqual([pathToFileURL(join(folder, 'page.html')).href]);
});

test('text typed by the office stays text, and the figures are in the first view', async () => {
  expect(await page.locator('.ask').innerText()).toContain('<script>alert(1)</script> & lời của cơ quan');
  expect(await page.locator('.tile .figure').allInnerTexts()).toEqual(['27/30', '27', '1', '23']);
  expect((await page.locator('.tiles').boundingBox())?.y).toBeLessThan(300);
  expect(await page.locator('p.alarm').allInnerTexts()).toEqual(['Quá hạn từ 01/03/2019: Sở Y tế.']);
});

test('every link of a number ends at its explanation', async () => {
  const links = await page.locator('td.link a').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  expect(links).toEqual(['#giai-thich-4', '#giai-thich-9']);
  for (const link of links) expect(await page.locator(link).count()).toBe(1);
});

test('charts are drawn with a sentence for people who cannot see them', async () => {
  const charts = page.locator('figure[role=img]');
  expect(await charts.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))).toEqual([
    'Biểu đồ. Nhiệm vụ quá hạn theo cơ quan chủ trì: Sở Nội vụ 20; Các sở, ban, ngành; UBND các huyện, thị xã, thành phố 7.',
    'Biểu đồ. Nhiệm vụ theo trạng thái: Hoàn thành 23; Quá hạn 27.',
  ]);
  expect(await charts.locator('rect').evaluateAll((all) => all.map((one) => one.getAttribute('width')))).toEqual([
    '100.00',
    '35.00',
    '85.19',
    '100.00',
  ]);
});
