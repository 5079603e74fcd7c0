/**
 * Who writes, signs and receives an administrative document, in the words that the paper carries (Decree
 * 30/2020/NĐ-CP, annex I, form 1.4). The signer's name is never part of it: that place stays blank.
 */
import type { Province } from '../../core/catalogue/catalogue';
import type { Unit } from '../../core/catalogue/unit';

const COMMITTEE_WORDS = /^(UBND|[ỦU][ỷy] ban nhân dân) /i;

/** Titles by kind of unit, the first that fits. From memory, except that the form itself is the decree's. */
const TITLES: readonly (readonly [kind: RegExp, title: string])[] = [
  [COMMITTEE_WORDS, 'CHỦ TỊCH'],
  [/^(sở|trung tâm|công an)(?!\p{L})/iu, 'GIÁM ĐỐC'],
  [/^văn phòng(?!\p{L})/iu, 'CHÁNH VĂN PHÒNG'],
  [/^thanh tra(?!\p{L})/iu, 'CHÁNH THANH TRA'],
  [/^ban(?!\p{L})/iu, 'TRƯỞNG BAN'],
  [/^phòng(?!\p{L})/iu, 'TRƯỞNG PHÒNG'],
  [/^trường(?!\p{L})/iu, 'HIỆU TRƯỞNG'],
];
const ANY_HEAD = 'THỦ TRƯỞNG ĐƠN VỊ';

type Signing = Pick<Unit, 'name' | 'headTitle' | 'committee'>;

/** The unit's own word, or true for a name that begins with the words for a people's committee. */
export const isCommittee = ({ name, committee }: Omit<Signing, 'headTitle'>): boolean =>
  committee ?? COMMITTEE_WORDS.test(name);

/** The office of the head, in capitals: the unit's own word, or that of its kind. */
export const headTitleOf = ({ name, headTitle }: Omit<Signing, 'committee'>): string =>
  headTitle ?? TITLES.find(([kind]) => kind.test(name))?.[1] ?? ANY_HEAD;

/** The lines above a signature: `TM. ỦY BAN NHÂN DÂN` over `CHỦ TỊCH`, or `GIÁM ĐỐC` alone. */
export const signingLines = (unit: Signing): readonly string[] => [
  ...(isCommittee(unit) ? ['TM. ỦY BAN NHÂN DÂN'] : []),
  headTitleOf(unit),
];

/** Whom a letter to the head of a unit addresses. */
export const headOfUnit = (unit: Omit<Signing, 'headTitle'>): string =>
  `${isCommittee(unit) ? 'Chủ tịch' : 'Thủ trưởng'} ${unit.name}`;

type Parties = Pick<Province, 'officeName' | 'committeeName'>;

const placeWords = ({ committeeName }: Parties): string => committeeName.replace(COMMITTEE_WORDS, '');

/** `Ủy ban nhân dân tỉnh Khánh Hòa`. */
export const committeeInFull = (province: Parties): string => `Ủy ban nhân dân ${placeWords(province)}`;

/** `Sở Nội vụ`, without the name of the province. */
export function officeInShort(province: Parties): string {
  const tail = ` ${placeWords(province)}`;
  const { officeName } = province;
  return officeName.endsWith(tail) ? officeName.slice(0, -tail.length) : officeName;
}

/** True for the unit that is the office itself: its report goes straight to the committee. */
export const isOfficeUnit = ({ name }: Pick<Unit, 'name'>, province: Parties): boolean =>
  name === province.officeName || name === officeInShort(province);

/** `Ủy ban nhân dân tỉnh Khánh Hòa (qua Sở Nội vụ)`; the office's own report goes straight. */
export const addresseeOf = (unit: Pick<Unit, 'name'>, province: Parties): string =>
  isOfficeUnit(unit, province)
    ? committeeInFull(province)
    : `${committeeInFull(province)} (qua ${officeInShort(province)})`;

/** The issuer's lines, in capitals: a committee of any level is alone, any other unit is under the province's. */
export const issuerLines = (
  unit: Signing,
  province: Parties,
): { readonly superior: string | null; readonly issuer: string } => ({
  superior: isCommittee(unit) ? null : province.committeeName.toLocaleUpperCase('vi'),
  issuer: isCommittee(unit)
    ? `ỦY BAN NHÂN DÂN ${unit.name.replace(COMMITTEE_WORDS, '')}`.toLocaleUpperCase('vi')
    : unit.name.toLocaleUpperCase('vi'),
});

/**
 * The place of the date. A district or commune writes its own name without the word for its kind; every other unit
 * writes the name of the province.
 */
export const placeOf = (unit: Pick<Unit, 'group' | 'shortName'>, { place }: Pick<Province, 'place'>): string =>
  unit.group !== 'district' && unit.group !== 'commune'
    ? place
    : unit.shortName.replace(/^(thành phố|thị xã|huyện|xã|phường|thị trấn|đặc khu) /i, '');

/** `- Như trên;` and so on. The unit that drafted is not known: its place is dotted. */
export const recipientsOf = (unit: Pick<Unit, 'name'>, province: Parties): readonly string[] => [
  '- Như trên;',
  ...(isOfficeUnit(unit, province) ? [] : [`- ${officeInShort(province)};`]),
  '- Lưu: VT, ……',
];
