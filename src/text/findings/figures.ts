/** Sentences about what an agency reports and the figures of others do not bear out. */
import type { FigureTrouble } from '../../core/check/finding';
import type { Teller, Told } from './teller';
import { goalWords } from '../books/unit-book';

const source = (t: Told): string =>
  `số toàn tỉnh tính từ biểu Số liệu là ${t.fact('figure')} (mục ${t.fact('figureRows')}; ${t.fact('have')}/${t.fact('expected')} đơn vị có số liệu)`;

const RELATIONS: Readonly<Record<string, string>> = {
  equal: 'khác',
  equalled: 'khác',
  above: 'lớn hơn',
  below: 'nhỏ hơn',
};

export const FIGURE_SENTENCES: Readonly<Record<FigureTrouble, Teller>> = {
  figureGoal: (t) => ({
    what: `${t.whenCell} là "${t.choice('when')}" nhưng ${source(t)}, ${t.finding.facts['wanted'] === 'met' ? 'chưa đạt' : 'đã đạt'} mục tiêu (${goalWords(String(t.finding.facts['direction'] ?? ''), t.fact('goal'))}).`,
    mend: 'Cơ quan chủ trì xem lại khả năng đạt, hoặc ghi lý do vào cột Giải trình.',
  }),
  figureResult: (t) => ({
    what: `${t.cell} là ${t.fact('value')} nhưng ${source(t)}.`,
    mend: 'Cơ quan chủ trì đối chiếu với nguồn số liệu; nếu hai nguồn khác nhau thì ghi lý do vào cột Giải trình.',
  }),
  crossed: (t) => ({
    what: `Mục ${t.fact('number')} là ${t.fact('value')}, ${RELATIONS[String(t.finding.facts['relation'])] ?? ''} mục ${t.fact('otherRows')} (${t.fact('other')}) do ${t.fact('agency')} báo cáo.`,
    mend: 'Hai cơ quan đối chiếu số liệu; cơ quan có số chưa đúng đề nghị trả lại báo cáo để sửa, hoặc ghi lý do vào cột Giải trình.',
  }),
};
