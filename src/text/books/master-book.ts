/** Every word that a reader of the master (*Sổ tổng hợp*) sees. A code without a label does not compile. */
import type { Freshness, TaskState } from '../../core/consolidate/consolidate';
import type { CellKind } from '../../core/entry';
import type { FormCode } from '../../core/form-code';
import type { GoalDirection } from '../../core/goal';
import { once } from '../../core/once';
import type { Standing } from '../../core/result';
import type { Timeliness } from '../../core/submission/submission-time';
import type { UnitGroup } from '../../core/catalogue/unit';
import { firstOf } from '../listed';
import { choiceLabel, STATE_LABELS, TAB_TITLES } from './unit-book';

export const MASTER_TITLES = {
  overview: 'Tổng quan',
  progress: 'Tiến độ nộp',
  figures: 'Số liệu',
  cumulative: 'Lũy kế',
  tasks: 'Nhiệm vụ',
  narrative: 'Nội dung',
  forecast: 'Dự báo',
  findings: 'Sai sót',
  adjustments: 'Điều chỉnh',
  values: 'Dữ liệu',
  units: 'Đơn vị',
  contacts: 'Danh bạ đầu mối',
  periods: 'Kỳ báo cáo',
  matrix: 'Ma trận biểu',
  taskList: 'Danh mục nhiệm vụ',
  indicators: 'Chỉ tiêu thống kê',
  headings: 'Đề cương báo cáo',
  targets: 'Mục tiêu dự báo',
  schemes: 'Bộ tiêu chí',
  criteria: 'Tiêu chí chấm điểm',
  oneStop: 'Số liệu một cửa',
  conclusions: 'Kết luận phiên họp',
  inspections: 'Kiểm tra CCHC',
  guidance: 'Hỏi đáp',
  weakCriteria: 'Tiêu chí yếu',
  conduct: 'Khen thưởng, vi phạm',
  unitChanges: 'Sắp xếp đơn vị',
  holidays: 'Ngày nghỉ',
  settings: 'Cài đặt',
} as const;

/** A state has one name in every file: the unit's workbook uses the same. */
export { STATE_LABELS };

export const FRESHNESS_LABELS: Readonly<Record<Freshness, string>> = {
  fresh: 'KHỚP',
  stale: 'CHƯA CẬP NHẬT',
  otherTemplate: 'ĐỔI MẪU',
  missing: 'THIẾU',
  nothing: 'KHÔNG CÓ SỐ LIỆU',
  closed: 'ĐÃ CHỐT',
};

export const TIMELINESS_LABELS: Readonly<Record<Timeliness, string>> = {
  onTime: 'Đúng hạn',
  late: 'Trễ hạn',
  undecided: 'Chờ Sở Nội vụ xác định',
};

/** The words of the unit's choice. */
export const TASK_STATE_LABELS: Readonly<Record<TaskState, string>> = {
  notStarted: choiceLabel('notStarted'),
  doing: choiceLabel('doing'),
  done: choiceLabel('done'),
  stopped: choiceLabel('stopped'),
};

export const GROUP_LABELS: Readonly<Record<UnitGroup, string>> = {
  department: 'Sở, ban, ngành',
  district: 'UBND cấp huyện',
  commune: 'UBND cấp xã',
  central: 'Cơ quan Trung ương trên địa bàn tỉnh',
  publicUnit: 'Đơn vị sự nghiệp thuộc UBND tỉnh',
};

/** A form is called as its tab is. */
export const FORM_LABELS: Readonly<Record<FormCode, string>> = TAB_TITLES;

export const STANDING_LABELS: Readonly<Record<Standing, string>> = {
  sourced: 'Có nguồn',
  memory: 'Chưa đối chiếu văn bản gốc',
};

/** Areas of reform as the office calls them. An area that the office typed itself has no code and is shown as typed. */
const AREA_LABELS: Readonly<Record<string, string>> = {
  steering: 'Chỉ đạo, điều hành',
  institution: 'Cải cách thể chế',
  procedure: 'Cải cách thủ tục hành chính',
  organisation: 'Cải cách tổ chức bộ máy',
  civil_service: 'Cải cách chế độ công vụ',
  finance: 'Cải cách tài chính công',
  modernisation: 'Hiện đại hóa hành chính',
  digital: 'Chính quyền điện tử, chính quyền số',
  impact: 'Tác động của cải cách hành chính',
  par_index: 'Chỉ số cải cách hành chính',
};
export const areaWords = (area: string): string => AREA_LABELS[area] ?? area;
/** Words → code, without regard to case. Words that do not name an area here are returned unchanged. */
export const areaCode = (words: string): string => areaCodes().get(foldedArea(words)) ?? words;

const foldedArea = (words: string): string => words.trim().toLocaleLowerCase('vi');
const areaCodes = once(() => new Map(Object.entries(AREA_LABELS).map(([code, label]) => [foldedArea(label), code])));

