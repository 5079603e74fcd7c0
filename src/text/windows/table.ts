/** Words of the window *Nhập từ bảng*: a plan, a scoring scheme or survey points become rows of the catalogue. */
import { printDate } from '../print';

type Kind = 'plan' | 'unitPlan' | 'scheme' | 'survey' | 'conclusions' | 'inspections';

const OF: Readonly<Record<Kind, string>> = {
  plan: 'kế hoạch',
  unitPlan: 'kế hoạch của đơn vị',
  scheme: 'bộ tiêu chí',
  survey: 'điểm điều tra xã hội học',
  conclusions: 'kết luận phiên họp',
  inspections: 'kiểm tra CCHC',
};

export const tableWords = {
  log: { back: (kind: Kind): string => `Rút lại bảng vừa nhập: ${OF[kind]}` },
  givenBack: 'Đã rút lại bảng vừa nhập; các dòng trước đó được trả về như cũ.',
  nothing: 'không đọc được dòng nào để ghi',
} as const;

/** `owner` = the words of the plan, `near` = the unit whose name is nearest. */
export const planTableWords = {
  columns: ['Nhiệm vụ', 'Chủ trì', 'Thời hạn', 'Sản phẩm', 'Lĩnh vực'],
  noHeadings:
    'Không thấy hàng tiêu đề của kế hoạch. Bảng cần có các cột: Nhiệm vụ, Cơ quan chủ trì, Thời hạn (thêm Phối hợp, Sản phẩm, Lĩnh vực nếu có). Hãy chép cả hàng tiêu đề rồi làm lại.',
  doubts: {
    noLabel: 'không có nội dung nhiệm vụ, bỏ qua dòng này',
    noOwner: 'không có cơ quan chủ trì',
    noDeadline: 'không có thời hạn',
    owner: (found: string, near: string | null): string =>
      `không rõ cơ quan chủ trì “${found}”${near === null ? '' : `; có phải ${near}?`}`,
    deadline: (found: string): string => `không rõ thời hạn “${found}”`,
    twice: (of: string): string =>
      of === ''
        ? 'trùng với một dòng ở trên, bỏ qua dòng này'
        : `đã có ở Danh mục nhiệm vụ (mã ${of}), bỏ qua dòng này`,
  },
  nameMissing: 'chưa ghi tên kế hoạch.',
  dateWrong: (found: string): string => `ngày ban hành “${found}” không phải là ngày có thật.`,
  allKnown: 'mọi nhiệm vụ trong bảng đã có ở Danh mục nhiệm vụ.',
  adds: (count: number): string => `Ghi ${count} nhiệm vụ vào trang tính Danh mục nhiệm vụ.`,
  doubted: (count: number): string =>
    `${count} dòng chưa đọc hết: vẫn ghi, ô chưa rõ có nền đỏ. Cần sửa các ô đó trước khi phát hành biểu.`,
  skipped: (count: number): string => `${count} dòng không ghi.`,
  replaces: (count: number): string => `Bỏ ${count} nhiệm vụ đang có.`,
  ownTaskGone: (code: string): string =>
    `Nhiệm vụ ${code} là nơi đơn vị đăng ký kế hoạch riêng: nhiệm vụ này bị bỏ nên ô đó ở trang tính Cài đặt được để trống. Nếu vẫn cần, hãy ghi mã nhiệm vụ khác vào ô.`,
  names: (name: string, symbol: string, date: string): string => `Kế hoạch của tỉnh: ${planName(name, symbol, date)}.`,
  settings: {
    name: 'Tên kế hoạch cải cách hành chính của tỉnh',
    symbol: 'Số, ký hiệu văn bản ban hành kế hoạch của tỉnh',
    date: 'Ngày ban hành kế hoạch của tỉnh (ngày/tháng/năm)',
  },
  source: (plan: string, row: number): string => `${plan}, dòng ${row} của bảng đã nhập`,
  log: (name: string, added: number, removed: number): string =>
    `Nhập kế hoạch từ bảng: ${name}, ${added} nhiệm vụ${removed === 0 ? '' : `, bỏ ${removed} nhiệm vụ trước đó`}`,
  done: (added: number, doubted: number): string =>
    `Đã ghi ${added} nhiệm vụ.${doubted === 0 ? '' : ` Còn ${doubted} dòng có ô nền đỏ cần sửa ở Danh mục nhiệm vụ.`} Nhiệm vụ vào biểu của đơn vị ở lần Tạo biểu tới.`,
} as const;

