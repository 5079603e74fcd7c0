/**
 * Records of the ledger that are rebuilt from what else is proved: the log, whose rows are linked, and the copy of the
 * seal in the unit's file, which must have the fingerprint that the log holds.
 */
import { dueFor } from '../../core/catalogue/period';
import { NOTHING_TOLD } from '../../core/submission/told';
import type { State } from '../../core/submission/submission';
import { recordOf } from '../collect/seal-record';
import { submissionInCopy, type SealRecord, type SubmissionRecord } from '../../tables/ledger-book';
import { COPY_FIELDS, readSealedCopies } from '../../tables/unit-book/sealed-copy';
import { sealIn } from '../../core/submission/seal-text';
import { provedSeal, textIn } from '../work/held/proved-seal';
import { SEALING } from '../work/held/rows-whole';
import type { PeriodWork } from '../work/period-work';
import { readable } from '../work/issued';

/** 64 hexadecimal digits in the log's row of a seal. */
const FINGERPRINT = /\b[0-9a-f]{64}\b/;

const told = ({ ledger, period }: PeriodWork, unit: string) =>
  ledger.log(period.code).filter((one) => one.unit === unit);

/** The fingerprint of a version by the log; null = the log has no such row. */
export function fingerprintTold(open: PeriodWork, unit: string, version: number): string | null {
  const row = told(open, unit).filter((one) => SEALING.includes(one.action))[version - 1];
  return row ? (FINGERPRINT.exec(row.text)?.[0] ?? null) : null;
}

/**
 * The row of a seal from its own packed text, or from the copy in the unit's file; null when none has the log's
 * fingerprint. One call at most.
 */
export function rebuiltSeal(open: PeriodWork, unit: string, version: number): SealRecord | null {
  const { ledger, period, world } = open;
  const fingerprint = fingerprintTold(open, unit, version);
  if (fingerprint === null) return null;
  const previous = version === 1 ? null : fingerprintTold(open, unit, version - 1);
  const row = ledger.sealRecord(unit, period.code, version);
  const from = (payload: string): SealRecord | null => {
    const seal = sealIn(textIn(world.coder, payload));
    if (seal === null || seal.unit !== unit || seal.period !== period.code || seal.version !== version) return null;
    const receiptAt = row?.receiptAt ?? seal.sealedAt;
    const record = { ...recordOf({ ...seal, fingerprint }, previous, payload), receiptAt };
    return provedSeal(world.coder, record) && record;
  };
  // A row whose packed seal is whole has lost only what is written beside it.
  const own = row && from(row.payload);
  return (
    own ??
    copiesIn(open, unit)
      .map(from)
      .find((record) => record !== null) ??
    null
  );
}

/** The packed seals that the unit's file carries. One call. */
function copiesIn({ ledger, period, world }: PeriodWork, unit: string): readonly string[] {
  const fileId = ledger.file(unit, period.code)?.fileId;
  if (fileId === undefined) return [];
  const [asked] = world.books.getMany([{ id: fileId, fields: COPY_FIELDS }]);
  return asked && 'book' in asked ? readSealedCopies(asked.book) : [];
}

const AFTER: Readonly<Record<string, State>> = {
  publish: 'published',
  submit: 'submitted',
  return: 'returned',
  withdraw: 'draft',
  accept: 'accepted',
  close: 'closed',
  correct: 'closed',
};

/**
 * The state of a unit's answer as the row's copy holds it, or as the log shows it; null when the log does not know the
 * unit. No call.
 */
export function rebuiltSubmission(open: PeriodWork, unit: string): SubmissionRecord | null {
  const rows = told(open, unit);
  if (!rows.some(({ action }) => action === 'make' || action === 'publish')) return null;
  const { ledger, period, catalogue } = open;
  const copy = copyIn(open, unit);
  if (copy !== null) return copy;
  // The state before a step that was taken back is not in the log.
  if (rows.some(({ action }) => action === 'undo')) return null;
  const version = rows.filter(({ action }) => SEALING.includes(action)).length;
  const sealed = rows.some(({ action }) => action === 'submit');
  // A file that was made again is published again; its report stays as it is.
  const moved = rows.filter(({ action }) => AFTER[action] !== undefined && !(sealed && action === 'publish'));
  const last = moved[moved.length - 1];
  const [, day, month, year] = /(\d{2})\/(\d{2})\/(\d{4})/.exec(rowsOf(rows, 'extend').slice(-1)[0]?.text ?? '') ?? [];
  const extendedTo = year === undefined ? null : `${year}-${month ?? ''}-${day ?? ''}`;
  const record = version === 0 ? null : ledger.sealRecord(unit, period.code, version);
  const [seal] = record ? readable(() => ledger.seal(record)) : [];
  return {
    unit,
    period: period.code,
    state: (last && AFTER[last.action]) ?? 'unpublished',
    version,
    flags: { overdue: false, extendedTo, oldTemplate: false, editedAfterSeal: false },
    timeliness: seal?.timeliness ?? record?.timeliness ?? null,
    dueAt: dueFor(period, catalogue.holidays, extendedTo),
    decision: null,
    reason: last?.action === 'return' ? last.text : null,
    decidedBy: null,
    decidedAt: null,
    changedAt: last?.at ?? open.world.clock.now(),
    told: NOTHING_TOLD,
  };
}

/** What the copy beside the damaged row holds; null when there is none. */
function copyIn({ ledger, period }: PeriodWork, unit: string): SubmissionRecord | null {
  const [damaged] = ledger
    .damagedRows()
    .filter(({ table, owner }) => table === 'submissions' && owner?.unit === unit && owner.period === period.code);
  const record = damaged?.owner?.copy ? submissionInCopy(damaged.owner.copy) : null;
  return record?.unit === unit && record.period === period.code ? record : null;
}

const rowsOf = <R extends { readonly action: string }>(rows: readonly R[], action: string): readonly R[] =>
  rows.filter((one) => one.action === action);
