/**
 * Rows of the master and of *Sổ chấm điểm* that do not agree with what was last known: the list, *Sửa* (put back) and
 * *Giữ* (the office confirms). Each names one row or a whole tab.
 */
import * as v from 'valibot';
import { ok } from '../../core/result';
import { cutTo } from '../../core/text-fold';
import type { RowDoubt } from '../../tables/grid/row-trust';
import { keptRows, layKeys, putBack, type TabDoubts } from '../../tables/grid/known-rows';
import { rowsWords } from '../../text/windows/rows';
import type { World } from '../ports';
import { refuse, type Asked } from '../refusal';
import { request, TEXT } from '../request';
import { doubtWords, type DoubtCellWords } from '../work/rows/doubt-words';
import { doubtPlace, noteRows, officeDoubts } from '../work/rows/known-rows';
import { Ledger } from '../work/ledger';
import { openOffice } from '../work/office';
import { doubtedMarks } from '../scoring/trusted-marks';

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
  /** Names the tab in *Sửa* and *Giữ*. */
  readonly tab: string;
  readonly title: string;
  readonly rows: readonly DoubtedRow[];
}

interface Doubted {
  readonly one: TabDoubts;
  readonly fileId: string;
}

interface Opened {
  readonly account: string;
  readonly ledger: Ledger;
  readonly doubted: readonly Doubted[];
}

/** *Sổ chấm điểm* is looked at only while the master's own rows are trusted. */
function opened(world: World): Asked<Opened> {
  const office = openOffice(world);
  if (!office.ok) return office;
  const ledger = Ledger.open(world, office.value);
  if (!ledger.ok) return ledger;
  const { account, masterId } = office.value;
  const own = officeDoubts(world.coder, office.value, ledger.value).map((one) => ({ one, fileId: masterId }));
  return ok({ account, ledger: ledger.value, doubted: own.length > 0 ? own : doubtedMarks(world, ledger.value) });
}

const idOf = ({ kind, key, row }: RowDoubt): string => `${kind}|${row === null ? '' : row}|${key}`;

const viewOf = ({ one }: Doubted): DoubtedTab => ({
  tab: one.tab.name,
  title: one.tab.title,
  rows: one.doubts.map((doubt) => ({
    id: idOf(doubt),
    kind: doubt.kind,
    ...doubtWords(one, doubt),
    text: doubtPlace(one, doubt),
  })),
});

/** Two service calls, and four more for each *Sổ chấm điểm* with known rows. */
export const doubtedRows = request({}, (world): Asked<{ readonly tabs: readonly DoubtedTab[] }> => {
  const found = opened(world);
  return found.ok ? ok({ tabs: found.value.doubted.map(viewOf) }) : found;
});

/** `rows` = ids of doubtful rows; absent = every doubtful row of the tab. */
const CHOSEN = { tab: TEXT, rows: v.exactOptional(v.array(TEXT)) };

interface Chosen {
  readonly tab: string;
  readonly rows?: readonly string[] | undefined;
}

type ChosenDoubts = Doubted & { readonly isChosen: (doubt: RowDoubt) => boolean };
type Settle = (found: Opened, chosen: ChosenDoubts) => Asked<null>;

/** Refused when a chosen row is no longer doubtful: somebody changed the tab since the list was read. */
function settled(world: World, { tab, rows }: Chosen, settle: Settle): Asked<{ readonly count: number }> {
  const found = opened(world);
  if (!found.ok) return found;
  const doubted = found.value.doubted.find(({ one }) => one.tab.name === tab);
  const known = doubted?.one.doubts.map(idOf) ?? [];
  const strange = rows === undefined ? (doubted ? undefined : tab) : rows.find((id) => !known.includes(id));
  if (!doubted || strange !== undefined) return refuse('noSuchDoubt', { row: strange ?? tab });
  const isChosen = (doubt: RowDoubt): boolean => rows === undefined || rows.includes(idOf(doubt));
  const done = settle(found.value, { ...doubted, isChosen });
  if (!done.ok) return done;
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
  settled(world, body, ({ account, ledger }, { one, fileId, isChosen }) => {
    const book = world.books.get(fileId, {
      fields: 'sheets(properties(sheetId,gridProperties(rowCount,columnCount)))',
    });
    const sheet = book.sheets?.find(({ properties }) => properties?.sheetId === one.tab.sheetId);
    const { rowCount = 0, columnCount = 0 } = sheet?.properties?.gridProperties ?? {};
    const size = { rowCount, columnCount };
    world.books.change(fileId, putBack(one, { doubts: one.doubts.filter(isChosen), size }));
    const text = rowsWords.logMended(placesIn(one, isChosen));
    ledger.tell(account, { action: 'mendRows', unit: null, period: null, text });
    return ok(null);
  }),
);

const GIVEN_UP: readonly RowDoubt['kind'][] = ['gone', 'key', 'emptied'];

/** The chosen period whose forms are out and whose row or code would go; then its reports could be reached no more. */
const periodLost = ({ ledger }: Opened, { one, isChosen }: ChosenDoubts): string | undefined =>
  one.tab.name === 'periods'
    ? one.doubts.find((doubt) => isChosen(doubt) && GIVEN_UP.includes(doubt.kind) && ledger.hasFiles(doubt.key))?.key
    : undefined;

/** The office confirms rows as they are now. */
export const keepRows = request(CHOSEN, (world, body) =>
  settled(world, body, (found, chosen) => {
    const lost = periodLost(found, chosen);
    if (lost !== undefined) return refuse('periodInUse', { period: lost });
    const { account, ledger } = found;
    const { one, fileId, isChosen } = chosen;
    const keys = layKeys(one, one.doubts.filter(isChosen));
    if (keys.length > 0) world.books.change(fileId, keys);
    noteRows(world, ledger, { tab: one.tab.name, rows: keptRows(one, isChosen), by: account });
    const text = rowsWords.logKept(placesIn(one, isChosen));
    ledger.tell(account, { action: 'keepRows', unit: null, period: null, text });
    return ok(null);
  }),
);
