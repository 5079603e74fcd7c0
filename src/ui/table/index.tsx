/**
 * The window *Nhập từ bảng*: a file or a pasted table is read here, the server reports what it understands, and only
 * then it is written; the last table of a kind can be taken back.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TableKindName, TableLook } from '../../app/catalogue/table-kind';
import { tablePageWords as words } from '../../text/windows/table';
import { ask, closeWindow } from '../call';
import { Choose } from '../choose';
import '../page.css';
import { mount } from '../mount';
import { failedBy, SaidLine } from '../said';
import type { TextGrid } from '../table-file/text-grid';
import { useWork } from '../work';
import { Facts, factsFor } from './facts';
import { Given } from './given';
import { Preview } from './preview';

const KINDS = [
  'plan',
  'unitPlan',
  'conclusions',
  'inspections',
  'scheme',
  'survey',
] as const satisfies readonly TableKindName[];
type FactsHeld = Readonly<Record<string, string>>;

/** choosing: the table and its facts. looked: what was understood. done: it is written. */
type At = 'choosing' | 'looked' | 'done';

function useTable() {
  const [at, to] = useState<At>('choosing');
  const [kind, setKind] = useState<TableKindName>('plan');
  const [table, setTable] = useState<TextGrid | null>(null);
  const [facts, setFacts] = useState<FactsHeld>({});
  const [look, setLook] = useState<TableLook | null>(null);
  const { busy, said, say, during } = useWork();
  const body = () => ({ kind, table: table ?? [], facts: factsFor(kind, facts) });
  return {
    ...{ at, kind, table, facts, look, busy, said, say, to, setTable, setFacts },
    choose(next: TableKindName): void {
      setKind(next);
      say(null);
    },
    read: (): void =>
      void during(words.looking, async () => {
        if (!table) throw new Error(words.noTable);
        const found = await ask('lookAtTable', body());
        setLook(found);
        // What the table states itself fills the fields that the person left blank.
        setFacts((now) => ({
          ...found.facts,
          ...Object.fromEntries(Object.entries(now).filter(([, one]) => one !== '')),
        }));
        to('looked');
      }),
    write: (): void =>
      void during(words.writing, async () => {
        const { message } = await ask('takeTable', body());
        to('done');
        say({ kind: 'done', text: message });
      }),
    giveBack: (): void =>
      void during(words.writing, async () => {
        const { message } = await ask('giveBackTable', { kind });
        setTable(null);
        setLook(null);
        to('choosing');
        say({ kind: 'done', text: message });
      }),
    again(): void {
      setTable(null);
      setLook(null);
      to('choosing');
      say(null);
    },
  };
}

type Held = ReturnType<typeof useTable>;

const Choosing = ({ kind, table, facts, busy, choose, setTable, setFacts, say, read, giveBack }: Held) => (
  <form
    aria-label={words.title}
    onSubmit={(event) => {
      event.preventDefault();
      if (busy === '') read();
    }}
  >
    <Choose
      label={words.kind}
      value={kind}
      choices={KINDS.map((one) => ({ value: one, label: words.kinds[one] }))}
      busy={busy !== ''}
      onChoose={choose}
    />
    <p class="quiet">{words.what[kind]}</p>
    <Given
      table={table}
      busy={busy !== ''}
      onTable={(found) => {
        say(null);
        setTable(found);
      }}
      onFail={(error) => say(failedBy(error))}
    />
    <Facts kind={kind} facts={facts} onChange={setFacts} />
    <div class="actions">
      <button class="main" type="submit" disabled={busy !== '' || table === null}>
        {words.look}
      </button>
      <button type="button" onClick={closeWindow}>
        {words.close}
      </button>
    </div>
    <details>
      <summary>{words.lastOne}</summary>
      <p class="quiet">{words.lastWhat}</p>
      <button type="button" disabled={busy !== ''} onClick={giveBack}>
        {words.lastOne}: {words.kinds[kind]}
      </button>
    </details>
  </form>
);

function TableWindow() {
  const held = useTable();
  const { at, look, busy, said } = held;
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone with its step.
  useLayoutEffect(() => {
    if (at === 'looked') heading.current?.focus();
  }, [at]);
  return (
    <main aria-busy={busy !== ''}>
      <h1 tabIndex={-1} ref={heading}>
        {words.title}
      </h1>
      <SaidLine said={said} />
      {busy !== '' && <p role="status">{busy}</p>}
      {at === 'choosing' && <Choosing {...held} />}
      {at === 'looked' && look && (
        <Preview look={look} busy={busy !== ''} onWrite={held.write} onBack={() => held.to('choosing')} />
      )}
      {at === 'done' && (
        <div class="actions">
          <button class="main" type="button" onClick={closeWindow}>
            {words.close}
          </button>
          <button type="button" disabled={busy !== ''} onClick={held.again}>
            {words.next}
          </button>
          <button type="button" disabled={busy !== ''} onClick={held.giveBack}>
            {words.giveBack}
          </button>
        </div>
      )}
    </main>
  );
}

mount(<TableWindow />);
