/** Words of *Sổ chấm điểm*, the office's own file of one đợt chấm điểm: tabs, headings, marks, messages of the job. */
import { firstOf } from '../listed';
import { printDate, printScaled } from '../print';

export const SCORE_BOOK_TITLES = { appraisal: 'Thẩm định', result: 'Kết quả', decision: 'Quyết định' } as const;

export const APPRAISAL_HEADINGS = {
  key: 'Mã dòng',
  group: 'Nhóm',
  unit: 'Đơn vị',
  number: 'Mục',
  criterion: 'Tiêu chí',
  maximum: 'Điểm tối đa',
  self: 'Điểm tự chấm',
  evidence: 'Minh chứng, cách tính',
  link: 'Đường dẫn minh chứng',
  cell: 'Ô của đơn vị',
  appraisal1: 'Thẩm định lần 1',
  note1: 'Ý kiến thẩm định lần 1',
  explanation: 'Giải trình của đơn vị',
  moreEvidence: 'Minh chứng bổ sung',
  appraisal2: 'Thẩm định lần 2',
  note2: 'Ý kiến thẩm định lần 2',
  difference: 'Chênh lệch so với tự chấm',
  remark: 'Ghi chú của Sổ CCHC',
} as const;

export const RESULT_COLUMNS = {
  key: 'Mã đơn vị',
  group: 'Nhóm',
  unit: 'Đơn vị',
  self: 'Tổng tự chấm',
  first: 'Tổng thẩm định lần 1',
  appraised: 'Điểm thẩm định',
  survey: 'Điểm điều tra xã hội học',
  total: 'Tổng điểm cuối',
  maximum: 'Điểm tối đa áp dụng',
  ratio: 'Tỷ lệ (%)',
  rank: 'Xếp hạng trong nhóm',
  class: 'Xếp loại',
  open: 'Tiêu chí chưa có điểm',
  wrong: 'Ô điểm sai',
  late: 'Đề xuất trừ điểm nộp trễ hạn',
  lastSelf: 'Đợt trước: tự chấm',
  lastAppraised: 'Đợt trước: thẩm định',
  lastSurvey: 'Đợt trước: điều tra',
  lastTotal: 'Đợt trước: tổng điểm',
  lastRank: 'Đợt trước: xếp hạng',
} as const;

export const DECISION_ROWS = {
  scheme: 'Bộ tiêu chí',
  basis: 'Căn cứ',
  period: 'Đợt chấm điểm',
  number: 'Số quyết định phê duyệt',
  symbol: 'Ký hiệu',
  date: 'Ngày quyết định',
  state: 'Tình trạng',
} as const;

export const DECISION_HINTS: Readonly<Partial<Record<keyof typeof DECISION_ROWS, string>>> = {
  number: 'Ghi số, ví dụ 309',
  symbol: 'Ghi ký hiệu, ví dụ QĐ-UBND',
  date: 'Ghi ngày theo dạng 31/01/2027',
  state: 'Ghi đủ số, ký hiệu, ngày rồi chạy lại “Sổ chấm điểm…” để ghi nhận.',
};

/** Shown on every view until the decision is recorded. */
export const NOT_DECIDED = 'Chưa có quyết định phê duyệt, không phổ biến';
export const TRIAL = 'MẪU THỬ – KHÔNG PHẢI KẾT QUẢ CHÍNH THỨC';

export interface DecisionWords {
  readonly number: string;
  readonly symbol: string;
  readonly date: string;
}
export const decisionText = ({ number, symbol, date }: DecisionWords): string =>
  `Quyết định số ${number}/${symbol} ngày ${printDate(date)}`;

