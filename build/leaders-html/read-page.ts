/**
 * Reads the leaders' file through the API as a reader sees it: blocks of the page with their lines, and the explanation
 * of each number.
 */
import type { Desk } from '../../src/desk/desk';

export interface PageLine {
  readonly key: string;
  readonly label: string;
  /** A sentence that belongs to the line; '' = none. */ readonly detail: string;
  /** As shown: figure, second figure, coverage. */ readonly cells: readonly string[];
  /** The number behind the figure; null = words. */ readonly amount: number | null;
  /** Key of the explanation's first row on its tab, 1-based; null = none. */ readonly explainedAt: number | null;
}
export interface PageBlock {
  readonly title: string;
  readonly heads: readonly string[];
  readonly lines: readonly PageLine[];
  readonly words: readonly string[];
}
export interface PageRead {
  readonly title: string;
  readonly subtitle: readonly string[];
  readonly blocks: readonly PageBlock[];
  readonly notes: readonly string[];
  readonly explained: readonly Explained[];
}
export interface Explained {
  /** 1-based row of its head on the tab. */ readonly at: number;
  readonly label: string;
  readonly shown: string;
  readonly sentences: readonly string[];
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Cell {
  readonly formattedValue?: string;
  readonly effectiveValue?: { readonly numberValue?: number };
  readonly userEnteredFormat?: { readonly textFormat?: { readonly link?: { readonly uri?: string } } };
}
type Row = readonly Cell[];

const FIELDS =
  'sheets(properties(title),data(rowData(values(formattedValue,effectiveValue,userEnteredFormat(textFormat(link))))))';
const shown = (cell: Cell | undefined): string => cell?.formattedValue ?? '';

/** The page must be published; `as` only needs the right to read it. Throws when a tab is missing. */
export function readPage(
  desk: Desk,
  at: {
    readonly fileId: string;
    readonly as: string;
    readonly tabs: { readonly page: string; readonly explain: string };
  },
): PageRead {
  const book = desk.call(
    { method: 'sheets.spreadsheets.get', params: { spreadsheetId: at.fileId, includeGridData: true, fields: FIELDS } },
    { email: at.as, project: null },
  ) as { sheets: { properties: { title: string }; data?: { rowData?: { values?: Cell[] }[] }[] }[] };
  const rows = (title: string): Row[] => {
    const sheet = book.sheets.find((one) => one.properties.title === title);
    if (!sheet) throw new Error(`${title}: không có tab này`);
    return (sheet.data?.[0]?.rowData ?? []).map((row) => row.values ?? []);
  };
  return { ...pageOf(rows(at.tabs.page)), explained: explainedOf(rows(at.tabs.explain)) };
}

const isBlank = (row: Row | undefined): boolean => (row ?? []).every((cell) => shown(cell) === '');

function pageOf(rows: readonly Row[]): Omit<PageRead, 'explained'> {
  const head = rows.slice(1).findIndex((row) => isBlank(row)) + 1;
  const [title = '', ...subtitle] = rows.slice(1, head).map((row) => shown(row[1]));
  const blocks: PageBlock[] = [];
  const notes: string[] = [];
  for (let at = head; at < rows.length;) {
    if (isBlank(rows[at])) {
      at += 1;
      continue;
    }
    const end = rows.findIndex((row, index) => index > at && isBlank(row));
    const own = rows.slice(at, end < 0 ? rows.length : end);
    const body = own.slice(1);
    const words = body.filter((row) => shown(row[0]) === '').map((row) => shown(row[1]));
    notes.push(...words.filter((line) => line.startsWith('(*)')));
    blocks.push({
      title: shown(own[0]?.[1]),
      heads: [2, 3, 4].map((column) => shown(own[0]?.[column])),
      lines: body
        .filter((row) => shown(row[0]) !== '' && !shown(row[0]).startsWith(WHY))
        .map((row) => lineOf(row, body)),
      words: words.filter((line) => !line.startsWith('(*)')),
    });
    at += own.length;
  }
  return { title, subtitle, blocks, notes };
}

/** Begins the key of a line's own sentence. */
const WHY = 'why.';

function lineOf(row: Row, block: readonly Row[]): PageLine {
  const link = /range=B(\d+):/.exec(row[5]?.userEnteredFormat?.textFormat?.link?.uri ?? '')?.[1];
  return {
    key: shown(row[0]),
    label: shown(row[1]),
    detail: shown(block.find((one) => shown(one[0]) === WHY + shown(row[0]))?.[1]),
    cells: [2, 3, 4].map((column) => shown(row[column])),
    amount: row[2]?.effectiveValue?.numberValue ?? null,
    explainedAt: link === undefined ? null : Number(link),
  };
}

/** The head row of a block has the key of its number without `/`; its parts have `key/1`, `key/2` … */
function explainedOf(rows: readonly Row[]): readonly Explained[] {
  const heads = rows
    .map((row, at) => ({ key: shown(row[0]), at }))
    .filter(({ key, at }) => at > 0 && key !== '' && !isPart(rows, key, at));
  return heads.map(({ at }, n) => {
    const own = rows.slice(at, heads[n + 1]?.at ?? rows.length).filter((row) => !isBlank(row));
    const parts = own.slice(1).filter((row) => shown(row[0]) !== '');
    const others = own.slice(1).filter((row) => shown(row[0]) === '');
    const isTableHead = (row: Row): boolean => shown(row[2]) !== '';
    return {
      at: at + 1,
      label: shown(own[0]?.[1]),
      shown: shown(own[0]?.[3]),
      sentences: others.filter((row) => !isTableHead(row)).map((row) => shown(row[1])),
      heads: (others.find(isTableHead) ?? []).slice(1, 7).map(shown),
      rows: parts.map((row) => [1, 2, 3, 4, 5, 6].map((column) => shown(row[column]))),
    };
  });
}

const isPart = (rows: readonly Row[], key: string, at: number): boolean => {
  const cut = key.lastIndexOf('/');
  return (
    cut > 0 && /^\d+$/.test(key.slice(cut + 1)) && rows.slice(0, at).some((row) => shown(row[0]) === key.slice(0, cut))
  );
};
