/** The protection of a tab of a unit's workbook. */
import { LOCKED } from '../../text/books/unit-book';
import type { SheetRequest } from '../api-requests';
import { type Box, gridRange } from '../grid/a1';
import type { BookMaking } from './making';

/** Locks the whole tab for everyone except the office; `open` = the unit's own cells. */
export const protect = (making: BookMaking, sheetId: number, open: readonly Box[]): SheetRequest => ({
  addProtectedRange: {
    protectedRange: {
      range: { sheetId },
      description: LOCKED,
      ...(open.length === 0 ? {} : { unprotectedRanges: open.map((box) => gridRange(sheetId, box)) }),
      editors: { users: [...making.officeAccounts] },
    },
  },
});