export const scoreBookWords = {
  file: (period: string): string => `Sổ chấm điểm, ${period}`,
  titleOf: (scheme: string, period: string): string => `${scheme.toLocaleUpperCase('vi-VN')} – ${period}`,
  ours: 'Cột do Sổ CCHC ghi từ bản nộp; chỉ ghi điểm và ý kiến thẩm định ở các cột để trống nền vàng.',
  appraisalNote:
    'Chỉ ghi ở cột nền vàng: điểm thẩm định (số, hoặc “Không phát sinh”, “Không áp dụng”) và ý kiến. Lần 2 để trống thì tính lần 1.',
  notSelfScored: 'Không tự chấm',
  survey: 'Điều tra xã hội học',
  notSealed: 'Đơn vị chưa nộp',
  open: 'Mở ô',
  markHint: 'Ghi số từ 0 đến điểm tối đa, nhiều nhất 2 chữ số thập phân, hoặc “Không phát sinh”, “Không áp dụng”.',
  resultNote:
    'Tính từ cột thẩm định đã ghi; xếp hạng trong từng nhóm đơn vị. Còn ô chưa có điểm hoặc sai thì chưa xếp hạng.',
  withoutRank: 'chưa xếp hạng',
  list: (numbers: readonly string[], most = 6): string => firstOf(numbers, most, { of: 'criterion', by: ', ' }),
} as const;

export const lateTexts = {
  proposal: (points: string, days: number, number: string): string =>
    `Nộp trễ hạn ${days} ngày: đề xuất trừ ${points} điểm; chấp nhận thì ghi ${points} vào dòng ${number}.`,
  afterLock: (days: number): string => `Nộp trễ hạn ${days} ngày, sau ngày khóa; cơ quan xem xét.`,
  undecided: 'Chưa xác định được thời gian nộp; cơ quan xác định ở “Tiếp nhận…” trước.',
} as const;

export const remarkWords = {
  gone: 'Dòng không còn trong bộ tiêu chí hoặc đơn vị không còn trong đợt; không tính.',
  afterLock: (version: number): string => `Bản nộp lần ${version} gửi sau ngày khóa, không lấy; giữ điểm đã chốt.`,
  lateFirst: 'Đơn vị nộp sau ngày khóa nên không có điểm tự chấm.',
  fixed: (fixed: string, now: string): string =>
    `Lần 1 đã gửi đơn vị là ${fixed}, ô này nay ghi ${now}: vẫn tính ${fixed}; muốn đổi thì ghi ở lần 2.`,
  wrong: {
    above: 'Điểm vượt mức tối đa',
    notAllowed: 'Tiêu chí này không được ghi “Không phát sinh”, “Không áp dụng”',
    unreadable: 'Không phải là điểm',
    shifted:
      'Điểm khác điểm tự chấm đúng 10, 100 hoặc 1.000 lần, có thể gõ nhầm dấu phẩy; nếu đúng thì ghi nhận xét ở cột bên',
  } as const,
} as const;

/** One mark as people read it; a blank is shown as a word. */
export const markText = (mark: {
  readonly kind: string;
  readonly scaled?: number;
  readonly decimals?: number;
}): string =>
  mark.kind === 'number' ? printScaled(mark.scaled ?? 0, mark.decimals ?? 0) : (NO_MARK[mark.kind] ?? 'để trống');

/** Where a mark is missing; any other kind is blank. */
const NO_MARK: Readonly<Record<string, string>> = { notArisen: 'Không phát sinh', notApplicable: 'Không áp dụng' };

