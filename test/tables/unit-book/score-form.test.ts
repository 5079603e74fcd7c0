/** The unit's *Chấm điểm* tab: made, filled in, read back; the live check and the record agree. */
import { isNothing } from '../../../src/tables/unit-book/amounts';
import { spellings } from '../../../src/tables/unit-book/formulas/formula';
import { khanhHoa2026 } from '../../../src/catalog/khanh-hoa-2026';
import { checkReport } from '../../../src/core/check/check';
import { holdsBack } from '../../../src/core/finding-level';
import type { EntryValue } from '../../../src/core/entry';
import type { Template } from '../../../src/core/forms/form';
import { differs, scoreTemplate, type AppraisedMarks } from '../../../src/core/forms/template-score';
import { columnWidths, layoutOf } from '../../../src/tables/unit-book/layout';
import { readUnitBook } from '../../../src/tables/unit-book/reading/read';
import { sentenceOf } from '../../../src/text/findings/findings';
import { FILE, OFFICE, emptyBook, type DeskBook } from './support';
import { unitBookRequests } from '../../../src/tables/unit-book/book';

const catalogue = khanhHoa2026;
const unit = catalogue.units.find((one) => one.group === 'commune')!;
const scheme = catalogue.schemes[0]!;
const period = (round: string) => catalogue.periods.find((one) => one.scoring?.round === round)!;
const number = (value: number): EntryValue => ({ kind: 'number', scaled: Math.round(value * 100), decimals: 2 });

function made(template: Template, round: string): DeskBook {
  const book = emptyBook();
  const first = book.get('sheets.properties').sheets?.[0]?.properties?.sheetId ?? 0;
  book.change(
    unitBookRequests({
      unit,
      period: period(round),
      dueText: 'trước ngày 15/12/2026',
      templates: [template],
      fileId: FILE,
      officeAccounts: [OFFICE],
      province: catalogue.province,
      defaultSheetId: first,
      scheme,
    }),
  );
  return book;
}

function typed(book: DeskBook, template: Template, cells: Readonly<Record<string, string | number>>): void {
  const layout = layoutOf(template);
  for (const [at, value] of Object.entries(cells)) {
    const [row = '', field = ''] = at.split(' ');
    book.put(
      layout.sheetId,
      layout.lineOf(row),
      layout.columnOf(field),
      value === ''
        ? {}
        : { userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value } },
    );
  }
}

const shownIn = (book: DeskBook, template: Template, row: string, field: string): string => {
  const layout = layoutOf(template);
  return (
    book.get().sheets?.find((sheet) => sheet.properties?.sheetId === layout.sheetId)?.data?.[0]?.rowData?.[
      layout.lineOf(row)
    ]?.values?.[layout.columnOf(field)]?.formattedValue ?? ''
  );
};
const readIn = (book: DeskBook, template: Template) =>
  readUnitBook(book.get(), { unit: unit.code, period: template.period, fileId: FILE, templates: [template] });

