/** The live check column and the record give one answer to every figure of typed-values.table.ts. */
import { checkReport } from '../../../src/core/check/check';
import type { CellKind } from '../../../src/core/entry';
import type { Template } from '../../../src/core/forms/form';
import { layoutOf } from '../../../src/tables/unit-book/layout';
import { readUnitBook } from '../../../src/tables/unit-book/reading/read';
import { LEVEL_TEXT } from '../../../src/text/levels';
import { lineOf } from '../../../src/text/findings/findings';
import { FILE, period, unitBook, unitCode } from './support';
import { TYPED_VALUES, type TypedKind } from './typed-values.table';

const KINDS: Readonly<Record<TypedKind, CellKind>> = {
  count: { type: 'count' },
  decimal: { type: 'decimal', decimals: 2 },
  percent: { type: 'percent', decimals: 2 },
};

/** One row for each line of the table, so that one book answers all of them. */
const template: Template = {
  form: 'indicator',
  unit: unitCode,
  period: period.code,
  version: 'i-typed',
  columns: [
    { field: 'number', part: 'label' },
    { field: 'label', part: 'label' },
    { field: 'value', part: 'entry' },
    { field: 'cumulative', part: 'entry' },
    { field: 'explanation', part: 'entry' },
    { field: 'check', part: 'check' },
  ],
  rows: TYPED_VALUES.map(([kind], at) => ({
    key: `r${at}`,
    number: String(at + 1),
    label: `row ${at}`,
    depth: 0,
    heading: false,
    measure: '',
    standing: 'sourced' as const,
    cells: {
      value: { kind: KINDS[kind], part: 'entry' as const, required: false },
      cumulative: {
        kind: KINDS[kind],
        part: 'computed' as const,
        required: false,
        formula: { kind: 'same' as const, as: { row: `r${at}`, field: 'value' } },
      },
      explanation: { kind: { type: 'text' as const, longest: 200 }, part: 'entry' as const, required: false },
    },
  })),
  rules: [],
};
const layout = layoutOf(template);

function answers() {
  const book = unitBook([template]);
  const at = (row: string) => ({ row: layout.lineOf(row), column: layout.columnOf('value') });
  TYPED_VALUES.forEach(([, typed, , , how], line) => {
    const { row, column } = at(`r${line}`);
    if (how === 'raw') book.put(layout.sheetId, row, column, { userEnteredValue: { stringValue: typed } });
    else book.type(layout.tab, layout.name({ row: `r${line}`, field: 'value' }), typed);
  });
  const got = book.get();
  const read = readUnitBook(got, { unit: unitCode, period: period.code, fileId: FILE, templates: [template] });
  const report = read.reports[0]!;
  const findings = checkReport(template, report);
  const grid = got.sheets?.find((one) => one.properties?.sheetId === layout.sheetId)?.data?.[0]?.rowData ?? [];
  const shown = (row: string, column: number | null) =>
    grid[layout.lineOf(row)]?.values?.[column ?? 0]?.formattedValue ?? '';
  return { report, findings, grid, shown };
}
const found = answers();

test.each(TYPED_VALUES.map((row, at) => [row[0], JSON.stringify(row[1]), row[4] ?? 'typed', at] as const))(
  '%s %s (%s)',
  (_kind, _typed, _how, at) => {
    const [, , amount, asked] = TYPED_VALUES[at]!;
    const entry = found.report.entries.find((one) => one.row === `r${at}` && one.field === 'value')!;
    const value = entry.reading.is === 'unreadable' ? null : entry.reading.value;
    expect(value?.kind === 'number' ? value.scaled / 10 ** value.decimals : null).toBe(amount);
    const own = found.findings.filter((one) => one.row === `r${at}`);
    expect(own.map((one) => `${one.level} ${one.code}`)).toEqual(asked === '' ? [] : [asked]);
    const level = own[0]?.level;
    const live = found.shown(`r${at}`, layout.checkColumn);
    if (level === undefined) expect(live).toBe('');
    else expect(live.startsWith(`${LEVEL_TEXT[level].mark}: `)).toBe(true);
    // The copy beside it and every rule use the amount of the record.
    const copied = found.grid[layout.lineOf(`r${at}`)]?.values?.[layout.columnOf('cumulative')]?.effectiveValue;
    if (amount !== null) expect(copied?.numberValue).toBe(amount);
  },
);

test('what a cell holds is quoted where it shows another number', () => {
  const quoted = (typed: string): string => {
    const at = TYPED_VALUES.findIndex((one) => one[0] === 'count' && one[1] === typed);
    const finding = found.findings.find((one) => one.row === `r${at}`)!;
    return lineOf(finding, { rowNumber: (_form, row) => row });
  };
  expect(quoted('1,500')).toContain('1,5');
  expect(quoted('12%')).toContain('(trong ô lưu 0,12)');
});
