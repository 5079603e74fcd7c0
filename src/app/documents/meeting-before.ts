/**
 * What the draft of the meeting before showed: it was frozen, so its own text is the record. Figures are found by the
 * keys of our lines; the conclusions are all rows under the last part, also what a person typed there.
 */
import { keyOfRange } from '../../core/documents/kept';
import { seenLines } from '../../tables/documents/seen-lines';
import type { FileSeen } from '../ports';
import { ownFiles } from '../work/own-files';
import type { PeriodWork } from '../work/period-work';

export interface MeetingBefore {
  /** Key of our line → its text. */
  readonly shown: ReadonlyMap<string, string>;
  readonly conclusions: readonly string[];
}

export const ASKS_BEGIN = 'part.asks';
export const ASKS_END = 'end';

/** The latest draft of an earlier month; null when there is none. */
export function meetingBefore(open: PeriodWork, edition: string): MeetingBefore | null {
  const file = draftsOf(open)
    .filter(({ appProperties }) => (appProperties['edition'] ?? '') < edition)
    .sort((one, other) => ((one.appProperties['edition'] ?? '') < (other.appProperties['edition'] ?? '') ? 1 : -1))[0];
  const seen = file && open.world.documents.get(file.id);
  if (!seen) return null;
  const shown = new Map<string, string>();
  const conclusions: string[] = [];
  let isAsks = false;
  for (const { text, names } of seenLines(seen)) {
    const key = keyOfRange(names);
    if (key !== null && !shown.has(key)) shown.set(key, text);
    if (key === ASKS_END) isAsks = false;
    if (isAsks && text.trim() !== '') conclusions.push(text.trim().replace(/^- /, ''));
    if (key === ASKS_BEGIN) isAsks = true;
  }
  return { shown, conclusions };
}

const draftsOf = (open: PeriodWork): readonly FileSeen[] =>
  ownFiles(
    open,
    open.world.files.list(
      `appProperties has { key='master' and value='${open.office.masterId}' } and appProperties has { key='document' and value='monthly' } and trashed = false`,
    ),
  );
