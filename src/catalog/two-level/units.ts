/**
 * The units of a province with two levels. First a list of departments that fits any province (to be confirmed, because
 * each province formed its own), then every xã, phường, đặc khu directly, in the order of the official codes.
 */
import type { Unit } from '../../core/catalogue/unit';
import { STATISTICS_CODES } from '../khanh-hoa-2026/sources';
import { GENERIC_AGENCIES } from './sources';

/** The day from which the two levels work: resolutions 1654–1687/NQ-UBTVQH15. */
const TWO_LEVELS_SINCE = '2025-07-01';

/**
 * code without CQ-, name, short name; `lead` = also reports a forecast. In a city, a name with `tỉnh` has `thành phố`
 * instead.
 */
const AGENCIES: readonly (readonly [code: string, name: string, shortName: string, mark?: 'lead'])[] = [
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
  ['SNGV', 'Sở Ngoại vụ', 'Sở Ngoại vụ'],
  ['SDTTG', 'Sở Dân tộc và Tôn giáo', 'Sở DT&TG'],
  ['BQLKKT', 'Ban Quản lý các khu công nghiệp, khu kinh tế', 'BQL các KCN, KKT'],
];

/** The same list for any province; a city uses its own words. */
export const agencies: readonly Unit[] = AGENCIES.map(([code, name, shortName, mark], place) => ({
  code: `CQ-${code}`,
  name,
  shortName,
  group: 'department',
  order: place + 1,
  officialCode: false,
  lead: mark === 'lead',
  standing: 'memory',
  source: GENERIC_AGENCIES,
}));

const KINDS: Readonly<Record<string, readonly [inName: string, first: string]>> = {
  x: ['xã', 'Xã'],
  p: ['phường', 'Phường'],
  d: ['đặc khu', 'Đặc khu'],
};

function commune(packed: string, place: number): Unit {
  const [inName, first] = KINDS[packed.charAt(5)] ?? [];
  const name = packed.slice(6);
  if (inName === undefined || first === undefined || name === '') throw new Error(`no commune: ${packed}`);
  return {
    code: packed.slice(0, 5),
    name: `UBND ${inName} ${name}`,
    shortName: `${first} ${name}`,
    group: 'commune',
    order: agencies.length + place + 1,
    officialCode: true,
    lead: false,
    bornOn: TWO_LEVELS_SINCE,
    standing: 'sourced',
    source: STATISTICS_CODES,
  };
}

/** @param packed as in PROVINCES_2025. Names of communes are the official ones and are never changed. */
export const communesOf = (packed: string): readonly Unit[] => packed.split('|').map(commune);
