/** Equal styles are one object, so that runs of text are compared by identity and a long document stays small. */
import type { Bag } from './types';

const known = new Map<string, Bag>();

/** The one object for all styles equal to `style`, with its keys sorted by name. */
export function intern(style: Bag): Bag {
  const ordered = inOrder(style) as Bag;
  const key = JSON.stringify(ordered);
  const found = known.get(key);
  if (found !== undefined) return found;
  known.set(key, ordered);
  return ordered;
}

export function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => [name, inOrder(part)]),
  );
}

export const PLAIN: Bag = intern({});
