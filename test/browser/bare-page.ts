/** One window of the add-in on a page of its own: `google.script.run` asks a desk as one account. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Desk } from '../../src/desk/desk';
import { built } from '../gas/built';
import { visitChromium } from '../support/chromium';
import { SCRIPT_RUN } from '../support/script-run';

export interface BarePage {
  readonly page: Page;
  close(): Promise<void>;
}

interface Asks {
  readonly desk: Desk;
  readonly office: string;
  readonly master: string | undefined;
}

interface Shown {
  readonly width: number;
  readonly height: number;
  /** The period that the window is opened in; absent = none. */
  readonly period?: string;
}

/** @param window name of the page in the bundle, without `.html` */
export async function openBare(window: string, asks: Asks, { period, ...viewport }: Shown): Promise<BarePage> {
  const browser = await visitChromium();
  const page = await browser.newPage({ viewport });
  page.setDefaultTimeout(60_000);
  await page.exposeFunction(
    'askDesk',
    (fn: string, args: readonly string[]) =>
      asks.desk.run({ fn, args: [...args], as: asks.office, activeSpreadsheetId: asks.master ?? '' }).result,
  );
  await page.setContent(
    readFileSync(join(built(), `${window}.html`), 'utf8')
      .replace('<head>', `<head><script>${SCRIPT_RUN}</script>`)
      .replace('<body ', period === undefined ? '<body ' : `<body data-period="${period}" `),
  );
  return { page, close: () => browser.close() };
}

/** A table from the clipboard, as a document or a sheet puts it there. */
export async function pasteTable(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  const html = `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`).join('')}</table>`;
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', ${JSON.stringify(html)});
    document.querySelector('textarea').dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }`);
}
