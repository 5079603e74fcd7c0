/** Everything that is on the page at one moment. */
import type { FileRow, Shown } from './door';
import type { Framed } from './frames';
import type { Book } from './grid/google-shapes';
import type { MenuItem } from './menu';
import type { Spot } from './grid/typed-cells';

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

/** The state when no file is open. */
export const closed = { book: null, spot: null, menu: null, sidebar: null, dialog: null } as const;

/** Where the page shows what a run showed: a menu replaces the menu, a window replaces the window of its kind. */
export function partOf(one: Shown, nth: number): Partial<Seen> {
  const framed: Framed = { ...(one as unknown as Framed), title: String(one['title'] ?? ''), nth };
  if (one.kind === 'menu') return { menu: (one['items'] ?? []) as readonly MenuItem[] };
  if (one.kind === 'sidebar') return { sidebar: framed };
  if (one.kind === 'dialog') return { dialog: framed };
  return { alert: { title: String(one['title'] ?? ''), text: String(one['prompt'] ?? '') } };
}

export const toastOf = (one: Shown): string => [one['title'], one['text']].filter(Boolean).join('\n');

/** A time of the desk as the line on top shows it: hour, minute and day in Việt Nam. */
export const clockText = (now: string | number): string =>
  new Date(now).toLocaleString('vi-VN', {
    timeZone: 'Asia/Ho_Chi_Minh',
    hour: '2-digit',
    minute: '2-digit',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  });
