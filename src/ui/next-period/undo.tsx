/** Takes the opening back, after it states what happens; not offered once a form is published. */
import { useState } from 'preact/hooks';
import type { NextPeriodView } from '../../app/next-period/view';
import { nextPeriodWords as words } from '../../text/windows/rare/next-period';
import { ask } from '../call';

interface Props {
  readonly view: NextPeriodView;
  readonly onDone: (message: string) => void;
  readonly onFail: (error: unknown) => void;
}

export function Undo({ view, onDone, onFail }: Props) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  if (view.made === 0) return null;
  if (view.published > 0) return <p class="quiet">{words.out(view.published)}</p>;
  if (!asking)
    return (
      <button type="button" onClick={() => setAsking(true)}>
        {words.undo}
      </button>
    );
  const go = (): void => {
    setBusy(true);
    ask('undoOpening', { period: view.next.code })
      .then(({ message }) => onDone(message), onFail)
      .finally(() => {
        setBusy(false);
        setAsking(false);
      });
  };
  return (
    <div class="decision" role="group" aria-label={words.undo}>
      <p>{words.undoAsk(view.made, view.next.name)}</p>
      <div class="actions">
        <button type="button" disabled={busy} onClick={go}>
          {words.undoGo(view.made)}
        </button>
        <button type="button" disabled={busy} onClick={() => setAsking(false)}>
          {words.keep}
        </button>
      </div>
    </div>
  );
}
