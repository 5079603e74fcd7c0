/**
 * The office's decisions about one unit's report: accept, return, withdraw at the unit's request, close, extend, settle
 * the time of submission. The ledger is written first, then the unit's cover and letter. Every decision of record that
 * needs a reason has one.
 */
import * as v from 'valibot';
import { isDay } from '../../core/calendar';
import { ok } from '../../core/result';
import { timeFactsOf, timelinessBy, type Timeliness } from '../../core/submission/submission-time';
import { move, type Action, type ActingRole } from '../../core/submission/submission';
import type { Unit } from '../../core/catalogue/unit';
import { logWords, returnedWords, timelinessSentence, withdrawnWords } from '../../text/books/cover';
import { FORM_LABELS, STATE_LABELS, TIMELINESS_LABELS } from '../../text/books/master-book';
import { printDate } from '../../text/print';
import type { SubmissionRecord } from '../../tables/ledger-book';
import { readUnitBook, UNIT_BOOK_FIELDS } from '../../tables/unit-book/reading/read';
import { showOnCover } from '../collect/collect-pass';
import { freeFor } from '../jobs/hold';
import type { World } from '../ports';
import { fileOf, submissionOf, unitNamed, type PeriodWork } from '../work/period-work';
import { dueOf, dueFor } from '../../core/catalogue/period';
import { openPeriod, templatesOf } from '../work/open-period';
import { refuse, type Asked } from '../refusal';
import { request, TEXT, TEXT_OR_NONE, type BodyOf } from '../request';

interface Case {
  readonly round: PeriodWork;
  readonly unit: Unit;
  readonly submission: SubmissionRecord;
  readonly now: number;
}
export interface DecidedReport {
  readonly unit: string;
  readonly state: string;
  readonly label: string;
  readonly timeliness: Timeliness | null;
  readonly version: number;
  /** false: the unit's cover is updated at the next collection. */
  readonly shown: boolean;
}

const CASE = {
  unit: TEXT,
  period: TEXT_OR_NONE,
  /** The version that the person saw, so that a newer one is not decided unseen. Absent: any version. */
  version: v.exactOptional(v.number()),
};

function caseOf(world: World, asked: BodyOf<typeof CASE>): Asked<Case> {
  const round = roundOf(world, asked.period);
  if (!round.ok) return round;
  const unit = unitNamed(round.value, asked.unit);
  if (!unit.ok) return unit;
  const submission = submissionOf(round.value, asked.unit);
  if (!submission) return refuse('noSubmission', { unit: unit.value.name, period: round.value.period.name });
  return asSeen({ round: round.value, unit: unit.value, submission, now: world.clock.now() }, asked.version);
}

/** Refuses when the hourly run collected another version since the person looked. */
const asSeen = (one: Case, seen: number | undefined): Asked<Case> =>
  seen === undefined || seen === one.submission.version
    ? ok(one)
    : refuse('changedSince', { unit: one.unit.name, version: one.submission.version });

function roundOf(world: World, period: string | undefined): Asked<PeriodWork> {
  const round = openPeriod(world, { period });
  if (!round.ok) return round;
  const free = freeFor({ ledger: round.value.ledger, account: round.value.office.account, now: world.clock.now() });
  return free.ok ? round : free;
}

interface Decision {
  readonly action: string;
  readonly log: string;
  readonly changes: Partial<SubmissionRecord>;
}

function record({ round, unit, submission, now }: Case, decision: Decision): void {
  const file = fileOf(round, unit.code);
  round.ledger.put({
    submission: { ...submission, ...decision.changes, decidedBy: round.office.account, decidedAt: now, changedAt: now },
    ...(file ? { file: { ...file, lastSeenVersion: null } } : {}),
  });
  round.ledger.tell(round.office.account, {
    action: decision.action,
    unit: unit.code,
    period: round.period.code,
    text: decision.log,
  });
}

/** Writes the ledger, then what the unit sees. */
function settle(one: Case): Asked<DecidedReport> {
  const { round, unit } = one;
  round.ledger.flush();
  const shown = showNow(round, unit);
  round.ledger.flush();
  const { state, timeliness, version } = submissionOf(round, unit.code) ?? one.submission;
  return ok({ unit: unit.code, state, label: STATE_LABELS[state], timeliness, version, shown });
}

