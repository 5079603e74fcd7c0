/**
 * Writes the result tabs into the master: hidden staging tabs first, read back and recounted by a second arithmetic,
 * then one atomic swap behind the publication's fence. Tabs that the hourly run has staged and proved are only swapped.
 * A reader sees the old publication or the new one, never a mixture.
 */
import { Fault } from '../../core/fault';
import { swapRequests, type Pastes } from '../../tables/master-book/staging/publish';
import type { Stage } from '../../tables/master-book/staging/stage';
import { RESULT_ORDER, RESULT_SHEETS, type ResultTabName } from '../../tables/master-book/sheets';
import { chosenIn, choiceRequests } from '../../tables/master-book/results/narrative-choices';
import { missingResults, RESULTS_FIELDS, resultsAgain } from '../../tables/master-book/result-tabs-again';
import { readPublication, type Publication } from '../../tables/master-book/stamp';
import type { Figures } from './figures';
import type { Discrepancy } from '../recount/recount-input';
import { officeAccounts } from '../work/office';
import type { PeriodWork } from '../work/period-work';
import { remarksIn, type Remark } from './remarks';
import { readBack, recountStaging, type PublishedGrids } from './proved-staging';
import { dropStaged, stageFenced } from './stage-tabs';
import { noteLooks } from './published-looks';
import { besideStandby, isStandby, momentRequests } from './standby';

/** What became of the master. */
export interface Written {
  /** Figures that the recount counts otherwise; [] = everything is published. */
  readonly differs: readonly Discrepancy[];
  /** Words of the office in the tabs that were written over. */
  readonly remarks: readonly Remark[];
  /** Tabs that were deleted and are laid again. */
  readonly laidAgain: readonly ResultTabName[];
}

/** `from` = the current publication; `version` = the master's version in Drive, null = not seen by this click. */
export interface Publishing {
  readonly from: Publication;
  readonly version: number | null;
}

/** A deleted result tab, or a deleted fence, is laid again, and the publication follows as usual. */
export function writeMaster(open: PeriodWork, figures: Figures, publishing: Publishing): Written {
  try {
    return { ...publish(open, figures, publishing), laidAgain: [] };
  } catch (thrown) {
    if (!isRefused(thrown)) throw thrown;
    const laidAgain = layResultsAgain(open, publishing.from);
    if (laidAgain === null) throw thrown;
    // A tab that was just laid looks as no proof has seen it.
    return { ...publish(open, figures, { ...publishing, version: null }), laidAgain };
  }
}

const isRefused = (thrown: unknown): boolean => thrown instanceof Fault && thrown.code === 'refused';

/** Two service calls; null when nothing is missing, or another run has published meanwhile. */
function layResultsAgain({ world, office }: PeriodWork, from: Publication): readonly ResultTabName[] | null {
  const book = world.books.get(office.masterId, { fields: RESULTS_FIELDS });
  const requests = resultsAgain(book, officeAccounts(office.catalogue));
  if (requests.length === 0 || readPublication(book)?.publication !== from.publication) return null;
  world.books.change(office.masterId, requests);
  return missingResults(book).tabs;
}

type Published = Omit<Written, 'laidAgain'>;

function publish(open: PeriodWork, figures: Figures, { from, version }: Publishing): Published {
  const shown = isStandby(open, figures) ? showStandby(open, figures, { from, version }) : null;
  if (shown) return shown;
  const { office, world } = open;
  const stage = stageFenced(world, office.masterId, { tabs: figures.tabs, from: office.stage });
  const { staged, published } = readBack(open, stage);
  const differs = recountStaging(open, figures, staged);
  if (differs.length > 0) {
    dropStaged(world, office.masterId, figures.tabs, stage);
    return { differs, remarks: [] };
  }
  return swap(open, figures, { from, stage, published });
}

/**
 * null when the standby is not what was proved, or Google refuses it because a tab is gone: then nothing has changed.
 */
function showStandby(open: PeriodWork, figures: Figures, { from, version }: Publishing): Published | null {
  try {
    const beside = besideStandby(open, figures, version);
    if (beside === null) return null;
    return swap(open, figures, { from, stage: open.office.stage, ...beside, isStandby: true });
  } catch (thrown) {
    if (isRefused(thrown)) return null;
    throw thrown;
  }
}

interface Swap {
  readonly from: Publication;
  /** The fence of the staged tabs. */
  readonly stage: Stage;
  readonly published: PublishedGrids;
  /** Absent = the tabs are cleared and written whole. */
  readonly pastes?: Pastes | undefined;
  readonly isStandby?: boolean;
}

function swap(open: PeriodWork, figures: Figures, { from, stage, published, pastes, isStandby: was }: Swap) {
  const { tabs } = figures;
  const to: Publication = {
    publication: from.publication + 1,
    inputHash: figures.inputHash,
    runId: `${open.period.code}-${open.ledger.fenceNumber()}`,
    madeAt: figures.consolidated.overview.madeAt,
    log: open.ledger.logEnd(),
  };
  const choices = tabs
    .filter((tab) => tab.sheetId === RESULT_SHEETS.narrative)
    .flatMap((tab) => choiceRequests(tab, chosenIn(published.narrative ?? [], open.period.code, tab)));
  open.world.books.change(open.office.masterId, [
    ...swapRequests({
      tabs,
      from: from.publication,
      to,
      stage,
      pastes,
    }),
    ...(was ? momentRequests(tabs) : []),
    ...choices,
  ]);
  noteLooks(open, to.publication, tabs);
  const remarks = RESULT_ORDER.flatMap((name) => {
    const tab = tabs.find(({ sheetId }) => sheetId === RESULT_SHEETS[name]);
    return tab && name !== 'narrative' ? remarksIn(tab, published[name] ?? []) : [];
  });
  return { differs: [], remarks };
}
