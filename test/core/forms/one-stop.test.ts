/**
 * Figures given by the office: what a unit is asked, when it may hand in, and which finding follows when a figure
 * differs from the given one.
 */
import { khanhHoa2026 } from '../../../src/catalog/khanh-hoa-2026';
import type { Catalogue } from '../../../src/core/catalogue/catalogue';
import type { EntryValue } from '../../../src/core/entry';
import type { Report, Template } from '../../../src/core/forms/form';
import { dayLikeFigures, isOneStopRow } from '../../../src/core/forms/one-stop';
import { checkReport } from '../../../src/core/check/check';
import { holdsBack } from '../../../src/core/finding-level';
import { indicatorTemplate } from '../../../src/core/forms/template-indicator';

const UNIT = '22366';
const period = khanhHoa2026.periods.find((one) => one.code === '2026-Q1')!;
const FIGURES: Readonly<Record<string, number>> = {
  '3.5.1': 100,
  '3.5.1.1': 20,
  '3.5.1.2': 80,
  '3.5.1.2.1': 50,
  '3.5.1.2.2': 20,
  '3.5.1.2.3': 10,
  '3.5.2': 90,
  '3.5.2.1': 60,
  '3.5.2.2': 25,
  '3.5.2.3': 5,
  '3.5.3': 10,
  '3.5.3.1': 9,
  '3.5.3.2': 1,
};
const number = (scaled: number): EntryValue => ({ kind: 'number', scaled, decimals: 0 });
const giving = (figures: Readonly<Record<string, number>>, more: Partial<Catalogue> = {}): Catalogue => ({
  ...khanhHoa2026,
  ...more,
  oneStop: Object.entries(figures).map(([row, scaled]) => ({
    period: period.code,
    unit: UNIT,
    row,
    value: { scaled, decimals: 0 },
  })),
});
const asked = (catalogue: Catalogue, unit = UNIT): Template =>
  indicatorTemplate({ unit, period, catalogue, prior: null });
const cell = (template: Template, row: string, field: string) =>
  template.rows.find((one) => one.key === row)?.cells[field];

/** Answers every cell: given figures unchanged, others 0 or a choice, then the values of `said`. */
function answer(template: Template, said: Readonly<Record<string, EntryValue>>): Report {
  const entries = template.rows.flatMap((row) =>
    Object.entries(row.cells).flatMap(([field, spec]) => {
      if (spec.part !== 'entry') return [];
      const plain: EntryValue =
        field === 'explanation' || field === 'confirm'
          ? { kind: 'blank' }
          : spec.kind.type === 'choice'
            ? { kind: 'choice', code: spec.kind.choices[0] ?? '' }
            : spec.kind.type === 'tick'
              ? { kind: 'tick', on: true }
              : number(0);
      const value = said[`${row.key}.${field}`] ?? spec.value ?? plain;
      return [
        { row: row.key, field, a1: 'A1', seen: { content: null, shown: '' }, reading: { is: 'value' as const, value } },
      ];
    }),
  );
  return {
    form: 'indicator',
    unit: template.unit,
    period: template.period,
    template: template.version,
    fileId: 'f',
    sheetId: 1,
    tab: 'Số liệu',
    entries,
  };
}
const AGREED: EntryValue = { kind: 'choice', code: 'agreed' };
const DISAGREED: EntryValue = { kind: 'choice', code: 'disagreed' };
const WHY: EntryValue = { kind: 'text', text: 'Hệ thống đếm hai lần hồ sơ liên thông' };
const standing = (template: Template, said: Readonly<Record<string, EntryValue>>) => {
  // 7.7 repeats 3.5.1.2.1.
  const findings = checkReport(template, answer(template, { '7.7.value': number(50), ...said }));
  return {
    codes: findings.filter((one) => !one.explained).map((one) => `${one.code} ${one.row}`),
    may: !findings.some(holdsBack),
    findings,
  };
};

