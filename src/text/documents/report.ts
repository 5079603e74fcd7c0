/** The report of the committee to the ministry, the office's paper that sends it up, the figures to be typed there. */
import { firstOf } from '../listed';
import type { InspectionCounts } from '../../core/duties/inspection';
import type { Figure, Part } from '../../core/documents/content';
import { printDate } from '../print';
import { inSentence } from './heads';

export interface ReportFacts {
  readonly committee: string;
  readonly office: string;
  readonly period: string;
  readonly legalBasis: string;
  /** The letter that asked the units. */
  readonly letter: string;
  /** `14/3/2019`. */
  readonly cutOff: string;
}

/** Counts of the plan's own tasks, each task once. */
export interface PlanFigures {
  readonly all: Figure;
  readonly done: Figure;
  readonly share: Figure;
  readonly inTime: Figure;
  readonly overdue: Figure;
}

export interface FileFigures {
  readonly all: Figure;
  readonly settled: Figure;
  readonly inTime: Figure;
  readonly share: Figure;
  readonly late: Figure;
  readonly open: Figure;
  readonly openLate: Figure | null;
}

const subject = ({ period }: Pick<ReportFacts, 'period'>): string =>
  `Kết quả công tác cải cách hành chính ${inSentence(period)}`;

/** A figure that was typed otherwise than the register of inspections counts it. */
export interface DifferingFigure {
  readonly number: string;
  readonly label: string;
  readonly typed: string;
  readonly count: number;
}

export const reportWords = {
  subject,
  to: 'Bộ Nội vụ',
  opening: (facts: ReportFacts): string =>
    `Căn cứ ${facts.legalBasis}, ${facts.committee} báo cáo kết quả công tác cải cách hành chính ${inSentence(facts.period)} (số liệu tính đến ngày ${facts.cutOff}) như sau:`,
  plan: (cutOff: string, plan: PlanFigures): readonly Part[] => [
    'Kế hoạch cải cách hành chính của tỉnh gồm ',
    plan.all,
    ` nhiệm vụ; đến ngày ${cutOff} đã hoàn thành `,
    plan.done,
    '/',
    plan.all,
    ' nhiệm vụ (',
    plan.share,
    ' %), trong đó đúng hạn ',
    plan.inTime,
    '; quá hạn chưa hoàn thành ',
    plan.overdue,
    '.',
  ],
  inspections: (counts: InspectionCounts): string =>
    `Đã kiểm tra ${counts.units} cơ quan, đơn vị; phát hiện ${counts.faults} tồn tại, đã khắc phục ${counts.mended}${counts.late === 0 ? '' : `, quá hạn chưa khắc phục ${counts.late}`}.`,
  inspectionsDiffer: ({ number, label, typed, count }: DifferingFigure): string =>
    `[Dòng ${number} “${label}” của biểu Số liệu ghi ${typed}, tab Kiểm tra CCHC có ${count}: đối chiếu, sửa một trong hai rồi soạn lại trước khi trình ký.]`,
  files: (files: FileFigures): readonly Part[] => [
    'Tổng số hồ sơ phải giải quyết ',
    files.all,
    '; đã giải quyết ',
    files.settled,
    ', trong đó trước hạn, đúng hạn ',
    files.inTime,
    ' (',
    files.share,
    ' %); quá hạn ',
    files.late,
    '; đang giải quyết ',
    files.open,
    ...(files.openLate === null ? [] : [', trong đó quá hạn ', files.openLate]),
    '.',
  ],
  /** One figure of the annex as a sentence. */
  figure: (label: string, figure: Figure, measure: string): readonly Part[] => [
    `- ${label}: `,
    figure,
    measure === '' ? '.' : ` ${measure}.`,
  ],
  opinion: (unit: string, text: string): string => `${unit}: ${text}`,
  nothingChosen: '……',
  closing: (facts: ReportFacts): string =>
    `Trên đây là báo cáo ${inSentence(subject(facts))}, ${facts.committee} kính báo cáo Bộ Nội vụ./.`,
  recipients: [
    '- Như trên;',
    '- TT Tỉnh ủy, TT HĐND tỉnh (b/c);',
    '- CT và các PCT UBND tỉnh;',
    '- Sở Nội vụ;',
    '- Lưu: VT, NC.',
  ],
  attachedTo: (issuer: string): string => `(Kèm theo Báo cáo số …… ngày …… của ${issuer})`,
  annexFigures: 'THỐNG KÊ SỐ LIỆU CẢI CÁCH HÀNH CHÍNH',
  coverageNote: 'Số trong ngoặc là số đơn vị đã có số liệu trên tổng số đơn vị phải báo cáo.',
  /** `earlier` = each unit with the last period in which it reported. */
  uncountedNote: (earlier: readonly (readonly [unit: string, period: string])[]): string =>
    `Số lũy kế từ đầu năm không gồm số của đơn vị đã báo cáo trong năm mà kỳ này không còn phải báo cáo: ${earlier
      .map(([unit, period]) => `${unit} (đã báo cáo ${period})`)
      .join('; ')}.`,
  annexCompared: 'SO SÁNH VỚI CÙNG KỲ NĂM TRƯỚC',
  comparedNote: (period: string): string =>
    `Cùng kỳ: ${period}. Chỉ so sánh chỉ tiêu có số ở cả hai kỳ; cột tăng, giảm để trống khi một trong hai số chưa đủ đơn vị. Số trong ngoặc là số đơn vị đã có số liệu trên tổng số đơn vị phải báo cáo.`,
  comparedColumns: ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Cùng kỳ năm trước', 'Kỳ này', 'Tăng (+), giảm (-)'],
  comparedColumnsToday: [
    'STT',
    'Chỉ tiêu',
    'Đơn vị tính',
    'Cùng kỳ, theo báo cáo',
    'Cùng kỳ, theo đơn vị hiện nay',
    'Kỳ này',
    'Tăng (+), giảm (-)',
  ],
  unitsBetween: {
    papers: (number: string, date: string): string => `${number} ngày ${printDate(date)}`,
    lead: (papers: readonly string[]): string =>
      `Giữa hai kỳ có sắp xếp đơn vị (${papers.join('; ')}); cột tăng, giảm so với số theo đơn vị hiện nay, để trống khi không tính được.`,
    gone: (names: readonly string[]): string =>
      `Số theo đơn vị hiện nay không gồm số của đơn vị đã kết thúc không có đơn vị kế tiếp: ${names.join('; ')}.`,
    joined: (names: readonly string[], into: string): string => `${names.join(', ')} thành ${into}`,
    joins: (all: readonly string[]): string => `Hợp nhất, sáp nhập: ${all.join('; ')}.`,
  },
  annexTasks: 'KẾT QUẢ THỰC HIỆN NHIỆM VỤ CỦA KẾ HOẠCH',
  /** @param of number of annexes; an only one is not numbered */
  annexLabel: (number: number, of = 2): string =>
    of === 1 ? 'Phụ lục' : `Phụ lục ${['I', 'II', 'III', 'IV', 'V', 'VI'][number] ?? String(number + 1)}`,
  figureColumns: ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Trong kỳ', 'Lũy kế'],
  taskColumns: ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn', 'Kết quả'],
  taskDone: (done: number, expected: number): string =>
    expected === 1 ? (done === 1 ? 'Đã hoàn thành' : 'Chưa hoàn thành') : `${done}/${expected} đơn vị đã hoàn thành`,
  taskOfNoUnit: 'Chưa giao đơn vị nào',
  taskOfEnded: (units: readonly string[]): string =>
    `Đơn vị được giao đã kết thúc hoạt động (${firstOf(units, 3, { of: 'unit' })}); chưa giao lại`,
  taskOverdue: (result: string, overdue: number): string => (overdue === 0 ? result : `${result}; quá hạn`),
} as const;

