/**
 * How lines of *Sổ chấm điểm* look and what may be typed in them: formats, validation and marks of a run of rows,
 * wherever the columns are.
 */
import { scoreBookWords } from '../../text/books/score-book';
import { NOT_APPLICABLE, NOT_ARISEN } from '../../text/books/unit-book';
import type { SheetRequest } from '../api-requests';
import { columnName, gridRange } from '../grid/a1';
import { color, joinFormats } from '../grid/cells';
import { COLORS, LOOKS } from '../master-book/looks';
import { APPRAISAL_COLUMNS, HEAD, TYPED, type AppraisalKey, type BookColumn } from './columns';
import { SCORE_BOOK_SHEETS } from './sheets';

export interface Rows {
  readonly from: number;
  /** Exclusive. */ readonly to: number;
}
export type PlaceOf<K extends string> = (key: K) => number;

/** Formats and borders of new rows, one request per column. */
export function dressRows<K extends string>(
  sheetId: number,
  columns: readonly BookColumn<K>[],
  { rows, at, typed }: { readonly rows: Rows; readonly at: PlaceOf<K>; readonly typed: readonly string[] },
): SheetRequest[] {
  return columns.map((column) => ({
    repeatCell: {
      range: gridRange(sheetId, { top: rows.from, left: at(column.key), bottom: rows.to, right: at(column.key) + 1 }),
      cell: {
        userEnteredFormat: joinFormats(
          column.format,
          { borders: LOOKS.lines.borders },
          typed.includes(column.key) ? { backgroundColorStyle: color(COLORS.amber) } : undefined,
        ),
      },
      fields: 'userEnteredFormat',
    },
  }));
}

/**
 * Marks: a number from 0 to the maximum of the line, or one of the two words. Typing anything else is refused; what is
 * pasted over is reported by the job.
 */
export function markValidation(rows: Rows, at: PlaceOf<AppraisalKey>): SheetRequest[] {
  const maximum = `$${columnName(at('maximum'))}${rows.from + 1}`;
  return (['appraisal1', 'appraisal2'] as const).map((key) => {
    const cell = `${columnName(at(key))}${rows.from + 1}`;
    const words = [NOT_ARISEN, NOT_APPLICABLE]
      .map((word) => `LOWER(TRIM(${cell}))="${word.toLocaleLowerCase('vi-VN')}"`)
      .join(';');
    const formula = `=IF(ISNUMBER(${cell});AND(${cell}>=0;OR(NOT(ISNUMBER(${maximum}));${cell}<=${maximum}));OR(${words}))`;
    return {
      setDataValidation: {
        range: gridRange(SCORE_BOOK_SHEETS.appraisal, {
          top: rows.from,
          left: at(key),
          bottom: rows.to,
          right: at(key) + 1,
        }),
        rule: {
          condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] },
          inputMessage: scoreBookWords.markHint,
          strict: true,
        },
      },
    };
  });
}

/**
 * An appraisal that differs from the self score turns green or red immediately, before the job runs. Covers the whole
 * column, for later rows too.
 */
export function liveMarks(at: PlaceOf<AppraisalKey>): SheetRequest[] {
  const sheetId = SCORE_BOOK_SHEETS.appraisal;
  const first = HEAD + 1;
  const self = `$${columnName(at('self'))}${first}`;
  return (['appraisal1', 'appraisal2'] as const).flatMap((key) => {
    const cell = `$${columnName(at(key))}${first}`;
    const range = { sheetId, startRowIndex: HEAD, startColumnIndex: at(key), endColumnIndex: at(key) + 1 };
    return [
      ['<', LOOKS.bad],
      ['>', LOOKS.good],
    ].map(([sign, format]) => ({
      addConditionalFormatRule: {
        index: 0,
        rule: {
          ranges: [range],
          booleanRule: {
            condition: {
              type: 'CUSTOM_FORMULA' as const,
              values: [{ userEnteredValue: `=AND(ISNUMBER(${cell});ISNUMBER(${self});${cell}${String(sign)}${self})` }],
            },
            format: format as typeof LOOKS.bad,
          },
        },
      },
    }));
  });
}

export const appraisalDress = (rows: Rows, at: PlaceOf<AppraisalKey>): SheetRequest[] => [
  ...dressRows(SCORE_BOOK_SHEETS.appraisal, APPRAISAL_COLUMNS, { rows, at, typed: TYPED }),
  ...markValidation(rows, at),
];
