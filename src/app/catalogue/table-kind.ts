/** A table that the office pastes or uploads: what the window shows of it before anything is written, and the kinds. */
import type { TextGrid } from '../../core/catalogue/table/columns';
import type { TabChange } from '../../tables/master-book/tab-change';
import type { Asked } from '../refusal';
import type { Ledger } from '../work/ledger';
import type { Office } from '../work/office';
import type { World } from '../ports';
import type { MarkChanges } from './mark-changes';

export const TABLE_KINDS = ['plan', 'unitPlan', 'scheme', 'survey', 'conclusions', 'inspections'] as const;
export type TableKindName = (typeof TABLE_KINDS)[number];

/** What the person wrote beside the table, by name of the field. */
export type TableFacts = Readonly<Record<string, string>>;

export interface TableLine {
  /** 1-based row of the table. */
  readonly row: number;
  readonly cells: readonly string[];
  /** What could not be read, as sentences; [] = the row is understood. */
  readonly doubts: readonly string[];
  /** false = nothing of the row will be written. */
  readonly taken: boolean;
}

export interface TableLook {
  readonly columns: readonly string[];
  readonly lines: readonly TableLine[];
  /** What will be written, as sentences. */
  readonly plan: readonly string[];
  /** Facts that the table itself states above its headings. */
  readonly facts: TableFacts;
  /** Why nothing can be written yet; '' = it can. */
  readonly blocked: string;
}

export interface TableAsk {
  readonly world: World;
  readonly office: Office;
  readonly ledger: Ledger;
  readonly table: TextGrid;
  readonly facts: TableFacts;
}

/** What a look found, and what writing it would change. */
export interface Looked {
  readonly look: TableLook;
  readonly changes: readonly TabChange[];
  /** Marks in the score book; absent = the table is of the catalogue. */
  readonly marks?: MarkChanges;
  /** The line of the log, and what the window shows when it is written. */
  readonly log: string;
  readonly done: string;
}

/** Reads a table of one kind. No write. */
export type TableReader = (ask: TableAsk) => Asked<Looked>;
