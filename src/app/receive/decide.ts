/**
 * The office's decisions about one unit's report: accept, return, withdraw at the unit's request, close. The ledger is
 * written first, then the unit's cover and letter. Every decision of record that needs a reason has one.
 */
import * as v from 'valibot';
import { ok } from '../../core/result';
import { move } from '../../core/submission/submission';
import { withoutNotice, type Point } from '../../core/submission/told';
import { cutTo } from '../../core/text-fold';
import { rowTitle } from '../../core/forms/row-title';
import { logWords, returnedWords, withdrawnWords } from '../../text/books/cover';
import { FLAG_LABELS, FORM_LABELS, STATE_LABELS } from '../../text/books/master-book';
import { POINT_NUMBERS } from '../../tables/unit-book/cover-keys';
import { submissionOf } from '../work/period-work';
import { templatesOf } from '../work/open-period';
import { refuse, type Asked } from '../refusal';
import { request, TEXT, TEXT_OR_NONE } from '../request';
import { authorDoubt } from './author';
import { asSeen, CASE, caseOf, moved, record, roundOf, settle, type Case, type DecidedReport } from './case';

export type { DecidedReport } from './case';

export const accept = request(CASE, (world, asked): Asked<DecidedReport> => {
  const one = caseOf(world, asked);
  if (!one.ok) return one;
  const state = moved(one.value, 'accept', 'office');
  if (!state.ok) return state;
  const { open, unit } = one.value;
  const doubt = authorDoubt(open, unit.code);
  record(
    one.value,
    {
      action: 'accept',
      log: doubt ? logWords.acceptedInDoubt(FLAG_LABELS[doubt]) : logWords.accepted,
      changes: { state: state.value, decision: 'accepted', reason: null },
    },
    'accept',
  );
  return settle(one.value);
});

const REASONS = v.pipe(v.array(v.object({ reason: TEXT, form: TEXT_OR_NONE, row: TEXT_OR_NONE })), v.nonEmpty());

/**
 * The reasons as the unit reads them: a reason about a row begins with the form and the row, and leads to the row's
 * cell.
 */
function reasonsIn({ open, unit, submission }: Case, given: v.InferOutput<typeof REASONS>): Asked<readonly Point[]> {
  const templates = templatesOf(open, unit.code);
  const record = open.ledger.sealRecord(unit.code, open.period.code, submission.version);
  const forms = record ? open.ledger.seal(record).forms : [];
  const points: Point[] = [];
  for (const { reason, form, row } of given) {
    if (row === undefined) {
      points.push({ text: reason, sheetId: 0, a1: '' });
      continue;
    }
    const template = templates.find((each) => each.form === form);
    const at = template?.rows.find((each) => each.key === row);
    if (!template || !at) return refuse('unknownRow', { row });
    const sealed = forms.find((each) => each.form === form);
    points.push({
      text: `${FORM_LABELS[template.form]}, ${rowTitle(at)}: ${reason}`,
      sheetId: sealed?.sheetId ?? 0,
      a1: sealed?.cells.find((cell) => cell.row === row)?.a1 ?? '',
    });
  }
  return ok(points);
}

/** Letters of a reason that the ledger keeps for its row on the cover; the message holds the whole reason. */
const OF_A_REASON = 1000;
const boundedPoint = (point: Point): Point => ({ ...point, text: cutTo(point.text, OF_A_REASON) });

export const giveBack = request({ ...CASE, reasons: REASONS }, (world, asked): Asked<DecidedReport> => {
  const one = caseOf(world, asked);
  if (!one.ok) return one;
  const state = moved(one.value, 'return', 'office');
  if (!state.ok) return state;
  const reasons = reasonsIn(one.value, asked.reasons);
  if (!reasons.ok) return reasons;
  const { now, submission } = one.value;
  const points = reasons.value;
  const texts = points.map((point) => point.text);
  record(
    one.value,
    {
      action: 'return',
      log: logWords.returned(texts.join('; ')),
      changes: {
        state: state.value,
        decision: 'returned',
        reason: returnedWords(now, texts),
        flags: { ...submission.flags, editedAfterSeal: false },
        told: {
          ...withoutNotice(submission.told, 'editedAfterSeal', 'tickGone'),
          asked: { at: now, points: points.slice(0, POINT_NUMBERS.length).map(boundedPoint) },
          open: null,
        },
      },
    },
    'return',
  );
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
  const open = opening.value;
  const chosen = open.units.filter((unit) => asked.unit === undefined || unit.code === asked.unit);
  if (chosen.length === 0) return refuse('unknownUnit', { unit: asked.unit ?? '' });
  const cases = chosen.flatMap((unit) => {
    const submission = submissionOf(open, unit.code);
    return submission ? [{ open, unit, submission, now: world.clock.now() }] : [];
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
    record(
      one,
      { action: 'close', log: logWords.closed, changes: { state: 'closed', decision: 'closed', reason: null } },
      'close',
    );
  open.ledger.flush();
  return ok({
    closed: ready.map((one) => one.unit.code),
    open: chosen.filter((unit) => !ready.some((one) => one.unit.code === unit.code)).map((unit) => unit.code),
  });
});
