/** The views of a job: plan, progress, failure, outcome. Text from the sheet is rendered as text, never as markup. */
import { useState } from 'preact/hooks';
import type { FixCode, JobOutcome, JobRequest } from '../../app/api';
import { fixButtons } from '../../text/windows/fix-buttons';
import { dialogWords, resultWords } from '../../text/windows/page';
import { closeWindow } from '../call';
import { DoubtedRows } from '../doubted-rows';
import { Headings } from '../headings';
import { failedBy, linkLabel } from '../said';
import { workingOf, type JobRun, type JobView, type WorkingView } from './run-job';

type Of<K extends JobView['at']> = Extract<JobView, { readonly at: K }>;

const CloseButton = ({ onClose = closeWindow }: { readonly onClose?: (() => void) | undefined }) => (
  <button type="button" onClick={onClose}>
    {dialogWords.close}
  </button>
);

interface PlanProps {
  readonly view: Of<'plan'>;
  readonly request: JobRequest;
  readonly onGo: () => void;
}

export function Plan(props: PlanProps) {
  const { plan } = props.view.started;
  return (
    <>
      <ul>
        {plan.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div class="actions">
        <button class="main" type="button" onClick={props.onGo}>
          {props.request.fix === 'undo' ? fixButtons.goBack : dialogWords.confirm[props.request.job]}
        </button>
        <CloseButton />
      </div>
    </>
  );
}

interface RunningProps {
  readonly job: JobView;
  readonly run: JobRun;
}

/** The job while it is at work; nothing before and after. */
export function Running({ job, run }: RunningProps) {
  const working = workingOf(job);
  if (working === null) return null;
  const { at, progress, started } = working;
  const words: Readonly<Record<WorkingView['at'], string>> = {
    running: progress.text,
    stopping: dialogWords.stopping,
    stopped: dialogWords.stopped,
  };
  return (
    <>
      <progress max={Math.max(progress.of, 1)} value={progress.at} aria-label={started.plan.title} />
      <p class="quiet">{dialogWords.progress(progress.at, progress.of)}</p>
      <p role="status" aria-live="polite">
        {words[at]}
      </p>
      <div class="actions">
        {at === 'stopped' ? (
          <button class="main" type="button" onClick={() => void run.go(started, progress)}>
            {dialogWords.goOn}
          </button>
        ) : (
          <button type="button" onClick={run.stop} disabled={at === 'stopping'}>
            {dialogWords.stop}
          </button>
        )}
        {at === 'stopped' && <CloseButton />}
      </div>
    </>
  );
}

export function Failed(props: { readonly view: Of<'failed'>; readonly onAgain: () => void }) {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState(props.view.said);
  /** Settles doubtful rows and then does again what was refused because of them. */
  const change = (settle: () => Promise<string>): Promise<void> => {
    setBusy(true);
    return settle().then(props.onAgain, (error: unknown) => {
      setBusy(false);
      setSaid(failedBy(error));
    });
  };
  return (
    <>
      <h2>{dialogWords.failed}</h2>
      <p class="failed" role="alert">
        {said.text}
      </p>
      {said.link && (
        <p>
          <a href={said.link} target="_blank" rel="noopener">
            {linkLabel(said.code)}
          </a>
        </p>
      )}
      <DoubtedRows busy={busy} said={said} onSay={setSaid} onChange={change} />
      <div class="actions">
        <button class="main" type="button" disabled={busy} onClick={props.onAgain}>
          {props.view.started ? dialogWords.goOn : dialogWords.again}
        </button>
        <CloseButton />
      </div>
    </>
  );
}

/** A text of the outcome as a file of the person's own machine. */
function Download({ file }: { readonly file: NonNullable<JobOutcome['download']> }) {
  const href = `data:${file.type ?? 'application/json'};charset=utf-8,${encodeURIComponent(file.text)}`;
  return (
    <p>
      <a href={href} download={file.name}>
        {dialogWords.download}
      </a>
    </p>
  );
}

/** A repair that a line offers, for the file of that line. */
export interface ChosenFix {
  readonly fix: FixCode;
  readonly unit: string;
  /** '' where none is needed. */
  readonly reason: string;
}

interface DoneProps {
  readonly outcome: JobOutcome;
  /** Starts a repair that a line offers. */
  readonly onFix?: (chosen: ChosenFix) => void;
  /** What follows, as the main button. */
  readonly next?: { readonly label: string; readonly go: () => void };
  /** Closes a panel of a window; absent = the window closes. */
  readonly onClose?: () => void;
}

export function Done({ outcome, next, onFix, onClose }: DoneProps) {
  return (
    <>
      <div class={outcome.result === 'nothingWritten' ? 'failed' : 'done'} role="status">
        <h2>{resultWords[outcome.result]}</h2>
        <p>{outcome.message}</p>
        {outcome.bookId && <BookLink id={outcome.bookId} label={dialogWords.openScoreBook} />}
        {outcome.masterId && <BookLink id={outcome.masterId} label={dialogWords.openMaster} />}
      </div>
      {outcome.download && <Download file={outcome.download} />}
      {outcome.lines.length > 0 && <Outcomes outcome={outcome} />}
      {onFix && <Fixes lines={outcome.lines} onFix={onFix} />}
      {outcome.texts && outcome.texts.length > 0 && <ToPaste texts={outcome.texts} />}
      <div class="actions">
        {next && (
          <button class="main" type="button" onClick={next.go}>
            {next.label}
          </button>
        )}
        <CloseButton onClose={onClose} />
      </div>
    </>
  );
}

/** The repairs that the lines offer, each with a preview before anything changes. */
function Fixes({ lines, onFix }: Required<Pick<DoneProps, 'onFix'>> & Pick<JobOutcome, 'lines'>) {
  const [reason, setReason] = useState('');
  const fixes = lines.flatMap((line) => (line.fixes ?? []).map((fix) => ({ fix, line })));
  if (fixes.length === 0) return null;
  return (
    <>
      {fixes.some(({ fix }) => fix === 'writeOff') && (
        <label>
          {fixButtons.reason}
          <input type="text" value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
        </label>
      )}
      <div class="actions">
        {fixes.map(({ fix, line }) => (
          <button key={`${line.unit}-${fix}`} type="button" onClick={() => onFix({ fix, unit: line.unit, reason })}>
            {fixButtons.label(fix, line.name)}
          </button>
        ))}
      </div>
    </>
  );
}

const BookLink = ({ id, label }: { readonly id: string; readonly label: string }) => (
  <p>
    <a href={`https://docs.google.com/spreadsheets/d/${id}/edit`} target="_blank" rel="noopener">
      {label}
    </a>
  </p>
);

/** By unit, or by thing where the outcome has columns of its own. */
const Outcomes = ({ outcome }: Pick<DoneProps, 'outcome'>) => {
  const { lines, columns: own } = outcome;
  const columns = own ?? [dialogWords.unit, dialogWords.result];
  return (
    <>
      <h2 id="by-unit">{own ? dialogWords.outcomesByThing : dialogWords.outcomes}</h2>
      <div class="scroll" tabIndex={0} role="region" aria-labelledby="by-unit">
        <table class={own ? 'things' : undefined}>
          <Headings columns={columns} />
          <tbody>
            {lines.map((line, n) => (
              <tr key={`${n}-${line.unit}`}>
                <th scope="row">{line.name}</th>
                {(line.cells ?? [line.message]).map((cell, at) => (
                  <td key={columns[at + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};

const ToPaste = ({ texts }: { readonly texts: NonNullable<JobOutcome['texts']> }) => (
  <>
    <h2>{dialogWords.toPaste}</h2>
    {texts.map((one) => (
      <label key={one.title} class="paste">
        {one.title}
        <textarea readOnly rows={5} value={one.text} onFocus={(event) => event.currentTarget.select()} />
      </label>
    ))}
  </>
);
