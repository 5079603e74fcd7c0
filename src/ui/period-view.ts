/**
 * The state of a window that shows one period: what was read, whether it is busy, its message, and the ways to change
 * them.
 */
import { useEffect, useState } from 'preact/hooks';
import { openWindow, periodOfPage } from './call';
import { failedBy, type Said } from './said';

export interface PeriodAsked {
  readonly period?: string;
}

export interface PeriodView<V> {
  readonly view: V | null;
  readonly busy: boolean;
  readonly said: Said | null;
  say(said: Said | null): void;
  /** The period on the screen; before the first answer, the one that the window was opened on. */
  here(): PeriodAsked;
  /** Busy from now on, without a message. */
  begin(): void;
  /** Reads the period, then shows `done`. */
  read(asked: PeriodAsked, done?: Said): Promise<void>;
  /**
   * Runs one change, reads the period again, and shows the sentence that `change` returns. Returns false when the
   * change failed.
   */
  change(change: () => Promise<string>): Promise<boolean>;
  /** Opens another window on the period of this one. */
  open(handler: Parameters<typeof openWindow>[0]): void;
}

/** Reads the period once when the window opens. */
export function usePeriodView<V extends { readonly period: { readonly code: string } }>(
  load: (asked: PeriodAsked) => Promise<V>,
): PeriodView<V> {
  const [view, setView] = useState<V | null>(null);
  const [busy, setBusy] = useState(true);
  const [said, say] = useState<Said | null>(null);

  const here = (): PeriodAsked => (view ? { period: view.period.code } : periodOfPage());
  const begin = (): void => {
    setBusy(true);
    say(null);
  };
  const fail = (error: unknown, before?: string): void => {
    say(failedBy(error, before));
    setBusy(false);
  };
  const read = async (asked: PeriodAsked, done?: Said): Promise<void> => {
    setBusy(true);
    try {
      setView(await load(asked));
      say(done ?? null);
      setBusy(false);
    } catch (error) {
      fail(error, done?.text);
    }
  };
  const change = async (act: () => Promise<string>): Promise<boolean> => {
    begin();
    try {
      await read(here(), { kind: 'done', text: await act() });
      return true;
    } catch (error) {
      fail(error);
      return false;
    }
  };
  const open: PeriodView<V>['open'] = (handler) => {
    begin();
    openWindow(handler, view?.period.code).then(() => setBusy(false), fail);
  };
  useEffect(() => {
    void read(periodOfPage());
  }, []);
  return { view, busy, said, say, here, begin, read, change, open };
}
