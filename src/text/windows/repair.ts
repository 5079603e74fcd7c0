/** Words of *Sửa*: the repairs offered by *Kiểm tra tình trạng tệp*, what each will change, and what it did. */
export const repairWords = {
  title: (period: string): string => `Sửa tình trạng tệp: ${period}`,
  /** The buttons beside a file's line. */
  fix: {
    putBack: 'Sửa: ghi lại dòng của sổ gốc…',
    writeOff: 'Bỏ qua dòng đã mất…',
    staging: 'Sửa: xóa trang tính nháp…',
  },
  reason: 'Lý do bỏ qua (bắt buộc)',
  willPutBack: (place: string): string => `Sẽ ghi lại ${place}, theo bản sao đã kiểm chứng và Nhật ký.`,
  cannot: (place: string): string =>
    `Chưa ghi lại được ${place}: không còn bản sao nào khớp mã kiểm chứng. Hãy khôi phục dòng này từ Lịch sử phiên bản của Google, hoặc bỏ qua kèm lý do.`,
  willMakeForms: (unit: string): string =>
    `Sẽ lập lại mẫu đã phát hành cho ${unit} từ danh mục hiện nay, chỉ khi khớp mã kiểm chứng.`,
  putBack: (place: string): string => `Đã ghi lại ${place}`,
  willWriteOff: (list: string): string =>
    `Sẽ bỏ qua các dòng đã mất: ${list}. Báo cáo có dòng bị bỏ qua không được đưa vào tổng hợp và được ghi tên kèm lý do ở trang tính Tổng quan.`,
  writtenOff: (list: string, reason: string): string => `Đã bỏ qua các dòng đã mất: ${list}. Lý do: ${reason}`,
  willDropTab: (title: string): string => `Sẽ xóa trang tính nháp “${title}” còn sót trong Sổ tổng hợp.`,
  droppedTab: (title: string): string => `Đã xóa trang tính nháp “${title}”`,
  undo: 'Việc này được ghi vào Nhật ký. Muốn lấy lại như trước, dùng Tệp → Lịch sử phiên bản của Google.',
  nothing: 'Không còn gì phải sửa.',
  done: (count: number): string => `Đã sửa ${count} chỗ. Hãy chạy lại “Kiểm tra tình trạng tệp…” để xem còn gì không.`,
  line: (at: number): string => `Chỗ ${at}`,
} as const;
