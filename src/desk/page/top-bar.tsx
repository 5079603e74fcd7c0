/** The line on top: who is at the desk, what time it is there, and the desk's own panels. */
import type { People } from './door';
import { words } from './words';

export type PanelName = 'outbox' | 'stats' | 'faults';

export function TopBar(props: {
  readonly people: People;
  readonly account: string;
  readonly now: string;
  readonly onAccount: (email: string) => void;
  readonly onAdvance: (seconds: number) => void;
  readonly onPanel: (panel: PanelName) => void;
}) {
  const { people } = props;
  return (
    <header class="bar">
      <h1>{words.title}</h1>
      <span class="quiet">{words.notGoogle}</span>
      <label>{words.account}{' '}
        <select value={props.account} onChange={(event) => props.onAccount(event.currentTarget.value)}>
          <optgroup label={words.office}><option value={people.office}>{people.office}</option></optgroup>
          <optgroup label={words.leaders}>{people.leaders.map((email) => <option key={email} value={email}>{email}</option>)}</optgroup>
          <optgroup label={words.units}>{people.units.flatMap((unit) => unit.accounts.map((email) => <option key={email} value={email}>{unit.name ?? unit.unit} · {email}</option>))}</optgroup>
        </select>
      </label>
      <span aria-live="polite">{words.clock}: <b>{props.now}</b></span>
      <button type="button" onClick={() => props.onAdvance(3600)}>{words.hour}</button>
      <button type="button" onClick={() => props.onAdvance(86400)}>{words.day}</button>
      <button type="button" onClick={() => props.onPanel('outbox')}>{words.outbox}</button>
      <button type="button" onClick={() => props.onPanel('stats')}>{words.stats}</button>
      <button type="button" onClick={() => props.onPanel('faults')}>{words.faults}</button>
    </header>
  );
}
