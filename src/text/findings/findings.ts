/**
 * The sentence of every finding: where, what was found against what was expected, and how to correct it. One Record
 * covers all codes, so that a code without a sentence does not compile. Core gives the facts as numbers and days; they
 * are printed here.
 */
import type { Finding } from '../../core/check/finding';
import { LEVELS } from '../../core/finding-level';
import type { Rule } from '../../core/forms/rule';
import { DOUBT_SENTENCES } from './reading';
import { COVER_SENTENCES } from './cover';
import { FIGURE_SENTENCES } from './figures';
import { PERSONAL_SENTENCES } from './personal';
import { TAB_SENTENCES } from './tab';
import { LEVEL_TEXT, MISSING_MARK } from '../levels';
import { printDate, printNumber } from '../print';
import {
  choiceLabel,
  fieldHeading,
  GIVEN_BY,
  goalWords,
  NOT_APPLICABLE,
  NOT_ARISEN,
  COVER_LABELS,
  TAB_TITLES,
} from '../books/unit-book';
import type { Teller, Told } from './teller';
import { FORMS } from '../../core/form-code';
import { FINISH_BY, SELF, STATE } from '../../core/forms/field';

export interface FindingNames {
  /** Printed number of a row that the facts of a finding name, `3.5.2`; the key itself where the row is unknown. */
  rowNumber(form: Finding['form'], row: string): string;
}

export interface Sentence {
  readonly where: string;
  readonly what: string;
  readonly mend: string;
}

const UNKNOWN = '(không rõ)';
const EXPLAIN = 'hoặc ghi lý do vào cột Giải trình nếu hệ thống nguồn đúng là như vậy';

/** An explanation names the figure that it explains. */
const naming = (t: Told): string => `nhắc lại số ${t.fact('value')}`;

const YEAR_SO_FAR = 'số lũy kế kỳ trước cộng số trong kỳ';
/** The limit is of the same row: the year until the period before, and this period. */
const isOfOneRow = ({ row, facts }: Finding): boolean =>
  String(facts['rows'] ?? '')
    .split(' ')
    .every((one) => one === row);

