/** Statistics annex of the 2021–2030 programme, BM4 to BM7. */
import type { Indicator } from '../../core/catalogue/catalogue';
import { areaRows } from '../indicator-rows';
import { ANNEX_FROM_MEMORY } from './sources';

const body = areaRows('organisation', ANNEX_FROM_MEMORY);

const organisation: readonly Indicator[] = [
  body.heading('4', 'Cải cách tổ chức bộ máy hành chính nhà nước'),
  body.stock('4.1', 'Số tổ chức, phòng, ban thuộc cơ quan', 'tổ chức'),
  body.stock('4.2', 'Số đơn vị sự nghiệp công lập trực thuộc', 'đơn vị'),
  body.stock('4.3', 'Biên chế công chức được giao trong năm', 'người'),
  body.stock('4.4', 'Biên chế công chức có mặt tại thời điểm báo cáo', 'người', { notAbove: ['4.3'] }),
  body.stock('4.5', 'Số người làm việc trong đơn vị sự nghiệp công lập được giao', 'người'),
  body.stock('4.6', 'Số người làm việc trong đơn vị sự nghiệp công lập có mặt', 'người', { notAbove: ['4.5'] }),
  body.row('4.7', 'Số biên chế đã tinh giản trong kỳ', 'người'),
  body.stock('4.8', 'Tỷ lệ tinh giản biên chế so với năm mốc', '%', { kind: { type: 'percent', decimals: 2 } }),
];

const duty = areaRows('civil_service', ANNEX_FROM_MEMORY);

const civilService: readonly Indicator[] = [
  duty.heading('5', 'Cải cách chế độ công vụ'),
  duty.stock('5.1', 'Số cơ quan, đơn vị đã phê duyệt Đề án vị trí việc làm', 'cơ quan'),
  duty.row('5.2', 'Số cơ quan, đơn vị vi phạm quy định về vị trí việc làm phát hiện qua thanh tra', 'cơ quan'),
  duty.row('5.3', 'Số công chức, viên chức tuyển dụng trong kỳ', 'người'),
  duty.row('5.4', 'Số lãnh đạo bổ nhiệm mới trong kỳ', 'người'),
  duty.row('5.5', 'Số lượt cán bộ, công chức, viên chức được đào tạo, bồi dưỡng', 'lượt người'),
  duty.row('5.6', 'Số cán bộ, công chức, viên chức bị kỷ luật', 'người'),
];

const money = areaRows('finance', ANNEX_FROM_MEMORY);
const MILLIONS = { kind: { type: 'decimal', decimals: 2 } } as const;

const finance: readonly Indicator[] = [
  money.heading('6', 'Cải cách tài chính công'),
  money.stock('6.1', 'Kế hoạch vốn đầu tư công được giao', 'triệu đồng', MILLIONS),
  money.row('6.2', 'Vốn đầu tư công đã giải ngân', 'triệu đồng', { ...MILLIONS, notAbove: ['6.1'] }),
  money.ratio('6.3', 'Tỷ lệ giải ngân', ['6.2'], ['6.1']),
  money.stock('6.4', 'Tổng số đơn vị sự nghiệp công lập', 'đơn vị', { sumOf: ['6.4.1', '6.4.2', '6.4.3', '6.4.4'] }),
  money.stock('6.4.1', 'Tự bảo đảm chi thường xuyên và chi đầu tư (nhóm 1)', 'đơn vị'),
  money.stock('6.4.2', 'Tự bảo đảm chi thường xuyên (nhóm 2)', 'đơn vị'),
  money.stock('6.4.3', 'Tự bảo đảm một phần chi thường xuyên (nhóm 3)', 'đơn vị'),
  money.stock('6.4.4', 'Ngân sách nhà nước bảo đảm chi thường xuyên (nhóm 4)', 'đơn vị'),
  // The source has two figures on one line. A cell holds one figure, so the line has two rows.
  money.heading('6.5', 'Kiến nghị thanh tra, kiểm toán'),
  money.row('6.5.1', 'Số kiến nghị phải thực hiện', 'kiến nghị'),
  money.row('6.5.2', 'Số kiến nghị đã thực hiện', 'kiến nghị', { notAbove: ['6.5.1'] }),
];

const modern = areaRows('digital', ANNEX_FROM_MEMORY);

const digital: readonly Indicator[] = [
  modern.heading('7', 'Xây dựng, phát triển chính quyền điện tử, chính quyền số'),
  modern.row('7.1', 'Số văn bản đi', 'văn bản'),
  modern.row('7.2', 'Số văn bản đi điện tử, ký số', 'văn bản', { notAbove: ['7.1'] }),
  modern.ratio('7.3', 'Tỷ lệ văn bản điện tử, ký số', ['7.2'], ['7.1']),
  modern.stock('7.4', 'Số TTHC cung cấp dịch vụ công trực tuyến toàn trình', 'thủ tục', { notAbove: ['3.1.3'] }),
  modern.stock('7.5', 'Số TTHC cung cấp dịch vụ công trực tuyến một phần', 'thủ tục', { notAbove: ['3.1.3'] }),
  modern.row('7.6', 'Số dịch vụ công trực tuyến có phát sinh hồ sơ', 'dịch vụ', { notAbove: ['7.4', '7.5'] }),
  modern.row('7.7', 'Số hồ sơ nộp trực tuyến', 'hồ sơ', { equals: '3.5.1.2.1' }),
  modern.row('7.8', 'Số hồ sơ thanh toán trực tuyến', 'hồ sơ'),
  modern.row('7.9', 'Số hồ sơ được số hóa khi tiếp nhận', 'hồ sơ', { notAbove: ['3.5.1'] }),
  modern.row('7.10', 'Số kết quả giải quyết điện tử', 'hồ sơ', { notAbove: ['3.5.2'] }),
];

export const areas4To7: readonly Indicator[] = [...organisation, ...civilService, ...finance, ...digital];
