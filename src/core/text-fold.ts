/** Vietnamese text made comparable: NFC, one kind of space, no invisible marks. Tone placement (Hoà / Hòa) is part of an official name and stays. */
const SPACES = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;

/** Zero-width marks, direction marks and soft hyphens taken out. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');

export const hasInvisible = (text: string): boolean => withoutInvisible(text) !== text;

/** NFC, invisible characters out, every run of spaces one space, ends trimmed. Letters and case stay as they are. */
export const normalise = (text: string): string => withoutInvisible(text.normalize('NFC')).replace(SPACES, ' ').trim();

/** `normalise`, in lower case: for fixed words of the regulation. */
export const lower = (text: string): string => normalise(text).toLowerCase();
