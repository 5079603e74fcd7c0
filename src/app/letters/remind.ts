/**
 * Đôn đốc: one letter a day to each unit that has not handed in, within the day's quota, and texts for Zalo, group by
 * group.
 */
import * as v from 'valibot';
import { ok } from '../../core/result';
import { isHandedIn } from '../../core/submission/submission';
import type { Unit, UnitGroup } from '../../core/catalogue/unit';
import { reminderLetter } from '../../text/letters/mail';
import { GROUP_LABELS } from '../../text/books/master-book';
import { remindWords } from '../../text/windows/office-jobs';
import { printDue, printMoment } from '../../text/print';
import { riskWords } from '../../text/windows/late-risk';
import { remainingWords } from '../../text/windows/track';
import type { JobOutcome, JobRequest } from '../api';
import { countBy, JobHold, linesOf } from '../jobs/hold';
import { finished, going, type Job, type Planned, type Stepped, type StepTurn } from '../jobs/job';
import { foresee } from './foresee';
import { byRisk, riskOf } from './foreseen';
import { post, type LetterOut } from './post';
import { isPublished } from '../work/unit-files';
import type { World } from '../ports';
import { badAddresses } from '../work/office';
import { accountsOf, fileOf, submissionOf, type PeriodWork } from '../work/period-work';
import { dueFor } from '../../core/catalogue/period';
import { dueNow, judgedDue } from '../work/due';
import { openPeriod } from '../work/open-period';
import { refuse, type Asked } from '../refusal';
import { request, TEXT } from '../request';

function opened(world: World, { period, units }: JobRequest): Asked<PeriodWork> {
  const open = openPeriod(world, { period, units });
  if (!open.ok) return open;
  return open.value.ledger.files(open.value.period.code).length === 0 ? refuse('notPublished') : open;
}

const notIn = (open: PeriodWork): readonly Unit[] =>
  byRisk(
    open,
    open.units.filter((unit) => !isHandedIn(submissionOf(open, unit.code)?.state ?? 'unpublished')),
  );

function plan(world: World, asked: JobRequest): Asked<Planned> {
  const opening = opened(world, asked);
  if (!opening.ok) return opening;
  const open = opening.value;
  const units = notIn(open);
  return ok({
    request: { ...asked, period: open.period.code },
    plan: {
      title: remindWords.title(open.period.name),
      of: units.length,
      lines: units.length === 0 ? [remindWords.nobody] : planLines(open, units),
    },
  });
}

function planLines(open: PeriodWork, units: readonly Unit[]): readonly string[] {
  const letters = units.map((unit) => letterTo(open, unit));
  const goes = letters.flatMap((letter) =>
    typeof letter !== 'string' && whyNot(open, letter) === null ? [letter] : [],
  );
  const noLetter = letters.filter((letter) => typeof letter === 'string').length;
  return remindWords.lines({
    units: units.length,
    written: goes.length,
    accounts: goes.reduce((sum, letter) => sum + letter.to.length, 0),
    quota: open.world.mail.remainingToday(),
    noAccount: units.filter((unit) => accountsOf(open.catalogue, unit.code).length === 0).map((unit) => unit.shortName),
    notPublished: letters.filter((letter) => letter === 'notPublished').length,
    before: units.length - goes.length - noLetter,
    addresses: badAddresses(open.office),
  });
}

const remainingFor = (open: PeriodWork, due: number): string => remainingWords(due - open.world.clock.now());

/** The letter to one unit, or why it gets none. */
function letterTo(open: PeriodWork, unit: Unit): LetterOut | 'notPublished' | 'noAccount' {
  const file = fileOf(open, unit.code);
  const to = accountsOf(open.catalogue, unit.code);
  if (!file || !isPublished(file)) return 'notPublished';
  if (to.length === 0) return 'noAccount';
  const { world, catalogue, period } = open;
  const submission = submissionOf(open, unit.code);
  const due = submission ? judgedDue(open, submission).at : dueNow(open, null).at;
  const letter = reminderLetter({
    office: catalogue.province.officeName,
    unit: unit.name,
    period: period.name,
    fileId: file.fileId,
    due: printDue(due),
    remaining: remainingFor(open, due),
    risk: riskWords.line(riskOf(open, unit.code)),
  });
  const day = printMoment(world.clock.now()).replace(/^.* /, '');
  return { key: `remind|${unit.code}|${period.code}|${day}`, unit: unit.code, kind: 'remind', to, ...letter };
}

/** What became of a reminder: each has its sentence. */
type Reminded = keyof typeof remindWords.line;

const lineOf = (code: string): string =>
  code in remindWords.line ? remindWords.line[code as Reminded] : remindWords.otherLine;

/**
 * The day in Việt Nam is part of the letter's key, so a unit gets one letter a day, however often and by whichever
 * account it is requested.
 */
