/** Headings of the tabs *Kiểm tra CCHC*, *Hỏi đáp* and *Tiêu chí yếu*, and the words about a cell that is not used. */

export const DUTY_HEADINGS = {
  inspected: 'Đơn vị được kiểm tra (tên hoặc mã)',
  plannedOn: 'Ngày theo kế hoạch',
  inspection: 'Nội dung kiểm tra',
  heldOn: 'Ngày đã kiểm tra',
  conclusionNumber: 'Số kết luận',
  concludedOn: 'Ngày kết luận',
  fault: 'Tồn tại phải khắc phục',
  faultOwner: 'Cơ quan khắc phục (để trống: đơn vị được kiểm tra)',
  term: 'Hạn khắc phục',
  mendedOn: 'Ngày khắc phục xong',
  question: 'Câu hỏi',
  askedBy: 'Đơn vị hỏi',
  answer: 'Trả lời, hiện cạnh dòng cho mọi đơn vị',
  answeredBy: 'Cơ quan trả lời',
  answeredOn: 'Ngày trả lời',
  weakCriterion: 'Tiêu chí, tiêu chí thành phần',
  lost: 'Điểm mất',
  cause: 'Nguyên nhân',
  action: 'Giải pháp',
  weakAgency: 'Cơ quan chịu trách nhiệm',
  finishBy: 'Hạn hoàn thành',
  outcome: 'Kết quả (để trống: còn phải làm)',
  pointsSource: 'Nguồn điểm',
  writtenBy: 'Cơ quan đã ghi (Sổ tự ghi)',
} as const;

export const DUTY_TROUBLES = {
  unitWords: {
    expected: 'Tên hoặc mã của một đơn vị trong trang tính Đơn vị',
    mend: 'Ghi đúng tên hoặc mã đơn vị; dòng này chưa được dùng',
  },
  faultBeforeInspection: {
    expected: 'Ngày đã kiểm tra, vì dòng có tồn tại phải khắc phục',
    mend: 'Ghi ngày đã kiểm tra',
  },
  termMissing: {
    expected: 'Hạn khắc phục của tồn tại',
    mend: 'Ghi hạn khắc phục; chưa có hạn thì tồn tại không bao giờ là quá hạn',
  },
} as const;
