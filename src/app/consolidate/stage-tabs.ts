/** Builds hidden tabs beside the published ones, so that they can be read back and checked before anybody sees them. */
import { Fault } from '../../core/fault';
import { onTab, quoteTab, type ColumnSpan } from '../../tables/grid/a1';
import { stagingId, stagingLeft, stagingOf } from '../../tables/master-book/staging/publish';
import { stageAfter, stageIn, takeStage, type Stage } from '../../tables/master-book/staging/stage';
import type { CellDataShape } from '../../tables/api-shapes';
import type { ResultTab } from '../../tables/master-book/results/result-tab';
import { stagingTitle } from '../../text/books/master-book';
import type { World } from '../ports';
import type { Grid } from '../recount/keyed-grid';

type At = Pick<World, 'books'>;

/** Without a fence: for a file in which one account stages at a time. */
export function stageTabs(at: At, fileId: string, tabs: readonly ResultTab[]): void {
  try {
    send(at, fileId, { tabs, left: [] });
  } catch (thrown) {
    if (!mayStand(thrown)) throw thrown;
    const { left } = standing(at, fileId, tabs);
    if (left.length === 0 && thrown.code === 'refused') throw thrown;
    send(at, fileId, { tabs, left });
  }
}

/**
 * Takes the staging tabs of the master over from `from`, the fence as it was read, and returns the fence of the new
 * ones. Whatever else lays them meanwhile is refused. `once` = gives way to a run that was quicker, instead of taking
 * the tabs over from it too.
 */
export function stageFenced(
  at: At,
  fileId: string,
  { tabs, from, once = false }: { readonly tabs: readonly ResultTab[]; readonly from: Stage; readonly once?: boolean },
): Stage {
  try {
    // Proved tabs are there until they are shown; others were left by an interrupted run, which is rare.
    const left = from.proved === '' ? [] : tabs.map(({ sheetId }) => stagingId(sheetId));
    return send(at, fileId, { tabs, left, from });
  } catch (thrown) {
    if (!mayStand(thrown)) throw thrown;
    const { left, stage } = standing(at, fileId, tabs);
    if (once && stage.number !== from.number) throw thrown;
    return send(at, fileId, { tabs, left, from: stage });
  }
}

interface Sent {
  readonly tabs: readonly ResultTab[];
  /** Staging tabs that are there. */
  readonly left: readonly number[];
  readonly from?: Stage;
}

function send({ books }: At, fileId: string, { tabs, left, from }: Sent): Stage {
  const { batches, values } = stagingOf(tabs, left, from);
  for (const batch of batches) books.change(fileId, batch);
  for (const ranges of values) books.write(fileId, ranges);
  return stageAfter(from ?? { number: 0, proved: '' });
}

/** An interrupted run may have left its staging tabs, or the answer to our own request was lost. */
const mayStand = (thrown: unknown): thrown is Fault =>
  thrown instanceof Fault && (thrown.code === 'refused' || thrown.code === 'unsure');

/** The staging tabs and the fence as the book shows them. One service call. */
function standing(
  { books }: At,
  fileId: string,
  tabs: readonly ResultTab[],
): { readonly left: readonly number[]; readonly stage: Stage } {
  const book = books.get(fileId, { fields: 'namedRanges(namedRangeId),sheets(properties(sheetId))' });
  const there = (book.sheets ?? []).flatMap(({ properties }) => properties?.sheetId ?? []);
  const finals = tabs.map((tab) => tab.sheetId);
  return { left: stagingLeft(there, finals), stage: stageIn(book) };
}

/** The staged tabs as values, in the order of `titles` (those of the final tabs). */
export const readStaged = ({ books }: At, fileId: string, titles: readonly string[]): readonly Grid[] =>
  books
    .read(
      fileId,
      titles.map((title) => quoteTab(stagingTitle(title))),
    )
    .map((answer) => answer.values ?? []);

/** `spans` = the columns to read, side by side in the answer; absent = the whole tab. */
export interface StagedPart {
  readonly title: string;
  readonly spans?: readonly ColumnSpan[];
}
interface Beside {
  readonly fileId: string;
  readonly parts: readonly StagedPart[];
  readonly stage: Stage;
  /** Published tabs of the file, with the titles we gave them. */
  readonly published: readonly TabTitle[];
}

/** Reads the staged parts and then the published tabs, in one call. */
export function readStagedBeside({ books }: At, { fileId, parts, stage, published }: Beside): readonly Grid[] {
  const ranges = parts.flatMap(({ title: own, spans }) => {
    const title = stagingTitle(own, stage.number);
    return spans ? spans.map((span) => onTab(title, span.name)) : [quoteTab(title)];
  });
  return byTitle({ books }, fileId, {
    tabs: published,
    read: (titles) => sideBySide(parts, gridsOf({ books }, fileId, [...ranges, ...titles.map(quoteTab)])),
  });
}

