/**
 * The office on *Nội dung* of the master: ticks a few texts of the units for the report, by hidden keys, and looks
 * later which ticks are still set.
 */
import type { Desk } from '../../src/desk/desk';
import { columnName } from '../../src/tables/grid/a1';
import { titleOf } from '../../src/tables/master-book/sheets';

type Values = readonly (readonly (string | number | boolean)[])[];
interface Seat {
  readonly office: string;
  readonly masterId: string;
}

/**
 * Keys of the texts (`heading|unit`) → row of the sheet (0-based) and whether it is ticked. Lines without a box are
 * left out.
 */
function boxes(
  desk: Desk,
  { office, masterId }: Seat,
): { readonly column: number; readonly lines: ReadonlyMap<string, { readonly row: number; readonly on: boolean }> } {
  const params = {
    spreadsheetId: masterId,
    range: `'${titleOf('narrative')}'`,
    valueRenderOption: 'UNFORMATTED_VALUE',
  };
  const { values = [] } = desk.call(
    { method: 'sheets.spreadsheets.values.get', params },
    { email: office, project: null },
  ) as { values?: Values };
  const column = (values[0] ?? []).indexOf('enters');
  return {
    column,
    lines: new Map(
      values.flatMap((line, row) => {
        const on = line[column];
        return row > 0 && typeof on === 'boolean' ? [[String(line[0]), { row, on }] as const] : [];
      }),
    ),
  };
}

/** Ticks up to `count` texts, one per heading. Returns their keys. */
export function tickTexts(desk: Desk, seat: Seat, count: number): readonly string[] {
  const { column, lines } = boxes(desk, seat);
  const firstOf = new Map<string, string>();
  for (const key of lines.keys()) {
    const heading = key.split('|')[0] ?? '';
    if (!firstOf.has(heading)) firstOf.set(heading, key);
  }
  const keys = [...firstOf.values()].slice(0, count);
  if (keys.length === 0) return keys;
  const data = keys.map((key) => ({
    range: `'${titleOf('narrative')}'!${columnName(column)}${(lines.get(key)?.row ?? 0) + 1}`,
    values: [['TRUE']],
  }));
  desk.call(
    {
      method: 'sheets.spreadsheets.values.batchUpdate',
      params: { spreadsheetId: seat.masterId },
      body: { valueInputOption: 'USER_ENTERED', data },
    },
    { email: seat.office, project: null },
  );
  return keys;
}

/** How many of `keys` are ticked now on the master. */
export function stillTicked(desk: Desk, seat: Seat, keys: readonly string[]): number {
  const { lines } = boxes(desk, seat);
  return keys.filter((key) => lines.get(key)?.on === true).length;
}
