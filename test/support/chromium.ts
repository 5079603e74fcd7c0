/** Chromium for tests: one way to start it for every test that opens a page. */
import { chromium, type Browser } from 'playwright-core';
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

/** The caller closes it. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', `--disable-features=${SWITCHED_OFF.join()}`],
  });
}
