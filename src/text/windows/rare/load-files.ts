/** Words of *Tệp cho kho số liệu…*. */
import type { RollUpTable } from '../../../core/roll-up/tables';

/** By table: the name in the file, and what it holds. */
export const LOAD_TABLES: Readonly<Record<RollUpTable, { readonly file: string; readonly holds: string }>> = {
  reports: { file: 'tinh-hinh-nop', holds: 'tình hình nộp' },
  entries: { file: 'so-lieu-don-vi', holds: 'số liệu từng đơn vị' },
  figures: { file: 'so-tong-hop', holds: 'số tổng hợp của tỉnh' },
  loads: { file: 'ke-so-dong', holds: 'bản kê số dòng' },
};

export const loadFileWords = {
  title: (period: string): string => `Tệp cho kho số liệu: ${period}`,
  lines: [
    'Ghi bốn tệp (.ndjson) của kỳ vào thư mục “Xuất toàn bộ” trong Drive: tình hình nộp, số liệu từng đơn vị, số tổng hợp của tỉnh, và tệp kê số dòng.',
    'Dùng để nơi nhận ghép nhiều tỉnh hoặc nhiều năm. Chỉ có số, lựa chọn và dấu chọn; không có lời viết của đơn vị.',
    'Sổ CCHC không gửi tệp đi đâu. Cơ quan tải về và gửi theo quy định về dữ liệu của mình.',
  ],
  file: (table: RollUpTable, province: string, period: string): string =>
    `kho-${LOAD_TABLES[table].file}-${province}-${period}.ndjson`,
  line: (count: number): string => `${count} dòng.`,
  columns: ['Tệp', 'Số dòng'],
  outcome: (code: string, folder: string): string =>
    `Đã ghi bốn tệp cho kho số liệu vào thư mục “${folder}” trong Drive. Mã tổng hợp ${code}. Gửi đủ bốn tệp cho nơi nhận.`,
  log: (code: string): string => `Ghi tệp cho kho số liệu, mã tổng hợp ${code}`,
} as const;
