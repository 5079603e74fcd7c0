/**
 * The class of information that the forms may hold. State secrets have no class: such a form is never made, and the word is refused where
 * it is set. Personal particulars need a legal ground on record.
 */
import type { Catalogue } from './catalogue';
import { settingOf } from './matrix';
import { SECRET_WORDS } from './words';

export type InformationClass = 'public' | 'internal' | 'personal';
const CLASSES: readonly InformationClass[] = ['public', 'internal', 'personal'];

export const CLASS_SETTING = 'template.class';
/** The legal ground that the class `personal` must name. */
export const GROUND_SETTING = 'template.legalGround';

export type ClassTrouble = 'secret' | 'unknown' | 'noGround';

/** What is wrong with the class as it is written, or null. Blank is `internal`. */
export function classTrouble(written: string, ground: string): ClassTrouble | null {
  const said = written.trim().toLowerCase();
  if (SECRET_WORDS.test(said)) return 'secret';
  if (said !== '' && !CLASSES.some((one) => one === said)) return 'unknown';
  return said === 'personal' && ground.trim() === '' ? 'noGround' : null;
}

/** As set by the office; what cannot be read was refused before anything is made. */
export function informationClassOf(catalogue: Catalogue): InformationClass {
  const said = (settingOf(catalogue, CLASS_SETTING) ?? '').trim().toLowerCase();
  return CLASSES.find((one) => one === said) ?? 'internal';
}
