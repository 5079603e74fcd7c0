/**
 * The form before a decision that the unit will notice: what will change, the reason, and one button that names the
 * decision.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Closed, DecidedReport } from '../../app/receive/decide';
import type { Decision } from '../../app/receive/receive';
import { printDate } from '../../text/print';
import { receiveWords } from '../../text/windows/receive';
import { ask } from '../call';

export type Asking = Exclude<Decision, 'accept' | 'undo'>;
/** `return` has its own form. */
type AskedHere = Exclude<Asking, 'return'>;
/** The report that a decision is about, in the version that the person saw. */
export interface Seen {
  readonly unit: string;
  readonly period?: string;
  readonly version: number;
}
/** Sends one decision about a report, with what the form was filled with. */
export type Decide = (seen: Seen) => Promise<DecidedReport | Closed>;

interface DecisionWords {
  /** What will change. */
  readonly changes: string;
  /** The button that names the decision. */
  readonly confirm: string;
}

/** The due day that an extension must be later than, and the days off; 'YYYY-MM-DD'. */
export interface DueDays {
  readonly dueDay: string;
  readonly daysOff: readonly string[];
}

interface Props {
  readonly asking: AskedHere;
  /** decideTime: what is known. */
  readonly evidence: readonly string[];
  readonly dueDays: DueDays;
  readonly busy: boolean;
  /** For a decision about several units. */
  readonly instead?: DecisionWords;
  readonly onGo: (decide: Decide) => void;
  readonly onCancel: () => void;
}

/** 'YYYY-MM-DD' → the day after. */
const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const NEEDS_REASON: readonly Asking[] = ['withdraw', 'extend', 'decideTime'];

const TIMES = ['onTime', 'late'] as const;

/** Returns null when the form lacks the choice that it asks for. */
function decisionIn(asking: AskedHere, form: FormData): Decide | null {
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  const [reason, document] = [text('reason'), text('document')];
  switch (asking) {
    case 'withdraw':
      return (seen) => ask('withdraw', { ...seen, reason });
    case 'decideTime': {
      const timeliness = TIMES.find((one) => one === text('timeliness'));
      return timeliness ? (seen) => ask('decideTime', { ...seen, timeliness, reason }) : null;
    }
    case 'extend':
      return (seen) => ask('extend', { ...seen, to: text('to'), reason, ...(document === '' ? {} : { document }) });
    case 'close':
      return (seen) => ask('close', seen);
  }
}

export function DecisionForm(props: Props) {
  const { asking, busy } = props;
  const { changes, confirm } = props.instead ?? {
    changes: receiveWords.changes[asking],
    confirm: receiveWords.confirm[asking],
  };
  const form = useRef<HTMLFormElement>(null);
  const [reason, setReason] = useState('');
  const [to, setTo] = useState('');
  const lacksReason = NEEDS_REASON.includes(asking) && reason.trim() === '';
  // Before the form is drawn: a key pressed at once must reach it.
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  }, [asking]);
  const submit = (event: Event): void => {
    event.preventDefault();
    const decide = form.current && decisionIn(asking, new FormData(form.current));
    if (decide && !busy) props.onGo(decide);
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
      {asking === 'extend' && <Until days={props.dueDays} to={to} onTo={setTo} />}
      {NEEDS_REASON.includes(asking) && <Reason reason={reason} onReason={setReason} />}
      {asking === 'extend' && (
        <label>
          {receiveWords.document}
          <input name="document" type="text" />
        </label>
      )}
      <p class="quiet">{changes}</p>
      <div class="actions">
        <button class="main" type="submit" disabled={busy || lacksReason}>
          {asking === 'extend' && props.dueDays.daysOff.includes(to) ? receiveWords.confirmDayOff : confirm}
        </button>
        <button type="button" disabled={busy} onClick={props.onCancel}>
          {receiveWords.cancel}
        </button>
      </div>
    </form>
  );
}

const Reason = (props: { readonly reason: string; readonly onReason: (reason: string) => void }) => (
  <label>
    {receiveWords.reason}
    <textarea
      name="reason"
      rows={3}
      required
      value={props.reason}
      onInput={(event) => props.onReason(event.currentTarget.value)}
    />
  </label>
);

interface UntilProps {
  readonly days: DueDays;
  readonly to: string;
  readonly onTo: (to: string) => void;
}

/** A day off is asked about: the button that confirms names it too. */
const Until = ({ days: { dueDay, daysOff }, to, onTo }: UntilProps) => (
  <>
    <label>
      {receiveWords.until}
      <input
        name="to"
        type="date"
        lang="vi"
        required
        min={dayAfter(dueDay)}
        value={to}
        onInput={(event) => onTo(event.currentTarget.value)}
      />
    </label>
    <p role="status">
      {daysOff.includes(to) && receiveWords.dayOff(printDate(to), printDate(workingDay(to, daysOff)))}
    </p>
  </>
);

const workingDay = (day: string, daysOff: readonly string[]): string =>
  daysOff.includes(day) ? workingDay(dayAfter(day), daysOff) : day;

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
