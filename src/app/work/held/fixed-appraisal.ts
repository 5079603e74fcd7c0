/**
 * The first appraisal as it was sent to the units. The ledger keeps it when the explain round is made, so that no later
 * change in a file or in *Sổ chấm điểm* alters what a unit was sent. A unit's first record counts.
 */
import type { AppraisedMarks } from '../../../core/forms/template-score';
import type { Ledger } from '../ledger';

/** unit → criterion → the marks given. */
export type FixedAppraisals = Readonly<Record<string, AppraisedMarks>>;

/** Units that are missing here have no fixed appraisal yet. `explain` = code of the explain round. No service call. */
export const fixedAppraisals = (ledger: Pick<Ledger, 'kept'>, explain: string | null): FixedAppraisals =>
  explain === null
    ? {}
    : [...ledger.kept.of('appraisal', explain)]
        .reverse()
        .reduce<FixedAppraisals>((all, one) => ({ ...all, ...(one.content as FixedAppraisals) }), {});

/** Keeps the appraisal of units that have no fixed one yet; returns the key of the record. */
export const fixAppraisals = (ledger: Pick<Ledger, 'kept'>, explain: string, appraisals: FixedAppraisals): string =>
  ledger.kept.keep('appraisal', explain, appraisals);
