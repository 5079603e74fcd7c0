/**
 * The life of one submission: one unit's answer for one period.
 * MOVES is the whole rule: menus, jobs and reminders ask movesFrom and never repeat it. This file does not know the
 * clock, the sheet or Vietnamese.
 */
import { err, ok, type Result } from '../result';

export type State = 'unpublished' | 'published' | 'draft' | 'submitted' | 'returned' | 'accepted' | 'closed';
export type Action = 'publish' | 'open' | 'submit' | 'withdraw' | 'return' | 'accept' | 'close';
export type ActingRole = 'unit' | 'office';

/** Flags exist beside the state and are not states. */
export interface Flags {
  readonly overdue: boolean;
  readonly extendedTo: string | null;
  readonly oldTemplate: boolean;
  readonly editedAfterSeal: boolean;
  /** Handed in under another name or other days of the period than it has now; the ledger keeps no such flag. */
  readonly otherDates?: true;
}

interface Move {
  readonly to: State;
  readonly by: ActingRole;
}

const sendBack: Move = { to: 'returned', by: 'office' };

/** From each state: the possible actions, their roles and the next state. */
export const MOVES: Readonly<Record<State, Readonly<Partial<Record<Action, Move>>>>> = {
  unpublished: { publish: { to: 'published', by: 'office' } },
  published: { open: { to: 'draft', by: 'unit' }, submit: { to: 'submitted', by: 'unit' } },
  draft: { submit: { to: 'submitted', by: 'unit' } },
  submitted: { withdraw: { to: 'draft', by: 'unit' }, return: sendBack, accept: { to: 'accepted', by: 'office' } },
  returned: { open: { to: 'draft', by: 'unit' }, submit: { to: 'submitted', by: 'unit' } },
  accepted: { return: sendBack, close: { to: 'closed', by: 'office' } },
  closed: {}, // final: a correction after closing is a new version, with a letter
};

export const STATES = Object.keys(MOVES) as readonly State[];
export const ACTIONS: readonly Action[] = ['publish', 'open', 'submit', 'withdraw', 'return', 'accept', 'close'];

export interface MoveRefused {
  readonly refused: 'noSuchMove' | 'notYours';
  readonly from: State;
  readonly action: Action;
  readonly role: ActingRole;
}

/** The state after `role` does `action`, or the refusal. */
export function move(from: State, action: Action, role: ActingRole): Result<State, MoveRefused> {
  const found = MOVES[from][action];
  if (!found) return err({ refused: 'noSuchMove', from, action, role });
  if (found.by !== role) return err({ refused: 'notYours', from, action, role });
  return ok(found.to);
}

/** What `role` may do now, in the order of ACTIONS. */
export const movesFrom = (from: State, role: ActingRole): readonly Action[] =>
  ACTIONS.filter((action) => MOVES[from][action]?.by === role);

/** In these states the last seal counts for the unit; in all others its figures are missing. */
export const isHandedIn = (state: State): boolean =>
  state === 'submitted' || state === 'accepted' || state === 'closed';
