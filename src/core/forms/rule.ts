/**
 * Every rule of a form as data. One definition serves the add-in's own check (rules/check.ts), the live check column and the native
 * validation (tables/): whoever adds a kind must teach both, and a test holds the two to one verdict.
 */
import type { CellAt } from '../form-code';
import type { GoalDirection } from '../goal';
import { LEVEL, LEVELS, type Level } from '../finding-level';

/** How a broken rule weighs: it must be mended; it is mended or explained; it is only asked about. */
export const MUST_MEND = { level: LEVEL.error, overridable: false } as const;
export const MEND_OR_EXPLAIN = { level: LEVEL.error, overridable: true } as const;
export const ASKED = { level: LEVEL.explain, overridable: true } as const;

type Weight = Pick<Rule, 'level' | 'overridable'>;
/** Whether nothing but mending lifts a broken rule. */
export const isFinal = ({ level, overridable }: Weight): boolean => LEVELS[level].mayBeFinal && !overridable;
/** Whether an explanation in the row may lift a broken rule. */
export const mayExplain = ({ level, overridable }: Weight): boolean => overridable || LEVELS[level].isQuestion;

interface Base {
  readonly id: string;
  readonly level: Level;
  /** An arithmetic error may pass as *Số theo hệ thống nguồn* once explained in the row. */
  readonly overridable: boolean;
  /** The cell the finding is shown at. */
  readonly at: CellAt;
}

export type Rule = Base &
  (
    | { readonly kind: 'required' }
    /** at = sum of parts, all present; tolerance in the cells' own unit. */
    | { readonly kind: 'sum'; readonly parts: readonly CellAt[]; readonly tolerance: number }
    /** at ≤ sum of limit cells. */
    | { readonly kind: 'notAbove'; readonly limit: readonly CellAt[] }
    | { readonly kind: 'notBelow'; readonly floor: readonly CellAt[] }
    | { readonly kind: 'equal'; readonly as: CellAt }
    | { readonly kind: 'between'; readonly min: number | null; readonly max: number | null }
    | { readonly kind: 'dateWindow'; readonly from: string | null; readonly to: string | null }
    /** Cumulative figure must not fall below the sealed one of the period before. */
    | { readonly kind: 'notFalling'; readonly prior: number }
    /** Farther than `times` from the median of earlier periods. */
    | { readonly kind: 'outlier'; readonly median: number; readonly times: number }
    /** A whole number that is also the serial of a day from first to last: `8/8` or `1-2` typed into a figure is stored as that day's number. */
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
    /** When the choice at `when` is one of `codes`, the number at `at` must meet the goal (`met`), or must not meet it (`short`). */
    | {
        readonly kind: 'goalWhen';
        readonly when: CellAt;
        readonly codes: readonly string[];
        readonly goal: number;
        readonly direction: GoalDirection;
        readonly wanted: 'met' | 'short';
      }
    /** The figure at `at` is not the one that the office gave. */
    | { readonly kind: 'asGiven'; readonly given: number }
    /** The answer at `at` is not true of the figures: `agreed` = all as given, `disagreed` = at least one is not. */
    | { readonly kind: 'confirms'; readonly figures: readonly { readonly at: CellAt; readonly given: number }[] }
    /** at takes a figure alone: neither *Không phát sinh* nor *Không áp dụng* is an answer here. */
    | { readonly kind: 'figureOnly' }
    /** When the figure at `when` is above `above`, at must be filled. */
    | { readonly kind: 'filledWhenAbove'; readonly when: CellAt; readonly above: number }
  );
