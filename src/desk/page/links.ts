/** Where a link of a workbook, a mail or the add-in's window leads: a file of the desk, and a cell in it. */

export interface Target { readonly fileId: string | null; readonly sheetId: number | null; readonly row: number; readonly column: number }

const ADDRESS = /^https:\/\/docs\.google\.com\/spreadsheets\/d\/([^/?#]+)[^#]*(?:#(.*))?$/;

/** Null for an address outside: nothing on this page leaves the machine. `fileId` null = the file that is open. */
export function targetOf(href: string): Target | null {
  const own = href.startsWith('#') ? href.slice(1) : null;
  const found = own === null ? ADDRESS.exec(href) : null;
  if (own === null && found === null) return null;
  const marks = new URLSearchParams(own ?? found?.[2] ?? '');
  const gid = marks.get('gid');
  const cell = /^(?:[^!]*!)?\$?([A-Z]+)\$?(\d+)/.exec(marks.get('range') ?? '');
  const column = [...(cell?.[1] ?? 'A')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { fileId: found?.[1] ?? null, sheetId: gid === null ? null : Number(gid), row: Number(cell?.[2] ?? 1) - 1, column };
}

/** A mail's text cut into plain pieces and addresses. */
export const piecesOf = (text: string): readonly string[] => text.split(/(https:\/\/docs\.google\.com\/spreadsheets\/d\/[^\s)>"]+)/);
