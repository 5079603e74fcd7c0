/**
 * The catalogue tabs compared with their rows as the ledger last knew them. Rows that do not agree are named and
 * nothing is written until the office puts them back or keeps them. The first look at a ledger without known rows
 * trusts the tabs and notes them.
 */
import { ok } from '../../../core/result';
import { fitsRow, type KnownRecord } from '../../../tables/ledger-book';
import type { RowDoubt } from '../../../tables/grid/row-trust';
import { rowsIn, tabDoubts, withKnown, type KnownRows, type TabDoubts } from '../../../tables/grid/known-rows';
import { catalogueRows } from '../../../tables/master-book/catalogue-rows';
import { CATALOGUE_ORDER, type CatalogueTabName } from '../../../tables/master-book/sheets';
import type { Grid } from '../../../tables/master-book/tabs/catalogue-tab';
import { rowDoubtPlace } from '../../../text/windows/rows';
import { firstOf } from '../../../text/listed';
import type { Coder, World } from '../../ports';
import { refuse, type Asked } from '../../refusal';
import { doubtWords } from './doubt-words';
import type { Ledger } from '../ledger';
import type { Office } from '../office';

const TOLD = 5;

/** The rows of a note as text and as they are. */
interface Noted {
  readonly text: string;
  readonly rows: KnownRows;
}

/** What was unpacked of a note; null = it is damaged. Opening a period asks several times. */
const unpackedOnce = new WeakMap<KnownRecord, Noted | null>();

function noted(coder: Coder, ledger: Ledger, tab: string): Noted | null {
  const record = ledger.known(tab);
  if (!record) return null;
  const found = unpackedOnce.get(record);
  if (found !== undefined) return found;
  const read = unpacked(coder, record);
  unpackedOnce.set(record, read);
  return read;
}

function unpacked(coder: Coder, { payload }: KnownRecord): Noted | null {
  try {
    const text = coder.unpack(payload);
    return { text, rows: JSON.parse(text) as KnownRows };
  } catch {
    return null;
  }
}

/** The rows last known of a tab; null when nothing was noted, or the note is damaged. */
export const knownRows = (coder: Coder, ledger: Ledger, tab: string): KnownRows | null =>
  noted(coder, ledger, tab)?.rows ?? null;

/** Everything doubtful in the catalogue tabs, in their order. No service call. */
export const officeDoubts = (coder: Coder, { tabs }: Pick<Office, 'tabs'>, ledger: Ledger): readonly TabDoubts[] =>
  CATALOGUE_ORDER.flatMap((tab) => {
    const [known, grid] = [knownRows(coder, ledger, tab), tabs.get(tab)];
    const doubts = known && grid ? tabDoubts(catalogueRows(tab), known, grid) : null;
    return doubts ? [doubts] : [];
  });

/** The note of a tab's rows, as the ledger stores it. */
export const knownRecord = (
  { coder, clock }: Pick<World, 'coder' | 'clock'>,
  { tab, rows, by }: { readonly tab: string; readonly rows: KnownRows; readonly by: string },
) => ({ tab, at: clock.now(), by, payload: coder.pack(JSON.stringify(rows)) });

/**
 * Notes rows in memory; the ledger's next flush writes them. Returns false when they fit no row of the ledger, and then
 * nothing is noted.
 */
export function noteRows(
  world: Pick<World, 'coder' | 'clock'>,
  ledger: Ledger,
  rows: { readonly tab: string; readonly rows: KnownRows; readonly by: string },
): boolean {
  const known = knownRecord(world, rows);
  const fits = fitsRow(known.payload);
  if (fits) ledger.put({ known });
  return fits;
}

/** Refuses while a row is doubtful. No service call. */
export function trustedRows(coder: Coder, office: Office, ledger: Ledger): Asked<null> {
  const doubtful = officeDoubts(coder, office, ledger);
  return doubtful.length === 0 ? ok(null) : refuse('rowsDoubted', doubtFacts(doubtful));
}

/**
 * Notes trusted tabs as known where they changed. No service call: the note goes with the next change of the ledger.
 */
export function noteTabs(
  world: Pick<World, 'coder' | 'clock'>,
  ledger: Ledger,
  { tabs, by }: { readonly tabs: Office['tabs']; readonly by: string },
): void {
  for (const [tab, grid] of tabs) {
    const rows = rowsIn(catalogueRows(tab), grid);
    const known = noted(world.coder, ledger, tab);
    // A tab whose headings are damaged is named elsewhere and not noted.
    if (rows.columns.length > 0 && known?.text !== JSON.stringify(rows)) noteRows(world, ledger, { tab, rows, by });
  }
}

export function doubtFacts(doubtful: readonly TabDoubts[]): { readonly count: number; readonly list: string } {
  const all = doubtful.flatMap((one) => one.doubts.map((doubt) => ({ one, doubt })));
  const list = all.map(({ one, doubt }) => doubtPlace(one, doubt));
  return { count: all.length, list: firstOf(list, TOLD, { of: 'row' }) };
}

export const doubtPlace = (one: TabDoubts, doubt: RowDoubt): string =>
  rowDoubtPlace({ tab: one.tab.title, kind: doubt.kind, ...doubtWords(one, doubt) });

/**
 * The tabs with every unreadable row as last known; a new row that cannot be read is left out. `rows` = 0-based rows by
 * tab.
 */
export const tabsAsKnown = (
  coder: Coder,
  { tabs }: Pick<Office, 'tabs'>,
  { ledger, rows }: { readonly ledger: Ledger; readonly rows: ReadonlyMap<CatalogueTabName, ReadonlySet<number>> },
): ReadonlyMap<CatalogueTabName, Grid> =>
  new Map(
    [...tabs].map(([tab, grid]) => {
      const at = rows.get(tab);
      return [tab, at ? withKnown(catalogueRows(tab), knownRows(coder, ledger, tab), { grid, rows: at }) : grid];
    }),
  );
