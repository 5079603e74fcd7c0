/** Statistics annex, areas 1 (chỉ đạo, điều hành) and 2 (thể chế). */
import type { Indicator } from '../../core/catalogue/catalogue';
import { areaRows } from '../indicator-rows';
import { ANNEX_FROM_MEMORY } from './sources';

const { row, heading, ratio } = areaRows('steering', ANNEX_FROM_MEMORY);

const steering: readonly Indicator[] = [
  heading('1', 'Công tác chỉ đạo, điều hành'),
  heading('1.1', 'Kế hoạch cải cách hành chính năm'),
  row('1.1.1', 'Số nhiệm vụ trong kế hoạch', 'nhiệm vụ', { nature: 'stock', required: false, countedFromTasks: 'all' }),
  row('1.1.2', 'Số nhiệm vụ đã hoàn thành', 'nhiệm vụ', { nature: 'stock', required: false, countedFromTasks: 'done' }),
  row('1.1.3', 'Trong đó: hoàn thành nhưng quá hạn', 'nhiệm vụ', {
    nature: 'stock',
    required: false,
    countedFromTasks: 'doneLate',
  }),
  row('1.1.4', 'Số nhiệm vụ quá hạn nhưng chưa hoàn thành', 'nhiệm vụ', {
    nature: 'stock',
    required: false,
    countedFromTasks: 'overdue',
  }),
  row('1.1.5', 'Số nhiệm vụ chưa hoàn thành, còn trong hạn', 'nhiệm vụ', {
    nature: 'stock',
    required: false,
    countedFromTasks: 'doing',
  }),
  { ...ratio('1.1.6', 'Tỷ lệ hoàn thành kế hoạch', ['1.1.2'], ['1.1.1']), nature: 'stock' },
  row('1.2', 'Số văn bản chỉ đạo, điều hành về cải cách hành chính đã ban hành', 'văn bản'),
  heading('1.3', 'Kiểm tra cải cách hành chính'),
  row('1.3.1', 'Số cơ quan, đơn vị được kiểm tra', 'cơ quan'),
  row('1.3.2', 'Số vấn đề phát hiện qua kiểm tra', 'vấn đề'),
  row('1.3.3', 'Số vấn đề đã xử lý xong', 'vấn đề', { notAbove: ['1.3.2'] }),
  ratio('1.3.4', 'Tỷ lệ xử lý các vấn đề phát hiện qua kiểm tra', ['1.3.3'], ['1.3.2']),
  heading('1.4', 'Tuyên truyền cải cách hành chính'),
  row('1.4.1', 'Số tin, bài tuyên truyền', 'tin, bài'),
  row('1.4.2', 'Số hội nghị, lớp tập huấn', 'cuộc'),
  heading('1.5', 'Khảo sát sự hài lòng của người dân, tổ chức'),
  row('1.5.1', 'Số lượng phiếu khảo sát', 'phiếu'),
  row('1.5.2', 'Hình thức khảo sát', '', {
    kind: { type: 'choice', choices: ['online', 'paper', 'both'] },
    nature: 'stock',
    required: false,
  }),
  row('1.6', 'Có tổ chức đối thoại của lãnh đạo với người dân, doanh nghiệp', 'có/không', {
    kind: { type: 'tick' },
    nature: 'stock',
    required: false,
  }),
  row('1.7', 'Số sáng kiến, giải pháp mới về cải cách hành chính', 'sáng kiến'),
];

const law = areaRows('institution', ANNEX_FROM_MEMORY);

const institution: readonly Indicator[] = [
  law.heading('2', 'Cải cách thể chế'),
  law.row('2.1', 'Tổng số VBQPPL đã ban hành, tham mưu ban hành', 'văn bản', { sumOf: ['2.1.1', '2.1.2', '2.1.3'] }),
  law.row('2.1.1', 'Số VBQPPL do cấp tỉnh ban hành', 'văn bản'),
  law.row('2.1.2', 'Số VBQPPL do cấp huyện ban hành', 'văn bản'),
  law.row('2.1.3', 'Số VBQPPL do cấp xã ban hành', 'văn bản'),
  law.heading('2.2', 'Kiểm tra, xử lý VBQPPL'),
  law.row('2.2.1', 'Số VBQPPL đã kiểm tra theo thẩm quyền', 'văn bản'),
  law.row('2.2.2', 'Số VBQPPL cần phải xử lý sau kiểm tra', 'văn bản', { notAbove: ['2.2.1'] }),
  law.row('2.2.3', 'Số VBQPPL đã xử lý, kiến nghị xử lý xong', 'văn bản', { notAbove: ['2.2.2'] }),
  law.heading('2.3', 'Rà soát VBQPPL'),
  law.row('2.3.1', 'Số VBQPPL đã rà soát', 'văn bản'),
  law.row('2.3.2', 'Số VBQPPL cần phải xử lý sau rà soát', 'văn bản', { notAbove: ['2.3.1'] }),
  law.row('2.3.3', 'Số VBQPPL đã xử lý xong sau rà soát', 'văn bản', { notAbove: ['2.3.2'] }),
];

export const areas1And2: readonly Indicator[] = [...steering, ...institution];
