/** A value that is made at its first use and then kept. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** A copy with other members. Members that are made at their first use are not made by the copying. */
export const copyWith = <T extends object>(made: T, other: Partial<T>): T =>
  Object.defineProperties(
    {},
    { ...Object.getOwnPropertyDescriptors(made), ...Object.getOwnPropertyDescriptors(other) },
  ) as T;
