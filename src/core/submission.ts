/**
 * The life of one submission: one unit's answer for one period.
 * MOVES is the whole rule: menus, jobs and reminders ask movesFrom and never repeat it.
 * Nothing here knows the clock, the sheet or Vietnamese.
 */
export type State = 'unpublished' | 'published' | 'draft' | 'submitted' | 'returned' | 'accepted' | 'closed';
export type Action = 'publish' | 'open' | 'submit' | 'withdraw' | 'return' | 'accept' | 'close';
export type ActingRole = 'unit' | 'office';

/** Flags stand beside the state and are not states. */
export interface Flags {
  readonly overdue: boolean;
  readonly extendedTo: string | null;
  readonly oldTemplate: boolean;
  readonly editedAfterSeal: boolean;
}
