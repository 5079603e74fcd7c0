/**
 * Who may write the ledger: the run whose number stands there as a named range. Taking over drops the old one and puts up the next in the
 * same batch as the first write; a run that was overtaken names a range that is gone, and Google refuses its whole batch.
 */
import type { SpreadsheetShape } from '../../tables/api-shapes';
import type { SheetRequest } from '../../tables/api-requests';
import { gridRange } from '../../tables/grid/a1';
import { LEDGER_SHEETS } from '../../tables/ledger-book';

const PREFIX = 'fence_';
const nameOf = (fence: number): string => `${PREFIX}${fence}`;
const at = gridRange(LEDGER_SHEETS.jobs, { top: 0, left: 0, bottom: 1, right: 1 });
const rangeOf = (fence: number) => ({ namedRangeId: nameOf(fence), name: nameOf(fence), range: at });

/** 0 = nobody has written yet. */
export const fenceIn = (book: SpreadsheetShape): number =>
  Math.max(
    0,
    ...(book.namedRanges ?? [])
      .map((one) => one.namedRangeId ?? '')
      .filter((id) => id.startsWith(PREFIX))
      .map((id) => Number(id.slice(PREFIX.length))),
  );

export const takeFence = (from: number): SheetRequest[] => [
  ...(from > 0 ? [{ deleteNamedRange: { namedRangeId: nameOf(from) } }] : []),
  { addNamedRange: { namedRange: rangeOf(from + 1) } },
];

/** Changes nothing; fails where the fence is not ours any more. */
export const holdFence = (fence: number): SheetRequest[] => [
  { updateNamedRange: { namedRange: rangeOf(fence), fields: 'range' } },
];
