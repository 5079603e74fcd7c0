/**
 * *Tiếp nhận các báo cáo không còn sai sót*: shows what it will do, accepts one by one, stops between two. Accepted
 * reports stay accepted.
 */
import type { ReceiveLine } from '../../app/receive/receive';
import { receiveWords } from '../../text/windows/receive';
import { AskOnceMore } from '../ask-once-more';
import { Folded } from '../folded';
import { useOneByOne, type At, type Ended } from '../one-by-one';

/** More names than this are folded. */
const SHOWN = 8;

export interface BulkProps {
  readonly clean: readonly ReceiveLine[];
  readonly busy: boolean;
  readonly asking: boolean;
  readonly onAsk: (asking: boolean) => void;
  readonly accept: (line: ReceiveLine) => Promise<void>;
  readonly onStart: () => void;
  readonly onEnd: (ended: Ended) => void;
}

export function Bulk(props: BulkProps) {
  const work = useOneByOne(props.accept);
  const run = async (): Promise<void> => {
    props.onStart();
    const ended = await work.run(props.clean);
    props.onAsk(false);
    props.onEnd(ended);
  };
  if (work.view) return <Running view={work.view} onStop={work.stop} />;
  if (props.clean.length === 0) return null;
  if (!props.asking)
    return (
      <div class="actions">
        <button type="button" disabled={props.busy} onClick={() => props.onAsk(true)}>
          {receiveWords.bulk.button(props.clean.length)}
        </button>
      </div>
    );
  return (
    <AskOnceMore
      label={receiveWords.bulk.confirm(props.clean.length)}
      text={receiveWords.bulk.changes(props.clean.length)}
      go={receiveWords.bulk.confirm(props.clean.length)}
      keep={receiveWords.cancel}
      isMain
      busy={props.busy}
      onGo={() => void run()}
      onKeep={() => props.onAsk(false)}
    >
      <Folded
        title={receiveWords.bulk.whose(props.clean.length)}
        items={props.clean.map((line) => line.name)}
        open={props.clean.length <= SHOWN}
      />
    </AskOnceMore>
  );
}

function Running({ view, onStop }: { readonly view: At; readonly onStop: () => void }) {
  return (
    <div class="decision">
      <progress max={view.of} value={view.count} aria-label={receiveWords.bulk.confirm(view.of)} />
      <p role="status">
        {view.stopping ? receiveWords.bulk.stopping : receiveWords.bulk.progress(view.count, view.of)}
      </p>
      <div class="actions">
        <button type="button" disabled={view.stopping} onClick={onStop}>
          {receiveWords.bulk.stop}
        </button>
      </div>
    </div>
  );
}
