/**
 * The class of information that the forms may hold. State secrets have no class: such a form is never made, and the
 * setting refuses the word. Personal data needs a recorded legal ground.
 */
import type { Catalogue } from './catalogue';
import { settingOf } from './settings';
import { CLASS_WORDS, SECRET_WORDS } from '../words';
import type { InformationClass } from '../form-code';

/** Returns null when the word does not name one of the classes. A blank is `internal`. */
const classOf = (written: string): InformationClass | null =>
  (Object.keys(CLASS_WORDS) as InformationClass[]).find((one) =>
    CLASS_WORDS[one].test(written.normalize('NFC').trim().toLowerCase()),
  ) ?? null;

export const CLASS_SETTING = 'template.class';
/** The legal ground that the class `personal` must name. */
export const GROUND_SETTING = 'template.legalGround';

export type ClassTrouble = 'secret' | 'unknown' | 'noGround';

/** What is wrong with the class as written. Returns null when it is correct. */
export function classTrouble(written: string, ground: string): ClassTrouble | null {
  if (SECRET_WORDS.test(written.normalize('NFC').trim().toLowerCase())) return 'secret';
  const said = classOf(written);
  if (said === null) return 'unknown';
  return said === 'personal' && ground.trim() === '' ? 'noGround' : null;
}

/** The class that the office set. Unreadable settings are refused before anything is made. */
export const informationClassOf = (catalogue: Catalogue): InformationClass =>
  classOf(settingOf(catalogue, CLASS_SETTING) ?? '') ?? 'internal';