function showNow(round: PeriodWork, unit: Unit): boolean {
  const file = fileOf(round, unit.code);
  if (!file) return false;
  const [answer] = round.world.books.getMany([{ id: file.fileId, fields: UNIT_BOOK_FIELDS }]);
  if (!answer || 'fault' in answer) return false;
  const read = readUnitBook(answer.book, {
    unit: unit.code,
    period: round.period.code,
    fileId: file.fileId,
    templates: templatesOf(round, unit.code),
  });
  return typeof showOnCover(round, { unit, file }, read) === 'string';
}

function moved(one: Case, action: Action, role: ActingRole): Asked<SubmissionRecord['state']> {
  const to = move(one.submission.state, action, role);
  return to.ok
    ? ok(to.value)
    : refuse('moveNotAllowed', { unit: one.unit.name, state: STATE_LABELS[one.submission.state] });
}

export const accept = request(CASE, (world, asked): Asked<DecidedReport> => {
  const one = caseOf(world, asked);
  if (!one.ok) return one;
  const state = moved(one.value, 'accept', 'office');
  if (!state.ok) return state;
  record(one.value, {
    action: 'accept',
    log: logWords.accepted,
    changes: { state: state.value, decision: 'accepted', reason: null },
  });
  return settle(one.value);
});

const REASONS = v.pipe(v.array(v.object({ reason: TEXT, form: TEXT_OR_NONE, row: TEXT_OR_NONE })), v.nonEmpty());

/** The reasons as the unit reads them: a reason about a row begins with the form and the row. */
function reasonsIn({ round, unit }: Case, given: v.InferOutput<typeof REASONS>): Asked<readonly string[]> {
  const templates = templatesOf(round, unit.code);
  const reasons: string[] = [];
  for (const { reason, form, row } of given) {
    if (row === undefined) {
      reasons.push(reason);
      continue;
    }
    const template = templates.find((each) => each.form === form);
    const at = template?.rows.find((each) => each.key === row);
    if (!template || !at) return refuse('unknownRow', { row });
    reasons.push(
      `${FORM_LABELS[template.form]}, ${[at.number, at.label].filter((part) => part !== '').join(' ')}: ${reason}`,
    );
  }
  return ok(reasons);
}

export const giveBack = request({ ...CASE, reasons: REASONS }, (world, asked): Asked<DecidedReport> => {
  const one = caseOf(world, asked);
  if (!one.ok) return one;
  const state = moved(one.value, 'return', 'office');
  if (!state.ok) return state;
  const reasons = reasonsIn(one.value, asked.reasons);
  if (!reasons.ok) return reasons;
  record(one.value, {
    action: 'return',
    log: logWords.returned(reasons.value.join('; ')),
    changes: { state: state.value, decision: 'returned', reason: returnedWords(one.value.now, reasons.value) },
  });
  return settle(one.value);
});

/** The unit asked the office, e.g. by telephone, to withdraw its report. */
export const withdraw = request({ ...CASE, reason: TEXT_OR_NONE }, (world, asked): Asked<DecidedReport> => {
  const one = caseOf(world, asked);
  if (!one.ok) return one;
  const state = moved(one.value, 'withdraw', 'unit');
  if (!state.ok) return state;
  record(one.value, {
    action: 'withdraw',
    log: logWords.withdrawnByOffice(asked.reason ?? ''),
    changes: { state: state.value, timeliness: null, decision: 'withdrawn', reason: withdrawnWords(one.value.now) },
  });
  return settle(one.value);
});

/** Unit codes. */
export interface Closed {
  readonly closed: readonly string[];
  readonly open: readonly string[];
}

