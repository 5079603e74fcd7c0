/**
 * One adjustment by the office: a signed amount with a reason, added to one sealed figure. Adjustments are added, never
 * changed; a repeated request adds nothing.
 */
import * as v from 'valibot';
import { print, type Scaled } from '../../core/exact';
import { ok } from '../../core/result';
import { isHandedIn } from '../../core/submission/submission';
import type { AdjustmentRecord } from '../../tables/ledger-book';
import { signed } from '../../tables/master-book/results/adjustments';
import { adjustmentWords, figureWords } from '../../text/books/adjustments';
import { STATE_LABELS } from '../../text/books/master-book';
import { adjustableCells, fallsBelowZero } from './adjustable';
import { sumsBeside } from './sums-beside';
import { twoWays } from './two-ways';
import { amountTyped } from './typed-amount';
import { figuresOf } from '../consolidate/figures';
import { freeFor } from '../jobs/hold';
import type { World } from '../ports';
import { dueAgain, submissionOf, unitNamed, type PeriodWork } from '../work/period-work';
import { openPeriod, templatesOf } from '../work/open-period';
import { refuse, type Asked } from '../refusal';
import { FORM } from '../../core/form-code';
import { request, TEXT, TEXT_OR_NONE, type BodyOf } from '../request';

export interface Adjustment {
  readonly key: string;
  readonly unit: string;
  readonly row: string;
  readonly field: string;
  /** Exact decimal. */
  readonly amount: string;
  readonly version: number;
  /** true when an earlier request wrote the same line. */
  readonly repeated: boolean;
  /** The row's total with all adjustments; null when the row has no total. */
  readonly total: string | null;
  /** Sums of the unit's rows that do not add up any more, with what would mend them; sentences. */
  readonly beside: readonly string[];
}

const ADJUST_BODY = {
  unit: TEXT,
  period: TEXT_OR_NONE,
  form: TEXT,
  row: TEXT,
  field: TEXT,
  reason: TEXT,
  /** A number, or its text as typed. */
  amount: v.union([v.number(), v.string()]),
};

type Wanted = Pick<BodyOf<typeof ADJUST_BODY>, 'unit' | 'row' | 'field' | 'reason'> & { readonly amount: Scaled };

/** Returns null for 0 and for a text without a number. */
function amountIn(given: number | string): Scaled | null {
  const amount = amountTyped(given);
  return amount === null || amount.scaled === 0 ? null : amount;
}

export const adjust = request(ADJUST_BODY, (world, { period, form, amount: given, ...named }): Asked<Adjustment> => {
  const both = twoWays(given);
  if (both) return refuse('twoWays', { found: String(given).trim(), ...both });
  const amount = amountIn(given);
  if (!amount) return refuse('notAnAmount', { found: String(given) });
  if (form !== FORM.indicator) return refuse('notAdjustable', { row: named.row });
  const opening = openPeriod(world, { period });
  if (!opening.ok) return opening;
  const open = opening.value;
  const free = freeFor({ ledger: open.ledger, account: open.office.account, now: world.clock.now() });
  if (!free.ok) return free;
  const record = recordFor(open, { ...named, amount });
  if (!record.ok) return record;
  const repeated = open.ledger.adjustments(open.period.code).some((one) => one.key === record.value.key);
  if (!repeated) {
    const { unit, period, row, field, reason } = record.value;
    open.ledger.put({ adjustment: record.value, ...dueAgain(open, unit) });
    open.ledger.tell(open.office.account, {
      action: 'adjust',
      unit,
      period,
      text: adjustmentWords.log(`${row} ${figureWords(field)}`, signed(amount), reason),
    });
    open.ledger.flush();
  }
  const total =
    figuresOf(open).consolidated.indicators.find(
      (one) => one.row === record.value.row && one.field === record.value.field && !one.heading,
    )?.total ?? null;
  const { key, unit, row, field, amount: written, version } = record.value;
  const beside = sumsBeside(open, { unit, row, field });
  return ok({ key, unit, row, field, amount: written, version, repeated, total: total && print(total), beside });
});

/** Key of the line that withdraws an adjustment. */
export const withdrawalKey = (world: World, key: string): string => world.coder.sha256(`withdraw|${key}`).slice(0, 16);

/**
 * The same content gives the same key, so a repeated request adds no second line. After a withdrawal the same content
 * gets a new key.
 */
function freshKey(open: PeriodWork, known: Omit<AdjustmentRecord, 'key' | 'by' | 'at'>): string {
  const keys = new Set(open.ledger.adjustments(open.period.code).map((one) => one.key));
  const keyAt = (turn: number): string =>
    open.world.coder.sha256(JSON.stringify(turn === 0 ? known : { ...known, turn })).slice(0, 16);
  let turn = 0;
  while (keys.has(withdrawalKey(open.world, keyAt(turn)))) turn += 1;
  return keyAt(turn);
}

/** Only a sealed figure that the unit typed and that adds up can carry an adjustment; any other figure is refused. */
function recordFor(open: PeriodWork, wanted: Wanted): Asked<AdjustmentRecord> {
  const unit = unitNamed(open, wanted.unit);
  if (!unit.ok) return unit;
  const submission = submissionOf(open, wanted.unit);
  if (!submission || !isHandedIn(submission.state))
    return refuse('noSeal', { unit: unit.value.name, period: open.period.name });
  if (submission.state === 'closed')
    return refuse('moveNotAllowed', { unit: unit.value.name, state: STATE_LABELS.closed });
  const row = templatesOf(open, wanted.unit)
    .find((one) => one.form === FORM.indicator)
    ?.rows.find((one) => one.key === wanted.row);
  if (!row) return refuse('unknownRow', { row: wanted.row });
  const cell = adjustableCells(open, wanted.unit).find(
    (one) => one.row.key === wanted.row && one.field === wanted.field,
  );
  if (!cell || wanted.amount.decimals > cell.decimals) return refuse('notAdjustable', { row: wanted.row });
  const known = {
    unit: wanted.unit,
    period: open.period.code,
    version: submission.version,
    form: FORM.indicator,
    row: wanted.row,
    field: wanted.field,
    amount: print(wanted.amount),
    reason: wanted.reason,
  };
  const key = freshKey(open, known);
  const isThere = open.ledger.adjustments(open.period.code).some((one) => one.key === key);
  if (!isThere && fallsBelowZero(open, cell, { unit: wanted.unit, more: wanted.amount }))
    return refuse('belowZero', { unit: unit.value.name, shown: cell.shown });
  return ok({ ...known, key, by: open.office.account, at: open.world.clock.now() });
}
