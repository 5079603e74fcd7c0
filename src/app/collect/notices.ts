/**
 * Everything that the office sees of a unit, as notices to that unit, computed from the ledger and the catalogue: what
 * the ledger keeps, and what follows from the state. The sentences are in text/books/unit-news.ts.
 */
import { marksOf, needsNote } from '../../core/submission/quality';
import { isHandedIn } from '../../core/submission/submission';
import type { Notice, NoticeCode, NoticeFacts, NoticeOf } from '../../core/submission/told';
import type { Unit } from '../../core/catalogue/unit';
import { adjustmentWords, figureWords } from '../../text/books/adjustments';
import { settledWords } from '../../text/books/duties';
import { markWords } from '../../text/books/quality';
import { NEWS_ORDER } from '../../text/books/unit-news';
import { fromText, type Scaled } from '../../core/exact';
import { FORM } from '../../core/form-code';
import type { AdjustmentRecord, SubmissionRecord } from '../../tables/ledger-book';
import { printScaled } from '../../text/print';
import { signed } from '../../tables/master-book/results/adjustments';
import { authorDoubt } from '../receive/author';
import { judgedDue } from '../work/due';
import { isOldTemplate, isOtherPeriod, readable } from '../work/issued';
import { templatesOf } from '../work/open-period';
import type { PeriodWork } from '../work/period-work';

/** Notices that matter only until the report is handed in. */
const WHILE_AWAITED: readonly NoticeCode[] = ['extended', 'dueMoved', 'overdue', 'templateChanged'];

/** What the office calls a unit's flags; each of them is a notice of the same name to the unit. */
export function noticesOf(open: PeriodWork, unit: Unit, submission: SubmissionRecord): readonly Notice[] {
  const kept = submission.told.notices.map((one) => asStanding(open, one, submission));
  const all = [...kept, ...following(open, unit, submission)];
  const isIn = isHandedIn(submission.state);
  return NEWS_ORDER.flatMap((code) => all.filter((one) => one.code === code)).filter(
    (one) => !isIn || !WHILE_AWAITED.includes(one.code),
  );
}

/** With the facts that follow from the state of the report now. */
function asStanding(open: PeriodWork, one: Notice, { unit, state, version }: SubmissionRecord): Notice {
  if (one.code === 'editedAfterSeal' || one.code === 'tickGone')
    return { ...one, facts: { ...one.facts, state } } as Notice;
  if (one.code !== 'periodChanged' || !isHandedIn(state)) return one;
  const keeps = readable(() => isOtherPeriod(open, unit))[0] ?? true;
  return { ...one, facts: { ...one.facts, held: { state, version, keeps } } };
}

function following(open: PeriodWork, unit: Unit, submission: SubmissionRecord): readonly Notice[] {
  const { state, version } = submission;
  const decidedAt = submission.decidedAt ?? 0;
  if (state === 'unpublished') return [];
  const notice = <C extends NoticeCode>(code: C, at: number, facts: NoticeFacts[C]): Notice =>
    ({ code, at, facts }) as NoticeOf<C>;
  const due = judgedDue(open, submission).at;
  return [
    ...(!isHandedIn(state) && open.world.clock.now() > due ? [notice('overdue', due, { due })] : []),
    ...(state !== 'closed' && isOldTemplate(open, unit.code) ? [notice('oldTemplate', 0, {})] : []),
    ...(state === 'accepted' ? [notice('accepted', decidedAt, { version })] : []),
    ...(state === 'closed' ? [notice('closed', decidedAt, { version })] : []),
    ...ofAuthor(open, unit, submission),
    ...ofAdjustments(open, unit, submission),
    ...ofQuality(open, unit, submission),
    ...ofSettled(open, unit, submission),
  ];
}

function ofAuthor(open: PeriodWork, unit: Unit, submission: SubmissionRecord): readonly Notice[] {
  const doubt = authorDoubt(open, unit.code, submission);
  const seal = doubt && open.ledger.sealRecord(unit.code, open.period.code, submission.version);
  if (!seal) return [];
  return doubt === 'authorUnknown'
    ? [{ code: doubt, at: seal.sealedAt, facts: {} }]
    : [{ code: doubt, at: seal.sealedAt, facts: { by: seal.sealedBy ?? '' } }];
}

/** The adjustments of the version that counts, line by line; a withdrawal is a line of its own. */
function ofAdjustments(open: PeriodWork, unit: Unit, { state, version }: SubmissionRecord): readonly Notice[] {
  if (!isHandedIn(state)) return [];
  const own = open.ledger
    .adjustments(open.period.code)
    .filter((one) => one.unit === unit.code && one.version === version);
  const last = own[own.length - 1];
  return last
    ? [
        {
          code: 'adjusted',
          at: last.at,
          facts: { lines: own.map((one) => lineOf(open, one)).join('; '), mark: last.key },
        },
      ]
    : [];
}

function lineOf(open: PeriodWork, { unit, form, row, field, amount, reason }: AdjustmentRecord): string {
  const title = titleOf(open, unit, { form, row });
  const exact = fromText(amount);
  return adjustmentWords.toUnit(`${title}, ${figureWords(field)}`, exact ? signed(exact) : amount, reason);
}

/** The finished tasks whose mark the unit must read, in the order of the marks. */
function ofQuality(open: PeriodWork, unit: Unit, submission: SubmissionRecord): readonly Notice[] {
  if (!isHandedIn(submission.state)) return [];
  const short = marksOf(submission).filter((one) => needsNote(one.quality));
  if (short.length === 0) return [];
  const lines = short.map(
    ({ task, quality, note }) =>
      `${titleOf(open, unit.code, { form: FORM.task, row: task })}: ${markWords(quality, note)}`,
  );
  return [{ code: 'quality', at: Math.max(...short.map((one) => one.at)), facts: { lines: lines.join('; ') } }];
}

/** The areas of the index on which this agency and another differ, as the office settled them. */
function ofSettled(open: PeriodWork, unit: Unit, { told }: SubmissionRecord): readonly Notice[] {
  const { settled = [] } = told;
  if (settled.length === 0) return [];
  const nameOf = (code: string): string => open.catalogue.units.find((one) => one.code === code)?.shortName ?? code;
  const shown = ({ scaled, decimals }: Scaled): string => printScaled(scaled, decimals);
  const lines = settled.map(({ area, given, points, reason }) =>
    settledWords.line(titleOf(open, unit.code, { form: FORM.forecast, row: area }), {
      points: shown(points),
      given: given.map((one) => settledWords.given(nameOf(one.unit), shown(one.points))).join(', '),
      reason,
    }),
  );
  return [{ code: 'settled', at: Math.max(...settled.map(({ at }) => at)), facts: { lines: lines.join('\n') } }];
}

/** Printed number and label of a row as the unit was asked. */
function titleOf(
  open: PeriodWork,
  unit: string,
  { form, row }: { readonly form: string; readonly row: string },
): string {
  const asked = templatesOf(open, unit)
    .find((one) => one.form === form)
    ?.rows.find((one) => one.key === row);
  return [asked?.number ?? '', asked?.label ?? row].filter((part) => part !== '').join(' ');
}
