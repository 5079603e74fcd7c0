import fc from 'fast-check';
import { readGrid } from '../../../src/desk/xlsx/grid';
import { readScope } from '../../../src/desk/xlsx/scope';
import { translateFormula, type FormulaPlace } from '../../../src/desk/xlsx/formula/formulas';

const file = (locale: string) => ({
  properties: { locale },
  sheets: [
    { properties: { sheetId: 1, title: 'Bìa', gridProperties: { rowCount: 40, columnCount: 6 } } },
    {
      properties: {
        sheetId: 2,
        title: 'Biểu 06a/VPC: kết quả giải quyết hồ sơ',
        gridProperties: { rowCount: 20, columnCount: 9 },
      },
    },
  ],
  namedRanges: [{ name: 'tong_so', range: { sheetId: 1 } }],
});
const scopeOf = (locale: string) =>
  readScope({ spreadsheet: file(locale), now: 0 }, file(locale).sheets.map(readGrid), []);
const vietnamese = scopeOf('vi_VN');
const english = scopeOf('en_US');
const translate = (formula: string, scope = vietnamese, place: FormulaPlace = { sheet: 'Bìa' }) =>
  translateFormula(formula, scope, place);

describe('a formula of a Vietnamese file in Excel', () => {
  test.each([
    ['=SUM(A1;1,5)*2,25', 'SUM(A1,1.5)*2.25'],
    ['=1,5*A1', '1.5*A1'],
    ['=ROUND(2,5)', 'ROUND(2.5,0)'],
    ['=IF(A1="a;b,c";"1,5";0)', 'IF(A1="a;b,c","1,5",0)'],
    ['={1\\2,5;3\\4}', '{1,2.5;3,4}'],
    ['=IFERROR((A1+B1)/C1)', 'IFERROR((A1+B1)/C1,"")'],
    ['=IFERROR(SUM(A1;B1);ROUND(C1))', 'IFERROR(SUM(A1,B1),ROUND(C1,0))'],
    ['=TEXTJOIN(", ";TRUE;A1:A3)', '_xlfn.TEXTJOIN(", ",TRUE,A1:A3)'],
    ['=xlookup(A1;B1:B3;C1:C3)', '_xlfn.XLOOKUP(A1,B1:B3,C1:C3)'],
    ['=SUM(A5:A)+SUM($B$2:2)+COUNTA(C:C)', 'SUM(A5:A40)+SUM($B$2:F2)+COUNTA(C:C)'],
    ['=Bìa!A1+tong_so', "'Bìa'!A1+tong_so"],
    ["='Biểu 06a/VPC: kết quả giải quyết hồ sơ'!B2:B", "'Biểu 06a-VPC- kết quả giải quyế'!B2:B20"],
    ['=HYPERLINK("#gid=2&range=B4";"#gid=2")', 'HYPERLINK("#\'Biểu 06a-VPC- kết quả giải quyế\'!B4","#gid=2")'],
    ['=NOW()+PI()', 'NOW()+PI()'],
    ['=10%+-A1<>TRUE', '10%+-A1<>TRUE'],
  ])('%s is %s', (typed, expected) => expect(translate(typed)).toEqual({ formula: expected }));

  test.each([
    ['=REGEXMATCH(A1;"x")', 'REGEXMATCH'],
    ['=SUM(FILTER(A1:A3;B1:B3))', 'FILTER'],
    ['=SUM(A1,B1;C1)', 'separators'],
    ['=ROUND(A1,2)', 'A1.2'],
    ['=IF(A1>5,1,0)', '5.'],
    ['=SUM(A1;', 'syntax'],
    ["='Không có'!A1", "'Không có'!A1"],
    ['=khong_co+1', 'khong_co'],
    ['={A1\\B1}', 'array'],
    [`="${'x'.repeat(256)}"`, 'length'],
  ])('%s is refused: %s', (typed, why) => expect(translate(typed)).toEqual({ refused: why }));

  test('an English file already separates arguments by commas', () => {
    expect(translate('=SUM(1,5)', english)).toEqual({ formula: 'SUM(1,5)' });
    expect(translate('=SUM(1;5)', english)).toEqual({ formula: 'SUM(1,5)' });
  });

  test('a rule on a second range shifts only its relative references', () => {
    const place = { sheet: 'Bìa', shift: { rows: 2, columns: 1 } };
    expect(translate('=A1>$B$1+C$2', vietnamese, place)).toEqual({ formula: 'B3>$B$1+D$2' });
    expect(translate('=A1', vietnamese, { sheet: 'Bìa', shift: { rows: -1, columns: 0 } })).toEqual({
      formula: '#REF!',
    });
    expect(translate('=Bìa!A1:A3', vietnamese, { sheet: 'Bìa', absolute: true })).toEqual({
      formula: "'Bìa'!$A$1:$A$3",
    });
  });

  test('numbers keep their value whatever surrounds them', () => {
    const amount = fc
      .double({ min: 0, max: 1e9, noNaN: true, noDefaultInfinity: true })
      .map((value) => Math.round(value * 1000) / 1000);
    fc.assert(
      fc.property(fc.array(amount, { minLength: 2, maxLength: 5 }), (amounts) => {
        const typed = `=SUM(${amounts.map((value) => String(value).replace('.', ',')).join(';')})`;
        expect(translate(typed)).toEqual({ formula: `SUM(${amounts.map(String).join(',')})` });
      }),
      { seed: 20240930 },
    );
  });
});
