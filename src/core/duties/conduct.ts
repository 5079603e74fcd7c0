/**
 * What the office itself proposes or asks about beside the sealed reports: units that it chooses for a reward, persons
 * with their reason, and breaches other than late reports, with the document that names them, the unit's answer and
 * what followed.
 */
export const CONDUCT_SORTS = ['collective', 'reward', 'breach'] as const;
export type ConductSort = (typeof CONDUCT_SORTS)[number];

export interface Conduct {
  readonly code: string;
  /** null = the line has none that is known, so it is used nowhere. */
  readonly sort: ConductSort | null;
  /** Code of the unit; '' while the line names none that is known. */
  readonly unit: string;
  /** Of a reward: the person, as the office's own file of the proposal has it. */
  readonly person: string;
  readonly position: string;
  /** What was achieved, or what is the breach. */
  readonly what: string;
  /** The form of reward that is proposed. */
  readonly award: string;
  /** Number and date of the document that proves it. */
  readonly document: string;
  /** 'YYYY-MM-DD', by which a unit answers; null = it is not asked. */
  readonly answerBy: string | null;
  /** What followed; '' = the breach is open. */
  readonly outcome: string;
}

/** The units that the office chooses for a reward; [] = it has not chosen. One line for each. */
export const chosenUnits = (all: readonly Conduct[]): ReadonlyMap<string, Conduct> =>
  new Map(all.filter(({ sort, unit }) => sort === 'collective' && unit !== '').map((one) => [one.unit, one]));

/** Lines that can be printed: someone, and a reason. */
export const rewardedIn = (all: readonly Conduct[]): readonly Conduct[] =>
  all.filter(({ sort, person, what }) => sort === 'reward' && person !== '' && what !== '');

/** Breaches of a known unit, settled ones too. */
export const breachesIn = (all: readonly Conduct[]): readonly Conduct[] =>
  all.filter(({ sort, unit, what }) => sort === 'breach' && unit !== '' && what !== '');

/** What a unit is asked to answer: its breaches with a term that nothing has followed yet. */
export const askedBreaches = (all: readonly Conduct[], unit: string): readonly Conduct[] =>
  breachesIn(all).filter((one) => one.unit === unit && one.answerBy !== null && one.outcome === '');
