/**
 * Detects text that was typed in a TCVN3 or VNI font and arrives as Latin letters (`c
 * i c¸ch hµnh chÝnh`, `caûi caùch haønh chính`).
 * It never converts: some of the text could be real Latin text, so the unit is asked to type it again.
 */

/** A TCVN3 letter right after a plain letter; the same signs after a space («, ©, ®) are ordinary. */
const TCVN3 =
  /[A-Za-z][\u00b5\u00b6\u00b7\u00b8\u00b9\u00a8\u00a9\u00aa\u00ab\u00ac\u00ad\u00ae\u00bc\u00bd\u00be\u00c6\u00c7\u00cb\u00ce\u00cf\u00d1\u00d0\u00d6\u00d8\u00de\u00df\u00e4\u00e5\u00e6\u00e7\u00eb\u00ee\u00ef\u00f1\u00f6\u00f8\u00fb\u00fc\u00fe]/g;
/** VNI marks: letters Vietnamese never uses, or a mark carried by a second vowel. */
const VNI =
  /[aeiouyAEIOUY][\u00f8\u00ef\u00fb\u00d8\u00cf\u00db\u00e5\u00e4\u00eb\u00fc]|[aAeE][\u00f9\u00d9\u00f5\u00d5\u00e3\u00fa]|[aAeEoO][\u00e2\u00c2]|[\u00f1\u00d1\u00f6\u00d6]/g;

export type FontSuspicion = 'none' | 'some' | 'sure';

/** `sure` = two signs or more; `some` = one sign, which may be a foreign name. `text` is NFC. */
export function legacyFont(text: string): FontSuspicion {
  const hits = Math.max(
    text.match(TCVN3)?.length ?? 0,
    text.match(VNI)?.length ?? 0,
    text.match(/\u00d0/g)?.length ?? 0,
  );
  return hits >= 2 ? 'sure' : hits === 1 ? 'some' : 'none';
}
