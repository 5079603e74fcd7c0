/**
 * The length of printed lines, for the rules under them: the decree bounds a rule by the line above it. The widths are
 * those of Times New Roman Bold in thousandths of the size; an accent adds nothing to its letter.
 */
const WIDTHS = new Map(
  (
    [
      [250, ' .,'],
      [278, 'ijl/'],
      [333, 'ft-():;'],
      [389, 'sI'],
      [444, 'cerz'],
      [500, 'aogvxyJ0123456789'],
      [556, 'bdhknpquS'],
      [611, 'FP'],
      [667, 'BELTZ'],
      [722, 'ACDNRUVXYw'],
      [778, 'GHKOQ'],
      [833, 'm'],
      [944, 'M'],
    ] as const
  ).flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)),
);
const OTHER_LETTERS = 556;
const TWIPS_OF_POINT = 20;

const MARKS = /\p{M}/gu;
const baseLetters = (text: string): string =>
  text.normalize('NFD').replace(MARKS, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');

/** @param size points. Returns twips. */
export const textWidth = (text: string, size: number): number => {
  const units = [...baseLetters(text)].reduce((sum, letter) => sum + (WIDTHS.get(letter) ?? OTHER_LETTERS), 0);
  return Math.round((units / 1000) * size * TWIPS_OF_POINT);
};

interface Printed {
  readonly size: number;
  /** Twips. */
  readonly room: number;
}

/** The longest line of a text that is broken between words where the room ends, in twips. */
export function longestLine(text: string, { size, room }: Printed): number {
  let [longest, line] = [0, ''];
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    line = textWidth(longer, size) > room ? word : longer;
    longest = Math.max(longest, textWidth(line, size));
  }
  return longest;
}
