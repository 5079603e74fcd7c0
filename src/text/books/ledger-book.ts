/** Words of the ledger (*Sổ gốc*), the office's own file: tab titles and headings. Codes in its cells stay codes. */

export const LEDGER_TITLES = { files: 'Tệp', submissions: 'Báo cáo nộp', seals: 'Bản nộp được lưu', log: 'Nhật ký', jobs: 'Việc đang chạy', letters: 'Thư', issued: 'Mẫu đã phát hành', adjustments: 'Điều chỉnh' } as const;

export const LEDGER_HEADINGS = {
  key: 'Mã', unit: 'Đơn vị', period: 'Kỳ', fileId: 'Tệp', createdAt: 'Tạo lúc', publishedAt: 'Phát hành lúc', sharedWith: 'Đã chia sẻ với', mailedAt: 'Gửi thư lúc',
  templateVersions: 'Phiên bản mẫu', sheetIds: 'Số hiệu trang tính', lastPollAt: 'Lần xem gần nhất', lastSeenModifiedAt: 'Tệp sửa lúc (đã thấy)', unseenTickAt: 'Lần cuối thấy chưa đánh dấu',
  state: 'Trạng thái', version: 'Bản nộp', overdue: 'Quá hạn', extendedTo: 'Gia hạn đến', oldTemplate: 'Mẫu cũ', editedAfterSeal: 'Sửa sau nộp', timeliness: 'Đúng hạn hay trễ', dueAt: 'Hạn nộp',
  decision: 'Quyết định', reason: 'Lý do', decidedBy: 'Người quyết định', decidedAt: 'Quyết định lúc', changedAt: 'Đổi lúc',
  sealedAt: 'Lưu lúc', sealedBy: 'Người nộp', evidence: 'Chứng cứ thời điểm', document: 'Văn bản gửi kèm', printCode: 'Mã bản in', fingerprint: 'Mã kiểm chứng', previousFingerprint: 'Mã kiểm chứng bản trước', receiptAt: 'Gửi biên nhận lúc',
  payload: (part: number): string => `Nội dung ${part}`,
  at: 'Lúc', account: 'Tài khoản', action: 'Việc', text: 'Nội dung', previousHash: 'Mã dòng trước', hash: 'Mã dòng',
  jobId: 'Mã việc', request: 'Yêu cầu', cursor: 'Vị trí', startedAt: 'Bắt đầu lúc', by: 'Người chạy', leaseUntil: 'Giữ chỗ đến', fence: 'Số lượt', lines: 'Kết quả',
  kind: 'Loại', to: 'Người nhận', subject: 'Tiêu đề', pendingAt: 'Ghi lúc', sentAt: 'Gửi lúc', issued: 'Mẫu đã phát hành',
  form: 'Biểu', row: 'Dòng', field: 'Cột', amount: 'Số điều chỉnh',
} as const;
