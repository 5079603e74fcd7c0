/**
 * The running total under the unit's self-score: the formulas of the sheet compared with the record for the same marks.
 */
import fc from 'fast-check';
import { khanhHoa2026 } from '../../../src/catalog/khanh-hoa-2026';
import { points } from '../../../src/catalog/scoring/criteria-rows';
import type { Catalogue, ScoringScheme } from '../../../src/core/catalogue/catalogue';
import type { EntryValue } from '../../../src/core/entry';
import { toNumber } from '../../../src/core/exact';
import { reckon, selfSchemeOf } from '../../../src/core/score/score';
import { scoreTemplate } from '../../../src/core/forms/template-score';
import { unitBookRequests } from '../../../src/tables/unit-book/book';
import { layoutOf } from '../../../src/tables/unit-book/layout';
import { readUnitBook } from '../../../src/tables/unit-book/reading/read';
import { ANNEX_TITLE } from '../../../src/text/books/print-tab';
import { FILE, OFFICE, emptyBook } from './support';

const unit = khanhHoa2026.units.find((one) => one.group === 'commune')!;
const nq57 = khanhHoa2026.schemes[0]!;

/**
 * Every branch at once: low caps, criteria that keep full points, a penalty that the unit marks itself, a base
 * criterion that others mark.
 */
const bent: ScoringScheme = {
  ...nq57,
  caps: { base: points('20'), bonus: null, least: points('1.5'), most: points('24') },
  criteria: nq57.criteria.map((one) => ({
    ...one,
    selfScored: one.code !== 'I.1' && (one.selfScored || one.code === 'V.2'),
    notArisen: one.code.startsWith('II.5') ? 'full' : one.notArisen,
  })),
};

type Typed = number | string | null;
const markOf = (typed: Typed): EntryValue =>
  typed === null || (typeof typed === 'string' && !/^không (phát sinh|áp dụng)$/i.test(typed))
    ? { kind: 'blank' }
    : typeof typed === 'string'
      ? { kind: 'notArisen' }
      : { kind: 'number', scaled: Math.round(typed * 100), decimals: 2 };

function sheetOf(scheme: ScoringScheme) {
  const catalogue: Catalogue = { ...khanhHoa2026, schemes: [scheme] };
  const period = catalogue.periods.find((one) => one.scoring?.round === 'self')!;
  const template = scoreTemplate({ unit: unit.code, period, catalogue, self: {}, appraised: {} });
  const layout = layoutOf(template);
  const book = emptyBook();
  const first = book.get('sheets.properties').sheets?.[0]?.properties?.sheetId ?? 0;
  book.change(
    unitBookRequests({
      unit,
      period,
      dueText: 'trước ngày 15/12/2026',
      templates: [template],
      fileId: FILE,
      officeAccounts: [OFFICE],
      province: catalogue.province,
      defaultSheetId: first,
      scheme,
    }),
  );
  const rowsOf = (title: string) =>
    book.get().sheets?.find((sheet) => sheet.properties?.title === title)?.data?.[0]?.rowData ?? [];
  const totals = (field: string): unknown[] => {
    const rows = rowsOf(layout.tab);
    return ['~total', '~applicable', '~ratio']
      .map(
        (key) =>
          rows.find((row) => row.values?.[0]?.effectiveValue?.stringValue === key)?.values?.[layout.columnOf(field)]
            ?.effectiveValue,
      )
      .map((value) => value?.numberValue ?? value?.stringValue ?? null);
  };
  const type = (row: string, typed: Typed): void =>
    book.put(
      layout.sheetId,
      layout.lineOf(row),
      layout.columnOf('self'),
      typed === null
        ? {}
        : { userEnteredValue: typeof typed === 'number' ? { numberValue: typed } : { stringValue: typed } },
    );
  const asked = template.rows.filter((row) => row.cells['self']?.part === 'entry').map((row) => row.key);
  return { book, template, layout, rowsOf, totals, type, asked };
}

