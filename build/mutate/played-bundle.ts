/** What `npm run mutate` hands to the tests that run the built bundle, as JSON in `process.env.PLAYED_BUNDLE`. */

/** A bundle with a planted fault. */
export interface PlayedBundle {
  /** It holds `dist`, the bundle, and `starts`, where what the fault plays is stored. */
  readonly folder: string;
  /** The jobs from which on nothing is taken from what the sound bundle has played. */
  readonly jobs: readonly string[];
}

/** Undefined in every run but that of a fault. */
export function playedBundle(): PlayedBundle | undefined {
  const handed = process.env['PLAYED_BUNDLE'];
  return handed === undefined || handed === '' ? undefined : (JSON.parse(handed) as PlayedBundle);
}
