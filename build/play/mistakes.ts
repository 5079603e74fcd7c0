/**
 * The common entry errors of a real quarter (docs/sources/locale.md, Entry errors to expect), each as the actions of a
 * person in their own workbook: what they type into which cell, and what they type after the add-in reports it.
 * `lasting` errors are never corrected, so that the demo also shows a unit that is not received.
 */
import type { Dice } from './figures';

/** What a unit is about to type: `form|row|field` → text as typed. A mistake changes it in place. */
export type Sheet = Map<string, string>;
export const at = (form: string, row: string, field: string): string => `${form}|${row}|${field}`;

export interface Slip {
  readonly name: string;
  /**
   * Changes what will be typed. Returns what the unit types afterwards to correct it, or null when this unit has no
   * place for the slip.
   */
  readonly make: (sheet: Sheet, rows: Rows, luck: Dice) => ReadonlyMap<string, string> | null;
  /** Done to the workbook itself after typing (merge, insert a row, rename the tab): requests of the Sheets API. */
  readonly onBook?: 'mergeEntry' | 'insertRow' | 'renameTab' | 'typeOverTotal';
}

/** The unit's rows by the kind of value, to choose a victim. */
export interface Rows {
  readonly counts: readonly string[];
  readonly decimals: readonly string[];
  readonly percents: readonly string[];
  readonly sums: readonly { readonly row: string; readonly parts: readonly string[] }[];
  readonly limited: readonly { readonly row: string; readonly limit: string }[];
  readonly late: readonly string[];
  readonly doneTasks: readonly string[];
}

const indicator = (row: string): string => at('indicator', row, 'value');

function retype(sheet: Sheet, key: string, wrong: string): ReadonlyMap<string, string> | null {
  const right = sheet.get(key);
  if (right === undefined) return null;
  sheet.set(key, wrong);
  return new Map([[key, right]]);
}

const first = <T>(list: readonly T[], luck: Dice): T | undefined => (list.length === 0 ? undefined : luck.pick(list));

function onCount(text: (right: string) => string): Slip['make'] {
  return (sheet, rows, luck) => {
    const row = first(rows.counts, luck);
    return row === undefined ? null : retype(sheet, indicator(row), text(sheet.get(indicator(row)) ?? ''));
  };
}

/** In a one-stop figure: it does not apply to a unit whose figures are filled in. */
export const oneStopSlip: Slip = {
  name: 'bỏ trống số trễ hạn',
  make: (sheet, rows, luck) => {
    const row = first(rows.late, luck);
    return row === undefined ? null : retype(sheet, indicator(row), '');
  },
};

export const slips: readonly Slip[] = [
  {
    name: 'dấu chấm thay dấu phẩy (1.234 trong cột số lẻ)',
    make: (sheet, rows, luck) => {
      const row = first(rows.decimals, luck);
      return row === undefined ? null : retype(sheet, indicator(row), '1.234');
    },
  },
  {
    name: 'phần trăm gõ thành phân số (0,988)',
    make: (sheet, rows, luck) => {
      const row = first(rows.percents, luck);
      return row === undefined ? null : retype(sheet, indicator(row), '0,088');
    },
  },
  { name: 'gõ đè lên ô tổng đã khóa', make: () => new Map(), onBook: 'typeOverTotal' },
  {
    name: 'tổng không bằng các phần',
    make: (sheet, rows, luck) => {
      const sum = first(rows.sums, luck);
      return sum === undefined
        ? null
        : retype(
            sheet,
            indicator(sum.row),
            String(Number((sheet.get(indicator(sum.row)) ?? '0').replace(/\./g, '')) + 7),
          );
    },
  },
  {
    name: 'đảo tử số và mẫu số',
    make: (sheet, rows, luck) => {
      const pair = first(rows.limited, luck);
      if (pair === undefined) return null;
      const [small, big] = [sheet.get(indicator(pair.row)), sheet.get(indicator(pair.limit))];
      if (small === undefined || big === undefined || small === big) return null;
      sheet.set(indicator(pair.row), big);
      sheet.set(indicator(pair.limit), small);
      return new Map([
        [indicator(pair.row), small],
        [indicator(pair.limit), big],
      ]);
    },
  },
  oneStopSlip,
  {
    name: 'gõ kèm đơn vị tiền (1.200 triệu)',
    make: (sheet, rows, luck) => {
      const row = first(rows.decimals, luck);
      return row === undefined ? null : retype(sheet, indicator(row), '1.200 triệu đồng');
    },
  },
  { name: 'gõ kèm chữ (12 người)', make: onCount((right) => `${right} người`) },
  { name: 'gõ 8/8 vào ô số', make: onCount(() => '8/8') },
  { name: 'dán chữ có khoảng trắng cứng', make: onCount((right) => `\u00a0${right}\u00a0`) },
  {
    name: 'dấu thập phân kiểu Anh trong cột tỷ lệ (90.68)',
    make: (sheet, rows, luck) => {
      const row = first(rows.percents, luck);
      return row === undefined ? null : retype(sheet, indicator(row), '90.68');
    },
  },
  {
    name: 'gạch ngang thay cho không phát sinh',
    make: (sheet, rows, luck) => {
      const row = first(rows.counts, luck);
      if (row === undefined) return null;
      sheet.set(indicator(row), '-');
      return new Map([[indicator(row), 'Không phát sinh']]);
    },
  },
  { name: 'số âm', make: onCount((right) => `-${right}`) },
  {
    name: 'nhiệm vụ xong mà thiếu sản phẩm',
    make: (sheet, rows, luck) => {
      const task = first(rows.doneTasks, luck);
      return task === undefined ? null : retype(sheet, at('task', task, 'product'), '');
    },
  },
  {
    name: 'ngày hoàn thành ngoài kỳ',
    make: (sheet, rows, luck) => {
      const task = first(rows.doneTasks, luck);
      return task === undefined ? null : retype(sheet, at('task', task, 'doneDate'), '15/03/2017');
    },
  },
  {
    name: 'tỷ lệ hoàn thành quá 100',
    make: (sheet, rows, luck) => {
      const task = first(rows.doneTasks, luck);
      return task === undefined ? null : retype(sheet, at('task', task, 'percent'), '120');
    },
  },
  { name: 'gộp ô trong vùng nhập', make: () => new Map(), onBook: 'mergeEntry' },
  { name: 'chèn dòng vào biểu', make: () => new Map(), onBook: 'insertRow' },
  { name: 'đổi tên trang biểu', make: () => new Map(), onBook: 'renameTab' },
];
