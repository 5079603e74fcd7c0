/** The window *Báo cáo*: what the period owes as documents, each with one click to draft, open or download it. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { DocumentLine, DocumentsView, UnitLine } from '../../app/documents/view';
import { documentsWords as words } from '../../text/windows/documents';
import { ask } from '../call';
import { Choose } from '../choose';
import { jobRun, workingOf, type JobRun, type JobView } from '../job-dialog/run-job';
import { Running } from '../job-dialog/views';
import '../page.css';
import { mount } from '../mount';
import { PeriodHead } from '../period-head';
import { usePeriodView } from '../period-view';
import type { Said } from '../said';
import { RatesOfYear } from './rates';

const address = (fileId: string, rest: string): string => `https://docs.google.com/document/d/${fileId}/${rest}`;

/** Google Docs gives the document itself, its .docx, and the PDF that is printed. */
const LINKS = [
  { label: words.open, rest: 'edit' },
  { label: words.download, rest: 'export?format=docx' },
  { label: words.print, rest: 'export?format=pdf' },
] as const;

const Links = ({ fileId, name }: { readonly fileId: string; readonly name: string }) => (
  <>
    {LINKS.map(({ label, rest }) => (
      <a key={rest} href={address(fileId, rest)} target="_blank" rel="noopener" aria-label={words.label(label, name)}>
        {label}
      </a>
    ))}
  </>
);

interface LineProps {
  readonly line: DocumentLine;
  readonly busy: boolean;
  /** The one to draft next: its button is the main one of the window. */
  readonly isNext: boolean;
  readonly onMake: (line: DocumentLine) => void;
}

function Line({ line, busy, isNext, onMake }: LineProps) {
  const { made, name, waits } = line;
  const make = made ? words.makeAgain : words.make;
  return (
    <li>
      <strong>{name}</strong>
      <br />
      <span class="quiet">{made ? words.madeBy(made.at, made.by) : words.notMade}</span>
      {made?.frozen && <p class="quiet">{words.frozen}</p>}
      {made?.stale && <p class="failed">{words.stale}</p>}
      {waits && <p class="quiet">{words.waits}</p>}
      <div class="actions">
        <button
          type="button"
          class={isNext ? 'main' : undefined}
          disabled={busy || waits || made?.frozen === true}
          aria-label={words.label(make, name)}
          onClick={() => onMake(line)}
        >
          {make}
        </button>
        {made && <Links fileId={made.fileId} name={name} />}
      </div>
    </li>
  );
}

interface ListProps extends Omit<LineProps, 'line' | 'isNext'> {
  readonly view: DocumentsView;
}

function Lists({ view, ...rest }: ListProps) {
  const owed = view.lines.filter((line) => line.owed);
  const others = view.lines.filter((line) => !line.owed);
  const next = owed.find(({ waits, made }) => !waits && (made === null || made.stale));
  const list = (lines: readonly DocumentLine[]) => (
    <ul class="plain">
      {lines.map((line) => (
        <Line key={line.kind} line={line} isNext={line === next} {...rest} />
      ))}
    </ul>
  );
  return (
    <>
      <h2>{words.owed}</h2>
      {owed.length === 0 ? <p>{words.nothingOwed}</p> : list(owed)}
      {!view.isOut && <p class="quiet">{words.notOut}</p>}
      {others.length > 0 && (
        <details open={others.some((line) => line.made !== null)}>
          <summary>{words.others}</summary>
          {list(others)}
        </details>
      )}
    </>
  );
}

interface UnitProps {
  readonly units: readonly UnitLine[];
  readonly busy: boolean;
  readonly onMake: (line: UnitLine) => void;
}

/** The report of one unit, chosen from those that handed in. */
function UnitReports({ units, busy, onMake }: UnitProps) {
  const [chosen, setChosen] = useState('');
  const line = units.find(({ unit }) => unit === chosen) ?? units[0];
  if (line === undefined) return null;
  return (
    <>
      <h2>{words.unitReport}</h2>
      <Choose
        label={words.unit}
        value={line.unit}
        choices={units.map(({ unit, unitName }) => ({ value: unit, label: unitName }))}
        busy={busy}
        onChoose={setChosen}
      />
      <ul class="plain">
        <Line line={line} isNext={false} busy={busy} onMake={() => onMake(line)} />
      </ul>
    </>
  );
}

/** The job that drafts. It asks nothing first: it changes its own file only and keeps what a person typed. */
function useDrafting(read: (said: Said) => void): {
  readonly job: JobView;
  readonly run: JobRun;
} {
  const [job, setJob] = useState<JobView>({ at: 'choosing' });
  const run = useMemo(() => jobRun(setJob), []);
  useEffect(() => {
    if (job.at === 'plan') void run.go(job.started, null);
    if (job.at === 'failed') read(job.said);
    if (job.at === 'done') read({ kind: 'done', text: job.outcome.message });
  }, [job]);
  return { job, run };
}

interface ShownProps {
  readonly view: DocumentsView;
  readonly busy: boolean;
  readonly onMake: (line: DocumentLine, units?: readonly string[]) => void;
}

const Shown = ({ view, busy, onMake }: ShownProps) => (
  <>
    <p class="quiet">{words.draft}</p>
    <Lists view={view} busy={busy} onMake={(line) => onMake(line)} />
    <UnitReports units={view.units} busy={busy} onMake={(line) => onMake(line, [line.unit])} />
    <RatesOfYear key={view.period.code} period={view.period.code} />
    {view.isOut && <p class="quiet">{words.quality}</p>}
  </>
);

function Documents() {
  const screen = usePeriodView((asked) => ask('documents', asked));
  const { view, busy, here, begin, read, open } = screen;
  const { job, run } = useDrafting((after) => void read(here(), after));
  const make = (line: DocumentLine, units: readonly string[] = []): void => {
    begin();
    void run.plan({
      job: 'document',
      draft: line.kind,
      ...here(),
      ...(units.length === 0 ? {} : { units: [...units] }),
    });
  };
  const working = workingOf(job);
  return (
    <main aria-busy={busy}>
      <h1>{view ? `${words.title}: ${view.period.name}` : words.title}</h1>
      <PeriodHead screen={screen} words={words} isRunning={working !== null} />
      <Running job={job} run={run} />
      {view && <Shown view={view} busy={busy} onMake={make} />}
      <div class="actions">
        <button type="button" disabled={busy} onClick={() => void read(here())}>
          {view ? words.refresh : words.again}
        </button>
        {view?.isOut && (
          <button type="button" disabled={busy} onClick={() => open('openReceive')}>
            {words.receive}
          </button>
        )}
        {view?.lines.some((line) => line.waits) && (
          <button type="button" disabled={busy} onClick={() => open('openConsolidate')}>
            {words.consolidate}
          </button>
        )}
      </div>
    </main>
  );
}

mount(<Documents />);