/** Closes one unit; without a unit, every accepted unit of the period. */
export const close = request({ ...CASE, unit: TEXT_OR_NONE }, (world, asked): Asked<Closed> => {
  const opening = roundOf(world, asked.period);
  if (!opening.ok) return opening;
  const round = opening.value;
  const chosen = round.units.filter((unit) => asked.unit === undefined || unit.code === asked.unit);
  if (chosen.length === 0) return refuse('unknownUnit', { unit: asked.unit ?? '' });
  const cases = chosen.flatMap((unit) => {
    const submission = submissionOf(round, unit.code);
    return submission ? [{ round, unit, submission, now: world.clock.now() }] : [];
  });
  const ready = cases.filter((one) => move(one.submission.state, 'close', 'office').ok);
  const [first] = cases;
  if (asked.unit !== undefined && first) {
    const one = asSeen(first, asked.version);
    if (!one.ok) return one;
    if (ready.length === 0)
      return refuse('moveNotAllowed', { unit: first.unit.name, state: STATE_LABELS[first.submission.state] });
  }
  for (const one of ready)
    record(one, {
      action: 'close',
      log: logWords.closed,
      changes: { state: 'closed', decision: 'closed', reason: null },
    });
  round.ledger.flush();
  return ok({
    closed: ready.map((one) => one.unit.code),
    open: chosen.filter((unit) => !ready.some((one) => one.unit.code === unit.code)).map((unit) => unit.code),
  });
});

const EXTEND_BODY = {
  ...CASE,
  /** YYYY-MM-DD */
  to: TEXT,
  reason: TEXT,
  /** Number and day of the văn bản that permits it. */
  document: TEXT_OR_NONE,
};

export interface Extended extends DecidedReport {
  /** Milliseconds since 1970. */
  readonly dueAt: number;
}

export const extend = request(EXTEND_BODY, (world, asked): Asked<Extended> => {
  const { to, reason, document } = asked;
  if (!isDay(to)) return refuse('notADay', { found: to });
  const one = caseOf(world, asked);
  if (!one.ok) return one;
  const { round, submission } = one.value;
  if (submission.state === 'closed')
    return refuse('moveNotAllowed', { unit: one.value.unit.name, state: STATE_LABELS.closed });
  const dueAt = dueFor(round.period, round.catalogue.holidays, to);
  if (dueAt <= dueFor(round.period, round.catalogue.holidays, null))
    return refuse('extendNotLater', { to, due: round.period.due.date });
  const sealed = round.ledger.sealRecord(one.value.unit.code, round.period.code, submission.version);
  const facts = sealed && timeFactsOf(round.ledger.seal(sealed));
  // The evidence alone is inconclusive, so a settled time means that the office settled it; later decisions do not undo
  // that.
  const isSettledByOffice =
    facts !== null &&
    submission.timeliness !== 'undecided' &&
    timelinessBy(facts, dueOf(round.period, round.catalogue.holidays, submission)) === 'undecided';
  const timeliness =
    submission.timeliness === null || !facts || isSettledByOffice
      ? submission.timeliness
      : timelinessBy(facts, { at: dueAt, day: to });
  record(one.value, {
    action: 'extend',
    log: logWords.extended(printDate(to), reason, document ?? ''),
    changes: { dueAt, timeliness, flags: { ...submission.flags, extendedTo: to } },
  });
  const settled = settle(one.value);
  return settled.ok ? ok({ ...settled.value, dueAt }) : settled;
});

const TIME_BODY = { ...CASE, timeliness: v.picklist(['onTime', 'late']), reason: TEXT };

/** The office settles a time of submission that the evidence leaves open, and gives a reason. */
export const decideTime = request(TIME_BODY, (world, asked): Asked<DecidedReport> => {
  const { timeliness, reason } = asked;
  const one = caseOf(world, asked);
  if (!one.ok) return one;
  const { submission, unit, round } = one.value;
  if (submission.timeliness === null) return refuse('noSeal', { unit: unit.name, period: round.period.name });
  if (submission.timeliness !== 'undecided')
    return refuse('timeSettled', { unit: unit.name, timeliness: TIMELINESS_LABELS[submission.timeliness] });
  record(one.value, {
    action: 'decideTime',
    log: logWords.timeDecided(timelinessSentence(timeliness), reason),
    changes: { timeliness, decision: 'timeDecided', reason: reason },
  });
  return settle(one.value);
});