export const CYCLE_LABELS = {
  ministry: 'Kỳ của Bộ Nội vụ',
  plan: 'Kỳ theo kế hoạch của tỉnh',
  month: 'Tháng',
  scoring: 'Đợt chấm điểm',
} as const;

export const DUE_MODE_LABELS = { before: 'Trước ngày', on: 'Trong ngày' } as const;

/** What a lead agency forecasts, and on which side of a goal the goal is met. */
export const TARGET_KIND_LABELS = { target: 'Mục tiêu', area: 'Lĩnh vực PAR INDEX' } as const;
export const DIRECTION_LABELS: Readonly<Record<GoalDirection, string>> = {
  atLeast: 'Từ … trở lên',
  above: 'Trên',
  atMost: 'Không quá',
  below: 'Dưới',
};

export const NATURE_LABELS = { flow: 'Cộng dồn trong năm', stock: 'Số tại thời điểm' } as const;

export const CELL_KIND_LABELS: Readonly<Record<CellKind['type'], string>> = {
  count: 'Số đếm',
  decimal: 'Số thập phân',
  percent: 'Phần trăm',
  date: 'Ngày',
  text: 'Văn bản',
  choice: 'Chọn trong danh sách',
  tick: 'Đánh dấu',
  link: 'Đường dẫn',
};

export const COUNTED_LABELS = {
  all: 'Tổng nhiệm vụ',
  done: 'Hoàn thành đúng hạn',
  doneLate: 'Hoàn thành quá hạn',
  overdue: 'Quá hạn, chưa hoàn thành',
  doing: 'Đang thực hiện, còn hạn',
} as const;

/** What a cell shows instead of a figure. */
export const CELL_WORDS = {
  notArisen: 'KPS',
  notApplicable: 'KAD',
  overdue: 'Quá hạn',
  tickOn: 'Có',
  tickOff: 'Không',
} as const;

/** Next to the state of a unit that has no earlier figures to compare this period with. */
export const NEW_UNIT = 'Đơn vị mới';

export const FLAG_LABELS = {
  overdue: 'Quá hạn',
  oldTemplate: 'Mẫu cũ',
  otherDates: 'Nộp theo tên, ngày trước của kỳ',
  editedAfterSeal: 'Sửa sau nộp',
  authorUnknown: 'Chưa rõ người nộp',
  authorNotAllowed: 'Người nộp không có quyền Được nộp',
  sharedOutside: 'Tệp mở cho người ngoài danh bạ',
  tickGone: 'Đã bỏ dấu nộp, bản nộp vẫn giữ',
  remarks: 'Có lưu ý về tệp',
  coverDamaged: 'Trang bìa bị hỏng',
  fileGone: 'Không thấy tệp',
  extendedTo: (date: string): string => `Gia hạn đến ${date}`,
} as const;

export const RESULT_HEADINGS = {
  number: 'STT',
  label: 'Nội dung',
  indicator: 'Chỉ tiêu',
  measure: 'Đơn vị tính',
  total: 'Tổng',
  coverage: 'Đơn vị có số liệu',
  freshness: 'Tình trạng',
  task: 'Nhiệm vụ',
  owner: 'Chủ trì',
  deadline: 'Thời hạn',
  done: 'Hoàn thành',
  overdue: 'Quá hạn',
  atRisk: 'Dự báo khó đạt',
  unit: 'Đơn vị',
  unitCode: 'Mã đơn vị',
  state: 'Mã trạng thái',
  stateLabel: 'Trạng thái',
  flags: 'Lưu ý',
  timeliness: 'Thời hạn nộp',
  version: 'Bản nộp',
  sealedAt: 'Thời điểm nộp',
  sealedBy: 'Người nộp',
  document: 'Văn bản gửi kèm',
  printCode: 'Mã bản in',
  file: 'Tệp của đơn vị',
  period: 'Mã kỳ',
  fileId: 'Mã tệp',
  tabs: 'Mã trang tính của các biểu',
  tab: 'Biểu',
  cell: 'Ô',
  level: 'Mức',
  found: 'Đang có',
  expected: 'Cần có',
  mend: 'Cách sửa',
  link: 'Đi tới ô',
  explained: 'Giải trình',
  submitted: 'Đã nộp',
  notSubmitted: 'Chưa nộp',
  submittedOf: 'Đã nộp/phải nộp',
  count: 'Số lượng',
  explainedCount: 'Đã giải trình',
} as const;

