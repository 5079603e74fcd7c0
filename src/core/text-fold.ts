/**
 * Vietnamese text made comparable: NFC, one kind of space, without invisible marks. The place of the tone mark (Hoà /
 * Hòa) is part of an official name and does not change.
 */
const SPACES = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;

/** Zero-width marks, direction marks and soft hyphens, which are removed. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');

export const hasInvisible = (text: string): boolean => withoutInvisible(text) !== text;

/** NFC, without invisible characters, every run of spaces one space, ends trimmed. Letters and case do not change. */
export const normalise = (text: string): string => withoutInvisible(text.normalize('NFC')).replace(SPACES, ' ').trim();

/** `normalise`, in lower case: for fixed words of the regulation. */
export const lower = (text: string): string => normalise(text).toLowerCase();

/** `text` with at most `most` letters (UTF-16 units); what is cut off is shown by `…`. No letter is cut in two. */
export const cutTo = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
