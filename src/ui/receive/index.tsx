/** The sidebar *Tiếp nhận báo cáo*: the units of the period, what waits to be decided, and the decisions of the office. */
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Closed, DecidedReport } from '../../app/receive/decide';
import type { Decision, ReceiveLine, ReceiveView } from '../../app/receive/receive';
import { TIMELINESS_LABELS } from '../../text/books/master-book';
import { receiveWords } from '../../text/windows/receive';
import { ask, periodOfPage } from '../call';
import { named } from '../named';
import '../page.css';
import { Bulk, type BulkProps } from './bulk';
import type { Decide, Seen } from './decisions';
import { FILTERS, filtered, type Filter } from './listing';
import { UnitRow } from './unit-row';

type Said = { readonly kind: 'done' | 'failed'; readonly text: string } | null;

function wordsOf(line: ReceiveLine, decision: Decision, decided: DecidedReport | Closed): string {
  if ('closed' in decided) return receiveWords.closed(line.name);
  const timeliness = decided.timeliness ? TIMELINESS_LABELS[decided.timeliness] : null;
  const done =
    decision === 'extend'
      ? receiveWords.extended(line.name, [decided.label, ...(timeliness ? [timeliness] : [])].join(', '))
      : receiveWords.done(line.name, { label: decided.label, timeliness });
  return decided.shown ? done : `${done} ${receiveWords.notShown}`;
}

function Receive() {
  const [view, setView] = useState<ReceiveView | null>(null);
  const [busy, setBusy] = useState(true);
  const [said, say] = useState<Said>(null);
  const message = useRef<HTMLParagraphElement>(null);

  const read = async (then: Said = null): Promise<void> => {
    setBusy(true);
    try {
      setView(await ask('receive', view ? { period: view.period.code } : periodOfPage()));
      say(then);
    } catch (error) {
      say({ kind: 'failed', text: [then?.text, (error as Error).message].filter(Boolean).join(' ') });
    }
    setBusy(false);
  };
  const seen = ({ unit, version }: ReceiveLine): Seen => ({ unit, version, period: view?.period.code ?? '' });
  const decide = async (line: ReceiveLine, decision: Decision, send: Decide): Promise<void> => {
    setBusy(true);
    say(null);
    try {
      const decided = await send(seen(line));
      await read({ kind: 'done', text: wordsOf(line, decision, decided) });
    } catch (error) {
      say({ kind: 'failed', text: (error as Error).message });
      setBusy(false);
    }
  };
  const accept = (line: ReceiveLine): Promise<void> => ask('accept', seen(line)).then(() => undefined);
  useEffect(() => {
    void read();
  }, []);
  // The button that was pressed may be gone; the reader of the screen stays at what happened.
  useEffect(() => {
    if (said) message.current?.focus();
  }, [said]);

  return (
    <main aria-busy={busy}>
      <h1>{view ? view.period.name : receiveWords.title}</h1>
      {view && (
        <p class="quiet">
          {receiveWords.due}: {view.period.due}
        </p>
      )}
      {said && (
        <p class={said.kind} role={said.kind === 'failed' ? 'alert' : 'status'} tabIndex={-1} ref={message}>
          {said.text}
        </p>
      )}
      {busy && <p role="status">{view ? receiveWords.working : receiveWords.loading}</p>}
      {view && (
        <Listed
          view={view}
          busy={busy}
          onDecide={(line, decision, send) => void decide(line, decision, send)}
          bulk={{
            accept,
            onStart: () => {
              setBusy(true);
              say(null);
            },
            onEnd: ({ count, of, failure }) =>
              void read({
                kind: failure ? 'failed' : 'done',
                text: [receiveWords.bulk.done(count, of), failure].filter(Boolean).join(' '),
              }),
          }}
        />
      )}
      <div class="actions">
        <button type="button" disabled={busy} onClick={() => void read()}>
          {view ? receiveWords.refresh : receiveWords.again}
        </button>
      </div>
    </main>
  );
}

interface ListedProps {
  readonly view: ReceiveView;
  readonly busy: boolean;
  readonly onDecide: (line: ReceiveLine, decision: Decision, send: Decide) => void;
  readonly bulk: Pick<BulkProps, 'accept' | 'onStart' | 'onEnd'>;
}

/** Stands where a unit's code would: of all that can be open, one is, so that one button is the blue one. */
const BULK = 'bulk';

function Listed({ view, busy, onDecide, bulk }: ListedProps) {
  const [filter, setFilter] = useState<Filter>(
    () => FILTERS.find((one) => filtered(view.lines, one).length > 0 && one !== 'notYet') ?? 'all',
  );
  const [text, setText] = useState('');
  const [opened, open] = useState<string | null>(null);
  const within = filtered(view.lines, filter);
  const lines = named(within, text);
  return (
    <>
      <label>
        {receiveWords.show}
        <select value={filter} onChange={(event) => setFilter(event.currentTarget.value as Filter)}>
          {FILTERS.map((one) => (
            <option key={one} value={one}>
              {receiveWords.filter[one]} ({filtered(view.lines, one).length})
            </option>
          ))}
        </select>
      </label>
      <label>
        {receiveWords.search}
        <input type="search" value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <Bulk
        {...bulk}
        clean={view.lines.filter((line) => line.clean)}
        busy={busy}
        asking={opened === BULK}
        onAsk={(asking) => open(asking ? BULK : null)}
      />
      <p class="quiet" aria-live="polite">
        {within.length === 0
          ? receiveWords.empty[filter]
          : lines.length === 0
            ? receiveWords.noneFound(text)
            : receiveWords.units(lines.length)}
      </p>
      <ul class="units">
        {/* A new version starts anew: a form half filled for the old one must not decide it. */}
        {lines.map((line) => (
          <UnitRow
            key={`${line.unit} ${line.version} ${line.state} ${line.timeliness}`}
            line={line}
            period={view.period.code}
            dueDay={view.period.dueDay}
            busy={busy}
            open={opened === line.unit}
            onOpen={(wanted) => open(wanted ? line.unit : null)}
            onDecide={(decision, send) => onDecide(line, decision, send)}
          />
        ))}
      </ul>
    </>
  );
}

const root = document.getElementById('page');
if (root) render(<Receive />, root);
