/**
 * Tạo biểu và phát hành: first every unit's workbook, then grants and letters. What already exists is left alone;
 * everything that blocks publishing (an owner or a deadline that could not be resolved) is reported before anything is
 * made.
 */
import { checkPeriod } from '../../core/catalogue/period';
import { ok } from '../../core/result';
import { jobWords } from '../../text/windows/jobs';
import { issueLine, issueWords } from '../../text/windows/rare/issue-job';
import { firstOf } from '../../text/listed';
import type { JobRequest } from '../api';
import { blockers } from './blockers';
import { linesAboutUnits } from './represented';
import { countBy, JobHold, linesOf, resultsSoFar } from '../jobs/hold';
import { finished, going, type Job, type Planned, type Stepped, type StepTurn } from '../jobs/job';
import { goneOf } from './gone-files';
import { failedIn, makeMissing, publishAll, type Work } from './passes';
import { isThrough } from './publish';
import { periodBefore, showFirst } from './show-first';
import { withFirstAppraisal } from '../scoring/fix-first';
import { badAddresses, soundTab } from '../work/office';
import { rowsWhole } from '../work/held/rows-whole';
import { isOldTemplate, readable } from '../work/issued';
import type { World } from '../ports';
import { accountsOf, fileOf, type PeriodWork } from '../work/period-work';
import { askedAgain, openPeriod } from '../work/open-period';
import { isPublished } from '../work/unit-files';
import { refuse, type Asked } from '../refusal';

function ready(world: World, request: JobRequest): Asked<PeriodWork> {
  const opened = openPeriod(world, { period: request.period, next: true, everyRow: true });
  if (!opened.ok) return opened;
  const explains = makes(request) && opened.value.period.scoring?.round === 'explain';
  const open = explains ? withFirstAppraisal(opened.value, request.units) : askedAgain(opened.value, request.units);
  if (!open.ok) return open;
  const refused = checkPeriod(open.value.period, open.value.catalogue.holidays);
  if (refused) return refuse(refused.code, refused.facts);
  const whole = rowsWhole(open.value);
  if (!whole.ok) return whole;
  const figures = makes(request) ? soundTab(open.value.office, 'oneStop') : ok(null);
  if (!figures.ok) return figures;
  // A scoring round asks for no tasks and no targets.
  const blocked = open.value.period.scoring ? [] : blockers(open.value);
  return blocked.length === 0 ? open : refuse('cannotPublish', { count: blocked.length, list: firstOf(blocked, 6) });
}

const publishes = (request: JobRequest): boolean => request.publish !== false;
const makes = (request: JobRequest): boolean => request.job === 'issue';

function plan(world: World, asked: JobRequest): Asked<Planned> {
  const opened = ready(world, asked);
  if (!opened.ok) return opened;
  const open = opened.value;
  const request: JobRequest = { ...asked, period: open.period.code };
  const waiting = open.units.filter((unit) => {
    const file = fileOf(open, unit.code);
    return !file || !isThrough(open, unit, file);
  });
  const domainOf = (account: string): string => account.slice(account.lastIndexOf('@') + 1);
  const waitingAccounts = waiting.flatMap((unit) => accountsOf(open.catalogue, unit.code));
  const lines = issueWords.lines({
    units: open.units.length,
    made: open.units.filter((unit) => fileOf(open, unit.code)).length,
    publish: publishes(request),
    letters: waitingAccounts.length,
    outside: waitingAccounts.filter((one) => domainOf(one) !== domainOf(open.office.account)).length,
    quota: publishes(request) ? world.mail.remainingToday() : 0,
    noAccount: open.units
      .filter((unit) => accountsOf(open.catalogue, unit.code).length === 0)
      .map((unit) => unit.shortName),
  });
  const title = !makes(request)
    ? issueWords.titlePublish
    : publishes(request)
      ? issueWords.title
      : issueWords.titleHold;
  const begun = resultsSoFar(open.ledger, request) ? [jobWords.unfinished] : [];
  return ok({
    request,
    plan: {
      title: title(open.period.name),
      of: totalOf(open, request),
      lines: [
        ...begun,
        ...lines,
        ...oldLine(open),
        ...tabsLine(open, request),
        ...addressLines(open.office),
        ...linesAboutUnits(open),
      ],
    },
  });
}

