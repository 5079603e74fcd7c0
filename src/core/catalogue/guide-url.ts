/** Where the office has published the guide for units, as it is written in the setting. Blank is allowed: then no cover has a link. */
import type { Catalogue } from './catalogue';
import { settingOf } from './matrix';

export const GUIDE_SETTING = 'guide.url';

/** A whole address with `https`, without spaces or quotes: it goes into a formula. */
export const isGuideUrl = (written: string): boolean =>
  /^https:\/\/[^\s/?#."]+(\.[^\s/?#."]+)+([/?#][^\s"]*)?$/i.test(written.trim());

/** Returns null when the setting is blank or absent, or does not hold an address. */
export function guideUrlOf(catalogue: Catalogue): string | null {
  const written = (settingOf(catalogue, GUIDE_SETTING) ?? '').trim();
  return isGuideUrl(written) ? written : null;
}
