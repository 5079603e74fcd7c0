/** The sidebar *Kỳ báo cáo*, the office's first screen: which period, received n of N, who is waited for, and one next button. */
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { StatusView } from '../../app/api';
import type { Handler } from '../../text/windows/menu';
import { statusWords } from '../../text/windows/page';
import { ask, openWindow, periodOfPage, Refused } from '../call';
import { PeriodChooser } from '../period-chooser';
import '../page.css';
import { ClosePeriod } from './close-period';

const LISTS = ['waiting', 'undecided', 'returned', 'notYet', 'noAccount'] as const;

type Said = {
  readonly kind: 'done' | 'failed';
  readonly text: string;
  /** A refusal's code. */ readonly code?: string;
} | null;

function Names(props: { readonly title: string; readonly names: readonly string[] }) {
  if (props.names.length === 0) return null;
  return (
    <details open={props.names.length <= 8}>
      <summary>
        {props.title} ({props.names.length})
      </summary>
      <ul>
        {props.names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  );
}

function Counts({ status }: { readonly status: StatusView }) {
  const { submitted, units, made, published } = status;
  return (
    <>
      <p>
        {statusWords.cutOff}: {status.period.cutOff}
        <br />
        {statusWords.due}: {status.period.due}. <b>{status.remaining}</b>
      </p>
      <p class="count">
        {submitted}/{units}
      </p>
      <progress max={Math.max(units, 1)} value={submitted} aria-label={statusWords.received(submitted, units)} />
      <p class="quiet">
        {statusWords.received(submitted, units)}. {statusWords.counts(status.waiting.length, units - submitted)}
        {published < units && (
          <>
            <br />
            {statusWords.made(made, published, units)}
          </>
        )}
      </p>
    </>
  );
}

function Status() {
  const [status, setStatus] = useState<StatusView | null>(null);
  const [busy, setBusy] = useState(true);
  const [said, say] = useState<Said>(null);
  const [closing, askToClose] = useState(false);
  const message = useRef<HTMLParagraphElement>(null);

  const tried = async (act: () => Promise<Said>): Promise<void> => {
    setBusy(true);
    try {
      say(await act());
    } catch (error) {
      say({
        kind: 'failed',
        text: (error as Error).message,
        ...(error instanceof Refused ? { code: error.code } : {}),
      });
    }
    setBusy(false);
  };
  const here = (): { readonly period?: string } => (status ? { period: status.period.code } : periodOfPage());
  const read = async (period: { readonly period?: string }): Promise<void> =>
    setStatus(await ask<StatusView>('status', period));
  const show = (period: { readonly period?: string }): void => {
    askToClose(false);
    void tried(async () => {
      await read(period);
      return null;
    });
  };
  const open = (handler: Handler): void =>
    void tried(async () => {
      await openWindow(handler, status?.period.code);
      return null;
    });
  const close = (): void =>
    void tried(async () => {
      const { closed } = await ask<{ readonly closed: readonly string[] }>('close', here());
      askToClose(false);
      await read(here());
      return { kind: 'done', text: statusWords.close.done(closed.length) };
    });
  useEffect(() => {
    show(periodOfPage());
  }, []);
  useEffect(() => {
    if (said) message.current?.focus();
  }, [said]);

  return (
    <main aria-busy={busy}>
      <h1>{status ? status.period.name : statusWords.title}</h1>
      {said && (
        <p class={said.kind} role={said.kind === 'failed' ? 'alert' : 'status'} tabIndex={-1} ref={message}>
          {said.text}
        </p>
      )}
      {busy && <p role="status">{statusWords.loading}</p>}
      {said?.code === 'noMaster' && !status && (
        <div class="actions">
          <button class="main" type="button" disabled={busy} onClick={() => open('openSetUp')}>
            {statusWords.setUp}
          </button>
        </div>
      )}
      {status && (
        <>
          <PeriodChooser
            label={statusWords.choose}
            periods={status.periods}
            chosen={status.period.code}
            busy={busy}
            onChoose={(period) => show({ period })}
          />
          <Counts status={status} />
          <h2>{statusWords.next}</h2>
          <p>{status.next.text}</p>
          {!closing && status.next.handler && (
            <div class="actions">
              <button
                class="main"
                type="button"
                disabled={busy}
                onClick={() => status.next.handler && open(status.next.handler)}
              >
                {status.next.button}
              </button>
            </div>
          )}
          {LISTS.map((list) => (
            <Names key={list} title={statusWords.list[list]} names={status[list]} />
          ))}
        </>
      )}
      <div class="actions">
        {!closing && (
          <button type="button" disabled={busy} onClick={() => show(here())}>
            {status ? statusWords.refresh : statusWords.again}
          </button>
        )}
        {status && (
          <ClosePeriod
            key={status.period.code}
            status={status}
            busy={busy}
            asking={closing}
            onAsk={askToClose}
            onGo={close}
          />
        )}
      </div>
    </main>
  );
}

const root = document.getElementById('page');
if (root) render(<Status />, root);
