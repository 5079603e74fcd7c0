/** A table as texts, and how a text of a cell is made plain. */

/** Rows of cells, top to bottom; a row may be shorter than others. */
export type TextGrid = string[][];

/** Without spaces round it, and with one space for a run of them; line breaks stay. */
export const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
