/** The side panels of the desk: outbox with mails as sent, call counts, planned faults, sharing. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FaultKind } from '../machine/nemesis';
import * as door from './door';
import { piecesOf } from './links';
import type { Screen } from './screen';
import { PeopleOptions } from './top-bar';
import { faultWords, words } from './words';

interface PanelProps {
  readonly screen: Screen;
  readonly onClose: () => void;
}

function Panel(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: preact.ComponentChildren;
}) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <section
      class="panel"
      ref={place}
      tabIndex={-1}
      aria-label={props.title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onClose();
      }}
    >
      <header>
        <h2>{props.title}</h2>
        <button type="button" onClick={props.onClose}>
          {words.close}
        </button>
      </header>
      <div class="panel-body" tabIndex={0} role="group" aria-label={props.title}>
        {props.children}
      </div>
    </section>
  );
}

/** Reads once when the panel opens. Null until the answer comes. */
function useRead<T>(screen: Screen, read: () => Promise<T>): T | null {
  const [value, setValue] = useState<T | null>(null);
  useEffect(() => {
    void screen.tried(words.refused, async () => {
      const found = await read();
      setValue(() => found);
    });
  }, []);
  return value;
}

interface LetterProps {
  readonly letter: door.Letter;
  readonly onFollow: (href: string) => void;
}

function Letter(props: LetterProps) {
  const { letter } = props;
  const follow =
    (href: string) =>
    (event: Event): void => {
      event.preventDefault();
      props.onFollow(href);
    };
  return (
    <details>
      <summary>
        <b>{letter.subject}</b>
        <br />
        <small>
          {words.to}: {letter.to.join(', ')}
        </small>
      </summary>
      <pre>
        {piecesOf(letter.body).map((piece, at) =>
          at % 2 === 0 ? (
            piece
          ) : (
            <a key={at} href={piece} onClick={follow(piece)}>
              {piece}
            </a>
          ),
        )}
      </pre>
      {letter.attachments.length === 0 ? null : (
        <p>
          {words.attached}: {letter.attachments.map((file) => file.name).join(', ')}
        </p>
      )}
    </details>
  );
}

interface LettersProps {
  readonly letters: readonly door.Letter[];
  readonly onFollow: (href: string) => void;
}

/** The letters, latest first. */
function Letters(props: LettersProps) {
  if (props.letters.length === 0) return <>{words.noMail}</>;
  const latestFirst = props.letters.slice().reverse();
  return (
    <>
      {latestFirst.map((letter, index) => (
        <Letter key={index} letter={letter} onFollow={props.onFollow} />
      ))}
    </>
  );
}

export function Outbox(props: PanelProps) {
  const letters = useRead(props.screen, door.outbox);
  const follow = (href: string): void => void props.screen.follow(href);
  return (
    <Panel title={words.outbox} onClose={props.onClose}>
      {letters === null ? words.busy : <Letters letters={letters} onFollow={follow} />}
    </Panel>
  );
}

export function Stats(props: PanelProps) {
  const found = useRead(props.screen, door.stats);
  if (found === null)
    return (
      <Panel title={words.stats} onClose={props.onClose}>
        {words.busy}
      </Panel>
    );
  const calls = Object.entries(found.calls).sort((a, b) => b[1] - a[1]);
  return (
    <Panel title={words.stats} onClose={props.onClose}>
      <p>{words.seconds(found.virtualSeconds)}</p>
      <p>
        {words.reads}: {found.readsLastMinute} · {words.writes}: {found.writesLastMinute}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.method}</th>
            <th scope="col" class="number">
              {words.count}
            </th>
          </tr>
        </thead>
        <tbody>
          {calls.map(([method, count]) => (
            <tr key={method}>
              <td>{method}</td>
              <td class="number">{count.toLocaleString('vi-VN')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function FaultFields(props: {
  readonly fault: PlannedFault;
  readonly onChange: (changed: Partial<PlannedFault>) => void;
}) {
  const { fault, onChange } = props;
  return (
    <>
      <label>
        {words.faultKind}
        <select value={fault.kind} onChange={(event) => onChange({ kind: event.currentTarget.value as FaultKind })}>
          {Object.entries(faultWords).map(([one, said]) => (
            <option key={one} value={one}>
              {said} ({one})
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.faultMethod}
        <input value={fault.method} onInput={(event) => onChange({ method: event.currentTarget.value })} />
      </label>
      <label>
        {words.faultNth}
        <input
          type="number"
          min={1}
          value={fault.nth}
          onInput={(event) => onChange({ nth: Math.max(1, event.currentTarget.valueAsNumber || 1) })}
        />
      </label>
    </>
  );
}

interface PlannedFault {
  readonly kind: FaultKind;
  /** Part of a method's id; blank for any method. */
  readonly method: string;
  /** The call that fails, counted from 1. */
  readonly nth: number;
}

export function Faults(props: PanelProps) {
  const { screen } = props;
  const [fault, setFault] = useState<PlannedFault>({ kind: '429', method: '', nth: 1 });
  const plan = (event: Event): void => {
    event.preventDefault();
    const { kind, nth } = fault;
    const method = fault.method.trim();
    void screen.tried(words.refused, async () => {
      await door.fault({ kind, nth, ...(method === '' ? {} : { method }) });
      screen.say(words.faultIsSet(faultWords[kind]));
    });
  };
  const clear = (): void =>
    void screen.tried(words.refused, async () => {
      await door.clearFaults();
      screen.say(words.faultCleared);
    });
  return (
    <Panel title={words.faults} onClose={props.onClose}>
      <form class="stacked" onSubmit={plan}>
        <FaultFields fault={fault} onChange={(changed) => setFault({ ...fault, ...changed })} />
        <p>
          <button type="submit" class="main">
            {words.faultSet}
          </button>{' '}
          <button type="button" onClick={clear}>
            {words.faultClear}
          </button>
        </p>
      </form>
    </Panel>
  );
}

function Permissions(props: { readonly list: readonly door.Permission[] }) {
  return (
    <ul>
      {props.list.map((one) => (
        <li key={one.id}>
          {one.emailAddress ?? one.type}: {words.roles[one.role] ?? one.role}
        </li>
      ))}
    </ul>
  );
}

export function Share(props: PanelProps) {
  const { screen } = props;
  const id = screen.seen.book?.spreadsheetId ?? '';
  const [who, setWho] = useState(screen.people.leaders[0] ?? '');
  const [role, setRole] = useState('reader');
  const [list, setList] = useState<readonly door.Permission[]>([]);
  const read = (): Promise<void> => screen.tried(words.refused, async () => setList(await door.permissions(id)));
  useEffect(() => void read(), []);
  const send = (event: Event): void => {
    event.preventDefault();
    void screen.tried(words.refused, async () => {
      await door.share(id, who, role);
      screen.say(words.shared(who));
      await read();
    });
  };
  return (
    <Panel title={words.share} onClose={props.onClose}>
      <form class="stacked" onSubmit={send}>
        <label>
          {words.shareWith}
          <select value={who} onChange={(event) => setWho(event.currentTarget.value)}>
            <PeopleOptions people={screen.people} />
          </select>
        </label>
        <label>
          {words.shareAs}
          <select value={role} onChange={(event) => setRole(event.currentTarget.value)}>
            {['reader', 'commenter', 'writer'].map((one) => (
              <option key={one} value={one}>
                {words.roles[one]}
              </option>
            ))}
          </select>
        </label>
        <p>
          <button type="submit" class="main">
            {words.share}
          </button>
        </p>
      </form>
      <Permissions list={list} />
    </Panel>
  );
}
