/**
 * The standby: result tabs that the hourly run staged and proved before anybody asked for them. *Tổng hợp* shows them
 * when its own inputs have the fingerprint they were proved for and the master is as the proof left it. Otherwise they
 * are proved again, or the click stages tabs of its own.
 */
import { layGrid } from '../../tables/grid/lay';
import type { SheetRequest } from '../../tables/api-requests';
import type { ResultTab } from '../../tables/master-book/results/result-tab';
import { RESULT_ORDER, RESULT_SHEETS } from '../../tables/master-book/sheets';
import { pasteBoxes } from '../../tables/master-book/staging/paste-boxes';
import { stagingId, type Pastes } from '../../tables/master-book/staging/publish';
import { provedFor, type Stage } from '../../tables/master-book/staging/stage';
import { stagingTitle } from '../../text/books/master-book';
import { alteredIn, differingIn, reformattedIn } from './altered-master';
import type { SeenBeside } from './beside-standby';
import type { PeriodWork } from '../work/period-work';
import type { Figures } from './figures';
import { publishedNow, readBack, recountStaging, type PublishedGrids } from './proved-staging';
import { readFormats } from './stage-tabs';

/** Whether the staging tabs were proved for these figures. No service call. */
export const isStandby = ({ office }: PeriodWork, { inputHash }: Pick<Figures, 'inputHash'>): boolean =>
  office.stage.proved === provedFor(inputHash);

const proofKey = ({ office }: PeriodWork): string => `standby:${office.masterId}`;
const proofOf = ({ number, proved }: Stage, version: number): string => `${number}|${proved}|${version}|`;
/** Google holds 9 KB in one property. */
const LONGEST = 8_500;

/** What was seen with the proof. */
export interface Proof {
  /** The master's in Drive after the proof. */
  readonly version: number;
  /** null = the tabs are cleared and written whole. */
  readonly beside: SeenBeside | null;
}

export function noteProof(open: PeriodWork, stage: Stage, { version, beside }: Proof): void {
  const { sharedMemory, coder } = open.world;
  const [head, seen] = [proofOf(stage, version), coder.pack(JSON.stringify(beside))];
  sharedMemory.set(proofKey(open), head + (head.length + seen.length <= LONGEST ? seen : ''));
}

/** null = the master may have been written to since the proof. */
function proofAt(open: PeriodWork, version: number | null): Pick<Proof, 'beside'> | null {
  const { sharedMemory, coder } = open.world;
  const noted = sharedMemory.get(proofKey(open)) ?? '';
  const head = version === null ? null : proofOf(open.office.stage, version);
  if (head === null || !noted.startsWith(head)) return null;
  const seen = noted.slice(head.length);
  try {
    return { beside: seen === '' ? null : (JSON.parse(coder.unpack(seen)) as SeenBeside | null) };
  } catch {
    return { beside: null };
  }
}

/** The boxes of every tab that the click pastes; `published` = values of the tabs for people, read by the click. */
export function pastesOf(tabs: readonly ResultTab[], { stays, values }: SeenBeside, published: PublishedGrids): Pastes {
  return new Map(
    RESULT_ORDER.flatMap((name) => {
      const tab = tabs.find(({ sheetId }) => sheetId === RESULT_SHEETS[name]);
      if (!tab) return [];
      if (name === 'values') return [[tab.sheetId, values] as const];
      // A cell that changes with the run is as little ours as any other when somebody has typed there.
      const differing = differingIn({ ...tab, momentary: [] }, published[name] ?? []);
      return [[tab.sheetId, pasteBoxes(tab, differing, stays[tab.sheetId] ?? [])] as const];
    }),
  );
}

interface Beside {
  readonly published: PublishedGrids;
  readonly pastes?: Pastes;
}

/**
 * The published tabs before the standby is shown over them; null when the staged tabs are not what was proved. One
 * service call when the master is as the proof left it, else two. `version` = the master's version in Drive.
 */
export function besideStandby(open: PeriodWork, figures: Figures, version: number | null): Beside | null {
  const proof = proofAt(open, version);
  if (proof) {
    const published = publishedNow(open);
    return { published, ...(proof.beside ? { pastes: pastesOf(figures.tabs, proof.beside, published) } : {}) };
  }
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
  return isAltered ? null : { published };
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
