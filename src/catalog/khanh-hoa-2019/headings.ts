/** The đề cương of the report text under Nghị quyết 30c/NQ-CP: six areas between steering and the general appraisal. */
import type { Heading } from '../../core/catalogue/catalogue';
import { outline } from '../heading-rows';
import { OUTLINE_FROM_MEMORY } from './sources';

const { above, asked } = outline(OUTLINE_FROM_MEMORY);

export const headings: readonly Heading[] = [
  above('I', 'Công tác chỉ đạo, điều hành cải cách hành chính'),
  asked(
    'I.1',
    'Kế hoạch cải cách hành chính',
    'Việc ban hành và thực hiện kế hoạch năm: số, ký hiệu, ngày ban hành; số nhiệm vụ đã hoàn thành trên tổng số.',
  ),
  asked('I.2', 'Văn bản chỉ đạo, điều hành', 'Các văn bản chỉ đạo đã ban hành trong kỳ: số, ký hiệu, ngày, trích yếu.'),
  asked('I.3', 'Công tác tuyên truyền', 'Hình thức, số tin bài, hội nghị; kết quả.'),
  asked('I.4', 'Công tác kiểm tra', 'Số đơn vị được kiểm tra, vấn đề phát hiện và kết quả xử lý.'),
  asked('I.5', 'Sáng kiến trong cải cách hành chính', 'Tên sáng kiến, hiệu quả; không có thì để trống.', {
    required: false,
  }),
  above('II', 'Kết quả thực hiện công tác cải cách hành chính'),
  asked('II.1', 'Cải cách thể chế', 'Xây dựng, rà soát, kiểm tra văn bản quy phạm pháp luật.'),
  asked(
    'II.2',
    'Cải cách thủ tục hành chính',
    'Kiểm soát, công bố, công khai thủ tục; kết quả giải quyết theo cơ chế một cửa, một cửa liên thông.',
  ),
  asked('II.3', 'Cải cách tổ chức bộ máy', 'Sắp xếp tổ chức, quản lý biên chế, phân cấp.'),
  asked(
    'II.4',
    'Xây dựng, nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức',
    'Vị trí việc làm, tuyển dụng, đào tạo, bồi dưỡng, kỷ luật, kỷ cương.',
  ),
  asked('II.5', 'Cải cách tài chính công', 'Cơ chế tự chủ, giải ngân, thực hiện kiến nghị thanh tra, kiểm toán.'),
  asked('II.6', 'Hiện đại hóa hành chính', 'Văn bản điện tử, dịch vụ công trực tuyến, bưu chính công ích, ISO 9001.'),
  above('III', 'Đánh giá chung'),
  asked('III.1', 'Kết quả đạt được', 'Những kết quả nổi bật của đơn vị trong kỳ.'),
  asked('III.2', 'Tồn tại, hạn chế', 'Việc chưa làm được, chậm, chưa đạt.'),
  asked('III.3', 'Nguyên nhân', 'Nguyên nhân của từng tồn tại, hạn chế nêu trên.'),
  asked('IV', 'Phương hướng, nhiệm vụ kỳ tới', 'Việc sẽ làm, thời gian, người hoặc bộ phận chịu trách nhiệm.'),
  asked('V', 'Kiến nghị, đề xuất', 'Kiến nghị với cấp nào, nội dung gì; không có thì để trống.', { required: false }),
];
