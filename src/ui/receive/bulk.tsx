/** *Tiếp nhận các báo cáo không còn sai sót*: says what it will do, accepts one by one, stops between two. What is done stays done. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReceiveLine } from '../../app/receive';
import { receiveWords } from '../../text/receive';

type At = { readonly at: 'idle' | 'asking' } | { readonly at: 'running' | 'stopping'; readonly count: number; readonly of: number };

interface Props {
  readonly clean: readonly ReceiveLine[];
  readonly busy: boolean;
  readonly accept: (line: ReceiveLine) => Promise<void>;
  readonly onStart: () => void;
  /** `failure` = the sentence that stopped it. */
  readonly onEnd: (ended: { readonly count: number; readonly of: number; readonly failure: string }) => void;
}

export function Bulk(props: Props) {
  const [view, show] = useState<At>({ at: 'idle' });
  const wanted = useRef(true);
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => { if (view.at === 'asking') confirm.current?.focus(); }, [view.at]);
  const run = async (): Promise<void> => {
    const lines = props.clean;
    let count = 0;
    let failure = '';
    wanted.current = true;
    props.onStart();
    try {
      for (const line of lines) {
        if (!wanted.current) break;
        show({ at: 'running', count, of: lines.length });
        await props.accept(line);
        count += 1;
      }
    } catch (error) {
      failure = (error as Error).message;
    }
    show({ at: 'idle' });
    props.onEnd({ count, of: lines.length, failure });
  };
  if (view.at === 'running' || view.at === 'stopping') return <Running view={view} onStop={() => { wanted.current = false; show({ ...view, at: 'stopping' }); }} />;
  if (props.clean.length === 0) return null;
  if (view.at === 'idle') return <div class="actions"><button type="button" disabled={props.busy} onClick={() => show({ at: 'asking' })}>{receiveWords.bulk.button(props.clean.length)}</button></div>;
  return (
    <div class="decision" role="group" aria-label={receiveWords.bulk.confirm(props.clean.length)}>
      <p>{receiveWords.bulk.changes(props.clean.length)}</p>
      <div class="actions">
        <button class="main" type="button" disabled={props.busy} ref={confirm} onClick={() => void run()}>{receiveWords.bulk.confirm(props.clean.length)}</button>
        <button type="button" disabled={props.busy} onClick={() => show({ at: 'idle' })}>{receiveWords.cancel}</button>
      </div>
    </div>
  );
}

function Running({ view, onStop }: { readonly view: Extract<At, { readonly at: 'running' | 'stopping' }>; readonly onStop: () => void }) {
  return (
    <div class="decision">
      <progress max={view.of} value={view.count} aria-label={receiveWords.bulk.confirm(view.of)} />
      <p role="status">{view.at === 'stopping' ? receiveWords.bulk.stopping : receiveWords.bulk.progress(view.count, view.of)}</p>
      <div class="actions"><button type="button" disabled={view.at === 'stopping'} onClick={onStop}>{receiveWords.bulk.stop}</button></div>
    </div>
  );
}
