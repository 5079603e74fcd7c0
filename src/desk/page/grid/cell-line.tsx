/**
 * The line under the menu about the selected cell: its name, entered content, list, link, note and what may be typed.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CellFacts } from './cell-facts';
import { placeOf } from '../links';
import { words } from '../words';

interface Asked {
  readonly facts: CellFacts | null;
  /** Increases with every reading of the file. */ readonly reading: number;
  readonly canEdit: boolean;
  readonly onTyped: (text: string) => void;
  readonly onGo: (row: number, column: number) => void;
  readonly onFollow: (href: string) => void;
  readonly onLeave: () => void;
}

/** The selected cell; typing an address here selects another one. */
function NameBox(props: Asked & { readonly facts: CellFacts }) {
  const { facts } = props;
  const [text, setText] = useState(facts.a1);
  /** An address that is being typed stays when the selection moves by itself, as while a file appears. */
  const typing = useRef(false);
  useEffect(() => {
    if (!typing.current) setText(facts.a1);
  }, [facts.a1]);
  const leave = (): void => {
    typing.current = false;
    setText(facts.a1);
  };
  const go = (event: Event): void => {
    event.preventDefault();
    typing.current = false;
    const at = placeOf(text);
    if (at === null) setText(facts.a1);
    else props.onGo(at.row, at.column);
    props.onLeave();
  };
  return (
    <form onSubmit={go}>
      <input
        id="cell-name"
        class="cell-name"
        aria-label={words.nameBox}
        value={text}
        autocomplete="off"
        spellcheck={false}
        onFocus={(event) => {
          if (!typing.current) event.currentTarget.select();
        }}
        onInput={(event) => {
          typing.current = true;
          setText(event.currentTarget.value);
        }}
        onBlur={leave}
      />
    </form>
  );
}

function Entry(props: Asked & { readonly facts: CellFacts }) {
  const { facts } = props;
  const [text, setText] = useState(facts.entered);
  /** The cell whose unsent letters are in the line; reading the file again must not clear them. */
  const unsent = useRef<string | null>(null);
  const write = (letters: string): void => {
    unsent.current = facts.a1;
    setText(letters);
  };
  const restore = (): void => {
    unsent.current = null;
    setText(facts.entered);
  };
  // Also when nothing changed: refused text must not stay in the line as if it were in the cell.
  useEffect(() => {
    if (unsent.current !== facts.a1) restore();
  }, [facts.entered, facts.a1, props.reading]);
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    restore();
    props.onLeave();
  };
  const send = (event: Event): void => {
    event.preventDefault();
    unsent.current = null;
    if (text !== facts.entered) props.onTyped(text);
    props.onLeave();
  };
  return (
    <form onSubmit={send}>
      <input
        id="cell-entry"
        aria-label={words.cellContent(facts.a1)}
        value={text}
        readOnly={!props.canEdit}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={keys}
      />
    </form>
  );
}

function List(props: Asked & { readonly facts: CellFacts; readonly list: readonly string[] }) {
  const { facts, list } = props;
  const strange = facts.entered !== '' && !list.includes(facts.entered);
  return (
    <select
      id="cell-list"
      aria-label={words.choose(facts.a1)}
      value={facts.entered}
      disabled={!props.canEdit}
      onChange={(event) => {
        props.onTyped(event.currentTarget.value);
        props.onLeave();
      }}
    >
      <option value="">{words.chooseNone}</option>
      {strange ? <option value={facts.entered}>{facts.entered}</option> : null}
      {list.map((one) => (
        <option key={one} value={one}>
          {one}
        </option>
      ))}
    </select>
  );
}

export function CellLine(props: Asked) {
  const { facts } = props;
  if (facts === null) return <div class="cell-line" />;
  const told = [facts.note === null ? null : `${words.note}: ${facts.note}`, facts.hint]
    .filter((one) => one !== null)
    .join(' · ');
  return (
    <div class="cell-line">
      <NameBox {...props} facts={facts} />
      <Entry {...props} facts={facts} />
      {facts.list === null ? null : <List {...props} facts={facts} list={facts.list} />}
      {facts.link === null ? null : (
        <button type="button" class="link" onClick={() => props.onFollow(facts.link ?? '')}>
          {words.goTo}
        </button>
      )}
      <div class="about" title={told} aria-live="polite">
        {told}
      </div>
    </div>
  );
}
