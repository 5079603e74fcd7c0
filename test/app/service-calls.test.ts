/** How many times Google is asked: the part of the speed that is certain. Thirty units on the desk; two hundred by the bytes that would be sent. */
import { catalogOf } from '../../src/catalog';
import { expectedUnits, templatesFor } from '../../src/app/issue';
import { consolidate } from '../../src/core/consolidate';
import type { Catalogue } from '../../src/core/catalogue';
import type { EntryValue } from '../../src/core/entry';
import type { CellSpec, Template } from '../../src/core/form';
import type { Seal } from '../../src/core/seal';
import { stagingOf, swapRequests } from '../../src/tables/master-book/publish';
import { resultTabs } from '../../src/tables/master-book/result-tabs';
import { RESULT_SHEETS } from '../../src/tables/master-book/sheets';
import { PERIOD, Quarter } from './quarter';

const LARGEST = 1_800_000;

test('consolidating thirty units that were taken up takes at most twelve calls, and none of them for one unit', () => {
  const quarter = new Quarter(5).setUp();
  quarter.job({ job: 'generate', period: PERIOD });
  const units = quarter.value<{ lines: { unit: string }[] }>('status', { period: PERIOD }).lines.map((line) => line.unit);
  quarter.submitted(units).job({ job: 'collect', period: PERIOD });
  const counted = quarter.calls(() => { expect(quarter.job({ job: 'consolidate', period: PERIOD })).toMatchObject({ result: 'done', counts: { submitted: 30, units: 30 } }); });
  expect(counted.byMethod).toEqual({
    'drive.files.list': 1, 'sheets.spreadsheets.get': 4, 'sheets.spreadsheets.batchUpdate': 4, 'sheets.spreadsheets.values.batchUpdate': 1, 'sheets.spreadsheets.values.batchGet': 1,
  });
  expect(counted.all).toBeLessThanOrEqual(12);
}, 120_000);

/** The province with `count` units: communes are added as copies of the last district. */
function grown(count: number): Catalogue {
  const base = catalogOf('khanh-hoa-2019');
  if (!base) throw new Error('catalogue');
  const model = base.units.find((unit) => unit.code === '576') ?? base.units[0];
  if (!model) throw new Error('unit');
  const more = Array.from({ length: Math.max(0, count - base.units.length) }, (_, at) => ({ ...model, code: `9${1000 + at}`, name: `${model.name} ${at}`, shortName: `${model.shortName} ${at}`, order: 1000 + at }));
  return { ...base, units: [...base.units, ...more] };
}

/** Answers that differ from unit to unit and row to row, with gaps, words and days among them. */
function answerTo(spec: CellSpec, seed: number): EntryValue {
  if (seed % 11 === 0) return { kind: 'blank' };
  if (seed % 13 === 0) return { kind: 'notArisen' };
  const { kind } = spec;
  if (kind.type === 'count') return { kind: 'number', scaled: seed % 9973, decimals: 0 };
  if (kind.type === 'decimal' || kind.type === 'percent') return { kind: 'number', scaled: seed % 9973, decimals: 1 };
  if (kind.type === 'choice') return { kind: 'choice', code: kind.choices[seed % kind.choices.length] ?? '' };
  if (kind.type === 'tick') return { kind: 'tick', on: seed % 2 === 0 };
  return kind.type === 'date' ? { kind: 'date', date: '2019-03-12' } : { kind: 'text', text: `Văn bản số ${seed}/QĐ-UBND` };
}

function sealOf(templates: readonly Template[], at: number): Seal {
  const [first] = templates;
  const forms = templates.map((template) => ({
    form: template.form, tab: 'Biểu', sheetId: 101, template: template.version,
    cells: template.rows.flatMap((row, r) => Object.entries(row.cells).flatMap(([field, spec], c) => (spec.part === 'entry' ? [{ row: row.key, field, value: answerTo(spec, at * 7919 + r * 31 + c), a1: `F${r + 7}`, shown: '' }] : []))),
  }));
  const evidence = { unseenAt: null, seenAt: 1, modifiedAt: 1, modifiedBy: null };
  const unit = first?.unit ?? '';
  const findings = Array.from({ length: 4 }, (_, n) => ({ level: 'explain' as const, stops: false, explained: true, code: 'sum' as never, rule: `r${n}`, unit, form: 'indicator' as const, row: '1.2', field: 'value', a1: 'F9', tab: 'Biểu', found: String(n), facts: {} }));
  return { unit, period: PERIOD, version: 1, fileId: `1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789_${at}`, sealedAt: 1.55e12 + at, sealedBy: null, evidence, timeliness: 'onTime', forms, findings, fingerprint: String(at) };
}

function stagingFor(count: number) {
  const catalogue = grown(count);
  const period = catalogue.periods.find((one) => one.code === PERIOD);
  if (!period) throw new Error(PERIOD);
  const units = expectedUnits(catalogue, period);
  const asked = units.map((unit) => templatesFor(catalogue, { unit: unit.code, period, seals: [] }));
  const made = consolidate({
    catalogue, period, templates: asked.flat(), seals: asked.map(sealOf), now: 1.56e12,
    submissions: units.map((unit) => ({ unit: unit.code, state: 'submitted' as const, flags: { overdue: false, extendedTo: null, oldTemplate: false, editedAfterSeal: false }, fileId: `1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789_${unit.code}` })),
  });
  const tabs = resultTabs(made, {
    provinceName: 'Khánh Hòa', period, units, describe: () => ({ found: '12', expected: 'Tổng các dòng con phải bằng dòng cha (15)', mend: 'Sửa dòng con, hoặc ghi giải trình' }),
    fileOf: (unit) => `1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789_${unit}`, sheetOf: () => 102,
  });
  const swap = swapRequests({ tabs, from: 0, to: { publication: 1, inputHash: 'h', runId: 'r', madeAt: 1 } });
  return { units: units.length, values: made.values.length, tabs, staging: stagingOf(tabs, []), swap };
}

test.each([
  { count: 30, most: 2, bytes: 1_000_000 },
  { count: 100, most: 2, bytes: 2_500_000 },
  { count: 200, most: 3, bytes: 4_600_000 },
])('what is sent for $count units grows by bytes and not by calls: $most requests of $bytes bytes together, each within its limit', ({ count, most, bytes }) => {
  const { units, values, staging, swap } = stagingFor(count);
  expect(units).toBeGreaterThanOrEqual(count);
  expect(values).toBeGreaterThan(count * 100);
  const sizes = [...staging.batches, ...staging.values, swap].map(bytesOf);
  for (const size of sizes) expect(size).toBeLessThan(LARGEST * 1.01);
  // Nine calls stand whatever is sent; these come on top: twelve for two hundred units whose every answer differs.
  expect(sizes.length - 1).toBeLessThanOrEqual(most);
  expect(sizes.slice(0, -1).reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(bytes);
});

const bytesOf = (sent: unknown): number => Buffer.byteLength(JSON.stringify(sent));

test('the tab that has most cells is pasted over what stood, and nothing is cleared before', () => {
  const { tabs, swap } = stagingFor(30);
  const cleared = swap.flatMap((request) => ('updateCells' in request && 'range' in request.updateCells ? [request.updateCells.range?.sheetId] : []));
  expect(cleared).toEqual(tabs.map((tab) => tab.sheetId).filter((id) => id !== RESULT_SHEETS.values));
});
