/** One unit in the list. Folded: its state and the time left. Open: its file, its extension, its message. */
import { useState } from 'preact/hooks';
import type { TrackLine } from '../../app/receive/track';
import { trackWords } from '../../text/windows/track';
import { DecisionForm, type Decide } from '../receive/decisions';
import { UnitLine } from '../unit-line';
import { Zalo } from './zalo';

interface Props {
  readonly line: TrackLine;
  readonly dueDay: string;
  readonly busy: boolean;
  readonly open: boolean;
  readonly message: string | null;
  readonly onOpen: (open: boolean) => void;
  readonly onExtend: (decide: Decide) => void;
}

export function UnitRow(props: Props) {
  const { line, open, onOpen } = props;
  const facts = [line.label, ...line.beside, ...(line.remaining === null ? [] : [line.remaining])];
  return (
    <UnitLine unit={line.unit} name={line.name} facts={facts} open={open} onOpen={onOpen}>
      <Opened {...props} />
    </UnitLine>
  );
}

function Opened({ line, dueDay, busy, message, onExtend }: Props) {
  const [asking, ask] = useState<'extend' | 'remind' | null>(null);
  return (
    <>
      <p>
        {line.due !== null && (
          <>
            {trackWords.dueOf(line.due)}
            <br />
          </>
        )}
        {trackWords.accounts(line.accounts)}
      </p>
      <p>
        {line.link ? (
          <a href={line.link} target="_blank" rel="noopener">
            {trackWords.openFile}
          </a>
        ) : (
          trackWords.noFile
        )}
      </p>
      {asking === 'extend' && (
        <DecisionForm
          asking="extend"
          evidence={[]}
          dueDay={dueDay}
          busy={busy}
          onGo={onExtend}
          onCancel={() => ask(null)}
        />
      )}
      {asking === 'remind' && message !== null && <Zalo text={message} onClose={() => ask(null)} />}
      {asking === null && (
        <div class="actions">
          {line.mayExtend && (
            <button type="button" disabled={busy} onClick={() => ask('extend')}>
              {trackWords.extend}
            </button>
          )}
          {message !== null && (
            <button type="button" disabled={busy} onClick={() => ask('remind')}>
              {trackWords.remind}
            </button>
          )}
        </div>
      )}
    </>
  );
}
