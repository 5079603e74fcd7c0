/**
 * The window *Điều chỉnh số liệu*: the units whose figures may be adjusted, the figure selected in the master, and the
 * adjustments in force. A withdrawal is a second line that cancels the first; no line is ever deleted.
 */
import { fromText, print, type Scaled } from '../../core/exact';
import { ok } from '../../core/result';
import { isHandedIn } from '../../core/submission/submission';
import type { AdjustmentRecord } from '../../tables/ledger-book';
import { signed } from '../../tables/master-book/results/adjustments';
import { adjustmentWords, figureWords } from '../../text/books/adjustments';
import { STATE_LABELS } from '../../text/books/master-book';
import { printDate, printMoment } from '../../text/print';
import { localDate } from '../../core/calendar';
import { rowTitle } from '../../core/forms/row-title';
import { withdrawalKey } from './adjust';
import { adjustableCells, fallsBelowZero, isOpenToAdjust } from './adjustable';
import { chosenFigure } from '../explain/here';
import { freeFor } from '../jobs/hold';
import { dueAgain, submissionOf, unitNamed, type PeriodWork } from '../work/period-work';
import { openPeriod } from '../work/open-period';
import { refuse, type Asked } from '../refusal';
import { figureShown } from '../../tables/master-book/sheets';
import { request, TEXT, TEXT_OR_NONE } from '../request';

export interface StandingAdjustment {
  readonly key: string;
  readonly unitName: string;
  /** Printed number, label and column. */
  readonly title: string;
  /** With its sign, as printed. */
  readonly amount: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  /** '' when it may be withdrawn; otherwise the reason why not. */
  readonly stays: string;
}

export interface AdjustmentsView {
  readonly period: { readonly code: string; readonly name: string };
  readonly units: readonly { readonly unit: string; readonly name: string }[];
  readonly standing: readonly StandingAdjustment[];
  readonly withdrawn: number;
  /** The figure selected in the master; `unit` is null for a total. */
  readonly here: { readonly unit: string | null; readonly row: string; readonly field: string } | null;
}

export interface AdjustableRow {
  readonly row: string;
  readonly title: string;
  readonly fields: readonly { readonly field: string; readonly heading: string; readonly shown: string }[];
}
export interface AdjustableView {
  readonly unit: string;
  readonly rows: readonly AdjustableRow[];
}

/** The lines in force, and the number of withdrawn lines (each has its withdrawal beside it). */
function inForce(open: PeriodWork): { readonly standing: readonly AdjustmentRecord[]; readonly withdrawn: number } {
  const all = open.ledger.adjustments(open.period.code);
  const keys = new Set(all.map((one) => one.key));
  const against = new Map(all.map((one) => [one.key, withdrawalKey(open.world, one.key)]));
  const withdrawals = new Set([...against.values()].filter((key) => keys.has(key)));
  return {
    standing: all.filter((one) => !withdrawals.has(one.key) && !withdrawals.has(against.get(one.key) ?? '')),
    withdrawn: withdrawals.size,
  };
}

const nameOf = (open: PeriodWork, unit: string): string =>
  open.catalogue.units.find((one) => one.code === unit)?.shortName ?? unit;

const isSpeaking = (open: PeriodWork, one: AdjustmentRecord): boolean => {
  const submission = submissionOf(open, one.unit);
  return submission !== null && isHandedIn(submission.state) && submission.version === one.version;
};

function standingOf(open: PeriodWork, one: AdjustmentRecord): StandingAdjustment {
  const indicator = open.catalogue.indicators.find((each) => each.code === one.row);
  const label = indicator ? rowTitle(indicator) : one.row;
  const amount = fromText(one.amount);
  return {
    key: one.key,
    unitName: nameOf(open, one.unit),
    title: `${label}, ${figureWords(one.field)}`,
    amount: amount ? signed(amount) : one.amount,
    reason: one.reason,
    by: one.by,
    at: printMoment(one.at),
    stays: !isSpeaking(open, one)
      ? adjustmentWords.notCounted(one.version)
      : isOpenToAdjust(open, one.unit)
        ? ''
        : STATE_LABELS.closed,
  };
}

