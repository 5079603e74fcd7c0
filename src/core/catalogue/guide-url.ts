/**
 * The address of the guide for units, as the office writes it in the setting. It may be blank: then the cover has no
 * link.
 */
import type { Catalogue } from './catalogue';
import { settingOf } from './settings';

export const GUIDE_SETTING = 'guide.url';

/** A complete `https` address without spaces or quotes, because it goes into a formula. */
export const isGuideUrl = (written: string): boolean =>
  /^https:\/\/[^\s/?#."]+(\.[^\s/?#."]+)+([/?#][^\s"]*)?$/i.test(written.trim());

/** Returns null when the setting is blank or absent, or does not hold an address. */
export function guideUrlOf(catalogue: Catalogue): string | null {
  const written = (settingOf(catalogue, GUIDE_SETTING) ?? '').trim();
  return isGuideUrl(written) ? written : null;
}
