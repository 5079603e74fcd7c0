/**
 * `scoreOutcome`: points, ranks and classes of one đợt for the office; for leaders, only what a recorded decision
 * approved.
 */
import { ok } from '../../core/result';
import { appraiseWords, decisionText, NOT_DECIDED, scoreBookWords } from '../../text/books/score-book';
import { SCORE_BOOK_FIELDS } from '../../tables/score-book/sheets';
import { refuse, type Asked } from '../refusal';
import { request, TEXT_OR_NONE, TICK_OR_NONE } from '../request';
import { findScoreBook } from './book-file';
import { noticeOf, seeBook } from './book-seen';
import { trustedMarks } from './trusted-marks';
import { decidedFor, decidedRanks } from './decided-rounds';
import { judge } from './judge';
import { openScoring, type ScoringWork } from './rounds';
import { secondCount } from './second-count';

/** Points and ratio are printed decimals (`89.5`). */
export interface ScoreOutcomeLine {
  readonly unit: string;
  readonly name: string;
  readonly group: string;
  /** null, like `ratio`, while a mark is missing or wrong. */
  readonly total: string | null;
  readonly ratio: string | null;
  readonly rank: number | null;
  readonly classLabel: string | null;
  /** Criteria without a mark, and cells whose content is not a mark. */
  readonly open: readonly string[];
  readonly wrong: readonly string[];
}
export interface ScoreOutcome {
  readonly scheme: string;
  readonly period: string;
  readonly trial: boolean;
  readonly decided: boolean;
  /** Shown on every view: the decision, or the notice that there is none and nothing may be published. */
  readonly notice: string;
  readonly lines: readonly ScoreOutcomeLine[];
}

const printed = (one: { readonly scaled: number; readonly decimals: number }): string =>
  String(Number(`${one.scaled}e-${one.decimals}`));

const SCORE_BODY = {
  /** Either round of the đợt. Absent: the latest đợt; for leaders, the latest one with a decision. */
  period: TEXT_OR_NONE,
  /** true: only what a recorded decision approved. */
  forLeaders: TICK_OR_NONE,
};

/** Refuses an account outside the office. */
export const scoreOutcome = request(SCORE_BODY, (world, { period, forLeaders }): Asked<ScoreOutcome> => {
  const opening = openScoring(world, { period });
  if (!opening.ok) return opening;
  return forLeaders === true ? ok(decidedOutcome(opening.value, period !== undefined)) : officeOutcome(opening.value);
});

/** The outcome of the named đợt; without a name, of the latest one with a decision. */
function decidedOutcome({ open, scheme, self }: ScoringWork, isNamed: boolean): ScoreOutcome {
  const decided = isNamed ? decidedFor(open, self) : decidedRanks(open);
  const head = { scheme: scheme.name, period: self.name, trial: scheme.trial };
  if (!decided) return { ...head, decided: false, notice: NOT_DECIDED, lines: [] };
  return {
    scheme: decided.scheme,
    period: decided.period,
    trial: false,
    decided: true,
    notice: decisionText(decided.decision),
    lines: decided.lines.map((line) => ({ ...line, open: [], wrong: [] })),
  };
}

/** Everything as the office sees it, decided or not. Reads *Sổ chấm điểm*. */
export function officeOutcome(work: ScoringWork): Asked<ScoreOutcome> {
  const { open, scheme, self } = work;
  const id = findScoreBook(work);
  if (id === null) return refuse('noScoreBook', { period: self.name });
  const seen = seeBook(open.world.books.get(id, { fields: SCORE_BOOK_FIELDS }));
  if (!seen.ok) return refuse('scoreTrouble', { list: seen.error });
  const trusted = trustedMarks(work, seen.value);
  if (!trusted.ok) return trusted;
  const judged = judge(work, seen.value.appraisal);
  const differs = secondCount(work, judged, {
    read: seen.value.appraisal,
    results: judged.units.map((one) => one.result),
  });
  if (differs.length > 0)
    return refuse('scoreTrouble', {
      list: appraiseWords.differs(scoreBookWords.list(differs.map((one) => `${one.unit} ${one.column}`))),
    });
  const decided = decidedFor(open, self)?.decision ?? null;
  return ok({
    scheme: scheme.name,
    period: self.name,
    trial: scheme.trial,
    decided: decided !== null && !scheme.trial,
    notice: noticeOf(scheme, decided),
    lines: judged.units.map(({ unit, result }) => ({
      unit: unit.code,
      name: unit.name,
      group: unit.group,
      total: result.total && printed(result.total),
      ratio: result.ratio && printed(result.ratio),
      rank: result.rank,
      classLabel: result.classLabel,
      open: result.open,
      wrong: result.wrong,
    })),
  });
}
