/** Who looks hourly, and the button with which the account that handed over gives up its own trigger. */
import { useState } from 'preact/hooks';
import type { HandoverView } from '../../app/handover/view';
import { handoverPageWords } from '../../text/windows/handover';
import { ask } from '../call';
import { failedBy, SaidLine, type Said } from '../said';

const words = handoverPageWords.look;

export function Looks({ view }: { readonly view: HandoverView }) {
  const [said, say] = useState<Said | null>(null);
  const [hasStopped, setStopped] = useState(view.hasStopped);
  const { otherLooks } = view;
  if (otherLooks === null) return null;
  const stop = (): void => {
    ask('stopLooking', {}).then(
      ({ by }) => {
        setStopped(true);
        say({ kind: 'done', text: words.stopped(by) });
      },
      (error: unknown) => say(failedBy(error)),
    );
  };
  return (
    <section>
      <h2>{words.title}</h2>
      <p>
        {words.other(otherLooks)} {hasStopped && words.hasStopped}
      </p>
      <SaidLine said={said} />
      {!hasStopped && (
        <button type="button" onClick={stop}>
          {words.stop}
        </button>
      )}
    </section>
  );
}
