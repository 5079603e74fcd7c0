/**
 * The đề cương of the report text. The six contents have the names and the order of Thông tư 10/2025/TT-BNV as amended
 * by Thông tư 06/2026/TT-BNV; the frame around them is the usual one of the reports.
 */
import type { Heading } from '../../core/catalogue/catalogue';
import { outline } from '../heading-rows';
import { OUTLINE_FROM_MEMORY, SIX_CONTENTS } from './sources';

const { above, asked } = outline(OUTLINE_FROM_MEMORY);
const content = (code: string, label: string, hint: string): Heading =>
  asked(code, label, hint, { standing: 'sourced', source: SIX_CONTENTS });

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
  asked(
    'I.6',
    'Mức độ hoàn thành kế hoạch',
    'Chỉ ghi ở báo cáo 6 tháng và báo cáo năm: mức hoàn thành so với kế hoạch, việc chưa hoàn thành.',
    { required: false },
  ),
  above('II', 'Kết quả thực hiện các nội dung cải cách hành chính'),
  content(
    'II.1',
    'Cải cách thể chế',
    'Xây dựng, rà soát, kiểm tra văn bản quy phạm pháp luật; theo dõi thi hành pháp luật.',
  ),
  content(
    'II.2',
    'Cải cách thủ tục hành chính',
    'Kiểm soát, cắt giảm, công khai thủ tục; kết quả giải quyết hồ sơ tại Bộ phận Một cửa, Trung tâm Phục vụ hành chính công.',
  ),
  content(
    'II.3',
    'Cải cách tổ chức bộ máy hành chính nhà nước',
    'Sắp xếp tổ chức, quản lý biên chế, phân cấp, phân quyền.',
  ),
  content('II.4', 'Cải cách chế độ công vụ', 'Vị trí việc làm, tuyển dụng, đào tạo, bồi dưỡng, kỷ luật, kỷ cương.'),
  content('II.5', 'Cải cách tài chính công', 'Cơ chế tự chủ, giải ngân, thực hiện kiến nghị thanh tra, kiểm toán.'),
  content(
    'II.6',
    'Xây dựng, phát triển chính quyền điện tử, chính quyền số',
    'Văn bản điện tử ký số, dịch vụ công trực tuyến, thanh toán trực tuyến, số hóa hồ sơ.',
  ),
  above('III', 'Đánh giá chung'),
  asked('III.1', 'Kết quả đạt được', 'Những kết quả nổi bật của đơn vị trong kỳ.'),
  asked('III.2', 'Tồn tại, hạn chế', 'Việc chưa làm được, chậm, chưa đạt.'),
  asked('III.3', 'Nguyên nhân', 'Nguyên nhân của từng tồn tại, hạn chế nêu trên.'),
  asked('IV', 'Phương hướng, nhiệm vụ kỳ tới', 'Việc sẽ làm, thời gian, người hoặc bộ phận chịu trách nhiệm.'),
  asked('V', 'Kiến nghị, đề xuất', 'Kiến nghị với cấp nào, nội dung gì; không có thì để trống.', { required: false }),
];
