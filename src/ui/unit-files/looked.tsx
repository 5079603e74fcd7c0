/** The chosen files, each with its unit, its verdict and what it would change. */
import type { UnitFileLook } from '../../app/unit-files/take';
import { unitFileWords } from '../../text/windows/rare/unit-files';
import { Headings } from '../headings';
import type { Chosen } from './body';

const { take: words } = unitFileWords;

interface Props {
  readonly files: readonly Chosen[];
  readonly busy: boolean;
  readonly onUndo: (file: Chosen) => void;
}

const Listed = ({ lines }: { readonly lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );

function Ready({ look }: { readonly look: UnitFileLook }) {
  return (
    <>
      <p>{words.ready(look.changes)}</p>
      {look.overCount > 0 && (
        <>
          <p>{words.over(look.overCount)}</p>
          <Listed lines={look.over} />
        </>
      )}
      <p>{words.holding(look.holdingCount)}</p>
      <Listed lines={look.holding} />
      {look.notes.length > 0 && (
        <details>
          <summary>{words.notes(look.notes.length)}</summary>
          <Listed lines={look.notes} />
        </details>
      )}
    </>
  );
}

function Verdict({ file, busy, onUndo }: { readonly file: Chosen } & Pick<Props, 'busy' | 'onUndo'>) {
  const { look, state, message } = file;
  if (state !== 'looked')
    return (
      <>
        <p>
          <b>{state === 'done' ? words.done : words.undone}</b>. {message}
        </p>
        {state === 'done' && (
          <button type="button" disabled={busy} onClick={() => onUndo(file)}>
            {words.undo}
          </button>
        )}
      </>
    );
  if (look.verdict === 'ready') return <Ready look={look} />;
  return (
    <>
      <p>
        <b>{look.verdict === 'same' ? words.same : words.refused}</b>. {look.why[0]}
      </p>
      <Listed lines={look.why.slice(1)} />
    </>
  );
}

export const Looked = ({ files, busy, onUndo }: Props) => (
  <table class="rows">
    <Headings columns={[words.columns.file, words.columns.verdict]} />
    <tbody>
      {files.map((file, at) => (
        <tr key={`${at}-${file.name}`}>
          <th scope="row">
            {file.name}
            {file.look.unitName !== '' && (
              <>
                <br />
                <span class="quiet">{file.look.unitName}</span>
              </>
            )}
          </th>
          <td>
            <Verdict file={file} busy={busy} onUndo={onUndo} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
