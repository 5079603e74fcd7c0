import type { Bound } from '../../src/core/roll-up/questions';

/** The value of a name that a question binds. Throws when it is missing. */
export function boundTo(bound: Bound, name: string): string {
  const value = bound[name];
  if (value === undefined) throw new Error(`the question binds ${name}, and no value is given`);
  return value;
}
