/** An area on which agencies differ: whose forecast counts, or a value of the office, with the reason; and the undo. */
import { useState } from 'preact/hooks';
import type { DifferingArea } from '../../app/duties/index-forecast';
import { indexWords as words } from '../../text/windows/duties/index-forecast';
import { Choose } from '../choose';

/** What the office decides: the forecast of an agency, or points of its own. */
export interface Settlement {
  readonly given: string;
  readonly reason: string;
  readonly unit?: string;
  readonly points?: string;
}

interface DifferingProps {
  readonly line: DifferingArea;
  readonly busy: boolean;
  readonly onSettle: (settlement: Settlement) => void;
  readonly onUnsettle: () => void;
}

/** The choice of a value of the office: no agency has this code. */
const OWN = '-';

function Settling({ line, busy, onSettle }: Omit<DifferingProps, 'onUnsettle'>) {
  const [counts, choose] = useState(line.choices[0]?.unit ?? OWN);
  const [points, write] = useState('');
  const [reason, explain] = useState('');
  const isReady = reason.trim() !== '' && (counts !== OWN || points.trim() !== '');
  return (
    <form
      aria-label={line.title}
      onSubmit={(event) => {
        event.preventDefault();
        const value = counts === OWN ? { points } : { unit: counts };
        if (!busy && isReady) onSettle({ given: line.given, reason, ...value });
      }}
    >
      <Choose
        label={words.count}
        value={counts}
        choices={[...line.choices.map(({ unit, label }) => ({ value: unit, label })), { value: OWN, label: words.own }]}
        busy={busy}
        onChoose={choose}
      />
      {counts === OWN && (
        <label>
          {words.points}
          <input type="text" inputMode="decimal" value={points} onInput={(event) => write(event.currentTarget.value)} />
        </label>
      )}
      <label>
        {words.reason}
        <textarea rows={2} value={reason} onInput={(event) => explain(event.currentTarget.value)} />
      </label>
      <div class="actions">
        <button type="submit" disabled={busy || !isReady}>
          {words.settle}
        </button>
      </div>
    </form>
  );
}

export const Differing = ({ line, busy, onSettle, onUnsettle }: DifferingProps) => (
  <li class="unit">
    <p>
      <b>{line.title}</b>
      {line.given !== '' && (
        <>
          <br />
          {line.given}
        </>
      )}
      {line.settled !== '' && (
        <>
          <br />
          {line.settled}
        </>
      )}
      {line.lapsed !== '' && (
        <>
          <br />
          <span class="late">{line.lapsed}</span>
        </>
      )}
    </p>
    {line.settled === '' && line.choices.length > 0 && <Settling line={line} busy={busy} onSettle={onSettle} />}
    {(line.settled !== '' || line.lapsed !== '') && (
      <div class="actions">
        <button type="button" disabled={busy} onClick={onUnsettle}>
          {words.unsettle}
        </button>
      </div>
    )}
  </li>
);
