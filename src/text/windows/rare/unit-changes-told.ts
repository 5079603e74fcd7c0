/** What the server states about *Sắp xếp đơn vị*: doubts, what a decision changes, refusals, the cover of a unit. */
import type { EarlierUnits } from '../../../core/forms/prior';
import { firstOf } from '../../listed';
import { printDate } from '../../print';

const near = (unit: string | null): string => (unit === null ? '' : `; có phải ${unit}?`);
const listed = (names: readonly string[]): string => firstOf(names, 12, { of: 'unit' });
const papers = (number: string, date: string): string => `${number} ngày ${printDate(date)}`;

/** On the cover: whose figures those of the period before are, or why there are none. */
export const unitsBeforeSentence: Readonly<Record<EarlierUnits, (names: readonly string[], of: string) => string>> = {
  joined: (names, of) => `Số kỳ trước là tổng số của ${listed(names)} (${of}); dòng không cộng được thì để trống.`,
  split: (names, of) =>
    `Hình thành từ việc chia, tách ${listed(names)} (${of}): số kỳ trước không tự chia được. Ô lũy kế còn trống thì nhập số của chính phạm vi đơn vị phụ trách.`,
  partMissing: (names, of) =>
    `Hình thành từ ${listed(names)} (${of}): có đơn vị cũ không có báo cáo kỳ trước nên không có số để so sánh.`,
};

/** On the cover of a unit that skipped the period before. */
export const priorGapSentence = (skipped: string, held: string): string =>
  `Đơn vị không có báo cáo ${skipped}: cột Lũy kế kỳ trước là số của ${held}.`;