/** The published tabs as plain values, in one call. */
export const readPublished = (at: At, fileId: string, tabs: readonly TabTitle[]): readonly Grid[] =>
  byTitle(at, fileId, { tabs, read: (titles) => gridsOf(at, fileId, titles.map(quoteTab)) });

/** Number patterns by row and column; absent = the cell has no pattern of its own. */
export type FormatGrid = readonly (readonly (string | undefined)[])[];

/** The number patterns of published tabs by sheet id, in one call. */
export const readFormats = (at: At, fileId: string, tabs: readonly TabTitle[]): ReadonlyMap<number, FormatGrid> =>
  new Map(
    [...readCells(at, fileId, { tabs, fields: PATTERN })].map(([sheetId, cells]) => [sheetId, patternsIn(cells)]),
  );

const PATTERN = 'userEnteredFormat(numberFormat(pattern))';

export const patternsIn = (cells: CellGrid): FormatGrid =>
  cells.map((row) => row.map((cell) => cell.userEnteredFormat?.numberFormat?.pattern));

export type CellGrid = readonly (readonly CellDataShape[])[];

/** Notes and number patterns of published tabs by sheet id, in one call. */
export const readNoted = (at: At, fileId: string, tabs: readonly TabTitle[]): ReadonlyMap<number, CellGrid> =>
  readCells(at, fileId, { tabs, fields: `note,${PATTERN}` });

const readCells = (
  at: At,
  fileId: string,
  { tabs, fields }: { readonly tabs: readonly TabTitle[]; readonly fields: string },
): ReadonlyMap<number, CellGrid> =>
  byTitle(at, fileId, {
    tabs,
    read: (titles) => {
      const { sheets } = at.books.get(fileId, {
        fields: `sheets(properties(sheetId),data(startRow,startColumn,rowData(values(${fields}))))`,
        ranges: titles.map(quoteTab),
      });
      return new Map(
        (sheets ?? []).map((sheet) => [
          sheet.properties?.sheetId ?? -1,
          (sheet.data?.[0]?.rowData ?? []).map((row) => row.values ?? []),
        ]),
      );
    },
  });

interface TabTitle {
  readonly sheetId: number;
  readonly title: string;
}

const gridsOf = ({ books }: At, fileId: string, ranges: readonly string[]): readonly Grid[] =>
  books.read(fileId, ranges).map((answer) => answer.values ?? []);

/** Reads by the titles we gave the tabs; when the office has renamed one, by the current titles. */
function byTitle<T>(
  { books }: At,
  fileId: string,
  { tabs, read }: { readonly tabs: readonly TabTitle[]; readonly read: (titles: readonly string[]) => T },
): T {
  try {
    return read(tabs.map(({ title }) => title));
  } catch (thrown) {
    if (!(thrown instanceof Fault) || thrown.code !== 'refused') throw thrown;
    const { sheets } = books.get(fileId, { fields: 'sheets(properties(sheetId,title))' });
    const now = tabs.map(
      ({ sheetId }) => sheets?.find((sheet) => sheet.properties?.sheetId === sheetId)?.properties?.title,
    );
    const titles = now.filter((title): title is string => title !== undefined);
    if (titles.length < tabs.length || tabs.every(({ title }, n) => title === titles[n])) throw thrown;
    return read(titles);
  }
}

/** One grid for each part, followed by the remaining grids unchanged. */
function sideBySide(parts: readonly StagedPart[], answers: readonly Grid[]): readonly Grid[] {
  let at = 0;
  const grids = parts.map(({ spans }): Grid => {
    const own = answers.slice(at, at + (spans?.length ?? 1));
    at += own.length;
    return spans ? joined(own, spans) : (own[0] ?? []);
  });
  return [...grids, ...answers.slice(at)];
}

function joined(grids: readonly Grid[], spans: readonly ColumnSpan[]): Grid {
  const rows = Math.max(0, ...grids.map((grid) => grid.length));
  return Array.from({ length: rows }, (_, row) => {
    const line: Grid[number][number][] = [];
    spans.forEach(({ width }, at) => {
      const own = grids[at]?.[row];
      for (let column = 0; column < width; column += 1) line.push(own?.[column] ?? '');
    });
    return line;
  });
}

/** `tabs` = the final tabs; `stage` = the fence of the staging tabs, where the file has one. */
export const dropStaged = (
  { books }: At,
  fileId: string,
  tabs: readonly Pick<ResultTab, 'sheetId'>[],
  stage?: Stage,
): void => {
  books.change(fileId, [
    ...(stage ? takeStage(stage) : []),
    ...tabs.map((tab) => ({ deleteSheet: { sheetId: stagingId(tab.sheetId) } })),
  ]);
};