const RULE_SENTENCES: Readonly<Record<Rule['kind'], Teller>> = {
  required: ({ cell, finding }) => ({ what: `Chưa nhập ${cell}.`, mend: MEND_MISSING[finding.form](finding.field) }),
  sum: (t) => ({
    what: `${t.cell} là ${t.fact('value')} nhưng tổng các mục ${t.rows('parts')} là ${t.fact('sum')} (chênh ${t.fact('difference')}).`,
    mend: `Sửa mục này hoặc các mục thành phần cho khớp, ${EXPLAIN}.`,
  }),
  notAbove: (t) => ({
    what: `${t.cell} là ${t.fact('value')}, lớn hơn ${isOfOneRow(t.finding) ? YEAR_SO_FAR : `mục ${t.rows('rows')}`} (${t.fact('limit')}).`,
    mend: `Sửa để không lớn hơn ${t.fact('limit')}, ${EXPLAIN}${LEVELS[t.finding.level].isQuestion ? `, ${naming(t)}` : ''}.`,
  }),
  notBelow: (t) => ({
    what: `${t.cell} là ${t.fact('value')}, nhỏ hơn ${t.fact('floor')} (mục ${t.rows('rows')}).`,
    mend: `Sửa để không nhỏ hơn ${t.fact('floor')}, ${EXPLAIN}.`,
  }),
  equal: (t) => ({
    what: `${t.cell} là ${t.fact('value')}, khác mục ${t.rows('rows')} (${t.fact('other')}).`,
    mend: `Sửa cho hai mục bằng nhau, ${EXPLAIN}.`,
  }),
  between: (t) => ({
    what: `${t.cell} là ${t.fact('value')}, ngoài khoảng cho phép${span(t)}.`,
    mend: isPoints(t.finding.form)
      ? 'Ghi lại điểm trong khoảng này; điểm ngoài khoảng không được nhận.'
      : `Xem lại số liệu, ${EXPLAIN}.`,
  }),
  dateWindow: (t) => ({
    what: `${t.cell} là ${t.fact('value')}, ngoài thời gian cho phép${window(t)}.`,
    mend: `Xem lại ngày, ${EXPLAIN}.`,
  }),
  notFalling: (t) => ({
    what: `${t.cell} là ${t.fact('value')}, thấp hơn số lũy kế kỳ trước đã nộp (${t.fact('prior')}).`,
    mend: `Số lũy kế không giảm: nhập số từ đầu năm, hoặc ghi lý do vào cột Giải trình, ${naming(t)}.`,
  }),
  outlier: (t) => ({
    what: `${t.cell} là ${t.fact('value')}, khác quá ${t.fact('times')} lần ${usualWords(t)} (${t.fact('median')}).`,
    mend: `Kiểm tra có nhầm hàng nghìn, dấu phẩy hay không (gõ 12,000 là 12; gõ 0.5 có thể thành 5); nếu đúng thì ghi lý do vào cột Giải trình, ${naming(t)}.`,
  }),
  notLikeDay: (t) => ({
    what: `${t.cell} là ${t.fact('value')}, trùng với số mà Google Trang tính lưu khi gõ ngày ${t.fact('day')} (ví dụ gõ 8/8 hoặc 1-2).`,
    mend: `Gõ lại số đúng; nếu số liệu thật sự là như vậy thì ghi lý do vào cột Giải trình, ${naming(t)}.`,
  }),
  filledWhen: (t) => ({
    what: `${t.whenCell} là "${t.choice('when')}" nhưng chưa nhập ${t.cell}.`,
    mend: LEVELS[t.finding.level].mayBeFinal ? `Nhập ${t.cell}.` : `Nhập ${t.cell}, hoặc ghi lý do vào cột Giải trình.`,
  }),
  filledWhenAbove: (t) => ({
    what: `Đã ghi ${t.fact('when')} điểm nhưng chưa nhập ${t.cell}.`,
    mend: `Ghi ${t.cell}, hoặc ghi lý do vào cột Giải trình; không có minh chứng thì điểm có thể không được công nhận.`,
  }),
  asGiven: (t) => ({
    what: `${t.cell} là ${t.fact('value')}, khác số ${GIVEN_BY} (${t.fact('given')}).`,
    mend: `Ghi lại ${t.fact('given')}; nếu không thống nhất thì chọn "${choiceLabel('disagreed')}" ở ô xác nhận của nhóm và ghi lý do vào cột Giải trình.`,
  }),
  confirms: (t) =>
    t.finding.facts['answer'] === 'agreed'
      ? {
          what: `Đã chọn "${t.choice('answer')}" nhưng mục ${t.rows('rows')} khác số ${GIVEN_BY}.`,
          mend: `Ghi lại số đã cung cấp, hoặc chọn "${choiceLabel('disagreed')}" và ghi lý do vào cột Giải trình của từng mục đó.`,
        }
      : {
          what: `Đã chọn "${t.choice('answer')}" nhưng không mục nào khác số ${GIVEN_BY}.`,
          mend: `Ghi số của đơn vị vào mục chưa đúng kèm giải trình, hoặc chọn "${choiceLabel('agreed')}".`,
        },
  figureOnly: (t) => ({
    what: `${t.cell} là ${t.found}, nhưng tiêu chí này không nhận "${NOT_ARISEN}" hay "${NOT_APPLICABLE}".`,
    mend: 'Ghi điểm bằng số; không có kết quả thì ghi 0.',
  }),
  emptyWhen: (t) => ({
    what: `${t.whenCell} là "${t.choice('when')}" nhưng ${t.cell} đã có ${t.found}.`,
    mend: `Xóa ${t.cell}, hoặc sửa lại tình trạng cho đúng.`,
  }),
  betweenWhen: (t) => ({
    what: `${t.whenCell} là "${t.choice('when')}" nhưng ${t.cell} là ${t.fact('value')}.`,
    mend: `${t.cell} phải ${t.fact('min') === t.fact('max') ? `là ${t.fact('min')}` : `từ ${t.fact('min')} đến ${t.fact('max')}`}; sửa một trong hai ô.`,
  }),
  goalWhen: (t) => ({
    what: `${t.whenCell} là "${t.choice('when')}" nhưng ${t.cell} là ${t.fact('value')}, ${t.finding.facts['wanted'] === 'met' ? 'chưa đạt' : 'đã đạt'} mục tiêu (${goalWords(String(t.finding.facts['direction'] ?? ''), t.fact('goal'))}).`,
    mend: 'Sửa một trong hai ô cho khớp, hoặc ghi lý do vào cột Giải trình.',
  }),
};

const SENTENCES: Readonly<Record<Finding['code'], Teller>> = {
  ...RULE_SENTENCES,
  ...DOUBT_SENTENCES,
  ...TAB_SENTENCES,
  ...COVER_SENTENCES,
  ...FIGURE_SENTENCES,
  ...PERSONAL_SENTENCES,
};

const isPoints = (form: Finding['form']): boolean => form !== 'cover' && FORMS[form].points;

const mendFigure = (field: string): string =>
  field === STATE
    ? 'Chọn một mục trong danh sách của ô.'
    : 'Nhập số liệu; không có thì ghi 0, không phát sinh thì ghi "Không phát sinh".';

