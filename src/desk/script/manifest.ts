/**
 * The bundle's manifest, appsscript.json: zone, scopes, advanced services, allowed addresses. Without a manifest
 * nothing is refused.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Manifest {
  readonly timeZone: string;
  readonly oauthScopes?: readonly string[];
  readonly urlFetchWhitelist?: readonly string[];
  /** Symbols such as `Sheets`; undefined without a manifest. */
  readonly advanced?: readonly string[];
}

interface RawManifest {
  readonly timeZone?: string;
  readonly oauthScopes?: readonly string[];
  readonly urlFetchWhitelist?: readonly string[];
  readonly dependencies?: { readonly enabledAdvancedServices?: readonly { readonly userSymbol: string }[] };
}

export function readManifest(bundleDir: string): Manifest {
  const path = join(bundleDir, 'appsscript.json');
  if (!existsSync(path)) return { timeZone: 'Asia/Ho_Chi_Minh' };
  const raw = JSON.parse(readFileSync(path, 'utf8')) as RawManifest;
  return {
    timeZone: raw.timeZone ?? 'America/New_York',
    ...(raw.oauthScopes === undefined ? {} : { oauthScopes: raw.oauthScopes }),
    ...(raw.urlFetchWhitelist === undefined ? {} : { urlFetchWhitelist: raw.urlFetchWhitelist }),
    advanced: (raw.dependencies?.enabledAdvancedServices ?? []).map((one) => one.userSymbol),
  };
}
