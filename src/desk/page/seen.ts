/** Everything that is on the page at one moment. */
import type { FileRow } from './door';
import type { Framed } from './frames';
import type { Book } from './google-shapes';
import type { MenuItem } from './menu';
import type { Spot } from './typed-cells';

export type PanelName = 'outbox' | 'stats' | 'faults' | 'share';

export interface Seen {
  readonly account: string;
  readonly now: string;
  readonly files: readonly FileRow[];
  readonly book: Book | null;
  readonly spot: Spot | null;
  readonly menu: readonly MenuItem[] | null;
  readonly sidebar: Framed | null;
  readonly dialog: Framed | null;
  readonly alert: { readonly title: string; readonly text: string } | null;
  readonly toast: string;
  readonly panel: PanelName | null;
  readonly busy: boolean;
  /** How often the open file was read. */
  readonly reading: number;
}

/** No file is open. */
export const closed = { book: null, spot: null, menu: null, sidebar: null, dialog: null } as const;
