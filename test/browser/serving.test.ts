/**
 * Every window as the office sees it after a serving pass, in a real browser: the page that the desk serves is opened
 * with each reported cut alone and with all of them. A page with a planted fault does not open: the desk reports it
 * first.
 */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Desk } from '../../src/desk/desk';
import { served, STRICT_SERVING, type ServingCut } from '../../src/desk/script/serving';
import { MENU } from '../../src/text/windows/menu';
import { OFFICE, newSpreadsheet, person, smallDesk, value } from '../desk/host/support/small-desk';
import { PLANTED } from '../../src/ui/page-probe/pieces';
import { built, builtText, PROBE_PAGE } from '../gas/built';
import { visitChromium, type Visit } from '../support/chromium';
import { verdictsIn } from '../support/page-scripts';

let browser: Visit;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  browser = await visitChromium();
  page = await browser.newPage({ viewport: { width: 560, height: 520 } });
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => complaints.push(error.message));
});
afterAll(async () => {
  await browser?.close();
});

/** A google.script.run that records the requests and never answers: the first view of a window needs no server. */
const RUNNER = `<script>
  window.asked = [];
  const runner = new Proxy({}, { get: (_, name) => (...args) => (name.startsWith('with') ? runner : window.asked.push([name, ...args])) });
  window.google = { script: { run: runner, host: { close() {} } } };
</script>`;

interface Opened {
  /** The visible text. */
  readonly text: string;
  /** The requests of the page to the server. */
  readonly asked: readonly (readonly string[])[];
  readonly complaints: readonly string[];
}

interface Sitting {
  readonly desk: Desk;
  readonly activeSpreadsheetId: string;
}

const sittings = new Map<string, Sitting>();

/** One desk and one spreadsheet for every bundle and what is cut. */
function deskFor(cuts: readonly ServingCut[], dist: string): Sitting {
  const name = `${dist} ${cuts.join()}`;
  const sitting = sittings.get(name) ?? newSitting(cuts, dist);
  sittings.set(name, sitting);
  return sitting;
}

function newSitting(cuts: readonly ServingCut[], dist: string): Sitting {
  const desk = smallDesk({ bundleDir: dist, serving: cuts });
  return { desk, activeSpreadsheetId: newSpreadsheet(desk, person(OFFICE)) };
}

/** Opens a window as its menu entry does. */
async function opened(handler: string, cuts: readonly ServingCut[], period?: string, dist = built()): Promise<Opened> {
  const { desk, activeSpreadsheetId } = deskFor(cuts, dist);
  value(desk, handler, period === undefined ? [] : [period], { activeSpreadsheetId });
  return inBrowser(String(desk.lastUi[0]?.['html']));
}

/** What was seen of a page: most cuts leave a page as it is, letter by letter, and it is opened once. */
const known = new Map<string, Opened>();

async function inBrowser(html: string): Promise<Opened> {
  const seen = known.get(html) ?? (await shown(html));
  known.set(html, seen);
  return seen;
}

/** Waits until the scripts of the page have run. */
async function shown(html: string): Promise<Opened> {
  await page.goto('about:blank');
  complaints.length = 0;
  await page.setContent(html.replace('<head>', `<head>${RUNNER}`));
  await page.waitForTimeout(50);
  return {
    text: await page.locator('body').innerText(),
    asked: (await page.evaluate('window.asked')) as string[][],
    complaints: [...complaints],
  };
}

const OPENING = 'Đang mở…';
const PASSES: readonly (readonly ServingCut[])[] = [STRICT_SERVING, [], ...STRICT_SERVING.map((cut) => [cut])];

describe.each(PASSES.map((cuts) => [cuts.join(' ') || 'nothing', cuts] as const))('with %s cut', (_, cuts) => {
  test.each(MENU.map((entry) => [entry.title, entry.handler]))('%s opens', async (_title, handler) => {
    const window = await opened(handler, cuts);
    expect(window.complaints).toEqual([]);
    expect(window.text).not.toContain(OPENING);
    expect(window.text).toMatch(/\p{L}{2}/u);
    // Letters decoded with the wrong charset leave such codes.
    expect(window.text).not.toMatch(/[\u0080-\u009f\ufffd]/);
  });
});

test('a window opened in a period requests that period', async () => {
  const window = await opened('openStatus', STRICT_SERVING, '2019-Q3');
  expect(window.asked.map((one) => one.join(' ')).join('\n')).toContain('2019-Q3');
  expect(window.complaints).toEqual([]);
});

test.each([[STRICT_SERVING], [[]]])('the probe window reports what it received, with %j cut', async (cuts) => {
  const window = await inBrowser(served(builtText(PROBE_PAGE), cuts));
  const [, name = '', body = ''] = window.asked[0] ?? [];
  const { seen } = JSON.parse(body) as { readonly seen: readonly string[] };
  const verdict = cuts.length === 0 ? 'kept' : 'altered';
  expect([name, verdictsIn(seen)]).toEqual([
    'pagePass',
    { pageSpelling: 'kept', ...Object.fromEntries(Object.keys(PLANTED).map((id) => [id, verdict])) },
  ]);
  expect(window.text).toMatch(/Google/);
});

describe('a fault planted in a page keeps its window closed', () => {
  const planted = (code: string): string => {
    const dist = mkdtempSync(join(tmpdir(), 'planted-'));
    cpSync(built(), dist, { recursive: true });
    const file = join(dist, 'status.html');
    const html = readFileSync(file, 'utf8');
    const faulty = html.replace('"use strict";', () => `"use strict";${code}`);
    expect(faulty).not.toBe(html);
    writeFileSync(file, faulty);
    return dist;
  };

  test.each([
    ['templates', 'const place=`https://docs.google.com/`;'],
    ['strings', 'const place="https://docs.google.com/";'],
    ['strings', 'const place=["/*"];'],
    ['htmlComments', 'const place="<!--";'],
    ['longLines', `const place="${'a'.repeat(500)}";`],
    ['replacement', 'const $=1,place=$&&2;'],
  ] as const)('%s: %s', async (cut, code) => {
    const dist = planted(code);
    expect((await opened('openStatus', [], undefined, dist)).text).not.toContain(OPENING);
    for (const cuts of [[cut], STRICT_SERVING]) {
      const window = await opened('openStatus', cuts, undefined, dist);
      expect(window.text).toContain(OPENING);
      expect(window.asked).toEqual([]);
    }
  });
});
