/**
 * The standby: result tabs that the hourly run staged and proved before anybody asked for them. *Tổng hợp* shows them
 * when its own inputs have the fingerprint they were proved for and the master is as the proof left it. Otherwise they
 * are proved again, or the click stages tabs of its own.
 */
import { layGrid } from '../../tables/grid/lay';
import type { SheetRequest } from '../../tables/api-requests';
import type { ResultTab } from '../../tables/master-book/results/result-tab';
import { RESULT_SHEETS } from '../../tables/master-book/sheets';
import { stagingId } from '../../tables/master-book/staging/publish';
import { provedFor, type Stage } from '../../tables/master-book/staging/stage';
import { stagingTitle } from '../../text/books/master-book';
import { alteredIn, differingIn, reformattedIn } from './altered-master';
import type { Grid } from '../recount/keyed-grid';
import type { PeriodWork } from '../work/period-work';
import type { Figures } from './figures';
import { publishedNow, readBack, recountStaging, type PublishedGrids } from './proved-staging';
import { readFormats } from './stage-tabs';

/** Whether the staging tabs were proved for these figures. No service call. */
export const isStandby = ({ office }: PeriodWork, { inputHash }: Pick<Figures, 'inputHash'>): boolean =>
  office.stage.proved === provedFor(inputHash);

const proofKey = ({ office }: PeriodWork): string => `standby:${office.masterId}`;
const proofOf = ({ number, proved }: Stage, version: number): string => `${number}|${proved}|${version}|`;

/** What was seen with the proof. */
export interface Proof {
  /** The master's in Drive after the proof. */
  readonly version: number;
  /** Columns of *Dữ liệu* that the published tab shows already. */
  readonly stays: readonly number[];
}

export const noteProof = (open: PeriodWork, stage: Stage, { version, stays }: Proof): void =>
  open.world.sharedMemory.set(proofKey(open), proofOf(stage, version) + stays.join());

/** null = the master may have been written to since the proof. */
function proofAt(open: PeriodWork, version: number | null): Pick<Proof, 'stays'> | null {
  const noted = open.world.sharedMemory.get(proofKey(open)) ?? '';
  const head = version === null ? null : proofOf(open.office.stage, version);
  if (head === null || !noted.startsWith(head)) return null;
  return { stays: noted.slice(head.length).split(',').filter(Boolean).map(Number) };
}

/** Columns of a tab whose published cells, and no others below them, are those of the next publication. */
export function stayingColumns(tab: ResultTab, published: Grid): readonly number[] {
  const altered = new Set(differingIn(tab, published).map(({ column }) => column));
  return Array.from({ length: tab.columnCount }, (_, column) => column).filter((column) => !altered.has(column));
}

interface Beside {
  readonly published: PublishedGrids;
  readonly stays: readonly number[];
}

/**
 * The published tabs before the standby is shown over them; null when the staged tabs are not what was proved. One
 * service call when the master is as the proof left it, else two. `version` = the master's version in Drive.
 */
export function besideStandby(open: PeriodWork, figures: Figures, version: number | null): Beside | null {
  const proof = proofAt(open, version);
  if (proof) return { published: publishedNow(open), ...proof };
  const { stage, masterId } = open.office;
  const { staged, published } = readBack(open, stage);
  if (recountStaging(open, figures, staged).length > 0) return null;
  const read = figures.tabs.filter(({ sheetId }) => sheetId !== RESULT_SHEETS.values);
  const titled = read.map((tab) => ({ sheetId: stagingId(tab.sheetId), title: stagingTitle(tab.title, stage.number) }));
  const formats = readFormats(open.world, masterId, titled);
  const isAltered = read.some(
    (tab) =>
      alteredIn(tab, staged[figures.tabs.indexOf(tab)] ?? []).length > 0 ||
      reformattedIn(tab, formats.get(stagingId(tab.sheetId)) ?? []).length > 0,
  );
  return isAltered ? null : { published, stays: [] };
}

/** The time of the run in *Tổng quan*: the standby has that of its own run. */
export const momentRequests = (tabs: readonly ResultTab[]): SheetRequest[] =>
  tabs
    .filter(({ sheetId }) => sheetId === RESULT_SHEETS.overview)
    .flatMap(({ sheetId, rows, momentary }) =>
      momentary.map(({ row, column }) =>
        layGrid([[rows[row]?.[column] ?? {}]], { sheetId, row, column }, 'userEnteredValue'),
      ),
    );