/** The office's paper that sends the draft to the committee. */
export const submissionWords = {
  subject: (facts: ReportFacts): string => `Về việc ban hành Báo cáo ${inSentence(subject(facts))}`,
  need: (facts: ReportFacts): string =>
    `Căn cứ ${facts.legalBasis}, ${facts.office} đã có ${facts.letter}, đã tổng hợp báo cáo của các cơ quan, đơn vị và dự thảo Báo cáo ${inSentence(subject(facts))} của ${facts.committee} gửi Bộ Nội vụ.`,
  holds:
    'Dự thảo gồm: kết quả chỉ đạo, điều hành; kết quả sáu nội dung cải cách hành chính; đánh giá chung; phương hướng, nhiệm vụ kỳ tới; kiến nghị; phụ lục số liệu và phụ lục nhiệm vụ.',
  filed: (have: number, expected: number, onTime: number): string =>
    `Đến nay có ${have}/${expected} cơ quan, đơn vị đã nộp báo cáo, trong đó ${onTime} đúng hạn.`,
  missing: (names: readonly string[]): string => `Chưa nộp: ${names.join('; ')}.`,
  nobodyMissing: 'Không có cơ quan, đơn vị nào chưa nộp.',
  end: (facts: ReportFacts): string => `${facts.office} kính đề nghị ${facts.committee} xem xét, quyết định./.`,
  attached: '(Gửi kèm: dự thảo Báo cáo và các phụ lục)',
  recipients: ['- Như trên;', '- Lưu: VT, CCHC.'],
} as const;

/** The figures in the order in which the ministry's software asks for them, to be copied one column at a time. */
export const entryWords = {
  subject: (facts: ReportFacts): string => `Số liệu nhập phần mềm của Bộ Nội vụ, ${inSentence(facts.period)}`,
  kind: 'BẢN NHẬP PHẦN MỀM BỘ NỘI VỤ',
  note: 'Chép cả cột Số liệu rồi dán vào phần mềm. Số ghi liền, dấu phẩy trước phần thập phân; ô trống là chưa có số liệu.',
  columns: ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Số liệu', 'Đơn vị có số liệu'],
  /** Beside a figure: how many units are in it, and whether one of them changed its report afterwards. */
  counted: (have: number, expected: number, isOld: boolean): string =>
    `${have}/${expected}${isOld ? '; chưa cập nhật' : ''}`,
} as const;
