/** The side panels of the desk: outbox with mails as sent, call counts, planned faults. They read the desk; they change nothing but faults. */
import { useEffect, useState } from 'preact/hooks';
import * as door from './door';
import { words } from './words';

function Panel(props: { readonly title: string; readonly onClose: () => void; readonly children: preact.ComponentChildren }) {
  return (
    <section class="panel" aria-label={props.title}>
      <header><h2>{props.title}</h2><button type="button" onClick={props.onClose}>{words.close}</button></header>
      <div class="panel-body">{props.children}</div>
    </section>
  );
}

export function Outbox(props: { readonly onClose: () => void }) {
  const [letters, setLetters] = useState<readonly Record<string, unknown>[] | null>(null);
  useEffect(() => { void door.outbox().then(setLetters); }, []);
  return (
    <Panel title={words.outbox} onClose={props.onClose}>
      {letters === null ? words.busy : letters.length === 0 ? words.noMail : letters.slice().reverse().map((one, index) => (
        <details key={index}>
          <summary><b>{String(one['subject'] ?? '')}</b><br /><small>{words.to}: {[one['to']].flat().join(', ')}</small></summary>
          <pre>{String(one['body'] ?? '')}</pre>
        </details>
      ))}
    </Panel>
  );
}

export function Stats(props: { readonly onClose: () => void }) {
  const [found, setFound] = useState<Awaited<ReturnType<typeof door.stats>> | null>(null);
  useEffect(() => { void door.stats().then(setFound); }, []);
  if (found === null) return <Panel title={words.stats} onClose={props.onClose}>{words.busy}</Panel>;
  return (
    <Panel title={words.stats} onClose={props.onClose}>
      <p>{words.seconds(found.virtualSeconds)}</p>
      <p>{words.reads}: {found.readsLastMinute} · {words.writes}: {found.writesLastMinute}</p>
      <table><tbody>{Object.entries(found.calls).sort((a, b) => b[1] - a[1]).map(([method, count]) => <tr key={method}><td>{method}</td><td class="number">{count}</td></tr>)}</tbody></table>
    </Panel>
  );
}

const faultKinds = ['429', '500', '502', '503', 'timeoutBefore', 'timeoutAfter', 'emptyAnswer', 'cutJson', 'killRun', 'refusedLock', 'dailyQuota'];

export function Faults(props: { readonly onClose: () => void; readonly tell: (text: string) => void }) {
  const [kind, setKind] = useState(faultKinds[0] as string);
  const plan = (): void => { door.fault({ kind, nth: 1 }).then(() => props.tell(words.faultSet), (error: Error) => props.tell(error.message)); };
  return (
    <Panel title={words.faults} onClose={props.onClose}>
      <label>{words.faultNext} <select value={kind} onChange={(event) => setKind(event.currentTarget.value)}>{faultKinds.map((one) => <option key={one}>{one}</option>)}</select></label>
      <button type="button" onClick={plan}>{words.ok}</button>
    </Panel>
  );
}
