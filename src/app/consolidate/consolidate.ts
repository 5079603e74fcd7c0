/**
 * Tổng hợp: collects what changed, computes everything from the seals, and writes the master only when something is
 * different. Ends with exactly one of done, doneMissing, nothingWritten.
 */
import { Fault } from '../../core/fault';
import { ok } from '../../core/result';
import { consolidateWords } from '../../text/windows/consolidate';
import { jobWords } from '../../text/windows/jobs';
import { conservedWords } from '../../text/books/conserved';
import { logWords } from '../../text/books/cover';
import { firstOf } from '../../text/listed';
import { alteredCells, isTouched, noteWhole, type Altered } from './altered-master';
import type { JobOutcome, JobRequest } from '../api';
import { changedFiles } from '../collect/collect-pass';
import { collectStep } from '../collect/collect';
import { figuresOf, type Figures } from './figures';
import { freeFor, JobHold, resultsSoFar } from '../jobs/hold';
import { jobIdOf } from '../jobs/job-id';
import type { Discrepancy } from '../recount/recount-input';
import { finished, going, type Job, type Planned, type Stepped, type StepTurn } from '../jobs/job';
import { titleOf } from '../../tables/master-book/sheets';
import type { World } from '../ports';
import type { PeriodWork } from '../work/period-work';
import { keptLedger } from '../work/held/kept-ledger';
import { noting, replaying } from '../work/held/noted-reading';
import { openPeriod } from '../work/open-period';
import { refuse, type Asked } from '../refusal';
import { auditedFilesOfPeriod } from '../work/unit-files';
import { rowsWhole } from '../work/held/rows-whole';
import { listOf, noteRemarks } from './remarks';
import { noteSame, sameAsNoted, type Same } from './unchanged';
import { writeMaster } from './write-master';

const STAGES = consolidateWords.stage.length;

function opened(world: World, request: JobRequest): Asked<PeriodWork> {
  // Always covers every unit: a total over some of them would look like the province's.
  const open = openPeriod(world, { period: request.period, everyRow: true, withNow: true });
  if (!open.ok) return open;
  // Points are not figures of a report: their sum over units has no meaning, and the master would lose the report it
  // shows.
  if (open.value.period.scoring) return refuse('scoringNotConsolidated', { period: open.value.period.name });
  const whole = rowsWhole(open.value);
  if (!whole.ok) return whole;
  return open.value.ledger.files(open.value.period.code).length === 0 ? refuse('notPublished') : open;
}

function plan(world: World, asked: JobRequest): Asked<Planned> {
  const reading = noting(world, keptLedger(world));
  const known = sameAsNoted(reading.world, asked);
  if (known) return plannedSame(world, known);
  const opening = opened(reading.world, asked);
  if (!opening.ok) return opening;
  const open = { ...opening.value, world };
  const request: JobRequest = { job: 'consolidate', period: open.period.code };
  const { changed, masterVersion } = changedFiles(open, auditedFilesOfPeriod({ ...open, world: reading.world }), {
    proving: false,
  });
  const figures = figuresOf(open);
  const { have, expected } = figures.submitted;
  const begun = resultsSoFar(open.ledger, request) !== null;
  const quiet = changed.length === 0 && !begun;
  const isCurrent = quiet && open.office.publication?.inputHash === figures.inputHash;
  const byHand = isCurrent ? toldOf(isTouched(open, masterVersion) ? alteredCells(open, figures.tabs) : []) : null;
  const isSame = byHand?.count === 0;
  const title = consolidateWords.title(open.period.name);
  if (isSame) {
    noteWhole(open, masterVersion);
    const outcome = outcomeOf(open, figures, consolidateWords.nothingNew);
    const same: Same = { request, title, lines: consolidateWords.upToDate(expected, have), outcome };
    noteSame(reading.world, open, same);
    return plannedSame(world, same);
  }
  const found: Found = {
    at: world.clock.now(),
    quiet,
    version: masterVersion,
    byHand,
    outcome: null,
  };
  if (quiet) {
    noteFound(world, request, found);
    reading.keep(readKey(jobIdOf(request)));
  }
  const lines = byHand
    ? consolidateWords.toRestore(byHand.count, byHand.list)
    : consolidateWords.lines({ units: expected, submitted: have, changed: changed.length });
  return ok({
    request,
    plan: { title, of: STAGES, lines: [...(begun ? [jobWords.unfinished] : []), ...lines] },
  });
}

