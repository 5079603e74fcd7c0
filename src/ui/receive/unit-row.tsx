/** One unit of the list: closed a name and its state; open what was found, its file, and what may be decided now. */
import { useState } from 'preact/hooks';
import type { Decision, ReceiveLine } from '../../app/receive/receive';
import { receiveWords } from '../../text/windows/receive';
import { ask as send } from '../call';
import { UnitLine } from '../unit-line';
import { DecisionForm, type Asking, type Decide } from './decisions';
import { Report } from './report';
import { ReturnForm, type RowReason } from './return-form';

interface Props {
  readonly line: ReceiveLine;
  readonly period: string;
  readonly dueDay: string;
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

function Opened({ line, period, dueDay, busy, onDecide }: Props) {
  const [asking, ask] = useState<Asking | null>(null);
  const [reasons, setReasons] = useState<readonly RowReason[]>([]);
  const choose = (decision: Decision): void => {
    if (decision === 'accept') onDecide('accept', (seen) => send('accept', seen));
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
      {asking === 'return' && (
        <ReturnForm
          rows={reasons}
          onRows={setReasons}
          busy={busy}
          onGo={(decide) => onDecide('return', decide)}
          onCancel={leave}
        />
      )}
      {asking !== null && asking !== 'return' && (
        <DecisionForm
          evidence={line.evidence}
          asking={asking}
          dueDay={dueDay}
          busy={busy}
          onGo={(decide) => onDecide(asking, decide)}
          onCancel={leave}
        />
      )}
      {asking === null && (
        <div class="actions">
          {line.may.map((decision, n) => (
            <button
              key={decision}
              type="button"
              class={n === 0 && decision !== 'extend' ? 'main' : ''}
              disabled={busy}
              onClick={() => choose(decision)}
            >
              {receiveWords.button[decision]}
            </button>
          ))}
          {line.may.length === 0 && <p class="quiet">{receiveWords.nothingToDo}</p>}
        </div>
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

function Facts({ line }: { readonly line: ReceiveLine }) {
  const { findings } = line;
  const found =
    findings === null
      ? ''
      : findings.error + findings.explain + findings.note === 0
        ? receiveWords.clean
        : receiveWords.findings(findings);
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
