/**
 * Text with one row a line: cells apart by tabs, as a sheet or a document copies them, or by semicolons or commas. A
 * cell in double quotes may hold the sign itself and line breaks.
 */
import { plain, type TextGrid } from './text-grid';

const SIGNS = ['\t', ';', ','] as const;

/** The sign that the first line uses; a tab where it uses none. */
const signOf = (text: string): string => {
  const first = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  return SIGNS.find((sign) => first.includes(sign)) ?? '\t';
};

export function gridOfText(given: string): TextGrid {
  const text = given.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const sign = signOf(text);
  const grid: TextGrid = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const { cell, end } = text[at] === '"' ? quoted(text, at) : bare(text, at, sign);
    row.push(plain(cell));
    if (text[end] !== sign) {
      grid.push(row);
      row = [];
    }
    at = end + 1;
  }
  return grid;
}

interface CellRead {
  readonly cell: string;
  /** Place of the sign, of the line break, or of the end after the cell. */
  readonly end: number;
}

function bare(text: string, from: number, sign: string): CellRead {
  let end = from;
  while (end < text.length && text[end] !== sign && text[end] !== '\n') end += 1;
  return { cell: text.slice(from, end), end };
}

/** A quote without its end is taken as a letter. */
function quoted(text: string, from: number): CellRead {
  const found = /^"((?:[^"]|"")*)"(?=[\t;,\n]|$)/.exec(text.slice(from));
  if (!found) return bare(text, from, signOf(text));
  return { cell: (found[1] ?? '').replace(/""/g, '"'), end: from + found[0].length };
}
