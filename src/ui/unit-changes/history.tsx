/** The decisions that were written, and the taking back of the last one after it states what happens. */
import { useState } from 'preact/hooks';
import type { UnitChangesView } from '../../app/unit-changes/view';
import { unitChangeWords as words } from '../../text/windows/rare/unit-changes';

interface Props {
  readonly view: UnitChangesView;
  readonly busy: boolean;
  readonly onUndo: () => void;
}

export const History = ({ view, busy, onUndo }: Props) => (
  <section>
    <h2>{words.history(view.decisions.length)}</h2>
    {view.decisions.length === 0 && <p class="quiet">{words.none}</p>}
    {view.decisions.map(({ title, lines }, at) => (
      <details key={title} open={at === 0 && lines.length <= 8}>
        <summary>{title}</summary>
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    ))}
    {view.undo && <Undo undo={view.undo} busy={busy} onUndo={onUndo} />}
  </section>
);

function Undo({ undo, busy, onUndo }: Omit<Props, 'view'> & { readonly undo: NonNullable<UnitChangesView['undo']> }) {
  const [asking, ask] = useState(false);
  if (undo.why !== '') return <p class="quiet">{words.undoNot(undo.why)}</p>;
  if (!asking)
    return (
      <button type="button" disabled={busy} onClick={() => ask(true)}>
        {words.undo}
      </button>
    );
  return (
    <div class="decision" role="group" aria-label={words.undo}>
      <p>
        {undo.title}. {words.undoAsk}
      </p>
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
