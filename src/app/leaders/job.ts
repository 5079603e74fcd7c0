/**
 * Trang lãnh đạo: the leaders' page of a period with its PDF, and *Sổ lĩnh vực* of each lead agency, all made from the
 * last *Tổng hợp* only. What is already shown is left alone; an interrupted run continues. Each period has its own
 * file, so that a page cited in minutes of a meeting keeps its link and its figures, and two periods are never compared
 * as if they were one measure.
 */
import { isRehearsal } from '../../core/catalogue/rehearsal';
import { ok } from '../../core/result';
import { fieldsOf } from '../../core/consolidate/field-of-agency';
import { faultWords } from '../../text/faults';
import { jobWords } from '../../text/windows/jobs';
import { leadersJobWords } from '../../text/books/leaders/page';
import { consolidateWords } from '../../text/windows/consolidate';
import { firstOf } from '../../text/listed';
import { fileLink } from '../../tables/master-book/results/result-tab';
import type { JobLine, JobOutcome, JobRequest } from '../api';
import { figuresOf } from '../consolidate/figures';
import { countBy, JobHold, resultsSoFar, type Results } from '../jobs/hold';
import { finished, going, type Job, type Planned, type Stepped, type StepTurn } from '../jobs/job';
import { directionOf } from './figures';
import { accessChanges } from './lost-access';
import { leadersAccounts } from '../work/office';
import { ownFiles } from '../work/own-files';
import type { World } from '../ports';
import { faultOfFile } from '../work/unit-files';
import { fileOfEdition } from './reader-files';
import { openIssuedPeriod } from '../work/open-period';
import { refuse, type Asked } from '../refusal';
import type { Opened, Target } from './target';
import { ofPage, targetsOf } from './targets';

function opened(world: World, request: JobRequest): Asked<Opened> {
  const open = openIssuedPeriod(world, { period: request.period, everyRow: true });
  if (!open.ok) return open;
  if (isRehearsal(open.value.period)) return refuse('rehearsalForLeaders', { period: open.value.period.name });
  const figures = figuresOf(open.value);
  if (open.value.office.publication?.inputHash !== figures.inputHash)
    return refuse('masterOld', { period: open.value.period.name });
  return ok({
    open: open.value,
    figures,
    found: ownFiles(
      open.value,
      world.files.audit(
        `appProperties has { key='master' and value='${open.value.office.masterId}' } and trashed = false`,
      ),
    ),
  });
}

function plan(world: World, asked: JobRequest): Asked<Planned> {
  const opening = opened(world, asked);
  if (!opening.ok) return opening;
  const { open, figures, found } = opening.value;
  const request: JobRequest = { job: 'leaders', period: open.period.code };
  const { fields } = fieldsOf(open.catalogue, figures.consolidated);
  const lines = leadersJobWords.lines({
    leaders: leadersAccounts(open.catalogue),
    agencies: fields.map((field) => field.agency.shortName),
    ...accessChanges(open, found, fields),
    direction: directionOf(open),
    isThere: fileOfEdition(found, ofPage(open)) !== null,
    overwritten: overwrittenWords(targetsOf(opening.value), TOLD),
  });
  return ok({
    request,
    plan: {
      title: leadersJobWords.title(open.period.name),
      of: 3 + fields.length,
      lines: [...(resultsSoFar(open.ledger, request) === null ? [] : [jobWords.unfinished]), ...lines],
    },
  });
}

/**
 * The targets still to do. First come those not tried yet, then those that an earlier step did but that are no longer
 * up to date (a Tổng hợp ran between the steps). A target that an earlier step could not do is left out.
 */
export function openOf(targets: readonly Target[], results: Results): readonly Target[] {
  const todo = targets.filter(
    (target) => !target.isDone && !['failed', 'differs'].includes(results[target.code]?.[0] ?? ''),
  );
  return [
    ...todo.filter((target) => results[target.code] === undefined),
    ...todo.filter((target) => results[target.code] !== undefined),
  ];
}

const TOLD = 5;
/** Targets that need the page. */
const COPIES = ['pdf', 'html'] as const;

/** The cells that somebody overwrote by hand, in words; '' = none. */
function overwrittenWords(targets: readonly Target[], most: number): string {
  const cells = targets.flatMap(({ name, overwritten }) =>
    overwritten.map((cell) => leadersJobWords.overwrittenCell(name, consolidateWords.alteredCell(cell))),
  );
  return firstOf(cells, most, { of: 'cell' });
}

