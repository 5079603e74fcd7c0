/**
 * What is done for all units of the list that have not submitted: a letter each, one message, or one extension after
 * the units are named.
 */
import type { TrackLine } from '../../app/receive/track';
import { trackWords } from '../../text/windows/track';
import { useOneByOne, type At, type Ended } from '../one-by-one';
import { DecisionForm, type Decide, type DueDays } from '../receive/decisions';
import { Mail } from './mail';
import { Zalo } from './zalo';

export type Asking = 'extend' | 'remind' | 'mail' | null;

export interface TogetherProps {
  readonly lines: readonly TrackLine[];
  /** Code of the period. */
  readonly period: string;
  readonly message: string;
  readonly dueDays: DueDays;
  readonly busy: boolean;
  readonly asking: Asking;
  readonly onAsk: (asking: Asking) => void;
  readonly extend: (line: TrackLine, decide: Decide) => Promise<void>;
  readonly onStart: () => void;
  readonly onEnd: (ended: Ended) => void;
}

interface Extension {
  readonly line: TrackLine;
  readonly decide: Decide;
}

export function Together(props: TogetherProps) {
  const { lines, busy, asking, onAsk } = props;
  const work = useOneByOne<Extension>(({ line, decide }) => props.extend(line, decide));
  const run = async (decide: Decide): Promise<void> => {
    props.onStart();
    const ended = await work.run(lines.map((line) => ({ line, decide })));
    onAsk(null);
    props.onEnd(ended);
  };
  if (work.view) return <Running at={work.view} onStop={work.stop} />;
  if (lines.length === 0) return null;
  const instead = {
    changes: trackWords.extendChanges(lines.map((line) => line.name)),
    confirm: trackWords.extendConfirm(lines.length),
  };
  if (asking === 'extend')
    return (
      <DecisionForm
        asking="extend"
        evidence={[]}
        dueDays={props.dueDays}
        busy={busy}
        instead={instead}
        onGo={(decide) => void run(decide)}
        onCancel={() => onAsk(null)}
      />
    );
  // Another list has another message: the old one must not stay in the field.
  if (asking === 'remind') return <Zalo key={props.message} text={props.message} onClose={() => onAsk(null)} />;
  if (asking === 'mail')
    return <Mail units={lines.map((line) => line.unit)} period={props.period} onClose={() => onAsk(null)} />;
  return (
    <div class="actions first">
      <button type="button" disabled={busy} onClick={() => onAsk('mail')}>
        {trackWords.mailAll(lines.length)}
      </button>
      <button type="button" disabled={busy} onClick={() => onAsk('remind')}>
        {trackWords.remindAll(lines.length)}
      </button>
      <button type="button" disabled={busy} onClick={() => onAsk('extend')}>
        {trackWords.extendAll(lines.length)}
      </button>
    </div>
  );
}

const Running = ({ at, onStop }: { readonly at: At; readonly onStop: () => void }) => (
  <div class="decision">
    <progress max={at.of} value={at.count} aria-label={trackWords.extendConfirm(at.of)} />
    <p role="status">{at.stopping ? trackWords.stopping : trackWords.progress(at.count, at.of)}</p>
    <div class="actions">
      <button type="button" disabled={at.stopping} onClick={onStop}>
        {trackWords.stop}
      </button>
    </div>
  </div>
);
