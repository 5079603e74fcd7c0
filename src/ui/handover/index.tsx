/** The window *Bàn giao*: it opens on the side of this account, gives the files to another one or takes them over. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { HandoverView } from '../../app/handover/view';
import { handoverPageWords as words } from '../../text/windows/handover';
import { ask } from '../call';
import { failedView, jobRun, workingOf, type JobRun, type JobView } from '../job-dialog/run-job';
import { Done, Failed, Running } from '../job-dialog/views';
import '../page.css';
import { ListedPlan } from '../listed-plan';
import { Give } from './give';
import { Looks } from './looks';
import { Take } from './take';
import { mount } from '../mount';

interface Handover {
  readonly view: HandoverView | null;
  readonly side: HandoverView['side'];
  readonly job: JobView;
  readonly run: JobRun;
  readonly typed: string;
  readonly picked: number;
  type(account: string): void;
  plan(): void;
  read(): void;
  pickedNow(count: number): void;
  take(): void;
  takeInstead(): void;
  again(): void;
}

function useHandover(): Handover {
  const [view, setView] = useState<HandoverView | null>(null);
  const [side, setSide] = useState<HandoverView['side']>('give');
  const [job, setJob] = useState<JobView>({ at: 'reading' });
  const [typed, type] = useState('');
  const [picked, setPicked] = useState(0);
  const run = useMemo(() => jobRun(setJob), []);
  const read = (asked?: HandoverView['side']): void => {
    setJob({ at: 'reading' });
    ask('handover', {}).then(
      (found) => {
        setView(found);
        setSide(asked ?? found.side);
        setJob({ at: 'choosing' });
      },
      (error: unknown) => setJob(failedView(error)),
    );
  };
  useEffect(() => read(), []);
  const plan = (): void => void run.plan({ job: 'handOver', account: typed.trim() });
  const take = async (): Promise<void> => {
    try {
      await run.go(await ask('startJob', { job: 'takeOver' }), null);
    } catch (error) {
      setJob(failedView(error));
    }
  };
  return {
    ...{ view, side, job, run, typed, picked, type, plan, read },
    pickedNow(count) {
      setPicked(picked + count);
      read('take');
    },
    take: () => void take(),
    takeInstead: () => setSide('take'),
    again() {
      if (job.at === 'failed' && job.started) void run.go(job.started, job.progress);
      else read();
    },
  };
}

/** Before the job runs. */
function Choosing(handover: Handover) {
  const { view, side, job, run } = handover;
  if (view === null) return null;
  if (job.at === 'plan')
    return (
      <ListedPlan
        go={words.give.go}
        back={words.give.back}
        lines={job.started.plan.lines}
        onGo={() => void run.go(job.started, null)}
        onBack={() => handover.read()}
      />
    );
  if (job.at !== 'choosing') return null;
  if (side === 'take')
    return <Take view={view} picked={handover.picked} onPicked={handover.pickedNow} onGo={handover.take} />;
  return (
    <>
      <Give account={view.account} typed={handover.typed} onType={handover.type} onPlan={handover.plan} />
      <Looks view={view} />
      <div class="actions">
        <button type="button" onClick={handover.takeInstead}>
          {words.takeInstead}
        </button>
      </div>
    </>
  );
}

function Page() {
  const handover = useHandover();
  const { job, run, side } = handover;
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone with its view: the keyboard continues at the heading.
  useLayoutEffect(() => heading.current?.focus(), [job.at, side]);
  const working = workingOf(job);
  return (
    <main aria-busy={job.at === 'reading' || working !== null}>
      <h1 tabIndex={-1} ref={heading}>
        {'started' in job && job.started ? job.started.plan.title : words[side].title}
      </h1>
      {job.at === 'reading' && <p role="status">{words.loading}</p>}
      <Choosing {...handover} />
      <Running job={job} run={run} />
      {job.at === 'failed' && <Failed view={job} onAgain={handover.again} />}
      {job.at === 'done' && <Done outcome={job.outcome} />}
    </main>
  );
}

mount(<Page />);
