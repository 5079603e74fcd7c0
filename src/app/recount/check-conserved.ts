/**
 * Checks that nothing sealed is dropped: every sealed report that the ledger holds is in *Dữ liệu* with all its cells,
 * or *Tổng quan* names it as left out; and the numbers written there add up.
 */
import { keyedGrid } from './keyed-grid';
import type { Discrepancy, RecountInput, SealedInLedger } from './recount-input';
import { specFinder, type SpecFinder } from './unit-figures';
import type { ValuesRead } from './values-read';

const OUT = 'leftOut.';

/** A line of *Tổng quan* about something left out: `leftOut.<unit>.<version>.<form or nothing>.<why>`. */
interface OutLine {
  readonly key: string;
  readonly unit: string;
  readonly version: string;
  readonly form: string;
  readonly cells: unknown;
}

export function checkConserved(input: RecountInput, values: ValuesRead): readonly Discrepancy[] {
  const grid = keyedGrid(input.grids.overview);
  const found: Discrepancy[] = [];
  const tell = (row: string, column: string, written: unknown, recounted: string): void => {
    found.push({ tab: 'overview', row, column, written: String(written), recounted });
  };
  const lines = grid.rows.filter((key) => key.startsWith(OUT)).map((key) => outLine(key, grid.at(key, 'total')));
  const asked = specFinder(input.templates);
  for (const one of input.sealed) checkReport(one, { lines, values, asked, tell });
  for (const { key, unit, version } of lines)
    if (!input.sealed.some((one) => one.unit === unit && String(one.version) === version))
      tell(key, '', key, 'no such seal');
  const isIn = (one: SealedInLedger): boolean => values.units.has(one.unit);
  const sealedCells = input.sealed.reduce((sum, { cells }) => sum + (cells?.length ?? 0), 0);
  const outCells = lines.reduce((sum, { cells }) => sum + (typeof cells === 'number' ? cells : 0), 0);
  const numbers = {
    'conserved.reports': [input.sealed.length, input.sealed.filter(isIn).length],
    'conserved.cells': [sealedCells, sealedCells - outCells],
  } as const;
  for (const [row, [sealed, used]] of Object.entries(numbers)) {
    if (grid.at(row, 'total') !== sealed) tell(row, 'total', grid.at(row, 'total'), String(sealed));
    if (grid.at(row, 'coverage') !== `${used}/${sealed}`)
      tell(row, 'coverage', grid.at(row, 'coverage'), `${used}/${sealed}`);
    if (grid.at(row, 'rest') !== sealed - used) tell(row, 'rest', grid.at(row, 'rest'), String(sealed - used));
  }
  return found;
}

function outLine(key: string, cells: unknown): OutLine {
  const [unit = '', version = '', form = ''] = key.slice(OUT.length).split('.');
  return { key, unit, version, form, cells };
}

interface Against {
  readonly lines: readonly OutLine[];
  readonly values: ValuesRead;
  readonly asked: SpecFinder;
  tell(row: string, column: string, written: unknown, recounted: string): void;
}

/** A report is used with every cell, or left out as a whole; never both, never neither. */
function checkReport(one: SealedInLedger, { lines, values, asked, tell }: Against): void {
  const own = lines.filter(({ unit }) => unit === one.unit);
  const whole = own.filter(({ form }) => form === '');
  const isSeen = values.units.has(one.unit);
  const counts = one.cells !== null && one.counts;
  const row = `seal ${one.unit}`;
  if (counts !== isSeen) tell(row, 'used', isSeen, String(counts));
  if (whole.length !== (counts ? 0 : 1)) tell(row, 'leftOut', whole.length, counts ? '0' : '1');
  const cells = one.cells ?? [];
  if (!counts) {
    const written = whole[0]?.cells ?? '';
    if (written !== (one.cells === null ? '' : cells.length)) tell(row, 'cells', written, String(cells.length));
    return;
  }
  const absent = cells.filter((at) => values.find({ unit: one.unit, ...at }) === null);
  if (absent.length > 0) tell(row, 'values', absent.length, '0');
  if (values.counted(one.unit) !== cells.length) tell(row, 'values', values.counted(one.unit), String(cells.length));
  for (const form of new Set([...cells.map((at) => at.form), ...own.map((line) => line.form)])) {
    const gone = cells.filter((at) => at.form === form && !asked(one.unit, form, at)).length;
    const told = own.filter((line) => line.form === form).reduce((sum, line) => sum + Number(line.cells), 0);
    if (gone !== told) tell(row, form, told, String(gone));
  }
}
