/**
 * The laid tabs of the leaders' page as blocks of shown text, so that the HTML has the figures and words of the sheet
 * and computes none.
 */
import { printDate, printNumber } from '../../../text/print';
import type { CellDataShape } from '../../api-shapes';
import { contentOf } from '../../grid/cells';
import { serialToDate } from '../../grid/serial';
import { LOOKS } from '../../master-book/looks';

export interface PageLine {
  readonly key: string;
  readonly label: string;
  /** A sentence that belongs to the line; '' = none. */
  readonly detail: string;
  /** As shown: figure, second figure, coverage. */
  readonly cells: readonly string[];
  /** The number behind the figure; null = words. */
  readonly amount: number | null;
  /** The sheet shows the figure in red. */
  readonly isAlarm: boolean;
  /** Row of the explanation's head on its tab, 1-based; null = none. */
  readonly explainedAt: number | null;
}
export interface PageWords {
  readonly text: string;
  readonly isAlarm: boolean;
}
export interface PageBlock {
  readonly title: string;
  readonly heads: readonly string[];
  readonly lines: readonly PageLine[];
  readonly words: readonly PageWords[];
}
export interface Explained {
  /** 1-based row of its head on the tab. */
  readonly at: number;
  readonly label: string;
  readonly shown: string;
  readonly sentences: readonly string[];
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
export interface PageRead {
  readonly title: string;
  readonly subtitle: readonly string[];
  readonly blocks: readonly PageBlock[];
  readonly notes: readonly string[];
  readonly explained: readonly Explained[];
}

type Row = readonly CellDataShape[];

/** A cell as the sheet shows it: the formats are those that the page is laid with. */
export function shownIn(cell: CellDataShape | undefined): string {
  const content = contentOf(cell);
  if (typeof content === 'string') return content;
  if (typeof content !== 'number') return '';
  const { type, pattern = '' } = cell?.userEnteredFormat?.numberFormat ?? {};
  if (type === 'DATE') return printDate(serialToDate(content));
  const decimals = (pattern.split('.')[1] ?? '').length;
  const [whole = '', rest = ''] = printNumber(content, decimals).split(',');
  return decimals === 0 ? whole : `${whole},${rest.padEnd(decimals, '0')}`;
}

const isBlank = (row: Row | undefined): boolean => (row ?? []).every((cell) => contentOf(cell) === null);

const RED = JSON.stringify(LOOKS.bad.backgroundColorStyle);
const isRed = (cell: CellDataShape | undefined): boolean =>
  JSON.stringify(cell?.userEnteredFormat?.backgroundColorStyle) === RED;

/** @param page rows of the page's tab. @param explained rows of the tab of its explanations */
export const readPage = (page: readonly Row[], explained: readonly Row[]): PageRead => ({
  ...pageOf(page),
  explained: explainedOf(explained),
});

function pageOf(rows: readonly Row[]): Omit<PageRead, 'explained'> {
  const head = rows.slice(1).findIndex((row) => isBlank(row)) + 1;
  const [title = '', ...subtitle] = rows.slice(1, head).map((row) => shownIn(row[1]));
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
    const words = body
      .filter((row) => shownIn(row[0]) === '')
      .map((row): PageWords => ({ text: shownIn(row[1]), isAlarm: isRed(row[1]) }));
    const isNote = ({ text }: PageWords): boolean => text.startsWith('(*)');
    notes.push(...words.filter(isNote).map(({ text }) => text));
    blocks.push({
      title: shownIn(own[0]?.[1]),
      heads: [2, 3, 4].map((column) => shownIn(own[0]?.[column])),
      lines: body
        .filter((row) => shownIn(row[0]) !== '' && !shownIn(row[0]).startsWith(WHY))
        .map((row) => lineOf(row, body)),
      words: words.filter((one) => !isNote(one)),
    });
    at += own.length;
  }
  return { title, subtitle, blocks, notes };
}

/** Begins the key of a line's own sentence. */
const WHY = 'why.';

function lineOf(row: Row, block: readonly Row[]): PageLine {
  const link = /range=B(\d+):/.exec(row[5]?.userEnteredFormat?.textFormat?.link?.uri ?? '')?.[1];
  const amount = contentOf(row[2]);
  return {
    key: shownIn(row[0]),
    label: shownIn(row[1]),
    detail: shownIn(block.find((one) => shownIn(one[0]) === WHY + shownIn(row[0]))?.[1]),
    cells: [2, 3, 4].map((column) => shownIn(row[column])),
    amount: typeof amount === 'number' ? amount : null,
    isAlarm: isRed(row[2]),
    explainedAt: link === undefined ? null : Number(link),
  };
}

/** The head row of a block has the key of its number; its parts have `key/1`, `key/2` … */
function explainedOf(rows: readonly Row[]): readonly Explained[] {
  const keys = rows.map((row) => shownIn(row[0]));
  const seen = new Set<string>();
  const heads = keys.flatMap((key, at) => {
    const isHead = at > 0 && key !== '' && !(/\/\d+$/.test(key) && seen.has(key.replace(/\/\d+$/, '')));
    seen.add(key);
    return isHead ? [at] : [];
  });
  return heads.map((at, n) => explainedIn(at, rows.slice(at, heads[n + 1] ?? rows.length)));
}

function explainedIn(at: number, all: readonly Row[]): Explained {
  const [head, ...below] = all.filter((row) => !isBlank(row));
  const parts = below.filter((row) => shownIn(row[0]) !== '');
  const others = below.filter((row) => shownIn(row[0]) === '');
  const isTableHead = (row: Row): boolean => shownIn(row[2]) !== '';
  return {
    at: at + 1,
    label: shownIn(head?.[1]),
    shown: shownIn(head?.[3]),
    sentences: others.filter((row) => !isTableHead(row)).map((row) => shownIn(row[1])),
    heads: (others.find(isTableHead) ?? []).slice(1, 7).map(shownIn),
    rows: parts.map((row) => [1, 2, 3, 4, 5, 6].map((column) => shownIn(row[column]))),
  };
}
