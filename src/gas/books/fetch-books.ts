/**
 * Many workbooks at once: only UrlFetchApp.fetchAll asks in parallel. At most 20 at a time, and not faster than the
 * quota allows. An unreadable file is named and the others go on.
 */
import type { Books } from '../../app/ports';
import type { SpreadsheetShape } from '../../tables/api-shapes';
import { Fault, type FaultCode } from '../../core/fault';
import { codeOf, faultOf } from '../fault-of';
import type { Pace } from '../pace';
import { sleep } from '../retry';

type Asks = Parameters<Books['getMany']>[0];
type Seen = ReturnType<Books['getMany']>[number];
type Tried = Seen | 'again';

const AT_ONCE = 20;
/** No pause helps against these, and every other batch would meet them too. */
const ENDS_RUN: readonly FaultCode[] = ['consentMissing', 'quotaToday'];
const PAUSES = [1, 2, 4, 8, 16] as const;

const requestFor = (ask: Asks[number], token: string): GoogleAppsScript.URL_Fetch.URLFetchRequest => ({
  url: `https://sheets.googleapis.com/v4/spreadsheets/${encodeURIComponent(ask.id)}?fields=${encodeURIComponent(`spreadsheetId,${ask.fields}`)}`,
  headers: { Authorization: `Bearer ${token}` },
  // Without this, one 429 loses the whole batch.
  muteHttpExceptions: true,
});

function parsed(text: string): {
  readonly spreadsheetId?: unknown;
  readonly error?: { readonly message?: string; readonly errors?: readonly { readonly reason?: string }[] };
} | null {
  try {
    return JSON.parse(text) as ReturnType<typeof parsed>;
  } catch {
    return null;
  }
}

function understood(response: GoogleAppsScript.URL_Fetch.HTTPResponse, id: string): Tried {
  const status = response.getResponseCode();
  const answer = parsed(response.getContentText('UTF-8'));
  if (status === 200) return answer?.spreadsheetId === id ? { book: answer as SpreadsheetShape } : 'again';
  const code = codeOf(
    { status, reason: answer?.error?.errors?.[0]?.reason ?? '', words: answer?.error?.message ?? '' },
    false,
  );
  return code === 'busy' ? 'again' : { fault: code ?? `http${status}` };
}

function fetchOnce(asks: Asks, pace: Pace): readonly Tried[] {
  pace.take(asks.length);
  const token = ScriptApp.getOAuthToken();
  try {
    return UrlFetchApp.fetchAll(asks.map((ask) => requestFor(ask, token))).map((response, n) =>
      understood(response, asks[n]?.id ?? ''),
    );
  } catch (thrown) {
    // fetchAll has thrown for the whole batch (address unreachable, connection cut), so every file counts as unread.
    const fault = faultOf(thrown, 'sheets.fetchAll', false);
    if (!(fault instanceof Fault) || ENDS_RUN.includes(fault.code)) throw fault;
    return asks.map(() => 'again');
  }
}

function fetchBatch(asks: Asks, pace: Pace): readonly Seen[] {
  const found = [...fetchOnce(asks, pace)];
  for (const pause of PAUSES) {
    const left = found.flatMap((tried, n) => (tried === 'again' ? [n] : []));
    if (left.length === 0) break;
    sleep(pause);
    const answers = fetchOnce(
      left.map((n) => asks[n] as Asks[number]),
      pace,
    );
    left.forEach((n, at) => {
      found[n] = answers[at] ?? 'again';
    });
  }
  return found.map((tried) => (tried === 'again' ? { fault: 'busy' } : tried));
}

/** One answer per ask, in order: the book, or the fault of that one file. */
export function fetchBooks(asks: Asks, pace: Pace): readonly Seen[] {
  const seen: Seen[] = [];
  for (let at = 0; at < asks.length; at += AT_ONCE) seen.push(...fetchBatch(asks.slice(at, at + AT_ONCE), pace));
  return seen;
}
