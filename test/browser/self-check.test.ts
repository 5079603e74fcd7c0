/**
 * The result of *Tự kiểm tra trên Google* and the refusals of *Thiết lập*, as pictures that a person reads: no cut text
 * in a dialog and on a narrow screen, and nothing that axe finds. The server's answers are given, not played.
 */
import type { Page } from 'playwright-core';
import type { JobOutcome } from '../../src/app/api';
import { PROBES } from '../../src/app/self-check/probes';
import { consentWords, SCOPES } from '../../src/text/consent';
import { refusalSentence } from '../../src/text/refusals';
import { selfCheckWords } from '../../src/text/windows/rare/self-check';
import { probeTitle } from '../../src/text/windows/rare/probe-titles';
import { setUpWords } from '../../src/text/windows/set-up-page';
import { builtText } from '../gas/built';
import { visitChromium, type Visit } from '../support/chromium';
import { seen, unmannerly } from './manners';

let browser: Visit;
let page: Page;
beforeAll(async () => {
  browser = await visitChromium();
  page = await browser.newPage();
  page.setDefaultTimeout(30_000);
});
afterAll(async () => {
  await browser?.close();
});

/** Every probe: some answered otherwise, some could not be asked, with the longest words that Google may give. */
function outcome(): JobOutcome {
  const long = 'HTTP 403 Request_had_insufficient_authentication_scopes.'.repeat(3).slice(0, 160);
  const lines = PROBES.map(({ id, expected, restsOn }, at) => {
    const verdict = (['right', 'right', 'different', 'untried'] as const)[at % 4] ?? 'right';
    const answer = verdict === 'right' ? (expected[0] ?? 'look 2') : long;
    const facts = { id, verdict, expected, seen: answer, seconds: 0.42, stops: restsOn ?? [] };
    return {
      unit: id,
      name: probeTitle(id),
      result: verdict,
      message: selfCheckWords.line(facts),
      cells: selfCheckWords.cells(facts),
    };
  });
  return {
    result: 'doneMissing',
    message: selfCheckWords.outcome({ right: 30, different: 15, untried: 15 }),
    lines,
    columns: selfCheckWords.columns,
    counts: {},
    download: { name: selfCheckWords.file, text: '{}' },
  };
}

type Answers = Readonly<Record<string, unknown>>;

/** Opens a page of dist/ with given answers of the server, by the name of the request. */
async function opened(file: string, answers: Answers): Promise<void> {
  const runner = `<script>
    const answers = ${JSON.stringify(answers).replace(/</g, '\\u003c')};
    const made = (done) => new Proxy({}, { get: (_, name) =>
      name === 'withSuccessHandler' ? (next) => made(next)
      : name === 'withFailureHandler' ? () => made(done)
      : (request) => setTimeout(() => done(JSON.stringify(answers[request] ?? { ok: true, value: null })), 0) });
    window.google = { script: { run: made(() => {}), host: { close() {} } } };
  </script>`;
  await page.goto('about:blank');
  await page.setContent(builtText(file).replace('<head>', () => `<head>${runner}`));
}

/** Elements whose text is wider than their box and is neither wrapped nor scrolled. */
const cutTexts = (): Promise<readonly string[]> =>
  page.evaluate(`[...document.querySelectorAll('main *')]
    .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline'
      && !/auto|scroll/.test(getComputedStyle(one).overflowX) && one.clientWidth > 0)
    .map((one) => one.tagName + ' ' + one.textContent.slice(0, 40))`) as Promise<readonly string[]>;

const SIZES = [
  { width: 560, height: 520 },
  { width: 390, height: 700 },
] as const;

test.each(SIZES)('the result of the self-check at %j', async (size) => {
  await page.setViewportSize(size);
  const plan = { title: selfCheckWords.title, of: PROBES.length, lines: selfCheckWords.lines(PROBES.length) };
  await opened('self-check.html', {
    startJob: { ok: true, value: { jobId: 'x', plan } },
    stepJob: { ok: true, value: { done: true, progress: { at: 1, of: 1, text: '' }, outcome: outcome() } },
  });
  await page.locator('button.main').click();
  await page.locator('table').waitFor();
  await seen(page, `self-check-${size.width}`);
  expect(await page.locator('tbody tr').count()).toBe(PROBES.length);
  expect(await cutTexts()).toEqual([]);
  expect(await unmannerly(page.mainFrame())).toEqual([]);
  // The table itself scrolls in neither direction that a reader would miss: every column is on the screen.
  expect(
    await page.evaluate(
      "document.querySelector('.scroll').scrollWidth <= document.querySelector('.scroll').clientWidth",
    ),
  ).toBe(true);
});

test.each(SIZES)('a lost master is given up only after a tick, at %j', async (size) => {
  await page.setViewportSize(size);
  const province = { id: 'khanh-hoa-2019', name: 'Tỉnh Khánh Hòa, 2019', group: 'sample', note: '' };
  await opened('set-up.html', {
    provinces: { ok: true, value: [province] },
    startJob: {
      ok: false,
      code: 'masterKept',
      message: refusalSentence('masterKept', {}),
      link: 'https://docs.google.com/',
    },
  });
  await page.getByRole('option').or(page.getByRole('radio')).first().click();
  await page.getByRole('button', { name: setUpWords.toPlan }).click();
  const giveUp = page.getByRole('button', { name: setUpWords.lost.go });
  await giveUp.waitFor();
  await seen(page, `lost-master-${size.width}`);
  expect(await giveUp.isDisabled()).toBe(true);
  expect(await cutTexts()).toEqual([]);
  expect(await unmannerly(page.mainFrame())).toEqual([]);
  await page.getByLabel(setUpWords.lost.confirm).check();
  expect(await giveUp.isDisabled()).toBe(false);
});

test('missing ticks are named whole, with the way to grant them', async () => {
  await page.setViewportSize(SIZES[1]);
  await opened('self-check.html', {
    startJob: {
      ok: false,
      code: 'consentMissing',
      message: consentWords.refused(SCOPES),
      link: 'https://script.google.com/',
    },
  });
  await page.getByRole('link', { name: consentWords.grant }).waitFor();
  await seen(page, 'consent');
  expect(await cutTexts()).toEqual([]);
  expect(await unmannerly(page.mainFrame())).toEqual([]);
});
