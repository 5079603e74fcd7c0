/**
 * Đính chính: looks at what a correction would change, writes it, and takes it back within the hour. A correction is
 * one batch of the ledger: the new sealed version, the unit's row, the line of the restatement ledger, the adjustments
 * that go on, and what later forms must know. A killed run has written all of it or nothing.
 */
import type { Period } from '../../core/catalogue/period';
import { ok } from '../../core/result';
import { isHandedIn } from '../../core/submission/submission';
import { noticeOf, UNDO_WITHIN, withNotice, withoutNotice } from '../../core/submission/told';
import { signed } from '../../tables/master-book/results/adjustments';
import { cutTo } from '../../core/text-fold';
import { correctionWords } from '../../text/correction';
import { correctionPageWords as words } from '../../text/windows/rare/corrections';
import { freeFor } from '../jobs/hold';
import { settle } from '../receive/case';
import type { World } from '../ports';
import { refuse, type Asked } from '../refusal';
import { request, TEXT, type Request } from '../request';
import { openPeriod } from '../work/open-period';
import { submissionOf, unitNamed } from '../work/period-work';
import { adjustmentsBefore, carry, type Carried } from './carried';
import { documentsResting, ratesChanged, snapshot, totalsChanged, type Effect, type Snapshot } from './effect';
import { correctionsOf, keepCorrection, keepUndone } from './kept';
import { tellLater, toldIn, untellLater } from './later';
import { cellsOf, lineOf, OF_LINES, type CellLine } from './lines';
import { closedReport, CORRECTION, correctionMade, notTaken, type AskedCorrection, type Made } from './made';

export interface CorrectionLook {
  readonly cells: readonly CellLine[];
  readonly notes: readonly string[];
  readonly effect: Effect;
  /** Names this preview: the correction is written only while everything is as it was here. */
  readonly mark: string;
}

export interface CorrectionWritten {
  readonly message: string;
}

function madeIn(world: World, asked: AskedCorrection): Asked<Made> {
  const open = openPeriod(world, { period: asked.period });
  if (!open.ok) return open;
  const report = closedReport(open.value, asked.unit);
  return report.ok ? correctionMade(report.value, asked) : report;
}

const markOf = ({ report, seal }: Made, was: Snapshot): string => {
  const { sealedAt: _, fingerprint: __, ...content } = seal;
  return report.open.world.coder.sha256(JSON.stringify([was.inputHash, content])).slice(0, 16);
};

/** Puts the correction into the ledger in memory. */
function put(made: Made, carried: readonly Carried[]): void {
  const { report, seal, record } = made;
  const { open, unit, submission } = report;
  const at = seal.sealedAt;
  const { told, flags } = submission;
  const file = open.ledger.file(unit.code, open.period.code);
  open.ledger.put({
    seal: record,
    submission: {
      ...submission,
      version: seal.version,
      flags: { ...flags, editedAfterSeal: false },
      changedAt: at,
      told: withNotice(
        { ...withoutNotice(told, 'editedAfterSeal'), before: null },
        {
          code: 'corrected',
          at,
          facts: {
            lines: cutTo(cellsOf(made).map(lineOf).join('; '), OF_LINES),
            reason: seal.correction?.reason ?? '',
            document: seal.correction ? correctionWords.papers(seal.correction) : '',
          },
        },
      ),
    },
    ...(file ? { file: { ...file, lastSeenVersion: null } } : {}),
  });
  carry(made, carried);
}

function effectOf(made: Made, was: Snapshot, carried: readonly Carried[], told: readonly Period[]): Effect {
  const { open, unit } = made.report;
  const now = snapshot(open);
  return {
    totals: totalsChanged(was, now),
    rates: ratesChanged(open, unit, was, now),
    documents: documentsResting(open, unit),
    codeWas: was.code,
    codeNow: now.code,
    beside: [
      ...carried.map(({ ends, title, amount }) => words[ends ? 'dropped' : 'carried'](title, signed(amount))),
      ...told.map(({ name }) => words.next(name, unit.shortName)),
    ],
  };
}

