/** Rows that name a unit which ended: who takes each, their move after a question, and its taking back. */
import { useState } from 'preact/hooks';
import type { UnitMoves } from '../../app/unit-changes/moves';
import { unitChangeWords } from '../../text/windows/rare/unit-changes';
import { ButtonThatAsks } from '../ask-once-more';
import { Choose } from '../choose';

const { moves: words, keep } = unitChangeWords;

type Chosen = readonly { readonly id: string; readonly to: string }[];

interface Props {
  readonly moves: UnitMoves;
  readonly busy: boolean;
  readonly onMove: (chosen: Chosen) => void;
  readonly onUndo: (key: string) => void;
}

const NOBODY = '';

function Rows({ moves, busy, onMove }: Omit<Props, 'onUndo'>) {
  const { rows, note } = moves;
  const [own, setOwn] = useState<Readonly<Record<string, string>>>({});
  const takerOf = ({ id, proposed }: (typeof rows)[number]): string => own[id] ?? proposed;
  const chosen = rows.flatMap((row) => (takerOf(row) === NOBODY ? [] : [{ id: row.id, to: takerOf(row) }]));
  return (
    <>
      <p class="quiet">{words.intro}</p>
      {note !== '' && <p>{note}</p>}
      <ul class="parts">
        {rows.map((row) => (
          <li key={row.id}>
            <Choose
              label={row.text}
              value={takerOf(row)}
              choices={[
                { value: NOBODY, label: row.proposed === '' ? words.choose : words.stays },
                ...row.choices.map(({ unit, name }) => ({ value: unit, label: name })),
              ]}
              busy={busy}
              onChoose={(to) => setOwn((all) => ({ ...all, [row.id]: to }))}
            />
          </li>
        ))}
      </ul>
      {chosen.length > 0 && (
        <div class="actions">
          <ButtonThatAsks
            button={words.go(chosen.length)}
            label={words.go(chosen.length)}
            text={words.ask(chosen.length, rows.length - chosen.length)}
            go={words.confirm}
            keep={words.notYet}
            busy={busy}
            onGo={() => onMove(chosen)}
          />
        </div>
      )}
    </>
  );
}

export const Moves = ({ moves, busy, onMove, onUndo }: Props) => {
  const { rows, undo } = moves;
  if (rows.length === 0 && undo === null) return null;
  return (
    <section aria-labelledby="moves">
      <h2 id="moves">{words.title(rows.length)}</h2>
      {rows.length === 0 ? (
        <p class="quiet">{words.none}</p>
      ) : (
        <Rows key={moves.mark} moves={moves} busy={busy} onMove={onMove} />
      )}
      {undo && <p>{undo.text}</p>}
      {undo &&
        (undo.why === '' ? (
          <ButtonThatAsks
            button={words.undo}
            label={words.undo}
            text={words.undoAsk}
            go={words.undoGo}
            keep={keep}
            busy={busy}
            onGo={() => onUndo(undo.key)}
          />
        ) : (
          <p class="quiet">{unitChangeWords.undoNot(undo.why)}</p>
        ))}
    </section>
  );
};