/** Keeps in the log what is about to be written over. */
function noteOverwritten({ ledger, office, period }: Opened['open'], targets: readonly Target[]): void {
  const list = overwrittenWords(targets, Infinity);
  if (list !== '')
    ledger.tell(office.account, {
      action: 'remarks',
      unit: null,
      period: period.code,
      text: leadersJobWords.overwrittenLog(list),
    });
}

function attempted(target: Target): ReturnType<Target['run']> {
  try {
    return target.run();
  } catch (thrown) {
    return ['failed', faultOfFile(thrown)];
  }
}

function step({ world, request, until }: StepTurn): Asked<Stepped> {
  const opening = opened(world, request);
  if (!opening.ok) return opening;
  const { open } = opening.value;
  const targets = targetsOf(opening.value);
  const unfinished = resultsSoFar(open.ledger, request);
  if (unfinished === null && targets.every((target) => target.isDone))
    return ok(
      finished(targets.length, { ...outcomeOf(opening.value, targets, {}), message: leadersJobWords.upToDate }),
    );
  const hold = JobHold.take({ ledger: open.ledger, account: open.office.account, now: world.clock.now() }, request);
  if (!hold.ok) return hold;
  noteOverwritten(open, targets);
  open.ledger.flush();
  const tried = new Set<string>();
  const remaining = (): readonly Target[] =>
    openOf(targets, hold.value.all()).filter((target) => !tried.has(target.code));
  for (const target of remaining()) {
    if (world.clock.now() > until) break;
    if (tried.has(target.code)) continue;
    tried.add(target.code);
    hold.value.note(target.code, attempted(target));
    // A page that was held back has no copies, because they would show figures that the page may not show.
    if (target.code === 'page' && hold.value.all()['page']?.[0] !== 'written')
      for (const copy of COPIES) {
        hold.value.note(copy, ['failed', 'page']);
        tried.add(copy);
      }
  }
  const left = remaining();
  if (left.length === 0) {
    const counts = countBy(hold.value.all());
    open.ledger.tell(open.office.account, {
      action: 'leaders',
      unit: null,
      period: open.period.code,
      text: leadersJobWords.log(counts['written'] ?? 0, droppedIn(hold.value.all())),
    });
    hold.value.finish();
  }
  open.ledger.flush();
  return ok(
    left.length === 0
      ? finished(targets.length, outcomeOf(opening.value, targets, hold.value.all()))
      : going(targets.length - left.length, targets.length, leadersJobWords.doing(left[0]?.name ?? '')),
  );
}

/** Index in a result of the number of accounts that lost their access. */
const DROPPED_AT: Readonly<Record<string, number>> = { written: 3, differs: 2, dropped: 1 };
const droppedOf = (result: Results[string]): number => Number(result[DROPPED_AT[result[0]] ?? Infinity] ?? 0);
const droppedIn = (results: Results): number =>
  Object.values(results).reduce((sum, result) => sum + droppedOf(result), 0);

function outcomeOf({ open, found }: Opened, targets: readonly Target[], results: Results): JobOutcome {
  const counts = countBy(results);
  const failed = (counts['failed'] ?? 0) + (counts['differs'] ?? 0);
  const lines = targets.map(({ code, name }): JobLine => ({
    unit: code,
    name,
    result: results[code]?.[0] ?? 'unchanged',
    message: lineWords(results[code]),
  }));
  const pageId =
    results['page']?.[0] === 'written' ? String(results['page'][2]) : fileOfEdition(found, ofPage(open))?.id;
  return {
    result: failed > 0 ? 'doneMissing' : 'done',
    message: leadersJobWords.outcome(counts['written'] ?? 0, failed),
    lines,
    counts,
    masterId: open.office.masterId,
    ...(pageId === undefined
      ? {}
      : {
          texts: [
            { title: leadersJobWords.message, text: leadersJobWords.toLeaders(open.period.name, fileLink(pageId)) },
          ],
        }),
  };
}

function lineWords(result: Results[string] | undefined): string {
  const { line } = leadersJobWords;
  if (result === undefined) return line.unchanged;
  const [code, fact] = result;
  const dropped = line.dropped(droppedOf(result));
  if (code === 'written') return line.written(Number(fact ?? 0)) + dropped;
  if (code === 'dropped') return dropped.trim();
  if (code === 'differs') return String(fact) + dropped;
  return line.failed(fact === 'page' ? leadersJobWords.pageHeld : faultWords(String(fact)));
}

export const leaders: Job = { plan, step };
