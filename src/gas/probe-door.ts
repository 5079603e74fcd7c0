/** What the self-check asks of Google beyond the product's own ports. Only that job uses it. */
import type { ProbeDoor } from '../app/self-check/probe-door';
import { PROBE_PAGE, PROBE_PAGE_TITLE } from '../text/windows/self-check';
import { documentMembers } from './documents';
import { codeOf, failureIn } from './fault-of';
import type { Pace } from './pace';

const PROBE_CACHE_SECONDS = 60;
/** A cache value of more than 100 KB is always refused. */
const TOO_LARGE = 120_000;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const probeDoorOfGoogle = (reads: Pace, writes: Pace): ProbeDoor => ({
  rest(method, url, body) {
    (method === 'get' ? reads : writes).take(1);
    const answer = UrlFetchApp.fetch(url, {
      method,
      headers: { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` },
      muteHttpExceptions: true,
      ...(body === undefined ? {} : { contentType: 'application/json; charset=UTF-8', payload: JSON.stringify(body) }),
    });
    return { status: answer.getResponseCode(), json: parsed(answer.getContentText('UTF-8')) };
  },
  document: (id, fields) => documentMembers(id, fields),
  cached(key, value) {
    const cache = CacheService.getUserCache();
    cache.put(key, value, PROBE_CACHE_SECONDS);
    return cache.get(key);
  },
  refusedOnPurpose() {
    try {
      CacheService.getUserCache().put('probe', 'x'.repeat(TOO_LARGE), PROBE_CACHE_SECONDS);
    } catch (thrown) {
      const failure = failureIn(thrown);
      return { words: failure?.words ?? String(thrown), fault: failure && codeOf(failure, false) };
    }
    return { words: '', fault: null };
  },
  showProbePage() {
    try {
      const page = HtmlService.createHtmlOutputFromFile(PROBE_PAGE).setTitle(PROBE_PAGE_TITLE);
      SpreadsheetApp.getUi().showSidebar(page);
    } catch (thrown) {
      // Without a window nothing is reported, and the self-check shows that.
      console.warn(String(thrown));
    }
  },
});
