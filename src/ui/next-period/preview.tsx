/** The form of one unit as it would be made now. */
import { useState } from 'preact/hooks';
import type { NextForm, NextPeriodView } from '../../app/next-period/view';
import { nextPeriodWords as words } from '../../text/windows/rare/next-period';
import { ask } from '../call';
import { Choose } from '../choose';
import { Headings } from '../headings';

interface Props {
  readonly view: NextPeriodView;
  readonly onFail: (error: unknown) => void;
}

export function Preview({ view, onFail }: Props) {
  const [unit, setUnit] = useState(view.units[0]?.unit ?? '');
  const [form, setForm] = useState<NextForm | null>(null);
  const [busy, setBusy] = useState(false);
  const look = (): void => {
    setBusy(true);
    ask('nextForm', { period: view.before.code, unit })
      .then(setForm, onFail)
      .finally(() => setBusy(false));
  };
  return (
    <section aria-busy={busy}>
      <h2>{words.preview}</h2>
      <Choose
        label={words.previewUnit}
        value={unit}
        busy={busy}
        choices={view.units.map((one) => ({ value: one.unit, label: one.name }))}
        onChoose={(chosen) => {
          setForm(null);
          setUnit(chosen);
        }}
      />
      <button type="button" disabled={busy || unit === ''} onClick={look}>
        {words.previewButton}
      </button>
      {busy && <p role="status">{words.working}</p>}
      {form && (
        <div class="scroll" tabIndex={0} role="region" aria-label={words.preview}>
          <table class="rows">
            <Headings columns={[words.columns.title, words.columns.carried]} />
            <tbody>
              {form.rows.map((row, at) => (
                <tr key={at}>
                  <td>
                    <span class="quiet">{row.tab}:</span> {row.title}
                    {row.isNew && <b> ({words.isNew})</b>}
                  </td>
                  <td>{row.carried}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
