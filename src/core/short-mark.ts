/** Short marks by which a text is known again: names for it, not proofs; the proof of a seal is its SHA-256. */

const { imul } = Math; // looked up once: a global in a script's own context is looked up afresh at every use

const BASIS = 0x811c9dc5;
const OTHER_BASIS = 0x1b873593;

function hashed(text: string, basis: number): string {
  let hash = basis | 0; // signed 32 bits throughout: a number beyond them costs a heap cell at every letter
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at);
    hash = imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** FNV-1a, 32 bits, as 8 hex digits. */
export const shortMark = (text: string): string => hashed(text, BASIS);

/** 64 bits as 16 hex digits; '' for ''. NFC first, so that the same words have one mark. */
export function textMark(text: string): string {
  const words = text.normalize('NFC');
  return words === '' ? '' : hashed(words, BASIS) + hashed(`${words.length}\u0000${words}`, OTHER_BASIS);
}
