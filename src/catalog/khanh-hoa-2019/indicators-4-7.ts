/** Statistics annex, areas 4 (bộ máy), 5 (đội ngũ), 6 (tài chính công) and 7 (hiện đại hóa). */
import type { Indicator } from '../../core/catalogue/catalogue';
import { areaRows } from '../indicator-rows';
import { ANNEX_FROM_MEMORY } from './sources';

const body = areaRows('organisation', ANNEX_FROM_MEMORY);

const organisation: readonly Indicator[] = [
  body.heading('4', 'Cải cách tổ chức bộ máy hành chính nhà nước'),
  body.stock('4.1', 'Số tổ chức, phòng, ban thuộc cơ quan', 'tổ chức'),
  body.stock('4.2', 'Số đơn vị sự nghiệp công lập trực thuộc', 'đơn vị'),
  body.stock('4.3', 'Biên chế công chức được giao', 'người'),
  body.stock('4.4', 'Biên chế công chức có mặt', 'người', { notAbove: ['4.3'] }),
  body.stock('4.5', 'Số người làm việc trong đơn vị sự nghiệp công lập được giao', 'người'),
  body.stock('4.6', 'Số người làm việc trong đơn vị sự nghiệp công lập có mặt', 'người', { notAbove: ['4.5'] }),
  body.row('4.7', 'Số biên chế đã tinh giản', 'người'),
  body.stock('4.8', 'Tỷ lệ tinh giản biên chế so với năm 2015', '%', { kind: { type: 'percent', decimals: 2 } }),
];

const staff = areaRows('civil_service', ANNEX_FROM_MEMORY);

const civilService: readonly Indicator[] = [
  staff.heading('5', 'Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức'),
  staff.stock('5.1', 'Số cơ quan, đơn vị đã được phê duyệt Đề án vị trí việc làm', 'cơ quan'),
  staff.row('5.2', 'Số công chức, viên chức tuyển dụng', 'người'),
  staff.row('5.3', 'Số lãnh đạo, quản lý bổ nhiệm mới', 'người'),
  staff.row('5.4', 'Số lượt cán bộ, công chức, viên chức được đào tạo, bồi dưỡng', 'lượt người'),
  staff.row('5.5', 'Số cán bộ, công chức, viên chức bị kỷ luật', 'người'),
  staff.stock('5.6', 'Tổng số cán bộ, công chức cấp xã', 'người'),
  staff.stock('5.7', 'Số cán bộ, công chức cấp xã đạt chuẩn', 'người', { notAbove: ['5.6'] }),
  { ...staff.ratio('5.8', 'Tỷ lệ cán bộ, công chức cấp xã đạt chuẩn', ['5.7'], ['5.6']), nature: 'stock' },
];

const money = areaRows('finance', ANNEX_FROM_MEMORY);
const MILLIONS = { kind: { type: 'decimal', decimals: 2 } } as const;

const finance: readonly Indicator[] = [
  money.heading('6', 'Cải cách tài chính công'),
  money.stock('6.1', 'Kế hoạch vốn đầu tư công được giao', 'triệu đồng', MILLIONS),
  money.row('6.2', 'Vốn đầu tư công đã giải ngân', 'triệu đồng', { ...MILLIONS, notAbove: ['6.1'] }),
  money.ratio('6.3', 'Tỷ lệ giải ngân vốn đầu tư công', ['6.2'], ['6.1']),
  money.stock('6.4', 'Tổng số đơn vị sự nghiệp công lập thực hiện tự chủ (NĐ 43/2006, NĐ 16/2015)', 'đơn vị', {
    sumOf: ['6.4.1', '6.4.2', '6.4.3', '6.4.4'],
    equals: '4.2',
  }),
  money.stock('6.4.1', 'Tự bảo đảm chi thường xuyên và chi đầu tư', 'đơn vị'),
  money.stock('6.4.2', 'Tự bảo đảm chi thường xuyên', 'đơn vị'),
  money.stock('6.4.3', 'Tự bảo đảm một phần chi thường xuyên', 'đơn vị'),
  money.stock('6.4.4', 'Nhà nước bảo đảm chi thường xuyên', 'đơn vị'),
  money.stock('6.5', 'Số cơ quan hành chính thực hiện tự chủ (NĐ 130/2005)', 'cơ quan'),
  money.row('6.6', 'Số kiến nghị thanh tra, kiểm toán phải thực hiện', 'kiến nghị'),
  money.row('6.7', 'Số kiến nghị thanh tra, kiểm toán đã thực hiện', 'kiến nghị', { notAbove: ['6.6'] }),
];

const modern = areaRows('modernisation', ANNEX_FROM_MEMORY);

const modernisation: readonly Indicator[] = [
  modern.heading('7', 'Hiện đại hóa hành chính'),
  modern.row('7.1', 'Tổng số văn bản đi', 'văn bản'),
  modern.row('7.2', 'Số văn bản đi dưới dạng điện tử', 'văn bản', { notAbove: ['7.1'] }),
  modern.ratio('7.3', 'Tỷ lệ văn bản đi dưới dạng điện tử', ['7.2'], ['7.1']),
  modern.stock('7.4', 'Số TTHC cung cấp trực tuyến mức độ 3, 4', 'thủ tục', {
    sumOf: ['7.4.1', '7.4.2'],
    notAbove: ['3.1.3'],
  }),
  modern.stock('7.4.1', 'Mức độ 3', 'thủ tục'),
  modern.stock('7.4.2', 'Mức độ 4', 'thủ tục'),
  modern.stock('7.5', 'Số TTHC trực tuyến mức độ 3, 4 có phát sinh hồ sơ', 'thủ tục', { notAbove: ['7.4'] }),
  modern.stock('7.6', 'Số TTHC tiếp nhận, trả kết quả qua dịch vụ BCCI', 'thủ tục', { notAbove: ['3.1.3'] }),
  modern.row('7.7', 'Số hồ sơ tiếp nhận, trả kết quả qua dịch vụ BCCI', 'hồ sơ'),
  modern.stock('7.8', 'Số cơ quan, đơn vị thuộc diện áp dụng TCVN ISO 9001', 'cơ quan'),
  modern.stock('7.9', 'Số cơ quan, đơn vị đã công bố TCVN ISO 9001', 'cơ quan', { notAbove: ['7.8'] }),
];

export const areas4To7: readonly Indicator[] = [...organisation, ...civilService, ...finance, ...modernisation];
