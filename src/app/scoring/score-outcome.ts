/**
 * `scoreOutcome`: points, ranks and classes of one đợt for the office; for leaders, only what a recorded decision
 * approved.
 */
import type { Criterion, ScoringScheme } from '../../core/catalogue/catalogue';
import { add, compare, subtract } from '../../core/exact';
import { ok } from '../../core/result';
import type { Reckoned } from '../../core/score/score';
import { appraiseWords, decisionText, NOT_DECIDED, scoreBookWords } from '../../text/books/score-book';
import { SCORE_BOOK_FIELDS } from '../../tables/score-book/sheets';
import { refuse, type Asked } from '../refusal';
import { request, TEXT_OR_NONE, TICK_OR_NONE } from '../request';
import { findScoreBook } from './book-file';
import { noticeOf, seeBook } from './book-seen';
import { trustedMarks } from './trusted-marks';
import { decidedFor, decidedRanks } from './decided-rounds';
import { judge, type Judged } from './judge';
import { openScoring, type ScoringWork } from './rounds';
import { secondCount } from './second-count';

/**
 * What a total is made of, as printed decimals: appraised + survey + bonus − penalty = total, unless the scheme bounds
 * its total. A part that the scheme does not have is null.
 */
export interface ScoreParts {
  readonly appraised: string;
  readonly survey: string | null;
  readonly bonus: string | null;
  readonly penalty: string | null;
  readonly maximum: string;
  /** The sum of the parts, where the scheme bounds the total to another value; otherwise null. */
  readonly unbounded: string | null;
}

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
  /** Absent, like the total, while a mark is missing, and in decisions recorded before the parts were kept. */
  readonly parts?: ScoreParts;
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

function partsOf({ criteria }: Pick<ScoringScheme, 'criteria'>, made: Reckoned): ScoreParts {
  const has = (is: (one: Criterion) => boolean): boolean => criteria.some((one) => !one.heading && is(one));
  const sum = subtract(add(made.base, made.bonus), made.penalty);
  return {
    appraised: printed(subtract(made.base, made.survey)),
    survey: has(({ survey }) => survey === true) ? printed(made.survey) : null,
    bonus: has(({ part }) => part === 'bonus') ? printed(made.bonus) : null,
    penalty: has(({ part }) => part === 'penalty') ? printed(made.penalty) : null,
    maximum: printed(made.maximum),
    unbounded: compare(sum, made.total) === 0 ? null : printed(sum),
  };
}

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

/** The marks that count, once a second count agrees with the first. Reads *Sổ chấm điểm*. */
export function officeJudged(work: ScoringWork): Asked<Judged> {
  const { open, self } = work;
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
  return ok(judged);
}

/** Everything as the office sees it, decided or not. Reads *Sổ chấm điểm*. */
function officeOutcome(work: ScoringWork): Asked<ScoreOutcome> {
  const judged = officeJudged(work);
  return judged.ok ? ok(outcomeFrom(work, judged.value)) : judged;
}

/** The marks that count, as lines of the result. */
export function outcomeFrom({ open, scheme, self }: ScoringWork, judged: Judged): ScoreOutcome {
  const decided = decidedFor(open, self)?.decision ?? null;
  return {
    scheme: scheme.name,
    period: self.name,
    trial: scheme.trial,
    decided: decided !== null && !scheme.trial,
    notice: noticeOf(scheme, decided),
    lines: judged.units.map(({ unit, result, ranked }) => ({
      unit: unit.code,
      name: unit.name,
      group: unit.group,
      total: result.total && printed(result.total),
      ratio: result.ratio && printed(result.ratio),
      rank: result.rank,
      classLabel: result.classLabel,
      open: result.open,
      wrong: result.wrong,
      ...(result.total === null ? {} : { parts: partsOf(scheme, ranked.reckoned) }),
    })),
  };
}
