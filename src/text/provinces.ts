/** What set-up shows next to a province in its list. */
import type { UnitGroup } from '../core/catalogue/unit';

interface Offered {
  readonly group: 'sample' | 'province';
  readonly units: Readonly<Record<UnitGroup, number>>;
  readonly memoryRows: number;
  readonly contacts: number;
}

/** Headings of the two groups of the list. */
export const PROVINCE_GROUPS: Readonly<Record<Offered['group'], string>> = {
  sample: 'Tỉnh mẫu năm 2019 (ba cấp)',
  province: '34 tỉnh, thành phố từ 01/07/2025 (hai cấp)',
};

/** How many units, how many rows to confirm, and whether accounts are included. */
export function provinceNote({ units, memoryRows, contacts }: Offered): string {
  const counted = [
    ...(units.department > 0 ? [`${units.department} sở, ban, ngành`] : []),
    ...(units.district > 0 ? [`${units.district} huyện, thị xã, thành phố`] : []),
    ...(units.commune > 0 ? [`${units.commune} xã, phường, đặc khu`] : []),
    ...(units.central > 0 ? [`${units.central} cơ quan Trung ương trên địa bàn`] : []),
    ...(units.publicUnit > 0 ? [`${units.publicUnit} đơn vị sự nghiệp`] : []),
  ].join('; ');
  const accounts =
    contacts > 0
      ? 'Tài khoản đầu mối là tài khoản mẫu.'
      : 'Chưa có tài khoản đầu mối: điền trang tính Danh bạ đầu mối trước khi phát hành.';
  return `${counted}. ${memoryRows} dòng chưa đối chiếu văn bản gốc. ${accounts}`;
}
