/** *Giải thích số này*: one sentence about the origin of a figure of the master. */
import { firstOf } from '../listed';

const UNITS = { of: 'unit', by: ', ' } as const;

export interface ExplainFacts {
  readonly label: string;
  readonly figure: string;
  readonly how: 'sum' | 'rows' | 'owner' | 'ratio' | 'same' | 'countTasks' | 'typed' | 'notAdded' | 'apart' | 'plan';
  /** The agency that gives the figure for the whole province; '' = none. */ readonly owner: string;
  /** Numbers of the rows that the province adds up itself; '' = none. */ readonly rows: string;
  readonly units: number;
  readonly have: number;
  readonly expected: number;
  readonly missing: readonly string[];
  readonly proves: boolean | null;
  readonly upToDate: boolean;
  /** How the unit answered a given figure; '' = no figure was given. */ readonly given: string;
  /** Totals of the units that have others below them: name and figure. */
  readonly byParent: readonly (readonly [name: string, figure: string])[];
  /** The sentence about adjustments in the figure; '' = none. */ readonly adjusted: string;
  /** The sentence about corrections of closed reports in it; '' = none. */ readonly corrected: string;
}

const HOW: Readonly<Record<ExplainFacts['how'], (facts: ExplainFacts) => string>> = {
  sum: ({ units }) => `cộng từ bản nộp của ${units} đơn vị`,
  rows: ({ rows }) => `Sổ CCHC tự tính, bằng tổng các dòng ${rows}`,
  owner: ({ owner }) => `${owner} báo cáo cho toàn địa bàn, không cộng từ các đơn vị`,
  ratio: ({ units }) => `tính tỷ lệ từ tổng tử số và tổng mẫu số của ${units} đơn vị, không lấy trung bình các tỷ lệ`,
  same: () => 'lấy lại từ số trong kỳ',
  countTasks: () => 'đếm từ biểu Nhiệm vụ của đơn vị',
  plan: () =>
    'đếm theo nhiệm vụ của kế hoạch tỉnh, mỗi nhiệm vụ một lần; nhiệm vụ giao nhiều đơn vị chỉ tính hoàn thành khi mọi đơn vị đã hoàn thành',
  typed: () => 'đơn vị tự nhập',
  notAdded: () => 'không cộng được, chỉ xem theo từng đơn vị',
  apart: () =>
    'không cộng: các đơn vị được hỏi số này theo cách hiểu khác nhau (số của riêng đơn vị hay toàn địa bàn, cách tính, quy tắc hoặc đơn vị tính); hãy dùng Đổi mẫu… cho các đơn vị còn mẫu cũ',
};

const STALE = ' Từ lần tổng hợp trước đã có thay đổi, nên số trong Sổ tổng hợp có thể khác; hãy chạy lại Tổng hợp.';

export function explainSentence(facts: ExplainFacts): string {
  const proof =
    facts.proves === null
      ? ''
      : facts.proves
        ? ' Cộng lại từng phần: khớp.'
        : ' Cộng lại từng phần: KHÔNG KHỚP, hãy chạy lại Tổng hợp.';
  const missing =
    facts.missing.length === 0
      ? ''
      : ` Còn thiếu ${facts.missing.length} đơn vị: ${firstOf(facts.missing, 20, UNITS)}.`;
  const stale = facts.upToDate ? '' : STALE;
  const byParent =
    facts.byParent.length === 0
      ? ''
      : ` Gồm cả đơn vị trực thuộc: ${facts.byParent.map(([name, figure]) => `${name} ${figure}`).join('; ')}.`;
  return `${facts.label}: ${facts.figure}, ${facts.given || HOW[facts.how](facts)} (${facts.have}/${facts.expected} đơn vị).${facts.adjusted}${facts.corrected}${byParent}${proof}${missing}${stale}`;
}

export const NO_FIGURE = 'chưa có số';

export interface CountFacts {
  readonly label: string;
  readonly figure: string;
  readonly parts: number;
  readonly missing: readonly string[];
  readonly proves: boolean | null;
  readonly upToDate: boolean;
}

/** For counts: the figure, what it names, and the missing units. */
export function countSentence(facts: CountFacts): string {
  const proof =
    facts.proves === null
      ? ''
      : facts.proves
        ? ` Đếm lại ${facts.parts} mục bên dưới: khớp.`
        : ` Đếm lại ${facts.parts} mục bên dưới: KHÔNG KHỚP, hãy chạy lại Tổng hợp.`;
  const missing =
    facts.missing.length === 0
      ? ''
      : ` Còn thiếu ${facts.missing.length} đơn vị: ${firstOf(facts.missing, 20, UNITS)}.`;
  return `${facts.label}: ${facts.figure}.${proof}${missing}${facts.upToDate ? '' : STALE}`;
}

export const countWords = {
  notIn: 'đơn vị chưa nộp',
  blank: 'đơn vị để trống',
  group: (code: string): string =>
    ({
      department: 'Sở, ban, ngành đã nộp',
      district: 'UBND cấp huyện đã nộp',
      commune: 'UBND cấp xã đã nộp',
      central: 'Cơ quan Trung ương trên địa bàn tỉnh đã nộp',
      publicUnit: 'Đơn vị sự nghiệp thuộc UBND tỉnh đã nộp',
    })[code] ?? code,
} as const;

export interface NarrativeFacts {
  readonly heading: string;
  readonly unit: string;
  readonly state: 'written' | 'blank' | 'notIn';
  readonly a1: string;
  readonly tab: string;
  readonly version: number;
  readonly upToDate: boolean;
}

/** Whose words are under a heading of *Nội dung*, and where they were written. */
export function narrativeSentence({ heading, unit, state, a1, tab, version, upToDate }: NarrativeFacts): string {
  const stale = upToDate ? '' : STALE;
  if (state === 'notIn') return `${heading}: ${unit} chưa nộp báo cáo nên chưa có nội dung.${stale}`;
  const where = `ô ${a1}, biểu ${tab}, bản nộp lần ${version}`;
  return state === 'blank'
    ? `${heading}: ${unit} để trống mục này (${where}).${stale}`
    : `${heading}: nội dung do ${unit} tự viết, lấy nguyên văn từ ${where}.${stale}`;
}

/** `Đã đối chiếu với một cửa điện tử? Có; Người kiểm tra: Nguyễn Văn An`: what the unit certified with the figure. */
export const certifiedWords = (all: readonly { readonly point: string; readonly answer: string }[]): string =>
  all.map(({ point, answer }) => (point.endsWith('?') ? `${point} ${answer}` : `${point}: ${answer}`)).join('; ');
