/** Sentences about a *Dự báo* that does not agree with the figures of the whole province. */
import type { FigureTrouble } from '../../core/check/finding';
import type { Teller, Told } from './teller';
import { goalWords } from '../books/unit-book';

const source = (t: Told): string =>
  `số toàn tỉnh tính từ biểu Số liệu là ${t.fact('figure')} (mục ${t.fact('figureRows')}; ${t.fact('have')}/${t.fact('expected')} đơn vị có số liệu)`;

export const FIGURE_SENTENCES: Readonly<Record<FigureTrouble, Teller>> = {
  figureGoal: (t) => ({
    what: `${t.whenCell} là "${t.choice('when')}" nhưng ${source(t)}, ${t.finding.facts['wanted'] === 'met' ? 'chưa đạt' : 'đã đạt'} mục tiêu (${goalWords(String(t.finding.facts['direction'] ?? ''), t.fact('goal'))}).`,
    mend: 'Cơ quan chủ trì xem lại khả năng đạt, hoặc ghi lý do vào cột Giải trình.',
  }),
  figureResult: (t) => ({
    what: `${t.cell} là ${t.fact('value')} nhưng ${source(t)}.`,
    mend: 'Cơ quan chủ trì đối chiếu với nguồn số liệu; nếu hai nguồn khác nhau thì ghi lý do vào cột Giải trình.',
  }),
};
