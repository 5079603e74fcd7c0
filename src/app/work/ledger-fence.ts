/**
 * The right to write the ledger belongs to the run whose number the ledger holds as a named range. Taking over deletes
 * the old range and adds the next one in the same batch as the first write. An overtaken run names a range that no
 * longer exists, so Google refuses its whole batch.
 */
import type { SpreadsheetShape } from '../../tables/api-shapes';
import type { SheetRequest } from '../../tables/api-requests';
import { gridRange } from '../../tables/grid/a1';
import { LEDGER_SHEETS } from '../../tables/ledger-book';
import type { World } from '../ports';

const PREFIX = 'fence_';
const nameOf = (fence: number): string => `${PREFIX}${fence}`;
const at = gridRange(LEDGER_SHEETS.jobs, { top: 0, left: 0, bottom: 1, right: 1 });
const rangeOf = (fence: number) => ({ namedRangeId: nameOf(fence), name: nameOf(fence), range: at });

/** Returns 0 when no run has written yet. */
export const fenceIn = (book: SpreadsheetShape): number =>
  Math.max(
    0,
    ...(book.namedRanges ?? [])
      .map((one) => one.namedRangeId ?? '')
      .filter((id) => id.startsWith(PREFIX))
      .map((id) => Number(id.slice(PREFIX.length))),
  );

const memoryKey = (ledgerId: string): string => `ledgerFence:${ledgerId}`;

/** Notes which run holds a ledger. It decides nothing: who finds another number here saves a call. */
export const rememberFence = ({ sharedMemory }: Pick<World, 'sharedMemory'>, ledgerId: string, fence: number): void => {
  sharedMemory.set(memoryKey(ledgerId), String(fence));
};

/** True unless another run is known to have taken the ledger since `book` was read. */
export const mayStillHold = (
  { sharedMemory }: Pick<World, 'sharedMemory'>,
  ledgerId: string,
  book: SpreadsheetShape,
): boolean => [null, String(fenceIn(book))].includes(sharedMemory.get(memoryKey(ledgerId)));

export const takeFence = (from: number): SheetRequest[] => [
  ...(from > 0 ? [{ deleteNamedRange: { namedRangeId: nameOf(from) } }] : []),
  { addNamedRange: { namedRange: rangeOf(from + 1) } },
];

/** Changes nothing; fails when the fence belongs to another run. */
export const holdFence = (fence: number): SheetRequest[] => [
  { updateNamedRange: { namedRange: rangeOf(fence), fields: 'range' } },
];
