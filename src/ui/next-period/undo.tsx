/** Takes the opening back, after it states what happens; not offered once a form is published. */
import { useState } from 'preact/hooks';
import type { NextPeriodView } from '../../app/next-period/view';
import { nextPeriodWords as words } from '../../text/windows/rare/next-period';
import { ButtonThatAsks } from '../ask-once-more';
import { ask } from '../call';

interface Props {
  readonly view: NextPeriodView;
  readonly onDone: (message: string) => void;
  readonly onFail: (error: unknown) => void;
}

export function Undo({ view, onDone, onFail }: Props) {
  const [busy, setBusy] = useState(false);
  if (view.made === 0) return null;
  if (view.published > 0) return <p class="quiet">{words.out(view.published)}</p>;
  const go = (): void => {
    setBusy(true);
    ask('undoOpening', { period: view.next.code })
      .then(({ message }) => onDone(message), onFail)
      .finally(() => setBusy(false));
  };
  return (
    <ButtonThatAsks
      button={words.undo}
      label={words.undo}
      text={words.undoAsk(view.made, view.next.name)}
      go={words.undoGo(view.made)}
      keep={words.keep}
      busy={busy}
      onGo={go}
    />
  );
}
