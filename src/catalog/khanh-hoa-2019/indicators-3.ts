/**
 * Statistics annex, area 3 (thủ tục hành chính), with the one-stop figures by level of online service. The two
 * identities of each block (total = handled + open; handled = early + on time + late) are those of the published
 * one-stop pages, whose own figures do not always add up.
 */
import type { Indicator } from '../../core/catalogue/catalogue';
import { areaRows } from '../indicator-rows';
import { ANNEX_FROM_MEMORY } from './sources';

const { row, stock, heading, ratio } = areaRows('procedure', ANNEX_FROM_MEMORY);

const oneStop = (code: string, levels: string): readonly Indicator[] => [
  heading(code, `Hồ sơ TTHC mức độ ${levels}`),
  row(`${code}.1`, 'Tổng số hồ sơ phải giải quyết', 'hồ sơ', { sumOf: [`${code}.2`, `${code}.3`] }),
  row(`${code}.2`, 'Số hồ sơ đã giải quyết', 'hồ sơ', { sumOf: [`${code}.2.1`, `${code}.2.2`, `${code}.2.3`] }),
  row(`${code}.2.1`, 'Giải quyết trước hạn', 'hồ sơ'),
  row(`${code}.2.2`, 'Giải quyết đúng hạn', 'hồ sơ'),
  row(`${code}.2.3`, 'Giải quyết quá hạn', 'hồ sơ'),
  stock(`${code}.3`, 'Số hồ sơ đang giải quyết', 'hồ sơ'),
];

const BLOCKS = ['3.5.1', '3.5.2', '3.5.3'] as const;
const all = (tail: string): readonly string[] => BLOCKS.map((block) => `${block}.${tail}`);

export const area3: readonly Indicator[] = [
  heading('3', 'Cải cách thủ tục hành chính'),
  heading('3.1', 'Thống kê thủ tục hành chính'),
  row('3.1.1', 'Số TTHC công bố mới, sửa đổi', 'thủ tục'),
  row('3.1.2', 'Số TTHC bãi bỏ, thay thế', 'thủ tục'),
  stock('3.1.3', 'Tổng số TTHC thuộc thẩm quyền giải quyết', 'thủ tục', { sumOf: ['3.1.3.1', '3.1.3.2', '3.1.3.3'] }),
  stock('3.1.3.1', 'Số TTHC cấp tỉnh', 'thủ tục'),
  stock('3.1.3.2', 'Số TTHC cấp huyện', 'thủ tục'),
  stock('3.1.3.3', 'Số TTHC cấp xã', 'thủ tục'),
  stock('3.2', 'Số TTHC đã cập nhật, công khai đúng quy định', 'thủ tục', { notAbove: ['3.1.3'] }),
  stock('3.3', 'Số TTHC tiếp nhận và trả kết quả theo cơ chế một cửa', 'thủ tục', { notAbove: ['3.1.3'] }),
  stock('3.4', 'Số TTHC giải quyết theo cơ chế một cửa liên thông', 'thủ tục', { notAbove: ['3.1.3'] }),
  heading('3.5', 'Kết quả giải quyết hồ sơ theo cơ chế một cửa, một cửa liên thông'),
  ...oneStop('3.5.1', '1, 2'),
  ...oneStop('3.5.2', '3'),
  ...oneStop('3.5.3', '4'),
  ratio('3.5.4', 'Tỷ lệ hồ sơ giải quyết trước hạn và đúng hạn', [...all('2.1'), ...all('2.2')], all('2')),
  row('3.5.5', 'Số thư xin lỗi đã gửi khi trễ hạn', 'thư'),
  heading('3.6', 'Phản ánh, kiến nghị về quy định hành chính'),
  row('3.6.1', 'Số phản ánh, kiến nghị tiếp nhận thuộc thẩm quyền', 'PAKN'),
  row('3.6.2', 'Số phản ánh, kiến nghị đã giải quyết', 'PAKN', { notAbove: ['3.6.1'] }),
];
