/** What the self-check needs from Google beyond the other ports; no other job uses it. */
export interface ProbeDoor {
  /**
   * One REST call of the Sheets or Drive API; a refusal is returned as an answer with its status. `json` is null when
   * the body is not JSON.
   */
  rest(
    method: 'get' | 'post' | 'put' | 'patch' | 'delete',
    url: string,
    body?: unknown,
  ): { readonly status: number; readonly json: unknown };
  /** Members of a Google document that the product itself does not read. */
  document(id: string, fields: string): unknown;
  /** Writes to the account's cache and returns what the cache reads back. */
  cached(key: string, value: string): string | null;
  /** An error that Google always throws: its message, and the fault that we map it to. */
  refusedOnPurpose(): { readonly words: string; readonly fault: string | null };
  /** Opens the probe window as a sidebar, beside the window that is open. Does nothing where Google opens none. */
  showProbePage(): void;
}
