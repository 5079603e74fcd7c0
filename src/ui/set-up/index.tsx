/** The window *Thiết lập*: choose the province, see what will be made and what is to be confirmed, read what the law asks, then make it. */
import { render } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ProvinceChoice } from '../../app/api';
import { setUpWords as words } from '../../text/windows/set-up-page';
import { ask, openWindow } from '../call';
import { jobRun, type JobView } from '../job-dialog/run-job';
import { Done, Failed, Running } from '../job-dialog/views';
import { Steps } from '../steps';
import '../page.css';
import { Law } from './law';
import { Provinces } from './provinces';

const STEPS = Object.values(words.step);
type At = 'province' | 'plan' | 'law';
const NUMBER: Readonly<Record<At, number>> = { province: 0, plan: 1, law: 2 };

function Plan(props: { readonly lines: readonly string[]; readonly onNext: () => void; readonly onBack: () => void }) {
  return (
    <>
      <ul>
        {props.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div class="actions">
        <button class="main" type="button" onClick={props.onNext}>
          {words.toLaw}
        </button>
        <button type="button" onClick={props.onBack}>
          {words.back}
        </button>
      </div>
    </>
  );
}

function Wizard() {
  const [choices, setChoices] = useState<readonly ProvinceChoice[] | null>(null);
  const [chosen, choose] = useState('');
  const [at, setAt] = useState<At>('province');
  const [job, setJob] = useState<JobView>({ at: 'reading' });
  const run = useMemo(() => jobRun(setJob), []);
  const heading = useRef<HTMLHeadingElement>(null);

  const readProvinces = (): void => {
    setJob({ at: 'reading' });
    ask('provinces', {}).then(
      (found) => {
        setChoices(found);
        setJob({ at: 'choosing' });
      },
      (error: Error) => setJob({ at: 'failed', message: error.message, started: null, progress: null }),
    );
  };
  const plan = (): void => {
    setAt('plan');
    void run.plan({ job: 'setUp', province: chosen });
  };
  const back = (): void => {
    setAt('province');
    setJob({ at: 'choosing' });
  };
  const again = (): void => {
    if (job.at === 'failed' && job.started) void run.go(job.started, job.progress);
    else if (at === 'province') readProvinces();
    else plan();
  };
  useEffect(readProvinces, []);
  // The button that was pressed is gone with its step: the keyboard goes on at the heading. The first step begins in its field.
  useEffect(() => {
    if (at !== 'province') heading.current?.focus();
  }, [at, job.at]);

  const working = job.at === 'running' || job.at === 'stopping' || job.at === 'stopped' ? job : null;
  const title = 'started' in job && job.started ? job.started.plan.title : words.title;
  return (
    <main aria-busy={job.at === 'reading' || working !== null}>
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      <Steps label={words.steps} steps={STEPS} at={working || job.at === 'done' ? 3 : NUMBER[at]} />
      {job.at === 'reading' && <p role="status">{words.loading}</p>}
      {job.at === 'choosing' && choices && (
        <Provinces choices={choices} chosen={chosen} onChoose={choose} onNext={plan} />
      )}
      {job.at === 'plan' && at === 'plan' && (
        <Plan lines={job.started.plan.lines} onNext={() => setAt('law')} onBack={back} />
      )}
      {job.at === 'plan' && at === 'law' && (
        <Law onGo={() => void run.go(job.started, null)} onBack={() => setAt('plan')} />
      )}
      {working && (
        <Running
          view={working}
          onStop={() => {
            run.stop();
            setJob({ ...working, at: 'stopping' });
          }}
          onGo={() => void run.go(working.started, working.progress)}
        />
      )}
      {job.at === 'failed' && <Failed view={job} onAgain={again} />}
      {job.at === 'done' && (
        <Done outcome={job.outcome} next={{ label: words.next, go: () => void openWindow('openGenerate') }} />
      )}
    </main>
  );
}

const root = document.getElementById('page');
if (root) render(<Wizard />, root);
