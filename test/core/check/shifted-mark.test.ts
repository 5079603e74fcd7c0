/** 12,000 is stored as 12 and 0.5 as 5: what is usual beside the figure shows the slip. */
import { khanhHoa2019 } from '../../../src/catalog/khanh-hoa-2019';
import { isShifted } from '../../../src/core/check/shifted-mark';
import { checkReport } from '../../../src/core/check/check';
import { verdict } from '../../../src/core/check/verdict';
import type { CellSeen } from '../../../src/core/entry';
import { fromNumber } from '../../../src/core/exact';
import { EXPLANATION } from '../../../src/core/forms/field';
import type { Entry } from '../../../src/core/forms/form';
import { readCell } from '../../../src/core/reading/read-cell';
import { indicatorTemplate } from '../../../src/core/forms/template-indicator';

const scaled = (value: number) => fromNumber(value)!;

test.each([
  [12, 12000, true],
  [12000, 12, true],
  [5, 0.5, true],
  [0.5, 0.05, true],
  [1.25, 1250, true],
  [12, 12, false],
  [12, 13000, false],
  [0, 0, false],
  [0, 10, false],
  [1, 100000, false],
])('%d beside %d: %s', (one, other, expected) => {
  expect(isShifted(scaled(one), scaled(other))).toBe(expected);
});

const [period] = khanhHoa2019.periods;
const [COUNT, AMOUNT, FLOW] = ['1.2', '6.1', '6.2'] as const;

/** What the rules of *Số liệu* ask about a figure, where the units alike have this median. */
function asked(row: string, median: number, typed: number): readonly string[] {
  const template = indicatorTemplate({
    unit: 'CQ-STC',
    period: period!,
    catalogue: khanhHoa2019,
    prior: null,
    like: { [row]: median },
  });
  return template.rules
    .filter((rule) => rule.at.row === row && rule.kind === 'outlier')
    .filter((rule) => verdict(rule, () => ({ kind: 'number', ...scaled(typed) })) !== null)
    .map((rule) => rule.at.field);
}

test.each([
  [COUNT, '12,000 is stored as 12', 12000, 12, ['value']],
  [AMOUNT, '0.5 is stored as 5', 0.5, 5, ['value']],
  [AMOUNT, '0.4 is stored as 4', 0.5, 4, ['value']],
  [COUNT, '12000 as it is', 11800, 12000, []],
  [AMOUNT, '0,5 as it is', 0.4, 0.5, []],
])('row %s of Số liệu, %s: asked beside what is usual (%d)', (row, _what, median, typed, expected) => {
  expect(khanhHoa2019.indicators.find((one) => one.code === row)?.kind?.type).toBe(row === COUNT ? 'count' : 'decimal');
  expect(asked(row, median, typed)).toEqual(expected);
});

test.each([
  ['0.5 is stored as 5', 3, 2, 50, true],
  ['a zero too many', 3, 2, 60, true],
  ['the sum', 3, 2, 5, false],
  ['counted again, what waited', 3, 2, 4, false],
])('the year so far is held against the period before and this period: %s', (_, before, value, cumulative, isAsked) => {
  const [third, half] = ['2019-Q3', '2019-6T'].map((code) => khanhHoa2019.periods.find((one) => one.code === code)!);
  const figure = (amount: number) => ({ kind: 'number' as const, scaled: amount, decimals: 1 });
  const template = indicatorTemplate({
    unit: 'CQ-STC',
    period: third!,
    catalogue: khanhHoa2019,
    prior: { period: half!.code, cumulative: { [FLOW]: figure(before) }, medians: {} },
  });
  const held: Readonly<Record<string, number>> = { prior: before, value, cumulative };
  const broken = template.rules.filter(
    (rule) => rule.at.row === FLOW && verdict(rule, ({ field }) => figure(held[field] ?? 0)) !== null,
  );
  expect(broken.map(({ kind, at }) => `${kind} ${at.field}`)).toEqual(isAsked ? ['notAbove cumulative'] : []);
});

const EXPLAINED = 'Tăng do nhận 12.000 văn bản của ba cơ quan sáp nhập';
test.each([
  ['the figure that it was written for', 12000, EXPLAINED, true],
  ['12,000 typed later and stored as 12', 12, EXPLAINED, false],
  ['the same without a figure', 12, 'Tăng do ba cơ quan sáp nhập', false],
  ['an explanation of another row', 12, 'Có 350 văn bản theo sổ công văn', false],
  ['an explanation of this figure', 12, 'Chỉ có 12 văn bản, các cơ quan khác đã tách', true],
])('%s: an explanation lifts the question: %s', (_, typed, said, isLifted) => {
  const template = indicatorTemplate({
    ...{ unit: 'CQ-STC', period: period!, catalogue: khanhHoa2019, prior: null },
    like: { [COUNT]: typed === 12 ? 11000 : 90 },
  });
  const entry = (field: string, content: string | number): Entry => {
    const seen: CellSeen = { content, shown: String(content) };
    const kind = template.rows.find(({ key }) => key === COUNT)?.cells[field]?.kind;
    return { row: COUNT, field, a1: '', seen, reading: readCell(seen, kind!, { choices: new Map() }) };
  };
  const found = checkReport(template, {
    ...{ form: 'indicator', unit: template.unit, period: template.period, template: template.version },
    ...{ fileId: '', sheetId: 0, tab: 'Số liệu' },
    entries: [entry('value', typed), entry(EXPLANATION, said)],
  }).filter(({ code }) => code === 'outlier');
  expect(found.map(({ row, explained }) => [row, explained])).toEqual([[COUNT, isLifted]]);
});