/** Files whose forms the office has changed since, before any unit has seen them. */
function oldLine(open: PeriodWork): readonly string[] {
  const old = open.units.filter(({ code }) => {
    const file = fileOf(open, code);
    return file && !isPublished(file) && readable(() => isOldTemplate(open, code))[0] === true;
  });
  return old.length > 0 ? [issueWords.oldForms(old.length)] : [];
}

/** The result tabs leave the period that they show. */
function tabsLine(open: PeriodWork, request: JobRequest): readonly string[] {
  const before = publishes(request) && !open.period.scoring ? periodBefore(open) : null;
  return before ? [issueWords.tabsMove(before.name)] : [];
}

/** The cells whose addresses are left out, by name. */
function addressLines(office: PeriodWork['office']): readonly string[] {
  const cells = badAddresses(office);
  return cells === '' ? [] : [issueWords.addresses(cells)];
}

const totalOf = (open: PeriodWork, request: JobRequest): number =>
  open.units.length * (Number(makes(request)) + Number(publishes(request)));

function step({ world, request, until }: StepTurn): Asked<Stepped> {
  const opened = ready(world, request);
  if (!opened.ok) return opened;
  const open = opened.value;
  const hold = JobHold.take({ ledger: open.ledger, account: open.office.account, now: world.clock.now() }, request);
  if (!hold.ok) return hold;
  const work: Work = { open, hold: hold.value, until };
  const made = makes(request) ? makeMissing(work) : open.units.length;
  const published = made < open.units.length || !publishes(request) ? 0 : publishAll(work);
  const at = (makes(request) ? made : 0) + published;
  const of = totalOf(open, request);
  const isThere = at >= of;
  const isShown = isThere && publishes(request) ? showFirst(open, until) : true;
  if (isThere && isShown) {
    const stood = open.units.filter(({ code }) => STOOD.includes(hold.value.all()[code]?.[0] ?? ''));
    for (const unit of goneOf(open, stood)) if (!failedIn(work, unit)) hold.value.note(unit.code, ['failed', 'gone']);
    hold.value.finish();
  }
  open.ledger.flush();
  if (isThere && !isShown) return ok(going(of, of, issueWords.showing));
  return ok(
    isThere
      ? outcome(work)
      : going(
          at,
          of,
          made < open.units.length
            ? issueWords.making(nameAt(open, made))
            : issueWords.sharing(nameAt(open, published)),
        ),
  );
}

/** Results of units whose file was made and shared before this run. */
const STOOD = ['there', 'publishedBefore'];

const nameAt = (open: PeriodWork, at: number): string => open.units[Math.min(at, open.units.length - 1)]?.name ?? '';

function outcome({ open, hold }: Work): Stepped {
  const results = hold.all();
  const counts = countBy(results);
  const count = (...codes: string[]): number => codes.reduce((sum, code) => sum + (counts[code] ?? 0), 0);
  const all = Object.values(results);
  const waiting = all.filter(
    ([code, , , mail, ...refused]) =>
      code === 'noAccount' ||
      code === 'sharingToday' ||
      mail === 'waits' ||
      mail === 'notSent' ||
      (code === 'published' && refused.length > 0),
  ).length;
  const made = all.filter(([code, first]) => code === 'made' || (first === 1 && code !== 'failed')).length;
  const failed = count('failed');
  return finished(totalOf(open, { job: 'issue' }), {
    result: failed + waiting > 0 || badAddresses(open.office) !== '' ? 'doneMissing' : 'done',
    message: [
      issueWords.outcome({
        made,
        there: open.units.length - made - failed,
        published: count('published', 'publishedBefore'),
        waiting,
        failed,
      }),
      ...addressLines(open.office),
    ].join(' '),
    lines: linesOf(open.units, results, issueLine),
    counts,
    masterId: open.office.masterId,
  });
}

export const issue: Job = { plan, step };