/** The plan that a unit makes for itself. */
export const unitPlanWords = {
  columns: ['Nhiệm vụ', 'Phòng chủ trì', 'Thời hạn', 'Sản phẩm', 'Lĩnh vực'],
  noHeadings:
    'Không thấy hàng tiêu đề của kế hoạch. Bảng cần có các cột: Nhiệm vụ, Thời hạn (thêm Phòng chủ trì, Sản phẩm nếu có). Hãy chép cả hàng tiêu đề rồi làm lại.',
  unitMissing: 'chưa ghi đơn vị.',
  unitUnknown: (found: string, near: string | null): string =>
    `không có đơn vị “${found}”${near === null ? '' : `; có phải ${near}?`}`,
  /** The room that does the task, with the unit whose plan it is. */
  owner: (room: string, unit: string): string => (room === '' ? unit : `${room}, ${unit}`),
  names: (unit: string, plan: string): string => `Kế hoạch của ${unit}: ${plan}.`,
  adds: (count: number): string =>
    `Ghi ${count} nhiệm vụ của đơn vị vào trang tính Danh mục nhiệm vụ; không tính vào kế hoạch của tỉnh.`,
  source: (row: string, link: string): string => (link === '' ? row : `${row}; tệp kế hoạch: ${link}`),
  log: (unit: string, plan: string, added: number): string =>
    `Nhập kế hoạch của ${unit} từ bảng: ${plan}, ${added} nhiệm vụ`,
} as const;

/** `Kế hoạch CCHC năm 2026 (Quyết định 3982/QĐ-UBND ngày 28/12/2025)`; `date` is `YYYY-MM-DD` or ''. */
export const planName = (name: string, symbol: string, date: string): string => {
  const document = [symbol, ...(date === '' ? [] : [`ngày ${printDate(date)}`])]
    .filter((part) => part !== '')
    .join(' ');
  return document === '' ? name : `${name} (${document})`;
};

