/**
 * Lập sổ chấm điểm: makes the office's *Sổ chấm điểm* of a đợt, or updates it to the current seals. It computes points
 * and ranks, checks them with a second arithmetic, and only then writes. It never changes what the office typed. A
 * second run without changes writes nothing.
 */
import { ok } from '../../core/result';
import { lockMoment } from '../../core/catalogue/period';
import { appraiseWords, markText, remarkWords, scoreBookWords } from '../../text/books/score-book';
import { jobWords } from '../../text/windows/jobs';
import { printScaled } from '../../text/print';
import { firstOf } from '../../text/listed';
import { inParts, LARGEST_BATCH } from '../../tables/master-book/staging/batch-size';
import { appraisalWrites, type Writes } from '../../tables/score-book/appraisal-writes';
import { decisionWrites } from '../../tables/score-book/decision';
import { resultWrites } from '../../tables/score-book/result-lines';
import type { JobLine, JobOutcome, JobRequest } from '../api';
import { JobHold, resultsSoFar } from '../jobs/hold';
import { finished, going, type Job, type Planned, type Stepped, type StepTurn } from '../jobs/job';
import type { World } from '../ports';
import type { Asked } from '../refusal';
import { createScoreBook, findScoreBook, openScoreBook } from './book-file';
import { noticeOf, seeBook, type BookSeen } from './book-seen';
import { settleDecision, type DecisionState } from './decided';
import { judge, type Judged, type JudgedUnit } from './judge';
import { openScoring, type ScoringWork } from './rounds';
import { noteMarks, trustedMarks } from './trusted-marks';
import { secondCount } from './second-count';

const STEPS = 2;

function plan(world: World, asked: JobRequest): Asked<Planned> {
  const opening = openScoring(world, { period: asked.period });
  if (!opening.ok) return opening;
  const work = opening.value;
  const { open, scheme, self } = work;
  const request: JobRequest = { job: 'scoreBook', period: self.code };
  const judged = judge(work, null);
  const lines = appraiseWords.lines({
    units: judged.units.length,
    sealed: judged.units.filter((one) => one.self.seal).length,
    explained: judged.units.filter((one) => one.explained).length,
    exists: findScoreBook(work) !== null,
    trial: scheme.trial,
    locked: world.clock.now() > lockMoment(self),
  });
  const begun = resultsSoFar(open.ledger, request) ? [jobWords.unfinished] : [];
  return ok({ request, plan: { title: appraiseWords.title(self.name), of: STEPS, lines: [...begun, ...lines] } });
}

function step({ world, request }: StepTurn): Asked<Stepped> {
  const opening = openScoring(world, { period: request.period });
  if (!opening.ok) return opening;
  const work = opening.value;
  const { ledger, office } = work.open;
  const found = findScoreBook(work);
  const hold = JobHold.take({ ledger, account: office.account, now: world.clock.now() }, request);
  if (!hold.ok) return hold;
  if (found === null) {
    ledger.flush();
    const id = createScoreBook(work);
    ledger.tell(office.account, {
      action: 'scoreBook',
      unit: null,
      period: work.self.code,
      text: appraiseWords.log.made(id),
    });
    ledger.flush();
    return ok(going(1, STEPS, appraiseWords.writing));
  }
  const refreshed = refresh(work, found);
  if (!refreshed.ok) return refreshed;
  const outcome = refreshed.value;
  // A run without work leaves the ledger unchanged, except when it has an unfinished run to end.
  if (outcome.changed || resultsSoFar(ledger, request)) {
    hold.value.finish();
    ledger.flush();
  }
  return ok(finished(STEPS, { ...outcome.outcome, bookId: found }));
}

interface Refreshed {
  readonly outcome: JobOutcome;
  /** true when something was written, or is to be written in the ledger. */
  readonly changed: boolean;
}

function refresh(work: ScoringWork, id: string): Asked<Refreshed> {
  const seen = seeBook(openScoreBook(work, id));
  if (!seen.ok) return stopped(appraiseWords.damaged(seen.error));
  const trusted = trustedMarks(work, seen.value);
  if (!trusted.ok) return trusted;
  const judged = judge(work, seen.value.appraisal);
  const results = judged.units.map((one) => one.result);
  const differs = secondCount(work, judged, { read: seen.value.appraisal, results });
  if (differs.length > 0)
    return stopped(
      appraiseWords.differs(
        firstOf(
          differs.map((one) => `${one.unit} ${one.column}: ${one.written} ≠ ${one.recounted}`),
          5,
        ),
      ),
      { differs: differs.length },
    );
  const decision = settleDecision(work, judged, seen.value.decision);
  const { requests, cells } = writesFor(work, { seen: seen.value, judged, decision });
  const { ledger, office } = work.open;
  if (cells > 0) {
    ledger.tell(office.account, {
      action: 'appraise',
      unit: null,
      period: work.self.code,
      text: appraiseWords.log.refreshed(cells),
    });
    // The ledger is written first, so that other accounts see who holds it.
    ledger.flush();
    for (const batch of inParts(requests, LARGEST_BATCH)) work.open.world.books.change(id, batch);
  }
  const noted = noteMarks(
    work,
    seen.value,
    judged.units.flatMap((one) => one.marks.map(({ line }) => line)),
  );
  return ok({
    changed: cells > 0 || decision.isNew || noted,
    outcome: outcomeOf(work, { judged, decision, cells, gone: goneLines(seen.value, judged) }),
  });
}

