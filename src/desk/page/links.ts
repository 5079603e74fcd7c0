/** The target of a link in a workbook, a mail or the add-in's window: a file of the desk, and a cell in it. */

export interface Target {
  readonly fileId: string | null;
  readonly sheetId: number | null;
  readonly row: number;
  readonly column: number;
}

const ADDRESS = /^https:\/\/docs\.google\.com\/spreadsheets\/d\/([^/?#]+)[^#]*(?:#(.*))?$/;

/** First cell of `B7`, `$B$7:C9` or `Tab!B7`, 0-based; null when the text is not an address. */
export function placeOf(text: string): { readonly row: number; readonly column: number } | null {
  const cell = /^(?:[^!]*!)?\$?([A-Z]{1,3})\$?(\d+)(?::|$)/.exec(text.trim().toUpperCase());
  if (cell === null || cell[2] === '0') return null;
  return {
    row: Number(cell[2]) - 1,
    column: [...(cell[1] ?? 'A')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
  };
}

/**
 * Returns null for an address outside, because nothing on this page leaves the machine. `fileId` null means the open
 * file.
 */
export function targetOf(href: string): Target | null {
  const own = href.startsWith('#') ? href.slice(1) : null;
  const found = own === null ? ADDRESS.exec(href) : null;
  if (own === null && found === null) return null;
  const marks = new URLSearchParams(own ?? found?.[2] ?? '');
  const gid = marks.get('gid');
  return {
    fileId: found?.[1] ?? null,
    sheetId: gid === null ? null : Number(gid),
    ...(placeOf(marks.get('range') ?? '') ?? { row: 0, column: 0 }),
  };
}

/** Where the desk serves the document of an address of Google Docs; null for any other address. */
export function paperOf(href: string): string | null {
  const [, fileId] = /^https:\/\/docs\.google\.com\/document\/d\/([^/?#]+)/.exec(href) ?? [];
  return fileId === undefined ? null : `/desk/files/${fileId}.docx`;
}

/** A mail's text cut into plain pieces and addresses. */
export const piecesOf = (text: string): readonly string[] =>
  text.split(/(https:\/\/docs\.google\.com\/spreadsheets\/d\/[^\s)>"]+)/);
