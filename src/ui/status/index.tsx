/** The sidebar *Kỳ báo cáo*: which period, received n of N, who is waited for, and one next button. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { StatusView } from '../../app/api';
import { statusWords } from '../../text/page';
import { ask, openWindow } from '../call';
import '../page.css';

const LISTS = ['waiting', 'undecided', 'returned', 'notYet'] as const;

function Names(props: { readonly title: string; readonly names: readonly string[] }) {
  return (
    <details open={props.names.length > 0 && props.names.length <= 8}>
      <summary>{props.title} ({props.names.length})</summary>
      {props.names.length === 0 ? <p class="quiet">{statusWords.none}</p> : <ul>{props.names.map((name) => <li key={name}>{name}</li>)}</ul>}
    </details>
  );
}

function Status() {
  const [status, setStatus] = useState<StatusView | null>(null);
  const [failure, setFailure] = useState('');
  const read = (): void => {
    setFailure('');
    setStatus(null);
    ask<StatusView>('status', {}).then(setStatus, (error: Error) => setFailure(error.message));
  };
  useEffect(read, []);
  return (
    <main aria-busy={!status && !failure}>
      {failure && <p class="failed" role="alert">{failure}</p>}
      {!status && !failure && <p role="status">{statusWords.loading}</p>}
      {status && (
        <>
          <h1>{status.period.name}</h1>
          <p>{statusWords.cutOff}: {status.period.cutOff}<br />{statusWords.due}: {status.period.due}</p>
          <p class="count" aria-label={`${statusWords.received} ${status.submitted}/${status.units}`}>{status.submitted}/{status.units}</p>
          <p class="quiet">{statusWords.received}. {status.remaining}</p>
          <h2>{statusWords.next}</h2>
          <p>{status.next.text}</p>
          {status.next.handler && <div class="actions"><button class="main" type="button" onClick={() => openWindow(status.next.handler ?? '')}>{status.next.button}</button></div>}
          {LISTS.map((list) => <Names key={list} title={statusWords[list]} names={status[list]} />)}
        </>
      )}
      <div class="actions"><button type="button" onClick={read}>{statusWords.refresh}</button></div>
    </main>
  );
}

const root = document.getElementById('page');
if (root) render(<Status />, root);
