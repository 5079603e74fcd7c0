/** Words of the windows: buttons, progress, what happened and what to do next. */

export const dialogWords = {
  loading: 'Đang đọc…',
  province: 'Tỉnh, thành phố',
  chooseProvince: 'Chọn tỉnh, thành phố rồi xem kế hoạch trước khi làm.',
  showPlan: 'Xem kế hoạch',
  onlyMake: 'Chỉ tạo tệp để xem thử, chưa chia sẻ và chưa gửi thư',
  confirm: {
    setUp: 'Thiết lập', generate: 'Tạo biểu và phát hành', publish: 'Phát hành', collect: 'Nhận báo cáo', check: 'Kiểm tra', consolidate: 'Tổng hợp',
    remind: 'Gửi thư đôn đốc', healthCheck: 'Kiểm tra tình trạng tệp', exportAll: 'Xuất toàn bộ',
  },
  toPaste: 'Lời nhắn để dán vào Zalo',
  makeOnly: 'Tạo biểu để xem thử',
  stop: 'Dừng',
  stopping: 'Đang dừng sau bước này…',
  goOn: 'Làm tiếp',
  again: 'Thử lại',
  close: 'Đóng',
  stopped: 'Đã dừng. Việc đã làm được giữ nguyên; bấm “Làm tiếp” để làm nốt phần còn lại.',
  progress: (at: number, of: number): string => `${at}/${of}`,
  unit: 'Đơn vị',
  result: 'Kết quả',
  message: 'Ghi chú',
  outcomes: 'Kết quả theo đơn vị',
  openMaster: 'Mở Sổ tổng hợp',
  failed: 'Chưa làm xong',
} as const;

export const resultWords = { done: 'Hoàn thành', doneMissing: 'Hoàn thành, chưa đủ', nothingWritten: 'Không ghi gì' } as const;

export const statusWords = {
  loading: 'Đang đọc kỳ báo cáo…',
  refresh: 'Đọc lại',
  received: 'Đã nộp',
  waiting: 'Chờ tiếp nhận',
  notYet: 'Chưa nộp',
  returned: 'Đã trả lại',
  undecided: 'Chờ quyết định thời gian nộp',
  none: 'Không có đơn vị nào.',
  cutOff: 'Số liệu tính đến ngày',
  due: 'Hạn nộp',
  next: 'Việc tiếp theo',
} as const;

/** Failures that arise between the page and Google, before any answer of ours. */
export const callWords = {
  multiLogin:
    'Google đang dùng một tài khoản khác của trình duyệt này nên từ chối yêu cầu. Hãy mở Sổ tổng hợp trong cửa sổ ẩn danh hoặc hồ sơ trình duyệt chỉ đăng nhập một tài khoản của cơ quan, rồi thử lại.',
  broken: 'Không liên lạc được với Google. Việc đã làm được giữ nguyên; hãy kiểm tra mạng rồi bấm “Thử lại”.',
} as const;
