/** What is done for all units of the shown list that have not handed in: one message, or one extension after it was said whom it concerns. */
import type { TrackLine } from '../../app/receive/track';
import { trackWords } from '../../text/windows/track';
import { useOneByOne, type Ended } from '../one-by-one';
import { DecisionForm, type Decide } from '../receive/decisions';
import { Zalo } from './zalo';

export type Asking = 'extend' | 'remind' | null;

export interface TogetherProps {
  readonly lines: readonly TrackLine[];
  readonly message: string;
  readonly dueDay: string;
  readonly busy: boolean;
  readonly asking: Asking;
  readonly onAsk: (asking: Asking) => void;
  readonly extend: (line: TrackLine, decide: Decide) => Promise<void>;
  readonly onStart: () => void;
  readonly onEnd: (ended: Ended) => void;
}

export function Together(props: TogetherProps) {
  const { lines, busy, asking, onAsk } = props;
  const work = useOneByOne<{ readonly line: TrackLine; readonly decide: Decide }>(({ line, decide }) =>
    props.extend(line, decide),
  );
  const run = async (decide: Decide): Promise<void> => {
    props.onStart();
    const ended = await work.run(lines.map((line) => ({ line, decide })));
    onAsk(null);
    props.onEnd(ended);
  };
  if (work.view) {
    return (
      <div class="decision">
        <progress max={work.view.of} value={work.view.count} aria-label={trackWords.extendConfirm(work.view.of)} />
        <p role="status">
          {work.view.stopping ? trackWords.stopping : trackWords.progress(work.view.count, work.view.of)}
        </p>
        <div class="actions">
          <button type="button" disabled={work.view.stopping} onClick={work.stop}>
            {trackWords.stop}
          </button>
        </div>
      </div>
    );
  }
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
        dueDay={props.dueDay}
        busy={busy}
        instead={instead}
        onGo={(decide) => void run(decide)}
        onCancel={() => onAsk(null)}
      />
    );
  // Another list has another message: the old one must not stay in the field.
  if (asking === 'remind') return <Zalo key={props.message} text={props.message} onClose={() => onAsk(null)} />;
  return (
    <div class="actions first">
      <button type="button" disabled={busy} onClick={() => onAsk('remind')}>
        {trackWords.remindAll(lines.length)}
      </button>
      <button type="button" disabled={busy} onClick={() => onAsk('extend')}>
        {trackWords.extendAll(lines.length)}
      </button>
    </div>
  );
}
