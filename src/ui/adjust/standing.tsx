/** The adjustments in force, one by one, and the withdrawal of one: it needs a reason and shows what it will write. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AdjustmentsView, StandingAdjustment } from '../../app/adjust/adjustments';
import { adjustPageWords as words } from '../../text/windows/adjust-page';

interface Props {
  readonly view: AdjustmentsView;
  readonly busy: boolean;
  readonly onWithdraw: (key: string, reason: string) => Promise<void>;
}

export function Standing({ view, busy, onWithdraw }: Props) {
  const [asking, ask] = useState<string | null>(null);
  return (
    <section aria-labelledby="standing">
      <h2 id="standing">{words.standing(view.standing.length)}</h2>
      {view.standing.length === 0 && <p class="quiet">{words.none}</p>}
      <ul class="parts">
        {view.standing.map((one) => (
          <li key={one.key}>
            <b>{one.unitName}</b>: {one.amount}
            <br />
            {one.title}
            <br />
            {one.reason}
            <br />
            <span class="quiet">{words.by(one.by, one.at)}</span>
            {one.stays !== '' && <p class="quiet">{words.stays(one.stays)}</p>}
            {one.stays === '' && asking !== one.key && (
              <div>
                <button
                  type="button"
                  class="link"
                  disabled={busy}
                  aria-label={words.withdrawNamed(`${one.unitName}, ${one.title}`)}
                  onClick={() => ask(one.key)}
                >
                  {words.withdraw}
                </button>
              </div>
            )}
            {asking === one.key && (
              <Withdrawal
                one={one}
                busy={busy}
                onGo={(reason) => void onWithdraw(one.key, reason)}
                onCancel={() => ask(null)}
              />
            )}
          </li>
        ))}
      </ul>
      {view.withdrawn > 0 && <p class="quiet">{words.withdrawn(view.withdrawn)}</p>}
    </section>
  );
}

interface WithdrawalProps {
  readonly one: StandingAdjustment;
  readonly busy: boolean;
  readonly onGo: (reason: string) => void;
  readonly onCancel: () => void;
}

function Withdrawal({ one, busy, onGo, onCancel }: WithdrawalProps) {
  const [reason, setReason] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
  }, []);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (!busy && reason.trim() !== '') onGo(reason.trim());
  };
  return (
    <form
      class="decision"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !busy) onCancel();
      }}
      aria-label={words.withdrawNamed(one.title)}
    >
      <label>
        {words.withdrawReason}
        <textarea ref={field} rows={2} value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
      </label>
      <p class="quiet">{words.withdrawChanges}</p>
      <div class="actions">
        <button type="submit" disabled={busy || reason.trim() === ''}>
          {words.withdrawConfirm}
        </button>
        <button type="button" disabled={busy} onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
