/** *Chốt kỳ*: closes every accepted report of the period after it was said how many, and which stay open. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { StatusView } from '../../app/api';
import { statusWords } from '../../text/windows/page';

const words = statusWords.close;

export function ClosePeriod(props: {
  readonly status: StatusView;
  readonly busy: boolean;
  readonly asking: boolean;
  readonly onAsk: (asking: boolean) => void;
  readonly onGo: () => void;
}) {
  const { accepted, staysOpen } = props.status;
  const confirm = useRef<HTMLButtonElement>(null);
  const [all, showAll] = useState(false);
  useLayoutEffect(() => {
    if (props.asking) confirm.current?.focus();
  }, [props.asking]);
  if (accepted.length === 0) return null;
  if (!props.asking)
    return (
      <button type="button" disabled={props.busy} onClick={() => props.onAsk(true)}>
        {words.button}
      </button>
    );
  const named = all ? staysOpen : staysOpen.slice(0, 8);
  return (
    <div
      class="decision"
      role="group"
      aria-label={words.button}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onAsk(false);
      }}
    >
      <p>{words.changes(accepted.length)}</p>
      {staysOpen.length > 0 && (
        <p>
          {words.staysOpen(staysOpen.length)} {named.join(', ')}
          {named.length < staysOpen.length && (
            <>
              {' '}
              <button type="button" class="link" onClick={() => showAll(true)}>
                {words.andMore(staysOpen.length - named.length)}
              </button>
            </>
          )}
        </p>
      )}
      <div class="actions">
        <button class="main" type="button" ref={confirm} disabled={props.busy} onClick={props.onGo}>
          {words.confirm(accepted.length)}
        </button>
        <button type="button" disabled={props.busy} onClick={() => props.onAsk(false)}>
          {words.cancel}
        </button>
      </div>
    </div>
  );
}
