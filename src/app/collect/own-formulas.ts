/**
 * Formulas of ours in a unit's workbook that a cut cell, or a person, changed: laid again before the unit reads or
 * prints the page.
 */
import type { Unit } from '../../core/catalogue/unit';
import { Fault } from '../../core/fault';
import type { Template } from '../../core/forms/form';
import { printCode } from '../../core/forms/print-code';
import { formulaWords } from '../../text/books/cover';
import type { FileRecord } from '../../tables/ledger-book';
import type { SpreadsheetShape } from '../../tables/api-shapes';
import { cellName } from '../../tables/grid/a1';
import type { UnitBookRead } from '../../tables/unit-book/reading/read';
import { mendFormulas } from '../../tables/unit-book/laid-formulas';
import { bookRequests } from '../work/book-requests';
import type { PeriodWork } from '../work/period-work';
import { areHeadingsDue } from './bring/bring-period';
import { layPeriod } from './bring/lay-period';

/**
 * Lays what differs from what the file was made with, and from the period as it is now.
 * @returns true when it wrote to the file, or tried to
 */
export function layAgain(open: PeriodWork, at: BookAt): boolean {
  const isDue = areHeadingsDue(open, at.unit.code);
  if (isDue) layPeriod(open, at);
  return layFormulasAgain(open, at) || isDue;
}

interface BookAt {
  readonly unit: Unit;
  readonly file: FileRecord;
  readonly book: SpreadsheetShape;
  readonly templates: readonly Template[];
  readonly read: UnitBookRead;
}

/** The page's own code counts every entry cell, so a formula that lost its cell gives another code. */
const isPageSame = ({ read, templates }: Pick<BookAt, 'read' | 'templates'>): boolean => {
  const code = printCode(templates, read.reports);
  return read.print === null || code === null || read.print.code === code;
};

/**
 * One service call where a formula differs, none otherwise. The log names the cells. A file that cannot be written now
 * is looked at again with its next change.
 * @returns true when it wrote to the file, or tried to
 */
function layFormulasAgain(open: PeriodWork, at: BookAt): boolean {
  if (isPageSame(at)) return false;
  const { unit, file, book, templates } = at;
  const made = bookRequests(open, unit, { templates, fileId: file.fileId, defaultSheetId: 0, accounts: [] });
  const { broken, requests } = mendFormulas(made, book);
  if (requests.length === 0) return false;
  const tabs = new Map((book.sheets ?? []).map(({ properties }) => [properties?.sheetId, properties?.title ?? '']));
  const cells = broken.map(({ sheetId, row, column }) => `${tabs.get(sheetId) ?? ''}!${cellName(row, column)}`);
  try {
    open.world.books.change(file.fileId, requests);
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    open.ledger.tell(open.office.account, {
      action: 'formulas',
      unit: unit.code,
      period: open.period.code,
      text: formulaWords.broken(cells),
    });
    return true;
  }
  open.ledger.tell(open.office.account, {
    action: 'formulas',
    unit: unit.code,
    period: open.period.code,
    text: formulaWords.mended(cells),
  });
  return true;
}
