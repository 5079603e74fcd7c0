/** *Chốt kỳ*: closes every accepted report of the period, after it shows how many and which stay open. */
import { useState } from 'preact/hooks';
import type { StatusView } from '../../app/api';
import { statusWords } from '../../text/windows/page';
import { AskOnceMore } from '../ask-once-more';

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
  if (accepted.length === 0) return null;
  if (!asking)
    return (
      <button type="button" disabled={busy} onClick={() => onAsk(true)}>
        {words.button}
      </button>
    );
  return (
    <AskOnceMore
      label={words.button}
      text={words.changes(accepted.length)}
      go={words.confirm(accepted.length)}
      keep={words.cancel}
      isMain
      busy={busy}
      onGo={onGo}
      onKeep={() => onAsk(false)}
    >
      {staysOpen.length > 0 && <StaysOpen names={staysOpen} />}
    </AskOnceMore>
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