const stopped = (message: string, counts: Readonly<Record<string, number>> = {}): Asked<Refreshed> =>
  ok({ changed: false, outcome: { result: 'nothingWritten', message, lines: [], counts } });

/** Results are written last, so that an interrupted run leaves no rank above lines that do not exist yet. */
function writesFor(
  { scheme, self }: ScoringWork,
  { seen, judged, decision }: { readonly seen: BookSeen; readonly judged: Judged; readonly decision: DecisionState },
): Writes {
  const title = scoreBookWords.titleOf(scheme.name, self.name);
  const notice = noticeOf(scheme, decision.decided);
  const lines = appraisalWrites(
    seen.appraisal,
    judged.units.flatMap((one) => one.marks.map((mark) => mark.line)),
    { title, notice: `${notice}. ${scoreBookWords.appraisalNote}` },
  );
  const result = resultWrites(
    seen.result,
    judged.units.map((one) => one.result),
    { title, notice: `${notice}. ${scoreBookWords.resultNote}` },
  );
  const state = decisionWrites(seen.decisionSheet, {
    scheme: scheme.name,
    basis: scheme.basis,
    period: self.name,
    state: [notice, decision.lasting].filter((part) => part !== '').join('. '),
  });
  return {
    requests: [...lines.requests, ...result.requests, ...state],
    cells: lines.cells + result.cells + state.length,
  };
}

const goneLines = (seen: BookSeen, judged: Judged): readonly string[] => {
  const known = new Set(judged.units.flatMap((one) => one.marks.map((mark) => mark.line.key)));
  return [...seen.appraisal.rows].filter(([key]) => !known.has(key)).map(([, row]) => row.typed.appraisal1.a1);
};

interface Told {
  readonly judged: Judged;
  readonly decision: DecisionState;
  readonly cells: number;
  readonly gone: readonly string[];
}

function outcomeOf(work: ScoringWork, { judged, decision, cells, gone }: Told): JobOutcome {
  const count = (of: (one: JudgedUnit) => number): number => judged.units.reduce((sum, one) => sum + of(one), 0);
  const facts = {
    units: judged.units.length,
    ranked: judged.units.filter((one) => one.ranked.rank !== null).length,
    open: count((one) => one.ranked.reckoned.open.length),
    wrong: count((one) => one.marks.reduce((sum, mark) => sum + mark.wrong.length, 0)),
  };
  const notice = `${noticeOf(work.scheme, decision.decided)}.`;
  return {
    result: facts.ranked === facts.units && facts.units > 0 && facts.wrong === 0 ? 'done' : 'doneMissing',
    message: [
      ...(cells === 0 && !decision.isNew ? [appraiseWords.nothingNew] : []),
      appraiseWords.done(facts),
      notice,
      decision.said,
    ]
      .filter((part) => part !== '')
      .join(' '),
    lines: [
      ...judged.units.flatMap(linesOf),
      ...gone.map((a1): JobLine => ({ unit: '', name: a1, result: 'gone', message: remarkWords.gone })),
    ],
    counts: { ...facts, cells },
    masterId: work.open.office.masterId,
  };
}

function linesOf({ unit, self, marks, ranked, result }: JudgedUnit): readonly JobLine[] {
  const line = (code: string, message: string): JobLine => ({
    unit: unit.code,
    name: unit.shortName,
    result: code,
    message,
  });
  const total = result.total ? printScaled(result.total.scaled, result.total.decimals) : '';
  const own =
    ranked.rank !== null
      ? line('ranked', appraiseWords.line.ranked(total, ranked.rank, result.classLabel ?? ''))
      : self.seal === null && marks.every((one) => one.final.kind === 'blank')
        ? line('notSealed', appraiseWords.line.notSealed)
        : line('open', appraiseWords.line.open(result.open.length));
  return [
    own,
    ...marks.flatMap((one) =>
      one.wrong.map((mark) =>
        line(
          'wrong',
          appraiseWords.line.wrong(
            mark.a1,
            mark.wrong === 'above'
              ? `${remarkWords.wrong.above} (${markText({ kind: 'number', ...(one.criterion.maximum ?? { scaled: 0, decimals: 0 }) })})`
              : remarkWords.wrong[mark.wrong ?? 'unreadable'],
            mark.found,
          ),
        ),
      ),
    ),
    ...marks
      .filter((one) => one.remark !== '')
      .map((one) => line('changed', appraiseWords.line.remark(one.line.number, one.remark))),
    ...(self.tooLate === null
      ? []
      : [line('afterLock', self.seal ? remarkWords.afterLock(self.tooLate) : remarkWords.lateFirst)]),
  ];
}

export const scoreBook: Job = { plan, step };