/** The window itself. */
export const tablePageWords = {
  title: 'Nhập từ bảng',
  kind: 'Nhập gì',
  kinds: {
    plan: 'Kế hoạch CCHC của tỉnh (nhiệm vụ)',
    unitPlan: 'Kế hoạch CCHC của một đơn vị (nhiệm vụ)',
    scheme: 'Bộ tiêu chí chấm điểm',
    survey: 'Điểm điều tra xã hội học',
    conclusions: 'Kết luận phiên họp UBND tỉnh',
    inspections: 'Kiểm tra CCHC (kế hoạch, tồn tại)',
  },
  what: {
    plan: 'Mỗi dòng của bảng thành một nhiệm vụ trong Danh mục nhiệm vụ. Bảng cần có hàng tiêu đề với các cột: Nhiệm vụ, Cơ quan chủ trì, Thời hạn.',
    unitPlan:
      'Mỗi dòng của bảng thành một nhiệm vụ mà đơn vị tự giao trong kế hoạch của mình; đơn vị báo cáo nhiệm vụ đó ở biểu Nhiệm vụ, không tính vào kế hoạch của tỉnh. Bảng cần có hàng tiêu đề với các cột: Nhiệm vụ, Thời hạn (thêm Phòng chủ trì, Sản phẩm nếu có).',
    scheme:
      'Mỗi dòng của bảng thành một tiêu chí. Bảng cần có hàng tiêu đề với các cột: STT (hoặc Mã), Tiêu chí, Điểm tối đa. Tiêu chí điều tra xã hội học ghi rõ ở cột Hình thức đánh giá.',
    conclusions:
      'Mỗi dòng của bảng trong thông báo kết luận thành một kết luận; dòng giao nhiều cơ quan thành mỗi cơ quan một dòng. Bảng cần có hàng tiêu đề với các cột: Nội dung, Cơ quan thực hiện, Thời hạn.',
    inspections:
      'Mỗi dòng của bảng thành một dòng ở Kiểm tra CCHC; ô đơn vị để trống thì lấy theo dòng trên. Bảng cần có hàng tiêu đề với các cột: Đơn vị được kiểm tra, Ngày kiểm tra, Tồn tại, Thời hạn khắc phục.',
    survey:
      'Điểm ghi vào cột thẩm định của các tiêu chí điều tra xã hội học trong Sổ chấm điểm. Bảng cần có cột Đơn vị và cột điểm; nhiều tiêu chí thì tiêu đề cột là mục hoặc tên tiêu chí.',
  },
  file: 'Tệp có bảng (.xlsx, .docx, .csv, .txt)',
  paste: 'hoặc chép bảng rồi dán vào đây',
  read: (rows: number): string => `Đã đọc ${rows} dòng của bảng.`,
  facts: {
    unit: 'Đơn vị (tên hoặc mã)',
    name: 'Tên kế hoạch',
    symbol: 'Số, ký hiệu văn bản ban hành',
    date: 'Ngày ban hành (ngày/tháng/năm)',
    replaced: 'Nhiệm vụ đang có',
    schemeName: 'Tên bộ tiêu chí',
    code: 'Mã bộ tiêu chí (không dấu, không cách)',
    basis: 'Căn cứ',
    groups: 'Nhóm đơn vị được chấm (cách nhau bằng dấu chấm phẩy)',
    classes: 'Xếp loại, ví dụ A: 90; B: 75; C: 50; D',
    classBy: 'Xếp loại theo',
    rankBy: 'Xếp hạng theo',
    selfDue: 'Hạn tự chấm (ngày/tháng/năm)',
    lock: 'Ngày khóa (ngày/tháng/năm)',
    explainDue: 'Hạn giải trình (ngày/tháng/năm)',
    period: 'Đợt chấm điểm',
    meeting: 'Ngày họp (ngày/tháng/năm)',
    notice: 'Số, ký hiệu thông báo kết luận',
  },
  optional: (label: string): string => `${label}, nếu có`,
  replaced: {
    none: 'Giữ, ghi thêm vào sau',
    samples: 'Bỏ các nhiệm vụ mẫu, chưa đối chiếu',
    all: 'Bỏ tất cả, thay bằng bảng này',
  },
  replacedOfUnit: {
    none: 'Giữ, ghi thêm vào sau',
    all: 'Bỏ các nhiệm vụ đã nhập của đơn vị này',
  },
  latest: 'Đợt gần nhất',
  look: 'Xem trước',
  looking: 'Đang đọc bảng…',
  noTable: 'Chưa có bảng: hãy chọn tệp hoặc dán bảng.',
  before: 'Chưa ghi gì. Khi bấm Ghi vào Sổ:',
  cannot: (why: string): string => `Chưa ghi được: ${why}`,
  row: 'Dòng',
  doubt: 'Cần xem',
  show: 'Hiện',
  doubted: (count: number): string => `Dòng cần xem (${count})`,
  all: (count: number): string => `Tất cả các dòng (${count})`,
  noDoubts: 'Mọi dòng đã đọc hết.',
  write: 'Ghi vào Sổ',
  writing: 'Đang ghi…',
  back: 'Quay lại',
  next: 'Nhập bảng khác',
  giveBack: 'Rút lại bảng vừa nhập',
  lastOne: 'Rút lại bảng đã nhập lần cuối',
  lastWhat:
    'Các dòng của bảng nhập lần cuối thuộc loại đang chọn sẽ bị bỏ, các dòng đã bỏ khi nhập được trả về. Chỉ rút được khi các dòng đó chưa bị sửa mã hoặc xóa.',
  close: 'Đóng',
} as const;

