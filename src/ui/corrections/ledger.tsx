/** The restatement ledger of the period: who, why, before, after, effect; the latest is taken back within the hour. */
import type { CorrectionsView } from '../../app/corrections/view';
import { correctionPageWords as words } from '../../text/windows/rare/corrections';
import { ButtonThatAsks } from '../ask-once-more';
import { EffectShown } from './effect';

type Line = CorrectionsView['ledger'][number];

interface LineProps {
  readonly line: Line;
  readonly busy: boolean;
  readonly onUndo: () => void;
}

const Undo = ({ line, busy, onUndo }: LineProps) => (
  <ButtonThatAsks
    button={words.undo}
    kind="link"
    label={words.undoNamed(line.unitName)}
    text={words.undoAsk(line.unitName)}
    go={words.undoGo}
    keep={words.keep}
    busy={busy}
    onGo={onUndo}
  />
);

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
