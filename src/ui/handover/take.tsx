/** The side that takes: why Google does not show the files yet, Google's Picker, and what is still missing. */
import { useState } from 'preact/hooks';
import type { HandoverView } from '../../app/handover/view';
import { handoverPageWords } from '../../text/windows/handover';
import { Folded } from '../folded';
import { SaidLine, type Said } from '../said';
import { pickFiles } from './picker';

const words = handoverPageWords.take;
/** Longer lists are folded. */
const SHORT = 8;

interface Props {
  readonly view: HandoverView;
  /** Files that were chosen in this window so far. */
  readonly picked: number;
  readonly onPicked: (count: number) => void;
  readonly onGo: () => void;
}

const NoKey = () => (
  <p class="failed" role="alert">
    {words.noKey}
  </p>
);

const Steps = () => (
  <ol>
    {words.steps.map((step) => (
      <li key={step}>{step}</li>
    ))}
  </ol>
);

export function Take({ view, picked, onPicked, onGo }: Props) {
  const [said, say] = useState<Said | null>(null);
  const [busy, setBusy] = useState(false);
  const { picker, missing } = view;
  const pick = async (): Promise<void> => {
    if (picker === null) return;
    setBusy(true);
    try {
      const ids = await pickFiles(picker, words.pickerTitle);
      if (ids.length === 0) say({ kind: 'done', text: words.pickedNone });
      else onPicked(ids.length);
    } catch {
      say({ kind: 'failed', text: words.pickerFailed });
    }
    setBusy(false);
  };
  return (
    <>
      <p>{(missing.length === 0 ? words.ready : words.intro)(view.account)}</p>
      {missing.length > 0 && (
        <Folded title={`${words.missing} (${missing.length})`} items={missing} open={missing.length <= SHORT} />
      )}
      {missing.length > 0 && (picker === null ? <NoKey /> : <Steps />)}
      {picked > 0 && <p role="status">{words.picked(picked)}</p>}
      <SaidLine said={said} />
      <div class="actions">
        {picker !== null && (
          <button class={picked === 0 ? 'main' : ''} type="button" disabled={busy} onClick={() => void pick()}>
            {picked === 0 ? words.pick : words.pickMore}
          </button>
        )}
        {(picked > 0 || missing.length === 0) && (
          <button class="main" type="button" disabled={busy} onClick={onGo}>
            {words.go}
          </button>
        )}
      </div>
    </>
  );
}
