/**
 * The short words of the live check column, in the row that they are about. The full sentence, with the value found and
 * how to correct it, is in findings.ts; both are made from the same rule.
 */
import type { ReadingDoubt } from '../../core/entry';
import type { CellAt } from '../../core/form-code';
import { isAboutMissing } from '../../core/check/verdict';
import { isFinal, isSlip, type Rule } from '../../core/forms/rule';
import { printDate, printNumber } from '../print';
import { choiceLabel, GIVEN_BY, goalWords, NOT_APPLICABLE, NOT_ARISEN } from './unit-book';
import { LEVEL_TEXT, MISSING_MARK } from '../levels';
import type { Level } from '../../core/finding-level';

/** What is between day, month and year, each with the mark of a short day. */
export const DAY_MARKS: readonly (readonly [mark: string, plain: string])[] = [
  ['ngày ', ''],
  [' tháng ', '/'],
  [' năm ', '/'],
  ['.', '/'],
  ['-', '/'],
  ['–', '/'],
  ['−', '/'],
  [' ', ''],
];

export interface LiveNames {
  /** Heading of a column. */
  field(field: string): string;
  /** Printed number of a row, `3.5.2`. */
  number(row: string): string;
}

export const withLevel = (level: Level, words: string): string => `${LEVEL_TEXT[level].mark}: ${words}`;
const MISSING = 'chưa nhập';
export const ERROR_CELL = 'có ô bị lỗi công thức';
export const FORMULA_HERE = 'dòng này có ô nhập là công thức, nên gõ giá trị thay công thức';
export const EXPLAINED = 'Đã giải trình';

const rows = (cells: readonly CellAt[], names: LiveNames): string =>
  [...new Set(cells.map((cell) => names.number(cell.row)))].join(' + ');
const choices = (codes: readonly string[]): string => codes.map((code) => `"${choiceLabel(code)}"`).join(', ');

/** Names zero in an explanation, as in core/words.ts. */
export const ZERO_WORD = 'không';
/** An explanation names the figure that it explains. */
const NAME_IT = '; đúng thì giải trình, nhắc lại số đã gõ';

/** The words of a broken rule with its level; a cell that must be filled in has a mark of its own. */
export const liveWords = (rule: Rule, names: LiveNames): string =>
  isAboutMissing(rule.kind) && isFinal(rule)
    ? `${MISSING_MARK}: ${names.field(rule.at.field)}`
    : withLevel(rule.level, `${ruleWords(rule, names)}${isSlip(rule) ? NAME_IT : ''}`);

/** The words of a broken rule, without its level. */
function ruleWords(rule: Rule, names: LiveNames): string {
  const cell = names.field(rule.at.field);
  switch (rule.kind) {
    case 'required':
      return `${MISSING} ${cell}`;
    case 'sum':
      return `${cell} khác tổng các mục ${rows(rule.parts, names)}`;
    case 'notAbove':
      return rule.limit.every((one) => one.row === rule.at.row)
        ? `${cell} lớn hơn ${rule.limit.map((one) => names.field(one.field)).join(' + ')}`
        : `${cell} lớn hơn mục ${rows(rule.limit, names)}`;
    case 'notBelow':
      return rule.floor.every((one) => one.row === rule.at.row)
        ? `${cell} nhỏ hơn ${rule.floor.map((one) => names.field(one.field)).join(' + ')}`
        : `${cell} nhỏ hơn mục ${rows(rule.floor, names)}`;
    case 'equal':
      return `${cell} khác mục ${names.number(rule.as.row)}`;
    case 'between':
      return `${cell} ngoài khoảng ${span(rule.min, rule.max)}`;
    case 'dateWindow':
      return `${cell} ngoài thời gian cho phép${rule.from === null ? '' : ` từ ${printDate(rule.from)}`}${rule.to === null ? '' : ` đến ${printDate(rule.to)}`}`;
    case 'notFalling':
      return `${cell} giảm so với kỳ trước (${printNumber(rule.prior)})`;
    case 'outlier':
      return `${cell} khác xa ${USUAL[rule.of ?? 'own']} (${printNumber(rule.median)})`;
    case 'notLikeDay':
      return `${cell} giống một ngày được gõ vào ô số`;
    case 'filledWhen':
    case 'filledWhenAbove':
      return `${MISSING} ${cell}`;
    case 'figureOnly':
      return `${cell} phải là số, không nhận "${NOT_ARISEN}" hay "${NOT_APPLICABLE}"`;
    case 'emptyWhen':
      return `${cell} phải để trống khi chọn ${choices(rule.codes)}`;
    case 'betweenWhen':
      return `${cell} phải ${rule.min === rule.max ? `là ${printNumber(rule.min)}` : `trong khoảng ${span(rule.min, rule.max)}`} khi chọn ${choices(rule.codes)}`;
    case 'asGiven':
      return `${cell} khác số ${GIVEN_BY} (${printNumber(rule.given)})`;
    case 'confirms':
      return `câu trả lời ở cột ${cell} không đúng với số đã ghi trong nhóm`;
    case 'goalWhen':
      return `${cell} ${rule.wanted === 'met' ? 'chưa đạt' : 'đã đạt'} mục tiêu (${goalWords(rule.direction, printNumber(rule.goal))}) mà chọn ${choices(rule.codes)}`;
  }
}

