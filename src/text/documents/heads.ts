/** Heads of the documents of the office and of the committee: number, place and date have blanks to be filled in. */
import type { Province } from '../../core/catalogue/catalogue';
import type { Unit } from '../../core/catalogue/unit';
import type { DocumentHead } from '../../core/documents/content';
import { committeeInFull, isCommittee, issuerLines, officeInShort, placeOf } from './parties';

/** `SNV` of Sở Nội vụ. */
export const initialsOf = (name: string): string =>
  name
    .split(/[\s,-]+/)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toLocaleUpperCase('vi'))
    .join('');

const BLANK_NUMBER = 'Số:          /';

/** `Quý I năm 2026` → `quý I năm 2026`, inside a sentence. */
export const inSentence = (name: string): string => name.charAt(0).toLocaleLowerCase('vi') + name.slice(1);

export const blankDate = (place: string, year: string): string => `${place}, ngày      tháng      năm ${year}`;

interface HeadAsk {
  /** `BC`, `TTr`; null for a letter, whose mark is the unit that drafted it. */
  readonly kind: string | null;
  readonly about: string | null;
  readonly year: string;
}

/** A document that the office issues. */
export function officeHead(province: Province, { kind, about, year }: HeadAsk): DocumentHead {
  const office = officeInShort(province);
  const initials = initialsOf(office);
  const { superior, issuer } = issuerLines({ name: office }, province);
  return {
    superior,
    issuer,
    number: BLANK_NUMBER + (kind === null ? `${initials}-CCHC` : `${kind}-${initials}`),
    about,
    placeAndDate: blankDate(province.place, year),
  };
}

/** A document that the province's committee issues, drafted by the office. */
export const committeeHead = (province: Province, { kind, about, year }: HeadAsk): DocumentHead => ({
  superior: null,
  issuer: committeeInFull(province).toLocaleUpperCase('vi'),
  number: `${BLANK_NUMBER}${kind === null ? 'UBND-NC' : `${kind}-UBND`}`,
  about,
  placeAndDate: blankDate(province.place, year),
});

/** The report that a unit issues. */
export const unitHead = (unit: Unit, province: Province, year: string): DocumentHead => ({
  ...issuerLines(unit, province),
  number: `${BLANK_NUMBER}BC-${isCommittee(unit) ? 'UBND' : initialsOf(unit.name)}`,
  about: null,
  placeAndDate: blankDate(placeOf(unit, province), year),
});

export const OFFICE_SIGNS: readonly string[] = ['GIÁM ĐỐC'];
export const COMMITTEE_SIGNS: readonly string[] = ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'];
/** By order of the chairman. */
export const COMMITTEE_OFFICE_SIGNS: readonly string[] = ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'];
/** The chairman's own decision. */
export const CHAIRMAN_SIGNS: readonly string[] = ['CHỦ TỊCH'];

/** Names of the kinds of document, and the mark of a decision in its number. */
export const KIND_WORDS = {
  report: 'BÁO CÁO',
  submission: 'TỜ TRÌNH',
  notice: 'THÔNG BÁO',
  decision: 'QUYẾT ĐỊNH',
  decisionMark: 'QĐ',
} as const;