/** The master already shows these same seals: the step only reports it. */
function plannedSame(world: World, { request, title, lines, outcome }: Same): Asked<Planned> {
  noteFound(world, request, { at: world.clock.now(), quiet: true, version: null, byHand: null, outcome });
  return ok({ request, plan: { title, of: STAGES, lines: [...lines] } });
}

/** How long the first step may reuse what the plan found. Changes made in between are picked up by the next run. */
const FRESH = 60_000;
const foundKey = (jobId: string): string => `found:${jobId}`;
const readKey = (jobId: string): string => `read:${jobId}`;
/** Cells of the master that were overwritten by hand: how many, and the first of them in words. */
interface ByHand {
  readonly count: number;
  readonly list: string;
}
/**
 * `quiet` = no workbook has changed; `version` = the master's in Drive; `byHand` = null when the master differs from
 * the seals; `outcome` = set when the master already shows these same seals.
 */
interface Found {
  readonly at: number;
  readonly quiet: boolean;
  readonly version: number | null;
  readonly byHand: ByHand | null;
  readonly outcome: JobOutcome | null;
}

const TOLD = 5;
const toldOf = (altered: readonly Altered[]): ByHand => ({
  count: altered.length,
  list: firstOf(altered.map(consolidateWords.alteredCell), TOLD, { of: 'cell' }),
});

const noteFound = (world: World, request: JobRequest, found: Found): void =>
  world.memory.set(foundKey(jobIdOf(request)), world.coder.pack(JSON.stringify(found)));

function foundByPlan(world: World, jobId: string): Found | null {
  const kept = world.memory.get(foundKey(jobId));
  if (kept === null) return null;
  world.memory.drop(foundKey(jobId));
  const found = JSON.parse(world.coder.unpack(kept)) as Found;
  return world.clock.now() - found.at <= FRESH ? found : null;
}

function step({ world, request, jobId, until }: StepTurn): Asked<Stepped> {
  const found = foundByPlan(world, jobId);
  if (found?.outcome) return ok(finished(STAGES, found.outcome));
  const shown = found?.quiet ? publishShown(world, { request, jobId, found }) : null;
  if (shown) return shown;
  const opening = opened(world, request);
  if (!opening.ok) return opening;
  const open = opening.value;
  if (found?.quiet) return publish(open, request, found);
  const taken = collectStep(open, { request, until });
  if (!taken.ok) return taken;
  if (!taken.value.done) return ok(going(0, STAGES, consolidateWords.stage[0]));
  return publish(open, request, { byHand: null, version: null });
}

type Seen = Pick<Found, 'byHand' | 'version'>;

/**
 * Publishes what the plan has read, which is what the person was shown; its first write proves by the ledger's fence
 * that no run has written to the ledger since. null = nothing is written, and both files must be read again.
 */
function publishShown(
  world: World,
  { request, jobId, found }: { readonly request: JobRequest; readonly jobId: string; readonly found: Seen },
): Asked<Stepped> | null {
  const replayed = replaying(world, readKey(jobId));
  const opening = replayed && opened(replayed, request);
  if (!opening?.ok) return null;
  const open = { ...opening.value, world };
  const { ledger, office } = open;
  if (!freeFor({ ledger, account: office.account, now: world.clock.now() }).ok) return null;
  try {
    return publish(open, request, found);
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === 'refused' && !ledger.isHeld()) return null;
    throw thrown;
  }
}

