/** Lists in messages: the first few, and how many more there are. No list ends in silence. */

/** What the rest is counted in. */
const COUNTED = {
  place: 'chỗ',
  cell: 'ô',
  row: 'dòng',
  unit: 'đơn vị',
  figure: 'số',
  criterion: 'tiêu chí',
  adjustment: 'điều chỉnh',
} as const;
type Counted = keyof typeof COUNTED;

interface Listing {
  readonly of?: Counted;
  readonly by?: string;
}

const rest = (count: number, of: Counted): string => `và ${count} ${COUNTED[of]} khác`;

export const firstOf = (texts: readonly string[], most: number, { of = 'place', by = '; ' }: Listing = {}): string =>
  texts.length <= most ? texts.join(by) : `${texts.slice(0, most).join(by)} ${rest(texts.length - most, of)}`;

/** The same where each has its own line: at most `most` lines and one that counts the rest. */
export const firstLines = (texts: readonly string[], most: number, of: Counted = 'place'): readonly string[] =>
  texts.length <= most ? texts : [...texts.slice(0, most), `… ${rest(texts.length - most, of)}.`];
