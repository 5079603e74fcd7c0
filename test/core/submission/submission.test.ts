/** The life of a submission, complete over every state, action and role. */
import fc from 'fast-check';
import {
  ACTIONS,
  isHandedIn,
  move,
  movesFrom,
  STATES,
  type Action,
  type ActingRole,
  type State,
} from '../../../src/core/submission/submission';

const REGULATION: readonly (readonly [from: State, action: Action, role: ActingRole, to: State])[] = [
  ['unpublished', 'publish', 'office', 'published'],
  ['published', 'open', 'unit', 'draft'],
  ['published', 'submit', 'unit', 'submitted'],
  ['draft', 'submit', 'unit', 'submitted'],
  ['submitted', 'withdraw', 'unit', 'draft'],
  ['submitted', 'return', 'office', 'returned'],
  ['submitted', 'accept', 'office', 'accepted'],
  ['returned', 'open', 'unit', 'draft'],
  ['returned', 'submit', 'unit', 'submitted'],
  ['accepted', 'return', 'office', 'returned'],
  ['accepted', 'close', 'office', 'closed'],
];

test.each(REGULATION)('from %s, %s by the %s leads to %s', (from, action, role, to) => {
  expect(move(from, action, role)).toEqual({ ok: true, value: to });
});

const EVERY = STATES.flatMap((from) =>
  ACTIONS.flatMap((action) => (['unit', 'office'] as const).map((role) => [from, action, role] as const)),
);
const listed = (from: State, action: Action, role?: ActingRole): boolean =>
  REGULATION.some((line) => line[0] === from && line[1] === action && (role === undefined || line[2] === role));

test.each(EVERY.filter(([from, action, role]) => !listed(from, action, role)))(
  'from %s, %s by the %s is refused with its facts',
  (from, action, role) => {
    expect(move(from, action, role)).toEqual({
      ok: false,
      error: { refused: listed(from, action) ? 'notYours' : 'noSuchMove', from, action, role },
    });
  },
);

test.each(EVERY)('movesFrom(%s) offers %s to the %s exactly when it is allowed', (from, action, role) => {
  expect(movesFrom(from, role).includes(action)).toBe(listed(from, action, role));
});

test('every state can reach closed, and closed is final', () => {
  const reached = new Set<State>(['closed']);
  for (let grown = true; grown;) {
    const before = reached.size;
    for (const [from, , , to] of REGULATION) if (reached.has(to)) reached.add(from);
    grown = reached.size > before;
  }
  expect([...reached].sort()).toEqual([...STATES].sort());
  expect([...movesFrom('closed', 'unit'), ...movesFrom('closed', 'office')]).toEqual([]);
});

test('after any actions by anybody in any order, a submission is in a known state and was accepted before it was closed', () => {
  const tries = fc.array(
    fc.record({ action: fc.constantFrom(...ACTIONS), role: fc.constantFrom<ActingRole>('unit', 'office') }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(tries, (all) => {
      let state: State = 'unpublished';
      for (const { action, role } of all) {
        const next = move(state, action, role);
        if (!next.ok) continue;
        if (next.value === 'closed') expect(state).toBe('accepted');
        state = next.value;
        expect(STATES).toContain(state);
      }
    }),
    { seed: 30, numRuns: 1000 },
  );
});

test('figures count once they are handed in', () => {
  expect(STATES.filter(isHandedIn)).toEqual(['submitted', 'accepted', 'closed']);
});
