/**
 * Words of the duties beside the report: faults of inspections, figures that their register counts, answers at a row,
 * notes of lead agencies. They are read on the cover, beside a row, and in the windows of the office.
 */
import type { Conclusion } from '../../core/catalogue/conclusion';
import type { Inspection } from '../../core/duties/inspection';
import { printDate } from '../print';

/** Lines of a list end without a stop: the sentence that holds the list has it. */
const unstopped = (text: string): string => text.replace(/\s*\.$/, '');

const conclusionWords = ({ conclusion, concludedOn }: Inspection): string =>
  [
    ...(conclusion === '' ? [] : [`kết luận số ${conclusion}`]),
    ...(concludedOn === null ? [] : [`ngày ${printDate(concludedOn)}`]),
  ].join(' ');

export const faultWords = {
  /** One fault as the unit reads it; it begins with the code of its line, by which its answer is known. */
  line: (one: Inspection): string => {
    const from = conclusionWords(one);
    const term = one.due === null ? 'chưa ghi hạn' : `hạn ${printDate(one.due)}`;
    return `${one.code}: ${one.fault} (${[...(from === '' ? [] : [from]), term].join('; ')})`;
  },
  /** Between the code of a line and its words. */
  codeEnds: ': ',
  late: (one: Inspection): string => `${one.code} (hạn ${printDate(one.due ?? '')})`,
  /** Beside a unit in the lists of the office. */
  beside: (open: number, late: number): string =>
    `Còn ${open} tồn tại sau kiểm tra${late === 0 ? '' : `, ${late} QUÁ HẠN`}`,
  answered: (answer: string): string => `Đơn vị trả lời: ${answer}`,
  unanswered: 'Đơn vị chưa trả lời.',
  log: (code: string, answer: string): string =>
    answer === '' ? `${code}: đơn vị xóa trả lời` : `${code}: đơn vị trả lời: ${answer}`,
} as const;

export const orderWords = {
  /** One order of a meeting as the agency reads it. */
  line: ({ code, order, notice, deadline }: Conclusion): string =>
    `${code}: ${unstopped(order)} (${[...(notice === '' ? [] : [`thông báo kết luận số ${notice}`]), deadline === '' ? 'chưa ghi hạn' : `hạn ${printDate(deadline)}`].join('; ')})`,
  /** The order with its state, for the office. `result` = the words of the unit, or of the office. */
  seen: (
    line: string,
    { state, overdue, result }: { readonly state: string; readonly overdue: boolean; readonly result: string },
  ): string => {
    const standing = `${state}${overdue ? ', QUÁ HẠN' : ''}`;
    if (result === '') return `${line}. ${standing}.`;
    // An answer often begins with the state.
    const says = !overdue && result.toLocaleLowerCase('vi').startsWith(state.toLocaleLowerCase('vi'));
    return says ? `${line}. ${result}` : `${line}. ${standing}: ${result}`;
  },
  late: ({ code, deadline }: Conclusion): string => `${code} (hạn ${printDate(deadline)})`,
} as const;

export const explainWords = {
  line: (code: string, period: string, { isIn, by }: { readonly isIn: boolean; readonly by: string }): string =>
    `${code}: giải trình nguyên nhân, trách nhiệm việc ${isIn ? 'nộp trễ hạn' : 'chưa nộp'} báo cáo ${period.charAt(0).toLocaleLowerCase('vi')}${period.slice(1)}, trước hết ngày ${printDate(by)}`,
} as const;

export const countedWords = {
  /** A figure of the register, beside the row where it is typed. */
  line: (title: string, count: number): string => `${title}: ${count}`,
  note: (count: number): string =>
    `Trang tính Kiểm tra CCHC đếm được: ${count}. Sổ CCHC không ghi thay; số khác thì giải trình.`,
  differs: (title: string, typed: string, count: number): string =>
    `${title}: đang ghi ${typed}, trang tính Kiểm tra CCHC đếm được ${count}; sửa số hoặc bổ sung trang tính cho khớp nhau.`,
} as const;

/** In upper case: the first letters of a text in *Giải trình* that asks the office; core/words.ts has the same. */
export const QUESTION_LEAD = 'HỎI:';

export const guidanceWords = {
  line: (title: string, question: string, answer: string): string =>
    `${title}: ${question === '' ? '' : `hỏi “${question}”; `}trả lời: ${unstopped(answer)}`,
  note: (question: string, answer: string, by: string): string =>
    `${question === '' ? '' : `Hỏi: ${question}\n`}Trả lời${by === '' ? '' : ` của ${by}`}: ${answer}`,
} as const;

export const leadNoteWords = {
  line: (agency: string, text: string): string => `${agency}: ${unstopped(text)}`,
  /** What ends the name of the unit in a line of a lead agency: `Sở Tài chính: đề nghị …`. */
  nameEnds: ':',
} as const;

export const settledWords = {
  /** On the covers of the agencies that differ. */
  line: (title: string, facts: { readonly points: string; readonly given: string; readonly reason: string }): string =>
    `${title}: ${facts.points} điểm (dự báo: ${facts.given}). Lý do: ${unstopped(facts.reason)}. Cơ quan nộp dự báo khác thì mức này hết hiệu lực`,
  given: (agency: string, points: string): string => `${agency} ${points}`,
} as const;