export function remindOne(open: PeriodWork, unit: Unit): Reminded {
  const letter = letterTo(open, unit);
  if (typeof letter === 'string') return letter;
  const posted = post(open, letter);
  if (posted === 'sent')
    open.ledger.tell(open.office.account, {
      action: 'remind',
      unit: unit.code,
      period: open.period.code,
      text: remindWords.log(letter.to.join(', ')),
    });
  return posted;
}

/** What *Đôn đốc* would send now. `why` = the sentence for a unit that gets no letter; null = it gets one. */
export interface ReminderView {
  readonly units: readonly {
    readonly unit: string;
    readonly name: string;
    readonly to: readonly string[];
    readonly why: string | null;
  }[];
  /** The letter to the first unit that gets one; null = no unit gets one. */
  readonly letter: { readonly to: string; readonly subject: string; readonly body: string } | null;
  readonly addresses: number;
  /** Addresses to which this account may still write today. */
  readonly quota: number;
}

/** The letters to the units (absent: all) that have not handed in, without sending any. Three service calls. */
export const reminder = request(
  { period: TEXT, units: v.exactOptional(v.array(TEXT)) },
  (world, body): Asked<ReminderView> => {
    const opening = opened(world, { job: 'remind', ...body });
    if (!opening.ok) return opening;
    const open = opening.value;
    const letters = notIn(open).map((unit) => ({ unit, letter: letterTo(open, unit) }));
    const units = letters.map(({ unit, letter }) => ({
      unit: unit.code,
      name: unit.name,
      to: typeof letter === 'string' ? [] : letter.to,
      why: whyNot(open, letter),
    }));
    const first = letters.find((_, at) => units[at]?.why === null);
    return ok({
      units,
      letter:
        first && typeof first.letter !== 'string'
          ? { to: first.unit.name, subject: first.letter.subject, body: first.letter.body }
          : null,
      addresses: units.reduce((sum, one) => sum + (one.why === null ? one.to.length : 0), 0),
      quota: world.mail.remainingToday(),
    });
  },
);

function whyNot(open: PeriodWork, letter: ReturnType<typeof letterTo>): string | null {
  if (typeof letter === 'string') return remindWords.line[letter];
  const stood = open.ledger.letter(letter.key, open.period.code)?.state;
  if (stood === undefined || stood === 'WAITS') return null;
  return remindWords.line[stood === 'SENT' ? 'sentBefore' : 'unsure'];
}

function step({ world, request: asked, until }: StepTurn): Asked<Stepped> {
  const opening = opened(world, asked);
  if (!opening.ok) return opening;
  const open = opening.value;
  const hold = JobHold.take({ ledger: open.ledger, account: open.office.account, now: world.clock.now() }, asked);
  if (!hold.ok) return hold;
  foresee(open);
  const units = notIn(open);
  for (const unit of units.filter((one) => hold.value.all()[one.code] === undefined)) {
    if (world.clock.now() > until) break;
    hold.value.note(unit.code, [remindOne(open, unit)]);
  }
  const left = units.filter((unit) => hold.value.all()[unit.code] === undefined);
  if (left.length === 0) hold.value.finish();
  open.ledger.flush();
  return ok(
    left.length > 0
      ? going(units.length - left.length, units.length, remindWords.sending(left[0]?.name ?? ''))
      : finished(units.length, outcomeOf(open, hold.value)),
  );
}

function outcomeOf(open: PeriodWork, hold: JobHold): JobOutcome {
  const results = hold.all();
  const counts = countBy(results);
  const count = (code: string): number => counts[code] ?? 0;
  const units = notIn(open);
  const left = units.length - count('sent') - count('sentBefore');
  return {
    result: left > 0 ? 'doneMissing' : 'done',
    message: units.length === 0 ? remindWords.nobody : remindWords.outcome(count('sent'), count('sentBefore'), left),
    lines: linesOf(open.units, results, ([code]) => lineOf(code)),
    counts: { ...counts, units: units.length },
    texts: zaloTexts(open, units),
  };
}

function zaloTexts(open: PeriodWork, units: readonly Unit[]): NonNullable<JobOutcome['texts']> {
  const due = dueFor(open.period, open.catalogue.holidays, null);
  return (Object.keys(GROUP_LABELS) as UnitGroup[]).flatMap((group) => {
    const names = units.filter((unit) => unit.group === group).map((unit) => unit.name);
    const facts = {
      office: open.catalogue.province.officeName,
      period: open.period.name,
      due: printDue(due),
      remaining: remainingFor(open, due),
      names,
    };
    return names.length === 0
      ? []
      : [{ title: remindWords.zaloTitle(GROUP_LABELS[group]), text: remindWords.zalo(facts) }];
  });
}

export const remind: Job = { plan, step };
