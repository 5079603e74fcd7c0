/**
 * Conclusions of meetings in papers: the monthly report lists them with their state, the notice states them as orders.
 */
import type { ConclusionStanding } from '../../core/catalogue/conclusion';
import type { Block } from '../../core/documents/content';
import { CONCLUSION_STATES } from '../../text/books/conclusions';
import { monthlyWords as text } from '../../text/documents/monthly';
import { printDay } from '../../text/print';
import { conclusionsNow, lastMeetingOf } from '../work/duties/conclusions';
import { numberedTable } from './annex-tables';
import { words, type DraftWork } from './draft';

/** Conclusions of the last meeting, and those of earlier ones that are not done. */
function reported({ open }: DraftWork): readonly ConclusionStanding[] {
  const last = lastMeetingOf(open);
  return last === null
    ? []
    : conclusionsNow(open).filter(
        ({ conclusion, state }) => conclusion.meeting === last || (conclusion.meeting < last && state !== 'done'),
      );
}

const stateOf = ({ conclusion, answer, state, overdue, result }: ConclusionStanding): string =>
  [
    overdue ? text.overdueOrder(CONCLUSION_STATES[state]) : CONCLUSION_STATES[state],
    conclusion.state === null && answer?.state ? text.byAgency : '',
    result,
  ]
    .filter((part) => part !== '')
    .join('; ');

/** Part 5. Where the office keeps no rows, the lines under the last part of the draft before are the conclusions. */
export function ordersBefore(work: DraftWork): readonly Block[] {
  const kept = reported(work);
  const lines =
    kept.length > 0
      ? kept.map((one) => ({
          key: one.conclusion.code,
          cells: [
            [one.conclusion.order],
            [one.conclusion.agency],
            [one.conclusion.deadline === '' ? '' : printDay(one.conclusion.deadline)],
            [stateOf(one)],
          ],
        }))
      : (work.before()?.conclusions ?? []).map((order, at) => ({ key: String(at), cells: [[order], [], [], []] }));
  if (lines.length === 0) return [words('orders.none', text.noOrders)];
  const done = kept.filter(({ state }) => state === 'done').length;
  const overdue = kept.filter((one) => one.overdue).length;
  return [
    ...(kept.length === 0 ? [] : [words('orders.count', text.orders(kept.length, done, overdue))]),
    numberedTable({ key: 'orders', headings: text.orderColumns, widths: [7, 39, 20, 16, 18], lines }),
  ];
}
