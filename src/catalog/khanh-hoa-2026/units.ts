/**
 * The units of Khánh Hòa that report in 2026: the departments after the mergers of 2025, then every xã, phường, đặc khu
 * directly, because the district level ended on 1/7/2025. Văn phòng UBND tỉnh comes first.
 */
import type { Contact, Unit } from '../../core/catalogue/unit';
import { COMMUNES } from './communes';
import { AGENCIES_2025, LEADS_2025, SOME_AGENCIES, STATISTICS_CODES } from './sources';

/** code without CQ-, name, short name; `lead` = also reports a forecast; `some` = not every province has it. */
const AGENCIES: readonly (readonly [code: string, name: string, shortName: string, mark?: 'lead' | 'some'])[] = [
  ['VPUBND', 'Văn phòng UBND tỉnh', 'VP UBND tỉnh', 'lead'],
  ['SNV', 'Sở Nội vụ', 'Sở Nội vụ', 'lead'],
  ['STP', 'Sở Tư pháp', 'Sở Tư pháp', 'lead'],
  ['STC', 'Sở Tài chính', 'Sở Tài chính', 'lead'],
  ['SCT', 'Sở Công Thương', 'Sở Công Thương'],
  ['SNNMT', 'Sở Nông nghiệp và Môi trường', 'Sở NN&MT'],
  ['SXD', 'Sở Xây dựng', 'Sở Xây dựng'],
  ['SKHCN', 'Sở Khoa học và Công nghệ', 'Sở KH&CN', 'lead'],
  ['SVHTTDL', 'Sở Văn hóa, Thể thao và Du lịch', 'Sở VH-TT&DL'],
  ['SGDDT', 'Sở Giáo dục và Đào tạo', 'Sở GD&ĐT'],
  ['SYT', 'Sở Y tế', 'Sở Y tế'],
  ['TTR', 'Thanh tra tỉnh', 'Thanh tra tỉnh'],
  ['SNGV', 'Sở Ngoại vụ', 'Sở Ngoại vụ', 'some'],
  ['SDTTG', 'Sở Dân tộc và Tôn giáo', 'Sở DT&TG', 'some'],
  ['BQLKKT', 'Ban Quản lý Khu kinh tế', 'BQL Khu kinh tế', 'some'],
];

const agencies: readonly Unit[] = AGENCIES.map(([code, name, shortName, mark], place) => ({
  code: `CQ-${code}`,
  name,
  shortName,
  group: 'department',
  order: place + 1,
  officialCode: false,
  lead: mark === 'lead',
  standing: mark === 'some' ? 'memory' : 'sourced',
  source: mark === 'some' ? SOME_AGENCIES : mark === 'lead' ? LEADS_2025 : AGENCIES_2025,
}));

/**
 * The short name includes the kind of commune: *Xã Diên Khánh* and *Phường Cam Ranh* are not the former districts of
 * that name.
 */
const communes: readonly Unit[] = COMMUNES.map(([code, name], place) => ({
  code,
  name: `UBND ${name}`,
  shortName: name.charAt(0).toUpperCase() + name.slice(1),
  group: 'commune',
  order: agencies.length + place + 1,
  officialCode: true,
  lead: false,
  // The two levels work from this day. Earlier figures under the same code belong to a commune under a district and are
  // not comparable.
  bornOn: '2025-07-01',
  standing: 'sourced',
  source: STATISTICS_CODES,
}));

export const units: readonly Unit[] = [...agencies, ...communes];

const slug = (code: string): string => code.replace(/^CQ-/, '').toLowerCase();

/** Sample people: two accounts per unit, one that enters and one that also submits. They are not real people. */
export const contacts: readonly Contact[] = units.flatMap((unit): readonly Contact[] => [
  {
    unit: unit.code,
    account: `nhap.${slug(unit.code)}@khanhhoa.gov.vn`,
    may: ['enter'],
    name: `Người nhập (mẫu) – ${unit.shortName}`,
    phone: '',
  },
  {
    unit: unit.code,
    account: `nop.${slug(unit.code)}@khanhhoa.gov.vn`,
    may: ['enter', 'submit'],
    name: `Người nộp (mẫu) – ${unit.shortName}`,
    phone: '',
  },
]);
