/** Words about rows of the master's tabs that do not agree with what was last known. */
import { firstOf } from '../listed';

export const heldWords = (held: string | number | boolean | null): string => {
  if (held === null) return '';
  if (typeof held === 'boolean') return held ? 'có đánh dấu' : '';
  return typeof held === 'number' ? String(held).replace('.', ',') : held;
};

const quoted = (text: string): string => {
  if (text === '') return 'để trống';
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return text === 'có đánh dấu' ? text : `“${short}”`;
};

interface CellWords {
  readonly column: string;
  readonly a1: string;
  readonly found: string;
  readonly known: string;
}

export type DoubtKindName = 'words' | 'moved' | 'key' | 'gone' | 'emptied';

const LONGEST_LIST = 3;

export const cellChange = ({ column, a1, found, known }: CellWords): string =>
  `${a1} (${column}) đang ghi ${quoted(found)}, trước đó ${quoted(known)}`;

export const rowDoubtPlace = ({
  tab,
  kind,
  row,
  key,
  cells,
}: {
  readonly tab: string;
  readonly kind: DoubtKindName;
  readonly row: number | null;
  readonly key: string;
  readonly cells: readonly CellWords[];
}): string => {
  if (kind === 'emptied') return `${tab}: mọi dòng đã bị xóa`;
  if (kind === 'gone') return `${tab}: mất dòng ${key}`;
  return `${tab}, dòng ${String(row)} (${key}): ${firstOf(cells.map(cellChange), LONGEST_LIST, { of: 'cell', by: ', ' })}`;
};

export const localeWords = {
  mend: 'Sửa: đặt lại Việt Nam',
  mended: (places: readonly string[]): string =>
    `Đã đặt lại ngôn ngữ và khu vực của Sổ tổng hợp là Việt Nam.${
      places.length === 0
        ? ''
        : ` Hãy gõ lại ngày ở: ${firstOf(places, 20, { by: ', ' })} (ô của dòng đã có trở về ngày đọc lần trước).`
    }`,
} as const;

export const rowsWords = {
  title: 'Dòng không khớp với lần đọc trước',
  lead: 'Các dòng dưới đây đã đổi chỗ, đổi tên hoặc bị xóa so với lần đọc trước. Chưa có gì được ghi. “Sửa” trả dòng về như trước; “Giữ” nhận nội dung đang có trong bảng.',
  mend: 'Sửa',
  keep: 'Giữ',
  mendAll: (tab: string): string => `Sửa cả trang ${tab}`,
  keepAll: (tab: string): string => `Giữ cả trang ${tab}`,
  tab: (tab: string, count: number): string => `${tab} (${count} dòng)`,
  more: (count: number): string => `… và ${count} dòng khác trong trang này.`,
  mended: (count: number): string => `Đã trả ${count} dòng về như lần đọc trước.`,
  kept: (count: number): string => `Đã nhận ${count} dòng như đang có trong bảng.`,
  logMended: (list: string): string => `Trả dòng về như trước: ${list}`,
  logKept: (list: string): string => `Giữ dòng như đang có: ${list}`,
} as const;