/** How to fill an empty required cell, by its field. */
const MEND_MISSING: Readonly<Record<Finding['form'], (field: string) => string>> = {
  cover: mendFigure,
  indicator: mendFigure,
  task: mendFigure,
  forecast: mendFigure,
  weakness: (field) =>
    field === FINISH_BY
      ? 'Ghi ngày làm xong giải pháp; chưa định được ngày thì giải trình ở cùng dòng.'
      : 'Ghi ngắn gọn; chưa xác định được thì giải trình ở cùng dòng.',
  narrative: () => 'Viết nội dung của mục này; không có gì để báo cáo thì ghi "Trong kỳ không phát sinh".',
  score: (field) =>
    field === SELF
      ? 'Ghi điểm từ 0 đến điểm tối đa; không có kết quả hoặc không đề nghị điểm thì ghi 0.'
      : 'Ghi ý kiến của đơn vị về điểm thẩm định: đồng ý, hoặc giải trình.',
};

const LONGEST_FOUND = 160;
/** The old content of a cell, as far as a sentence can quote it. */
export const quotable = (found: string): string =>
  found.length > LONGEST_FOUND ? `${found.slice(0, LONGEST_FOUND).trimEnd()}…` : found;

/** What an outlier is far from. */
function usualWords(t: Told): string {
  if (!t.has('of')) return 'mức thường gặp của đơn vị';
  return t.fact('of') === 'goal' ? 'mục tiêu' : 'mức giữa của các đơn vị cùng nhóm ở kỳ trước';
}

const span = (t: Told): string =>
  `${t.has('min') ? ` từ ${t.fact('min')}` : ''}${t.has('max') ? ` đến ${t.fact('max')}` : ''}`;
const window = (t: Told): string =>
  `${t.has('from') ? ` từ ${t.fact('from')}` : ''}${t.has('to') ? ` đến ${t.fact('to')}` : ''}`;

/** Where, what, how to correct; plain official Vietnamese, NFC. */
export function sentenceOf(finding: Finding, names: FindingNames): Sentence {
  return { where: whereOf(finding), ...SENTENCES[finding.code](toldOf(finding, names)) };
}

/** `LỖI · ô F12, biểu Số liệu, mục 3.1 …: …` in one line, for lists and letters. */
export function lineOf(finding: Finding, names: FindingNames): string {
  const { where, what, mend } = sentenceOf(finding, names);
  return `${markOf(finding)}${finding.explained ? ' (đã giải trình)' : ''} · ${where}: ${what} ${mend}`;
}

/** First words of a finding; an entry that is only missing has its own. */
const markOf = ({ code, stops, level }: Finding): string =>
  stops && ABOUT_MISSING.includes(code) ? MISSING_MARK : LEVEL_TEXT[level].mark;
const ABOUT_MISSING: readonly Finding['code'][] = ['required', 'filledWhen', 'filledWhenAbove'];

/** The place in words, as far as it is known. */
export function whereOf(finding: Finding): string {
  const { number, label } = finding.facts;
  return [
    finding.a1 === '' ? '' : `ô ${finding.a1}`,
    finding.form === 'cover'
      ? `trang ${finding.tab || TAB_TITLES.cover}`
      : `biểu ${finding.tab || TAB_TITLES[finding.form]}`,
    label === undefined
      ? finding.row === ''
        ? ''
        : (coverRow(finding) ?? `mục ${finding.row}`)
      : `mục ${number ?? finding.row} ${label}`,
    finding.field === '' || coverRow(finding) !== null ? '' : `cột ${headingOf(finding)}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** The cover's rows have their own labels, and one column. */
const coverRow = ({ form, row }: Finding): string | null => {
  const label = form === 'cover' ? COVER_LABELS[row] : undefined;
  return label === undefined ? null : `dòng "${label}"`;
};

/** A key from a foreign tab has no heading: it is shown unchanged. */
function headingOf({ form, field }: Finding): string {
  if (form === 'cover') return field;
  try {
    return fieldHeading(form, field);
  } catch {
    return field;
  }
}

function toldOf(finding: Finding, names: FindingNames): Told {
  const { facts } = finding;
  const seen = finding.found !== '' ? finding.found : String(facts['found'] ?? '');
  return {
    finding,
    fact: (name) => printFact(facts[name]),
    has: (name) => facts[name] !== undefined,
    rows: (name) =>
      facts[name] === undefined
        ? UNKNOWN
        : String(facts[name])
            .split(' ')
            .map((row) => names.rowNumber(finding.form, row))
            .join(' + '),
    choice: (name) => (facts[name] === undefined ? UNKNOWN : choiceLabel(String(facts[name]))),
    found: seen === '' ? '(trống)' : `"${quotable(seen.normalize('NFC'))}"${heldWords(facts)}`,
    cell: `"${headingOf(finding)}"`,
    whenCell: `"${headingOf({ ...finding, field: STATE })}"`,
  };
}

/** What the cell holds, where it shows another number. */
const heldWords = ({ held }: Finding['facts']): string =>
  typeof held === 'number' ? ` (trong ô lưu ${printNumber(held, 12)})` : '';

function printFact(fact: string | number | undefined): string {
  if (fact === undefined) return UNKNOWN;
  if (typeof fact === 'number') return printNumber(fact, 6);
  return /^\d{4}-\d{2}-\d{2}$/.test(fact) ? printDate(fact) : fact;
}
