/**
 * *Mẫu thử*: the published beginning of Cà Mau's index of 2013 for sở and huyện, to try a scoring round in 2019. Only
 * the first area is public, and its last criterion (1.3) is cut off. Unknown parts are left out, so the scheme never
 * gives a result of record.
 */
import type { ScoringScheme } from '../../core/catalogue/catalogue';
import { criteriaRows } from './criteria-rows';

const SOURCE =
  'Quyết định 1880/QĐ-UBND năm 2013 của UBND tỉnh Cà Mau (thuvienphapluat.vn); bản công khai chỉ có phần đầu của lĩnh vực 1';
const { heading, part } = criteriaRows(SOURCE);
const plan = part('base', '1.1');
const reports = part('base', '1.2');

export const camau2013: ScoringScheme = {
  id: 'camau-2013-mau-thu',
  name: 'Chỉ số CCHC cấu trúc Cà Mau 2013 (mẫu thử)',
  basis: 'Quyết định 1880/QĐ-UBND năm 2013 của UBND tỉnh Cà Mau, phần công khai',
  trial: true,
  groups: ['department', 'district'],
  criteria: [
    heading('1', null, {
      label: 'Công tác chỉ đạo, điều hành CCHC',
      part: 'base',
      maximum: '20',
      rule: 'Tổng các tiêu chí của lĩnh vực; bản công khai chưa đủ các tiêu chí',
    }),
    heading('1.1', '1', { label: 'Kế hoạch CCHC năm', part: 'base', maximum: '5' }),
    plan('1.1.1', 'Ban hành kế hoạch CCHC năm', '1', 'Kịp thời: 1; không kịp thời: 0,5; không ban hành: 0'),
    plan(
      '1.1.2',
      'Xác định đầy đủ nhiệm vụ theo kế hoạch của UBND tỉnh và bố trí kinh phí',
      '1',
      'Đủ nhiệm vụ và có kinh phí: 1; thiếu một trong hai: 0',
    ),
    plan(
      '1.1.3',
      'Kết quả phải đạt được xác định rõ ràng, rõ trách nhiệm phòng, ban, đơn vị trực thuộc',
      '1',
      'Đạt: 1; không đạt: 0',
    ),
    plan('1.1.4', 'Mức độ thực hiện kế hoạch CCHC', '2', 'Trên 90%: 2; 70%-90%: 1; dưới 70%: 0'),
    heading('1.2', '1', { label: 'Báo cáo CCHC', part: 'base', maximum: '2' }),
    reports(
      '1.2.1',
      'Tất cả báo cáo gửi đúng thời gian (quý I, quý III, 6 tháng, năm)',
      '1',
      'Đủ số lượng và đúng hạn: 1; thiếu hoặc trễ: 0',
    ),
    reports('1.2.2', 'Tất cả báo cáo có đầy đủ nội dung theo hướng dẫn', '1', 'Đạt: 1; không đạt: 0'),
    heading('1.3', '1', {
      label: 'Kiểm tra công tác CCHC',
      part: 'base',
      maximum: '3',
      rule: 'Tiêu chí thành phần không có trong bản công khai: mục này chưa chấm được',
    }),
  ],
  caps: { base: null, bonus: null, least: null, most: null },
  classes: [],
  classBy: 'ratio',
  rankBy: 'ratio',
  standing: 'sourced',
  source: SOURCE,
};
