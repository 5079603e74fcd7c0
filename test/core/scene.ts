/**
 * A small province for the tests of core: three units of Khánh Hòa, filled-in reports, seals. Values are given by row
 * and field.
 */
import { khanhHoa2019 } from '../../src/catalog/khanh-hoa-2019';
import type { Catalogue } from '../../src/core/catalogue/catalogue';
import type { CellContent, EntryValue } from '../../src/core/entry';
import type { Report, Template } from '../../src/core/forms/form';
import type { Period } from '../../src/core/catalogue/period';
import { readCell } from '../../src/core/reading/read-cell';
import { sealedFormsOf, type Seal } from '../../src/core/submission/seal';
import { indicatorTemplate } from '../../src/core/forms/template-indicator';
import { taskTemplate } from '../../src/core/forms/template-task';

export const UNITS = ['CQ-SNV', 'CQ-STP', '568'] as const;

export const province: Catalogue = {
  ...khanhHoa2019,
  units: khanhHoa2019.units.filter((unit) => (UNITS as readonly string[]).includes(unit.code)),
  // Every row is asked of whole groups; row-owner.test.ts gives rows an owner.
  matrix: khanhHoa2019.matrix.filter((line) => 'group' in line),
};

export function period(code: string): Period {
  const found = province.periods.find((one) => one.code === code);
  if (!found) throw new Error(code);
  return found;
}

export const QUARTER = period('2019-Q1');

export const indicators = (unit: string, of: Period = QUARTER): Template =>
  indicatorTemplate({ unit, period: of, catalogue: province, prior: null });
export const tasks = (unit: string, of: Period = QUARTER): Template =>
  taskTemplate({ unit, period: of, catalogue: province, carried: null });

export type Filled = Readonly<Record<string, CellContent>>;

/**
 * A plain answer to every entry of a template: counts 0, tasks in progress at half. `typed` replaces cells by
 * `row.field` (`3.5.1.1` alone = its value).
 */
export function report(template: Template, typed: Filled = {}): Report {
  const at = (row: string, field: string): CellContent | undefined =>
    typed[`${row}.${field}`] ?? (field === 'value' ? typed[row] : undefined);
  const entries = template.rows.flatMap((row, line) =>
    Object.entries(row.cells)
      .filter(([, spec]) => spec.part === 'entry')
      .map(([field, spec], column) => {
        const named = `${row.key}.${field}` in typed ? typed[`${row.key}.${field}`] : at(row.key, field);
        const content = named === undefined ? plain(field, spec.kind.type) : named;
        const seen = { content, shown: content === null ? '' : String(content) };
        return {
          row: row.key,
          field,
          a1: `${String.fromCharCode(65 + column)}${line + 5}`,
          seen,
          reading: readCell(seen, spec.kind, { choices: new Map() }),
        };
      }),
  );
  return {
    form: template.form,
    unit: template.unit,
    period: template.period,
    template: template.version,
    fileId: `file-${template.unit}`,
    sheetId: 7,
    tab: template.form,
    entries,
  };
}

function plain(field: string, type: string): CellContent {
  if (field === 'state') return 'doing';
  if (field === 'percent') return 50;
  if (field === 'forecast') return 'likely';
  if (type === 'count' || type === 'decimal' || type === 'percent') return 0;
  return type === 'tick' ? false : null;
}

export const amount = (scaled: number, decimals = 0): EntryValue => ({ kind: 'number', scaled, decimals });

/** A seal over both forms. The fingerprint is a placeholder, because core does not compute SHA-256. */
export function seal(unit: string, typed: Filled = {}, change: Partial<Seal> = {}): Seal {
  const version = change.version ?? 1;
  return {
    unit,
    period: QUARTER.code,
    version,
    fileId: `file-${unit}`,
    sealedAt: 1_552_881_600_000,
    sealedBy: `nop@${unit}`,
    evidence: { unseenAt: null, seenAt: 1_552_881_600_000, modifiedAt: null, modifiedBy: null },
    timeliness: 'onTime',
    forms: sealedFormsOf([report(tasks(unit), typed), report(indicators(unit), typed)]),
    findings: [],
    fingerprint: `${unit}-${version}`,
    ...change,
  };
}
