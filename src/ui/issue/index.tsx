/**
 * The window *Tạo biểu và phát hành*, in four steps: the contacts where a unit has none, make the files, look at one,
 * publish. Units see nothing before the last step.
 */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { JobRequest } from '../../app/api';
import type { IssuingView } from '../../app/issue/view';
import { issueWords } from '../../text/windows/issue-page';
import { ask, openWindow, periodOfPage } from '../call';
import { failedView, jobRun, workingOf, type JobRun, type JobView } from '../job-dialog/run-job';
import { Done, Failed, Running } from '../job-dialog/views';
import { mount } from '../mount';
import { PeriodChooser } from '../period-chooser';
import '../page.css';
import type { PeriodAsked } from '../period-view';
import { SaidLine, type Said } from '../said';
import { Steps } from '../steps';
import { Contacts } from './contacts';
import { Look } from './look';
import { Make } from './make';
import { Publish } from './publish';

const STEPS = ['contacts', 'make', 'look', 'publish'] as const;
type Step = (typeof STEPS)[number];

/** The steps of the window that run no job. */
const isStill = (step: Step): boolean => step === 'contacts' || step === 'look';

/** Where the window opens: a unit has no address, nothing is made, or something can be looked at. */
function firstStep({ units }: IssuingView): Step {
  if (units.some((unit) => unit.link !== null)) return 'look';
  return units.some((unit) => unit.accounts.length === 0) ? 'contacts' : 'make';
}

/**
 * Only existing files can be published. When all exist, the list is left out, so that the job is the same as without a
 * list.
 */
function requestFor(step: Step, view: IssuingView): JobRequest {
  const made = view.units.filter((unit) => unit.link !== null).map((unit) => unit.unit);
  if (step === 'make') return { job: 'issue', publish: false, period: view.period.code };
  return { job: 'publish', period: view.period.code, ...(made.length < view.units.length ? { units: made } : {}) };
}

interface Issuing {
  /** null while it is read. */
  readonly view: IssuingView | null;
  readonly step: Step;
  readonly job: JobView;
  readonly run: JobRun;
  /** What the step before has done. */
  readonly said: Said | null;
  to(step: Step, view: IssuingView): void;
  /** Reads the period again; without `step`, the window begins again. */
  read(asked: PeriodAsked, then?: { readonly step?: Step; readonly said: Said }): Promise<void>;
  /** Repeats what failed. */
  again(): void;
}

/** The state of the window, and the requests behind it. Reads the period when the window opens. */
function useIssuing(): Issuing {
  const [view, setView] = useState<IssuingView | null>(null);
  const [step, setStep] = useState<Step>('make');
  const [job, setJob] = useState<JobView>({ at: 'reading' });
  const [said, say] = useState<Said | null>(null);
  const shown = useRef<(job: JobView) => void>(setJob);
  const run = useMemo(() => jobRun((next) => shown.current(next)), []);
  const to = (next: Step, seen: IssuingView): void => {
    setStep(next);
    if (!isStill(next)) void run.plan(requestFor(next, seen));
    else setJob({ at: 'reading' });
  };
  const read: Issuing['read'] = async (asked, then) => {
    setView(null);
    say(then?.said ?? null);
    setJob({ at: 'reading' });
    try {
      const found = await ask('issuing', asked);
      setView(found);
      to(then?.step ?? firstStep(found), found);
    } catch (error) {
      setJob(failedView(error));
    }
  };
  // Made without a remark, the forms can be looked at: nothing else is to be read or done on that page.
  shown.current = (next) => {
    if (step === 'make' && view && next.at === 'done' && next.outcome.result === 'done')
      void read({ period: view.period.code }, { step: 'look', said: { kind: 'done', text: next.outcome.message } });
    else setJob(next);
  };
  useEffect(() => {
    void read(periodOfPage());
  }, []);
  return {
    ...{ view, step, job, run, said, to, read },
    again() {
      if (job.at === 'failed' && job.started) void run.go(job.started, job.progress);
      else if (view) to(step, view);
      else void read(periodOfPage());
    },
  };
}

/** The step before its job runs. */
function StepView({ view, step, job, run, to, read }: Issuing & { readonly view: IssuingView }) {
  if (step === 'contacts')
    return job.at === 'reading' ? (
      <Contacts
        onWritten={(text) => void read({ period: view.period.code }, { step: 'make', said: { kind: 'done', text } })}
        onLater={() => to('make', view)}
        inherited={view.inherited}
      />
    ) : null;
  if (step === 'look')
    return job.at === 'reading' ? (
      <Look view={view} onRest={() => to('make', view)} onNext={() => to('publish', view)} />
    ) : null;
  if (job.at !== 'plan') return null;
  const go = (): void => void run.go(job.started, null);
  return step === 'make' ? (
    <Make view={view} started={job.started} onGo={go} />
  ) : (
    <Publish
      view={view}
      started={job.started}
      onGo={go}
      onBack={() => to('look', view)}
      onPaste={() => to('contacts', view)}
    />
  );
}

function Head({ view, step, job, read }: Issuing & { readonly view: IssuingView }) {
  return (
    <>
      <Steps label={issueWords.steps} steps={STEPS.map((one) => issueWords.step[one])} at={STEPS.indexOf(step)} />
      {!workingOf(job) && job.at !== 'done' && (
        <PeriodChooser
          label={issueWords.period}
          periods={view.periods}
          chosen={view.period.code}
          busy={false}
          onChoose={(period) => void read({ period })}
        />
      )}
    </>
  );
}

function Issue() {
  const issuing = useIssuing();
  const { view, step, job, run, said } = issuing;
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone with its step: the keyboard continues at the heading. The contacts begin in
  // their field.
  useLayoutEffect(() => {
    if (step !== 'contacts') heading.current?.focus();
  }, [step, job.at]);
  const working = workingOf(job);
  const period = view?.period.code;
  const next =
    step === 'make'
      ? { label: issueWords.step.look, go: () => void issuing.read(period === undefined ? {} : { period }) }
      : { label: issueWords.track, go: () => void openWindow('openTrack', period) };
  return (
    <main aria-busy={working !== null || !view}>
      <h1 tabIndex={-1} ref={heading}>
        {view ? `${issueWords.step[step]}: ${view.period.name}` : issueWords.title}
      </h1>
      {view && <Head {...issuing} view={view} />}
      <SaidLine said={said} />
      {job.at === 'reading' && !(view && isStill(step)) && <p role="status">{issueWords.loading}</p>}
      {view && <StepView {...issuing} view={view} />}
      <Running job={job} run={run} />
      {job.at === 'failed' && <Failed view={job} onAgain={issuing.again} />}
      {job.at === 'done' && <Done outcome={job.outcome} next={next} />}
    </main>
  );
}

mount(<Issue />);
