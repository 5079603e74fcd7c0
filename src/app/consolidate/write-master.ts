/**
 * Writes the result tabs into the master: hidden staging tabs first, read back and recounted by a second arithmetic,
 * then one atomic swap behind the publication's fence. A reader sees the old publication or the new one, never a
 * mixture.
 */
import { Fault } from '../../core/fault';
import { RATIO_DECIMALS } from '../../core/forms/derive';
import { columnSpans } from '../../tables/grid/a1';
import { swapRequests } from '../../tables/master-book/staging/publish';
import { VALUE_COLUMNS } from '../../tables/master-book/results/values';
import { RESULT_ORDER, RESULT_SHEETS, titleOf, type ResultTabName } from '../../tables/master-book/sheets';
import { chosenIn, choiceRequests } from '../../tables/master-book/results/narrative-choices';
import { missingResults, RESULTS_FIELDS, resultsAgain } from '../../tables/master-book/result-tabs-again';
import { readPublication, type Publication } from '../../tables/master-book/stamp';
import type { Figures } from './figures';
import type { Grid } from '../recount/keyed-grid';
import { recount } from '../recount/recount';
import type { Discrepancy, RecountInput } from '../recount/recount-input';
import { JUDGED_COLUMNS } from '../recount/values-read';
import { officeAccounts } from '../work/office';
import { sealedInLedger } from '../work/held/sealed-in-ledger';
import type { PeriodWork } from '../work/period-work';
import { remarksIn, type Remark } from './remarks';
import { dropStaged, readStagedBeside, stageTabs, type StagedPart } from './stage-tabs';

/** What became of the master. */
export interface Written {
  /** Figures that the recount counts otherwise; [] = everything is published. */
  readonly differs: readonly Discrepancy[];
  /** Words of the office in the tabs that were written over. */
  readonly remarks: readonly Remark[];
  /** Tabs that were deleted and are laid again. */
  readonly laidAgain: readonly ResultTabName[];
}

/** A deleted result tab, or a deleted fence, is laid again, and the publication follows as usual. */
export function writeMaster(open: PeriodWork, figures: Figures, from: Publication): Written {
  try {
    return { ...publish(open, figures, from), laidAgain: [] };
  } catch (thrown) {
    if (!(thrown instanceof Fault) || thrown.code !== 'refused') throw thrown;
    const laidAgain = layResultsAgain(open, from);
    if (laidAgain === null) throw thrown;
    return { ...publish(open, figures, from), laidAgain };
  }
}

/** Two service calls; null when nothing is missing, or another run has published meanwhile. */
function layResultsAgain({ world, office }: PeriodWork, from: Publication): readonly ResultTabName[] | null {
  const book = world.books.get(office.masterId, { fields: RESULTS_FIELDS });
  const requests = resultsAgain(book, officeAccounts(office.catalogue));
  if (requests.length === 0 || readPublication(book)?.publication !== from.publication) return null;
  world.books.change(office.masterId, requests);
  return missingResults(book).tabs;
}

function publish(open: PeriodWork, figures: Figures, from: Publication): Omit<Written, 'laidAgain'> {
  const { masterId } = open.office;
  stageTabs(open.world, masterId, figures.tabs);
  const { staged, published } = readBack(open);
  const differs = recountStaging(open, figures, staged);
  if (differs.length > 0) {
    dropStaged(open.world, masterId, figures.tabs);
    return { differs, remarks: [] };
  }
  const to: Publication = {
    publication: from.publication + 1,
    inputHash: figures.inputHash,
    runId: `${open.period.code}-${open.ledger.fenceNumber()}`,
    madeAt: figures.consolidated.overview.madeAt,
    log: open.ledger.logEnd(),
  };
  const choices = figures.tabs
    .filter((tab) => tab.sheetId === RESULT_SHEETS.narrative)
    .flatMap((tab) => choiceRequests(tab, chosenIn(published.narrative ?? [], open.period.code, tab)));
  open.world.books.change(masterId, [...swapRequests({ tabs: figures.tabs, from: from.publication, to }), ...choices]);
  const remarks = RESULT_ORDER.flatMap((name) => {
    const tab = figures.tabs.find(({ sheetId }) => sheetId === RESULT_SHEETS[name]);
    return tab && name !== 'narrative' ? remarksIn(tab, published[name] ?? []) : [];
  });
  return { differs: [], remarks };
}

/** The published tabs in which the office may have ticked or typed. */
const TYPED_IN = RESULT_ORDER.filter((tab) => tab !== 'values');

/**
 * Reads the staged tabs together with the published ones in one call, because this is the last moment before the swap
 * at which the office may have ticked or typed.
 */
function readBack(open: PeriodWork): {
  readonly staged: readonly Grid[];
  readonly published: Readonly<Partial<Record<ResultTabName, Grid>>>;
} {
  const read = readStagedBeside(open.world, {
    fileId: open.office.masterId,
    parts: RESULT_ORDER.map(partOf),
    published: TYPED_IN.map((tab) => ({ sheetId: RESULT_SHEETS[tab], title: titleOf(tab) })),
  });
  const published = TYPED_IN.map((tab, at) => [tab, read[RESULT_ORDER.length + at] ?? []] as const);
  return { staged: read, published: Object.fromEntries(published) };
}

/** Of *Dữ liệu*, by far the longest tab, only the columns that the recount checks; of the other tabs all columns. */
const partOf = (tab: ResultTabName): StagedPart => ({
  title: titleOf(tab),
  ...(tab === 'values' ? { spans: columnSpans(JUDGED_COLUMNS.map((key) => VALUE_COLUMNS.indexOf(key))) } : {}),
});

function recountStaging(open: PeriodWork, figures: Figures, staged: readonly Grid[]): readonly Discrepancy[] {
  const grids = Object.fromEntries(
    RESULT_ORDER.map((tab, n) => [tab, staged[n] ?? []]),
  ) as unknown as RecountInput['grids'];
  return recount({
    grids,
    period: open.period.code,
    asOf: open.period.cutOff,
    templates: figures.templates,
    ratioDecimals: RATIO_DECIMALS,
    meanings: figures.meanings,
    sealed: sealedInLedger(open.ledger, open.period.code),
    groups: Object.fromEntries(open.units.map((unit) => [unit.code, unit.group])),
  });
}
