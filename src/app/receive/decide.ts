/**
 * What the office decides about one unit's answer: accept, give back, withdraw at the unit's wish, close, extend, settle the time of
 * submission. The ledger first, the unit's cover and letter after; every decision of record has a reason where it needs one.
 */
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
import { textOf, textOrNone, type Body } from '../body';
import { showOnCover } from '../collect/collect-pass';
import { freeFor } from '../jobs/hold';
import type { World } from '../ports';
import { fileOf, submissionOf, unitNamed, type PeriodWork } from '../work/period-work';
import { dueOf, dueFor } from '../../core/catalogue/period';
import { openPeriod, templatesOf } from '../work/open-period';
import { refuse, type Asked } from '../refusal';

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
  /** false: the unit's cover is shown at the next pick-up. */ readonly shown: boolean;
}

function caseOf(world: World, body: Body): Asked<Case> {
  const code = textOf(body, 'unit');
  if (!code.ok) return code;
  const round = roundOf(world, body);
  if (!round.ok) return round;
  const unit = unitNamed(round.value, code.value);
  if (!unit.ok) return unit;
  const submission = submissionOf(round.value, code.value);
  if (!submission) return refuse('noSubmission', { unit: unit.value.name, period: round.value.period.name });
  // The person decided about the version they saw; the hourly run may have taken up another since.
  const seen = body['version'];
  if (seen !== undefined && seen !== submission.version)
    return refuse('changedSince', { unit: unit.value.name, version: submission.version });
  return ok({ round: round.value, unit: unit.value, submission, now: world.clock.now() });
}

function roundOf(world: World, body: Body): Asked<PeriodWork> {
  const period = textOrNone(body, 'period');
  if (!period.ok) return period;
  const round = openPeriod(world, { period: period.value });
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
    ...(file ? { file: { ...file, lastSeenModifiedAt: null } } : {}),
  });
  round.ledger.tell(round.office.account, {
    action: decision.action,
    unit: unit.code,
    period: round.period.code,
    text: decision.log,
  });
}

/** Writes the ledger, then what the unit shall see. */
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
  return showOnCover(round, { unit, file }, read) === null;
}

function moved(one: Case, action: Action, role: ActingRole): Asked<SubmissionRecord['state']> {
  const to = move(one.submission.state, action, role);
  return to.ok
    ? ok(to.value)
    : refuse('moveNotAllowed', { unit: one.unit.name, state: STATE_LABELS[one.submission.state] });
}

export function accept(world: World, body: Body): Asked<DecidedReport> {
  const one = caseOf(world, body);
  if (!one.ok) return one;
  const state = moved(one.value, 'accept', 'office');
  if (!state.ok) return state;
  record(one.value, {
    action: 'accept',
    log: logWords.accepted,
    changes: { state: state.value, decision: 'accepted', reason: null },
  });
  return settle(one.value);
}

function reasonsIn({ round, unit }: Case, body: Body): Asked<readonly string[]> {
  const asked = body['reasons'];
  if (!Array.isArray(asked) || asked.length === 0) return refuse('reasonNeeded');
  const templates = templatesOf(round, unit.code);
  const reasons: string[] = [];
  for (const one of asked as readonly unknown[]) {
    const line = (one !== null && typeof one === 'object' ? one : {}) as Body;
    const reason = textOf(line, 'reason');
    if (!reason.ok) return refuse('reasonNeeded');
    const [form, row] = [line['form'], line['row']];
    const template = templates.find((each) => each.form === form);
    if (row === undefined || row === null || row === '') {
      reasons.push(reason.value);
      continue;
    }
    const at = template?.rows.find((each) => each.key === row);
    if (!template || !at) return refuse('unknownRow', { row: String(row) });
    reasons.push(
      `${FORM_LABELS[template.form]}, ${[at.number, at.label].filter((part) => part !== '').join(' ')}: ${reason.value}`,
    );
  }
  return ok(reasons);
}

export function giveBack(world: World, body: Body): Asked<DecidedReport> {
  const one = caseOf(world, body);
  if (!one.ok) return one;
  const state = moved(one.value, 'return', 'office');
  if (!state.ok) return state;
  const reasons = reasonsIn(one.value, body);
  if (!reasons.ok) return reasons;
  record(one.value, {
    action: 'return',
    log: logWords.returned(reasons.value.join('; ')),
    changes: { state: state.value, decision: 'returned', reason: returnedWords(one.value.now, reasons.value) },
  });
  return settle(one.value);
}

