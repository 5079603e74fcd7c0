/**
 * Every rule of a form as data. One definition serves the add-in's own check (core/check), the live check column and
 * the native validation (tables/). Both must support every kind, and a test compares their verdicts.
 */
import type { CellAt } from '../form-code';
import type { GoalDirection } from '../goal';
import { LEVEL, LEVELS, type Level } from '../finding-level';

/** The weight of a broken rule: correct it; correct or explain it; or only a question. */
export const MUST_MEND = { level: LEVEL.error, overridable: false } as const;
export const MEND_OR_EXPLAIN = { level: LEVEL.error, overridable: true } as const;
export const ASKED = { level: LEVEL.explain, overridable: true } as const;

type Weight = Pick<Rule, 'level' | 'overridable'>;
/** True when only a correction lifts a broken rule. */
export const isFinal = ({ level, overridable }: Weight): boolean => LEVELS[level].mayBeFinal && !overridable;
/** True when an explanation in the row may lift a broken rule. */
export const mayExplain = ({ level, overridable }: Weight): boolean => overridable || LEVELS[level].isQuestion;

/** Kinds that hold one figure against what it may be. */
const OF_ONE_FIGURE: readonly Rule['kind'][] = ['notLikeDay', 'outlier', 'notFalling', 'notAbove', 'between'];

/**
 * True of a question that a slip of typing raises too: its explanation names the figure, so that one that was written
 * for an earlier or another figure does not lift it.
 */
export const isSlip = ({ kind, level }: Pick<Rule, 'kind' | 'level'>): boolean =>
  LEVELS[level].isQuestion && OF_ONE_FIGURE.includes(kind);

interface Base {
  readonly id: string;
  readonly level: Level;
  /** An arithmetic error may pass as *Số theo hệ thống nguồn* once it is explained in the row. */
  readonly overridable: boolean;
  /** The cell at which the finding is shown. */
  readonly at: CellAt;
}

export type Rule = Base &
  (
    | { readonly kind: 'required' }
    /** at = sum of parts, all present; tolerance in the unit of the cells. */
    | { readonly kind: 'sum'; readonly parts: readonly CellAt[]; readonly tolerance: number }
    /** at ≤ sum of limit cells. */
    | { readonly kind: 'notAbove'; readonly limit: readonly CellAt[] }
    | { readonly kind: 'notBelow'; readonly floor: readonly CellAt[] }
    | { readonly kind: 'equal'; readonly as: CellAt }
    | { readonly kind: 'between'; readonly min: number | null; readonly max: number | null }
    | { readonly kind: 'dateWindow'; readonly from: string | null; readonly to: string | null }
    /** The cumulative figure must not be below the sealed one of the period before. */
    | { readonly kind: 'notFalling'; readonly prior: number }
    /**
     * Farther than `times` from what is usual: the median of the unit's own earlier periods, or (`of`) of the units of
     * its group in the period before, or the goal of the row.
     */
    | { readonly kind: 'outlier'; readonly median: number; readonly times: number; readonly of?: 'like' | 'goal' }
    /**
     * A whole number that is also the serial of a day from first to last: `8/8` or `1-2` typed into a figure is stored
     * as the number of that day.
     */
    | { readonly kind: 'notLikeDay'; readonly first: string; readonly last: string }
    /** When the choice at `when` is one of `codes`, at must be filled. */
    | { readonly kind: 'filledWhen'; readonly when: CellAt; readonly codes: readonly string[] }
    /** When the choice at `when` is one of `codes`, at must be blank. */
    | { readonly kind: 'emptyWhen'; readonly when: CellAt; readonly codes: readonly string[] }
    /** When the choice at `when` is one of `codes`, the number at `at` must lie in min..max. */
    | {
        readonly kind: 'betweenWhen';
        readonly when: CellAt;
        readonly codes: readonly string[];
        readonly min: number;
        readonly max: number;
      }
    /**
     * When the choice at `when` is one of `codes`, the number at `at` must meet the goal (`met`), or must not meet it
     * (`short`).
     */
    | {
        readonly kind: 'goalWhen';
        readonly when: CellAt;
        readonly codes: readonly string[];
        readonly goal: number;
        readonly direction: GoalDirection;
        readonly wanted: 'met' | 'short';
      }
    /** The figure at `at` differs from the one that the office gave. */
    | { readonly kind: 'asGiven'; readonly given: number }
    /** The answer at `at` is not true of the figures: `agreed` = all as given, `disagreed` = at least one differs. */
    | { readonly kind: 'confirms'; readonly figures: readonly { readonly at: CellAt; readonly given: number }[] }
    /** at takes only a figure: neither *Không phát sinh* nor *Không áp dụng* is an answer here. */
    | { readonly kind: 'figureOnly' }
    /** When the figure at `when` is above `above`, at must be filled. */
    | { readonly kind: 'filledWhenAbove'; readonly when: CellAt; readonly above: number }
  );
