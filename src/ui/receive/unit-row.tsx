/** One unit of the list. Folded: its name and state. Open: what was found, its file, and what may be decided now. */
import { useState } from 'preact/hooks';
import type { Decision, ReceiveLine } from '../../app/receive/receive';
import { receiveWords } from '../../text/windows/receive';
import { ask as send } from '../call';
import { UnitLine } from '../unit-line';
import { DecisionForm, type Asking, type Decide, type DueDays } from './decisions';
import { Report } from './report';
import { ReturnForm, type RowReason } from './return-form';

interface Props {
  readonly line: ReceiveLine;
  readonly period: string;
  readonly dueDays: DueDays;
  readonly busy: boolean;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onDecide: (decision: Decision, decide: Decide) => void;
}

export function UnitRow(props: Props) {
  const { line, open, onOpen } = props;
  const facts = [line.label, ...(line.timelinessLabel ? [line.timelinessLabel] : []), ...line.flags];
  return (
    <UnitLine unit={line.unit} name={line.name} facts={facts} open={open} onOpen={onOpen}>
      <Opened {...props} />
    </UnitLine>
  );
}

function Opened({ line, period, dueDays, busy, onDecide }: Props) {
  const [asking, ask] = useState<Asking | null>(null);
  const [reasons, setReasons] = useState<readonly RowReason[]>([]);
  const choose = (decision: Decision): void => {
    if (decision === 'accept') onDecide('accept', (seen) => send('accept', seen));
    else if (decision === 'undo') onDecide('undo', (seen) => send('undo', seen));
    else ask(decision);
  };
  const giveBackRow = (reason: RowReason): void => {
    setReasons([...reasons, reason]);
    ask('return');
  };
  const leave = (): void => {
    ask(null);
    setReasons([]);
  };
  return (
    <>
      <Facts line={line} />
      {asking === null && <Buttons may={line.may} busy={busy} onChoose={choose} />}
      {asking === 'return' && (
        <ReturnForm
          rows={reasons}
          onRows={setReasons}
          busy={busy}
          onGo={(send) => onDecide('return', send)}
          onCancel={leave}
        />
      )}
      {asking !== null && asking !== 'return' && (
        <DecisionForm
          evidence={line.evidence}
          asking={asking}
          dueDays={dueDays}
          busy={busy}
          onGo={(send) => onDecide(asking, send)}
          onCancel={leave}
        />
      )}
      {line.sealed && (
        <Report
          unit={line.unit}
          period={period}
          reasons={reasons}
          onReason={line.may.includes('return') ? giveBackRow : null}
        />
      )}
    </>
  );
}

interface ButtonsProps {
  readonly may: readonly Decision[];
  readonly busy: boolean;
  readonly onChoose: (decision: Decision) => void;
}

/** The decisions that are allowed now; the first one is the main button. */
const Buttons = ({ may, busy, onChoose }: ButtonsProps) => (
  <div class="actions">
    {may.map((decision, n) => (
      <button
        key={decision}
        type="button"
        class={n === 0 && decision !== 'extend' && decision !== 'undo' ? 'main' : ''}
        disabled={busy}
        onClick={() => onChoose(decision)}
      >
        {receiveWords.button[decision]}
      </button>
    ))}
    {may.length === 0 && <p class="quiet">{receiveWords.nothingToDo}</p>}
  </div>
);

/** Empty when nothing is sealed. */
function foundWords(findings: ReceiveLine['findings']): string {
  if (findings === null) return '';
  return receiveWords.findings(findings);
}

/** What the unit was asked, each with its answer. */
const Answers = ({ title, answers }: Pick<ReceiveLine, 'answers'> & { readonly title: string }) =>
  answers.length === 0 ? null : (
    <>
      <h2>{title}</h2>
      <ol>
        {answers.map(({ point, answer }) => (
          <li key={point}>
            {point}
            <br />
            <b>{answer === '' ? receiveWords.noAnswer : answer}</b>
          </li>
        ))}
      </ol>
    </>
  );

function Facts({ line }: { readonly line: ReceiveLine }) {
  const found = foundWords(line.findings);
  return (
    <>
      <p>
        {line.sealed ? receiveWords.version(line.version, line.sealed.at, line.sealed.by) : receiveWords.noSeal}
        {found && (
          <>
            <br />
            {found}
          </>
        )}
      </p>
      <Answers title={receiveWords.answers} answers={line.answers} />
      <Answers title={receiveWords.certified} answers={line.certified} />
      {line.said && (
        <p class="said">
          {receiveWords.said}: {line.said}
        </p>
      )}
      {line.link && (
        <p>
          <a href={line.link} target="_blank" rel="noopener">
            {receiveWords.openFile}
          </a>
        </p>
      )}
    </>
  );
}
