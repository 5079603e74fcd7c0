/**
 * Vietnamese text made comparable. `normalise` is for identity (NFC, spaces); `foldTones` only for *suggesting* a match, because
 * eight pairs of communes collide once marks are stripped and even tone placement (Hoà / Hòa) is part of an official name.
 */
const SPACES = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;

/** Zero-width marks, direction marks and soft hyphens taken out. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');

export const hasInvisible = (text: string): boolean => withoutInvisible(text) !== text;

/** NFC, invisible characters out, every run of spaces one space, ends trimmed. Letters and case stay as they are. */
export const normalise = (text: string): string => withoutInvisible(text.normalize('NFC')).replace(SPACES, ' ').trim();

/** `normalise`, in lower case: for fixed words of the regulation. */
export const lower = (text: string): string => normalise(text).toLowerCase();

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** One spelling for both placements of the tone mark (Hoà = Hòa, Uỷ = Ủy), letters kept apart (a ≠ ă ≠ â). For suggestions only. */
export function foldTones(text: string): string {
  return lower(text)
    .split(' ')
    .map((word) => {
      const spread = word.normalize('NFD');
      const tones = spread.match(TONES) ?? [];
      return spread.replace(TONES, '').normalize('NFC') + tones.join('');
    })
    .join(' ');
}

/** Those whose name may be what was meant, best first: same fold. Never take one without asking. */
export const suggest = <T extends { readonly name: string }>(words: string, among: readonly T[]): readonly T[] =>
  among.filter((one) => foldTones(one.name) === foldTones(words));
