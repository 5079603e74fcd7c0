/**
 * The consolidation of core compared with the least possible work: one Map of sums over the same sealed cells, in the
 * same run.
 */
import { catalogOf } from '../../src/catalog';
import { consolidate, type Consolidated } from '../../src/core/consolidate/consolidate';
import type { Template } from '../../src/core/forms/form';
import type { Seal } from '../../src/core/submission/seal';
import { indicatorTemplate } from '../../src/core/forms/template-indicator';

export interface Compared {
  readonly units: number;
  readonly cells: number;
  readonly core: number;
  readonly naive: number;
  /** The sealed texts of all units are parsed first. */
  readonly coreFromText: number;
  readonly naiveFromText: number;
  readonly agree: number;
}

const PROVINCE = 'khanh-hoa-2019';

const RUNS = 5;

/** The run with the median ratio: other work on the machine spoils single runs. */
export function compareOften(count: number): Compared {
  const runs = Array.from({ length: RUNS }, () => compare(count)).sort(
    (one, other) => one.core / one.naive - other.core / other.naive,
  );
  return runs[Math.floor(RUNS / 2)] ?? compare(count);
}

/** `count` units that all report what unit 568 reports, with figures from a simple sequence. */
function compare(count: number): Compared {
  const whole = catalogOf(PROVINCE);
  const model = whole?.units.find((unit) => unit.code === '568');
  const period = whole?.periods.find((one) => one.code === '2019-Q1');
  if (whole === undefined || model === undefined || period === undefined)
    throw new Error(`Danh mục ${PROVINCE} không như mong đợi`);
  const codes = Array.from({ length: count }, (_, at) => `X${String(at).padStart(5, '0')}`);
  const catalogue = { ...whole, units: codes.map((code, order) => ({ ...model, code, order })) };
  const made = indicatorTemplate({ unit: codes[0] ?? '', period, catalogue, prior: null });
  const templates = codes.map((unit): Template => ({ ...made, unit }));
  const seals = codes.map((unit, at) => sealOf(unit, made, at));
  const submissions = codes.map((unit) => ({
    unit,
    state: 'submitted' as const,
    flags: { overdue: false, extendedTo: null, oldTemplate: false, editedAfterSeal: false },
    fileId: null,
  }));
  let consolidated: Consolidated | undefined;
  const core = secondsOf(() => {
    consolidated = consolidate({ catalogue, period, templates, seals, submissions, now: 1 });
  });
  let sums = new Map<string, number>();
  const naive = secondsOf(() => {
    sums = naiveSums(seals);
  });
  const texts = seals.map((seal) => JSON.stringify(seal));
  const parsed = (): Seal[] => texts.map((text) => JSON.parse(text) as Seal);
  const coreFromText = secondsOf(() => {
    consolidate({ catalogue, period, templates, seals: parsed(), submissions, now: 1 });
  });
  const naiveFromText = secondsOf(() => {
    naiveSums(parsed());
  });
  const agree = (consolidated?.indicators ?? []).filter(
    (line) => line.total !== null && line.total.scaled === sums.get(`${line.row}|${line.field}`),
  ).length;
  if (agree === 0) throw new Error('bench: core và cách cộng đơn giản không khớp chỉ tiêu nào');
  return {
    units: count,
    cells: seals.reduce((sum, seal) => sum + (seal.forms[0]?.cells.length ?? 0), 0),
    core,
    naive,
    coreFromText,
    naiveFromText,
    agree,
  };
}

function sealOf(unit: string, template: Template, at: number): Seal {
  const cells = template.rows.flatMap((row, line) =>
    Object.entries(row.cells)
      .filter(([, spec]) => spec.part === 'entry')
      .map(([field, spec]) => {
        const decimals = spec.kind.type === 'decimal' ? 2 : 0;
        const value = ['count', 'decimal', 'percent'].includes(spec.kind.type)
          ? { kind: 'number' as const, scaled: (at * 31 + line * 17) % 1000, decimals }
          : { kind: 'blank' as const };
        return { row: row.key, field, value, a1: 'F7', shown: '' };
      }),
  );
  return {
    unit,
    period: template.period,
    version: 1,
    fileId: unit,
    sealedAt: 1,
    sealedBy: null,
    evidence: { unseenAt: null, seenAt: 1, modifiedAt: null, modifiedBy: null },
    timeliness: 'onTime',
    forms: [{ form: 'indicator', tab: 'i', sheetId: 1, template: template.version, cells }],
    findings: [],
    fingerprint: unit,
  };
}

function naiveSums(seals: readonly Seal[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const seal of seals) {
    for (const form of seal.forms) {
      for (const { row, field, value } of form.cells)
        if (value.kind === 'number') sums.set(`${row}|${field}`, (sums.get(`${row}|${field}`) ?? 0) + value.scaled);
    }
  }
  return sums;
}

function secondsOf(act: () => void): number {
  const from = performance.now();
  act();
  return (performance.now() - from) / 1000;
}
