/**
 * Rows of the master that do not agree with what was last known: the list, *Sửa* (put back) and *Giữ* (the office
 * confirms). Each names one row or a whole tab.
 */
import * as v from 'valibot';
import { ok } from '../../core/result';
import { cutTo } from '../../core/text-fold';
import type { RowDoubt } from '../../tables/grid/row-trust';
import { keptRows, layKeys, putBack, type TabDoubts } from '../../tables/master-book/known-rows';
import { CATALOGUE_SHEETS, titleOf, type CatalogueTabName } from '../../tables/master-book/sheets';
import { rowsWords } from '../../text/windows/rows';
import type { World } from '../ports';
import { refuse, type Asked } from '../refusal';
import { request, TEXT } from '../request';
import { doubtWords, type DoubtCellWords } from '../work/doubt-words';
import { doubtPlace, noteRows, officeDoubts } from '../work/known-rows';
import { Ledger } from '../work/ledger';
import { openOffice, type Office } from '../work/office';

/** One doubtful row. `id` names it in *Sửa* and *Giữ*; `text` is the whole sentence. */
export interface DoubtedRow {
  readonly id: string;
  readonly kind: RowDoubt['kind'];
  readonly row: number | null;
  readonly key: string;
  readonly cells: readonly DoubtCellWords[];
  readonly text: string;
}

export interface DoubtedTab {
  readonly tab: CatalogueTabName;
  readonly title: string;
  readonly rows: readonly DoubtedRow[];
}

interface Opened {
  readonly office: Office;
  readonly ledger: Ledger;
  readonly doubtful: readonly TabDoubts[];
}

function opened(world: World): Asked<Opened> {
  const office = openOffice(world);
  if (!office.ok) return office;
  const ledger = Ledger.open(world, office.value);
  if (!ledger.ok) return ledger;
  const doubtful = officeDoubts(world.coder, office.value, ledger.value);
  return ok({ office: office.value, ledger: ledger.value, doubtful });
}

const idOf = ({ kind, key, row }: RowDoubt): string => `${kind}|${row === null ? '' : row}|${key}`;

const viewOf = (one: TabDoubts): DoubtedTab => ({
  tab: one.tab,
  title: titleOf(one.tab),
  rows: one.doubts.map((doubt) => ({
    id: idOf(doubt),
    kind: doubt.kind,
    ...doubtWords(one, doubt),
    text: doubtPlace(one, doubt),
  })),
});

/** Two service calls. */
export const doubtedRows = request({}, (world): Asked<{ readonly tabs: readonly DoubtedTab[] }> => {
  const found = opened(world);
  return found.ok ? ok({ tabs: found.value.doubtful.map(viewOf) }) : found;
});

/** `rows` = ids of doubtful rows; absent = every doubtful row of the tab. */
const CHOSEN = { tab: TEXT, rows: v.exactOptional(v.array(TEXT)) };

interface Chosen {
  readonly tab: string;
  readonly rows?: readonly string[] | undefined;
}

type Settle = (
  found: Opened,
  chosen: { readonly one: TabDoubts; readonly isChosen: (doubt: RowDoubt) => boolean },
) => void;

/** Refused when a chosen row is no longer doubtful: somebody changed the tab since the list was read. */
function settled(world: World, { tab, rows }: Chosen, settle: Settle): Asked<{ readonly count: number }> {
  const found = opened(world);
  if (!found.ok) return found;
  const one = found.value.doubtful.find((doubts) => doubts.tab === tab);
  const known = one?.doubts.map(idOf) ?? [];
  const strange = rows === undefined ? (one ? undefined : tab) : rows.find((id) => !known.includes(id));
  if (!one || strange !== undefined) return refuse('noSuchDoubt', { row: strange ?? tab });
  settle(found.value, { one, isChosen: (doubt) => rows === undefined || rows.includes(idOf(doubt)) });
  found.value.ledger.flush();
  return ok({ count: rows?.length ?? known.length });
}

/** Letters of the list in the log. */
const LONGEST = 4000;

const placesIn = (one: TabDoubts, isChosen: (doubt: RowDoubt) => boolean): string =>
  cutTo(
    one.doubts
      .filter(isChosen)
      .map((doubt) => doubtPlace(one, doubt))
      .join('; '),
    LONGEST,
  );

/** Puts rows back as they were last known. */
export const mendRows = request(CHOSEN, (world, body) =>
  settled(world, body, ({ office, ledger }, { one, isChosen }) => {
    const book = world.books.get(office.masterId, {
      fields: 'sheets(properties(sheetId,gridProperties(rowCount,columnCount)))',
    });
    const sheet = book.sheets?.find(({ properties }) => properties?.sheetId === CATALOGUE_SHEETS[one.tab]);
    const { rowCount = 0, columnCount = 0 } = sheet?.properties?.gridProperties ?? {};
    const size = { rowCount, columnCount };
    world.books.change(office.masterId, putBack(one, { doubts: one.doubts.filter(isChosen), size }));
    const text = rowsWords.logMended(placesIn(one, isChosen));
    ledger.tell(office.account, { action: 'mendRows', unit: null, period: null, text });
  }),
);

/** The office confirms rows as they are now. */
export const keepRows = request(CHOSEN, (world, body) =>
  settled(world, body, ({ office, ledger }, { one, isChosen }) => {
    const keys = layKeys(one, one.doubts.filter(isChosen));
    if (keys.length > 0) world.books.change(office.masterId, keys);
    noteRows(world, ledger, { tab: one.tab, rows: keptRows(one, isChosen), by: office.account });
    const text = rowsWords.logKept(placesIn(one, isChosen));
    ledger.tell(office.account, { action: 'keepRows', unit: null, period: null, text });
  }),
);
