/** *Chốt kỳ*: closes every accepted report of the period, after it shows how many and which stay open. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { StatusView } from '../../app/api';
import { statusWords } from '../../text/windows/page';

const words = statusWords.close;
/** Names shown before *và … đơn vị khác*. */
const SHOWN = 8;

interface Props {
  readonly status: StatusView;
  readonly busy: boolean;
  readonly asking: boolean;
  readonly onAsk: (asking: boolean) => void;
  readonly onGo: () => void;
  readonly onUndo: () => void;
}

/** Taking back the last closing, and closing what is accepted. */
export const ClosePeriod = (props: Props) => (
  <>
    {props.status.undoClose > 0 && (
      <button type="button" disabled={props.busy} onClick={props.onUndo}>
        {words.undo(props.status.undoClose)}
      </button>
    )}
    <Close {...props} />
  </>
);

function Close({ status, busy, asking, onAsk, onGo }: Props) {
  const { accepted, staysOpen } = status;
  const confirm = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (asking) confirm.current?.focus();
  }, [asking]);
  if (accepted.length === 0) return null;
  if (!asking)
    return (
      <button type="button" disabled={busy} onClick={() => onAsk(true)}>
        {words.button}
      </button>
    );
  return (
    <div
      class="decision"
      role="group"
      aria-label={words.button}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onAsk(false);
      }}
    >
      <p>{words.changes(accepted.length)}</p>
      {staysOpen.length > 0 && <StaysOpen names={staysOpen} />}
      <div class="actions">
        <button class="main" type="button" ref={confirm} disabled={busy} onClick={onGo}>
          {words.confirm(accepted.length)}
        </button>
        <button type="button" disabled={busy} onClick={() => onAsk(false)}>
          {words.cancel}
        </button>
      </div>
    </div>
  );
}

function StaysOpen({ names }: { readonly names: readonly string[] }) {
  const [all, showAll] = useState(false);
  const named = all ? names : names.slice(0, SHOWN);
  return (
    <p>
      {words.staysOpen(names.length)} {named.join(', ')}
      {named.length < names.length && (
        <>
          {' '}
          <button type="button" class="link" onClick={() => showAll(true)}>
            {words.andMore(names.length - named.length)}
          </button>
        </>
      )}
    </p>
  );
}
