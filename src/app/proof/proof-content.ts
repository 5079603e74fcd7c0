/**
 * What the offline proof is given: the sealed reports as the ledger packs them, what each unit was asked, the
 * adjustments, and the figures that the master shows. It holds no sum of ours beside those figures.
 */
import type { TaskCount } from '../../core/forms/form';
import type { CellAt } from '../../core/form-code';
import type { RowMeanings } from '../../core/consolidate/row-meanings';
import type { Grid } from '../recount/keyed-grid';

/** How a cell of *Số liệu* gets its figure, and whether figures of this kind are added up over units. */
export interface ProofCell {
  readonly type: string;
  readonly part: 'entry' | 'given' | 'computed';
  /** The figure that the form gave. */
  readonly given?: { readonly scaled: number; readonly decimals: number };
  readonly formula?:
    | { readonly kind: 'ratio'; readonly over: readonly CellAt[]; readonly under: readonly CellAt[] }
    | { readonly kind: 'same'; readonly as: CellAt }
    | { readonly kind: 'countTasks'; readonly which: TaskCount; readonly asOf: string };
}

export interface ProofRow {
  readonly form: 'indicator' | 'task';
  readonly key: string;
  readonly label: string;
  readonly heading: boolean;
  /** By field; a task has none. */
  readonly cells: Readonly<Record<string, ProofCell>>;
  /** 'YYYY-MM-DD', of a task with a day. */
  readonly due: string | null;
}

export interface ProofUnit {
  readonly code: string;
  readonly name: string;
  /** 0 = the unit has sealed nothing. */
  readonly version: number;
  /** Its last seal counts: it is handed in. */
  readonly counts: boolean;
  /** As the ledger holds it beside the payload; null = no seal. */
  readonly fingerprint: string | null;
  /** gzip + base64 of the sealed text. */
  readonly payload: string | null;
  /** What the unit is asked: places in `rows`. */
  readonly asked: readonly number[];
}

export interface ProofAdjustment {
  readonly unit: string;
  readonly version: number;
  readonly row: string;
  readonly field: string;
  /** Exact decimal: `-12.5`. */
  readonly amount: string;
  readonly reason: string;
}

/** The tabs of the master that are added up again. */
export const PROVED_TABS = ['figures', 'cumulative', 'tasks'] as const;
export type ProvedTab = (typeof PROVED_TABS)[number];

/** `master` = as the master shows it; `computed` = the master shows another period; `none` = a scoring round. */
export type TabsFrom = 'master' | 'computed' | 'none';

export interface ProofContent {
  readonly province: string;
  readonly period: { readonly code: string; readonly name: string; readonly cutOff: string };
  readonly tabsFrom: TabsFrom;
  /** The master shows what the ledger gives. */
  readonly current: boolean;
  /** Number of the publication that the master shows. */
  readonly publication: number;
  /** As on the documents. */
  readonly code: string;
  readonly ratioDecimals: number;
  readonly units: readonly ProofUnit[];
  /** Rows of the units' forms, each once. */
  readonly rows: readonly ProofRow[];
  readonly adjustments: readonly ProofAdjustment[];
  readonly meanings: RowMeanings;
  readonly tabs: Readonly<Partial<Record<ProvedTab, Grid>>>;
}