export const appraiseWords = {
  title: (period: string): string => `Sổ chấm điểm: ${period}`,
  lines: (facts: {
    readonly units: number;
    readonly sealed: number;
    readonly explained: number;
    readonly exists: boolean;
    readonly trial: boolean;
    readonly locked: boolean;
  }): readonly string[] => [
    ...(facts.trial ? [`${TRIAL}.`] : []),
    `${facts.sealed}/${facts.units} đơn vị đã nộp bản tự chấm${facts.explained > 0 ? `, ${facts.explained} đơn vị đã giải trình` : ''}.`,
    facts.exists
      ? 'Cập nhật Sổ chấm điểm từ các bản nộp; điểm và ý kiến thẩm định đã ghi được giữ nguyên.'
      : 'Tạo Sổ chấm điểm, chỉ cơ quan tổng hợp mở được.',
    ...(facts.locked ? ['Đã qua ngày khóa: điểm tự chấm giữ như bản nộp trước ngày khóa.'] : []),
    'Tính điểm, xếp hạng trong từng nhóm, tính lại độc lập rồi mới ghi. Không phổ biến kết quả trước khi có quyết định phê duyệt.',
  ],
  making: 'Tạo Sổ chấm điểm',
  writing: 'Ghi điểm tự chấm và tính kết quả',
  done: (facts: {
    readonly ranked: number;
    readonly units: number;
    readonly open: number;
    readonly wrong: number;
  }): string =>
    [
      `Đã xếp hạng ${facts.ranked}/${facts.units} đơn vị`,
      ...(facts.open > 0 ? [`còn ${facts.open} ô chưa có điểm thẩm định`] : []),
      ...(facts.wrong > 0 ? [`${facts.wrong} ô điểm sai, không tính`] : []),
    ].join('; ') + '.',
  nothingNew: 'Không có thay đổi, không ghi gì thêm.',
  differs: (list: string): string =>
    `Tính lại độc lập không khớp nên không ghi gì: ${list}. Hãy báo người phụ trách kỹ thuật.`,
  damaged: (list: string): string =>
    `Sổ chấm điểm bị sửa cấu trúc nên không ghi gì: ${list}. Hãy khôi phục bằng Lịch sử phiên bản của Google.`,
  trouble: {
    tabMissing: (tab: string): string => `thiếu trang tính ${tab}`,
    columnMissing: (tab: string, column: string): string => `${tab}: thiếu cột “${column}”`,
    columnTwice: (tab: string, column: string): string => `${tab}: cột “${column}” có hai lần`,
    rowTwice: (tab: string, a1: string): string => `${tab}!${a1}: mã dòng (cột ẩn A) trùng`,
    keyLost: (tab: string, a1: string): string => `${tab}!${a1}: có điểm hoặc ý kiến nhưng dòng mất mã (cột ẩn A)`,
  },
  line: {
    notSealed: 'Chưa nộp bản tự chấm.',
    ranked: (total: string, rank: number, label: string): string =>
      `${total} điểm, hạng ${rank} trong nhóm${label === '' ? '' : `, ${label}`}.`,
    open: (count: number): string =>
      count === 0
        ? 'Có ô điểm sai nên chưa tính tổng.'
        : `Còn ${count} tiêu chí chưa có điểm thẩm định, chưa tính tổng.`,
    wrong: (cell: string, why: string, found: string): string => `Ô ${cell}: ${why} (đang ghi “${found}”), không tính.`,
    remark: (cell: string, what: string): string => `Dòng ${cell}: ${what}`,
  },
  decision: {
    recorded: (decision: string): string => `Đã ghi nhận ${decision}.`,
    standing: (decision: string): string => `Kết quả theo ${decision}.`,
    withdrawn: 'Đã bỏ ghi nhận quyết định vì các ô quyết định nay để trống; kết quả không được phổ biến.',
    partial: 'Quyết định ghi chưa đủ số, ký hiệu, ngày (ngày không sau hôm nay) nên chưa ghi nhận.',
    notRanked: 'Chưa ghi nhận quyết định vì còn đơn vị chưa xếp hạng được.',
    trial: 'Mẫu thử không được ghi nhận quyết định.',
    changed: (decision: string): string =>
      `Điểm đã đổi so với kết quả ghi nhận theo ${decision}. Lãnh đạo vẫn chỉ thấy kết quả đã ghi nhận; muốn thay thì ghi quyết định mới.`,
  },
  log: {
    made: (fileId: string): string => `Tạo Sổ chấm điểm, tệp ${fileId}`,
    refreshed: (cells: number): string => `Cập nhật Sổ chấm điểm, ${cells} ô`,
    decided: (decision: string, mark: string): string => `Ghi nhận ${decision}; mã kiểm chứng kết quả ${mark}`,
    withdrawn: 'Bỏ ghi nhận quyết định',
    fixed: (units: string, mark: string): string =>
      `Chốt điểm thẩm định lần 1 gửi đơn vị (${units}), mã kiểm chứng ${mark}`,
  },
} as const;
