/**
 * A province of any size in which every answer differs, to measure the cost of the size of a publication. Units beyond
 * those of the sample province are copies of its last district; the forms are filled by code, not by people at the
 * desk.
 */
import { catalogOf } from '../../src/catalog';
import { expectedUnits, templatesFor } from '../../src/core/issue/asked';
import { consolidate } from '../../src/core/consolidate/consolidate';
import type { Catalogue } from '../../src/core/catalogue/catalogue';
import type { EntryValue } from '../../src/core/entry';
import type { CellSpec, Template } from '../../src/core/forms/form';
import type { Seal } from '../../src/core/submission/seal';
import type { ResultTab } from '../../src/tables/master-book/results/result-tab';
import { resultTabs } from '../../src/tables/master-book/results/result-tabs';

export const PERIOD = '2019-Q1';

export interface LargeProvince {
  readonly catalogue: Catalogue;
  readonly units: number;
  readonly values: number;
  readonly tabs: readonly ResultTab[];
  readonly seals: readonly Seal[];
  /** The forms of one unit of each group. */
  readonly templates: readonly (readonly Template[])[];
}

/** The province with `count` units: communes are added as copies of the last district. */
function grown(count: number): Catalogue {
  const base = catalogOf('khanh-hoa-2019');
  if (!base) throw new Error('catalogue');
  const model = base.units.find((unit) => unit.code === '576') ?? base.units[0];
  if (!model) throw new Error('unit');
  const more = Array.from({ length: Math.max(0, count - base.units.length) }, (_, at) => ({
    ...model,
    code: `9${1000 + at}`,
    name: `${model.name} ${at}`,
    shortName: `${model.shortName} ${at}`,
    order: 1000 + at,
  }));
  return { ...base, units: [...base.units, ...more] };
}

/** The answers of another period are those of units from here on. */
const OTHER = 100_003;

/** Answers that differ from unit to unit and row to row, with gaps, words and days among them. */
function answerTo(spec: CellSpec, seed: number): EntryValue {
  if (seed % 11 === 0) return { kind: 'blank' };
  if (seed % 13 === 0) return { kind: 'notArisen' };
  const { kind } = spec;
  if (kind.type === 'count') return { kind: 'number', scaled: seed % 9973, decimals: 0 };
  if (kind.type === 'decimal' || kind.type === 'percent') return { kind: 'number', scaled: seed % 9973, decimals: 1 };
  if (kind.type === 'choice') return { kind: 'choice', code: kind.choices[seed % kind.choices.length] ?? '' };
  if (kind.type === 'tick') return { kind: 'tick', on: seed % 2 === 0 };
  return kind.type === 'date'
    ? { kind: 'date', date: '2019-03-12' }
    : { kind: 'text', text: `Văn bản số ${seed}/QĐ-UBND` };
}

function sealOf(templates: readonly Template[], at: number): Seal {
  const [first] = templates;
  const forms = templates.map((template) => ({
    form: template.form,
    tab: 'Biểu',
    sheetId: 101,
    template: template.version,
    cells: template.rows.flatMap((row, r) =>
      Object.entries(row.cells).flatMap(([field, spec], c) =>
        spec.part === 'entry'
          ? [{ row: row.key, field, value: answerTo(spec, at * 7919 + r * 31 + c), a1: `F${r + 7}`, shown: '' }]
          : [],
      ),
    ),
  }));
  const evidence = { unseenAt: null, seenAt: 1, modifiedAt: 1, modifiedBy: null };
  const unit = first?.unit ?? '';
  const findings = Array.from({ length: 4 }, (_, n) => ({
    level: 'explain' as const,
    stops: false,
    explained: true,
    code: 'sum' as never,
    rule: `r${n}`,
    unit,
    form: 'indicator' as const,
    row: '1.2',
    field: 'value',
    a1: 'F9',
    tab: 'Biểu',
    found: String(n),
    facts: {},
  }));
  return {
    unit,
    period: PERIOD,
    version: 1,
    fileId: `1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789_${at}`,
    sealedAt: 1.55e12 + at,
    sealedBy: null,
    evidence,
    timeliness: 'onTime',
    forms,
    findings,
    fingerprint: String(at),
  };
}

/** `before` = the same forms with the answers of another period, in this share of the units. */
export function largeProvince(count: number, before = 0): LargeProvince {
  const catalogue = grown(count);
  const period = catalogue.periods.find((one) => one.code === PERIOD);
  if (!period) throw new Error(PERIOD);
  const units = expectedUnits(catalogue, period);
  const asked = units.map((unit) => templatesFor(catalogue, { unit: unit.code, period, seals: [] }));
  const seals = asked.map((own, at) => sealOf(own, at < before * units.length ? at + OTHER : at));
  const groups = [...new Set(units.map(({ group }) => group))];
  const templates = groups.map((group) => asked[units.findIndex((one) => one.group === group)] ?? []);
  const made = consolidate({
    catalogue,
    period,
    templates: asked.flat(),
    seals,
    now: 1.56e12,
    submissions: units.map((unit) => ({
      unit: unit.code,
      state: 'submitted' as const,
      flags: { overdue: false, extendedTo: null, oldTemplate: false, editedAfterSeal: false },
      fileId: `1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789_${unit.code}`,
    })),
  });
  const tabs = resultTabs(made, {
    provinceName: 'Khánh Hòa',
    period,
    units,
    describe: () => ({
      found: '12',
      expected: 'Tổng các dòng con phải bằng dòng cha (15)',
      mend: 'Sửa dòng con, hoặc ghi giải trình',
    }),
    fileOf: (unit) => `1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789_${unit}`,
    sheetOf: () => 102,
  });
  return { catalogue, units: units.length, values: made.values.length, tabs, seals, templates };
}