/** What a figure is far from. */
const USUAL = { own: 'mức thường gặp', like: 'mức của các đơn vị cùng nhóm', goal: 'mục tiêu' } as const;

const span = (min: number | null, max: number | null): string =>
  [min === null ? '' : `từ ${printNumber(min)}`, max === null ? '' : `đến ${printNumber(max)}`]
    .filter((part) => part !== '')
    .join(' ');

/** Doubts of reading that a formula can see. */
export type LiveDoubt = Extract<
  ReadingDoubt,
  | 'notANumber'
  | 'negative'
  | 'notAWhole'
  | 'tooLarge'
  | 'tooManyDecimals'
  | 'percentOverHundred'
  | 'percentAsFraction'
  | 'looksLikeDate'
  | 'hasUnitWord'
  | 'scientific'
  | 'shownDiffers'
  | 'numberAsText'
  | 'notADate'
  | 'timeOfDay'
  | 'notInList'
  | 'notALink'
  | 'tooLong'
  | 'booleanHere'
  | 'invisibleCharacters'
>;

const DOUBTS: Readonly<Record<LiveDoubt, string>> = {
  notANumber: 'phải là số',
  negative: 'là số âm',
  notAWhole: 'phải là số nguyên',
  tooLarge: 'quá lớn',
  tooManyDecimals: 'có quá nhiều chữ số sau dấu phẩy',
  percentOverHundred: 'lớn hơn 100%',
  percentAsFraction: 'có vẻ là phân số. Ghi 98, không ghi 0,98',
  looksLikeDate: 'đã bị hiểu thành ngày',
  hasUnitWord: 'có kèm dấu %, chỉ ghi số',
  scientific: 'ghi theo lũy thừa của 10, ghi lại đủ chữ số',
  shownDiffers: 'hiện ra khác số đang lưu trong ô',
  numberAsText: 'là chữ, được hiểu là số',
  notADate: 'phải là ngày',
  timeOfDay: 'có giờ phút',
  notInList: 'không có trong danh sách',
  notALink: 'chưa phải đường dẫn',
  tooLong: 'quá dài',
  booleanHere: 'là ô đánh dấu, cần số',
  invisibleCharacters: 'có ký tự không nhìn thấy, không phải sửa nếu nội dung đúng',
};

/** `field` = the heading of the column. */
export const doubtWords = (doubt: LiveDoubt, field: string): string => `${field} ${DOUBTS[doubt]}`;
/** The same about a figure that may be right. */
export const askedWords = (doubt: LiveDoubt, field: string): string => `${doubtWords(doubt, field)}${NAME_IT}`;
