/** What is asked before a decision that is felt by the unit: what will change, the reason, and one button that names it. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Decision } from '../../app/receive/receive';
import { receiveWords } from '../../text/windows/receive';

export type Asking = Exclude<Decision, 'accept'>;
/** `return` has a form of its own. */
type AskedHere = Exclude<Asking, 'return'>;
/** What goes with the request beside unit, period and version. */
export type Given = Readonly<Record<string, unknown>>;

interface Props {
  readonly asking: AskedHere;
  /** decideTime: what is known. */
  readonly evidence: readonly string[];
  readonly dueDay: string;
  readonly busy: boolean;
  /** Where the decision is about several units: what will change, and the button that names it. */
  readonly instead?: { readonly changes: string; readonly confirm: string };
  readonly onGo: (given: Given) => void;
  readonly onCancel: () => void;
}

/** 'YYYY-MM-DD' → the day after. */
const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const NEEDS_REASON: readonly Asking[] = ['withdraw', 'extend', 'decideTime'];

function givenBy(asking: AskedHere, form: FormData): Given {
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  if (asking === 'withdraw') return { reason: text('reason') };
  if (asking === 'decideTime') return { timeliness: text('timeliness'), reason: text('reason') };
  if (asking === 'extend')
    return {
      to: text('to'),
      reason: text('reason'),
      ...(text('document') === '' ? {} : { document: text('document') }),
    };
  return {};
}

export function DecisionForm(props: Props) {
  const { asking, busy } = props;
  const { changes, confirm } = props.instead ?? {
    changes: receiveWords.changes[asking],
    confirm: receiveWords.confirm[asking],
  };
  const form = useRef<HTMLFormElement>(null);
  const [reason, setReason] = useState('');
  const needsReason = NEEDS_REASON.includes(asking);
  // Before the form is drawn: a key pressed at once must reach it.
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  }, [asking]);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (form.current && !busy) props.onGo(givenBy(asking, new FormData(form.current)));
  };
  return (
    <form
      ref={form}
      class="decision"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !busy) props.onCancel();
      }}
      aria-label={confirm}
    >
      {asking === 'decideTime' && <TimeChoice evidence={props.evidence} />}
      {asking === 'extend' && <Until least={dayAfter(props.dueDay)} />}
      {needsReason && (
        <label>
          {receiveWords.reason}
          <textarea
            name="reason"
            rows={3}
            required
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </label>
      )}
      {asking === 'extend' && (
        <label>
          {receiveWords.document}
          <input name="document" type="text" />
        </label>
      )}
      <p class="quiet">{changes}</p>
      <div class="actions">
        <button class="main" type="submit" disabled={busy || (needsReason && reason.trim() === '')}>
          {confirm}
        </button>
        <button type="button" disabled={busy} onClick={props.onCancel}>
          {receiveWords.cancel}
        </button>
      </div>
    </form>
  );
}

const Until = (props: { readonly least: string }) => (
  <label>
    {receiveWords.until}
    <input name="to" type="date" lang="vi" required min={props.least} />
  </label>
);

function TimeChoice(props: { readonly evidence: readonly string[] }) {
  return (
    <>
      <ul class="quiet">
        {props.evidence.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <fieldset>
        <legend>{receiveWords.time}</legend>
        <label>
          <input type="radio" name="timeliness" value="onTime" required /> {receiveWords.onTime}
        </label>
        <label>
          <input type="radio" name="timeliness" value="late" required /> {receiveWords.late}
        </label>
      </fieldset>
    </>
  );
}
