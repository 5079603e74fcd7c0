/** The line under the menu about the chosen cell: its name, what was entered, its list, its link, its note and what may be typed. */
import { useEffect, useState } from 'preact/hooks';
import type { CellFacts } from './cell-facts';
import { words } from './words';

interface Asked { readonly facts: CellFacts | null; readonly canEdit: boolean; readonly onTyped: (text: string) => void; readonly onFollow: (href: string) => void; readonly onLeave: () => void }

function Entry(props: Asked & { readonly facts: CellFacts }) {
  const { facts } = props;
  const [text, setText] = useState(facts.entered);
  useEffect(() => setText(facts.entered), [facts.entered, facts.a1]);
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    setText(facts.entered);
    props.onLeave();
  };
  const send = (event: Event): void => {
    event.preventDefault();
    if (text !== facts.entered) props.onTyped(text);
    props.onLeave();
  };
  return <form onSubmit={send}><input id="cell-entry" aria-label={words.cellContent(facts.a1)} value={text} readOnly={!props.canEdit} autocomplete="off" spellcheck={false} onInput={(event) => setText(event.currentTarget.value)} onKeyDown={keys} /></form>;
}

function List(props: Asked & { readonly facts: CellFacts; readonly list: readonly string[] }) {
  const { facts, list } = props;
  const strange = facts.entered !== '' && !list.includes(facts.entered);
  return (
    <select id="cell-list" aria-label={words.choose(facts.a1)} value={facts.entered} disabled={!props.canEdit} onChange={(event) => { props.onTyped(event.currentTarget.value); props.onLeave(); }}>
      <option value="">{words.chooseNone}</option>
      {strange ? <option value={facts.entered}>{facts.entered}</option> : null}
      {list.map((one) => <option key={one} value={one}>{one}</option>)}
    </select>
  );
}

export function CellLine(props: Asked) {
  const { facts } = props;
  if (facts === null) return <div class="cell-line" />;
  const told = [facts.note === null ? null : `${words.note}: ${facts.note}`, facts.hint].filter((one) => one !== null).join(' · ');
  return (
    <div class="cell-line">
      <b class="cell-name">{facts.a1}</b>
      <Entry {...props} facts={facts} />
      {facts.list === null ? null : <List {...props} facts={facts} list={facts.list} />}
      {facts.link === null ? null : <button type="button" class="link" onClick={() => props.onFollow(facts.link ?? '')}>{words.goTo}</button>}
      <div class="about" title={told} aria-live="polite">{told}</div>
    </div>
  );
}
