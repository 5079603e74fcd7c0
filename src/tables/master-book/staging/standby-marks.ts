/**
 * What the staging tabs of a standby have beyond their values: notes, links and boxes to tick, so that a paste alone
 * shows them, and the trial of the paste.
 */
import type { SheetRequest } from '../../api-requests';
import { noteAndLinkRequests, tickRequests } from '../results/marks';
import type { ResultTab } from '../results/result-tab';
import { inParts, LARGEST_BATCH, utf8Bytes } from './batch-size';
import { PROBE_ROWS, probeRequests } from './paste-probe';
import { resized, stagingId } from './publish';
import { holdStage, type Stage } from './stage';

/** Batches to send after the values, each behind the fence of the staged tabs. */
export function standbyMarks(tabs: readonly ResultTab[], stage: Stage): readonly (readonly SheetRequest[])[] {
  const guard = holdStage(stage);
  const room = LARGEST_BATCH - utf8Bytes(JSON.stringify(guard));
  return inParts(stagedMarks(tabs), room).map((batch) => [...guard, ...batch]);
}

/** Where the paste is tried: below the smallest tab, outside what is pasted later. */
export function probePlace(tabs: readonly ResultTab[]): { readonly tab: ResultTab; readonly row: number } | null {
  const [tab] = [...tabs].sort((one, other) => one.rowCount * one.columnCount - other.rowCount * other.columnCount);
  return tab ? { tab, row: tab.rowCount } : null;
}

function stagedMarks(tabs: readonly ResultTab[]): readonly SheetRequest[] {
  const place = probePlace(tabs);
  const marks = tabs.flatMap((tab) => [
    ...noteAndLinkRequests(tab, stagingId(tab.sheetId)),
    ...tickRequests(tab, stagingId(tab.sheetId)),
  ]);
  if (!place) return marks;
  const { tab, row } = place;
  const sheetId = stagingId(tab.sheetId);
  return [...marks, resized(sheetId, row + PROBE_ROWS, tab.columnCount), ...probeRequests({ sheetId, row })];
}

/** Takes the cells of the trial away. */
export const withoutProbe = (tabs: readonly ResultTab[]): SheetRequest[] => {
  const place = probePlace(tabs);
  return place ? [resized(stagingId(place.tab.sheetId), place.row, place.tab.columnCount)] : [];
};
