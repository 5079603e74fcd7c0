/** What units write in words: figures, days, văn bản and codes among it, and nothing personal. */
import type { Chance } from './chance';

const two = (amount: number): string => String(amount).padStart(2, '0');

const MAKERS: readonly ((chance: Chance) => string)[] = [
  () => 'Số liệu lấy từ hệ thống một cửa điện tử.',
  (chance) =>
    `Đã giải quyết ${chance.whole(1, 999)}.${two(chance.whole(0, 99))}${chance.whole(0, 9)} hồ sơ, đúng hạn ${chance.whole(50, 99)},${chance.whole(0, 9)}%.`,
  (chance) =>
    `Quyết định số ${chance.whole(1, 4999)}/QĐ-UBND ngày ${two(chance.whole(1, 28))}/${two(chance.whole(1, 12))}/${chance.whole(2015, 2026)} của UBND tỉnh.`,
  (chance) =>
    `Kế hoạch ${chance.whole(1, 12000)}/KH-UBND ngày ${chance.whole(1, 28)} tháng ${chance.whole(1, 12)} năm ${chance.whole(2015, 2026)}`,
  (chance) => `Phát sinh ${chance.whole(1950, 2010)} hồ sơ trong kỳ; sinh viên thực tập không tính.`,
  (chance) =>
    `Kinh phí ${chance.whole(1, 999)}.${chance.whole(100, 999)}.${chance.whole(100, 999)}.000 đồng, giai đoạn 2016-2020.`,
  (chance) =>
    `Mã hồ sơ 000.00.${two(chance.whole(1, 60))}.H${chance.whole(10, 63)}-19${two(chance.whole(1, 12))}${two(chance.whole(1, 28))}-${chance.whole(1000, 9999)}`,
  (chance) =>
    `Điện thoại cơ quan: 0258.38${chance.whole(10, 99)}.${chance.whole(100, 999)}, (0258) 35${chance.whole(10000, 99999)}`,
  (chance) =>
    `Hệ thống quản lý chất lượng TCVN ISO 9001:2015; họp lúc ${chance.whole(7, 16)} giờ ${two(chance.whole(0, 59))}.`,
  (chance) =>
    `Quý ${chance.one(['I', 'II', 'III', 'IV'])}: ${chance.whole(1, 99)}/${chance.whole(100, 199)} dịch vụ mức độ 3, 4`,
  () => 'Nguyên nhân: thiếu biên chế;\nGiải pháp: bố trí kiêm nhiệm, đề nghị Sở Nội vụ hướng dẫn.',
  (chance) =>
    `Đối chiếu ${chance.whole(100_000, 999_999_999)} lượt truy cập Cổng thông tin https://khanhhoa.gov.vn/tin-${chance.whole(1, 9999)}`,
  () => 'Đơn vị đã rà soát, số đúng là số đã ghi (không phát sinh ở cấp xã).',
  (chance) =>
    `TTHC: ${chance.whole(1, 300)} thủ tục, trong đó cấp huyện ${chance.whole(1, 99)}, cấp xã ${chance.whole(1, 99)}; “một cửa liên thông” – ${chance.whole(1, 40)}.`,
  (chance) => `Thông tư ${two(chance.whole(1, 40))}/2018/TT-VPCP ngày 23/11/2018; Nghị định 61/2018/NĐ-CP`,
  (chance) =>
    `Diện tích ${chance.whole(1, 900)},${chance.whole(1, 9)} m²; tài khoản công vụ đã cấp: ${chance.whole(1, 900)}`,
];

export function wordsFor(chance: Chance, longest: number): string {
  const said = Array.from({ length: chance.whole(1, 3) }, () => chance.one(MAKERS)(chance)).join(' ');
  return said.length <= longest ? said : 'Đã rà soát.';
}
