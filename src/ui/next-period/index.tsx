/** The window *Mở kỳ mới*: what the next period takes over, one unit's form, the making, and its undo. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { JobRequest } from '../../app/api';
import type { NextPeriodView } from '../../app/next-period/view';
import { nextPeriodWords as words } from '../../text/windows/rare/next-period';
import { ask, closeWindow, openWindow, periodOfPage } from '../call';
import { jobRun, type JobView } from '../job-dialog/run-job';
import { Done, Failed, Running } from '../job-dialog/views';
import { mount } from '../mount';
import '../page.css';
import { failedBy, SaidLine, type Said } from '../said';
import { Changes } from './changes';
import { Preview } from './preview';
import { Undo } from './undo';

/** The window's state: what is shown, what was done, and the making of the forms. */
function useNextPeriod() {
  const [view, setView] = useState<NextPeriodView | null>(null);
  const [said, say] = useState<Said | null>(null);
  const [job, show] = useState<JobView>({ at: 'choosing' });
  const run = useMemo(() => jobRun(show), []);
  const failed = (error: unknown): void => say(failedBy(error));
  const read = (period: { readonly period?: string }): Promise<void> => ask('nextPeriod', period).then(setView, failed);
  useEffect(() => void read(periodOfPage()), []);
  const [starting, setStarting] = useState(false);
  const make = async (): Promise<void> => {
    if (!view || starting) return;
    say(null);
    setStarting(true);
    const request: JobRequest = { job: 'issue', period: view.next.code, publish: false };
    try {
      await run.go(await ask('startJob', request), null);
      await read({ period: view.before.code });
    } catch (error) {
      failed(error);
    }
    setStarting(false);
  };
  return { view, said, job, run, starting, say, show, failed, read, make };
}

type Held = ReturnType<typeof useNextPeriod>;

function Looked({ view, starting, say, failed, read, make }: Held & { readonly view: NextPeriodView }) {
  const missing = view.units.length - view.made;
  return (
    <>
      <p class="quiet">{words.intro}</p>
      <Changes view={view} />
      <Preview key={view.next.code} view={view} onFail={failed} />
      {view.made > 0 && <p>{words.made(view.made, view.units.length)}</p>}
      <div class="actions">
        {missing > 0 ? (
          <button class="main" type="button" disabled={starting || view.blocked.length > 0} onClick={() => void make()}>
            {starting ? words.starting : words.make(missing)}
          </button>
        ) : (
          <button
            class="main"
            type="button"
            onClick={() => void openWindow('openGenerate', view.next.code).catch(failed)}
          >
            {words.publish}
          </button>
        )}
        <button type="button" onClick={closeWindow}>
          {words.close}
        </button>
      </div>
      <Undo
        view={view}
        onDone={(message) => {
          say({ kind: 'done', text: message });
          void read({ period: view.before.code });
        }}
        onFail={failed}
      />
    </>
  );
}

function NextPeriodWindow() {
  const held = useNextPeriod();
  const { view, said, job, run, show, make } = held;
  return (
    <main>
      <h1>{view ? words.heading(view.next.name, view.before.name) : words.title}</h1>
      <SaidLine said={said} />
      {view === null && said === null && <p role="status">{words.working}</p>}
      <Running job={job} run={run} />
      {job.at === 'failed' && <Failed view={job} onAgain={() => void make()} />}
      {job.at === 'done' && <Done outcome={job.outcome} onClose={() => show({ at: 'choosing' })} />}
      {view && job.at === 'choosing' && <Looked {...held} view={view} />}
    </main>
  );
}

mount(<NextPeriodWindow />);
