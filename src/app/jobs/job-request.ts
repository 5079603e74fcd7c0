/** The request for a job, declared once: the schema that checks it, and the type that programs and windows use. */
import * as v from 'valibot';
import { FIXES, type FixCode } from '../../text/windows/fix-codes';
import { TEXT_OR_NONE, TICK_OR_NONE, type BodyOf } from '../request';

export const JOB_NAMES = [
  'setUp',
  'issue',
  'publish',
  'collect',
  'check',
  'consolidate',
  'remind',
  'healthCheck',
  'repair',
  'exportAll',
  'loadFiles',
  'unitFiles',
  'selfCheck',
  'yearProof',
  'handOver',
  'takeOver',
  'leaders',
  'scoreBook',
  'document',
] as const;
export type JobName = (typeof JOB_NAMES)[number];

export type { FixCode };
export const isFix = (code: string | undefined): code is FixCode => FIXES.some((one) => one === code);

export const JOB_BODY = {
  job: v.picklist(JOB_NAMES),
  /** setUp only: the province whose catalogue is used. */
  province: TEXT_OR_NONE,
  /** Period code. Absent: the period that is due next by the clock. */
  period: TEXT_OR_NONE,
  /** Unit codes. Absent or empty: all units of the period. repair: the one file, `master`, `ledger` or a unit's. */
  units: v.exactOptional(v.array(v.string())),
  /** generate only: false makes the files without publishing them (*Xem thử*). Absent: true. */
  publish: TICK_OR_NONE,
  /** handOver only: the account that is to have the files too. */
  account: TEXT_OR_NONE,
  /** repair only: which repair, and the reason that `writeOff` needs. */
  fix: TEXT_OR_NONE,
  reason: TEXT_OR_NONE,
  /** document only: the kind of document. */
  draft: TEXT_OR_NONE,
};

export type JobRequest = BodyOf<typeof JOB_BODY>;