/** Without a period: the period of the selected figure, otherwise the period that is open now. */
export const adjustments = request({ period: TEXT_OR_NONE }, (world, { period }): Asked<AdjustmentsView> => {
  const chosen = chosenFigure(world);
  const opening = openPeriod(world, { period: period ?? chosen?.period });
  if (!opening.ok) return opening;
  const open = opening.value;
  const { standing, withdrawn } = inForce(open);
  const units = open.units
    .filter((unit) => isOpenToAdjust(open, unit.code))
    .map((unit) => ({ unit: unit.code, name: unit.shortName }));
  const field = chosen ? figureShown(chosen.tab) : null;
  const here =
    chosen && field !== null && chosen.period === open.period.code
      ? { unit: units.some((one) => one.unit === chosen.column) ? chosen.column : null, row: chosen.row, field }
      : null;
  return ok({
    period: { code: open.period.code, name: open.period.name },
    units,
    standing: standing.map((one) => standingOf(open, one)),
    withdrawn,
    here,
  });
});

/** The rows of one unit that may be adjusted. */
export const adjustable = request({ unit: TEXT, period: TEXT_OR_NONE }, (world, asked): Asked<AdjustableView> => {
  const opening = openPeriod(world, asked);
  if (!opening.ok) return opening;
  const unit = unitNamed(opening.value, asked.unit);
  if (!unit.ok) return unit;
  const rows = new Map<string, AdjustableRow>();
  for (const { row, field, shown } of adjustableCells(opening.value, asked.unit)) {
    const known = rows.get(row.key) ?? {
      row: row.key,
      title: rowTitle(row),
      fields: [],
    };
    rows.set(row.key, { ...known, fields: [...known.fields, { field, heading: figureWords(field), shown }] });
  }
  return ok({ unit: asked.unit, rows: [...rows.values()] });
});

export interface AdjustmentWithdrawn {
  readonly key: string;
  /** true when it was already withdrawn. */
  readonly repeated: boolean;
}

const WITHDRAW_BODY = { key: TEXT, period: TEXT_OR_NONE, reason: TEXT };

/** Repeatable: a second request adds no second withdrawal. */
export const withdrawAdjustment = request(WITHDRAW_BODY, (world, asked): Asked<AdjustmentWithdrawn> => {
  const { key, period, reason } = asked;
  const opening = openPeriod(world, { period });
  if (!opening.ok) return opening;
  const open = opening.value;
  const free = freeFor({ ledger: open.ledger, account: open.office.account, now: world.clock.now() });
  if (!free.ok) return free;
  const all = open.ledger.adjustments(open.period.code);
  if (all.some((one) => one.key === withdrawalKey(world, key))) return ok({ key, repeated: true });
  const found = inForce(open).standing.find((one) => one.key === key);
  if (!found || !isSpeaking(open, found)) return refuse('noAdjustment');
  if (!isOpenToAdjust(open, found.unit))
    return refuse('moveNotAllowed', { unit: nameOf(open, found.unit), state: STATE_LABELS.closed });
  const cell = adjustableCells(open, found.unit).find((one) => one.row.key === found.row && one.field === found.field);
  const back = reversed(found);
  if (cell && fallsBelowZero(open, cell, { unit: found.unit, more: back }))
    return refuse('belowZero', { unit: nameOf(open, found.unit), shown: cell.shown });
  writeWithdrawal(open, found, { back, reason });
  return ok({ key, repeated: false });
});

function reversed({ key, amount: held }: AdjustmentRecord): Scaled {
  const amount = fromText(held);
  if (!amount) throw new Error(`adjustment ${key}: ${held} is no amount`);
  return { ...amount, scaled: -amount.scaled };
}

function writeWithdrawal(
  open: PeriodWork,
  found: AdjustmentRecord,
  { back, reason }: { readonly back: Scaled; readonly reason: string },
): void {
  const words = adjustmentWords.withdrawal(printDate(localDate(found.at)), reason);
  const { ledger, office, world } = open;
  ledger.put({
    adjustment: {
      ...found,
      key: withdrawalKey(world, found.key),
      amount: print(back),
      reason: words,
      by: office.account,
      at: world.clock.now(),
    },
    ...dueAgain(open, found.unit),
  });
  ledger.tell(office.account, {
    action: 'adjust',
    unit: found.unit,
    period: found.period,
    text: adjustmentWords.log(`${found.row} ${figureWords(found.field)}`, signed(back), words),
  });
  ledger.flush();
}
