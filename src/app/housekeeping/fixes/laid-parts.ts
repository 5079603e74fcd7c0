/**
 * Locks, lists to choose from, formulas, hidden keys and *Bản trình ký* that a workbook was made with and has lost:
 * laid again by the requests that made it, in one batch. No entry of a unit is touched.
 */
import { PRINT_TITLE } from '../../../text/books/print-tab';
import { repairWords } from '../../../text/windows/repair';
import { firstOf } from '../../../text/listed';
import { cellName } from '../../../tables/grid/a1';
import { LOCK_FIELDS, lostLocks } from '../../../tables/grid/locks-and-lists';
import { ledgerTabs } from '../../../tables/ledger-book';
import { lostOfUnitBook, UNIT_BOOK_WHOLE, type LostOfUnitBook } from '../../../tables/unit-book/laid-again';
import type { SheetRequest } from '../../../tables/api-requests';
import type { SpreadsheetShape } from '../../../tables/api-shapes';
import type { Unit } from '../../../core/catalogue/unit';
import { bookRequests } from '../../work/book-requests';
import { officeAccounts } from '../../work/office';
import { fileOf, type PeriodWork } from '../../work/period-work';
import { templatesOf } from '../../work/open-period';
import type { JobRequest } from '../../api';
import { inBook } from '../undo/back-in-book';
import { aimOf, type Repair } from './fix';
import { masterState } from './master-tabs';

const TOLD = 5;

/** One part that is lost, and laid again by the requests. */
export interface LostPart {
  readonly kind: 'locks' | 'lists' | 'formulas' | 'hiddenKeys' | 'printTab' | 'locale';
  readonly name: string;
}

interface Lost {
  readonly fileId: string;
  readonly parts: readonly LostPart[];
  /** Titles of tabs whose locks are gone and which no request lays. */
  readonly locksByHand: readonly string[];
  readonly requests: readonly SheetRequest[];
}

/** `book` with the fields of UNIT_BOOK_WHOLE. No service call. */
export function lostOfUnit(open: PeriodWork, unit: Unit, book: SpreadsheetShape): Lost {
  const fileId = fileOf(open, unit.code)?.fileId ?? '';
  const made = bookRequests(open, unit, {
    templates: templatesOf(open, unit.code),
    fileId,
    defaultSheetId: 0,
    accounts: officeAccounts(open.catalogue),
  });
  const lost = lostOfUnitBook(made, book);
  const titles = new Map((book.sheets ?? []).map(({ properties }) => [properties?.sheetId, properties?.title ?? '']));
  const locksByHand = lost.locksByHand.map((id) => titles.get(id) ?? '');
  return { fileId, parts: partsOf(lost, titles), locksByHand, requests: lost.requests };
}

function partsOf(lost: LostOfUnitBook, titles: ReadonlyMap<number | undefined, string>): readonly LostPart[] {
  const tabs = (kind: LostPart['kind'], ids: readonly number[]): readonly LostPart[] =>
    ids.map((id) => ({ kind, name: titles.get(id) ?? '' }));
  const cells = lost.formulas.map(
    ({ sheetId, row, column }) => `${titles.get(sheetId) ?? ''}!${cellName(row, column)}`,
  );
  return [
    ...(lost.locale === null ? [] : [{ kind: 'locale' as const, name: lost.locale }]),
    ...tabs('hiddenKeys', lost.keys),
    ...tabs('locks', lost.locks),
    ...tabs('lists', lost.lists),
    ...(cells.length === 0
      ? []
      : [
          {
            kind: 'formulas' as const,
            name: firstOf(cells, TOLD, { of: 'cell', by: ', ' }),
          },
        ]),
    ...(lost.print ? [{ kind: 'printTab' as const, name: PRINT_TITLE }] : []),
  ];
}

/** One service call. */
export function lostOfLedger({ world, office, catalogue }: PeriodWork): Lost {
  const book = world.books.get(office.ledgerId, { fields: `sheets(properties(sheetId,title),${LOCK_FIELDS})` });
  const locks = lostLocks(ledgerTabs(officeAccounts(catalogue)), book);
  const ids = [...new Set(locks.map((one) => one.addProtectedRange.protectedRange.range?.sheetId))];
  return {
    fileId: office.ledgerId,
    parts: ids.map((id) => ({
      kind: 'locks',
      name: (book.sheets ?? []).find(({ properties }) => properties?.sheetId === id)?.properties?.title ?? '',
    })),
    locksByHand: [],
    requests: locks,
  };
}

const found = new WeakMap<PeriodWork, Lost>();

/** As it is read first in this run: what a repair shows, keeps and changes is the same. */
function lostIn(open: PeriodWork, request: JobRequest): Lost {
  const lost = found.get(open) ?? readLost(open, request);
  found.set(open, lost);
  return lost;
}

function readLost(open: PeriodWork, request: JobRequest): Lost {
  const aim = aimOf(request);
  if (aim === 'ledger') return lostOfLedger(open);
  if (aim === 'master') {
    const { locks, lists, laid } = masterState(open);
    const named = (kind: LostPart['kind'], names: readonly string[]) => names.map((name) => ({ kind, name }));
    return {
      fileId: open.office.masterId,
      parts: [...named('locks', locks), ...named('lists', lists)],
      locksByHand: [],
      requests: laid,
    };
  }
  const unit = open.units.find(({ code }) => code === aim);
  const file = unit && fileOf(open, unit.code);
  if (!unit || !file) return { fileId: '', parts: [], locksByHand: [], requests: [] };
  return lostOfUnit(open, unit, open.world.books.get(file.fileId, { fields: UNIT_BOOK_WHOLE }));
}

export const laid: Repair = {
  preview: (open, request) => {
    const { parts, requests } = lostIn(open, request);
    return requests.length === 0 ? [] : parts.map(({ kind, name }) => repairWords[kind].will(name, 0));
  },
  apply: (open, request) => {
    const { fileId, parts, requests } = lostIn(open, request);
    if (requests.length === 0) return [];
    open.world.books.change(fileId, requests);
    return parts.map(({ kind, name }) => repairWords[kind].did(name));
  },
  back: (open, request) => {
    const { fileId, requests } = lostIn(open, request);
    return inBook(open.world, fileId, requests);
  },
  later: repairWords.later.versions,
};
