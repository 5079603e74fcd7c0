/**
 * A desk on a free port and Debian's Chromium in front of it, as a person without Google uses them. It finds its way on
 * the page by visible texts.
 */
import type { Frame, Locator, Page } from 'playwright-core';
import { deskPages } from '../../build/bundle/desk-pages';
import { Person } from '../../build/play/person';
import { peopleOf } from '../../build/play/people';
import { bringTo, type StartState } from '../../build/play/start-state';
import { catalogOf } from '../../src/catalog';
import { Desk } from '../../src/desk/desk';
import type { Province } from '../../src/desk/provinces';
import { createApp, listen, type Listening } from '../../src/desk/http/server';
import { built } from '../gas/built';
import { keepStart, startName, takeStart } from '../support/kept-starts';
import { visitChromium } from '../support/chromium';

export const PERIOD = '2019-Q1';
/** Time limit for a thing to appear, in ms: a ceiling for a busy machine, not an expectation. */
const PATIENCE = 60_000;

export interface Scene {
  readonly desk: Desk;
  readonly page: Page;
  readonly office: string;
  /** Errors of the page itself, as the browser reports them. */
  readonly complaints: string[];
  close(): Promise<void>;
}

interface Asked {
  readonly state: StartState;
  /** Number of units that take part, where the state has any; null = all. */
  readonly units: number | null;
  readonly size?: { width: number; height: number };
  /** Id of the province; only of an empty start. Absent: the sample of 2019. */
  readonly province?: string;
}

const SAMPLE = 'khanh-hoa-2019';

function peopleFor(id: string): string | Province {
  const catalogue = catalogOf(id);
  if (catalogue === undefined) throw new Error(`no catalogue ${id}`);
  return peopleOf(catalogue);
}

export async function openScene(at: Asked): Promise<Scene> {
  const fresh = (): Desk =>
    new Desk({
      seed: 7,
      province: peopleFor(at.province ?? SAMPLE),
      latency: 'typical',
      accountKind: 'workspace',
      bundleDir: built(),
    });
  const served = { desk: fresh(), fresh };
  if (at.state !== 'empty') bringKept(served.desk, at, fresh);
  const listening: Listening = await listen(createApp(served, deskPages()), 0);
  const browser = await visitChromium();
  const page = await browser.newPage({ viewport: at.size ?? { width: 1280, height: 800 } });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.setDefaultTimeout(PATIENCE);
  await page.goto(listening.url);
  await page.locator('.files .new').waitFor();
  const office = served.desk.province.office[0]?.email ?? '';
  return {
    desk: served.desk,
    page,
    office,
    complaints,
    close: async () => {
      await browser.close();
      await listening.close();
    },
  };
}

/** Brings a fresh desk to a start state, which is played once per build. */
function bringKept(desk: Desk, at: Pick<Asked, 'state' | 'units'>, fresh: () => Desk): void {
  const options = { seed: 7, units: at.units, province: SAMPLE, period: PERIOD };
  const name = startName('scene', JSON.stringify([at.state, options]));
  if (takeStart(name, desk)) return;
  const played = fresh();
  bringTo(at.state, played, { options, tell: () => undefined });
  keepStart(name, played, null);
  takeStart(name, desk);
}

export async function actAs(page: Page, email: string): Promise<void> {
  await page.getByLabel('Tài khoản').selectOption(email);
}

/** Opens a file by a part of its name and waits until its cells can be selected. */
export async function openFile(page: Page, name: string): Promise<void> {
  await page.locator('.files .file', { hasText: name }).click();
  await page.locator('.files .file[aria-current="true"]', { hasText: name }).waitFor();
  await page.locator('#cell-name').waitFor();
}

/** Opens an entry of the add-in's menu and returns the frame of its window, whatever window is still open. */
export async function fromMenu(page: Page, entry: string): Promise<Frame> {
  const before = page.frames();
  await page.getByRole('button', { name: 'Tiện ích mở rộng ▸ CCHC' }).click();
  await page.getByRole('menuitem', { name: entry }).click();
  return frameOf(page, before);
}

/**
 * The frame of the dialog or sidebar that was opened last, except those in `besides`, which were open before. Chromium
 * creates a frame later than its element on the page.
 */
export async function frameOf(page: Page, besides: readonly Frame[] = []): Promise<Frame> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await page.waitForTimeout(50)) {
    const frame = await (await page.locator('iframe').last().elementHandle())?.contentFrame();
    if (frame === null || frame === undefined || besides.includes(frame)) continue;
    try {
      await frame.locator('main').waitFor();
      return frame;
    } catch (error) {
      // The next window has replaced it meanwhile, and that one is wanted.
      if (!frame.isDetached()) throw error;
    }
  }
  throw new Error('no window of the add-in is open');
}

export async function toTab(page: Page, title: string): Promise<void> {
  await page.locator('.grid').getByText(title, { exact: true }).click();
}

/**
 * Presses a key that closes the focused window, and waits until `gone` has left the page. Chromium never answers for a
 * key that is released in a frame that no longer exists, so that answer must not be awaited.
 */
export async function pressAway(page: Page, key: string, gone: Locator): Promise<void> {
  await page.keyboard.down(key);
  page.keyboard.up(key).catch(() => undefined);
  await gone.waitFor({ state: 'detached' });
}

/** Goes to a cell by the name box, as in Google; the grid has the focus afterwards. */
export async function toCell(page: Page, address: string): Promise<void> {
  await page.locator('#cell-name').fill(address);
  await page.locator('#cell-name').press('Enter');
  await page.locator(`#cell-entry[aria-label="Nội dung ô ${address}"]`).waitFor();
  await page.locator('.grid [contenteditable="true"]:focus').waitFor({ state: 'attached' });
}

/** Address on the screen of a key of the account's first workbook. */
export function keyedAddress(
  { desk }: Scene,
  account: string,
  [form, row, field]: readonly [string, string, string],
): string {
  const person = new Person(desk, account);
  const tab = person.tabs(person.books()[0]?.id ?? '').find((one) => one.form === form);
  const [r, c] = [tab?.rows.get(row), tab?.fields.get(field)];
  if (r === undefined || c === undefined) throw new Error(`${form} ${row} ${field}: not in the workbook`);
  return `${String.fromCharCode(65 + c)}${r + 1}`;
}

/** The content of the selected cell as the formula bar shows it. */
export const entered = (page: Page): Promise<string> => page.locator('#cell-entry').inputValue();

/** Types into the selected cell and waits until the desk has it. */
export async function typeHere(page: Page, text: string): Promise<void> {
  const written = page.waitForResponse((answer) => answer.url().includes('values:batchUpdateByDataFilter'));
  const drawn = page.waitForResponse((answer) => answer.url().includes('includeGridData'));
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await written;
  await drawn;
}
