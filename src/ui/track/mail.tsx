/** Letters to units that have not submitted: who gets one, with its text, then sending unit by unit. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ReminderView } from '../../app/letters/remind';
import { trackWords } from '../../text/windows/track';
import { ask } from '../call';
import { Folded } from '../folded';
import { jobRun, workingOf, type JobView } from '../job-dialog/run-job';
import { Done, Running } from '../job-dialog/views';
import { failedBy, SaidLine, type Said } from '../said';

const words = trackWords.letter;

interface Props {
  /** Codes of the units. */
  readonly units: readonly string[];
  readonly period: string;
  readonly onClose: () => void;
}

export function Mail({ units, period, onClose }: Props) {
  const [view, show] = useState<ReminderView | null>(null);
  const [said, say] = useState<Said | null>(null);
  const [job, setJob] = useState<JobView | null>(null);
  const run = useMemo(() => jobRun(setJob), []);
  useEffect(() => {
    ask('reminder', { period, units }).then(show, (error: unknown) => say(failedBy(error)));
  }, []);
  const send = async (letters: readonly string[]): Promise<void> => {
    try {
      await run.go(await ask('startJob', { job: 'remind', period, units: letters }), null);
    } catch (error) {
      say(failedBy(error));
    }
  };
  const working = job && workingOf(job);
  return (
    <div
      class="decision"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !working) onClose();
      }}
    >
      <SaidLine said={job?.at === 'failed' ? job.said : said} />
      {!view && !said && <p role="status">{words.loading}</p>}
      {view && job === null && <Letters view={view} onSend={(letters) => void send(letters)} />}
      {job && <Running job={job} run={run} />}
      {job?.at === 'done' && <Done outcome={{ ...job.outcome, texts: [] }} onClose={onClose} />}
      {!working && job?.at !== 'done' && (
        <div class="actions">
          <button type="button" onClick={onClose}>
            {words.cancel}
          </button>
        </div>
      )}
    </div>
  );
}

interface LettersProps {
  readonly view: ReminderView;
  /** @param letters codes of the units that get one */
  readonly onSend: (letters: readonly string[]) => void;
}

function Letters({ view, onSend }: LettersProps) {
  const { letter } = view;
  const getting = view.units.filter((one) => one.why === null);
  const others = view.units.filter((one) => one.why !== null);
  return (
    <>
      <p>{words.to(getting.length, view.addresses, view.quota)}</p>
      {view.addresses > view.quota && <p class="failed">{words.over}</p>}
      <Folded
        title={words.who(getting.length)}
        items={getting.map((one) => `${one.name}: ${one.to.join(', ')}`)}
        open={getting.length <= 3}
      />
      <Folded title={words.none(others.length)} items={others.map((one) => `${one.name}: ${one.why ?? ''}`)} />
      {letter && (
        <details>
          <summary>{words.preview(letter.to)}</summary>
          <p>
            <strong>
              {words.subject}: {letter.subject}
            </strong>
          </p>
          <p class="said">{letter.body}</p>
        </details>
      )}
      <p class="quiet">{words.once}</p>
      <div class="actions">
        <button
          class="main"
          type="button"
          disabled={getting.length === 0}
          onClick={() => onSend(getting.map((one) => one.unit))}
        >
          {words.go(getting.length)}
        </button>
      </div>
    </>
  );
}
