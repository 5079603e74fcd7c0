/**
 * Statistics annex of the 2021–2030 programme, BM1 to BM3. The rows of the district level (2.1.3 and 3.1.3.2) ended
 * with it and are left out; the numbers after them keep their printed form.
 */
import type { Indicator } from '../../core/catalogue/catalogue';
import { areaRows } from '../indicator-rows';
import { ANNEX_FROM_MEMORY, JUSTICE_STATISTICS } from './sources';

const lead = areaRows('steering', ANNEX_FROM_MEMORY);
const FROM_TASKS = { required: false } as const;

const steering: readonly Indicator[] = [
  lead.heading('1', 'Công tác chỉ đạo, điều hành'),
  lead.heading('1.1', 'Kế hoạch CCHC năm'),
  lead.stock('1.1.1', 'Số nhiệm vụ đặt ra trong kế hoạch', 'nhiệm vụ', { ...FROM_TASKS, countedFromTasks: 'all' }),
  lead.stock('1.1.2', 'Số nhiệm vụ đã hoàn thành', 'nhiệm vụ', { ...FROM_TASKS, countedFromTasks: 'done' }),
  { ...lead.ratio('1.1.3', 'Tỷ lệ hoàn thành kế hoạch', ['1.1.2'], ['1.1.1']), nature: 'stock' },
  lead.heading('1.2', 'Kiểm tra CCHC'),
  lead.row('1.2.1', 'Số cơ quan, đơn vị được kiểm tra', 'cơ quan'),
  lead.row('1.2.2', 'Số vấn đề đặt ra, phát hiện qua kiểm tra', 'vấn đề'),
  lead.row('1.2.3', 'Số vấn đề đã xử lý xong', 'vấn đề', { notAbove: ['1.2.2'] }),
  lead.ratio('1.2.4', 'Tỷ lệ xử lý các vấn đề phát hiện', ['1.2.3'], ['1.2.2']),
  lead.heading('1.3', 'Nhiệm vụ Chính phủ, Thủ tướng Chính phủ hoặc UBND tỉnh giao'),
  lead.row('1.3.1', 'Tổng số nhiệm vụ được giao', 'nhiệm vụ', { sumOf: ['1.3.2', '1.3.3', '1.3.4', '1.3.5'] }),
  lead.row('1.3.2', 'Số nhiệm vụ đã hoàn thành đúng hạn', 'nhiệm vụ'),
  lead.row('1.3.3', 'Số nhiệm vụ đã hoàn thành nhưng quá hạn', 'nhiệm vụ'),
  // Open tasks are counted on the day of the cut-off. Their number falls when tasks are done, which is not an error.
  lead.stock('1.3.4', 'Số nhiệm vụ quá hạn nhưng chưa hoàn thành', 'nhiệm vụ'),
  lead.stock('1.3.5', 'Số nhiệm vụ đang thực hiện, còn trong hạn', 'nhiệm vụ'),
  lead.heading('1.4', 'Khảo sát sự hài lòng của người dân, tổ chức'),
  lead.row('1.4.1', 'Số lượng phiếu khảo sát', 'phiếu'),
  lead.row('1.4.2', 'Hình thức khảo sát', '', {
    kind: { type: 'choice', choices: ['online', 'paper', 'both'] },
    nature: 'stock',
    required: false,
  }),
  lead.row('1.5', 'Tổ chức đối thoại của lãnh đạo với người dân, doanh nghiệp', 'có/không', {
    kind: { type: 'tick' },
    nature: 'stock',
    required: false,
  }),
  lead.row('1.6', 'Số sáng kiến, giải pháp mới về CCHC', 'sáng kiến'),
];

const law = areaRows('institution', JUSTICE_STATISTICS);

const institution: readonly Indicator[] = [
  law.heading('2', 'Cải cách thể chế'),
  law.row('2.1', 'Tổng số VBQPPL đã ban hành, tham mưu ban hành', 'văn bản', { sumOf: ['2.1.1', '2.1.2'] }),
  law.row('2.1.1', 'Số VBQPPL do cấp tỉnh ban hành', 'văn bản'),
  law.row('2.1.2', 'Số VBQPPL do cấp xã ban hành', 'văn bản'),
  law.heading('2.2', 'Kiểm tra, xử lý VBQPPL'),
  law.row('2.2.1', 'Số VBQPPL đã kiểm tra theo thẩm quyền', 'văn bản'),
  law.row('2.2.2', 'Số VBQPPL cần phải xử lý sau kiểm tra', 'văn bản', { notAbove: ['2.2.1'] }),
  law.row('2.2.3', 'Số VBQPPL đã xử lý, kiến nghị xử lý xong', 'văn bản', { notAbove: ['2.2.2'] }),
  law.heading('2.3', 'Rà soát VBQPPL'),
  law.row('2.3.1', 'Số VBQPPL đã rà soát', 'văn bản'),
  law.row('2.3.2', 'Số VBQPPL cần phải xử lý sau rà soát', 'văn bản', { notAbove: ['2.3.1'] }),
  law.row('2.3.3', 'Số VBQPPL đã xử lý xong sau rà soát', 'văn bản', { notAbove: ['2.3.2'] }),
];