describe('a unit for which the office gave figures', () => {
  const template = asked(giving(FIGURES));

  test('finds them in its own cells and again beside them, and is asked for one answer per block', () => {
    for (const [row, figure] of Object.entries(FIGURES)) {
      expect(cell(template, row, 'value')).toMatchObject({ part: 'entry', required: true, value: number(figure) });
      expect(cell(template, row, 'given')).toMatchObject({ part: 'given', value: number(figure) });
    }
    expect(template.rows.filter((row) => row.cells['confirm']).map((row) => row.key)).toEqual(['3.5.1']);
    expect(template.columns.map((column) => column.field)).toEqual([
      'number',
      'label',
      'value',
      'measure',
      'prior',
      'given',
      'cumulative',
      'check',
      'confirm',
      'explanation',
    ]);
  });

  test('cannot hand in without its answer', () =>
    expect(standing(template, {})).toMatchObject({ codes: ['required 3.5.1'], may: false }));

  test('hands in with the answer alone', () =>
    expect(standing(template, { '3.5.1.confirm': AGREED })).toMatchObject({ codes: [], may: true }));

  test('cannot confirm while a figure differs, even with an explanation', () => {
    const other = {
      '3.5.1.confirm': AGREED,
      '3.5.2.3.value': number(6),
      '3.5.2.2.value': number(24),
      '3.5.2.3.explanation': WHY,
      '3.5.2.2.explanation': WHY,
    };
    expect(standing(template, other)).toMatchObject({ codes: ['confirms 3.5.1'], may: false });
  });

  test('disputes with its own figures and a reason for each; the office finds both figures', () => {
    const own = { '3.5.1.confirm': DISAGREED, '3.5.2.3.value': number(6), '3.5.2.2.value': number(24) };
    expect(standing(template, own)).toMatchObject({ codes: ['asGiven 3.5.2.2', 'asGiven 3.5.2.3'], may: false });
    const explained = standing(template, { ...own, '3.5.2.2.explanation': WHY, '3.5.2.3.explanation': WHY });
    expect(explained).toMatchObject({ codes: [], may: true });
    expect(
      explained.findings.map((one) => [one.level, one.row, one.facts['value'], one.facts['given'], one.explained]),
    ).toEqual([
      ['explain', '3.5.2.2', 24, 25, true],
      ['explain', '3.5.2.3', 6, 5, true],
    ]);
  });

  test('cannot dispute without a different figure', () =>
    expect(standing(template, { '3.5.1.confirm': DISAGREED })).toMatchObject({
      codes: ['confirms 3.5.1'],
      may: false,
    }));

  test('cannot empty a given figure', () =>
    expect(standing(template, { '3.5.1.confirm': AGREED, '3.5.3.2.value': { kind: 'blank' } }).codes).toContain(
      'required 3.5.3.2',
    ));

  test('is asked about given figures that do not add up, as about its own', () => {
    const broken = asked(giving({ ...FIGURES, '3.5.2.1': 61 }));
    expect(standing(broken, { '3.5.1.confirm': AGREED }).codes).toEqual(['sum 3.5.2']);
  });

  test('types the rows that were not given', () => {
    const some = asked(giving({ '3.5.2': 90 }));
    expect([
      cell(some, '3.5.1', 'value')?.value,
      cell(some, '3.5.1', 'given'),
      cell(some, '3.5.2', 'confirm')?.required,
    ]).toEqual([undefined, undefined, true]);
  });
});

test('another unit and another period are asked as usual', () => {
  const plain = asked(khanhHoa2026, '22390');
  expect(asked(giving(FIGURES), '22390')).toEqual(plain);
  expect(
    indicatorTemplate({
      unit: UNIT,
      period: khanhHoa2026.periods.find((one) => one.code === '2026-6T')!,
      catalogue: giving(FIGURES),
      prior: null,
    }).columns.map((one) => one.field),
  ).not.toContain('confirm');
});

test('the one-stop rows are the typed figures of 3.5, without headings, ratios or rows of another section', () => {
  const rows = khanhHoa2026.indicators.filter(isOneStopRow).map((one) => one.code);
  expect(rows).toEqual(expect.arrayContaining(Object.keys(FIGURES)));
  expect(rows.filter((code) => !code.startsWith('3.5.') || code === '3.5.4')).toEqual([]);
});

const pasted = (unit: string, row: string, value: number) => ({
  ...{ period: '2019-Q1', unit, row },
  value: { scaled: value, decimals: 0 },
});
test.each([
  ['a day among small counts', [120, 43_555, 300], ['43555']],
  ['a day among large counts', [1_900_000, 43_555, 800_000], ['43555']],
  ['a count among counts of its size', [38_000, 43_555, 120], []],
  ['two counts of one size', [43_555, 41_200], []],
  ['a figure alone', [43_555], []],
  ['a figure beside zeros', [43_555, 0, 0], []],
  ['a day of eleven years ago', [120, 39_000], []],
])('a one-stop figure that is the number of a day: %s', (_, values, expected) => {
  const beside = (figures: readonly ReturnType<typeof pasted>[]) =>
    dayLikeFigures([...figures, pasted('OTHER', 'x', 44_000)], '2019-03-14')
      .filter(({ unit }) => unit !== 'OTHER')
      .map(({ value }) => String(value.scaled));
  expect(beside(values.map((value, at) => pasted(`U${at}`, '3.5.1.1', value)))).toEqual(expected);
  expect(beside(values.map((value, at) => pasted('U', `3.5.1.${at}`, value)))).toEqual(expected);
});
