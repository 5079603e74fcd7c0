/**
 * Chromium for tests: one for all test files of a worker, started when a test first opens a page. What a test opens has
 * no cookies, no storage and no cache of another test.
 */
import { readFileSync } from 'node:fs';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Frame,
  type Page,
} from 'playwright-core';
import { findChromium } from './office';

/**
 * A window of the add-in is a sandboxed frame. A process for each, as Chromium would start it, costs 0.4 s of
 * processor; the frame's origin stays opaque without it. The last `--disable-features` counts, so this one repeats
 * what playwright switches off and a test could notice.
 */
const SWITCHED_OFF = [
  'IsolateSandboxedIframes',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'PaintHolding',
  'DestroyProfileOnBrowserClose',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
];

let running: Promise<Browser> | undefined;

/** quick-globals.mjs calls what is put here before the worker ends. */
declare const atWorkerEnd: (() => Promise<void>)[];

async function launched(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', `--disable-features=${SWITCHED_OFF.join()}`],
  });
  browser.once('disconnected', () => (running = undefined));
  atWorkerEnd.push(() => browser.close());
  return browser;
}

/** axe in every document, evaluated when a test first asks for it: sent with each question it would cost 0.1 s. */
const AXE = `Object.defineProperty(globalThis, 'startAxe', { value() {
${readFileSync('node_modules/axe-core/axe.min.js', 'utf8')}
} });`;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/**
 * The findings of axe in one document, frames left out, each with its first element.
 * @param context what axe looks at, as a literal of JavaScript; the whole document by default
 */
export async function violations(where: Page | Frame, context = 'document'): Promise<string[]> {
  const run = `axe.run(${context}, { resultTypes: ['violations'], iframes: false, selectors: false })`;
  const found = (await where.evaluate(`globalThis.axe || startAxe(); ${run}`)) as {
    readonly violations: readonly Violation[];
  };
  return found.violations.map((one) => `${one.id}: ${one.nodes[0]?.html ?? ''}`);
}

/** What one test file opens in the browser. */
export interface Visit {
  newContext(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** A page in a context of its own. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
  /** Closes everything that was opened here. */
  close(): Promise<void>;
}

/** The caller closes it. */
export async function visitChromium(): Promise<Visit> {
  running ??= launched();
  const browser = await running;
  const opened: BrowserContext[] = [];
  const newContext = async (options?: BrowserContextOptions): Promise<BrowserContext> => {
    const context = await browser.newContext(options);
    opened.push(context);
    await context.addInitScript(AXE);
    return context;
  };
  return {
    newContext,
    newPage: async (options) => (await newContext(options)).newPage(),
    close: async () => {
      await Promise.all(opened.splice(0).map((context) => context.close()));
    },
  };
}
