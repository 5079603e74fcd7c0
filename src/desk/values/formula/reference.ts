/**
 * A1 references in formulas: reads and prints one, with its tab and its fixed parts.
 *
 * Rows and columns are 0-based. Does not check whether the tab or the cells exist.
 */

export interface Corner {
  readonly column?: number;
  readonly row?: number;
  readonly columnFixed: boolean;
  readonly rowFixed: boolean;
}

/** `to` is absent for one cell. An open side (A2:A) has no row or column in its corner. */
export interface Reference {
  /** The tab's title; null for the formula's own tab. */
  readonly sheet: string | null;
  readonly from: Corner;
  readonly to?: Corner;
}

const CORNER = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?$/;

export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function corner(text: string): Corner | undefined {
  const parts = CORNER.exec(text);
  if (!parts) return undefined;
  const [, first = '', letters, second = '', digits] = parts;
  if (letters === undefined && digits === undefined) return undefined;
  if (digits === '0') return undefined;
  return {
    ...(letters === undefined ? {} : { column: columnNumber(letters) }),
    ...(digits === undefined ? {} : { row: Number(digits) - 1 }),
    columnFixed: letters !== undefined && first === '$',
    rowFixed: letters === undefined ? first === '$' : second === '$',
  };
}

/** Reads `'Tên tab'!$A1:B`. Returns undefined when the text is not a reference. */
export function readReference(text: string): Reference | undefined {
  const split = /^(?:'((?:[^']|'')*)'!|([^'!]+)!)?([^!]+)$/.exec(text);
  if (!split) return undefined;
  const [, quoted, plain, cells = ''] = split;
  const [one = '', other, more] = cells.split(':');
  const from = corner(one);
  const to = other === undefined ? undefined : corner(other);
  if (!from || more !== undefined || (other !== undefined && !to)) return undefined;
  if (!to && (from.row === undefined || from.column === undefined)) return undefined;
  const sheet = quoted === undefined ? (plain ?? null) : quoted.replaceAll("''", "'");
  return to ? { sheet, from, to } : { sheet, from };
}

function printCorner({ column, row, columnFixed, rowFixed }: Corner): string {
  const letters = column === undefined ? '' : (columnFixed ? '$' : '') + columnLetters(column);
  const digits = row === undefined ? '' : (rowFixed ? '$' : '') + String(row + 1);
  return letters + digits;
}

/** The cells of a reference without its tab, e.g. `$A1:B`. */
export function printCells({ from, to }: Reference): string {
  return to ? `${printCorner(from)}:${printCorner(to)}` : printCorner(from);
}

/** A tab's title as written before `!`, quoted unless it is a plain ASCII word that is not itself a reference. */
export function quoteTitle(title: string): string {
  const plain =
    /^[A-Za-z_][A-Za-z0-9_]*$/.test(title) && !/^[A-Za-z]{1,3}\d*$/.test(title) && !/^r\d*c\d*$/i.test(title);
  return plain ? title : `'${title.replaceAll("'", "''")}'`;
}

/** Whether two titles name the same tab; Sheets compares them ignoring case. */
export function sameTitle(a: string, b: string): boolean {
  return a === b || a.toLowerCase() === b.toLowerCase();
}
