/** Gives a report back: a reason for the whole, reasons by row, and ready phrases. The unit reads all of it. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { BodyFor } from '../../app/call';
import { receiveWords } from '../../text/windows/receive';
import { COMMON_PHRASES } from '../../text/letters/return-phrases';
import { ask } from '../call';
import type { Decide } from './decisions';

const words = receiveWords.returnForm;

export interface RowReason {
  readonly form: string;
  readonly row: string;
  readonly title: string;
  readonly text: string;
}

interface Props {
  readonly rows: readonly RowReason[];
  readonly onRows: (rows: readonly RowReason[]) => void;
  readonly busy: boolean;
  readonly onGo: (decide: Decide) => void;
  readonly onCancel: () => void;
}

const isBlank = (text: string): boolean => text.trim() === '';

const reasonsOf = (rows: readonly RowReason[], whole: string): BodyFor<'return'>['reasons'] => [
  ...rows.map(({ form, row, text }) => ({ form, row, reason: text.trim() })),
  ...(isBlank(whole) ? [] : [{ reason: whole.trim() }]),
];

export function ReturnForm({ rows, onRows, busy, onGo, onCancel }: Props) {
  const [reason, setReason] = useState('');
  const whole = useRef<HTMLTextAreaElement>(null);
  // Before the form is drawn: a key pressed at once must reach it.
  useLayoutEffect(() => {
    whole.current?.focus();
  }, []);
  const ready = (!isBlank(reason) || rows.length > 0) && rows.every((one) => !isBlank(one.text));
  const submit = (event: Event): void => {
    event.preventDefault();
    if (busy || !ready) return;
    onGo((seen) => ask('return', { ...seen, reasons: reasonsOf(rows, reason) }));
  };
  return (
    <form
      class="decision"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !busy) onCancel();
      }}
      aria-label={receiveWords.confirm.return}
    >
      {rows.length > 0 && <RowReasons rows={rows} onRows={onRows} busy={busy} />}
      <Phrases
        onPhrase={(phrase) => setReason((now) => [now.trim(), phrase].filter((part) => part !== '').join('\n'))}
      />
      <label>
        {rows.length > 0 ? words.whole : receiveWords.reason}
        <textarea
          ref={whole}
          name="reason"
          rows={3}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <p class="quiet">{receiveWords.changes.return}</p>
      <div class="actions">
        <button class="main" type="submit" disabled={busy || !ready}>
          {receiveWords.confirm.return}
        </button>
        <button type="button" disabled={busy} onClick={onCancel}>
          {receiveWords.cancel}
        </button>
      </div>
    </form>
  );
}

function RowReasons({ rows, onRows, busy }: Pick<Props, 'rows' | 'onRows' | 'busy'>) {
  const change = (at: RowReason, text: string): void =>
    onRows(rows.map((one) => (one === at ? { ...one, text } : one)));
  return (
    <fieldset>
      <legend>{words.rows}</legend>
      {rows.map((one) => (
        <div key={`${one.form} ${one.row}`}>
          <label>
            {one.title}
            <textarea rows={3} value={one.text} onInput={(event) => change(one, event.currentTarget.value)} />
          </label>
          <button
            type="button"
            class="link"
            disabled={busy}
            onClick={() => onRows(rows.filter((other) => other !== one))}
            aria-label={`${words.remove}: ${one.title}`}
          >
            {words.remove}
          </button>
        </div>
      ))}
    </fieldset>
  );
}

/** Ready phrases; the list shows its first entry again after each choice. */
const Phrases = ({ onPhrase }: { readonly onPhrase: (phrase: string) => void }) => (
  <label>
    {words.phrases}
    <select
      value=""
      onChange={(event) => {
        const { value } = event.currentTarget;
        if (value !== '') onPhrase(value);
        event.currentTarget.value = '';
      }}
    >
      <option value="">{words.choose}</option>
      {COMMON_PHRASES.map((one) => (
        <option key={one} value={one}>
          {one}
        </option>
      ))}
    </select>
  </label>
);
