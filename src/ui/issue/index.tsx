/** The window *Tạo biểu và phát hành*: three steps, each with its own button: make the files, look at one, publish. Nothing goes out before the third. */
import { render } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { JobRequest } from '../../app/api';
import type { IssuingView } from '../../app/issue/view';
import { issueWords } from '../../text/windows/issue-page';
import { ask, openWindow, periodOfPage } from '../call';
import { jobRun, type JobView } from '../job-dialog/run-job';
import { Done, Failed, Running } from '../job-dialog/views';
import { PeriodChooser } from '../period-chooser';
import { Steps } from '../steps';
import '../page.css';
import { Look } from './look';
import { Make } from './make';
import { Publish } from './publish';

const STEPS = ['make', 'look', 'publish'] as const;
type Step = (typeof STEPS)[number];

/** Only files that are there can be published; all of them is the same job as one without a list. */
function requestFor(step: Step, view: IssuingView): JobRequest {
  const made = view.units.filter((unit) => unit.link !== null).map((unit) => unit.unit);
  if (step === 'make') return { job: 'generate', publish: false, period: view.period.code };
  return { job: 'publish', period: view.period.code, ...(made.length < view.units.length ? { units: made } : {}) };
}

function Issue() {
  const [view, setView] = useState<IssuingView | null>(null);
  const [step, setStep] = useState<Step>('make');
  const [job, setJob] = useState<JobView>({ at: 'reading' });
  const run = useMemo(() => jobRun(setJob), []);
  const heading = useRef<HTMLHeadingElement>(null);

  const to = (next: Step, seen: IssuingView): void => {
    setStep(next);
    if (next !== 'look') void run.plan(requestFor(next, seen));
    else setJob({ at: 'reading' });
  };
  const read = async (period: { readonly period?: string }): Promise<void> => {
    setView(null);
    setJob({ at: 'reading' });
    try {
      const found = await ask('issuing', period);
      setView(found);
      to(found.units.some((unit) => unit.link !== null) ? 'look' : 'make', found);
    } catch (error) {
      setJob({ at: 'failed', message: (error as Error).message, started: null, progress: null });
    }
  };
  useEffect(() => {
    void read(periodOfPage());
  }, []);
  // The button that was pressed is gone with its step: the keyboard goes on at the heading.
  useEffect(() => {
    heading.current?.focus();
  }, [step, job.at]);

  const isWorking = job.at === 'running' || job.at === 'stopping' || job.at === 'stopped';
  const again = (): void => {
    if (job.at === 'failed' && job.started) void run.go(job.started, job.progress);
    else if (view) to(step, view);
    else void read(periodOfPage());
  };
  const here = (): { readonly period?: string } => (view ? { period: view.period.code } : {});
  return (
    <main aria-busy={isWorking || !view}>
      <h1 tabIndex={-1} ref={heading}>
        {view ? `${issueWords.step[step]}: ${view.period.name}` : issueWords.title}
      </h1>
      {view && (
        <Steps label={issueWords.steps} steps={STEPS.map((one) => issueWords.step[one])} at={STEPS.indexOf(step)} />
      )}
      {view && !isWorking && job.at !== 'done' && (
        <PeriodChooser
          label={issueWords.period}
          periods={view.periods}
          chosen={view.period.code}
          busy={false}
          onChoose={(period) => void read({ period })}
        />
      )}
      {job.at === 'reading' && !(view && step === 'look') && <p role="status">{issueWords.loading}</p>}
      {view && step === 'look' && job.at === 'reading' && (
        <Look view={view} onRest={() => to('make', view)} onNext={() => to('publish', view)} />
      )}
      {view && step === 'make' && job.at === 'plan' && (
        <Make view={view} started={job.started} onGo={() => void run.go(job.started, null)} />
      )}
      {view && step === 'publish' && job.at === 'plan' && (
        <Publish
          view={view}
          started={job.started}
          onGo={() => void run.go(job.started, null)}
          onBack={() => to('look', view)}
        />
      )}
      {isWorking && (
        <Running
          view={job}
          onStop={() => {
            run.stop();
            setJob({ ...job, at: 'stopping' });
          }}
          onGo={() => void run.go(job.started, job.progress)}
        />
      )}
      {job.at === 'failed' && <Failed view={job} onAgain={again} />}
      {job.at === 'done' && (
        <Done
          outcome={job.outcome}
          next={
            step === 'make'
              ? { label: issueWords.step.look, go: () => void read(here()) }
              : { label: issueWords.track, go: () => void openWindow('openTrack', view?.period.code) }
          }
        />
      )}
    </main>
  );
}

const root = document.getElementById('page');
if (root) render(<Issue />, root);
