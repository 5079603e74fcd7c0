/** Words of *Nhập từ bảng* for the conclusions of a meeting. */
export const conclusionTableWords = {
  columns: ['Nội dung kết luận', 'Cơ quan thực hiện', 'Thời hạn'],
  noHeadings:
    'Không thấy hàng tiêu đề. Bảng cần có các cột: Nội dung kết luận (hoặc Nhiệm vụ), Cơ quan thực hiện, Thời hạn nếu có. Hãy chép cả hàng tiêu đề rồi làm lại.',
  doubts: {
    noOrder: 'không có nội dung kết luận, bỏ qua dòng này',
    noAgency: 'không có cơ quan thực hiện, bỏ qua dòng này',
    agency: (found: string, near: string | null): string =>
      `“${found}” không có trong trang tính Đơn vị${near === null ? '' : `; có phải ${near}?`}`,
    deadline: (found: string): string => `không rõ thời hạn “${found}”, để trống`,
    twice: (of: string): string =>
      of === ''
        ? 'trùng với một dòng ở trên, bỏ qua dòng này'
        : `đã có ở Kết luận phiên họp (mã ${of}), bỏ qua dòng này`,
  },
  meetingMissing: 'chưa ghi ngày họp.',
  meetingWrong: (found: string): string => `ngày họp “${found}” không phải là ngày có thật.`,
  allKnown: 'mọi kết luận trong bảng đã có ở Kết luận phiên họp.',
  adds: (count: number, meeting: string): string =>
    `Ghi ${count} kết luận của phiên họp ngày ${meeting} vào trang tính Kết luận phiên họp, mỗi cơ quan một dòng.`,
  skipped: (count: number): string => `${count} dòng không ghi.`,
  shown: (count: number): string =>
    `${count} kết luận hiện ở bìa của đơn vị được giao trong lần kiểm tra tự động tới; đơn vị trả lời ngay tại đó.`,
  log: (count: number, meeting: string, notice: string): string =>
    `Nhập kết luận phiên họp ngày ${meeting} từ bảng${notice === '' ? '' : ` (${notice})`}: ${count} kết luận`,
  done: (count: number): string =>
    `Đã ghi ${count} kết luận. Có thể sửa từng dòng ở trang tính Kết luận phiên họp; xem trả lời của đơn vị ở Theo dõi nộp.`,
} as const;
