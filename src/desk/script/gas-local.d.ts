declare module 'gas-local' {
  /**
   * Loads every file of `folder` that `filter` accepts into `globalObject`, which is made a vm context if it is not one
   * yet.
   */
  export function require(
    folder: string,
    globalObject?: object,
    options?: { filter?: (path: string) => boolean },
  ): Record<string, unknown>;
}
