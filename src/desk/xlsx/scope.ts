/**
 * What formulas of one file may refer to, and the titles of its tabs in the .xlsx: at most 31 characters, without
 * `:\/?*[]`, no two equal. Independent of cells.
 */
import type { sheets_v4 } from '@googleapis/sheets';
import { localeFacts } from '../values';
import type { FormulaScope, Tab } from './formula/formulas';
import type { Grid } from './grid';
import type { Losses } from './losses';

const MAX_TITLE = 31;

/** How texts typed into rules are read. */
export interface Typing {
  readonly locale: string;
  readonly timeZone: string;
  /** Milliseconds since 1970; gives the year of a date typed without one. */
  readonly now: number;
}

export interface Scope extends FormulaScope {
  readonly typing: Typing;
  /** The tab's title in the .xlsx, by sheet id. */
  titleOf(sheetId: number): string;
}

/** Throws NotDoubled for a locale that the desk does not know. */
export function readScope(
  file: { spreadsheet: sheets_v4.Schema$Spreadsheet; now: number },
  grids: readonly Grid[],
  lossy: Losses,
): Scope {
  const { spreadsheet, now } = file;
  const tabs = new Map<string, Tab>();
  const tabsById = new Map<number, Tab>();
  const taken = new Set<string>();
  for (const grid of grids) {
    const title = freeTitle(grid.title, taken);
    taken.add(title.toLowerCase());
    if (title !== grid.title) lossy.push({ kind: 'title', sheet: grid.title, where: '', detail: title });
    const tab = { title, size: grid.size };
    tabs.set(grid.title.toLowerCase(), tab);
    tabsById.set(grid.sheetId, tab);
  }
  const locale = spreadsheet.properties?.locale ?? 'en_US';
  return {
    typing: { locale, timeZone: spreadsheet.properties?.timeZone ?? 'Etc/GMT', now },
    decimalComma: localeFacts(locale).decimal === ',',
    tabs,
    tabsById,
    names: new Set(
      (spreadsheet.namedRanges ?? []).map((named) => (named.name ?? '').toLowerCase()).filter(isExcelName),
    ),
    titleOf: (sheetId) => tabsById.get(sheetId)?.title ?? '',
  };
}

function freeTitle(title: string, taken: ReadonlySet<string>): string {
  // "History" is a name that Excel reserves
  const allowed =
    title
      .replace(/[*?:/\\[\]]/g, '-')
      .replace(/^'|'$/g, '’')
      .replace(/^history$/i, '$&_') || '-';
  let free = allowed.slice(0, MAX_TITLE);
  for (let copy = 2; taken.has(free.toLowerCase()); copy += 1) {
    const suffix = ` (${copy})`;
    free = `${allowed.slice(0, MAX_TITLE - suffix.length)}${suffix}`;
  }
  return free;
}

/**
 * Whether Excel accepts the name: not a cell address of either kind (`BC2024`, `R1C1`, `r`), and only letters, digits,
 * `_` and `.`.
 */
export function isExcelName(name: string): boolean {
  if (name.length > 255 || !/^[\p{L}_][\p{L}\p{M}\p{N}_.]*$/u.test(name)) return false;
  return !/^[a-z]{1,3}\d+$/i.test(name) && !/^(r|c|r\d*c\d*)$/i.test(name);
}
