/**
 * A protected range as the asking account sees it: whether it may edit there, and the editors only when it may
 * (ProtectedRange.editors: "only visible to users with edit access to the protected range and the document").
 */
import { mayEdit } from '../book/protection';
import type { Bag, ProtectedRange } from '../types';
import type { Work } from '../book/work';

export function protectedView(work: Work, entry: ProtectedRange): Bag {
  const role = work.files.role(work.book.id, work.actor);
  const can = mayEdit(work, entry) && (role === 'owner' || role === 'writer');
  const { protectedRangeId, range, namedRangeId, description, warningOnly, unprotectedRanges, editors } = entry;
  const named =
    namedRangeId === undefined ? undefined : work.book.namedRanges.find((one) => one.namedRangeId === namedRangeId);
  return {
    protectedRangeId,
    ...((named?.range ?? range) ? { range: named?.range ?? range } : {}),
    ...(namedRangeId === undefined ? {} : { namedRangeId }),
    ...(description ? { description } : {}),
    ...(warningOnly ? { warningOnly } : {}),
    ...(can ? { requestingUserCanEdit: true } : {}),
    ...(unprotectedRanges?.length ? { unprotectedRanges } : {}),
    ...(editors && can && !warningOnly ? { editors } : {}),
  };
}