/** The unit asked the office to take its answer back, e.g. by telephone. */
export function withdraw(world: World, body: Body): Asked<DecidedReport> {
  const one = caseOf(world, body);
  if (!one.ok) return one;
  const reason = textOrNone(body, 'reason');
  if (!reason.ok) return reason;
  const state = moved(one.value, 'withdraw', 'unit');
  if (!state.ok) return state;
  record(one.value, {
    action: 'withdraw',
    log: logWords.withdrawnByOffice(reason.value ?? ''),
    changes: { state: state.value, timeliness: null, decision: 'withdrawn', reason: withdrawnWords(one.value.now) },
  });
  return settle(one.value);
}

/** One unit, or every accepted one of the period. */
export function close(
  world: World,
  body: Body,
): Asked<{ readonly closed: readonly string[]; readonly open: readonly string[] }> {
  const code = textOrNone(body, 'unit');
  if (!code.ok) return code;
  const opening = roundOf(world, body);
  if (!opening.ok) return opening;
  const round = opening.value;
  const chosen = code.value === undefined ? round.units : round.units.filter((unit) => unit.code === code.value);
  if (chosen.length === 0) return refuse('unknownUnit', { unit: code.value ?? '' });
  const cases = chosen.flatMap((unit) => {
    const submission = submissionOf(round, unit.code);
    return submission ? [{ round, unit, submission, now: world.clock.now() }] : [];
  });
  const ready = cases.filter((one) => move(one.submission.state, 'close', 'office').ok);
  const [first] = cases;
  if (code.value !== undefined && ready.length === 0 && first)
    return refuse('moveNotAllowed', { unit: first.unit.name, state: STATE_LABELS[first.submission.state] });
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
}

export function extend(world: World, body: Body): Asked<DecidedReport & { readonly dueAt: number }> {
  const [to, reason, document] = [textOf(body, 'to'), textOf(body, 'reason'), textOrNone(body, 'document')];
  if (!to.ok) return to;
  if (!reason.ok) return refuse('reasonNeeded');
  if (!document.ok) return document;
  if (!isDay(to.value)) return refuse('notADay', { found: to.value });
  const one = caseOf(world, body);
  if (!one.ok) return one;
  const { round, submission } = one.value;
  if (submission.state === 'closed')
    return refuse('moveNotAllowed', { unit: one.value.unit.name, state: STATE_LABELS.closed });
  const dueAt = dueFor(round.period, round.catalogue.holidays, to.value);
  if (dueAt <= dueFor(round.period, round.catalogue.holidays, null))
    return refuse('extendNotLater', { to: to.value, due: round.period.due.date });
  const sealed = round.ledger.sealRecord(one.value.unit.code, round.period.code, submission.version);
  const facts = sealed && timeFactsOf(round.ledger.seal(sealed));
  // The evidence leaves it open, yet it is settled: then the office did it, whatever it decided about the report since.
  const isSettledByOffice =
    facts !== null &&
    submission.timeliness !== 'undecided' &&
    timelinessBy(facts, dueOf(round.period, round.catalogue.holidays, submission)) === 'undecided';
  const timeliness =
    submission.timeliness === null || !facts || isSettledByOffice
      ? submission.timeliness
      : timelinessBy(facts, { at: dueAt, day: to.value });
  record(one.value, {
    action: 'extend',
    log: logWords.extended(printDate(to.value), reason.value, document.value ?? ''),
    changes: { dueAt, timeliness, flags: { ...submission.flags, extendedTo: to.value } },
  });
  const settled = settle(one.value);
  return settled.ok ? ok({ ...settled.value, dueAt }) : settled;
}

/** Where the evidence does not settle it, the office does, with a reason. */
export function decideTime(world: World, body: Body): Asked<DecidedReport> {
  const [wanted, reason] = [textOf(body, 'timeliness'), textOf(body, 'reason')];
  if (!wanted.ok) return wanted;
  if (!reason.ok) return refuse('reasonNeeded');
  if (wanted.value !== 'onTime' && wanted.value !== 'late') return refuse('badRequest', { field: 'timeliness' });
  const one = caseOf(world, body);
  if (!one.ok) return one;
  const { submission, unit, round } = one.value;
  if (submission.timeliness === null) return refuse('noSeal', { unit: unit.name, period: round.period.name });
  if (submission.timeliness !== 'undecided')
    return refuse('timeSettled', { unit: unit.name, timeliness: TIMELINESS_LABELS[submission.timeliness] });
  record(one.value, {
    action: 'decideTime',
    log: logWords.timeDecided(timelinessSentence(wanted.value), reason.value),
    changes: { timeliness: wanted.value, decision: 'timeDecided', reason: reason.value },
  });
  return settle(one.value);
}
