/**
 * The sidebar *Giải thích số này*: the cells that the chosen figure comes from, the units that are missing, and the
 * proof.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExplainedHere } from '../../app/explain/here';
import { explainPageWords as words } from '../../text/windows/explain-page';
import { ask, openWindow } from '../call';
import { Folded } from '../folded';
import '../page.css';
import { mount } from '../mount';
import { messageOf } from '../said';

type Part = ExplainedHere['parts'][number];

function PartLine({ part }: { readonly part: Part }) {
  const role = words.role[part.role] ?? '';
  return (
    <li>
      <b>{part.name}</b>: {part.shown}
      {role && ` (${role})`}
      <br />
      {part.link && part.a1 && part.tab ? (
        <>
          <a href={part.link} target="_blank" rel="noopener">
            {words.openCell(part.tab, part.a1)}
          </a>
          {part.version !== null && <span class="quiet">, {words.version(part.version)}</span>}
        </>
      ) : (
        <span class="quiet">{words.computed}</span>
      )}
      {part.certified !== undefined && (
        <>
          <br />
          <span class="quiet">{part.certified}</span>
        </>
      )}
    </li>
  );
}

interface ExplanationProps {
  readonly found: ExplainedHere;
  readonly onAdjust: (period: string) => void;
}

function Explanation({ found, onAdjust }: ExplanationProps) {
  const { adjustIn } = found;
  return (
    <>
      <p class="quiet">
        {words.cell(found.cell.tab, found.cell.a1)}. {words.shows(found.cell.shown)}
      </p>
      {found.agrees === false && (
        <p class="failed" role="alert">
          {words.differs}
        </p>
      )}
      <p>{found.sentence}</p>
      {adjustIn !== null && (
        <p>
          <button type="button" onClick={() => onAdjust(adjustIn)}>
            {words.adjust}
          </button>
        </p>
      )}
      <h2>{words.proof}</h2>
      <Proof proves={found.proves} />
      <h2>{words.parts(found.parts.length)}</h2>
      {found.parts.length === 0 ? (
        <p class="quiet">{words.noParts}</p>
      ) : (
        <ul class="parts">
          {found.parts.map((part, n) => (
            <PartLine key={n} part={part} />
          ))}
        </ul>
      )}
      <Folded title={words.missing(found.missing.length)} items={found.missing.map((one) => one.name)} />
    </>
  );
}

function Proof({ proves }: Pick<ExplainedHere, 'proves'>) {
  if (proves === null) return <p class="quiet">{words.nothingToProve}</p>;
  return proves ? <p class="done">{words.proves}</p> : <p class="failed">{words.provesNot}</p>;
}

function Explain() {
  const [found, setFound] = useState<ExplainedHere | null>(null);
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState(true);
  const result = useRef<HTMLDivElement>(null);
  const read = async (): Promise<void> => {
    setBusy(true);
    setFailure('');
    setFound(null);
    try {
      setFound(await ask('explainHere', {}));
    } catch (error) {
      setFailure(messageOf(error));
    }
    setBusy(false);
  };
  useEffect(() => {
    void read();
  }, []);
  return (
    <main aria-busy={busy}>
      <h1>{words.title}</h1>
      <p class="quiet">{words.how}</p>
      <div class="actions first">
        <button class="main" type="button" disabled={busy} onClick={() => void read()}>
          {words.read}
        </button>
      </div>
      <div ref={result} aria-live="polite">
        {busy && <p>{words.loading}</p>}
        {failure && <p class="failed">{failure}</p>}
        {found && (
          <Explanation
            found={found}
            onAdjust={(period) => {
              openWindow('openAdjust', period).catch((error: unknown) => setFailure(messageOf(error)));
            }}
          />
        )}
      </div>
    </main>
  );
}

mount(<Explain />);
