/** Locks that the add-in set on tabs, and who may write there. */
import type { SpreadsheetShape } from '../api-shapes';
import type { SheetRequest } from '../api-requests';

/** Mask of spreadsheets.get for `admitEditor`. */
export const EDITORS_FIELDS = 'sheets(protectedRanges(protectedRangeId,warningOnly,editors(users)))';

/**
 * Names `account` in every lock that names accounts and does not name it yet; [] when there is none. A lock that only
 * warns names no account. Google refuses the whole batch when the account has no access (docs/google.md, row S07), so
 * the file is shared first.
 */
export const admitEditor = (book: SpreadsheetShape, account: string): readonly SheetRequest[] =>
  (book.sheets ?? [])
    .flatMap((sheet) => sheet.protectedRanges ?? [])
    .filter((one) => one.warningOnly !== true && one.protectedRangeId !== undefined)
    .filter((one) => !(one.editors?.users ?? []).includes(account))
    .map(({ protectedRangeId, editors }) => ({
      updateProtectedRange: {
        protectedRange: {
          ...(protectedRangeId === undefined ? {} : { protectedRangeId }),
          editors: { users: [...(editors?.users ?? []), account] },
        },
        fields: 'editors',
      },
    }));
