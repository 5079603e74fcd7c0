/** Words of the office's adjustments: the tab *Điều chỉnh*, notes at totals, the log. */
import type { FigureField } from '../../core/forms/field';
export const ADJUSTMENT_HEADINGS = {
  unit: 'Đơn vị',
  label: 'Chỉ tiêu',
  field: 'Cột',
  sealed: 'Số đơn vị đã nộp',
  amount: 'Điều chỉnh (+/−)',
  reason: 'Lý do',
  by: 'Người điều chỉnh',
  at: 'Lúc',
  standing: 'Tính vào tổng',
  unitCode: 'Mã đơn vị',
  version: 'Bản nộp',
  row: 'Mã dòng',
  fieldCode: 'Mã cột',
  counted: 'Mã',
} as const;

const FIGURE_WORDS: Readonly<Record<string, string>> = {
  value: 'Số trong kỳ',
  cumulative: 'Lũy kế',
} satisfies Readonly<Record<FigureField, string>>;
/** The name of a figure of *Số liệu* by its field; any other field is shown unchanged. */
export const figureWords = (field: string): string => FIGURE_WORDS[field] ?? field;

export const adjustmentWords = {
  counted: 'Có',
  notCounted: (version: number): string => `Không: bản nộp lần ${version} không còn hiệu lực`,
  note: (lines: readonly string[]): string =>
    ['Tổng gồm điều chỉnh của cơ quan tổng hợp (trang tính Điều chỉnh):', ...lines].join('\n'),
  noteLine: (unit: string, amount: string, reason: string): string => `${unit}: ${amount}. ${reason}`,
  log: (what: string, amount: string, reason: string): string => `Điều chỉnh ${what}: ${amount}. ${reason}`,
  toUnit: (what: string, amount: string, reason: string): string => `${what}: ${amount} (${reason})`,
  withdrawal: (at: string, reason: string): string => `Rút điều chỉnh ngày ${at}: ${reason}`,
  explained: (count: number, amount: string): string =>
    ` Trong đó cơ quan tổng hợp điều chỉnh ${amount} (${count} dòng, xem trang tính Điều chỉnh); bản nộp của đơn vị không đổi.`,
} as const;
