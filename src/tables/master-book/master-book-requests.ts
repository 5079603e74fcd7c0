/**
 * Set-up of the master (*Sổ tổng hợp*) as one atomic batchUpdate: the result tabs first, still empty, then the
 * catalogue that the office maintains.
 */
import type { Catalogue } from '../../core/catalogue/catalogue';
import { EMPTY_STATES, OVERVIEW_WORDS, RESULT_HEADINGS } from '../../text/books/master-book';
import type { CellDataShape } from '../api-shapes';
import type { SheetRequest } from '../api-requests';
import { blankCell, textCell } from '../grid/cells';
import { freeze, hide, layGrid, widths } from '../grid/lay';
import { catalogueTabs } from './first-rows';
import { catalogueTabRequests } from './tabs/catalogue-requests';
import { chartRequests } from './results/charts';
import { LOOKS } from './looks';
import { OVERVIEW_AT, OVERVIEW_WIDTHS } from './results/overview-layout';
import { addFence } from './staging/publish';
import { OVERVIEW_COLUMNS } from './results/overview';
import { VALUE_COLUMNS } from './results/values';
import { MASTER_VERSION, RESULT_ORDER, RESULT_SHEETS, titleOf, type ResultTabName } from './sheets';
import { MASTER_KEY, NO_PUBLICATION, PUBLICATION_KEY, publicationText, stampRequest, type MasterStamp } from './stamp';

export interface MasterSetUp {
  readonly catalogue: Catalogue;
  readonly masterId: string;
  readonly ledgerId: string;
  /** Accounts that may edit the result tabs; the account that runs the set-up is always included. */
  readonly officeAccounts: readonly string[];
  /** The sheet that Google created with the file; deleted at the end. */
  readonly defaultSheetId: number;
}

/** Requests for one spreadsheets.batchUpdate on a new file `masterId`. */
export function masterBookRequests(setUp: MasterSetUp): SheetRequest[] {
  if (setUp.masterId === setUp.ledgerId) throw new Error('master and ledger are two files');
  const { catalogue } = setUp;
  const stamp: MasterStamp = {
    kind: 'master',
    province: catalogue.province.id,
    ledgerId: setUp.ledgerId,
    fileId: setUp.masterId,
    version: MASTER_VERSION,
  };
  const first = RESULT_ORDER.length;
  return [
    {
      updateSpreadsheetProperties: {
        properties: { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh', autoRecalc: 'ON_CHANGE' },
        fields: 'locale,timeZone,autoRecalc',
      },
    },
    stampRequest(MASTER_KEY, JSON.stringify(stamp)),
    stampRequest(PUBLICATION_KEY, publicationText(NO_PUBLICATION)),
    ...RESULT_ORDER.flatMap((tab, index) => emptyResultTab(tab, index, setUp.officeAccounts)),
    addFence(NO_PUBLICATION.publication),
    ...catalogueTabs(catalogue).flatMap((tab, at) => catalogueTabRequests(tab, catalogue, first + at)),
    { deleteSheet: { sheetId: setUp.defaultSheetId } },
    ...chartRequests(),
  ];
}

/** A result tab before the first run: its keys, and one friendly sentence. */
export function emptyResultTab(tab: ResultTabName, index: number, officeAccounts: readonly string[]): SheetRequest[] {
  const sheetId = RESULT_SHEETS[tab];
  const columnCount = tab === 'overview' ? OVERVIEW_AT.least.columns : tab === 'values' ? VALUE_COLUMNS.length : 8;
  const rowCount = tab === 'overview' ? OVERVIEW_AT.least.rows : 12;
  return [
    { addSheet: { properties: { sheetId, title: titleOf(tab), index, gridProperties: { rowCount, columnCount } } } },
    layGrid(emptyRows(tab), { sheetId, row: 0, column: 0 }),
    ...(tab === 'values'
      ? []
      : [hide(sheetId, 'COLUMNS', 0), ...widths(sheetId, tab === 'overview' ? OVERVIEW_WIDTHS : [40, 330])]),
    hide(sheetId, 'ROWS', 0),
    freeze(sheetId, tab === 'values' ? 1 : 3, 0),
    // The whole sheet instead of a box, because the grid grows with every publication.
    {
      addProtectedRange: {
        protectedRange: { range: { sheetId }, description: `cchc: ${tab}`, ...editors(officeAccounts) },
      },
    },
  ];
}

const editors = (users: readonly string[]): { readonly editors?: { readonly users: readonly string[] } } =>
  users.length === 0 ? {} : { editors: { users } };

function emptyRows(tab: ResultTabName): CellDataShape[][] {
  if (tab === 'values') return [VALUE_COLUMNS.map((key) => textCell(key))];
  if (tab === 'overview') return emptyOverview();
  const says = tab === 'findings' ? EMPTY_STATES.findingsBefore : EMPTY_STATES[tab];
  return [
    [textCell('key')],
    [blankCell(), textCell(titleOf(tab), LOOKS.title)],
    [blankCell(), textCell(says, LOOKS.subtitle)],
  ];
}

/** The cells of the charts have their labels from the first day, so that a chart is empty and not broken. */
function emptyOverview(): CellDataShape[][] {
  const rows: CellDataShape[][] = Array.from({ length: OVERVIEW_AT.groups.top }, () => []);
  rows[0] = OVERVIEW_COLUMNS.map((key) => textCell(key));
  rows[OVERVIEW_AT.title] = [blankCell(), textCell(titleOf('overview'), LOOKS.title)];
  rows[OVERVIEW_AT.subtitle] = [blankCell(), textCell(EMPTY_STATES.overview, LOOKS.subtitle)];
  rows[OVERVIEW_AT.groups.top - 1] = [
    blankCell(),
    textCell(OVERVIEW_WORDS.blockGroups, LOOKS.block),
    textCell(RESULT_HEADINGS.submitted, LOOKS.block),
    textCell(RESULT_HEADINGS.coverage, LOOKS.block),
    textCell(RESULT_HEADINGS.notSubmitted, LOOKS.block),
  ];
  return rows;
}
