/**
 * One unit's report under decision: opened as the person saw it, recorded in the ledger, then shown to the unit.
 */
import * as v from 'valibot';
import { ok } from '../../core/result';
import type { Timeliness } from '../../core/submission/submission-time';
import { move, type Action, type ActingRole } from '../../core/submission/submission';
import { withoutNotice, type Before, type UndoneAction } from '../../core/submission/told';
import type { Unit } from '../../core/catalogue/unit';
import { STATE_LABELS } from '../../text/books/master-book';
import { standingWords } from '../../text/books/standing';
import type { SubmissionRecord } from '../../tables/ledger-book';
import { readUnitBook, UNIT_BOOK_FIELDS } from '../../tables/unit-book/reading/read';
import { showOnCover } from '../collect/pass/show-cover';
import { freeFor } from '../jobs/hold';
import type { World } from '../ports';
import { dueAgain, fileOf, submissionOf, unitNamed, type PeriodWork } from '../work/period-work';
import { openPeriod, templatesOf } from '../work/open-period';
import { refuse, type Asked } from '../refusal';
import { TEXT, TEXT_OR_NONE, type BodyOf } from '../request';

export interface Case {
  readonly open: PeriodWork;
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

export const CASE = {
  unit: TEXT,
  period: TEXT_OR_NONE,
  /** The version that the person saw, so that a newer one is not decided unseen. Absent: any version. */
  version: v.exactOptional(v.number()),
};

export function caseOf(world: World, asked: BodyOf<typeof CASE>): Asked<Case> {
  const open = roundOf(world, asked.period);
  if (!open.ok) return open;
  const unit = unitNamed(open.value, asked.unit);
  if (!unit.ok) return unit;
  const submission = submissionOf(open.value, asked.unit);
  if (!submission) return refuse('noSubmission', { unit: unit.value.name, period: open.value.period.name });
  return asSeen({ open: open.value, unit: unit.value, submission, now: world.clock.now() }, asked.version);
}

/** Refuses when the hourly run collected another version since the person looked. */
export const asSeen = (one: Case, seen: number | undefined): Asked<Case> =>
  seen === undefined || seen === one.submission.version
    ? ok(one)
    : refuse('changedSince', { unit: one.unit.name, version: one.submission.version });

export function roundOf(world: World, period: string | undefined): Asked<PeriodWork> {
  const open = openPeriod(world, { period });
  if (!open.ok) return open;
  const free = freeFor({ ledger: open.value.ledger, account: open.value.office.account, now: world.clock.now() });
  return free.ok ? open : free;
}

export interface Decision {
  readonly action: string;
  readonly log: string;
  readonly changes: Partial<SubmissionRecord>;
}

/** A decision about the report itself; it may be taken back for a while when `undo` names it. */
export function record(one: Case, decision: Decision, undo: UndoneAction | null = null): void {
  const { open, submission, now } = one;
  const told = withoutNotice(decision.changes.told ?? submission.told, 'undone');
  const before = undo && beforeOf(submission, undo, now);
  note(one, {
    ...decision,
    changes: {
      ...decision.changes,
      decidedBy: open.office.account,
      decidedAt: now,
      told: { ...told, before },
    },
  });
}

const beforeOf = (submission: SubmissionRecord, action: UndoneAction, at: number): Before => {
  const { state, flags, decision, reason, decidedBy, decidedAt, told } = submission;
  const { editedAfterSeal } = flags;
  return { action, at, state, editedAfterSeal, decision, reason, decidedBy, decidedAt, notices: told.notices };
};

/** A fact beside the decision, such as an extension: what was decided about the report stays as it is. */
export function note({ open, unit, submission, now }: Case, decision: Decision): void {
  open.ledger.put({
    submission: { ...submission, ...decision.changes, changedAt: now },
    ...dueAgain(open, unit.code),
  });
  open.ledger.tell(open.office.account, {
    action: decision.action,
    unit: unit.code,
    period: open.period.code,
    text: decision.log,
  });
}

/** Writes the ledger, then what the unit sees. */
export function settle(one: Case): Asked<DecidedReport> {
  const { open, unit } = one;
  open.ledger.flush();
  const shown = showNow(open, unit);
  open.ledger.flush();
  const now = submissionOf(open, unit.code) ?? one.submission;
  const { state, timeliness, version } = now;
  return ok({ unit: unit.code, state, label: standingWords(now), timeliness, version, shown });
}

function showNow(open: PeriodWork, unit: Unit): boolean {
  const file = fileOf(open, unit.code);
  if (!file) return false;
  const [answer] = open.world.books.getMany([{ id: file.fileId, fields: UNIT_BOOK_FIELDS }]);
  if (!answer || 'fault' in answer) return false;
  const read = readUnitBook(answer.book, {
    unit: unit.code,
    period: open.period.code,
    fileId: file.fileId,
    templates: templatesOf(open, unit.code),
  });
  return showOnCover(open, { unit, file }, read);
}

export function moved(one: Case, action: Action, role: ActingRole): Asked<SubmissionRecord['state']> {
  const to = move(one.submission.state, action, role);
  return to.ok
    ? ok(to.value)
    : refuse('moveNotAllowed', { unit: one.unit.name, state: STATE_LABELS[one.submission.state] });
}
