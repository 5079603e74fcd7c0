/**
 * The units of Khánh Hòa that report in 2019, in protocol order: Văn phòng UBND tỉnh, the sở, ban, ngành, then the nine
 * districts.
 */
import type { Contact, Unit } from '../../core/catalogue/unit';
import { AGENCY_PATTERN, NOT_RANKED, SEED, STATISTICS_CODES } from './sources';

/**
 * code without CQ-, name, short name; `lead` = one of the seven agencies that also report a forecast (the seed names
 * them, so they are sourced).
 */
const AGENCIES: readonly (readonly [code: string, name: string, shortName: string, lead?: 'lead'])[] = [
  ['VPUBND', 'Văn phòng UBND tỉnh', 'VP UBND tỉnh', 'lead'],
  ['SNV', 'Sở Nội vụ', 'Sở Nội vụ', 'lead'],
  ['STP', 'Sở Tư pháp', 'Sở Tư pháp', 'lead'],
  ['SKHDT', 'Sở Kế hoạch và Đầu tư', 'Sở KH&ĐT', 'lead'],
  ['STC', 'Sở Tài chính', 'Sở Tài chính', 'lead'],
  ['SCT', 'Sở Công Thương', 'Sở Công Thương'],
  ['SNNPTNT', 'Sở Nông nghiệp và Phát triển nông thôn', 'Sở NN&PTNT'],
  ['SGTVT', 'Sở Giao thông vận tải', 'Sở GTVT'],
  ['SXD', 'Sở Xây dựng', 'Sở Xây dựng'],
  ['STNMT', 'Sở Tài nguyên và Môi trường', 'Sở TN&MT'],
  ['STTTT', 'Sở Thông tin và Truyền thông', 'Sở TT&TT', 'lead'],
  ['SLDTBXH', 'Sở Lao động - Thương binh và Xã hội', 'Sở LĐ-TB&XH'],
  ['SVHTT', 'Sở Văn hóa và Thể thao', 'Sở VH&TT'],
  ['SKHCN', 'Sở Khoa học và Công nghệ', 'Sở KH&CN', 'lead'],
  ['SGDDT', 'Sở Giáo dục và Đào tạo', 'Sở GD&ĐT'],
  ['SYT', 'Sở Y tế', 'Sở Y tế'],
  ['TTR', 'Thanh tra tỉnh', 'Thanh tra tỉnh'],
  ['SNGV', 'Sở Ngoại vụ', 'Sở Ngoại vụ'],
  ['SDL', 'Sở Du lịch', 'Sở Du lịch'],
  ['BDT', 'Ban Dân tộc', 'Ban Dân tộc'],
  ['BQLKKT', 'Ban Quản lý Khu kinh tế', 'BQL Khu kinh tế'],
];

const DISTRICTS: readonly (readonly [code: string, name: string])[] = [
  ['568', 'thành phố Nha Trang'],
  ['569', 'thành phố Cam Ranh'],
  ['572', 'thị xã Ninh Hòa'],
  ['570', 'huyện Cam Lâm'],
  ['571', 'huyện Vạn Ninh'],
  ['573', 'huyện Khánh Vĩnh'],
  ['574', 'huyện Diên Khánh'],
  ['575', 'huyện Khánh Sơn'],
  ['576', 'huyện Trường Sa'],
];

const agencies: readonly Unit[] = AGENCIES.map(([code, name, shortName, lead], place) => ({
  code: `CQ-${code}`,
  name,
  shortName,
  group: 'department',
  order: place + 1,
  officialCode: false,
  lead: lead === 'lead',
  standing: lead === 'lead' ? 'sourced' : 'memory',
  source: lead === 'lead' ? SEED : AGENCY_PATTERN,
}));

/** The province ranked eight districts in 2021; whether Trường Sa reports is for the office to confirm. */
const UNRANKED = '576';

const districts: readonly Unit[] = DISTRICTS.map(([code, name], place): Unit => ({
  code,
  name: `UBND ${name}`,
  shortName: name.replace(/^(thành phố|thị xã|huyện) /, ''),
  group: 'district',
  order: agencies.length + place + 1,
  officialCode: true,
  lead: false,
  standing: code === UNRANKED ? 'memory' : 'sourced',
  source: code === UNRANKED ? NOT_RANKED : STATISTICS_CODES,
}));

export const units: readonly Unit[] = [...agencies, ...districts];

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
