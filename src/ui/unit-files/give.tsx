/** Files that go out: which units, what will be made, the job, and where the files are. */
import { useMemo, useState } from 'preact/hooks';
import type { JobRequest } from '../../app/api';
import type { IssuingView } from '../../app/issue/view';
import { dialogWords } from '../../text/windows/page';
import { unitFileWords } from '../../text/windows/rare/unit-files';
import { Choose } from '../choose';
import { jobRun, type JobView } from '../job-dialog/run-job';
import { Done, Failed, Plan, Running } from '../job-dialog/views';

const { give: words } = unitFileWords;

const FolderLink = ({ id }: { readonly id: string }) => (
  <p>
    <a href={`https://drive.google.com/drive/folders/${id}`} target="_blank" rel="noopener">
      {words.open}
    </a>
  </p>
);

export function Give({ view }: { readonly view: IssuingView }) {
  const [unit, setUnit] = useState('');
  const [job, show] = useState<JobView>({ at: 'choosing' });
  const run = useMemo(() => jobRun(show), []);
  const made = view.units.filter(({ link }) => link !== null);
  const without = made.filter(({ accounts }) => accounts.length === 0);
  const request: JobRequest = {
    job: 'unitFiles',
    period: view.period.code,
    units: unit === '' ? without.map((one) => one.unit) : [unit],
  };
  const back = (): void => show({ at: 'choosing' });
  return (
    <section aria-labelledby="give">
      <h2 id="give">{words.heading}</h2>
      {job.at === 'choosing' && (
        <>
          {without.length === 0 && <p class="quiet">{words.none}</p>}
          <Choose
            label={words.choose}
            value={unit}
            choices={[
              { value: '', label: words.noAccount(without.length) },
              ...made.map((one) => ({ value: one.unit, label: one.name })),
            ]}
            onChoose={setUnit}
          />
          <button type="button" disabled={request.units?.length === 0} onClick={() => void run.plan(request)}>
            {words.button}
          </button>
        </>
      )}
      {job.at === 'reading' && <p role="status">{dialogWords.loading}</p>}
      {job.at === 'plan' && <Plan view={job} request={request} onGo={() => void run.go(job.started, null)} />}
      <Running job={job} run={run} />
      {job.at === 'failed' && (
        <Failed view={job} onAgain={() => (job.started ? void run.go(job.started, job.progress) : back())} />
      )}
      {job.at === 'done' && (
        <>
          {job.outcome.folderId && <FolderLink id={job.outcome.folderId} />}
          <Done outcome={job.outcome} onClose={back} />
        </>
      )}
    </section>
  );
}
