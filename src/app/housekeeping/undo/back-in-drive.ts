/** Changes of a repair in Drive, and how each goes back; one that somebody has already turned back is left as it is. */
import { canonicalAccount } from '../../../core/catalogue/canonical-account';
import { repairWords } from '../../../text/windows/repair';
import type { World } from '../../ports';
import type { DriveBack } from './back';

/** The same with the versions that the files have after the change. One call for each file taken out of the trash. */
export const versioned = (world: World, all: readonly DriveBack[]): readonly DriveBack[] =>
  all.map((one) => (one.did === 'untrashed' ? { ...one, version: world.files.seen(one.id)?.version ?? null } : one));

/** Both lists, each change once. */
export function together(one: readonly DriveBack[], other: readonly DriveBack[]): readonly DriveBack[] {
  const keyOf = (back: DriveBack): string => [back.did, back.id, back.did === 'unshared' ? back.who : ''].join(' ');
  const known = new Set(one.map(keyOf));
  return [...one, ...other.filter((back) => !known.has(keyOf(back)))];
}

/** The change as it is now. `go` takes it back; null = it is back already. */
interface DriveNow {
  /** In words, when somebody has changed the place since. */
  readonly changed: string | null;
  readonly go: (() => void) | null;
}

/** One call for each change. */
export function driveNow({ files }: World, back: DriveBack): DriveNow {
  const seen = files.audited(back.id);
  if (seen === null) return { changed: repairWords.fileGone(back.name), go: null };
  switch (back.did) {
    case 'trashed':
      return { changed: null, go: seen.trashed ? () => files.untrash(back.id) : null };
    case 'untrashed': {
      if (seen.trashed) return { changed: null, go: null };
      const isSame = back.version === null || seen.version === back.version;
      return { changed: isSame ? null : repairWords.fileChanged(back.name), go: () => files.trash(back.id) };
    }
    case 'unshared': {
      const isThere = (seen.permissions ?? []).some((one) => canonicalAccount(one.who) === canonicalAccount(back.who));
      return { changed: null, go: isThere ? null : () => void files.share(back.id, back.who, roleOf(back.role)) };
    }
    case 'closed':
      return { changed: null, go: seen.writersMayShare === true ? null : () => files.writersShare(back.id, true) };
  }
}

/** A role that the add-in does not give is given as the next lower one. */
const roleOf = (role: string): 'reader' | 'writer' => (role === 'writer' ? 'writer' : 'reader');

export const driveLine = (back: DriveBack): string => {
  if (back.did === 'unshared') return repairWords.willShareAgain(back.who);
  return { trashed: repairWords.willUntrash, untrashed: repairWords.willTrash, closed: repairWords.willOpen }[back.did](
    back.name,
  );
};
