/** What was understood of the table, row by row, before anything is written. */
import { useState } from 'preact/hooks';
import type { TableLook } from '../../app/catalogue/table-kind';
import { tablePageWords as words } from '../../text/windows/table';
import { Choose } from '../choose';
import { Headings } from '../headings';

interface Props {
  readonly look: TableLook;
  readonly busy: boolean;
  readonly onWrite: () => void;
  readonly onBack: () => void;
}

export const Preview = ({ look, busy, onWrite, onBack }: Props) => (
  <>
    {look.blocked !== '' && (
      <p class="failed" role="alert">
        {words.cannot(look.blocked)}
      </p>
    )}
    {look.blocked === '' && (
      <>
        <p>{words.before}</p>
        <ul>
          {look.plan.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </>
    )}
    {look.lines.length > 0 && <Lines look={look} />}
    <div class="actions">
      {look.blocked === '' && (
        <button class="main" type="button" disabled={busy} onClick={onWrite}>
          {words.write}
        </button>
      )}
      <button type="button" disabled={busy} onClick={onBack}>
        {words.back}
      </button>
    </div>
  </>
);

function Lines({ look: { columns, lines } }: Pick<Props, 'look'>) {
  const doubted = lines.filter((line) => line.doubts.length > 0);
  const [shown, show] = useState<'doubted' | 'all'>(doubted.length > 0 ? 'doubted' : 'all');
  return (
    <>
      {doubted.length === 0 ? (
        <p>{words.noDoubts}</p>
      ) : (
        <Choose
          label={words.show}
          value={shown}
          choices={[
            { value: 'doubted', label: words.doubted(doubted.length) },
            { value: 'all', label: words.all(lines.length) },
          ]}
          onChoose={show}
        />
      )}
      <div class="scroll" tabIndex={0} role="group" aria-label={words.title}>
        <table class="rows">
          <Headings columns={[words.row, ...(doubted.length > 0 ? [words.doubt] : []), ...columns]} />
          <tbody>
            {(shown === 'doubted' ? doubted : lines).map((line, n) => (
              <tr key={n}>
                <td>{line.row === 0 ? '' : line.row}</td>
                {doubted.length > 0 && <td>{line.doubts.join('; ')}</td>}
                {line.cells.map((cell, at) => (
                  <td key={columns[at]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
