/**
 * Reads a unit's workbook back: the cover's tick and the reports, or why they cannot be taken. Tabs are identified by
 * their stamps: a moved or renamed tab is still the same tab, and a copied file or another period is not accepted.
 */
import type { Reading, ReadingDoubt } from '../../../core/entry';
import type { Finding } from '../../../core/check/finding';
import type { Report, Template } from '../../../core/forms/form';
import type { FormCode } from '../../../core/form-code';
import { readCell } from '../../../core/reading/read-cell';
import { CHOICE_CODES, TAB_TITLES } from '../../../text/books/unit-book';
import type { CellDataShape, SheetShape, SpreadsheetShape } from '../../api-shapes';
import { contentOf } from '../../grid/cells';
import { cellsOf, findCorner } from '../../grid/find-keys';
import { CERTIFIED_KEYS, coverTemplate, type CoverKey } from '../cover-keys';
import { faultsIn, leadNotesIn, pointsIn, type CoverFaults, type CoverPoints } from './read-points';
import { certifiedIn, type CoverCertified } from './read-certified';
import { COVER_ENTRIES, NO_DOCUMENT, readDocument } from './read-document';
import { PRINT_CODE } from '../print/print-place';
import type { SignedDocument } from '../../../core/submission/document';
import { cellSeen, keysOf, readReportTab } from './read-tab';
import { trouble, type TabPlace } from './tab-trouble';
import { parseStamp, stampIn, type Stamp } from '../stamp';
import { LEVEL } from '../../../core/finding-level';
import { BOOK_LANGUAGE, BOOK_LOCALE, SHEET_IDS } from '../sheets';

/**
 * Mask for spreadsheets.get: computed and displayed values, what reveals a date, whether a cell has a formula, keys,
 * merges.
 */
export const UNIT_BOOK_FIELDS =
  'spreadsheetId,properties(title,locale,timeZone),developerMetadata(metadataKey,metadataValue),' +
  'sheets(properties(sheetId,title,index),merges,developerMetadata(metadataKey,metadataValue),' +
  'data(startRow,startColumn,rowData(values(effectiveValue,formattedValue,userEnteredValue(formulaValue),effectiveFormat(numberFormat)))))';

export interface Expected {
  readonly unit: string;
  readonly period: string;
  readonly fileId: string;
  readonly templates: readonly Template[];
}

export interface CoverCell {
  readonly row: number;
  readonly column: number;
  readonly a1: string;
}

export interface CoverSeen {
  /** True only for a box that is really ticked. */
  readonly ticked: boolean;
  /** The box itself was deleted (Delete on a tick box leaves a blank cell): that takes no report back. */
  readonly boxGone: boolean;
  /** null when the cover or the box cannot be found; then `reading` is null too and a finding explains why. */
  readonly tick: CoverCell | null;
  readonly reading: Reading | null;
  readonly sheetId: number;
  readonly tab: string;
  /** The add-in's own cells by row key, for `coverWrites`. */
  readonly cells: Readonly<Partial<Record<CoverKey, CoverCell>>>;
  /** The state in the sheet; the master has the authoritative one. */
  readonly stateCode: string;
  readonly receipt: string;
  readonly message: string;
  readonly sealedCode: string;
  /** Who files what by when. */
  readonly sentence: string;
  /** The state in words; null on a cover without that row. */
  readonly standing: string | null;
  /** What the rows of the points show; null on a cover without them. */
  readonly points: CoverPoints | null;
  /** The faults of inspections with the unit's answers; null on a cover without those rows. */
  readonly faults: CoverFaults | null;
  /** What a lead agency writes to other units. */
  readonly leadNotes: readonly string[];
  /** The head's answers and the check before the tick. */
  readonly certified: readonly CoverCertified[];
  /** What the unit wrote about its văn bản; what cannot be read is blank here and reported. */
  readonly document: SignedDocument;
}

/** *Bản trình ký*, identified by its stamp: the code that it shows. */
export interface PrintSeen {
  readonly tab: string;
  readonly code: string;
}

export interface UnitBookRead {
  readonly cover: CoverSeen;
  readonly reports: readonly Report[];
  /** null = the tab is missing. */ readonly print: PrintSeen | null;
  readonly troubles: readonly Finding[];
}

/**
 * Reads everything that can be read; findings in `troubles` that stop explain why the rest may not be taken. Never
 * throws because of a unit's changes to its file.
 */
