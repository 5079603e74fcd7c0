/** How units kept to the reporting rules over the year, read when a person opens it. */
import { useState } from 'preact/hooks';
import type { RatesView } from '../../app/documents/rates';
import { ratesWords as words } from '../../text/windows/duties/rates';
import { ask } from '../call';
import { Headings } from '../headings';
import { failedBy, SaidLine, type Said } from '../said';

const Table = ({ view }: { readonly view: RatesView }) => (
  <>
    <p class="quiet">{view.title}</p>
    {view.lines.length === 0 ? (
      <p>{words.none}</p>
    ) : (
      <div class="scroll" tabIndex={0} role="group" aria-label={words.open}>
        <table class="rows shares">
          <Headings columns={view.columns} />
          <tbody>
            {view.lines.map(([name, ...cells]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((cell, at) => (
                  <td key={view.columns[at + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
    {view.office.map((line) => (
      <p key={line}>{line}</p>
    ))}
    <p class="quiet">{words.note}</p>
  </>
);

/** @param period code of the period whose year is shown */
export function RatesOfYear({ period }: { readonly period: string }) {
  const [view, setView] = useState<RatesView | null>(null);
  const [said, say] = useState<Said | null>(null);
  const read = async (): Promise<void> => {
    try {
      setView(await ask('rates', { period }));
    } catch (error) {
      say(failedBy(error));
    }
  };
  return (
    <details
      onToggle={(event) => {
        if (event.currentTarget.open && view === null) void read();
      }}
    >
      <summary>{words.open}</summary>
      <SaidLine said={said} />
      {view === null && said === null && <p role="status">{words.loading}</p>}
      {view && <Table view={view} />}
    </details>
  );
}
