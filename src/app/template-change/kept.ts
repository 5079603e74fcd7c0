/** What the ledger keeps of trials and changes of forms: which were made, and what takes one back. */
import type { FileRecord, Issued } from '../../tables/ledger-book';
import { fileOf, type PeriodWork } from '../work/period-work';
import type { LeftEntry } from './switch';

/** What takes a change back. */
export interface KeptChange {
  readonly unit: string;
  readonly fileId: string;
  readonly at: number;
  readonly by: string;
  /** The forms before, as they are kept in the ledger. */
  readonly issued: Issued;
  readonly versions: FileRecord['templateVersions'];
  readonly count: number;
  readonly left: readonly LeftEntry[];
  /** true = this line is the undo of the change before. */
  readonly undone: boolean;
  /** Names the forms for which `left` was kept while the change was not finished; absent = it is finished. */
  readonly begun?: string;
  /** Names the forms that came, as in the trial; absent in lines of earlier releases. */
  readonly mark?: string;
}

export interface KeptTrial {
  /** Names the forms that were tried. */
  readonly mark: string;
  readonly unit: string;
  readonly fileId: string;
  readonly count: number;
  readonly sum: number;
  readonly left: number;
}

const UNDO_DAYS = 30;
const DAY = 86_400_000;

/** Names the rows that the catalogue asks today, whatever the unit. */
export const changeMark = ({ world, listed }: PeriodWork): string => {
  const { indicators, tasks, headings, targets, matrix } = listed;
  return world.coder.sha256(JSON.stringify([indicators, tasks, headings, targets, matrix])).slice(0, 16);
};

export const trialOf = (open: PeriodWork): KeptTrial | null => {
  const mark = changeMark(open);
  const all = open.ledger.kept.of('templateTrial', open.period.code).map(({ content }) => content as KeptTrial);
  return all.filter((one) => one.mark === mark).pop() ?? null;
};

export const allKept = (open: PeriodWork): readonly KeptChange[] =>
  open.ledger.kept.of('templateChange', open.period.code).map(({ content }) => content as KeptChange);

/** Finished ones, oldest first, those that were taken back too. */
export const changesKept = (open: PeriodWork): readonly KeptChange[] =>
  allKept(open).filter(({ begun }) => begun === undefined);

export const lastOf = (changes: readonly KeptChange[], unit: string, fileId: string): KeptChange | undefined =>
  changes.filter((one) => one.unit === unit && one.fileId === fileId).pop();

/** Units that get new forms before the office releases them for all others. */
export const FIRST = 3;

/** Codes of the units whose files have today's forms by a change. */
export function changedNow(open: PeriodWork): readonly string[] {
  const mark = changeMark(open);
  const latest = new Map(changesKept(open).map((one) => [one.unit, one]));
  return [...latest.values()].filter((one) => one.mark === mark && !one.undone).map(({ unit }) => unit);
}

/** How many of the first units have not got today's forms yet; 0 = the others may get them. */
export const firstLeft = (open: PeriodWork): number => Math.max(0, FIRST - changedNow(open).length);

/** The last change of a unit that may be taken back; null = none. */
export const undoableChange = (open: PeriodWork, unit: string): KeptChange | null => {
  const last = changesKept(open)
    .filter((one) => one.unit === unit)
    .pop();
  const isIn = last && !last.undone && open.world.clock.now() - last.at <= UNDO_DAYS * DAY;
  return isIn && last.fileId === fileOf(open, unit)?.fileId ? last : null;
};
