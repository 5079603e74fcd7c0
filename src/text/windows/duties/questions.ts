/** Words of the window *Hỏi đáp*: questions of units at a row, and the answer for all units. */
import type { FormCode } from '../../../core/form-code';
import { TAB_TITLES } from '../../books/unit-book';

export const questionWords = {
  title: 'Hỏi đáp',
  loading: 'Đang đọc câu hỏi…',
  working: 'Đang ghi…',
  refresh: 'Đọc lại',
  what: 'Đơn vị hỏi bằng cách ghi “Hỏi: …” ở cột Giải trình của dòng. Trả lời một lần: câu trả lời hiện ở ghi chú của dòng đó và trên trang bìa của mọi đơn vị có dòng này, trong khoảng một giờ.',
  none: 'Không có câu hỏi nào chờ trả lời.',
  waiting: (count: number): string => `Chờ trả lời (${count})`,
  askedBy: (units: readonly string[]): string => `Đơn vị hỏi: ${units.join(', ')}`,
  answer: 'Trả lời',
  by: 'Cơ quan trả lời',
  go: 'Trả lời cho mọi đơn vị',
  done: (units: number): string =>
    `Đã ghi vào trang tính Hỏi đáp; ${units} đơn vị hỏi và các đơn vị khác có dòng này sẽ thấy ở lượt quét tới.`,
  answered: (count: number): string => `Đã trả lời (${count})`,
  answeredWhat: 'Sửa hoặc rút câu trả lời ở trang tính Hỏi đáp.',
  answeredLine: (title: string, answer: string, by: string): string =>
    `${title}: ${answer}${by === '' ? '' : ` (${by})`}`,
  /** A form and what is printed of a row; a form that is not known is left out. */
  rowOf: (form: FormCode | null, row: string): string => (form === null ? row : `${TAB_TITLES[form]} ${row}`),
  log: (code: string, answer: string): string => `Trả lời câu hỏi ${code}: ${answer}`,
  /** In the list of the first screen. */
  listed: (title: string, question: string, units: readonly string[]): string =>
    `${title}: ${question} (${units.join(', ')})`,
} as const;
