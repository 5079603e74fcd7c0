declare module 'gas-local' {
  /** Loads every file of `folder` that `filter` takes into `globalObject`, which becomes (or already is) a vm context. */
  export function require(
    folder: string,
    globalObject?: object,
    options?: { filter?: (path: string) => boolean },
  ): Record<string, unknown>;
}
