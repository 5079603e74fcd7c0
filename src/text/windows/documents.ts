/** Words of the window *Báo cáo* and of its job. */
const kept = (count: number): string =>
  count === 0 ? '' : ` Đã giữ lại ${count} đoạn do người soạn viết (tô nền vàng).`;

export const documentsWords = {
  title: 'Báo cáo',
  period: 'Kỳ báo cáo',
  loading: 'Đang đọc danh sách văn bản…',
  again: 'Đọc lại',
  refresh: 'Xem lại',
  owed: 'Cần lập trong kỳ này',
  others: 'Văn bản khác',
  unitReport: 'Báo cáo của từng đơn vị',
  unit: 'Đơn vị đã nộp',
  nothingOwed: 'Hiện không có văn bản nào phải lập.',
  notOut:
    'Kỳ này chưa tạo biểu nên chưa có số liệu để soạn các văn bản khác. Chọn CCHC ▸ Tạo biểu và phát hành… trước.',
  quality: 'Chất lượng báo cáo, nhiệm vụ của từng đơn vị: xem và đánh giá ở Tiếp nhận.',
  receive: 'Tiếp nhận…',
  make: 'Soạn',
  makeAgain: 'Soạn lại',
  open: 'Mở',
  download: 'Tải .docx',
  print: 'In (PDF)',
  notMade: 'Chưa soạn',
  madeBy: (at: string, by: string): string => `Đã soạn lúc ${at}${by === '' ? '' : `, ${by}`}`,
  stale: 'Số liệu đã thay đổi sau khi soạn: soạn lại trước khi trình ký.',
  frozen: 'Số liệu đã chốt cho phiên họp; tháng sau soạn bản mới.',
  waits: 'Sổ tổng hợp chưa hiện số liệu mới nhất: chạy Tổng hợp trước.',
  consolidate: 'Tổng hợp…',
  working: 'Đang soạn văn bản…',
  draft: 'Dự thảo: số, ngày và chữ ký để trống. Đoạn do người soạn viết thêm được giữ khi soạn lại.',
  label: (action: string, name: string): string => `${action}: ${name}`,
  jobTitle: (name: string, period: string): string => `${name}: ${period}`,
  jobLines: [
    'Soạn dự thảo thành một Google Tài liệu trong thư mục của Sổ CCHC; số, ngày và chữ ký để trống.',
    'Nếu đã có dự thảo: số liệu được thay bằng số mới nhất, đoạn do người soạn viết được giữ và tô nền vàng.',
  ],
  fileName: (name: string, period: string): string => (period === '' ? name : `${name}, ${period}`),
  folder: (period: string): string => `Văn bản, ${period}`,
  made: (name: string, count: number): string => `Đã soạn: ${name}.${kept(count)}`,
  given: (refused: readonly string[]): string =>
    `Đầu mối của đơn vị mở và viết thêm được; đường dẫn hiện ở Bìa của đơn vị sau lần xem tệp tới.${refused.length === 0 ? '' : ` Google không chia sẻ được với: ${refused.join(', ')}; sửa ở Danh bạ đầu mối rồi soạn lại.`}`,
  log: (name: string, count: number): string => `${name}${count === 0 ? '' : `; giữ ${count} đoạn của người soạn`}`,
} as const;
