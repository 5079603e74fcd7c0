/** The report that a unit sends to the committee of the province through the office. */
import { CELL_WORDS } from '../books/master-book';
import { choiceLabel } from '../books/unit-book';
import type { EntryValue } from '../../core/entry';
import { printDay, printScaled } from '../print';
import { inSentence } from './heads';
import { reportWords } from './report';

export interface UnitReportFacts {
  readonly unit: string;
  /** `Ủy ban nhân dân tỉnh Khánh Hòa`. */
  readonly committee: string;
  readonly period: string;
  readonly legalBasis: string;
  /** The letter that asked. */
  readonly letter: string;
  /** `14/3/2019`. */
  readonly cutOff: string;
}

/** Where the draft is opened. */
export const documentLink = (fileId: string): string => `https://docs.google.com/document/d/${fileId}/edit`;

export const unitReportWords = {
  subject: reportWords.subject,
  opening: (facts: UnitReportFacts): string =>
    `Căn cứ ${facts.legalBasis}; thực hiện ${facts.letter}, ${facts.unit} báo cáo kết quả công tác cải cách hành chính ${inSentence(facts.period)} (số liệu tính đến ngày ${facts.cutOff}) như sau:`,
  closing: (facts: UnitReportFacts): string =>
    `Trên đây là báo cáo ${inSentence(reportWords.subject(facts))}, ${facts.unit} kính báo cáo ${facts.committee}./.`,
  nothingWritten: '……',
  taskColumns: ['STT', 'Nhiệm vụ', 'Thời hạn', 'Kết quả', 'Ngày hoàn thành', 'Sản phẩm'],
  outOfDate: 'Đơn vị đã sửa số liệu sau khi nộp; báo cáo này theo bản đã nộp, chưa cập nhật.',
} as const;

/** An answer as the paper prints it. */
export function printedAnswer(value: EntryValue): string {
  if (value.kind === 'number') return printScaled(value.scaled, value.decimals);
  if (value.kind === 'text') return value.text;
  if (value.kind === 'choice') return choiceLabel(value.code);
  if (value.kind === 'date') return printDay(value.date);
  if (value.kind === 'tick') return value.on ? CELL_WORDS.tickOn : CELL_WORDS.tickOff;
  return value.kind === 'blank' ? '' : CELL_WORDS[value.kind];
}
