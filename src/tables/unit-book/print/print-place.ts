/** Where the printed report has its short code. Reading a report needs the place alone, not how the page is made. */
import { FIELD } from '../../../core/forms/print-code';

/** The row that is frozen, so that every page shows it. */
export const RUNNING = 1;
/** Position on *Bản trình ký* of the cell with only the live code, 0-based: the last of its hidden columns. */
export const PRINT_CODE = { row: RUNNING, column: FIELD - 1 } as const;
