/**
 * Lays other forms into a unit's workbook in place, as one batch: a hidden copy of each tab as it is in that very
 * moment, then the new tabs under the same ids with the entries in their cells. A form may come or go as a whole. The
 * cover keeps everything; only its lines about the tabs and its stamp are laid again.
 */
import type { Template } from '../../../core/forms/form';
import type { CellAt, FormCode } from '../../../core/form-code';
import { keptTabTitle } from '../../../text/windows/rare/template-change';
import type { SheetRequest } from '../../api-requests';
import type { SheetShape, SpreadsheetShape } from '../../api-shapes';
import { blankCell, numberCell, textCell, tickCell } from '../../grid/cells';
import { layGrid } from '../../grid/lay';
import { tabOf } from '../../grid/locks-and-lists';
import { layoutOf } from '../layout';
import { readReportTab } from '../reading/read-tab';
import type { PlainCell } from '../reading/sent-cell';
import { STAMP_KEY, type Stamp } from '../stamp';
import { ANNEX_SHEET, PRINT_SHEET, SHEET_IDS } from '../sheets';

/** Added to the id of a tab: the id of its hidden copy. */
const COPY = 900;
const copyOf = (form: FormCode): number => SHEET_IDS[form] + COPY;
const idsOf = (book: SpreadsheetShape): readonly (number | undefined)[] =>
  (book.sheets ?? []).map(({ properties }) => properties?.sheetId);

/** A cell of a form with what is written into it. */
export interface LaidEntry extends CellAt {
  readonly form: FormCode;
  readonly content: PlainCell;
}

const cellFor = (content: PlainCell) => {
  if (content === '') return blankCell();
  if (typeof content === 'number') return numberCell(content);
  return typeof content === 'boolean' ? tickCell(content) : textCell(content);
};

/** Entries into the cells of a workbook of these forms; an entry without a cell is left out. */
export const entryRequests = (templates: readonly Template[], entries: readonly LaidEntry[]): SheetRequest[] =>
  templates.flatMap((template) => {
    const layout = layoutOf(template);
    return entries
      .filter((one) => one.form === template.form && layout.has(one))
      .map(({ row, field, content }) =>
        layGrid(
          [[cellFor(content)]],
          { sheetId: layout.sheetId, row: layout.lineOf(row), column: layout.columnOf(field) },
          'userEnteredValue',
        ),
      );
  });

interface Change {
  /** The workbook as it was read. */
  readonly book: SpreadsheetShape;
  /** The forms that it holds. */
  readonly was: readonly FormCode[];
  /** The requests that would make the workbook of the new forms, with the cover in the rows of `coverRowsFor`. */
  readonly made: readonly SheetRequest[];
  /** Rows of the cover that come and go. */
  readonly cover: readonly SheetRequest[];
  readonly templates: readonly Template[];
  readonly entries: readonly LaidEntry[];
}

export function otherTemplateRequests(change: Change): SheetRequest[] {
  const { book, was, made, cover, templates, entries } = change;
  const ids = idsOf(book);
  const pages = [PRINT_SHEET, ANNEX_SHEET];
  const old = [...was.map((form) => SHEET_IDS[form]), ...pages];
  const tabs = [...templates.map(({ form }) => SHEET_IDS[form]), ...pages];
  const isOfTab = (request: SheetRequest): boolean => tabs.includes(tabOf(request) ?? -1);
  const isTab = (request: SheetRequest): boolean => 'addSheet' in request;
  const stamps = made.filter(
    (request) =>
      'createDeveloperMetadata' in request && (tabOf(request) === SHEET_IDS.cover || tabOf(request) === null),
  );
  const laid = made.filter((request) => isOfTab(request));
  const unstamp = (locationType: 'SHEET' | 'SPREADSHEET'): SheetRequest => ({
    deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataKey: STAMP_KEY, locationType } } },
  });
  return [
    ...withoutCopies(book),
    ...was.flatMap((form, at): SheetRequest[] => [
      {
        duplicateSheet: {
          sourceSheetId: SHEET_IDS[form],
          newSheetId: copyOf(form),
          insertSheetIndex: ids.filter((id) => id === undefined || id < COPY).length + at,
          newSheetName: keptTabTitle(form),
        },
      },
      {
        updateSheetProperties: { properties: { sheetId: copyOf(form), hidden: true }, fields: 'hidden' },
      },
    ]),
    unstamp('SHEET'),
    unstamp('SPREADSHEET'),
    ...old.filter((id) => ids.includes(id)).map((sheetId): SheetRequest => ({ deleteSheet: { sheetId } })),
    ...cover,
    ...laid.filter(isTab),
    ...laid.filter((request) => !isTab(request)),
    ...entryRequests(templates, entries),
    ...made.filter((request) => 'updateCells' in request && tabOf(request) === SHEET_IDS.cover),
    ...stamps,
  ];
}

/** Deletes the hidden copies; [] when there is none. */
export const withoutCopies = (book: SpreadsheetShape): SheetRequest[] =>
  idsOf(book).flatMap((id) => (id !== undefined && id > COPY ? [{ deleteSheet: { sheetId: id } }] : []));

const copyIn = (book: SpreadsheetShape, form: FormCode): SheetShape | undefined =>
  (book.sheets ?? []).find(({ properties }) => properties?.sheetId === copyOf(form));

/** The entries as they were in the moment of the change, read from the hidden copies; null when a copy is missing. */
export function entriesInCopies(book: SpreadsheetShape, templates: readonly Template[], fileId: string) {
  const found = templates.map((template) => {
    const sheet = copyIn(book, template.form);
    const { unit, period, form, version } = template;
    const stamp: Stamp = { unit, period, form, template: version, fileId };
    return sheet ? readReportTab(sheet, template, { stamp, fileId }).report : null;
  });
  return found.some((one) => one === null) ? null : found.flatMap((one) => one ?? []);
}
