/** A form with one row for each typed value, as the sheet answers it live and as the record reads it. */
import { checkReport } from '../../../src/core/check/check';
import type { Finding } from '../../../src/core/check/finding';
import type { CellKind, EntryValue } from '../../../src/core/entry';
import type { Template } from '../../../src/core/forms/form';
import { layoutOf } from '../../../src/tables/unit-book/layout';
import { readUnitBook } from '../../../src/tables/unit-book/reading/read';
import { FILE, period, unitBook, unitCode } from './support';

export interface TypedIn {
  readonly kind: CellKind;
  readonly typed: string;
  /** Pasted as text: Sheets converts nothing. */
  readonly raw: boolean;
}

export interface AnswerTo {
  /** null = not understood. */
  readonly value: EntryValue | null;
  readonly findings: readonly Finding[];
  /** Text of the check column. */
  readonly live: string;
  /** The figure that the next column copies from the cell. */
  readonly copied: number | undefined;
}

const isFigure = ({ type }: CellKind): boolean => ['count', 'decimal', 'percent'].includes(type);

function templateOf(cells: readonly TypedIn[]): Template {
  return {
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
    rows: cells.map(({ kind }, at) => ({
      key: `r${at}`,
      number: String(at + 1),
      label: `row ${at}`,
      depth: 0,
      heading: false,
      measure: '',
      standing: 'sourced' as const,
      cells: {
        value: { kind, part: 'entry' as const, required: false },
        ...(isFigure(kind)
          ? {
              cumulative: {
                kind,
                part: 'computed' as const,
                required: false,
                formula: { kind: 'same' as const, as: { row: `r${at}`, field: 'value' } },
              },
            }
          : {}),
        explanation: { kind: { type: 'text' as const, longest: 200 }, part: 'entry' as const, required: false },
      },
    })),
    rules: [],
  };
}

/** One answer for each cell, in order; all of them are typed into one workbook. */
export function answersTo(cells: readonly TypedIn[]): readonly AnswerTo[] {
  const template = templateOf(cells);
  const layout = layoutOf(template);
  const book = unitBook([template]);
  cells.forEach(({ typed, raw }, line) => {
    const at = { row: `r${line}`, field: 'value' };
    if (raw)
      book.put(layout.sheetId, layout.lineOf(at.row), layout.columnOf('value'), {
        userEnteredValue: { stringValue: typed },
      });
    else book.type(layout.tab, layout.name(at), typed);
  });
  const got = book.get();
  const read = readUnitBook(got, { unit: unitCode, period: period.code, fileId: FILE, templates: [template] });
  const report = read.reports[0]!;
  const findings = checkReport(template, report);
  const grid = got.sheets?.find((one) => one.properties?.sheetId === layout.sheetId)?.data?.[0]?.rowData ?? [];
  return cells.map((_, line) => {
    const entry = report.entries.find((one) => one.row === `r${line}` && one.field === 'value')!;
    const cellsOf = grid[layout.lineOf(`r${line}`)]?.values ?? [];
    return {
      value: entry.reading.is === 'unreadable' ? null : entry.reading.value,
      findings: findings.filter((one) => one.row === `r${line}`),
      live: cellsOf[layout.checkColumn ?? 0]?.formattedValue ?? '',
      copied: cellsOf[layout.columnOf('cumulative')]?.effectiveValue?.numberValue ?? undefined,
    };
  });
}
