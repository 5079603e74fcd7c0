/**
 * Tự kiểm tra trên Google: makes a scratch folder with a workbook, runs every probe, shows the expected and the actual
 * answers, and removes what it made. It needs no master, so that it can run before *Thiết lập*. An interrupted run
 * continues with the next probe.
 */
import { ok } from '../../core/result';
import { selfCheckWords } from '../../text/windows/rare/self-check';
import { probeTitle } from '../../text/windows/rare/probe-titles';
import type { JobRequest } from '../api';
import { finished, going, type Job, type Planned, type Stepped, type StepTurn } from '../jobs/job';
import type { World } from '../ports';
import { refuse, type Asked } from '../refusal';
import { askPage, forgetPage } from './page-pass';
import { askProbe, type Probe, type ProbeResult, type ProbeRoom } from './probe';
import { PROBES } from './probes';
import { latencyFrom } from './probes/speed';
import { driveDelete, SCRATCH_SHEET, SCRATCH_TAB } from './rest';
import { keepDifferences } from './switched-off';

interface Progress {
  readonly folderId: string;
  readonly bookId: string;
  readonly results: readonly ProbeResult[];
}

const PROGRESS = 'selfCheckRun';
/** A Google property holds 9 KB, so the answers are kept short. */
const KEPT_LETTERS = 90;

const kept = ({ memory }: World): Progress | null => {
  const text = memory.get(PROGRESS);
  return text === null ? null : (JSON.parse(text) as Progress);
};

function keep({ memory }: World, progress: Progress): void {
  const results = progress.results.map((one) => ({ ...one, seen: one.seen.slice(0, KEPT_LETTERS) }));
  memory.set(PROGRESS, JSON.stringify({ ...progress, results }));
}

function plan(world: World, request: JobRequest): Asked<Planned> {
  if (world.person.account() === null) return refuse('nobody');
  return ok({
    request: { job: request.job },
    plan: { title: selfCheckWords.title, of: PROBES.length, lines: selfCheckWords.lines(PROBES.length) },
  });
}

/** The scratch folder and workbook. */
function begin(world: World): Progress {
  const folderId = world.files.createFolder(selfCheckWords.folder, null, { cchc: 'probe' });
  const bookId = world.files.createBook(selfCheckWords.book, folderId, { cchc: 'probe' });
  world.books.change(bookId, [
    {
      updateSpreadsheetProperties: {
        properties: { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
        fields: 'locale,timeZone',
      },
    },
    {
      addSheet: {
        properties: { sheetId: SCRATCH_SHEET, title: SCRATCH_TAB, gridProperties: { rowCount: 100, columnCount: 10 } },
      },
    },
  ]);
  askPage(world);
  return { folderId, bookId, results: [] };
}

function step({ world, until }: StepTurn): Asked<Stepped> {
  const before = kept(world);
  let progress = before ?? begin(world);
  keep(world, progress);
  // The probe window opens when this step has returned, and reports while the next one runs.
  if (before === null) return ok(going(0, PROBES.length, selfCheckWords.asking(probeTitle(PROBES[0]?.id ?? ''))));
  const room: ProbeRoom = { world, door: world.probes, folderId: progress.folderId, bookId: progress.bookId };
  while (progress.results.length < PROBES.length && world.clock.now() < until) {
    const probe = PROBES[progress.results.length];
    if (!probe) break;
    progress = { ...progress, results: [...progress.results, askProbe(probe, room)] };
    keep(world, progress);
  }
  const at = progress.results.length;
  if (at < PROBES.length) return ok(going(at, PROBES.length, selfCheckWords.asking(probeTitle(PROBES[at]?.id ?? ''))));
  return ok(end(world, room, progress.results));
}

function end(world: World, room: ProbeRoom, results: readonly ProbeResult[]): Stepped {
  const different = results.filter((one) => one.verdict === 'different').map((one) => one.id);
  keepDifferences(
    world,
    PROBES.filter((probe) => different.includes(probe.id)),
  );
  driveDelete(room, room.folderId);
  world.memory.drop(PROGRESS);
  forgetPage(world);
  const count = (verdict: ProbeResult['verdict']): number => results.filter((one) => one.verdict === verdict).length;
  const counts = { right: count('right'), different: count('different'), untried: count('untried') };
  return finished(PROBES.length, {
    result: counts.different + counts.untried > 0 ? 'doneMissing' : 'done',
    message: selfCheckWords.outcome(counts),
    lines: results.map((one) => ({
      unit: one.id,
      name: probeTitle(one.id),
      result: one.verdict,
      message: selfCheckWords.line(shownOf(one)),
      cells: selfCheckWords.cells(shownOf(one)),
    })),
    columns: selfCheckWords.columns,
    counts,
    download: { name: selfCheckWords.file, text: reportOf(results) },
  });
}

const probeOf = (id: string): Probe | undefined => PROBES.find((probe) => probe.id === id);
const expectedOf = (id: string): readonly string[] => probeOf(id)?.expected ?? [];
const shownOf = (one: ProbeResult) => ({
  ...one,
  expected: expectedOf(one.id),
  stops: probeOf(one.id)?.restsOn ?? [],
});
const seenBy = (results: readonly ProbeResult[], id: string): string =>
  results.find((one) => one.id === id)?.seen ?? '';

/** The result as JSON, with the measured figures under the names of the latency file. */
const reportOf = (results: readonly ProbeResult[]): string =>
  JSON.stringify(
    {
      probes: results.map((one) => ({
        ...one,
        expected: expectedOf(one.id),
        rows: probeOf(one.id)?.rows ?? [],
      })),
      latency: latencyFrom(seenBy(results, 'speed1k'), seenBy(results, 'speed100k')),
    },
    null,
    1,
  );

export const selfCheck: Job = { plan, step };