const desk = areaRows('procedure', ANNEX_FROM_MEMORY);

const procedure: readonly Indicator[] = [
  desk.heading('3', 'Cải cách thủ tục hành chính'),
  desk.heading('3.1', 'Thống kê TTHC'),
  desk.row('3.1.1', 'Số TTHC công bố mới, sửa đổi trong kỳ', 'thủ tục'),
  desk.row('3.1.2', 'Số TTHC bãi bỏ, thay thế trong kỳ', 'thủ tục'),
  desk.stock('3.1.3', 'Tổng số TTHC thuộc thẩm quyền giải quyết', 'thủ tục', { sumOf: ['3.1.3.1', '3.1.3.3'] }),
  desk.stock('3.1.3.1', 'Số TTHC cấp tỉnh', 'thủ tục'),
  desk.stock('3.1.3.3', 'Số TTHC cấp xã', 'thủ tục'),
  desk.stock('3.2', 'Số TTHC đã cập nhật, công khai đúng quy định', 'thủ tục', { notAbove: ['3.1.3'] }),
  desk.stock('3.3', 'Số TTHC tiếp nhận tại Bộ phận Một cửa, Trung tâm Phục vụ hành chính công', 'thủ tục', {
    notAbove: ['3.1.3'],
  }),
  desk.stock('3.4', 'Số TTHC liên thông', 'thủ tục'),
  desk.heading('3.5', 'Kết quả giải quyết hồ sơ TTHC'),
  // Counted twice: by origin of the cases (the sum) and by what became of them (no case may be lost on the way).
  desk.row('3.5.1', 'Tổng số hồ sơ phải giải quyết trong kỳ', 'hồ sơ', {
    sumOf: ['3.5.1.1', '3.5.1.2'],
    alsoSumOf: ['3.5.2', '3.5.3'],
  }),
  desk.row('3.5.1.1', 'Hồ sơ kỳ trước chuyển sang', 'hồ sơ'),
  desk.row('3.5.1.2', 'Hồ sơ tiếp nhận mới trong kỳ', 'hồ sơ', { sumOf: ['3.5.1.2.1', '3.5.1.2.2', '3.5.1.2.3'] }),
  desk.row('3.5.1.2.1', 'Tiếp nhận trực tuyến', 'hồ sơ'),
  desk.row('3.5.1.2.2', 'Tiếp nhận trực tiếp', 'hồ sơ'),
  desk.row('3.5.1.2.3', 'Tiếp nhận qua bưu chính công ích', 'hồ sơ'),
  desk.row('3.5.2', 'Số hồ sơ đã giải quyết', 'hồ sơ', {
    sumOf: ['3.5.2.1', '3.5.2.2', '3.5.2.3'],
    notAbove: ['3.5.1'],
  }),
  desk.row('3.5.2.1', 'Giải quyết trước hạn', 'hồ sơ'),
  desk.row('3.5.2.2', 'Giải quyết đúng hạn', 'hồ sơ'),
  desk.row('3.5.2.3', 'Giải quyết quá hạn', 'hồ sơ'),
  desk.stock('3.5.3', 'Số hồ sơ đang giải quyết', 'hồ sơ', { sumOf: ['3.5.3.1', '3.5.3.2'], notAbove: ['3.5.1'] }),
  desk.stock('3.5.3.1', 'Đang giải quyết trong hạn', 'hồ sơ'),
  desk.stock('3.5.3.2', 'Đang giải quyết đã quá hạn', 'hồ sơ'),
  desk.ratio('3.5.4', 'Tỷ lệ giải quyết trước hạn và đúng hạn', ['3.5.2.1', '3.5.2.2'], ['3.5.2']),
  desk.row('3.5.5', 'Số thư xin lỗi đã gửi khi trễ hạn', 'thư'),
  desk.heading('3.6', 'Phản ánh, kiến nghị về quy định hành chính'),
  desk.row('3.6.1', 'Số phản ánh, kiến nghị tiếp nhận thuộc thẩm quyền', 'PAKN'),
  desk.row('3.6.2', 'Số phản ánh, kiến nghị đã giải quyết', 'PAKN', { notAbove: ['3.6.1'] }),
];

export const areas1To3: readonly Indicator[] = [...steering, ...institution, ...procedure];
