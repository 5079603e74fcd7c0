/**
 * Words of the catalogue tabs about who is asked: the owner of a row, the units of a period, the tree of units, and
 * what decisions made of them.
 */
import type { UnitChangeKind } from '../../core/catalogue/unit-change';

/** In the place of an agency: no unit is asked for the row. */
export const OF_PROVINCE = 'Sổ CCHC tự tính';

/** `expected` and `mend` of a cell that cannot be read. */
export const ASKED_TROUBLES = {
  aboveItself: {
    expected: 'Mã của một đơn vị khác, không phải đơn vị trực thuộc của chính đơn vị này',
    mend: 'Sửa mã đơn vị cấp trên, hoặc để trống nếu trực thuộc UBND tỉnh',
  },
  endedBeforeBorn: {
    expected: 'Ngày không trước ngày thành lập',
    mend: 'Sửa ngày, hoặc để trống nếu đơn vị còn hoạt động',
  },
  askedOf: {
    expected:
      'Tên đơn vị hoặc nhóm đơn vị có trong trang tính Đơn vị, cách nhau bằng dấu chấm phẩy; đợt chấm điểm thì để trống',
    mend: 'Ghi đúng tên, ví dụ “Sở Nội vụ” hoặc “Các sở, ban, ngành”; để trống thì hỏi mọi đơn vị theo Ma trận biểu',
  },
  rowOwner: {
    expected: `Tên một cơ quan có trong trang tính Đơn vị, hoặc “${OF_PROVINCE}”; dòng * của cả biểu thì để trống`,
    mend: 'Ghi đúng tên cơ quan, ví dụ “Sở Tư pháp”; để trống thì hỏi mọi đơn vị của các nhóm được đánh dấu',
  },
  notComputed: {
    expected: 'Tên một cơ quan: dòng này không bằng tổng các dòng khác nên không tự tính được',
    mend: 'Ghi tên cơ quan báo cáo, hoặc điền cột “Bằng tổng các dòng” của dòng ở trang tính Chỉ tiêu thống kê',
  },
  changeHalf: {
    expected: 'Mã đơn vị trước hoặc mã đơn vị sau',
    mend: 'Ghi mã đơn vị trước, mã đơn vị sau, hoặc cả hai',
  },
} as const;

export const UNIT_CHANGE_LABELS: Readonly<Record<UnitChangeKind, string>> = {
  merged: 'Hợp nhất, sáp nhập',
  split: 'Chia, tách',
  renamed: 'Đổi tên',
  moved: 'Chuyển nhóm',
  ended: 'Kết thúc hoạt động',
  new: 'Thành lập mới',
};

export const UNIT_CHANGE_HEADINGS = {
  changeKind: 'Hình thức',
  unitBefore: 'Mã đơn vị trước',
  unitAfter: 'Mã đơn vị sau',
  wasBefore: 'Trước sắp xếp',
  decision: 'Quyết định: số, ký hiệu',
  decisionDate: 'Quyết định: ngày',
  effectiveOn: 'Có hiệu lực từ ngày',
  actsFrom: 'Tính vào báo cáo từ ngày',
} as const;
