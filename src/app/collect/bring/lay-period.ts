/** The headings of a unit's workbook, brought to the name and the days that its period has now. */
import { redated } from '../../../core/forms/redated';
import type { Template } from '../../../core/forms/form';
import type { Unit } from '../../../core/catalogue/unit';
import { logWords } from '../../../text/books/cover';
import type { SpreadsheetShape } from '../../../tables/api-shapes';
import { otherDatesRequests } from '../../../tables/unit-book/changing/other-dates';
import { bookRequests } from '../../work/book-requests';
import { keepRedated, periodShown } from '../../work/issued';
import { dueAgain, fileOf, type PeriodWork } from '../../work/period-work';
import { faultOfFile } from '../../work/unit-files';
import { tell } from '../book-read';

interface BookAt {
  readonly unit: Unit;
  readonly book: SpreadsheetShape;
  readonly templates: readonly Template[];
}

/** Before the forms of an earlier release, which do not name their period: every cell that depends on it differs. */
const UNKNOWN = { name: '', from: '2000-01-01', to: '2000-01-01', cutOff: '2000-01-01', estimated: false };

/**
 * Lays headings, titles and limits of days as the period has them now (`areHeadingsDue`): at most one service call. A
 * file that cannot be written now is due again.
 */
export function layPeriod(open: PeriodWork, { unit, book, templates }: BookAt): void {
  const file = fileOf(open, unit.code);
  if (!file) return;
  const was = periodShown(open, file);
  const now = templates.map((one) =>
    redated(one, { period: open.period, periods: open.catalogue.periods, lead: unit.lead }),
  );
  const made = (period: PeriodWork['period'], forms: readonly Template[]) =>
    bookRequests({ ...open, period }, unit, {
      templates: forms,
      fileId: file.fileId,
      defaultSheetId: 0,
      accounts: [],
    });
  const requests = otherDatesRequests({
    was: made({ ...open.period, ...(was ?? UNKNOWN) }, templates),
    now: made(open.period, now),
    book,
  });
  if (requests === null) return;
  try {
    if (requests.length > 0) open.world.books.change(file.fileId, requests);
  } catch (thrown) {
    faultOfFile(thrown);
    open.ledger.put(dueAgain(open, unit.code));
    tell(open, unit, 'changePeriod', logWords.headingsWait);
    return;
  }
  open.ledger.put({ file: { ...file, issued: keepRedated(open, file, now) } });
  if (requests.length > 0) tell(open, unit, 'changePeriod', logWords.headingsLaid);
}
