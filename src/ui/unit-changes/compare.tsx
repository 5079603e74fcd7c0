/** One row beside the year before: as it was reported, and by the units of today. */
import { useState } from 'preact/hooks';
import type { UnitsCompared } from '../../app/unit-changes/compare';
import type { UnitChangesView } from '../../app/unit-changes/view';
import { unitChangeWords as words } from '../../text/windows/rare/unit-changes';
import { ask } from '../call';
import { Choose } from '../choose';
import { Headings } from '../headings';

const Compared = ({ found }: { readonly found: UnitsCompared }) => (
  <>
    <p>{[found.title, ...found.decisions].join('. ')}</p>
    <div class="scroll" tabIndex={0} role="region" aria-label={words.compare}>
      <table class="rows">
        <Headings columns={Object.values(words.compareColumns)} />
        <tbody>
          {found.lines.map((line) => (
            <tr key={line.unit}>
              <td>{line.unit}</td>
              <td>{line.now}</td>
              <td>{line.reported}</td>
              <td>{line.today}</td>
              <td>{line.difference}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </>
);

interface Props {
  readonly view: UnitChangesView;
  readonly onFail: (error: unknown) => void;
}

export function Compare({ view, onFail }: Props) {
  const [period, choosePeriod] = useState(view.periods[view.periods.length - 1]?.code ?? '');
  const [found, setFound] = useState<UnitsCompared | null>(null);
  const [busy, setBusy] = useState(false);
  const look = (row?: string): void => {
    setBusy(true);
    ask('unitsCompared', row === undefined ? { period } : { period, row })
      .then(setFound, onFail)
      .finally(() => setBusy(false));
  };
  if (view.periods.length === 0) return null;
  return (
    <section aria-busy={busy}>
      <h2>{words.compare}</h2>
      <Choose
        label={words.comparePeriod}
        value={period}
        busy={busy}
        choices={view.periods.map(({ code, name }) => ({ value: code, label: name }))}
        onChoose={(chosen) => {
          choosePeriod(chosen);
          setFound(null);
        }}
      />
      {found === null && (
        <button type="button" disabled={busy} onClick={() => look()}>
          {words.compareGo}
        </button>
      )}
      {busy && <p role="status">{words.loading}</p>}
      {found && (
        <>
          <Choose
            label={words.compareRow}
            value={found.row}
            busy={busy}
            choices={found.rows.map(({ row, title }) => ({ value: row, label: title }))}
            onChoose={look}
          />
          <Compared found={found} />
        </>
      )}
    </section>
  );
}
