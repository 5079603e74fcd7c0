/** *Trang lãnh đạo*: every word of the page, its explanations and the job that makes it. */
import type { Change } from '../../../core/consolidate/leaders';
import { firstOf } from '../../listed';
import { printDate, printMoment } from '../../print';

const some = (names: readonly string[], most: number): string => firstOf(names, most, { of: 'unit', by: ', ' });

const sentence = (text: string): string => (/[.…!?]$/.test(text) ? text : `${text}.`);

/** Cut at a word; the complete text is in the explanation. */
function shortened(text: string, most: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length <= most ? plain : `${plain.slice(0, most).replace(/\s+\S*$/, '')}…`;
}

export const LEADERS_TITLES = { page: 'Trang lãnh đạo', explain: 'Giải thích', shown: 'Số đã công bố' } as const;

export const leadersWords = {
  title: (province: string): string => `CẢI CÁCH HÀNH CHÍNH ${province.toLocaleUpperCase('vi-VN')}`,
  subtitle: (period: string, cutOff: string): string => `${period}. Số liệu tính đến ngày ${printDate(cutOff)}`,
  moments: (consolidated: number, made: number): string =>
    `Số liệu tổng hợp lúc ${printMoment(consolidated)}; trang lập lúc ${printMoment(made)}`,
  cutOff: 'Số liệu tính đến ngày',
  coverage: 'ĐƠN VỊ ĐÃ NỘP BÁO CÁO',
  submitted: 'Đã nộp',
  everybody: 'Tất cả các đơn vị đã nộp.',
  missing: (names: readonly string[]): string => `Chưa nộp: ${some(names, 25)}.`,
  outdated: (names: readonly string[]): string =>
    `Đã sửa số liệu sau khi nộp hoặc nộp theo mẫu cũ, chưa cập nhật: ${some(names, 12)}. Trang này dùng số đã nộp.`,
  direction: 'NỘI DUNG XIN Ý KIẾN CHỈ ĐẠO',
  noDirection: 'Không có.',
  overdue: 'NHIỆM VỤ QUÁ HẠN THEO CƠ QUAN CHỦ TRÌ',
  overdueCount: 'Quá hạn',
  asked: 'Được giao',
  noOverdue: 'Không có nhiệm vụ quá hạn trong các báo cáo đã nộp.',
  overdueUnits: (units: readonly string[]): string => `Đơn vị có nhiệm vụ quá hạn: ${units.join('; ')}.`,
  overdueUnit: (unit: string, count: number): string => `${unit} (${count})`,
  moreOverdueTasks: (units: number): string =>
    `Tên nhiệm vụ quá hạn của ${units} đơn vị nữa: xem trang tính Giải thích của Trang lãnh đạo.`,
  moreUnits: (count: number): string => `và ${count} đơn vị khác`,
  others: (count: number): string => `${count} cơ quan chủ trì khác`,
  risks: 'CHỈ TIÊU CÓ NGUY CƠ KHÔNG ĐẠT',
  state: 'Dự báo',
  agency: 'Cơ quan',
  noRisks: 'Không có chỉ tiêu nào được dự báo khó đạt hoặc không đạt trong các dự báo đã nhận.',
  noForecast: 'Kỳ này không có biểu Dự báo.',
  moreRisks: (count: number): string => `Còn ${count} chỉ tiêu khác, xem trang tính Giải thích.`,
  forecast: 'Chỉ tiêu đã dự báo',
  forecastShare: 'Đã có',
  tasksAtRisk: 'Lượt nhiệm vụ đơn vị dự báo khó đạt hoặc không đạt cuối năm',
  /** A count among others, where the table has no column for them. */
  among: (label: string, of: number): string => `${label} (trong ${of} lượt)`,
  riskCount: 'Số chỉ tiêu có nguy cơ không đạt',
  forecastMissing: (names: readonly string[]): string => `Chưa dự báo: ${some(names, 12)}.`,
  riskWhy: (facts: {
    readonly goal: string;
    readonly result: string;
    readonly expected: string;
    readonly cause: string;
    readonly action: string;
  }): string =>
    [
      facts.goal === '' ? '' : sentence(`Mục tiêu: ${facts.goal}`),
      facts.result === '' && facts.expected === ''
        ? ''
        : `Kết quả: ${facts.result || 'chưa có'}; dự kiến cả năm: ${facts.expected || 'chưa có'}.`,
      sentence(`Nguyên nhân: ${shortened(facts.cause, 90) || 'chưa nêu'}`),
      sentence(`Giải pháp: ${shortened(facts.action, 90) || 'chưa nêu'}`),
    ]
      .filter((part) => part !== '')
      .join(' '),
  tasks: 'TIẾN ĐỘ NHIỆM VỤ',
  count: 'Số lượng',
  headline: 'SỐ LIỆU CHÍNH',
  inPeriod: 'Trong kỳ',
  cumulative: 'Lũy kế năm',
  full: 'Đơn vị có số liệu',
  changes: 'THAY ĐỔI SO VỚI LẦN TRƯỚC',
  changesSince: (at: number): string => `THAY ĐỔI SO VỚI TRANG LẬP LÚC ${printMoment(at)}`,
  first: 'Đây là lần đầu lập trang của kỳ này, chưa có lần trước để so sánh.',
  same: 'Các con số không thay đổi.',
  change: ({ label, before, after }: Change): string =>
    before === null
      ? `${label}: mới có, ${after ?? ''}`
      : after === null
        ? `${label}: trước là ${before}, nay không còn trên trang`
        : `${label}: ${before} → ${after}`,
  moreChanges: (count: number): string => `Và ${count} thay đổi khác.`,
  inWhich: (label: string, field: string): string => `${label} (${field})`,
  explain: 'Giải thích',
  memory: '(*) Chưa đối chiếu văn bản gốc.',
  charts: { tasks: 'Nhiệm vụ theo trạng thái', overdue: 'Nhiệm vụ quá hạn theo cơ quan chủ trì' },
  chartAlt: {
    tasks: 'Biểu đồ thanh: số nhiệm vụ theo trạng thái, quá hạn màu đỏ',
    overdue: 'Biểu đồ thanh: số nhiệm vụ quá hạn của từng cơ quan chủ trì',
  },
} as const;