export const lookAtCorrection: Request<typeof CORRECTION, CorrectionLook> = request(
  CORRECTION,
  (world, asked): Asked<CorrectionLook> => {
    const made = madeIn(world, asked);
    if (!made.ok) return made;
    if (made.value.repeated) return notTaken(words.why.same);
    const was = snapshot(made.value.report.open);
    const mark = markOf(made.value, was);
    const carried = adjustmentsBefore(made.value);
    const told = toldIn(made.value);
    // In memory alone: the ledger of this request is never written.
    put(made.value, carried);
    const effect = effectOf(made.value, was, carried, told);
    return ok({ cells: cellsOf(made.value), notes: made.value.notes, effect, mark });
  },
);

export const correct = request({ ...CORRECTION, key: TEXT }, (world, { key, ...asked }): Asked<CorrectionWritten> => {
  const found = madeIn(world, asked);
  if (!found.ok) return found;
  const made = found.value;
  const { open, unit, submission } = made.report;
  const free = freeFor({ ledger: open.ledger, account: open.office.account, now: world.clock.now() });
  if (!free.ok) return free;
  if (made.repeated) {
    settle({ open, unit, submission, now: made.seal.sealedAt });
    return ok({ message: words.repeated(unit.shortName) });
  }
  const was = snapshot(open);
  if (markOf(made, was) !== key) return notTaken(words.why.changed);
  const carried = adjustmentsBefore(made);
  const told = toldIn(made);
  put(made, carried);
  const cells = cellsOf(made);
  const { seal } = made;
  keepCorrection(open, {
    unit: unit.code,
    unitName: unit.name,
    version: seal.version,
    before: submission.version,
    at: seal.sealedAt,
    by: open.office.account,
    reason: asked.reason,
    number: asked.number,
    date: asked.date,
    cells,
    effect: effectOf(made, was, carried, told),
    noticeBefore: noticeOf(submission.told, 'corrected'),
  });
  for (const period of told) tellLater(open, period, { unit: unit.code, at: seal.sealedAt, cells });
  open.ledger.tell(open.office.account, {
    action: 'correct',
    unit: unit.code,
    period: open.period.code,
    text: words.log(seal.version, seal.fingerprint, [...cells.map(lineOf), asked.reason].join('; ')),
  });
  settle({ open, unit, submission, now: seal.sealedAt });
  return ok({ message: words.done(unit.shortName, cells.length) });
});

/** The last correction of a unit, within the hour. The version that counted before counts again. */
export const undoCorrection = request({ period: TEXT, unit: TEXT }, (world, asked): Asked<CorrectionWritten> => {
  const opening = openPeriod(world, { period: asked.period });
  if (!opening.ok) return opening;
  const open = opening.value;
  const unit = unitNamed(open, asked.unit);
  if (!unit.ok) return unit;
  const now = world.clock.now();
  const free = freeFor({ ledger: open.ledger, account: open.office.account, now });
  if (!free.ok) return free;
  const submission = submissionOf(open, unit.value.code);
  const last = correctionsOf(open).find(
    (one) => one.unit === unit.value.code && one.undoneAt === null && one.version === submission?.version,
  );
  if (!submission || !isHandedIn(submission.state) || !last || now - last.at > UNDO_WITHIN)
    return refuse('nothingToUndo', { unit: unit.value.name });
  const told = withoutNotice(submission.told, 'corrected', 'editedAfterSeal');
  const file = open.ledger.file(unit.value.code, open.period.code);
  open.ledger.put({
    submission: {
      ...submission,
      version: last.before,
      changedAt: now,
      flags: { ...submission.flags, editedAfterSeal: false },
      told: last.noticeBefore ? withNotice(told, last.noticeBefore) : told,
    },
    ...(file ? { file: { ...file, lastSeenVersion: null } } : {}),
  });
  untellLater(open, unit.value.code, last.at);
  keepUndone(open, last.key);
  open.ledger.tell(open.office.account, {
    action: 'undo',
    unit: unit.value.code,
    period: open.period.code,
    text: words.logUndone(last.before),
  });
  settle({ open, unit: unit.value, submission, now });
  return ok({ message: words.undoneNow(unit.value.shortName) });
});
