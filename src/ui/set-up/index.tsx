/**
 * The window *Thiết lập*: choose the province, read what will be made and what the law requires, then make it.
 */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ProvinceChoice } from '../../app/api';
import { setUpWords as words } from '../../text/windows/set-up-page';
import { ask, openWindow } from '../call';
import { failedView, jobRun, workingOf, type JobRun, type JobView } from '../job-dialog/run-job';
import { Done, Failed, Running } from '../job-dialog/views';
import { mount } from '../mount';
import { Steps } from '../steps';
import '../page.css';
import { Law } from './law';
import { Lost } from './lost';
import { Provinces } from './provinces';

const STEPS = Object.values(words.step);
type At = 'province' | 'plan';
const NUMBER: Readonly<Record<At, number>> = { province: 0, plan: 1 };

interface SetUp {
  readonly at: At;
  readonly job: JobView;
  readonly run: JobRun;
  /** null while they are read. */
  readonly choices: readonly ProvinceChoice[] | null;
  readonly chosen: string;
  choose(province: string): void;
  to(at: At): void;
  /** Repeats what failed. */
  again(): void;
  /** Gives up the remembered master, then plans again. */
  forget(): void;
}

/** The state of the window, and the requests behind it. Reads the provinces when the window opens. */
function useSetUp(): SetUp {
  const [choices, setChoices] = useState<readonly ProvinceChoice[] | null>(null);
  const [chosen, choose] = useState('');
  const [at, setAt] = useState<At>('province');
  const [job, setJob] = useState<JobView>({ at: 'reading' });
  const run = useMemo(() => jobRun(setJob), []);
  const readProvinces = (): void => {
    setJob({ at: 'reading' });
    ask('provinces', {}).then(
      (found) => {
        setChoices(found);
        setJob({ at: 'choosing' });
      },
      (error: unknown) => setJob(failedView(error)),
    );
  };
  useEffect(readProvinces, []);
  const plan = (): void => void run.plan({ job: 'setUp', province: chosen });
  return {
    ...{ at, job, run, choices, chosen, choose },
    to(next) {
      setAt(next);
      if (next === 'province') setJob({ at: 'choosing' });
      else plan();
    },
    again() {
      if (job.at === 'failed' && job.started) void run.go(job.started, job.progress);
      else if (at === 'province') readProvinces();
      else plan();
    },
    forget() {
      setJob({ at: 'reading' });
      ask('forgetMaster', {}).then(plan, (error: unknown) => setJob(failedView(error)));
    },
  };
}

/** The step before the job runs. */
function Step({ job, run, choices, chosen, choose, to }: SetUp) {
  if (job.at === 'choosing' && choices)
    return <Provinces choices={choices} chosen={chosen} onChoose={choose} onNext={() => to('plan')} />;
  if (job.at !== 'plan') return null;
  return (
    <Law lines={job.started.plan.lines} onGo={() => void run.go(job.started, null)} onBack={() => to('province')} />
  );
}

function Wizard() {
  const setUp = useSetUp();
  const { at, job, run } = setUp;
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone with its step: the keyboard continues at the heading. The first step begins in
  // its field.
  useLayoutEffect(() => {
    if (at !== 'province') heading.current?.focus();
  }, [at, job.at]);
  const working = workingOf(job);
  return (
    <main aria-busy={job.at === 'reading' || working !== null}>
      <h1 tabIndex={-1} ref={heading}>
        {'started' in job && job.started ? job.started.plan.title : words.title}
      </h1>
      <Steps label={words.steps} steps={STEPS} at={working || job.at === 'done' ? 2 : NUMBER[at]} />
      {job.at === 'reading' && <p role="status">{words.loading}</p>}
      <Step {...setUp} />
      <Running job={job} run={run} />
      {job.at === 'failed' && <Failed view={job} onAgain={setUp.again} />}
      {job.at === 'failed' && job.said.code === 'masterKept' && <Lost onForget={setUp.forget} />}
      {job.at === 'done' && (
        <Done outcome={job.outcome} next={{ label: words.next, go: () => void openWindow('openGenerate') }} />
      )}
    </main>
  );
}

mount(<Wizard />);
