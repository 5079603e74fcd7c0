/** The restatement ledger of the period: who, why, before, after, effect; the latest is taken back within the hour. */
import { useState } from 'preact/hooks';
import type { CorrectionsView } from '../../app/corrections/view';
import { correctionPageWords as words } from '../../text/windows/rare/corrections';
import { EffectShown } from './effect';

type Line = CorrectionsView['ledger'][number];

interface LineProps {
  readonly line: Line;
  readonly busy: boolean;
  readonly onUndo: () => void;
}

function Undo({ line, busy, onUndo }: LineProps) {
  const [asking, ask] = useState(false);
  if (!asking)
    return (
      <button
        type="button"
        class="link"
        disabled={busy}
        aria-label={words.undoNamed(line.unitName)}
        onClick={() => ask(true)}
      >
        {words.undo}
      </button>
    );
  return (
    <div class="decision" role="group" aria-label={words.undoNamed(line.unitName)}>
      <p>{words.undoAsk(line.unitName)}</p>
      <div class="actions">
        <button type="button" disabled={busy} onClick={onUndo}>
          {words.undoGo}
        </button>
        <button type="button" disabled={busy} onClick={() => ask(false)}>
          {words.keep}
        </button>
      </div>
    </div>
  );
}

const One = (props: LineProps) => {
  const { line } = props;
  return (
    <li>
      <b>{line.unitName}</b>
      <br />
      {line.cells.map(({ title, was, now }) => (
        <span key={title}>
          {words.cell(title, was, now)}
          <br />
        </span>
      ))}
      {words.papers(line.number, line.date)}. {line.reason}
      <br />
      <span class="quiet">{words.by(line.by, line.at)}</span>
      {line.undoneAt !== null && <p class="quiet">{words.undone(line.undoneAt)}</p>}
      <details>
        <summary>{words.effect}</summary>
        <EffectShown effect={line.effect} />
      </details>
      {line.mayUndo && <Undo {...props} />}
    </li>
  );
};

interface Props {
  readonly view: CorrectionsView;
  readonly busy: boolean;
  readonly onUndo: (unit: string) => void;
}

export const LedgerShown = ({ view, busy, onUndo }: Props) => (
  <section aria-labelledby="ledger">
    <h2 id="ledger">{words.ledger(view.ledger.length)}</h2>
    {view.ledger.length === 0 && <p class="quiet">{words.none}</p>}
    <ul class="parts">
      {view.ledger.map((line) => (
        <One key={line.key} line={line} busy={busy} onUndo={() => onUndo(line.unit)} />
      ))}
    </ul>
  </section>
);