describe.each([
  ['the scheme of communes', nq57],
  ['a scheme that uses every branch', bent],
] as const)('the running total of %s', (_name, scheme) => {
  const { totals, type, asked } = sheetOf(scheme);

  test('equals the record for the same marks, whatever is in the sheet', () => {
    const typed = fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 0, max: 400 }).map((n) => n / 100) },
      { weight: 2, arbitrary: fc.integer({ min: 0, max: 10 }) },
      fc.constantFrom<Typed>(null, 'Không phát sinh', 'không áp dụng', 'nhiều', 40),
    );
    fc.assert(
      fc.property(fc.tuple(...asked.map(() => typed)), (line) => {
        asked.forEach((row, at) => type(row, line[at] ?? null));
        const { total, maximum, ratio } = reckon(
          selfSchemeOf(scheme),
          Object.fromEntries(asked.map((row, at) => [row, markOf(line[at] ?? null)])),
        );
        expect(totals('self')).toEqual([toNumber(total), toNumber(maximum), ratio === null ? '' : toNumber(ratio)]);
      }),
      { numRuns: 40, seed: 4 },
    );
  });
});

describe('the lines of the total', () => {
  const { book, template, layout, rowsOf, totals, type, asked } = sheetOf(nq57);

  test('show from the start that nothing is marked yet, and how points are counted', () => {
    expect(totals('self')).toEqual([0, 85, 0]);
    expect(totals('label')).toEqual([
      'Tổng điểm tự chấm',
      'Điểm tối đa áp dụng cho đơn vị',
      'Tỷ lệ điểm tự chấm so với điểm tối đa áp dụng (%)',
    ]);
    expect(totals('rule')[0]).toBe(
      'Điểm cơ bản tính không quá 85; điểm thưởng tính không quá 15; tổng điểm không dưới 0; tổng điểm không quá 100; chưa gồm phần điểm do cơ quan thẩm định ghi.',
    );
    expect(totals('asked')[0]).toBe('Tạm tính: đã ghi 0/24 tiêu chí.');
  });

  test('follow the entries, lower the maximum for criteria that did not arise, and are printed on the signed paper', () => {
    for (const row of asked) type(row, row === 'II.6' ? 'Không phát sinh' : row.startsWith('IV') ? 0 : 1);
    expect(totals('self')).toEqual([16, 75, 21.33]);
    expect(totals('asked')[0]).toBe('Đã ghi đủ 24/24 tiêu chí.');
    const printed = rowsOf(ANNEX_TITLE).map((row) =>
      (row.values ?? []).slice(1, 6).map((cell) => cell.formattedValue ?? ''),
    );
    expect(printed.find((row) => row[1] === 'Tổng điểm tự chấm')).toEqual(['', 'Tổng điểm tự chấm', '', '16,00']);
    expect(printed.find((row) => row[1]?.startsWith('Tỷ lệ điểm tự chấm'))?.[3]).toBe('21,33');
  });

  test('are locked, show no class and no rank, and do not affect the reading of reports', () => {
    const open =
      book
        .get('sheets(properties(sheetId),protectedRanges)')
        .sheets?.find((sheet) => sheet.properties?.sheetId === layout.sheetId)?.protectedRanges?.[0]
        ?.unprotectedRanges ?? [];
    expect(open.length).toBeGreaterThan(0);
    expect(open.every((range) => (range.endRowIndex ?? Infinity) <= layout.body.bottom)).toBe(true);
    expect(JSON.stringify([totals('label'), totals('rule'), totals('asked')])).not.toMatch(/hạng|xếp loại|loại [A-D]/i);
    expect(
      readUnitBook(book.get(), { unit: unit.code, period: template.period, fileId: FILE, templates: [template] })
        .troubles,
    ).toEqual([]);
  });

  test('are absent under the form of the round of explanation', () => {
    const period = khanhHoa2026.periods.find((one) => one.scoring?.round === 'explain')!;
    const explain = scoreTemplate({
      unit: unit.code,
      period,
      catalogue: khanhHoa2026,
      self: { 'I.1': markOf(3) },
      appraised: { 'I.1': { points: markOf(1), note: '' } },
    });
    expect(layoutOf(explain).rowCount).toBe(layoutOf(explain).body.bottom);
  });
});