/** @param seen what the plan found; `byHand` null = not looked for yet */
function publish(open: PeriodWork, request: JobRequest, seen: Seen): Asked<Stepped> {
  const { office, ledger, world } = open;
  if (office.publication === null) return refuse('masterTrouble', { count: 1, list: 'cchc-publication' });
  const figures = figuresOf(open);
  const byHand =
    office.publication.inputHash === figures.inputHash
      ? (seen.byHand ?? toldOf(alteredCells(open, figures.tabs)))
      : null;
  if (byHand?.count === 0) return ok(finished(STAGES, outcomeOf(open, figures, consolidateWords.nothingNew)));
  const hold = JobHold.take({ ledger, account: office.account, now: world.clock.now() }, request);
  if (!hold.ok) return hold;
  ledger.flush();
  const { differs, laidAgain, remarks } = writeMaster(open, figures, {
    from: office.publication,
    version: seen.version,
  });
  const { have, expected } = figures.consolidated.overview.submitted;
  const restored = [
    byHand ? consolidateWords.restored(byHand.count, byHand.list) : '',
    laidAgain.length === 0 ? '' : consolidateWords.laidAgain(laidAgain.map(titleOf), laidAgain.includes('narrative')),
    remarks.length === 0 ? '' : consolidateWords.remarks(remarks.length, listOf(remarks, TOLD)),
  ]
    .filter(Boolean)
    .join(' ');
  noteRemarks(open, remarks);
  if (differs.length === 0)
    ledger.tell(office.account, {
      action: 'consolidate',
      unit: null,
      period: open.period.code,
      text: [logWords.consolidated(office.publication.publication + 1, have, expected), restored]
        .filter(Boolean)
        .join('. '),
    });
  hold.value.finish();
  ledger.flush();
  return ok(finished(STAGES, differs.length === 0 ? outcomeOf(open, figures, restored) : nothingWritten(differs)));
}

function nothingWritten(differs: readonly Discrepancy[]): JobOutcome {
  const list = firstOf(
    differs.map((one) => `${one.tab} ${one.row}/${one.column}: ${one.written} ≠ ${one.recounted}`),
    TOLD,
  );
  return {
    result: 'nothingWritten',
    message: consolidateWords.recountDiffers(list),
    lines: [],
    counts: { differs: differs.length },
  };
}

function outcomeOf(open: PeriodWork, { consolidated }: Figures, before: string): JobOutcome {
  const { have, expected, missing } = consolidated.overview.submitted;
  const names = open.units.filter((unit) => missing.includes(unit.code)).map((unit) => unit.shortName);
  const { conserved } = consolidated;
  const nameOf = (code: string): string => open.units.find((unit) => unit.code === code)?.shortName ?? code;
  const out = new Map(
    conserved.leftOut.map((one) => [one.unit, conservedWords.leftOut(nameOf(one.unit), one.version, null, one.why)]),
  );
  const uncounted = conserved.earlier.filter(({ heirs }) => heirs.length === 0);
  const said = missing.length === 0 ? consolidateWords.done(expected) : consolidateWords.missing(have, expected, names);
  return {
    result: missing.length === 0 ? 'done' : 'doneMissing',
    message: [before, said, consolidateWords.conserved(conserved.reports), conservedWords.uncounted(uncounted)]
      .filter((part) => part !== '')
      .join(' '),
    lines: consolidated.progress.map((line) =>
      missing.includes(line.unit)
        ? {
            unit: line.unit,
            name: line.unitName,
            result: 'missing',
            message: out.get(line.unit) ?? consolidateWords.line.missing,
          }
        : { unit: line.unit, name: line.unitName, result: 'used', message: consolidateWords.line.used(line.version) },
    ),
    counts: {
      submitted: have,
      units: expected,
      values: consolidated.values.length,
      findings: consolidated.findings.length,
    },
    masterId: open.office.masterId,
  };
}

export const consolidateJob: Job = { plan, step };