export const RESULT_WORDS = {
  openFile: 'Mở sổ đơn vị',
  openCell: 'Mở ô',
  unknownSubmitter: 'Không xác định',
  explained: 'Đã giải trình',
  notExplained: 'Chưa giải trình',
  memoryRow: 'Chưa đối chiếu văn bản gốc',
  /** A province has up to 190 units: the first forty are named, the rest are counted. */
  missing: (names: readonly string[]): string => `Còn thiếu: ${firstOf(names, 40, { of: 'unit', by: ', ' })}`,
  subtitle: (period: string, cutOff: string): string => `${period} – số liệu tính đến ngày ${cutOff}`,
  memoryKey: '(*) Chưa đối chiếu văn bản gốc.',
} as const;

export const NARRATIVE_WORDS = {
  headingUnit: 'Nội dung, đơn vị',
  text: 'Đơn vị báo cáo',
  enters: 'Đưa vào báo cáo',
  mark: 'Dấu của nội dung',
  chosen: 'Dấu đã chọn',
  period: 'Kỳ',
  notIn: 'Chưa nộp',
  blank: 'Đơn vị để trống',
  changed: 'Đơn vị đã sửa sau khi chọn',
  moved: 'Dòng hoặc dấu chọn đã bị đổi chỗ, cần chọn lại',
} as const;

export const OVERVIEW_WORDS = {
  title: (province: string): string => `TỔNG HỢP CẢI CÁCH HÀNH CHÍNH – ${province.toLocaleUpperCase('vi-VN')}`,
  period: 'Kỳ báo cáo',
  cutOff: 'Số liệu tính đến ngày',
  madeAt: 'Lập lúc',
  submitted: 'Đơn vị đã nộp',
  onTime: 'Nộp đúng hạn',
  late: 'Nộp trễ hạn',
  undecided: 'Chờ Sở Nội vụ xác định đúng hạn hay trễ',
  tasksAll: 'Nhiệm vụ đơn vị phải báo cáo',
  tasksOfState: {
    done: 'Hoàn thành',
    doing: 'Đang thực hiện',
    overdue: 'Quá hạn',
    notStarted: 'Chưa thực hiện',
    stopped: 'Dừng thực hiện',
    unreported: 'Đơn vị chưa báo cáo',
  },
  blockSubmission: 'TÌNH HÌNH NỘP BÁO CÁO',
  blockGroups: 'NỘP BÁO CÁO THEO NHÓM ĐƠN VỊ',
  blockTasks: 'NHIỆM VỤ THEO TRẠNG THÁI',
  blockFindings: 'SAI SÓT',
  blockHeadline: 'SỐ LIỆU CHÍNH TRONG KỲ',
  blockRatios: 'TỶ LỆ TRONG KỲ',
  blockCumulative: 'LŨY KẾ TỪ ĐẦU NĂM',
} as const;

export const CHART_TITLES = {
  groups: 'Nộp báo cáo theo nhóm đơn vị',
  tasks: 'Nhiệm vụ theo trạng thái',
  headline: 'Giải quyết thủ tục hành chính',
} as const;

export const CHART_ALT = {
  groups: 'Biểu đồ cột chồng: số đơn vị đã nộp và chưa nộp của từng nhóm',
  tasks: 'Biểu đồ thanh: số nhiệm vụ theo trạng thái, quá hạn màu đỏ',
  headline: 'Biểu đồ thanh: số hồ sơ thủ tục hành chính toàn tỉnh',
} as const;

export const EMPTY_STATES = {
  overview: 'Chưa có số liệu tổng hợp. Vào Tiện ích mở rộng → CCHC → Tổng hợp… sau khi các đơn vị nộp báo cáo.',
  progress: 'Chưa có đơn vị nào. Vào Tiện ích mở rộng → CCHC → Tạo biểu và phát hành… để tạo sổ cho các đơn vị.',
  figures: 'Chưa có số liệu của kỳ này. Bảng đầy lên sau lần Tổng hợp đầu tiên.',
  cumulative: 'Chưa có số lũy kế. Bảng đầy lên sau lần Tổng hợp đầu tiên.',
  tasks: 'Chưa có tiến độ nhiệm vụ. Bảng đầy lên sau lần Tổng hợp đầu tiên.',
  forecast: 'Chưa có dự báo của cơ quan chủ trì. Bảng đầy lên sau lần Tổng hợp đầu tiên.',
  narrative: 'Chưa có nội dung báo cáo. Bảng đầy lên sau lần Tổng hợp đầu tiên.',
  findings: 'Không có sai sót nào đang mở.',
  adjustments: 'Không có điều chỉnh nào của cơ quan tổng hợp trong kỳ này.',
  findingsBefore: 'Chưa kiểm tra báo cáo nào.',
} as const;

/** `nth` = which staging of the book it is; 0 where a book has one at a time. */
export const stagingTitle = (title: string, nth = 0): string => `${title} (đang dựng${nth > 0 ? ` ${nth}` : ''})`;

/** `38/40`. */
export const coverageWords = (have: number, expected: number): string => `${have}/${expected}`;
