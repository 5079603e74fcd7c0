/**
 * Whose figure a row of *Số liệu* was when a file was made. The office may give a row another owner at any time; a file
 * keeps the meaning it was issued with, and two meanings are never added up or compared.
 */
import { ownerOf } from '../../../core/catalogue/matrix';
import type { Catalogue, MatrixLine } from '../../../core/catalogue/catalogue';
import type { Template } from '../../../core/forms/form';
import { FORM } from '../../../core/form-code';
import type { Seal } from '../../../core/submission/seal';
import { readable } from '../issued';
import type { PeriodWork } from '../period-work';

type Known = Pick<PeriodWork, 'ledger' | 'catalogue'>;

/** The matrix with which the unit's file of the period was made; today's when it has none, or none was kept. */
function matrixThen({ ledger, catalogue }: Known, unit: string, period: string): readonly MatrixLine[] {
  const key = ledger.file(unit, period)?.issued.catalogue;
  const [kept] = key === undefined ? [] : readable(() => ledger.kept.read(key) as Pick<Catalogue, 'matrix'> | null);
  return kept?.matrix ?? catalogue.matrix;
}

/** '' = every unit answers for itself. */
function meaningOf(matrix: readonly MatrixLine[], row: string): string {
  const owner = ownerOf(matrix, FORM.indicator, row);
  return owner === null ? '' : owner.kind === 'unit' ? owner.unit : '*';
}

/**
 * Rows that had another owner when some files of the period were made. A unit without a file counts only where it is
 * asked. No service call.
 */
export function rowsApart(open: PeriodWork, templates: readonly Template[]): ReadonlySet<string> {
  const made = new Map<readonly MatrixLine[], string[]>();
  for (const { code } of open.units) {
    const matrix = matrixThen(open, code, open.period.code);
    made.set(matrix, [...(made.get(matrix) ?? []), code]);
  }
  if (made.size < 2) return new Set();
  const asked = new Set(
    templates
      .filter((one) => one.form === FORM.indicator)
      .flatMap(({ unit, rows }) => rows.map(({ key }) => `${unit}\u0000${key}`)),
  );
  const hasFile = (unit: string): boolean => open.ledger.file(unit, open.period.code) !== null;
  const rows = new Set(
    templates.filter((one) => one.form === FORM.indicator).flatMap((one) => one.rows.map((row) => row.key)),
  );
  return new Set(
    [...rows].filter(
      (row) =>
        new Set(
          [...made].flatMap(([matrix, units]) =>
            units.some((unit) => hasFile(unit) || asked.has(`${unit}\u0000${row}`)) ? [meaningOf(matrix, row)] : [],
          ),
        ).size > 1,
    ),
  );
}

/** The seal without the figures of rows that another owner has today: they are not comparable with what is asked now. */
export function comparable(known: Known, seal: Seal): Seal {
  const then = matrixThen(known, seal.unit, seal.period);
  const { matrix } = known.catalogue;
  if (then === matrix) return seal;
  const isSame = (row: string): boolean => meaningOf(then, row) === meaningOf(matrix, row);
  return {
    ...seal,
    forms: seal.forms.map((form) =>
      form.form === FORM.indicator ? { ...form, cells: form.cells.filter(({ row }) => isSame(row)) } : form,
    ),
  };
}
