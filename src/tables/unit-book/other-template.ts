/**
 * Lays other forms into a unit's workbook in place, as one batch: a hidden copy of each tab as it is in that very
 * moment, then the new tabs under the same ids with the entries in their cells. The cover keeps everything; only its
 * formulas, which name the tabs, and its stamp are laid again.
 */
import type { Template } from '../../core/forms/form';
import type { CellAt, FormCode } from '../../core/form-code';
import { keptTabTitle } from '../../text/windows/rare/template-change';
import type { SheetRequest } from '../api-requests';
import type { SheetShape, SpreadsheetShape } from '../api-shapes';
import { numberCell, textCell, tickCell } from '../grid/cells';
import { layGrid } from '../grid/lay';
import { tabOf } from '../grid/locks-and-lists';
import { formulasOn } from './laid-formulas';
import { layoutOf, PRINT_SHEET, SHEET_IDS } from './layout';
import { readReportTab } from './reading/read-tab';
import type { PlainCell } from './reading/sent-cell';
import { STAMP_KEY, type Stamp } from './stamp';

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
  /** The requests that would make the workbook of the new forms. */
  readonly made: readonly SheetRequest[];
  readonly templates: readonly Template[];
  readonly entries: readonly LaidEntry[];
}

/** The forms are the same ones before and after; only their rows, columns and rules differ. */
export function otherTemplateRequests({ book, made, templates, entries }: Change): SheetRequest[] {
  const forms = templates.map(({ form }) => form);
  const ids = idsOf(book);
  const tabs = [...forms.map((form) => SHEET_IDS[form]), PRINT_SHEET];
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
    ...forms.flatMap((form, at): SheetRequest[] => [
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
    ...tabs.filter((id) => ids.includes(id)).map((sheetId): SheetRequest => ({ deleteSheet: { sheetId } })),
    ...laid.filter(isTab),
    ...laid.filter((request) => !isTab(request)),
    ...entryRequests(templates, entries),
    ...coverAgain(made),
    ...stamps,
  ];
}

/** The formulas of the cover, and the stamp in its corner. */
const coverAgain = (made: readonly SheetRequest[]): readonly SheetRequest[] => [
  ...formulasOn(made, SHEET_IDS.cover),
  ...made.flatMap((request): readonly SheetRequest[] => {
    if (!('updateCells' in request)) return [];
    const { start, rows = [] } = request.updateCells;
    const corner = rows[0]?.values?.[0];
    const isCorner =
      start?.sheetId === SHEET_IDS.cover && (start.rowIndex ?? 0) === 0 && (start.columnIndex ?? 0) === 0;
    return isCorner && corner
      ? [layGrid([[corner]], { sheetId: SHEET_IDS.cover, row: 0, column: 0 }, 'userEnteredValue')]
      : [];
  }),
];

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
