/** Short marks that identify a text. They are names, not proofs; the proof of a seal is its SHA-256. */

const { imul } = Math; // looked up once: a script's own context looks up a global at every use

const BASIS = 0x811c9dc5;
const OTHER_BASIS = 0x1b873593;

function hashed(text: string, basis: number): string {
  let hash = basis | 0; // always signed 32 bits: a larger number costs a heap cell at every letter
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at);
    hash = imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** FNV-1a, 32 bits, as 8 hex digits. */
export const shortMark = (text: string): string => hashed(text, BASIS);

/** 64 bits as 16 hex digits; '' for ''. NFC is applied first, so that the same words have the same mark. */
export function textMark(text: string): string {
  const words = text.normalize('NFC');
  return words === '' ? '' : hashed(words, BASIS) + hashed(`${words.length}\u0000${words}`, OTHER_BASIS);
}
