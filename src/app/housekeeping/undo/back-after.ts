/**
 * What takes a repair back, after the repair: joined with what an interrupted run began, and with what is there now.
 */
import { fileOf, type PeriodWork } from '../../work/period-work';
import type { Back, RepairKept } from './back';
import { marked } from './back-in-book';
import { together, versioned } from './back-in-drive';

/** What an interrupted run has changed already comes first. */
export function withEarlier(back: Back | null, earlier: Back | null): Back | null {
  if (earlier === null || back === null) return back ?? earlier;
  return { ...back, ...(earlier.drive ? { drive: together(earlier.drive, back.drive ?? []) } : {}) };
}

/** The repair as done, with what its places hold now. */
export function completed(open: PeriodWork, kept: RepairKept): RepairKept {
  const { book, drive, remade } = kept.back;
  const fileId = remade ? (fileOf(open, remade.unit)?.fileId ?? null) : null;
  return {
    ...kept,
    state: 'done',
    back: {
      ...kept.back,
      ...(book ? { book: marked(open.world, book) } : {}),
      ...(drive ? { drive: versioned(open.world, drive) } : {}),
      ...(remade
        ? {
            remade: {
              ...remade,
              fileId,
              version: fileId === null ? null : (open.world.files.seen(fileId)?.version ?? null),
            },
          }
        : {}),
    },
  };
}
