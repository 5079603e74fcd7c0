/**
 * How the columns of the published result tabs look, as far as it was noted when they were published. It only spares
 * cells of the next publication: without it, or for another publication, everything is pasted.
 */
import { Fault } from '../../core/fault';
import type { ResultTab } from '../../tables/master-book/results/result-tab';
import { columnLooks } from '../../tables/master-book/results/column-looks';
import type { PeriodWork } from '../work/period-work';

/** Sheet id → the look of each column, see `columnLooks`. */
export type Looks = Readonly<Record<string, readonly string[]>>;

/** Google holds 9 KB in one property. */
const LONGEST = 8_500;
const keyOf = ({ office }: PeriodWork): string => `looks:${office.masterId}`;

export const looksOf = (tabs: readonly ResultTab[]): Looks =>
  Object.fromEntries(tabs.map((tab) => [tab.sheetId, columnLooks(tab)]));

/** `publication` = the number of the publication that shows `tabs`. */
export function noteLooks(open: PeriodWork, publication: number, tabs: readonly ResultTab[]): void {
  const { sharedMemory, coder } = open.world;
  const text = `${publication}|${coder.pack(JSON.stringify(looksOf(tabs)))}`;
  try {
    if (text.length <= LONGEST) sharedMemory.set(keyOf(open), text);
    else sharedMemory.drop(keyOf(open));
  } catch (thrown) {
    // What is published must not fail here: the earlier note is of another publication, so it is not used.
    if (!(thrown instanceof Fault)) throw thrown;
  }
}

/** The looks of the current publication; {} = they are not known. */
export function looksNow(open: PeriodWork): Looks {
  const { sharedMemory, coder } = open.world;
  const [publication, packed = ''] = (sharedMemory.get(keyOf(open)) ?? '').split('|');
  if (publication === '' || publication !== String(open.office.publication?.publication)) return {};
  try {
    return JSON.parse(coder.unpack(packed)) as Looks;
  } catch {
    return {};
  }
}
