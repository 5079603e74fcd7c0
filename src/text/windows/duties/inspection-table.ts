/** Words of *Nhập từ bảng* for inspections and their faults. */
const near = (unit: string | null): string => (unit === null ? '' : `; có phải ${unit}?`);

export const inspectionTableWords = {
  columns: ['Đơn vị được kiểm tra', 'Ngày kiểm tra', 'Kết luận', 'Tồn tại hoặc nội dung', 'Thời hạn khắc phục'],
  noHeadings:
    'Không thấy hàng tiêu đề. Bảng cần có cột Đơn vị được kiểm tra và ít nhất một trong các cột: Nội dung kiểm tra, Ngày kiểm tra, Tồn tại, hạn chế. Hãy chép cả hàng tiêu đề rồi làm lại.',
  days: {
    planned: 'ngày dự kiến',
    heldOn: 'ngày kiểm tra',
    concludedOn: 'ngày kết luận',
    due: 'thời hạn khắc phục',
    mendedOn: 'ngày khắc phục xong',
  },
  doubts: {
    noUnit: 'không có đơn vị được kiểm tra, bỏ qua dòng này',
    unit: (found: string, unit: string | null): string =>
      `“${found}” không có trong trang tính Đơn vị${near(unit)}; bỏ qua dòng này`,
    owner: (found: string, unit: string | null): string =>
      `“${found}” không có trong trang tính Đơn vị${near(unit)}; giao chính đơn vị được kiểm tra khắc phục`,
    day: (what: string, found: string): string => `không rõ ${what} “${found}”, để trống`,
    twice: (of: string): string =>
      of === '' ? 'trùng với một dòng ở trên, bỏ qua dòng này' : `đã có ở Kiểm tra CCHC (mã ${of}), bỏ qua dòng này`,
  },
  allKnown: 'mọi dòng trong bảng đã có ở Kiểm tra CCHC.',
  adds: (count: number, faults: number): string =>
    `Ghi ${count} dòng vào trang tính Kiểm tra CCHC, trong đó ${faults} tồn tại phải khắc phục.`,
  skipped: (count: number): string => `${count} dòng không ghi.`,
  shown: 'Đơn vị thấy tồn tại của mình ở trang bìa trong lần kiểm tra tự động tới và trả lời ngay tại đó.',
  log: (count: number, faults: number): string => `Nhập kiểm tra CCHC từ bảng: ${count} dòng, ${faults} tồn tại`,
  done: (count: number): string =>
    `Đã ghi ${count} dòng. Có thể sửa từng dòng ở trang tính Kiểm tra CCHC; xem trả lời của đơn vị ở Theo dõi nộp.`,
} as const;
