/** Lists in messages: the first few, and how many more there are. No list ends in silence. */

interface Listing {
  /** What the rest is counted in. */
  readonly of?: string;
  readonly by?: string;
}

export const firstOf = (texts: readonly string[], most: number, { of = 'chỗ', by = '; ' }: Listing = {}): string =>
  texts.length <= most ? texts.join(by) : `${texts.slice(0, most).join(by)} và ${texts.length - most} ${of} khác`;

/** The same where each has its own line: at most `most` lines and one that counts the rest. */
export const firstLines = (texts: readonly string[], most: number, of = 'chỗ'): readonly string[] =>
  texts.length <= most ? texts : [...texts.slice(0, most), `… và ${texts.length - most} ${of} khác.`];
