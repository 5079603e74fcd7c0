/** The window of a job: what will be done, one button that names it, progress, stop, and the result for each unit. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { JobRequest } from '../../app/api';
import { dialogWords } from '../../text/windows/page';
import { periodOfPage } from '../call';
import { Done, Failed, Plan, Running, type ChosenFix } from './views';
import { jobOfPage, jobRun, type JobView } from './run-job';
import '../page.css';
import { mount } from '../mount';

function JobDialog() {
  const job = jobOfPage();
  const [view, show] = useState<JobView>({ at: 'reading' });
  const [request, setRequest] = useState<JobRequest>({ job, ...periodOfPage() });
  const run = useMemo(() => jobRun(show), []);
  const heading = useRef<HTMLHeadingElement>(null);

  const plan = (asked: JobRequest): void => {
    setRequest(asked);
    void run.plan(asked);
  };
  useEffect(() => {
    plan(request);
  }, []);
  // Focus follows the change of view, so that a keyboard or screen-reader user is not left on a button that is gone.
  useLayoutEffect(() => {
    heading.current?.focus();
  }, [view.at]);

  return (
    <main>
      <h1 tabIndex={-1} ref={heading}>
        {titleOf(view, job)}
      </h1>
      {view.at === 'reading' && <p role="status">{dialogWords.loading}</p>}
      {view.at === 'plan' && <Plan view={view} request={request} onGo={() => void run.go(view.started, null)} />}
      <Running job={view} run={run} />
      {view.at === 'failed' && (
        <Failed view={view} onAgain={() => (view.started ? void run.go(view.started, view.progress) : plan(request))} />
      )}
      {view.at === 'done' && <Done outcome={view.outcome} onFix={(chosen) => plan(repairOf(chosen))} />}
    </main>
  );
}

const repairOf = ({ fix, unit, reason }: ChosenFix): JobRequest => ({
  job: 'repair',
  ...periodOfPage(),
  units: [unit],
  fix,
  ...(fix === 'writeOff' ? { reason } : {}),
});

function titleOf(view: JobView, job: JobRequest['job']): string {
  if ('started' in view && view.started) return view.started.plan.title;
  return dialogWords.heading[job] ?? dialogWords.confirm[job];
}

mount(<JobDialog />);
