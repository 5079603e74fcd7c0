/** Prepared sentences for the return of a report. The office edits them before they go to the unit. */
import type { Sentence } from '../findings/findings';

/** From the findings of the check in the row. */
export const phraseFor = ({ what, mend }: Sentence): string => `${what} Đề nghị: ${mend}`;

export const COMMON_PHRASES: readonly string[] = [
  'Số liệu chưa khớp với hồ sơ, văn bản kèm theo; đề nghị đối chiếu và sửa lại.',
  'Số liệu chênh lệch nhiều so với kỳ trước; đề nghị kiểm tra lại hoặc giải trình rõ nguyên nhân.',
  'Số liệu chênh lệch nhiều so với các đơn vị cùng nhóm; đề nghị kiểm tra lại cách tính.',
  'Giải trình chưa rõ; đề nghị nêu cụ thể nguyên nhân và số liệu của hệ thống nguồn.',
  'Chưa nêu số, ký hiệu, ngày của văn bản sản phẩm; đề nghị bổ sung.',
  'Nội dung báo cáo chưa đúng kỳ; đề nghị báo cáo lại theo đúng kỳ.',
];