export const explainTabWords = {
  title: 'Giải thích các con số của Trang lãnh đạo',
  note: 'Mỗi con số một khối: câu giải thích, đơn vị còn thiếu, rồi từng phần tạo nên con số.',
  unit: 'Đơn vị',
  what: 'Nội dung',
  figure: 'Số',
  role: 'Vai trò',
  place: 'Lấy từ ô',
  version: 'Bản nộp',
  missing: (names: readonly string[]): string => `Còn thiếu: ${names.join(', ')}.`,
  role_: {
    part: 'Cộng vào',
    over: 'Tử số',
    under: 'Mẫu số',
    counted: 'Được đếm',
    adjustment: 'Cơ quan tổng hợp điều chỉnh',
  } as Readonly<Record<string, string>>,
  back: 'Về trang',
  tasksOf: (count: number): string => `${count} nhiệm vụ`,
  counted: (label: string, count: number): string => `${label}: ${count}, cộng từ các đơn vị dưới đây.`,
  overdue: (owner: string, overdue: number, asked: number): string =>
    `${owner}: ${overdue} nhiệm vụ quá hạn trong ${asked} lượt giao cho các đơn vị; từng nhiệm vụ ghi dưới đây.`,
  risk: (agency: string): string => `${agency} dự báo; các ô dưới đây lấy nguyên từ biểu Dự báo của cơ quan.`,
  tasksAtRisk: (count: number, asked: number): string =>
    `${count} trong ${asked} lượt nhiệm vụ được chính đơn vị thực hiện dự báo khó đạt hoặc không đạt cuối năm; từng nhiệm vụ ghi dưới đây.`,
  risks: (count: number): string =>
    `${count} chỉ tiêu được cơ quan chủ trì dự báo khó đạt hoặc không đạt, ghi dưới đây.`,
  forecast: (have: number, expected: number): string =>
    `Các cơ quan đã dự báo ${have}/${expected} chỉ tiêu phải dự báo.`,
} as const;

