/**
 * The sidebar *Tiếp nhận báo cáo*: the units of the period, the reports that wait for a decision, and the decisions of
 * the office.
 */
import type { Closed, DecidedReport } from '../../app/receive/decide';
import type { Decision, ReceiveLine } from '../../app/receive/receive';
import { TIMELINESS_LABELS } from '../../text/books/master-book';
import { receiveWords } from '../../text/windows/receive';
import { ask } from '../call';
import { mount } from '../mount';
import type { Ended } from '../one-by-one';
import '../page.css';
import { usePeriodView } from '../period-view';
import { SaidLine } from '../said';
import type { Decide, Seen } from './decisions';
import { Listed } from './listed';

function wordsOf(line: ReceiveLine, decision: Decision, decided: DecidedReport | Closed): string {
  if ('closed' in decided) return receiveWords.closed(line.name);
  if (decision === 'undo') return receiveWords.undone(line.name, decided.label);
  const timeliness = decided.timeliness ? TIMELINESS_LABELS[decided.timeliness] : null;
  const done =
    decision === 'extend'
      ? receiveWords.extended(line.name, [decided.label, ...(timeliness ? [timeliness] : [])].join(', '))
      : receiveWords.done(line.name, { label: decided.label, timeliness });
  return decided.shown ? done : `${done} ${receiveWords.notShown}`;
}

function Receive() {
  const { view, busy, said, here, begin, read, change } = usePeriodView((asked) => ask('receive', asked));
  const seen = ({ unit, version }: ReceiveLine): Seen => ({ unit, version, ...here() });
  const decide = (line: ReceiveLine, decision: Decision, send: Decide): void =>
    void change(async () => wordsOf(line, decision, await send(seen(line))));
  const accept = (line: ReceiveLine): Promise<void> => ask('accept', seen(line)).then(() => undefined);
  const end = ({ count, of, failure }: Ended): void =>
    void read(here(), {
      kind: failure ? 'failed' : 'done',
      text: [receiveWords.bulk.done(count, of), failure].filter(Boolean).join(' '),
    });
  return (
    <main aria-busy={busy}>
      <h1>{view ? view.period.name : receiveWords.title}</h1>
      {view && (
        <p class="quiet">
          {receiveWords.due}: {view.period.due}
        </p>
      )}
      <SaidLine said={said} />
      {busy && <p role="status">{view ? receiveWords.working : receiveWords.loading}</p>}
      {view && <Listed view={view} busy={busy} onDecide={decide} bulk={{ accept, onStart: begin, onEnd: end }} />}
      <div class="actions">
        <button type="button" disabled={busy} onClick={() => void read(here())}>
          {view ? receiveWords.refresh : receiveWords.again}
        </button>
      </div>
    </main>
  );
}

mount(<Receive />);
