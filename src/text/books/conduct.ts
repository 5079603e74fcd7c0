/** Words of the tab *Khen thưởng, vi phạm*, and of a breach on the cover of its unit. */
import type { Conduct, ConductSort } from '../../core/duties/conduct';
import { printDate } from '../print';

export const CONDUCT_LABELS: Readonly<Record<ConductSort, string>> = {
  collective: 'Khen thưởng tập thể',
  reward: 'Khen thưởng cá nhân',
  breach: 'Vi phạm',
};

export const CONDUCT_HEADINGS = {
  conductSort: 'Loại',
  conductUnit: 'Cơ quan, đơn vị (tên hoặc mã)',
  awarded: 'Họ và tên (khen thưởng)',
  position: 'Chức vụ',
  deed: 'Thành tích, hoặc nội dung vi phạm',
  award: 'Hình thức khen đề nghị',
  proof: 'Văn bản làm căn cứ (số, ngày)',
  answerBy: 'Hạn đơn vị giải trình',
  followed: 'Kết quả xử lý (để trống: chưa xong)',
} as const;

export const breachWords = {
  /** As the unit reads it on its cover; it begins with the code, by which the answer is known. */
  line: ({ code, what, document, answerBy }: Conduct): string =>
    `${code}: giải trình việc ${what.replace(/\s*\.$/, '')} (${[...(document === '' ? [] : [`theo ${document}`]), `trước hết ngày ${printDate(answerBy ?? '')}`].join('; ')})`,
} as const;
