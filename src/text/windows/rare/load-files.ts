/** Words of *Tệp cho kho số liệu…*. */
export const loadFileWords = {
  title: (period: string): string => `Tệp cho kho số liệu: ${period}`,
  lines: [
    'Ghi bốn tệp (.ndjson) của kỳ vào thư mục “Xuất toàn bộ” trong Drive: tình hình nộp, số liệu từng đơn vị, số tổng hợp của tỉnh, và tệp kê số dòng.',
    'Dùng để nơi nhận ghép nhiều tỉnh hoặc nhiều năm. Chỉ có số, lựa chọn và dấu chọn; không có lời viết của đơn vị.',
    'Sổ CCHC không gửi tệp đi đâu. Cơ quan tải về và gửi theo quy định về dữ liệu của mình.',
  ],
  /** `table` = the name of the table that the file is loaded into. */
  file: (table: string, province: string, period: string): string => `kho-${table}-${province}-${period}.ndjson`,
  line: (count: number): string => `${count} dòng.`,
  columns: ['Tệp', 'Số dòng'],
  outcome: (code: string, folder: string): string =>
    `Đã ghi bốn tệp cho kho số liệu vào thư mục “${folder}” trong Drive. Mã tổng hợp ${code}. Nạp tệp “loads” sau cùng.`,
  log: (code: string): string => `Ghi tệp cho kho số liệu, mã tổng hợp ${code}`,
} as const;
