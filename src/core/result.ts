/**
 * Success or a refusal, as values. A refusal means that the person may not do this now, and the caller must show it.
 * Failures outside the program are thrown instead.
 */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error });

/** How a row of the catalogue is known. A `memory` row stays marked until the office confirms it. */
export type Standing = 'sourced' | 'memory';

/** Where a fact of the regulation comes from. */
export interface Sourced {
  readonly standing: Standing;
  readonly source: string;
}
