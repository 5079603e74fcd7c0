/**
 * Formulas and what they give, on the book of formulas.test.ts. Values are worked out by hand from Google's function pages
 * (support.google.com/docs/table/25273); rows marked `probe` repeat what a real sheet answered (NOTES.md).
 */
import type { Scalar } from '../../../src/desk/contract';

export type Result = Exclude<Scalar, object> | { readonly error: string; readonly message?: string };
export type FormulaRow = readonly [string, Result, 'probe'?];

const error = (code: string, message?: string): Result => (message === undefined ? { error: code } : { error: code, message });
const on = (year: number, month: number, day: number): number => (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;

const OPERATORS: FormulaRow[] = [
  ['=1+2*3', 7], ['=(1+2)*3', 9], ['=2^3^2', 64], ['=-2^2', 4], ['=50%', 0.5], ['=A1*50%', 5], ['=10-2-3', 5], ['=8/4/2', 1], ['="a"&1,5', 'a1,5'],
  ['="a"&TRUE', 'aTRUE'], ['="a"&Z1', 'a', 'probe'], ['=1=1', true], ['="a"="A"', true], ['="a"<>"b"', true], ['=1<"a"', true], ['="a"<TRUE', true], ['="5"=5', false],
  ['=Z1=0', true, 'probe'], ['=Z1=""', true, 'probe'], ['=Z1=Z2', true, 'probe'], ['=Z1+1', 1], ['="1,5"+1', 2.5], ['="31/3/2019"+1', on(2019, 4, 1)], ['="50%"*2', 1],
  ['=TRUE+1', 2], ['="a"+1', error('#VALUE!', "Function ADD parameter 1 expects number values. But 'a' is a text and cannot be coerced to a number."), 'probe'],
  ['=""+1', error('#VALUE!')], ['=1/0', error('#DIV/0!', 'Function DIVIDE parameter 2 cannot be zero.'), 'probe'], ['=A1/Z1', error('#DIV/0!')], ['=0,1+0,2=0,3', true],
  ['=+"x"', 'x'], ['=--"5"', 5], ['=-"x"', error('#VALUE!')], ['=#N/A', error('#N/A')], ['=#REF!+1', error('#REF!')], ['=A1', 10], ['=a1', 10], ['=$A$1', 10], ['=A1+B1', 12],
  ['= A1 + B1 ', 12], ['=ZZ1', error('#REF!')], ['="a""b"', 'a"b'], ['=1,5*2', 3],
];

const OPERATOR_NAMES: FormulaRow[] = [
  ['=GT(3;2)', true], ['=LT(3;2)', false], ['=GTE(2;2)', true], ['=LTE(3;2)', false], ['=EQ("a";"A")', true], ['=NE(1;2)', true], ['=ADD(A1;B1)', 12], ['=MINUS(A1;B1)', 8],
  ['=MULTIPLY(2;3)', 6], ['=DIVIDE(1;0)', error('#DIV/0!', 'Function DIVIDE parameter 2 cannot be zero.')], ['=POW(2;10)', 1024], ['=CONCAT("a";1)', 'a1'], ['=UMINUS(5)', -5], ['=UPLUS("x")', 'x'],
  ['=UNARY_PERCENT(50)', 0.5], ['=GT(1)', error('#N/A')], ['=GT(MEDIAN(1;9;5);4)', true],
];

const PARSING: FormulaRow[] = [
  ['=1+', error('#ERROR!', 'Formula parse error.')], ['=SUM(1 2)', error('#ERROR!')], ['=A1:Z1 A30:Z30', error('#ERROR!', 'Formula parse error.'), 'probe'], ['=SUM(A1,B1)', error('#ERROR!')],
  ['=1.5', error('#ERROR!')], ['=A1==2', error('#ERROR!')], ['=', error('#ERROR!')], ['=(A1', error('#ERROR!')], ['=SUM(1,5)', 1.5], ['=SUM(1,5;2)', 3.5], ['=- Ban hành kế hoạch', error('#ERROR!')],
  ['=NotARealFunction()', error('#NAME?', "Unknown function: 'NotARealFunction'."), 'probe'], ['=abc', error('#NAME?', "Unknown range name: 'ABC'.")], ['=Thiếu!A1', error('#REF!', "Unresolved sheet name 'Thiếu'.")],
  ["='Tên tab'!A1", 100], ["='tên TAB'!A1", 100], ["=SUM('Tên tab'!A1:A2)", 300], ["='Biểu [1]: a'!A1", 7], ['=SUM(số_liệu)', 60], ['=SUM(A2:A)', 50], ['=SUM(A:A)', 60], ['=SUM(1:1)', error('#DIV/0!')], ['=SUM(5:5)', 3],
  ['=IF()', error('#N/A', 'Wrong number of arguments to IF. Expected between 2 and 3 arguments, but got 0 arguments.')], ['=SUM()', error('#N/A')],
];

const LOGIC: FormulaRow[] = [
  ['=IF(A1>5;"có";"không")', 'có'], ['=IF(A1<5;"có")', false], ['=IF(A1<5;"có";)', null], ['=IF(;;)', null, 'probe'], ['=ISBLANK(IF(;;))', true, 'probe'], ['=IF(1/0;1;2)', error('#DIV/0!')],
  ['=IF(TRUE;1;1/0)', 1], ['=IF("x";1;2)', error('#VALUE!')], ['=IFS(A1<5;1;A1<50;2)', 2], ['=IFS(FALSE;1)', error('#N/A')], ['=IFERROR(1/0;"lỗi")', 'lỗi'], ['=IFERROR(A1;"lỗi")', 10],
  ['=IFERROR(1/0)', null], ['=IFNA(NA();0)', 0], ['=IFNA(1/0;0)', error('#DIV/0!')], ['=AND(TRUE;A1>5)', true], ['=AND(A1>5;FALSE)', false], ['=OR(FALSE;A1>5)', true], ['=NOT(TRUE)', false],
  ['=XOR(TRUE;TRUE)', false], ['=XOR(TRUE;FALSE)', true], ['=SWITCH(A1;1;"một";10;"mười";"khác")', 'mười'], ['=SWITCH(9;1;"a";"khác")', 'khác'], ['=CHOOSE(2;"a";"b";1/0)', 'b'], ['=CHOOSE(4;1;2)', error('#NUM!')],
];

const TOTALS: FormulaRow[] = [
  ['=SUM(A1:A5)', 60], ['=SUM(A1:A5;"5";TRUE)', 66], ['=SUM("a")', error('#VALUE!')], ['=SUM(C1:C5)', 0], ['=SUM(D1:D5)', error('#DIV/0!')], ['=PRODUCT(A1:A3)', 6000], ['=AVERAGE(A1:A5)', 20],
  ['=AVERAGE(C1:C5)', error('#DIV/0!', 'Evaluation of function AVERAGE caused a divide by zero error.')], ['=MEDIAN(A1:A3)', 20], ['=MEDIAN(1;2;3;4)', 2.5], ['=MAX(A1:A5)', 30], ['=MIN(A1:A5)', 10], ['=MAX(C1:C5)', 0],
  ['=COUNT(A1:A5)', 3], ['=COUNT(1;"2";"x";TRUE)', 3], ['=COUNTA(A1:A6)', 4], ['=COUNTBLANK(A1:A6)', 2], ['=COUNTBLANK(E1)', 1, 'probe'], ['=COUNTA(E1)', 1, 'probe'], ['=COUNTA(Z1)', 0, 'probe'],
  ['=RANK(20;A1:A3)', 2], ['=RANK(10;A1:A3;TRUE)', 1], ['=RANK(11;A1:A3)', error('#N/A')], ['=SUMPRODUCT(A1:A3;B1:B3)', 130], ['=SUMPRODUCT((C1:C3="sở")*A1:A3)', 40], ['=SUMPRODUCT(A1:A3;B1:B2)', error('#VALUE!')],
  ['=SUMIF(C1:C5;"sở";A1:A5)', 40], ['=SUMIF(C1:C5;"SỞ";A1)', 40], ['=SUMIF(A1:A5;">=20")', 50], ['=SUMIF(A1:A5;20)', 20], ['=SUMIF(C1:C5;"h*";A1:A5)', 20], ['=SUMIFS(A1:A5;C1:C5;"sở";B1:B5;"<2")', 30],
  ['=SUMIFS(A1:A5;C1:C4;"sở")', error('#VALUE!')], ['=COUNTIF(C1:C5;"s?")', 3], ['=COUNTIF(A1:A3;"<>20")', 2], ['=COUNTIF(A1:A6;"")', 2], ['=COUNTIF(A1:A6;"<>")', 4], ['=COUNTIF(F1:F2;"01")', 1], ['=COUNTIFS(C1:C5;"sở";A1:A5;"<25")', 1],
  ['=AVERAGEIF(C1:C5;"sở";A1:A5)', 20], ['=AVERAGEIF(C1:C5;"x";A1:A5)', error('#DIV/0!')], ['=MAXIFS(A1:A5;C1:C5;"sở")', 30], ['=LARGE(A1:A3;1)', 30], ['=STDEV(1;2;3)', 1], ['=PERCENTILE(A1:A3;0,5)', 20], ['=FACT(5)', 120], ['=FACT(-1)', error('#NUM!')],
];

const NUMBERS: FormulaRow[] = [
  ['=ROUND(2,5;0)', 3], ['=ROUND(-2,5;0)', -3], ['=ROUND(1,005;2)', 1.01], ['=ROUND(1234;-2)', 1200], ['=ROUNDUP(1,01;1)', 1.1], ['=ROUNDUP(-1,01;0)', -2], ['=ROUNDDOWN(1,99;1)', 1.9], ['=INT(-1,5)', -2], ['=TRUNC(-1,5)', -1],
  ['=MOD(-7;3)', 2], ['=MOD(7;-3)', -2], ['=MOD(1;0)', error('#DIV/0!')], ['=ABS(-3)', 3], ['=SQRT(-1)', error('#NUM!', 'Function SQRT parameter 1 value is negative. It should be positive or zero.'), 'probe'], ['=SQRT(9)', 3], ['=POWER(2;10)', 1024], ['=SIGN(-2)', -1], ['=LOG(8;2)', 3],
];

const TEXTS: FormulaRow[] = [
  ['=LEN("Sở Nội vụ")', 9], ['=LEFT("Sở Nội vụ";2)', 'Sở'], ['=RIGHT("Sở Nội vụ";2)', 'vụ'], ['=MID("Sở Nội vụ";4;3)', 'Nội'], ['=LEFT("abc")', 'a'], ['=LEFT("abc";-1)', error('#NUM!')], ['=TRIM("  a   b ")', 'a b'], ['=UPPER("sở")', 'SỞ'], ['=LOWER("SỞ")', 'sở'],
  ['=PROPER("nguyễn văn a")', 'Nguyễn Văn A'], ['=FIND("N";"Sở Nội")', 4], ['=FIND("x";"abc")', error('#VALUE!')], ['=SEARCH("n";"Sở Nội")', 4], ['=SUBSTITUTE("1.234.5";".";"")', '12345'], ['=SUBSTITUTE("a-b-c";"-";"+";2)', 'a-b+c'], ['=REPT("ab";3)', 'ababab'],
  ['=EXACT("a";"A")', false], ['=CHAR(65)', 'A'], ['=CONCATENATE("a";1;TRUE)', 'a1TRUE'], ['=CONCAT("a";"b")', 'ab'], ['=JOIN("-";C1:C3)', 'sở-huyện-sở'], ['=TEXTJOIN(", ";TRUE;A1:A5)', '10, 20, 30, chữ'], ['=TEXTJOIN(",";FALSE;A3:A5)', '30,,chữ'],
  ['=TEXT(0;"0")', '0'], ['=TEXT(DATE(2019;3;31);"dd/mm/yyyy")', '31/03/2019'], ['=VALUE("1.234,5")', 1234.5], ['=VALUE("x")', error('#VALUE!')], ['=T("x")', 'x'], ['=T(5)', ''], ['=N("x")', 0], ['=N(TRUE)', 1], ['=N(Z1)', 0, 'probe'],
  ['=REGEXMATCH("2026-Q1";"^\\d{4}-Q[1-4]$")', true], ['=REGEXMATCH(123;"1")', error('#VALUE!')], ['=REGEXREPLACE("a1b2";"\\d";"")', 'ab'], ['=REGEXREPLACE("ab";"(a)(b)";"$2$1")', 'ba'], ['=REGEXEXTRACT("Q3/2026";"\\d+")', '3'], ['=REGEXEXTRACT("abc";"\\d")', error('#N/A')],
  ['=REGEXMATCH("SỞ";"(?i)sở")', true], ['=HYPERLINK("https://a.vn";"mở")', 'mở', 'probe'], ['=HYPERLINK("https://a.vn")', 'https://a.vn'], ['="Ngày "&DATE(2026;3;5)', 'Ngày 05/03/2026'],
];

const DATES: FormulaRow[] = [
  ['=DATE(2023;3;19)', 45004, 'probe'], ['=DATE(2026;14;1)', on(2027, 2, 1)], ['=DATE(2026;3;0)', on(2026, 2, 28)], ['=TODAY()', on(2026, 11, 22)], ['=NOW()', on(2026, 11, 22) + 9.5 / 24], ['=YEAR("31/3/2019")', 2019], ['=MONTH(DATE(2026;11;22))', 11], ['=DAY(45004)', 19],
  ['=EDATE(DATE(2026;1;31);1)', on(2026, 2, 28)], ['=EDATE(DATE(2026;3;31);-1)', on(2026, 2, 28)], ['=EOMONTH(DATE(2026;1;15);1)', on(2026, 2, 28)], ['=WEEKDAY(DATE(2026;11;22))', 1], ['=WEEKDAY(DATE(2026;11;22);2)', 7], ['=WEEKDAY(DATE(2026;11;23);3)', 0],
  ['=WORKDAY(DATE(2026;11;20);1)', on(2026, 11, 23)], ['=WORKDAY(DATE(2026;11;20);1;DATE(2026;11;23))', on(2026, 11, 24)], ['=WORKDAY(DATE(2026;11;23);-1)', on(2026, 11, 20)], ['=NETWORKDAYS(DATE(2026;11;16);DATE(2026;11;22))', 5],
  ['=NETWORKDAYS(DATE(2026;11;22);DATE(2026;11;16))', -5], ['=DATEVALUE("31/3/2019")', on(2019, 3, 31)], ['=DATEVALUE("x")', error('#VALUE!')], ['=HOUR(0,5)', 12], ['=DAYS(DATE(2026;3;31);DATE(2026;3;1))', 30],
];

const KINDS: FormulaRow[] = [
  ['=ISNUMBER(A1)', true], ['=ISNUMBER("1")', false], ['=ISTEXT(C1)', true], ['=ISBLANK(Z1)', true, 'probe'], ['=ISBLANK(E1)', false, 'probe'], ['=ISTEXT(E1)', true, 'probe'], ['=ISERROR(1/0)', true], ['=ISERROR(Thiếu!A1)', true], ['=ISNA(NA())', true], ['=ISNA(1/0)', false], ['=ISERR(NA())', false],
  ['=ISLOGICAL(TRUE)', true], ['=ISLOGICAL(Z1)', false, 'probe'], ['=TYPE(Z1)', 1, 'probe'], ['=NA()', error('#N/A', ''), 'probe'], ['=TRUE()', true], ['=FALSE()', false], ['=ISFORMULA(E1)', true],
];

const LOOKUPS: FormulaRow[] = [
  ['=INDEX(A1:C3;2;3)', 'huyện'], ['=INDEX(A1:A3;3)', 30], ['=INDEX(A1:C1;3)', 'sở'], ['=INDEX(A1:A3;4)', error('#NUM!')], ['=MATCH("huyện";C1:C5;0)', 2], ['=MATCH("h*";C1:C5;0)', 2], ['=MATCH(25;A1:A3)', 2], ['=MATCH(25;A1:A3;1)', 2], ['=MATCH("x";C1:C5;0)', error('#N/A')],
  ['=INDEX(A:A;MATCH("huyện";C:C;0))', 20], ['=VLOOKUP(20;A1:C3;3;FALSE)', 'huyện'], ['=VLOOKUP(25;A1:C3;2)', 4], ['=VLOOKUP("nope"; Z1; 1; FALSE)', error('#N/A', "Did not find value 'nope' in VLOOKUP evaluation."), 'probe'], ['=VLOOKUP(20;A1:C3;4;FALSE)', error('#REF!')], ['=ISBLANK(VLOOKUP(30;A1:Z3;26;FALSE))', true, 'probe'],
  ['=HLOOKUP(10;A1:C3;2;FALSE)', 20], ['=XLOOKUP("huyện";C1:C5;A1:A5)', 20], ['=XLOOKUP("x";C1:C5;A1:A5;"không có")', 'không có'], ['=OFFSET(A1;1;1)', 4], ['=SUM(OFFSET(A1;0;0;3;1))', 60], ['=OFFSET(A1;-1;0)', error('#REF!')], ['=INDIRECT("A"&2)', 20], ['=SUM(INDIRECT("\'Tên tab\'!A1:A2"))', 300], ['=INDIRECT("x y")', error('#REF!')],
  ['=ROW(A5)', 5], ['=COLUMN(C1)', 3], ['=ROWS(A1:C3)', 3], ['=COLUMNS(A1:C3)', 3], ['=SUM(A1:INDEX(A:A;2))', 30], ['=SUM(A2:OFFSET(A1;2;0))', 50],
];

const ARRAYS: FormulaRow[] = [
  ['=SUM({1\\2;3\\4})', 10], ['=COUNTA(UNIQUE(C1:C3))', 2], ['=COUNTUNIQUE(C1:C3)', 2], ['=SUM(FILTER(A1:A3;C1:C3="sở"))', 40], ['=IFERROR(SUM(FILTER(A1:A3;C1:C3="x"));0)', 0], ['=INDEX(SORT(A1:A3;1;FALSE);1)', 30], ['=ARRAYFORMULA(SUM(IF(C1:C3="sở";A1:A3;0)))', 40],
  ['=ARRAYFORMULA(SUM(A1:A3*B1:B3))', 130], ['=TEXTJOIN(";";TRUE;SORT(UNIQUE(C1:C3)))', 'huyện;sở'], ['=ARRAYFORMULA(MAX(LEN(C1:C3)))', 5], ['=SUM(TRANSPOSE(A1:A3))', 60],
];

export const FORMULAS: readonly FormulaRow[] = [...OPERATORS, ...OPERATOR_NAMES, ...PARSING, ...LOGIC, ...TOTALS, ...NUMBERS, ...TEXTS, ...DATES, ...KINDS, ...LOOKUPS, ...ARRAYS];
