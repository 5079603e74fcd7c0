/**
 * The levels of a finding: LỖI · CẦN GIẢI TRÌNH · LƯU Ý. This table is the only list of them. When a level is added,
 * the compiler asks for its words (text/levels.ts) and its looks (tables/level-looks.ts); the recount keeps its own
 * list on purpose.
 */
import { codesOf, namesOf } from './codes';

interface LevelFacts {
  /** A finding of this level keeps a report from being sealed until it is corrected or explained. */
  readonly holdsBack: boolean;
  /** The finding may be final: the entry is missing or unreadable, so no explanation lifts it. */
  readonly mayBeFinal: boolean;
  /** An explanation always lifts it. Otherwise an explanation lifts only what breaks an overridable rule. */
  readonly isQuestion: boolean;
  /** Column of the count in *Tiến độ nộp*; a key in published files. */
  readonly count: string;
}

/** From the most to the least severe. Codes and counts are written into published files: they keep their values. */
export const LEVELS = {
  error: { holdsBack: true, mayBeFinal: true, isQuestion: false, count: 'errors' },
  explain: { holdsBack: true, mayBeFinal: false, isQuestion: true, count: 'toExplain' },
  note: { holdsBack: false, mayBeFinal: false, isQuestion: false, count: 'notes' },
} as const satisfies Readonly<Record<string, LevelFacts>>;

export type Level = keyof typeof LEVELS;
/** Column of *Tiến độ nộp* that counts the findings of one level. */
export type LevelCount = (typeof LEVELS)[Level]['count'];

export const LEVEL = namesOf(LEVELS);
/** From the most to the least severe. */
export const LEVEL_ORDER: readonly Level[] = codesOf(LEVELS);

/** A figure for each level. */
export function byLevel<T>(of: (level: Level) => T): Readonly<Record<Level, T>> {
  const all: Partial<Record<Level, T>> = {};
  for (const level of LEVEL_ORDER) all[level] = of(level);
  return all as Record<Level, T>;
}

/** How many of these findings have each level. */
export const countByLevel = (findings: readonly { readonly level: Level }[]): Readonly<Record<Level, number>> =>
  byLevel((level) => findings.filter((one) => one.level === level).length);

/** The same counts by column of *Tiến độ nộp*. */
export function levelCounts(counts: Readonly<Record<Level, number>>): Readonly<Record<LevelCount, number>> {
  const all: Partial<Record<LevelCount, number>> = {};
  for (const level of LEVEL_ORDER) all[LEVELS[level].count] = counts[level];
  return all as Record<LevelCount, number>;
}

/** The level whose findings this column counts; null for any other column. */
export const levelCounted = (column: string): Level | null =>
  LEVEL_ORDER.find((level) => LEVELS[level].count === column) ?? null;

/** Level of a trouble that no explanation lifts (`isFinal`), or that is only reported. */
export const troubleLevel = (isFinal: boolean): Level => (isFinal ? LEVEL.error : LEVEL.note);

/** Level of a doubt: a question where there is room for an answer, otherwise a note. */
export const doubtLevel = (isAsked: boolean): Level => (isAsked ? LEVEL.explain : LEVEL.note);

/** True when the finding blocks a submission until it is corrected or explained. */
export const holdsBack = (finding: {
  readonly level: Level;
  readonly stops: boolean;
  readonly explained: boolean;
}): boolean => finding.stops || (LEVELS[finding.level].holdsBack && !finding.explained);
