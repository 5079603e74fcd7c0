/**
 * The first appraisal as it was sent to the units: kept in the ledger when the explain round is made, so that nobody's file and no later
 * hand in *Sổ chấm điểm* changes what a unit was told. A unit's first record counts.
 */
import type { AppraisedMarks } from '../../core/forms/template-score';
import type { Ledger } from './ledger';

/** unit → criterion → what was given. */
export type FixedAppraisals = Readonly<Record<string, AppraisedMarks>>;

/** Units that are not here have no fixed appraisal yet. `explain` = code of the explain round. No service call. */
export const fixedAppraisals = (ledger: Pick<Ledger, 'keptOf'>, explain: string | null): FixedAppraisals =>
  explain === null
    ? {}
    : [...ledger.keptOf('appraisal', explain)]
        .reverse()
        .reduce<FixedAppraisals>((all, one) => ({ ...all, ...(one.content as FixedAppraisals) }), {});

/** Keeps what units not fixed yet are told; gives the mark of it. */
export const fixAppraisals = (
  ledger: Pick<Ledger, 'keepIssued'>,
  explain: string,
  appraisals: FixedAppraisals,
): string => ledger.keepIssued('appraisal', explain, appraisals);
