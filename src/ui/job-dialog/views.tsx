/** The faces of a job: plan, progress, failure, outcome. Text of the sheet enters as text only. */
import type { JobOutcome, JobRequest } from '../../app/api';
import { dialogWords, resultWords } from '../../text/windows/page';
import { closeWindow } from '../call';
import type { JobView } from './run-job';

type Of<K extends JobView['at']> = Extract<JobView, { readonly at: K }>;

const CloseButton = () => (
  <button type="button" onClick={closeWindow}>
    {dialogWords.close}
  </button>
);

export function Plan(props: { readonly view: Of<'plan'>; readonly request: JobRequest; readonly onGo: () => void }) {
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
          {dialogWords.confirm[props.request.job]}
        </button>
        <CloseButton />
      </div>
    </>
  );
}

export function Running(props: {
  readonly view: Of<'running' | 'stopping' | 'stopped'>;
  readonly onStop: () => void;
  readonly onGo: () => void;
}) {
  const { at, progress } = props.view;
  const said = at === 'stopping' ? dialogWords.stopping : at === 'stopped' ? dialogWords.stopped : progress.text;
  return (
    <>
      <progress max={Math.max(progress.of, 1)} value={progress.at} aria-label={props.view.started.plan.title} />
      <p class="quiet">{dialogWords.progress(progress.at, progress.of)}</p>
      <p role="status" aria-live="polite">
        {said}
      </p>
      <div class="actions">
        {at === 'stopped' ? (
          <button class="main" type="button" onClick={props.onGo}>
            {dialogWords.goOn}
          </button>
        ) : (
          <button type="button" onClick={props.onStop} disabled={at === 'stopping'}>
            {dialogWords.stop}
          </button>
        )}
        {at === 'stopped' && <CloseButton />}
      </div>
    </>
  );
}

export function Failed(props: { readonly view: Of<'failed'>; readonly onAgain: () => void }) {
  return (
    <>
      <h2>{dialogWords.failed}</h2>
      <p class="failed" role="alert">
        {props.view.message}
      </p>
      <div class="actions">
        <button class="main" type="button" onClick={props.onAgain}>
          {props.view.started ? dialogWords.goOn : dialogWords.again}
        </button>
        <CloseButton />
      </div>
    </>
  );
}

/** A text of the outcome as a file of the person's own machine. */
function Download({ file }: { readonly file: NonNullable<JobOutcome['download']> }) {
  const href = `data:application/json;charset=utf-8,${encodeURIComponent(file.text)}`;
  return (
    <p>
      <a href={href} download={file.name}>
        {dialogWords.download}
      </a>
    </p>
  );
}

export function Done(props: {
  readonly outcome: JobOutcome;
  /** What follows, as the blue button. */ readonly next?: { readonly label: string; readonly go: () => void };
}) {
  const { outcome } = props;
  return (
    <>
      <div class={outcome.result === 'nothingWritten' ? 'failed' : 'done'} role="status">
        <h2>{resultWords[outcome.result]}</h2>
        <p>{outcome.message}</p>
        {outcome.bookId && (
          <p>
            <a href={`https://docs.google.com/spreadsheets/d/${outcome.bookId}/edit`} target="_blank" rel="noopener">
              {dialogWords.openScoreBook}
            </a>
          </p>
        )}
        {outcome.masterId && (
          <p>
            <a href={`https://docs.google.com/spreadsheets/d/${outcome.masterId}/edit`} target="_blank" rel="noopener">
              {dialogWords.openMaster}
            </a>
          </p>
        )}
      </div>
      {outcome.download && <Download file={outcome.download} />}
      {outcome.lines.length > 0 && (
        <>
          <h2 id="by-unit">{dialogWords.outcomes}</h2>
          <div class="scroll" tabIndex={0} role="region" aria-labelledby="by-unit">
            <table>
              <thead>
                <tr>
                  <th scope="col">{dialogWords.unit}</th>
                  <th scope="col">{dialogWords.result}</th>
                </tr>
              </thead>
              <tbody>
                {outcome.lines.map((line, n) => (
                  <tr key={`${n}-${line.unit}`}>
                    <th scope="row">{line.name}</th>
                    <td>{line.message}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {(outcome.texts ?? []).length > 0 && (
        <>
          <h2>{dialogWords.toPaste}</h2>
          {(outcome.texts ?? []).map((one) => (
            <label key={one.title} class="paste">
              {one.title}
              <textarea readOnly rows={5} value={one.text} onFocus={(event) => event.currentTarget.select()} />
            </label>
          ))}
        </>
      )}
      <div class="actions">
        {props.next && (
          <button class="main" type="button" onClick={props.next.go}>
            {props.next.label}
          </button>
        )}
        <CloseButton />
      </div>
    </>
  );
}
