/**
 * A master that is open on the screen and that this account cannot read yet: `drive.file` knows a file by account and
 * Cloud project. The
 * open window shows what the file carries about itself, so that such a master is never taken for none (docs/google.md,
 * row D03).
 */
import { readMasterStamp, type MasterStamp } from '../../tables/master-book/stamp';
import type { World } from '../ports';
import { refuse, type Asked } from '../refusal';

export interface OpenStamp extends MasterStamp {
  readonly masterId: string;
}

/**
 * The stamp of the open file; null when it is not a master. It is a claim of the file, and nothing is read or written
 * on its word.
 */
export function openStamp({ openBook }: World): OpenStamp | null {
  const masterId = openBook.id();
  const stamp = masterId === null ? null : readMasterStamp(openBook.stamps());
  return masterId === null || stamp === null ? null : { ...stamp, masterId };
}

/** Why a master is missing to work on. */
export const withoutMaster = (world: World): Asked<never> =>
  refuse(openStamp(world) === null ? 'noMaster' : 'masterNotPicked');