export const unitChangeTold = {
  papers,
  columns: ['Đơn vị trước', 'Hình thức', 'Đơn vị sau', 'Mã'],
  noHeadings:
    'không thấy hàng tiêu đề. Bảng cần có cột Đơn vị cũ (hoặc Trước sắp xếp) và cột Đơn vị mới (hoặc Sau sắp xếp), thêm cột Mã mới, Nhóm nếu có. Hãy chép cả hàng tiêu đề rồi làm lại.',
  nothing: 'không dòng nào ghi được; xem lý do ở từng dòng.',
  allKnown: 'quyết định này đã được ghi ở trang tính Sắp xếp đơn vị.',
  notADay: (what: string): string => `${what} chưa đúng; chọn lại ngày.`,
  doubts: {
    noOld: 'cột đơn vị cũ để trống: ghi tên đơn vị, hoặc “Thành lập mới”; dòng này không ghi',
    noNew: 'cột đơn vị mới để trống: ghi tên đơn vị, hoặc “Kết thúc hoạt động”; dòng này không ghi',
    same: 'trước và sau giống nhau; dòng này không ghi',
    twice: 'đã ghi, hoặc trùng với dòng ở trên',
    old: (found: string, unit: string | null): string =>
      `“${found}” không có trong trang tính Đơn vị vào ngày đó${near(unit)}; dòng này không ghi`,
    codeTaken: (found: string, of: string): string =>
      `mã ${found} đang là của ${of}; ghi mã khác hoặc để trống; dòng này không ghi`,
    group: (found: string): string => `không có nhóm “${found}”; ghi đúng tên nhóm ở trang tính Đơn vị`,
  },
  plan: {
    early: (effective: string, decided: string): string =>
      `Ngày có hiệu lực ${printDate(effective)} trước ngày quyết định ${printDate(decided)}: xem lại hai ngày này trước khi ghi.`,
    acts: (day: string, period: string | null): string =>
      `Tính vào báo cáo từ ${printDate(day)}${period === null ? '; chưa có kỳ nào sau ngày đó ở trang tính Kỳ báo cáo' : `: kỳ đầu tiên là ${period}`}.`,
    later: (effective: string, periods: readonly string[]): string =>
      `Quyết định có hiệu lực từ ${printDate(effective)}, nhưng ${listed(periods)} đã tạo biểu theo đơn vị cũ và giữ nguyên. Chưa phát hành mà muốn tính ngay thì hoàn tác mở kỳ trước.`,
    open: (periods: readonly string[]): string => `Kỳ đang mở giữ nguyên đơn vị cũ đến khi chốt: ${listed(periods)}.`,
    ends: (names: readonly string[]): string =>
      `${names.length} đơn vị báo cáo lần cuối ở kỳ trước đó, tệp và đầu mối giữ nguyên: ${listed(names)}.`,
    formed: (names: readonly string[]): string => `${names.length} đơn vị mới: ${listed(names)}.`,
    ownCodes: (count: number): string =>
      `${count} đơn vị mới không có mã trong bảng, được đặt mã DVM-…; muốn dùng mã thống kê thì thêm cột Mã mới rồi làm lại.`,
    contacts: (count: number): string =>
      `${count} đơn vị mới chưa có đầu mối: trước khi phát hành, ở Tạo biểu và phát hành, lấy đầu mối của đơn vị cũ (khi hợp nhất) hoặc dán bảng mới.`,
    notAsked: (names: readonly string[]): string =>
      `${names.length} đơn vị chưa được hỏi gì vì nhóm chưa có dòng ở Ma trận biểu: ${listed(names)}. Đánh dấu nhóm đó ở Ma trận biểu, hoặc ghi cột Nhóm trong bảng.`,
    joined: (count: number): string =>
      `${count} đơn vị nhận số kỳ trước bằng tổng số của các đơn vị cũ; tỷ lệ tính lại từ tử số, mẫu số; nội dung chữ, điểm và thứ hạng không chuyển.`,
    split: (names: readonly string[]): string =>
      `Chia, tách: số của ${listed(names)} không tự chia; đơn vị sau tách thấy chữ “Đơn vị tách” và tự nhập lũy kế.`,
    ended: (names: readonly string[]): string =>
      `${listed(names)} kết thúc, không có đơn vị kế tiếp: số đã nộp trong năm không nằm trong lũy kế các kỳ sau của năm đó. Việc chuyển về đơn vị nào thì ghi đơn vị đó ở cột đơn vị sau sắp xếp.`,
    renamed: (names: readonly string[]): string => `Đổi tên, hiện ngay ở mọi danh sách: ${listed(names)}.`,
    moved: (names: readonly string[]): string => `Chuyển nhóm, theo Ma trận biểu của nhóm mới: ${listed(names)}.`,
    tasks: (count: number): string =>
      `${count} dòng (nhiệm vụ, mục tiêu, kết luận, kiểm tra, tiêu chí yếu…) còn giao đích danh đơn vị kết thúc: ghi xong thì chuyển ở ngay cửa sổ này.`,
    kept: 'Số đã nộp, biên nhận và lịch sử của đơn vị cũ không đổi; số liệu các kỳ trước không đổi.',
    skipped: (count: number): string => `${count} dòng không ghi.`,
  },
  log: (papersOf: string, lines: number): string => `Sắp xếp đơn vị theo ${papersOf}: ${lines} dòng`,
  logBack: (papersOf: string): string => `Hoàn tác sắp xếp đơn vị theo ${papersOf}`,
  done: (count: number): string =>
    `Đã ghi ${count} dòng ở trang tính Sắp xếp đơn vị và cập nhật trang tính Đơn vị. Tiếp theo: dán đầu mối của đơn vị mới, rồi Mở kỳ mới.`,
  repeated: 'Quyết định này đã được ghi.',
  undone: 'Đã hoàn tác: danh sách đơn vị trở lại như trước quyết định.',
  why: {
    changed: 'danh sách đơn vị hoặc kỳ vừa thay đổi sau khi xem. Xem lại rồi ghi.',
    nothing: 'không có quyết định nào để hoàn tác.',
    out: (period: string): string =>
      `${period} đã tạo biểu theo đơn vị mới. Nếu chưa phát hành: hoàn tác ở Mở kỳ mới trước; đã phát hành thì ghi một quyết định mới.`,
    rows: (codes: readonly string[]): string =>
      `dòng đã bị sửa sau khi ghi: ${firstOf(codes, 6, { of: 'row', by: ', ' })}. Trả lại như cũ ở trang tính Đơn vị, Sắp xếp đơn vị rồi làm lại.`,
  },
  days: { date: 'Ngày quyết định', effectiveOn: 'Có hiệu lực từ ngày' },
  decision: (number: string, date: string, actsFrom: string): string =>
    `${papers(number, date)}, tính vào báo cáo từ ${printDate(actsFrom)}`,
  line: (kind: string, before: string, after: string): string =>
    `${kind}: ${before === '' ? '' : before}${after === '' ? '' : `${before === '' ? '' : ' → '}${after}`}`,
  compared: {
    total: 'Toàn tỉnh',
    gone: (name: string): string => `${name} (đã kết thúc, không có đơn vị kế tiếp)`,
    split: 'không so sánh được: đơn vị cũ đã chia, tách',
    formed: 'không so sánh được: thành lập mới',
    noSum: 'không so sánh được: thiếu số hoặc không cộng được',
    noBefore: 'Chưa có số liệu cùng kỳ năm trước của kỳ này.',
    noRows: 'Kỳ này chưa có chỉ tiêu nào có số ở cả hai năm.',
    title: (now: string, then: string): string => `${now} so với ${then}`,
  },
} as const;
