/**
 * Reads one report tab back into a Report: entries are found by key, never by position or tab name. Everything missing,
 * duplicated, merged, foreign or added is reported as a finding; nothing is skipped silently.
 */
import type { CellSeen } from '../../../core/entry';
import type { Finding } from '../../../core/check/finding';
import type { CellSpec, Entry, Report, Template } from '../../../core/forms/form';
import type { CellAt } from '../../../core/form-code';
import { readCell } from '../../../core/reading/read-cell';
import { CHOICE_CODES } from '../../../text/books/unit-book';
import type { CellDataShape, SheetShape } from '../../api-shapes';
import { boxName, cellName } from '../../grid/a1';
import { contentOf } from '../../grid/cells';
import { cellsOf, compareKeys, findCorner, findKeys, type Keys } from '../../grid/find-keys';
import { labelTroubles } from './read-labels';
import { parseStamp, type Stamp } from '../stamp';
import { trouble, type TabPlace } from './tab-trouble';
import { isTotalKey } from '../total-lines';

export function cellSeen(cell: CellDataShape | undefined): CellSeen {
  const formatType = (cell?.effectiveFormat ?? cell?.userEnteredFormat)?.numberFormat?.type;
  return {
    content: contentOf(cell),
    shown: cell?.formattedValue ?? '',
    ...(formatType === undefined ? {} : { formatType }),
    ...(cell?.userEnteredValue?.formulaValue === undefined ? {} : { formula: true }),
  };
}

export const keysOf = (sheet: SheetShape): Keys =>
  findKeys(sheet, findCorner(cellsOf(sheet), (text) => parseStamp(text) !== null) ?? undefined);

export interface TabRead {
  readonly report: Report;
  readonly troubles: readonly Finding[];
}

/** `stamp` = the tab's own stamp, already compared; `fileId` = the file that was actually read. */
export function readReportTab(
  sheet: SheetShape,
  template: Template,
  { stamp, fileId }: { readonly stamp: Stamp; readonly fileId: string },
): TabRead {
  const tab = sheet.properties?.title ?? '';
  const place: TabPlace = { unit: template.unit, form: template.form, tab };
  const keys = keysOf(sheet);
  const asked = template.rows.flatMap((row) =>
    Object.entries(row.cells).flatMap(([field, spec]) =>
      spec.part === 'entry' ? [{ row: row.key, field, spec }] : [],
    ),
  );
  const entries = asked.flatMap((at) => entryAt(keys, at));
  return {
    report: {
      form: template.form,
      unit: stamp.unit,
      period: stamp.period,
      template: stamp.template,
      fileId,
      sheetId: sheet.properties?.sheetId ?? 0,
      tab,
      entries,
    },
    troubles: [
      ...keyTroubles(keys, template, place),
      ...mergedTroubles(sheet, keys, asked).map((at) => trouble(place, 'mergedEntry', at)),
      ...addedRows(keys, template, place),
      ...labelTroubles(keys, template, place),
    ],
  };
}

function entryAt(keys: Keys, at: CellAt & { readonly spec: CellSpec }): Entry[] {
  const found = keys.find(at.row, at.field);
  if (!found) return []; // keyTroubles reports its row or column
  const seen = cellSeen(found.cell);
  return [
    {
      row: at.row,
      field: at.field,
      a1: found.a1,
      seen,
      reading: readCell(seen, at.spec.kind, { choices: CHOICE_CODES }),
    },
  ];
}

function keyTroubles(keys: Keys, template: Template, place: TabPlace): Finding[] {
  const columns = compareKeys(
    { once: keys.columnOf, twice: keys.twice.columns },
    template.columns.map((column) => column.field),
  );
  const rows = compareKeys(
    { once: keys.rowOf, twice: keys.twice.rows },
    template.rows.map((row) => row.key),
  );
  const named = (row: string): { readonly row: string; readonly facts: Finding['facts'] } => {
    const own = template.rows.find((one) => one.key === row);
    return { row, facts: own ? { number: own.number, label: own.label } : {} };
  };
  const rowA1 = (key: string): string => cellName(keys.rowOf.get(key) ?? 0, keys.corner.column);
  return [
    ...columns.missing.map((field) => trouble(place, 'columnMissing', { field })),
    ...keys.twice.columns.map((field) => trouble(place, 'columnTwice', { field })),
    ...rows.missing.map((row) => trouble(place, 'rowMissing', named(row))),
    ...keys.twice.rows.map((row) => trouble(place, 'rowTwice', named(row))),
    ...rows.unknown
      .filter((row) => !keys.twice.rows.includes(row) && !isTotalKey(row))
      .map((row) => trouble(place, 'unknownRow', { row, found: row, a1: rowA1(row) })),
    ...columns.unknown
      .filter((field) => !keys.twice.columns.includes(field))
      .map((field) =>
        trouble(place, 'unknownRow', {
          field,
          found: field,
          a1: cellName(keys.corner.row, keys.columnOf.get(field) ?? 0),
        }),
      ),
  ];
}

/** A merge over an entry cell hides the content below it. */
function mergedTroubles(
  sheet: SheetShape,
  keys: Keys,
  asked: readonly CellAt[],
): { row: string; field: string; a1: string; found: string }[] {
  return asked.flatMap(({ row, field }) => {
    const found = keys.find(row, field);
    if (!found) return [];
    const merge = (sheet.merges ?? []).find(
      (one) =>
        found.row >= (one.startRowIndex ?? 0) &&
        found.row < (one.endRowIndex ?? Infinity) &&
        found.column >= (one.startColumnIndex ?? 0) &&
        found.column < (one.endColumnIndex ?? Infinity),
    );
    return merge
      ? [
          {
            row,
            field,
            a1: found.a1,
            found: boxName({
              top: merge.startRowIndex ?? 0,
              left: merge.startColumnIndex ?? 0,
              bottom: merge.endRowIndex ?? 1,
              right: merge.endColumnIndex ?? 1,
            }),
          },
        ]
      : [];
  });
}

/**
 * Rows without a key that have content in a column the unit fills in: figures there are not counted, so the rows are
 * named.
 */
function addedRows(keys: Keys, template: Template, place: TabPlace): Finding[] {
  const keyed = new Set(keys.rowOf.values());
  const first = Math.min(...keyed, Infinity);
  const columns = template.columns
    .flatMap((column) => (column.part === 'entry' ? [keys.columnOf.get(column.field)] : []))
    .filter((at): at is number => at !== undefined);
  const findings: Finding[] = [];
  for (let row = first + 1; row < keys.cells.rows; row++) {
    if (keyed.has(row) || contentOf(keys.cells.at(row, keys.corner.column)) !== null) continue;
    const filled = columns.find((column) => contentOf(keys.cells.at(row, column)) !== null);
    if (filled !== undefined)
      findings.push(
        trouble(place, 'unknownRow', {
          a1: cellName(row, filled),
          found: keys.cells.at(row, filled)?.formattedValue ?? '',
        }),
      );
  }
  return findings;
}