export const leadersJobWords = {
  title: (period: string): string => `Trang lãnh đạo: ${period}`,
  lines: (facts: {
    readonly leaders: readonly string[];
    readonly agencies: readonly string[];
    readonly dropped: readonly { readonly book: string; readonly accounts: readonly string[] }[];
    readonly opened: readonly string[];
    readonly direction: readonly string[];
    readonly isThere: boolean;
    readonly overwritten: string;
  }): readonly string[] => [
    facts.isThere
      ? 'Ghi lại Trang lãnh đạo của kỳ này theo lần Tổng hợp gần nhất; đường dẫn không đổi.'
      : 'Lập Trang lãnh đạo của kỳ này (một tệp riêng, chỉ xem) theo lần Tổng hợp gần nhất, kèm bản PDF một trang và bản HTML mở được khi không có mạng.',
    ...(facts.overwritten === ''
      ? []
      : [
          `Bị sửa tay, sẽ ghi lại như đã công bố: ${facts.overwritten}. Nếu cần giữ, hãy chép ra nơi khác trước khi bấm.`,
        ]),
    facts.leaders.length === 0
      ? 'Chưa chia sẻ cho ai: dòng “Tài khoản của lãnh đạo” ở trang tính Cài đặt còn trống.'
      : `Chia sẻ quyền xem cho: ${facts.leaders.join(', ')}.`,
    ...facts.dropped.map(
      ({ book, accounts }) =>
        `Gỡ quyền mở ${book === leadersJobWords.page ? `${book} của mọi kỳ (không còn trong dòng “Tài khoản của lãnh đạo”)` : `${book} (không còn trong Danh bạ đầu mối của cơ quan)`}: ${accounts.join(', ')}.`,
    ),
    ...(facts.opened.length === 0
      ? []
      : [
          `Đang mở cho người ngoài danh sách qua đường liên kết: ${facts.opened.join(', ')}. Nếu không chủ ý, vào Chia sẻ → Quyền truy cập chung → Hạn chế.`,
        ]),
    facts.direction.length === 0
      ? 'Không có nội dung xin ý kiến chỉ đạo (trang tính Kỳ báo cáo, cột Nội dung xin ý kiến chỉ đạo).'
      : `Nội dung xin ý kiến chỉ đạo: ${facts.direction.join(' / ')}`,
    facts.agencies.length === 0
      ? 'Không có sổ lĩnh vực: chưa nhiệm vụ hay chỉ tiêu nào giao cho riêng một cơ quan chủ trì.'
      : `Sổ lĩnh vực, mỗi cơ quan chủ trì một tệp chỉ xem, chia sẻ cho tài khoản của chính cơ quan: ${facts.agencies.join(', ')}.`,
  ],
  overwrittenCell: (book: string, cell: string): string => `${book}: ${cell}`,
  overwrittenLog: (list: string): string => `Trang bị sửa tay, ghi lại như đã công bố: ${list}`,
  pageHeld: 'Trang lãnh đạo chưa công bố được nên không có bản này.',
  upToDate:
    'Trang lãnh đạo, bản PDF, bản HTML và sổ lĩnh vực đã đúng với lần Tổng hợp gần nhất. Chạy lại không ghi gì thêm.',
  folder: (period: string): string => `Trang lãnh đạo và sổ lĩnh vực, ${period}`,
  book: (period: string): string => `Trang lãnh đạo, ${period}`,
  printBook: (period: string): string => `Trang lãnh đạo, ${period} (bản in)`,
  pdf: (period: string): string => `Trang lãnh đạo, ${period}.pdf`,
  page: 'Trang lãnh đạo',
  pdfName: 'Bản PDF một trang',
  html: (period: string): string => `Trang lãnh đạo, ${period}.html`,
  htmlName: 'Bản HTML mở được khi không có mạng',
  earlier: 'Quyền mở Trang lãnh đạo các kỳ trước',
  doing: (name: string): string => `Lập ${name}`,
  line: {
    written: (readers: number): string =>
      readers === 0 ? 'Đã lập, chưa chia sẻ cho ai.' : `Đã lập, ${readers} tài khoản xem được.`,
    dropped: (count: number): string => (count === 0 ? '' : ` Đã gỡ quyền mở của ${count} tài khoản.`),
    unchanged: 'Không thay đổi.',
    failed: (why: string): string => `Chưa làm được: ${why}`,
    differs: (list: string): string =>
      `Không công bố vì số trên trang khác Sổ tổng hợp: ${list}. Hãy báo người phụ trách kỹ thuật.`,
  },
  outcome: (made: number, failed: number): string =>
    `Đã lập ${made} tệp${failed > 0 ? `, ${failed} tệp chưa làm được; chạy lại để làm tiếp` : ''}.`,
  message: 'Lời nhắn gửi lãnh đạo',
  toLeaders: (period: string, link: string): string =>
    `Kính gửi các đồng chí lãnh đạo: Trang lãnh đạo cải cách hành chính ${period} (chỉ xem): ${link}`,
  log: (made: number, dropped: number): string =>
    `Trang lãnh đạo và sổ lĩnh vực: lập ${made} tệp${dropped > 0 ? `, gỡ quyền mở ${dropped} lượt tài khoản` : ''}`,
} as const;
