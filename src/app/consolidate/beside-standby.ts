/**
 * What the hourly run sees beside the standby, so that the click pastes only what differs: whether Google's paste takes
 * everything along, and which columns of the published tabs carry the notes, formats and looks of the next publication.
 */
import type { Box } from '../../tables/grid/a1';
import type { ResultTab } from '../../tables/master-book/results/result-tab';
import { columnLooks } from '../../tables/master-book/results/column-looks';
import { RESULT_SHEETS } from '../../tables/master-book/sheets';
import { pasteBoxes } from '../../tables/master-book/staging/paste-boxes';
import { probeAsk, takesAll } from '../../tables/master-book/staging/paste-probe';
import { probePlace } from '../../tables/master-book/staging/standby-marks';
import type { Stage } from '../../tables/master-book/staging/stage';
import { stagingTitle } from '../../text/books/master-book';
import type { PeriodWork } from '../work/period-work';
import { differingIn, otherPatterns } from './altered-master';
import type { Grid } from '../recount/keyed-grid';
import type { PublishedGrids } from './proved-staging';
import { looksNow, type Looks } from './published-looks';
import { patternsIn, readNoted, type CellGrid } from './stage-tabs';

/**
 * `stays` = sheet id → columns of which only cells with another value are pasted; `values` = the boxes of *Dữ liệu*.
 */
export interface SeenBeside {
  readonly stays: Readonly<Record<string, readonly number[]>>;
  readonly values: readonly Box[];
}

/** More boxes than these do not fit where they are kept. */
const MOST_BOXES = 60;

/** Two service calls. null = Google's paste leaves something behind, so the tabs are cleared and written whole. */
export function seenBeside(
  open: PeriodWork,
  tabs: readonly ResultTab[],
  { stage, published }: { readonly stage: Stage; readonly published: PublishedGrids },
): SeenBeside | null {
  const { world, office } = open;
  const place = probePlace(tabs);
  if (!place) return null;
  const ask = probeAsk(stagingTitle(place.tab.title, stage.number), place.row);
  if (!takesAll(world.books.get(office.masterId, ask))) return null;
  const read = tabs.filter(({ sheetId }) => sheetId !== RESULT_SHEETS.values);
  const noted = readNoted(world, office.masterId, read);
  return besideOf(tabs, { looks: looksNow(open), noted, values: published.values ?? [] });
}

/**
 * `noted` = sheet id → the published cells with their notes and number patterns; `values` = the published *Dữ liệu*.
 */
export function besideOf(
  tabs: readonly ResultTab[],
  {
    looks,
    noted,
    values,
  }: { readonly looks: Looks; readonly noted: ReadonlyMap<number, CellGrid>; readonly values: Grid },
): SeenBeside {
  const ofPeople = tabs.filter(({ sheetId }) => sheetId !== RESULT_SHEETS.values);
  const stays = ofPeople.map((tab) => {
    const other = otherMarks(tab, noted.get(tab.sheetId) ?? []);
    return [tab.sheetId, sameLooks(tab, looks).filter((column) => !other.has(column))] as const;
  });
  return {
    stays: Object.fromEntries(stays),
    values: tabs
      .filter(({ sheetId }) => sheetId === RESULT_SHEETS.values)
      .flatMap((tab) => boxesOfValues(tab, sameLooks(tab, looks), values)),
  };
}

/** Columns in which a cell has another note, or a number another format, than `tab`; `cells` = those of the tab now. */
function otherMarks(tab: ResultTab, cells: CellGrid): ReadonlySet<number> {
  const other = otherPatterns(tab, patternsIn(cells)).map(({ column }) => column);
  const rows = Math.max(cells.length, tab.rows.length);
  const noted = Array.from({ length: tab.columnCount }, (_, column) => column).filter((column) =>
    Array.from({ length: rows }, (_, row) => row).some(
      (row) => (cells[row]?.[column]?.note ?? '') !== (tab.rows[row]?.[column]?.note ?? ''),
    ),
  );
  return new Set([...other, ...noted]);
}

function sameLooks(tab: ResultTab, looks: Looks): readonly number[] {
  const before = looks[tab.sheetId] ?? [];
  return columnLooks(tab).flatMap((look, column) => (look !== '' && look === before[column] ? [column] : []));
}

/** A column of *Dữ liệu* of unknown look stays when every cell of it has its value. */
function boxesOfValues(tab: ResultTab, known: readonly number[], published: Grid): readonly Box[] {
  const differing = differingIn(tab, published);
  const altered = new Set(differing.map(({ column }) => column));
  const same = Array.from({ length: tab.columnCount }, (_, column) => column).filter((column) => !altered.has(column));
  const boxes = pasteBoxes(tab, differing, [...known, ...same]);
  return boxes.length <= MOST_BOXES ? boxes : pasteBoxes(tab, [], same);
}
