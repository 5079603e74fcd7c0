/**
 * *Chấm điểm NQ57 cấp xã* of Khánh Hòa 2026, all 28 criteria: a rule of the provincial Party committee for communes,
 * never the CCHC index. The source names groups I and II, and calls IV and V bonus and penalty points. The standing
 * agency gives the penalties; units do not score them.
 */
import type { Criterion, ScoringScheme } from '../../core/catalogue/catalogue';
import { criteriaRows, points } from './criteria-rows';

const BASIS = 'Quy định 11-QĐ/TU của Tỉnh ủy Khánh Hòa, Phụ lục 3 (cấp xã, cả năm 2026)';
const SOURCE = `${BASIS}, theo mã nguồn công khai của bảng điều hành cấp xã (GitHub hoangvietconghai/100day_dashboard, app.js); lời văn ngắn của bảng này, chưa đối chiếu với bản gốc`;
const LOWERS = 'Không phát sinh: giảm trừ điểm tối đa tương ứng';

const { heading, part } = criteriaRows(SOURCE);
const direction = part('base', 'I');
const work = part('base', 'II');
const bonus = part('bonus', 'IV');
const penalty = part('penalty', 'V');

const criteria: readonly Criterion[] = [
  heading('I', null, { label: 'Về chỉ đạo, điều hành', part: 'base', maximum: '10' }),
  direction(
    'I.1',
    'Ban hành kế hoạch thực hiện NQ57',
    '3',
    'Không quá 30 ngày từ kế hoạch cấp tỉnh và bảo đảm chất lượng: 3; không quá 60 ngày: 1,5; khác: 0',
    { evidence: 'Quyết định, kế hoạch' },
  ),
  direction(
    'I.2.1',
    'Tỷ lệ bộ phận được giao nhiệm vụ được kiểm tra, giám sát trong năm',
    '1',
    `Từ 30% trở lên: 1; từ 25% đến dưới 30%: 0,5; dưới 25%: 0,25; không thực hiện: 0. ${LOWERS}`,
    { notArisen: 'lowers', evidence: 'Kế hoạch kiểm tra, báo cáo; giải trình tử số, mẫu số' },
  ),
  direction('I.2.2', 'Xử lý các vấn đề phát hiện qua kiểm tra', '1', 'Tất cả đã xử lý: 1; còn: 0. Không có vấn đề: 1', {
    notArisen: 'full',
    evidence: 'Văn bản minh chứng, báo cáo khắc phục',
  }),
  direction(
    'I.3',
    'Thực hiện chế độ báo cáo định kỳ (quý, 6 tháng, năm)',
    '3',
    'Đủ số lượng, nội dung và đúng hạn: 3; thiếu một yêu cầu: 0',
    { evidence: 'Báo cáo định kỳ' },
  ),
  direction('I.4', 'Đổi mới, sáng tạo', '2', 'Từ 2 sáng kiến: 2; 1 sáng kiến: 1; không có: 0', {
    evidence: 'Quyết định công nhận sáng kiến',
  }),
  heading('II', null, { label: 'Kết quả thực hiện nhiệm vụ', part: 'base', maximum: '75' }),
  work(
    'II.1.1',
    'Hoàn thành nhiệm vụ, chỉ tiêu BCĐ tỉnh giao',
    '10',
    '100% đúng tiến độ: 10; từ 90% đến dưới 100%: 8; từ 80% đến dưới 90%: 6; từ 70% đến dưới 80%: 4; dưới 70%: 0',
    { evidence: 'Báo cáo kết quả, hồ sơ minh chứng' },
  ),
  work('II.1.2', 'Hoàn thành nhiệm vụ, chỉ tiêu UBND tỉnh giao', '10', 'Như II.1.1', {
    evidence: 'Báo cáo kết quả, hồ sơ minh chứng',
  }),
  work('II.1.3', 'Sử dụng nền tảng số dùng chung cấp xã', '10', 'Thường xuyên: 10; không thường xuyên: 3; không: 0', {
    evidence: 'Nhật ký cập nhật (Sở Khoa học và Công nghệ đối chiếu)',
  }),
  work(
    'II.2',
    'Góp ý văn bản quy phạm pháp luật khi được yêu cầu',
    '8',
    `Đúng hạn: 8; không góp ý hoặc quá hạn: 0. ${LOWERS}`,
    { notArisen: 'lowers', evidence: 'Văn bản góp ý' },
  ),
  work('II.3.1', 'Bố trí nhân lực chuyển đổi số', '4', 'Đúng số lượng: 4; không: 0', {
    evidence: 'Báo cáo biên chế (Sở Nội vụ, Sở Khoa học và Công nghệ đối chiếu)',
  }),
  work('II.3.2', 'Bố trí nhân lực khoa học, công nghệ và đổi mới sáng tạo', '4', 'Đúng số lượng: 4; không: 0', {
    evidence: 'Báo cáo biên chế',
  }),
  work('II.4.1', 'Kế hoạch đào tạo, bồi dưỡng', '3', 'Có kế hoạch cụ thể: 3; không: 0', { evidence: 'Kế hoạch' }),
  work(
    'II.4.2',
    'Tổ chức lớp đào tạo',
    '5',
    'Không có kế hoạch: có tổ chức 2, không 0. Có kế hoạch: đạt 100%: 5; từ 85% đến dưới 100%: 4; từ 60% đến dưới 85%: 3; dưới 60%: 2; không tổ chức: 0',
    { evidence: 'Báo cáo, hình ảnh, giấy chứng nhận' },
  ),
  work(
    'II.5.1',
    'Tuyên truyền trực tiếp',
    '4',
    'Từ 100 lượt người: 4; từ 50 đến dưới 100: 3; dưới 50: 2; không có: 0',
    { evidence: 'Báo cáo, bài báo, hình ảnh' },
  ),
  work(
    'II.5.2',
    'Tuyên truyền qua trang thông tin điện tử, loa đài',
    '4',
    'Từ 100 tin bài: 4; từ 50 đến dưới 100: 3; dưới 50: 2; không có: 0',
    { evidence: 'Báo cáo, đường dẫn' },
  ),
  work(
    'II.6',
    'Giải ngân vốn ngân sách nhà nước (đến 15/12)',
    '10',
    `Từ 85% trở lên: 10; từ 60% đến dưới 85%: tỷ lệ chia 85% nhân 10, làm tròn 2 chữ số; dưới 60%: 0. ${LOWERS}`,
    { notArisen: 'lowers', evidence: 'Báo cáo giải ngân, quyết định cấp kinh phí' },
  ),
  work(
    'II.7',
    'Báo cáo tự đánh giá đúng hạn (trước 15/12)',
    '3',
    'Đủ nội dung, đủ minh chứng trên Hệ thống và trước 15/12: 3; khác: 0',
    { evidence: 'Báo cáo, minh chứng' },
  ),
  heading('IV', null, { label: 'Nhóm IV: điểm thưởng', part: 'bonus', maximum: '15' }),
  bonus('IV.1', 'Kiến nghị giải pháp', '2', 'Từ 2 kiến nghị: 2; 1 kiến nghị: 1', { evidence: 'Văn bản của UBND tỉnh' }),
  bonus('IV.2', 'Tỷ lệ giải ngân tăng so với năm trước', '1', 'Tăng: 1', { evidence: 'Minh chứng giải ngân' }),
  bonus('IV.3.1', 'Hành động đột phá', '6', 'Tiên phong: 6; cải tiến: tối đa 3', {
    evidence: 'Văn bản ghi nhận của cấp có thẩm quyền',
  }),
  bonus('IV.3.2', 'Hiệu ứng truyền thông', '3', 'Từ 5 bài: 3; từ 2 đến 4 bài: 1,5', { evidence: 'Đường dẫn bài' }),
  bonus('IV.3.3', 'Sản phẩm OCOP', '1', '4 sao: 1; 3 sao: 0,5', { evidence: 'Giấy chứng nhận' }),
  bonus('IV.3.4', 'Sở hữu trí tuệ', '1', 'Từ 1 trở lên: 1', { evidence: 'Văn bản' }),
  bonus('IV.3.5', 'Đề xuất nhiệm vụ khoa học và công nghệ được duyệt', '1', 'Được duyệt: 1', {
    evidence: 'Quyết định phê duyệt',
  }),
  heading('V', null, { label: 'Nhóm V: điểm trừ', part: 'penalty', maximum: null }),
  penalty(
    'V.1',
    'Nộp trễ hồ sơ tự đánh giá',
    null,
    'Trễ không quá 2 ngày: trừ 1; từ ngày thứ 3: trừ 1 mỗi ngày; sau 20/12 không tiếp nhận (trừ lý do khách quan được chấp thuận bằng văn bản)',
    {
      selfScored: false,
      evidence: 'Thời gian ghi nhận trên Hệ thống',
      late: { days: 2, points: points('1'), each: points('1') },
    },
  ),
  penalty('V.2', 'Không hoàn thành nhiệm vụ chủ trì', '1', 'Trừ 1; có giải trình được xác nhận: không trừ', {
    selfScored: false,
    evidence: 'Đối chiếu của Cơ quan thường trực',
  }),
  penalty('V.3', 'Không báo cáo đột xuất', '0,5', 'Trừ 0,5', { selfScored: false, evidence: 'Văn bản đôn đốc' }),
  penalty('V.4', 'Điểm trừ khác', '1', 'Theo văn bản của BCĐ', { selfScored: false, evidence: 'Văn bản' }),
];

export const nq57Communes2026: ScoringScheme = {
  id: 'nq57-xa-2026',
  name: 'Chấm điểm NQ57 cấp xã năm 2026',
  basis: BASIS,
  trial: false,
  groups: ['commune'],
  criteria,
  // The program of the source holds the total between 0 and 100; the text of the rule itself is not public.
  caps: { base: points('85'), bonus: points('15'), least: points('0'), most: points('100') },
  // Classes by points, as published. The source does not define the ranking: it is by ratio here, because by points a
  // lowered maximum would equal zero points.
  classes: [
    { label: 'A (Hoàn thành xuất sắc)', from: points('90') },
    { label: 'B (Hoàn thành tốt)', from: points('75') },
    { label: 'C (Hoàn thành nhiệm vụ)', from: points('50') },
    { label: 'D (Không hoàn thành)', from: null },
  ],
  classBy: 'points',
  rankBy: 'ratio',
  standing: 'sourced',
  source: SOURCE,
};
