/** Shorthand for the columns of catalogue tabs. Knows kinds and widths, but no record. */
import { CATALOGUE_HEADINGS } from '../../../text/books/master-book-catalogue';
import type { TableKind } from '../../grid/table';

type HeadingKey = keyof typeof CATALOGUE_HEADINGS;
interface Look {
  readonly width?: number;
  readonly hidden?: boolean;
  readonly heading?: HeadingKey;
}

export const column = <K extends string, T extends TableKind>(
  key: K,
  kind: T,
  look: Look & (K extends HeadingKey ? unknown : { readonly heading: HeadingKey }),
): {
  readonly key: K;
  readonly heading: string;
  readonly kind: T;
  readonly width: number;
  readonly hidden: boolean;
} => ({
  key,
  kind,
  heading: CATALOGUE_HEADINGS[look.heading ?? (key as unknown as HeadingKey)],
  width: look.width ?? 120,
  hidden: look.hidden ?? false,
});

/** Hidden column A: the code with which the line was made. */
export const KEY_COLUMN = column('key', 'text', { hidden: true });
export const STANDING_COLUMN = column('standing', 'text', { width: 150 });
/** Long and seldom read: it is cut at the border of its cell, so that it does not make every row three lines high. */
export const SOURCE_COLUMN = {
  ...column('source', 'text', { width: 380 }),
  format: { wrapStrategy: 'CLIP' },
} as const;