describe('the self-score of a commune', () => {
  const template = scoreTemplate({ unit: unit.code, period: period('self'), catalogue, self: {}, appraised: {} });
  const book = made(template, 'self');

  test('shows every criterion with its maximum and rule, and asks for points where the unit scores itself', () => {
    expect(template.rows.filter((row) => !row.heading)).toHaveLength(28);
    expect(template.rows.filter((row) => row.cells['self'])).toHaveLength(24);
    expect(template.rows.find((row) => row.key === 'V.1')?.cells['self']).toBeUndefined();
    expect([shownIn(book, template, 'II.6', 'maximum'), shownIn(book, template, 'II.6', 'rule').slice(0, 15)]).toEqual([
      '10,00',
      'Từ 85% trở lên:',
    ]);
  });

  test('has the name of the scheme as its title and never the CCHC index', () => {
    const words = JSON.stringify(book.get().sheets?.map((sheet) => sheet.data?.[0]?.rowData?.slice(0, 7)));
    expect(words).toContain('BIỂU TỰ CHẤM ĐIỂM: CHẤM ĐIỂM NQ57 CẤP XÃ NĂM 2026');
    expect(words.toLocaleLowerCase('vi')).not.toContain('cải cách hành chính');
  });

  test('fits the width of one A4 page in landscape, at the smallest letters readable on paper', () => {
    const pixels = columnWidths(layoutOf(template))
      .slice(1)
      .reduce((sum, one) => sum + one, 0);
    expect(pixels * (25.4 / 96) * 0.55).toBeLessThan((297 - 30 - 15) * 0.96);
  });

  test('is not a form of a sở, and not a form of any reporting period', () => {
    const department = catalogue.units.find((one) => one.group === 'department')!;
    expect(
      scoreTemplate({ unit: department.code, period: period('self'), catalogue, self: {}, appraised: {} }).rows,
    ).toEqual([]);
    expect(() =>
      scoreTemplate({ unit: unit.code, period: catalogue.periods[0]!, catalogue, self: {}, appraised: {} }),
    ).toThrow(/no scoring scheme/);
  });

  const cases: readonly (readonly [string, Readonly<Record<string, string | number>>, string])[] = [
    ['nothing', {}, 'CHƯA NHẬP: Điểm tự chấm'],
    ['points above the maximum', { 'I.1 self': 3.5 }, 'LỖI: Điểm tự chấm ngoài khoảng từ 0 đến 3'],
    [
      'a word where only a figure is an answer',
      { 'I.1 self': 'Không phát sinh' },
      'LỖI: Điểm tự chấm phải là số, không nhận "Không phát sinh" hay "Không áp dụng"',
    ],
    ['points without evidence', { 'I.1 self': 1.5 }, 'CẦN GIẢI TRÌNH: chưa nhập Minh chứng, hoặc cách tính đầy đủ'],
    ['points with evidence', { 'I.1 self': 1.5, 'I.1 evidence': 'Kế hoạch số 12/KH-UBND' }, ''],
    [
      'points explained in place of evidence',
      { 'I.1 self': 1.5, 'I.1 explanation': 'Hồ sơ đang số hóa' },
      'Đã giải trình',
    ],
    ['no points', { 'I.1 self': 0 }, ''],
    ['what did not arise where it lowers the maximum', { 'II.6 self': 'Không phát sinh' }, ''],
    ['what does not apply where it gives full points', { 'I.2.2 self': 'Không áp dụng' }, ''],
  ];
  test.each(cases)('%s: the column Kiểm tra and the record agree', (_what, cells, words) => {
    typed(book, template, cells);
    const row = Object.keys(cells)[0]?.split(' ')[0] ?? 'I.1';
    expect(shownIn(book, template, row, 'check')).toBe(words);
    const read = readIn(book, template);
    typed(book, template, Object.fromEntries(Object.keys(cells).map((at) => [at, ''])));
    const findings = checkReport(template, read.reports[0]!).filter((one) => one.row === row);
    expect(read.troubles).toEqual([]);
    expect(findings.filter((one) => !one.explained)[0]?.level).toBe(
      /^(LỖI|CHƯA)/.test(words) ? 'error' : words.startsWith('CẦN') ? 'explain' : undefined,
    );
    expect(!findings.some(holdsBack)).toBe(!/^(LỖI|CHƯA|CẦN)/.test(words));
    for (const one of findings)
      expect(JSON.stringify(sentenceOf(one, { rowNumber: (_form, key) => key }))).not.toMatch(
        /undefined|Tình trạng|không rõ/,
      );
  });

  test('the sheet itself refuses more than the maximum, and the words where they are not an answer', () => {
    const layout = layoutOf(template);
    const rule = (row: string) =>
      book
        .get('sheets(properties(sheetId),data(rowData(values(dataValidation))))')
        .sheets?.find((sheet) => sheet.properties?.sheetId === layout.sheetId)?.data?.[0]?.rowData?.[layout.lineOf(row)]
        ?.values?.[layout.columnOf('self')]?.dataValidation;
    const name = layout.name({ row: 'II.6', field: 'self' });
    // Composed, and with the tone mark as a letter of its own.
    const spelt = ['không phát sinh', 'không áp dụng'].flatMap(spellings);
    expect(rule('II.6')).toMatchObject({
      strict: true,
      condition: {
        values: [
          {
            userEnteredValue: `=OR(IF(ISNUMBER(${name});AND(${name}>=0;${name}<=10);FALSE);${isNothing(name)})`,
          },
        ],
      },
    });
    for (const words of spelt) {
      expect(JSON.stringify(rule('II.6'))).toContain(`|${words}|`);
      expect(JSON.stringify(rule('I.1'))).not.toContain(words);
    }
  });
});

describe('the round of explanation', () => {
  const appraised: AppraisedMarks = {
    'I.1': { points: number(1.5), note: 'Quá 30 ngày' },
    'I.3': { points: number(3), note: '' },
    'II.6': { points: { kind: 'notApplicable' }, note: '' },
    'I.4': { points: { kind: 'blank' }, note: '' },
    // Nothing was subtracted, so no penalty needs an explanation.
    'V.2': { points: number(0), note: '' },
  };
  const template = scoreTemplate({
    unit: unit.code,
    period: period('explain'),
    catalogue,
    self: { 'I.1': number(3), 'I.3': number(3), 'II.6': { kind: 'notArisen' }, 'I.4': number(2) },
    appraised,
  });

  test('asks only where the appraisal differs, under the headings above it', () => {
    expect(template.rows.map((row) => row.key)).toEqual(['I', 'I.1']);
    const book = made(template, 'explain');
    expect(['self', 'appraised', 'note'].map((field) => shownIn(book, template, 'I.1', field))).toEqual([
      '3,00',
      '1,50',
      'Quá 30 ngày',
    ]);
    expect(shownIn(book, template, 'I.1', 'check')).toBe('CHƯA NHẬP: Giải trình');
    typed(book, template, { 'I.1 explanation': 'Đồng ý với điểm thẩm định' });
    expect(checkReport(template, readIn(book, template).reports[0]!)).toEqual([]);
  });

  test('subtracted points are explained although the unit gave itself no mark there', () => {
    const penalised = scoreTemplate({
      unit: unit.code,
      period: period('explain'),
      catalogue,
      self: {},
      appraised: { 'V.2': { points: number(1), note: 'Chậm nhiệm vụ chủ trì' } },
    });
    expect(penalised.rows.map((row) => row.key)).toEqual(['V', 'V.2']);
  });

  test.each([
    [number(1), number(1), false],
    [{ kind: 'number', scaled: 10, decimals: 1 }, number(1), false],
    [number(1), number(1.01), true],
    [{ kind: 'notArisen' }, { kind: 'notApplicable' }, false],
    [{ kind: 'notArisen' }, number(0), true],
    [{ kind: 'blank' }, number(0), true],
    [number(2), { kind: 'blank' }, false],
  ] as const)('%o against an appraisal of %o differs: %s', (self, found, expected) => {
    expect(differs(self, found)).toBe(expected);
  });
});
