/** *Dữ liệu* as the recount reads it: one value per unit, form, row and field. Every contradiction is a discrepancy. */
import { amountFrom, type Amount } from './amount';
import type { Grid } from './keyed-grid';
import type { Discrepancy, RecountInput } from './recount-input';
import { JUDGED_COLUMNS } from './judged-columns';

export type Figure =
  | { readonly is: 'number'; readonly amount: Amount }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'date'; readonly serial: number }
  | { readonly is: 'notArisen' | 'notApplicable' | 'blank' };

export interface ValuesRead {
  /** Returns null when the row does not exist. */
  find(at: {
    readonly unit: string;
    readonly form: string;
    readonly row: string;
    readonly field: string;
  }): Figure | null;
  /** Rows of the unit. */
  counted(unit: string): number;
  /** Units with a row. */
  readonly units: ReadonlySet<string>;
  readonly troubles: readonly Discrepancy[];
}

type Line = Readonly<Record<(typeof JUDGED_COLUMNS)[number], unknown>>;

export const BLANK: Figure = { is: 'blank' };
/** Returns null when the value does not fit its kind, e.g. a blank that holds 0 or a number stored as text. */
function figureOf(kind: unknown, value: unknown): Figure | null {
  if (kind === 'blank' || kind === 'notArisen' || kind === 'notApplicable') return value === '' ? { is: kind } : null;
  if (kind === 'text') return typeof value === 'string' && value !== '' ? { is: 'text', text: value } : null;
  if (typeof value !== 'number') return null;
  if (kind === 'date') return { is: 'date', serial: value };
  const amount = amountFrom(value);
  return kind === 'number' && amount ? { is: 'number', amount } : null;
}

type Place = readonly [unit: string, form: string, row: string, field: string];
type Level<T> = Map<string, T>;

/** Figures by unit, form, row and field, whichever way the letters of a key are composed. */
class Figures {
  private readonly first: Level<Level<Level<Level<Figure>>>> = new Map();
  private readonly composed = new Map<string, string>();

  find([unit, form, row, field]: Place): Figure | null {
    const { first } = this;
    const rows = first.get(this.nfc(unit))?.get(this.nfc(form));
    return rows?.get(this.nfc(row))?.get(this.nfc(field)) ?? null;
  }

  set([unit, form, row, field]: Place, figure: Figure): void {
    const rows = below(below(this.first, this.nfc(unit)), this.nfc(form));
    below(rows, this.nfc(row)).set(this.nfc(field), figure);
  }

  private nfc(key: string): string {
    const known = this.composed.get(key);
    if (known !== undefined) return known;
    const name = key.normalize('NFC');
    this.composed.set(key, name);
    return name;
  }
}

function below<T>(level: Level<Level<T>>, name: string): Level<T> {
  const known = level.get(name) ?? new Map<string, T>();
  level.set(name, known);
  return known;
}

export function readValues(grid: Grid, input: RecountInput): ValuesRead {
  const at = JUDGED_COLUMNS.map((column) => (grid[0] ?? []).indexOf(column));
  const figures = new Figures();
  const rowsOf = new Map<string, number>();
  const troubles: Discrepancy[] = JUDGED_COLUMNS.filter((_, index) => at[index] === -1).map((column) => ({
    tab: 'values',
    row: '1',
    column,
    written: '',
    recounted: column,
  }));
  const asked = new Set(input.templates.map((one) => one.unit));
  const tell = (row: number, column: string, written: unknown, recounted: string): void => {
    troubles.push({ tab: 'values', row: String(row + 1), column, written: String(written), recounted });
  };
  if (troubles.length === 0)
    grid.forEach((cells, row) => {
      if (row === 0) return;
      const held = (column: number | undefined): unknown => cells[column ?? -1] ?? '';
      const [unit, form, key, field, value, kind] = at;
      const line: Line = {
        unit: held(unit),
        form: held(form),
        row: held(key),
        field: held(field),
        value: held(value),
        kind: held(kind),
      };
      if (!asked.has(String(line.unit))) tell(row, 'unit', line.unit, 'no such unit is asked');
      const figure = figureOf(line.kind, line.value);
      if (figure === null) tell(row, 'value', line.value, String(line.kind));
      const place: Place = [String(line.unit), String(line.form), String(line.row), String(line.field)];
      if (figures.find(place) !== null) tell(row, 'row', line.row, 'once');
      figures.set(place, figure ?? BLANK);
      rowsOf.set(String(line.unit), (rowsOf.get(String(line.unit)) ?? 0) + 1);
    });
  return {
    find: (one) => figures.find([one.unit, one.form, one.row, one.field]),
    counted: (unit) => rowsOf.get(unit) ?? 0,
    units: new Set(rowsOf.keys()),
    troubles,
  };
}
