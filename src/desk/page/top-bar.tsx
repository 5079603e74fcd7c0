/** The line on top: the current account, the desk's time, and the desk's own panels. */
import type { People } from './door';
import type { PanelName } from './seen';
import { words } from './words';

/** Every account of the desk, grouped, as options of a select. */
export function PeopleOptions(props: { readonly people: People }) {
  const { people } = props;
  return (
    <>
      <optgroup label={words.office}>
        {people.offices.map((email) => (
          <option key={email} value={email}>
            {email}
          </option>
        ))}
      </optgroup>
      <optgroup label={words.leaders}>
        {people.leaders.map((email) => (
          <option key={email} value={email}>
            {email}
          </option>
        ))}
      </optgroup>
      <optgroup label={words.units}>
        {people.units.flatMap((unit) =>
          unit.accounts.map((email) => (
            <option key={email} value={email}>
              {unit.name ?? unit.unit} · {email}
            </option>
          )),
        )}
      </optgroup>
    </>
  );
}

export function TopBar(props: {
  readonly people: People;
  readonly account: string;
  readonly now: string;
  readonly busy: boolean;
  readonly onAccount: (email: string) => void;
  readonly onAdvance: (seconds: number) => void;
  readonly onPanel: (panel: PanelName) => void;
}) {
  const panel = (name: PanelName): preact.ComponentChild => (
    <button type="button" onClick={() => props.onPanel(name)}>
      {words[name]}
    </button>
  );
  return (
    <header class="bar">
      <h1 title={words.notGoogle}>{words.title}</h1>
      <span class="quiet">{words.notGoogle}</span>
      <label>
        {words.account}{' '}
        <select id="account" value={props.account} onChange={(event) => props.onAccount(event.currentTarget.value)}>
          <PeopleOptions people={props.people} />
        </select>
      </label>
      <span class="clock" aria-live="polite">
        {words.clock} <b>{props.now}</b>
      </span>
      <button type="button" disabled={props.busy} onClick={() => props.onAdvance(3600)}>
        {words.hour}
      </button>
      <button type="button" disabled={props.busy} onClick={() => props.onAdvance(86400)}>
        {words.day}
      </button>
      {panel('outbox')}
      {panel('stats')}
      {panel('faults')}
    </header>
  );
}