export const schemeTableWords = {
  columns: ['Mục', 'Tiêu chí', 'Phần điểm', 'Điểm tối đa', 'Ai chấm', 'Cách tính điểm'],
  noHeadings:
    'Không thấy hàng tiêu đề của bộ tiêu chí. Bảng cần có các cột: STT (hoặc Mã), Tiêu chí, Điểm tối đa. Hãy chép cả hàng tiêu đề rồi làm lại.',
  marked: {
    heading: 'dòng tiêu đề',
    survey: 'điều tra xã hội học',
    unit: 'đơn vị tự chấm',
    office: 'cơ quan thẩm định',
  },
  doubts: {
    noCode: 'không có số thứ tự',
    noLabel: 'không có tên tiêu chí',
    noMaximum: 'không có điểm tối đa',
    twice: 'số thứ tự trùng với một dòng ở trên',
    maximum: (found: string): string => `không rõ điểm tối đa “${found}”`,
    sum: (stated: string, found: string): string => `ghi ${stated} điểm, cộng các dòng con được ${found}`,
  },
  rowWrong: (count: number): string =>
    `${count} dòng chưa đúng. Hãy sửa bảng rồi xem lại, vì bộ tiêu chí phải đủ mới chấm được.`,
  noRows: 'bảng không có tiêu chí nào.',
  missing: (label: string): string => `chưa ghi mục “${label}”.`,
  codeWrong: (found: string): string => `mã bộ tiêu chí “${found}” chỉ được gồm chữ không dấu, số, dấu gạch nối.`,
  codeKnown: (found: string): string => `đã có bộ tiêu chí mã “${found}”. Hãy ghi mã khác, hoặc rút lại bảng đã nhập.`,
  dateWrong: (label: string, found: string): string => `${label}: “${found}” không phải là ngày có thật.`,
  explainEarly: (lock: string, due: string): string =>
    `hạn giải trình ${printDate(due)} phải sau ngày khóa ${printDate(lock)} của vòng tự chấm.`,
  groupsWrong: (found: string, groups: readonly string[]): string =>
    `nhóm đơn vị “${found}” không rõ. Các nhóm: ${groups.join('; ')}.`,
  cell: (column: string, found: string, expected: string): string =>
    `${column} “${found}”: cần ${expected.charAt(0).toLocaleLowerCase('vi')}${expected.slice(1)}.`,
  adds: (count: number, name: string): string => `Ghi bộ tiêu chí “${name}” với ${count} tiêu chí thành phần.`,
  sums: (base: string, bonus: string, survey: string): string =>
    `Điểm tối đa ${base}${bonus === '0' ? '' : `, điểm thưởng tối đa ${bonus}`}${survey === '0' ? '' : `; trong đó điều tra xã hội học ${survey}`}.`,
  periods: (self: string, explain: string): string =>
    `Ghi đợt chấm điểm vào trang tính Kỳ báo cáo: hạn tự chấm ${self}${explain === '' ? '' : `, hạn giải trình ${explain}`}.`,
  self: (name: string): string => `Tự chấm điểm: ${name}`,
  explain: (name: string): string => `Giải trình: ${name}`,
  source: (basis: string): string => `${basis}; nhập từ bảng của cơ quan`,
  log: (name: string, count: number): string => `Nhập bộ tiêu chí từ bảng: ${name}, ${count} tiêu chí`,
  done: (name: string, period: string): string =>
    `Đã ghi bộ tiêu chí “${name}”. Tiếp theo: chọn “Tạo biểu và phát hành…”, kỳ “${period}”.`,
} as const;

export const surveyTableWords = {
  unit: 'Đơn vị',
  noSurvey: (scheme: string): string => `bộ tiêu chí “${scheme}” không có tiêu chí điều tra xã hội học.`,
  noBook: 'chưa có Sổ chấm điểm của đợt này. Hãy chọn “Sổ chấm điểm…” để lập trước.',
  noRound: 'chưa có đợt chấm điểm nào.',
  noHeadings: (criteria: string): string =>
    `không thấy hàng tiêu đề. Bảng cần có cột Đơn vị và cột điểm của: ${criteria}.`,
  doubts: {
    unit: (found: string, near: string | null): string =>
      `không có đơn vị “${found}” trong đợt này${near === null ? '' : `; có phải ${near}?`}`,
    twice: 'đơn vị có hai dòng',
    points: (criterion: string, found: string): string => `mục ${criterion}: “${found}” không phải là điểm`,
    above: (criterion: string, found: string): string => `mục ${criterion}: “${found}” vượt điểm tối đa`,
    blank: 'không có điểm',
  },
  fixed: 'không ghi dòng này',
  adds: (units: number, round: string): string => `Ghi điểm điều tra của ${units} đơn vị vào Sổ chấm điểm, ${round}.`,
  changed: (count: number): string => `${count} ô đang có điểm khác, sẽ thay bằng điểm trong bảng.`,
  skipped: (count: number): string => `${count} dòng cần xem, không ghi.`,
  missing: (names: string): string => `Chưa có trong bảng: ${names}.`,
  absent: (criteria: string): string => `Bảng không có cột của mục: ${criteria}.`,
  /** Rows of the book that the next *Sổ chấm điểm* adds. */
  unlisted: (names: string): string =>
    `Sổ chấm điểm chưa có dòng tiêu chí điều tra của: ${names}. Hãy chọn “Sổ chấm điểm…” để thêm các dòng đó, rồi nhập lại bảng.`,
  same: 'mọi điểm trong bảng đã có trong Sổ chấm điểm.',
  log: (round: string, cells: number): string => `Nhập điểm điều tra xã hội học từ bảng: ${round}, ${cells} ô`,
  done: (units: number): string =>
    `Đã ghi điểm điều tra của ${units} đơn vị. Tiếp theo: chọn “Sổ chấm điểm…” để tính lại kết quả.`,
  bookChanged: (place: string): string => `Sổ chấm điểm, ô ${place}`,
} as const;
