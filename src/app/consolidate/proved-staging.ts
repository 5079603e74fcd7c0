/**
 * The proof of staged tabs: they are read back from Google, and every figure is worked out again by an arithmetic of
 * its own from what was read. Only tabs without a difference may be shown.
 */
import { RATIO_DECIMALS } from '../../core/forms/derive';
import { columnSpans } from '../../tables/grid/a1';
import { VALUE_COLUMNS } from '../../tables/master-book/results/values';
import { RESULT_ORDER, RESULT_SHEETS, titleOf, type ResultTabName } from '../../tables/master-book/sheets';
import type { Stage } from '../../tables/master-book/staging/stage';
import type { Grid } from '../recount/keyed-grid';
import { recount } from '../recount/recount';
import type { Discrepancy, RecountInput } from '../recount/recount-input';
import { sealedInLedger } from '../work/held/sealed-in-ledger';
import type { PeriodWork } from '../work/period-work';
import type { Figures } from './figures';
import { readPublished, readStagedBeside, type StagedPart } from './stage-tabs';
import { JUDGED_COLUMNS } from '../recount/judged-columns';

/** Values of the published tabs in which the office may have ticked or typed. */
export type PublishedGrids = Readonly<Partial<Record<ResultTabName, Grid>>>;

const TYPED_IN = RESULT_ORDER.filter((tab) => tab !== 'values');
const VALUES = { sheetId: RESULT_SHEETS.values, title: titleOf('values') };
const PUBLISHED = TYPED_IN.map((tab) => ({ sheetId: RESULT_SHEETS[tab], title: titleOf(tab) }));

const byName = (grids: readonly Grid[]): PublishedGrids =>
  Object.fromEntries(TYPED_IN.map((tab, at) => [tab, grids[at] ?? []] as const));

/** One service call. */
export const publishedNow = ({ world, office }: PeriodWork): PublishedGrids =>
  byName(readPublished(world, office.masterId, PUBLISHED));

export interface ReadBack {
  /** In RESULT_ORDER. */
  readonly staged: readonly Grid[];
  readonly published: PublishedGrids;
  /** *Dữ liệu* as it is published; [] = not asked for. */
  readonly values: Grid;
}

/**
 * Reads the staged tabs together with the published ones in one call, because this is the last moment before the swap
 * at which the office may have ticked or typed. `values` = the published *Dữ liệu* too.
 */
export function readBack({ world, office }: PeriodWork, stage: Stage, { values = false } = {}): ReadBack {
  const read = readStagedBeside(world, {
    fileId: office.masterId,
    parts: RESULT_ORDER.map(partOf),
    stage,
    published: values ? [...PUBLISHED, VALUES] : PUBLISHED,
  });
  const published = read.slice(RESULT_ORDER.length);
  return { staged: read, published: byName(published), values: published[PUBLISHED.length] ?? [] };
}

/** Of *Dữ liệu*, by far the longest tab, only the columns that the recount checks; of the other tabs all columns. */
const partOf = (tab: ResultTabName): StagedPart => ({
  title: titleOf(tab),
  ...(tab === 'values' ? { spans: columnSpans(JUDGED_COLUMNS.map((key) => VALUE_COLUMNS.indexOf(key))) } : {}),
});

/** [] = what was staged is what the sealed reports add up to. */
export function recountStaging(open: PeriodWork, figures: Figures, staged: readonly Grid[]): readonly Discrepancy[] {
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
