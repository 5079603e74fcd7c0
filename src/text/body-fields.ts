/**
 * Names of the fields of a request, as a refusal shows them to the person. A field without a name here does not compile
 * in app/request.ts.
 */
export const BODY_FIELDS = {
  unit: 'đơn vị',
  units: 'danh sách đơn vị',
  period: 'kỳ báo cáo',
  province: 'tỉnh, thành phố',
  account: 'tài khoản',
  job: 'công việc',
  jobId: 'mã công việc',
  publish: 'phát hành',
  form: 'biểu',
  tab: 'trang tính',
  row: 'dòng',
  rows: 'danh sách dòng',
  pasted: 'bảng đã dán',
  chosen: 'đơn vị đã chọn',
  column: 'cột',
  area: 'lĩnh vực',
  given: 'các mức dự báo đã xem',
  points: 'số điểm',
  field: 'cột số liệu',
  amount: 'số điều chỉnh',
  key: 'mã điều chỉnh',
  fix: 'cách sửa',
  reason: 'lý do',
  reasons: 'lý do',
  version: 'lần nộp',
  timeliness: 'thời gian nộp',
  task: 'nhiệm vụ',
  quality: 'đánh giá chất lượng',
  note: 'nhận xét',
  cells: 'các ô đính chính',
  value: 'số đúng',
  number: 'số, ký hiệu văn bản',
  date: 'ngày văn bản',
  to: 'ngày gia hạn',
  document: 'văn bản gia hạn',
  draft: 'văn bản',
  seen: 'điều trang thử nhận được',
  kind: 'loại bảng',
  table: 'bảng',
  effectiveOn: 'ngày có hiệu lực',
  file: 'tệp đơn vị gửi',
  sheets: 'các trang tính của tệp',
  facts: 'thông tin kèm theo bảng',
  question: 'câu hỏi',
  answer: 'câu trả lời',
  by: 'cơ quan trả lời',
  confirmed: 'lời xác nhận đã xem',
  forLeaders: 'kết quả dành cho lãnh đạo',
} as const;

export type BodyField = keyof typeof BODY_FIELDS;

/** The request as a whole, when it is not a JSON object. */
export const WHOLE_BODY = 'nội dung yêu cầu';
