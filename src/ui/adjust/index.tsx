/** The sidebar *Điều chỉnh số liệu*: the office's own signed lines upon what units handed in, and the withdrawal of one. */
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AdjustmentsView } from '../../app/adjust/adjustments';
import { adjustPageWords as words } from '../../text/windows/adjust-page';
import { ask, openWindow, periodOfPage } from '../call';
import '../page.css';
import { AdjustForm, type Given } from './form';
import { Standing } from './standing';

type Said = { readonly kind: 'done' | 'failed'; readonly text: string } | null;

function Adjust() {
  const [view, setView] = useState<AdjustmentsView | null>(null);
  const [busy, setBusy] = useState(true);
  const [said, say] = useState<Said>(null);
  /** Raised when a line was written, so that the form begins anew. */
  const [written, setWritten] = useState(0);
  const message = useRef<HTMLParagraphElement>(null);
  const here = (): { readonly period?: string } => (view ? { period: view.period.code } : periodOfPage());

  const fail = (error: Error): void => {
    say({ kind: 'failed', text: error.message });
    setBusy(false);
  };
  const read = async (then: Said = null): Promise<void> => {
    setBusy(true);
    try {
      setView(await ask('adjustments', here()));
      say(then);
      setBusy(false);
    } catch (error) {
      fail(error as Error);
    }
  };
  const write = async (act: () => Promise<string>): Promise<void> => {
    setBusy(true);
    say(null);
    try {
      const done = await act();
      await read({ kind: 'done', text: done });
      setWritten((count) => count + 1);
    } catch (error) {
      fail(error as Error);
    }
  };
  const adjust = (given: Given): Promise<void> =>
    write(async () =>
      (await ask('adjust', { ...given, ...here(), form: 'indicator' })).repeated ? words.repeated : words.done,
    );
  const withdraw = (key: string, reason: string): Promise<void> =>
    write(async () => {
      await ask('withdrawAdjustment', { key, reason, ...here() });
      return words.withdrawDone;
    });
  useEffect(() => {
    void read();
  }, []);
  // The button that was pressed may be gone; the reader of the screen stays at what happened.
  useEffect(() => {
    if (said) message.current?.focus();
  }, [said]);

  return (
    <main aria-busy={busy}>
      <h1>{words.title}</h1>
      {view && (
        <p>
          <b>{view.period.name}</b>
        </p>
      )}
      <p class="quiet">{words.what}</p>
      {said && (
        <p class={said.kind} role={said.kind === 'failed' ? 'alert' : 'status'} tabIndex={-1} ref={message}>
          {said.text}
        </p>
      )}
      {busy && <p role="status">{view ? words.working : words.loading}</p>}
      {view && (
        <AdjustForm
          key={written}
          view={view}
          busy={busy}
          onGo={(given) => void adjust(given)}
          onFail={(text) => say({ kind: 'failed', text })}
        />
      )}
      {view && (
        <Standing
          key={`standing-${written}`}
          view={view}
          busy={busy}
          onWithdraw={(key, reason) => void withdraw(key, reason)}
        />
      )}
      <div class="actions">
        <button type="button" disabled={busy} onClick={() => void read()}>
          {words.refresh}
        </button>
        {view && view.standing.length + view.withdrawn > 0 && (
          <button
            type="button"
            disabled={busy}
            onClick={() => {
              openWindow('openConsolidate', view.period.code).catch(fail);
            }}
          >
            {words.consolidate}
          </button>
        )}
      </div>
    </main>
  );
}

const root = document.getElementById('page');
if (root) render(<Adjust />, root);
