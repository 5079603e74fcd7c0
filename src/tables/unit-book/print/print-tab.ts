/**
 * *Bản trình ký* and its *Phụ lục*: the unit's whole report on A4, by formulas alone, to be printed and signed. Both
 * are locked and have no entries; reading a report ignores them. Text and tables are on two tabs, because a row grows
 * with its text only where the text is in one cell: the text is as wide as the page, the tables have their own columns
 * and their own page numbers.
 */
import { PRINT_ORDER } from '../../../core/form-code';
import type { SheetRequest } from '../../api-requests';
import type { CoverKey } from '../cover-keys';
import type { Layout } from '../layout';
import type { BookMaking } from '../making';
import { annexRequests } from './annex-page';
import { isText } from './print-parts';
import { signedPageRequests } from './signed-page';

interface PrintTabAsk {
  readonly layouts: readonly Layout[];
  /** Place of the first of the two tabs. */
  readonly index: number;
  /** Address of a cell of the cover, with its tab, for formulas. */
  readonly coverCell: (key: CoverKey) => string;
}

export function printTabRequests(making: BookMaking, { layouts, index, coverCell }: PrintTabAsk): SheetRequest[] {
  const printed = PRINT_ORDER.flatMap((form) => layouts.filter((one) => one.template.form === form));
  const tables = printed.filter((layout) => !isText(layout));
  return [
    ...signedPageRequests(making, {
      layouts,
      texts: printed.filter(isText),
      hasAnnex: tables.length > 0,
      index,
      coverCell,
    }),
    ...(tables.length === 0 ? [] : annexRequests(making, { tables, all: printed, index: index + 1, coverCell })),
  ];
}
