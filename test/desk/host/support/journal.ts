/**
 * A run log that can be replayed: everything that reached the desk from outside, in order. Everything else depends only
 * on the seed, so a fresh desk of the same seed ends in the same state after the same log. What a script or a trigger
 * does by itself is not recorded, because it happens again.
 */
import type { Actor, ApiCall } from '../../../../src/desk/contract';
import type { Desk } from '../../../../src/desk/desk';
import type { RunRequest } from '../../../../src/desk/script/host';

export type JournalEntry =
  | { readonly kind: 'call'; readonly call: ApiCall; readonly actor: Actor }
  | { readonly kind: 'run'; readonly request: RunRequest }
  | { readonly kind: 'advance'; readonly seconds: number };

/** Records what reaches `desk` from now on, best on a fresh desk. The list grows with each event and is plain JSON. */
export function keepJournal(desk: Desk): readonly JournalEntry[] {
  const entries: JournalEntry[] = [];
  let inside = 0;
  const outermost = <T>(entry: JournalEntry, act: () => T): T => {
    // A copy, because the caller may change the body afterwards.
    if (inside === 0) entries.push(JSON.parse(JSON.stringify(entry)) as JournalEntry);
    inside += 1;
    try {
      return act();
    } finally {
      inside -= 1;
    }
  };
  const call = desk.call.bind(desk);
  const run = desk.run.bind(desk);
  const advance = desk.advance.bind(desk);
  desk.call = (asked, actor, via) => outermost({ kind: 'call', call: asked, actor }, () => call(asked, actor, via));
  desk.run = (request) => outermost({ kind: 'run', request }, () => run(request));
  desk.advance = (seconds) => outermost({ kind: 'advance', seconds }, () => advance(seconds));
  return entries;
}

/** Replays a log on a fresh desk of the same seed. A call that was refused is refused again and skipped. */
export function replay(desk: Desk, entries: readonly JournalEntry[]): void {
  for (const entry of entries) {
    try {
      if (entry.kind === 'call') desk.call(entry.call, entry.actor);
      else if (entry.kind === 'run') desk.run(entry.request);
      else desk.advance(entry.seconds);
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'ApiError') throw error;
    }
  }
}
