/** The decisions that were written, and the taking back of the last one after it states what happens. */
import type { UnitChangesView } from '../../app/unit-changes/view';
import { unitChangeWords as words } from '../../text/windows/rare/unit-changes';
import { ButtonThatAsks } from '../ask-once-more';

interface Props {
  readonly view: UnitChangesView;
  readonly busy: boolean;
  readonly onUndo: () => void;
}

const Undo = ({ undo, busy, onUndo }: Omit<Props, 'view'> & { readonly undo: NonNullable<UnitChangesView['undo']> }) =>
  undo.why === '' ? (
    <ButtonThatAsks
      button={words.undo}
      label={words.undo}
      text={`${undo.title}. ${words.undoAsk}`}
      go={words.undoGo}
      keep={words.keep}
      busy={busy}
      onGo={onUndo}
    />
  ) : (
    <p class="quiet">{words.undoNot(undo.why)}</p>
  );

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