export function readUnitBook(book: SpreadsheetShape, expected: Expected): UnitBookRead {
  const tabs = (book.sheets ?? []).map(stamped);
  const troubles: Finding[] = [];
  const reports: Report[] = [];
  for (const template of expected.templates) {
    const tab = tabOf(tabs, template.form, { expected, version: template.version, troubles });
    if (!tab) continue;
    const read = readReportTab(tab.sheet, template, { stamp: tab.stamp, fileId: expected.fileId });
    reports.push(read.report);
    troubles.push(...read.troubles);
  }
  const coverTab = tabOf(tabs, 'cover', { expected, version: coverTemplate(expected.templates), troubles });
  const cover = readCover(coverTab?.sheet ?? null, expected.unit, troubles);
  const locale = book.properties?.locale;
  // Google may return only the language.
  if (locale !== undefined && locale !== BOOK_LOCALE && locale !== BOOK_LANGUAGE)
    troubles.push(trouble({ unit: expected.unit, form: 'cover', tab: cover.tab }, 'otherLocale', { found: locale }));
  return { cover, reports, print: printSeen(tabs), troubles };
}

function printSeen(tabs: readonly StampedTab[]): PrintSeen | null {
  const found = tabs.find((tab) => tab.stamp?.form === 'print');
  if (!found) return null;
  const content = contentOf(cellsOf(found.sheet).at(PRINT_CODE.row, PRINT_CODE.column));
  return { tab: found.sheet.properties?.title ?? '', code: typeof content === 'string' ? content : '' };
}

interface StampedTab {
  readonly sheet: SheetShape;
  readonly stamp: Stamp | null;
  /** Metadata and hidden A1 disagree. */ readonly torn: boolean;
}

function stamped(sheet: SheetShape): StampedTab {
  const kept = stampIn(sheet.developerMetadata);
  const cells = cellsOf(sheet);
  const corner = findCorner(cells, (text) => parseStamp(text) !== null);
  const shown = corner ? contentOf(cells.at(corner.row, corner.column)) : null;
  const written = typeof shown === 'string' ? parseStamp(shown) : null;
  const torn = kept !== null && written !== null && JSON.stringify(kept) !== JSON.stringify(written);
  return { sheet, stamp: kept ?? written, torn };
}

interface Search {
  readonly expected: Expected;
  readonly version: string;
  readonly troubles: Finding[];
}

/** The only tab of a form; its stamp is compared and every difference is reported. */
function tabOf(
  tabs: readonly StampedTab[],
  form: FormCode | 'cover',
  { expected, version, troubles }: Search,
): { readonly sheet: SheetShape; readonly stamp: Stamp } | null {
  const place = (tab: StampedTab): TabPlace => ({ unit: expected.unit, form, tab: tab.sheet.properties?.title ?? '' });
  const candidates = tabs.filter((tab) => tab.stamp?.form === form);
  const own =
    candidates.length > 1 ? candidates.filter((tab) => tab.sheet.properties?.sheetId === SHEET_IDS[form]) : candidates;
  const found = own[0];
  if (!found) {
    const unstamped = tabs.find(
      (tab) =>
        tab.stamp === null &&
        (tab.sheet.properties?.sheetId === SHEET_IDS[form] || tab.sheet.properties?.title === TAB_TITLES[form]),
    );
    if (unstamped) troubles.push(trouble(place(unstamped), 'noStamp'));
    else if (candidates[0])
      troubles.push(trouble(place(candidates[0]), 'copiedFile', { facts: { tabs: candidates.length } }));
    else troubles.push(trouble({ unit: expected.unit, form, tab: TAB_TITLES[form] }, 'tabMissing'));
    return null;
  }
  for (const copy of candidates.filter((tab) => tab !== found))
    troubles.push(
      trouble(place(copy), 'copiedFile', {
        level: LEVEL.note,
        stops: false,
        facts: { tabs: candidates.length, counts: found.sheet.properties?.title ?? '' },
      }),
    );
  if (found.torn) troubles.push(trouble(place(found), 'noStamp', { facts: { torn: 1 } }));
  const stamp = found.stamp as Stamp;
  const compare = (
    code: 'copiedFile' | 'wrongUnit' | 'wrongPeriod' | 'oldTemplate',
    seen: string,
    wanted: string,
  ): void => {
    if (seen !== wanted) troubles.push(trouble(place(found), code, { found: seen, facts: { expected: wanted } }));
  };
  compare('copiedFile', stamp.fileId, expected.fileId);
  compare('wrongUnit', stamp.unit, expected.unit);
  compare('wrongPeriod', stamp.period, expected.period);
  compare('oldTemplate', stamp.template, version);
  return { sheet: found.sheet, stamp };
}

