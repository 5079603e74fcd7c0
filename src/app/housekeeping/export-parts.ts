/**
 * A workbook over Google's limit for an export (10 MB): it is exported in several .xlsx files of values, one after
 * another. An interrupted export goes on with the next part, since every part carries the mark of its source.
 */
import { onTab, columnName } from '../../tables/grid/a1';
import { PART_CELLS, partRequests, partsOf, plainRows, type TabRows } from '../../tables/part-book';
import { exportWords } from '../../text/windows/rare/export-all';
import type { FileSeen, World } from '../ports';

/** Cells of one read: about 10 MB of JSON at most. */
const READ_CELLS = 100_000;

interface Tab {
  readonly title: string;
  readonly rowCount: number;
  readonly columnCount: number;
}

export interface PartsAsked {
  readonly world: World;
  readonly source: { readonly id: string; readonly name: string };
  readonly folder: string;
  /** Marks of every part, and of the workbook it is made from. */
  readonly marks: Readonly<Record<string, string>>;
  readonly scratchMarks: Readonly<Record<string, string>>;
  /** Parts of this source in the folder, of any version. */
  readonly there: readonly FileSeen[];
  readonly until: number;
}

interface PartMade {
  readonly sha256: string;
  readonly bytes: number;
}

function tabsOf({ world, source }: PartsAsked): readonly Tab[] {
  const fields = 'sheets.properties(title,sheetType,gridProperties(rowCount,columnCount))';
  return (world.books.get(source.id, { fields }).sheets ?? []).flatMap(({ properties }) =>
    properties?.title === undefined || properties.gridProperties === undefined
      ? []
      : [
          {
            title: properties.title,
            rowCount: properties.gridProperties.rowCount ?? 0,
            columnCount: properties.gridProperties.columnCount ?? 0,
          },
        ],
  );
}

/** One tab in as many reads as its size asks for. */
function rowsOf({ world, source }: PartsAsked, tab: Tab): TabRows {
  const step = Math.max(1, Math.floor(READ_CELLS / Math.max(tab.columnCount, 1)));
  const rows: TabRows['rows'][number][] = [];
  for (let from = 0; from < tab.rowCount; from += step) {
    const range = `A${from + 1}:${columnName(tab.columnCount - 1)}${Math.min(from + step, tab.rowCount)}`;
    const book = world.books.get(source.id, {
      fields: `sheets.data.rowData.values(${PART_CELLS})`,
      ranges: [onTab(tab.title, range)],
      grid: true,
    });
    const read = plainRows(book.sheets?.[0]?.data?.[0]?.rowData ?? []);
    while (read.length > 0 && rows.length < from) rows.push({ values: [] });
    for (const row of read) rows.push(row);
  }
  return { title: tab.title, rows };
}

/** One part in a workbook of its own, which is put into the trash afterwards. */
function makePart(asked: PartsAsked, part: readonly TabRows[], name: string, mark: string): PartMade {
  const { books, files } = asked.world;
  const scratch = files.createBook(name, asked.folder, asked.scratchMarks);
  const first = books.get(scratch, { fields: 'sheets.properties.sheetId' }).sheets?.[0]?.properties?.sheetId ?? 0;
  for (const requests of partRequests(part, first)) books.change(scratch, requests);
  const made = files.exportXlsx(scratch, (content) => ({
    name: `${name}.xlsx`,
    parent: asked.folder,
    replace: asked.there.find((one) => one.appProperties['part'] === mark)?.id ?? null,
    appProperties: { ...asked.marks, part: mark, ...content },
  }));
  files.trash(scratch);
  return made;
}

/** Every part in order; null when the time is over before the last one, so that the next step goes on. */
export function exportParts(asked: PartsAsked): readonly PartMade[] | null {
  const parts = partsOf(tabsOf(asked).map((tab) => rowsOf(asked, tab)));
  const made: PartMade[] = [];
  for (const [at, part] of parts.entries()) {
    const mark = `${at + 1}/${parts.length}`;
    const kept = asked.there.find(
      ({ appProperties }) =>
        appProperties['part'] === mark &&
        appProperties['version'] === asked.marks['version'] &&
        appProperties['sha256'] !== undefined,
    )?.appProperties;
    if (kept) {
      made.push({ sha256: kept['sha256'] ?? '', bytes: Number(kept['bytes'] ?? 0) });
      continue;
    }
    if (asked.world.clock.now() > asked.until) return null;
    made.push(makePart(asked, part, exportWords.part(asked.source.name, at + 1), mark));
  }
  return made;
}
