/** Forms of later periods that show a figure of the corrected one: their covers name the corrected figure. */
import { isSameYear, samePeriodLastYear } from '../../core/catalogue/reporting-year';
import type { Period } from '../../core/catalogue/period';
import { noticeOf, withNotice, withoutNotice } from '../../core/submission/told';
import { cutTo } from '../../core/text-fold';
import type { PeriodWork } from '../work/period-work';
import { lineOf, OF_LINES, type CellLine } from './lines';
import type { Made } from './made';

/** Later periods in which the unit has a form that shows a figure of this one. No service call. */
const showing = ({ open }: Made['report']): readonly Period[] => {
  const { catalogue, period, ledger } = open;
  const { periods } = catalogue;
  return periods.filter(
    (one) =>
      one.code !== period.code &&
      one.to > period.to &&
      ledger.hasFiles(one.code) &&
      (isSameYear(one, period, periods) || samePeriodLastYear(one, periods)?.code === period.code),
  );
};

/** Those of them whose unit has a form there. One service call for each period that is not in memory. */
export const toldIn = (made: Made): readonly Period[] =>
  showing(made.report).flatMap((period) => {
    const { open, unit } = made.report;
    open.ledger.take(period.code);
    const submission = open.ledger.submission(unit.code, period.code);
    return open.ledger.file(unit.code, period.code) && submission ? [period] : [];
  });

interface Later {
  readonly unit: string;
  readonly at: number;
  readonly cells: readonly CellLine[];
}

/** The cover of a later form names the corrected figure of the period before; the next look writes it. */
export function tellLater(open: PeriodWork, { code }: Period, { unit, at, cells }: Later): void {
  const submission = open.ledger.submission(unit, code);
  const file = open.ledger.file(unit, code);
  if (!submission || !file) return;
  const lines = cutTo(cells.map(lineOf).join('; '), OF_LINES);
  open.ledger.put({
    submission: {
      ...submission,
      told: withNotice(submission.told, { code: 'priorCorrected', at, facts: { period: open.period.name, lines } }),
    },
    file: { ...file, lastSeenVersion: null },
  });
}

/** Takes the notice of one correction back. */
export function untellLater(open: PeriodWork, unit: string, at: number): void {
  for (const { code } of open.catalogue.periods) {
    if (code === open.period.code || !open.ledger.hasFiles(code)) continue;
    open.ledger.take(code);
    const submission = open.ledger.submission(unit, code);
    const file = open.ledger.file(unit, code);
    if (!submission || !file || noticeOf(submission.told, 'priorCorrected')?.at !== at) continue;
    open.ledger.put({
      submission: { ...submission, told: withoutNotice(submission.told, 'priorCorrected') },
      file: { ...file, lastSeenVersion: null },
    });
  }
}
