/** The sidebar *Theo dõi nộp*: who stands where in the period, who is called today, extensions and messages. */
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TrackLine, TrackView } from '../../app/receive/track';
import { trackWords } from '../../text/windows/track';
import { ask, openWindow, periodOfPage } from '../call';
import '../page.css';
import type { Ended } from '../one-by-one';
import { PeriodChooser } from '../period-chooser';
import type { Decide } from '../receive/decisions';
import { Listed } from './listed';

type Said = { readonly kind: 'done' | 'failed'; readonly text: string } | null;

const sentences = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

function Track() {
  const [view, setView] = useState<TrackView | null>(null);
  const [busy, setBusy] = useState(true);
  const [said, say] = useState<Said>(null);
  const message = useRef<HTMLParagraphElement>(null);

  const read = async (period: { readonly period?: string }, then: Said = null): Promise<void> => {
    setBusy(true);
    try {
      setView(await ask('track', period));
      say(then);
    } catch (error) {
      say({ kind: 'failed', text: sentences(then?.text ?? '', (error as Error).message) });
    }
    setBusy(false);
  };
  const here = (): { readonly period?: string } => (view ? { period: view.period.code } : periodOfPage());
  const extend = ({ unit, version }: TrackLine, decide: Decide): Promise<void> =>
    decide({ unit, version, period: view?.period.code ?? '' }).then(() => undefined);
  const extendOne = async (line: TrackLine, decide: Decide): Promise<void> => {
    start();
    try {
      await extend(line, decide);
      await read(here(), { kind: 'done', text: trackWords.extended(line.name) });
    } catch (error) {
      say({ kind: 'failed', text: (error as Error).message });
      setBusy(false);
    }
  };
  const start = (): void => {
    setBusy(true);
    say(null);
  };
  const end = ({ count, of, failure }: Ended): void =>
    void read(here(), {
      kind: failure ? 'failed' : 'done',
      text: sentences(trackWords.extendedAll(count, of), failure),
    });
  const collect = (): void => {
    openWindow('openCollect', view?.period.code).catch((error: Error) => say({ kind: 'failed', text: error.message }));
  };
  useEffect(() => {
    void read(periodOfPage());
  }, []);
  // The button that was pressed may be gone; the reader of the screen stays at what happened.
  useEffect(() => {
    if (said) message.current?.focus();
  }, [said]);

  return (
    <main aria-busy={busy}>
      <h1>{view ? view.period.name : trackWords.title}</h1>
      {view && (
        <PeriodChooser
          label={trackWords.period}
          periods={view.periods}
          chosen={view.period.code}
          busy={busy}
          onChoose={(period) => void read({ period })}
        />
      )}
      {view && (
        <p>
          {trackWords.received(view.received, view.lines.length)}.<br />
          <span class="quiet">
            {trackWords.due}: {view.period.due}. {view.period.remaining}
          </span>
        </p>
      )}
      {said && (
        <p class={said.kind} role={said.kind === 'failed' ? 'alert' : 'status'} tabIndex={-1} ref={message}>
          {said.text}
        </p>
      )}
      {busy && <p role="status">{view ? trackWords.working : trackWords.loading}</p>}
      {view && (
        <Listed
          key={view.period.code}
          view={view}
          busy={busy}
          extend={extend}
          onExtend={(line, decide) => void extendOne(line, decide)}
          onStart={start}
          onEnd={end}
        />
      )}
      <div class="actions">
        <button type="button" disabled={busy} onClick={() => void read(here())}>
          {view ? trackWords.refresh : trackWords.again}
        </button>
        {view && (
          <button type="button" disabled={busy} onClick={collect}>
            {trackWords.collect}
          </button>
        )}
      </div>
    </main>
  );
}

const root = document.getElementById('page');
if (root) render(<Track />, root);