const COVER_KEYS: readonly CoverKey[] = ['submit', 'stateCode', 'receipt', 'message', 'sealedCode', ...COVER_ENTRIES];

function keyTroubles(keys: ReturnType<typeof keysOf>, place: TabPlace): readonly Finding[] {
  const troubles: Finding[] = [];
  if (!keys.columnOf.has('value'))
    troubles.push(
      trouble(place, keys.twice.columns.includes('value') ? 'columnTwice' : 'columnMissing', { field: 'value' }),
    );
  for (const row of COVER_KEYS) {
    if (!keys.rowOf.has(row))
      troubles.push(trouble(place, keys.twice.rows.includes(row) ? 'rowTwice' : 'rowMissing', { row }));
  }
  return troubles;
}

interface TickCell {
  readonly a1: string;
  readonly cell?: CellDataShape | undefined;
}

/** The tick cell holds something other than a tick. */
const tickTrouble = (place: TabPlace, doubt: ReadingDoubt, { a1, cell }: TickCell): Finding => ({
  level: LEVEL.error,
  stops: true,
  explained: false,
  code: doubt,
  rule: `read.${doubt}`,
  unit: place.unit,
  form: 'cover',
  row: 'submit',
  field: 'value',
  a1,
  tab: place.tab,
  found: cell?.formattedValue ?? '',
  facts: {},
});

const unseenCover = (tab: string): CoverSeen => ({
  ticked: false,
  boxGone: false,
  tick: null,
  reading: null,
  sheetId: SHEET_IDS.cover,
  tab,
  cells: {},
  stateCode: '',
  receipt: '',
  message: '',
  sealedCode: '',
  sentence: '',
  standing: null,
  points: null,
  faults: null,
  leadNotes: [],
  certified: [],
  document: NO_DOCUMENT,
});

function readCover(sheet: SheetShape | null, unit: string, troubles: Finding[]): CoverSeen {
  const place: TabPlace = { unit, form: 'cover', tab: sheet?.properties?.title ?? TAB_TITLES.cover };
  const nothing = unseenCover(place.tab);
  if (!sheet) return nothing;
  const keys = keysOf(sheet);
  troubles.push(...keyTroubles(keys, place));
  const cells: Partial<Record<CoverKey, CoverCell>> = {};
  for (const key of [...COVER_ENTRIES, ...CERTIFIED_KEYS]) {
    const at = keys.find(key, 'value');
    if (at) cells[key] = { row: at.row, column: at.column, a1: at.a1 };
  }
  const text = (key: CoverKey): string => {
    const found = keys.find(key, 'value');
    if (found) cells[key] = { row: found.row, column: found.column, a1: found.a1 };
    const content = contentOf(found?.cell);
    return content === null ? '' : typeof content === 'object' ? content.error : String(content);
  };
  const [stateCode, receipt, message, sealedCode] = [
    text('stateCode'),
    text('receipt'),
    text('message'),
    text('sealedCode'),
  ];
  const found = keys.find('submit', 'value');
  const reading = found ? readCell(cellSeen(found.cell), { type: 'tick' }, { choices: CHOICE_CODES }) : null;
  if (found && reading && reading.is !== 'value') troubles.push(tickTrouble(place, reading.doubt, found));
  return {
    ...nothing,
    sheetId: sheet.properties?.sheetId ?? SHEET_IDS.cover,
    cells,
    stateCode,
    receipt,
    message,
    sealedCode,
    sentence: text('sentence'),
    standing: keys.rowOf.has('standing') ? text('standing') : null,
    points: pointsIn(keys, text),
    faults: faultsIn(keys, text),
    leadNotes: leadNotesIn(keys),
    certified: certifiedIn(keys),
    reading,
    document: readDocument(keys, place, troubles),
    boxGone: reading?.is === 'value' && reading.value.kind === 'blank',
    ticked: reading?.is === 'value' && reading.value.kind === 'tick' && reading.value.on,
    tick: found ? { row: found.row, column: found.column, a1: found.a1 } : null,
  };
}
