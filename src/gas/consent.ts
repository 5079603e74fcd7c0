/**
 * Which permissions this account has not granted: Google's consent screen has one tick for each (granular permissions).
 * Source: developers.google.com/apps-script/concepts/scopes; getAuthorizedScopes of AuthorizationInfo.
 */
import type { Consent, MissingConsent } from '../app/ports';
import { SCOPES, WINDOWS } from '../text/consent';

/** The type package lacks the list of scopes and what of it is granted. */
interface Granted extends GoogleAppsScript.Script.AuthorizationInfo {
  getAuthorizedScopes?(): readonly string[] | null;
}
type Asks = (mode: GoogleAppsScript.Script.AuthMode, scopes: string[]) => Granted;

const UNKNOWN: MissingConsent = { scopes: [], url: null };

/** Never throws: it is asked while another refusal of Google is being worded. */
export function missingConsent(): MissingConsent {
  try {
    const ask = ScriptApp.getAuthorizationInfo.bind(ScriptApp) as unknown as Asks;
    const info = ask(ScriptApp.AuthMode.FULL, [...SCOPES]);
    const granted = info.getAuthorizedScopes?.();
    if (!granted) return UNKNOWN;
    return { scopes: SCOPES.filter((scope) => !granted.includes(scope)), url: info.getAuthorizationUrl() };
  } catch (thrown) {
    console.warn(String(thrown));
    return UNKNOWN;
  }
}

export const consentOfGoogle = (): Consent => ({ missing: missingConsent });

type Requires = (mode: GoogleAppsScript.Script.AuthMode, scopes: readonly string[]) => void;

/**
 * Without this permission no window opens that could name it, so Google's own prompt asks for it and the run ends.
 * Source: ScriptApp.requireScopes.
 */
export function requireWindows(): void {
  const { requireScopes } = ScriptApp as unknown as { readonly requireScopes?: Requires };
  requireScopes?.call(ScriptApp, ScriptApp.AuthMode.FULL, [WINDOWS]);
}
