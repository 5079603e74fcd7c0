/** `scoreOutcome`: points, ranks and classes of one đợt for the office; for leaders only what a recorded decision approved. */
import { ok } from '../../core/result';
import { appraiseWords, decisionText, NOT_DECIDED, scoreBookWords } from '../../text/books/score-book';
import { SCORE_BOOK_FIELDS } from '../../tables/score-book/sheets';
import { tickOrNone, textOrNone, type Body } from '../body';
import type { World } from '../ports';
import { refuse, type Asked } from '../refusal';
import { findScoreBook } from './book-file';
import { noticeOf, seeBook } from './book-seen';
import { decidedFor, decidedRanks } from './decided';
import { judge } from './judge';
import { openScoring, type ScoringWork } from './rounds';
import { secondCount } from './second-count';

/** Points and ratio are printed decimals (`89.5`). */
export interface ScoreOutcomeLine {
  readonly unit: string;
  readonly name: string;
  readonly group: string;
  /** null, as the ratio, while a mark is open or wrong. */ readonly total: string | null;
  readonly ratio: string | null;
  readonly rank: number | null;
  readonly classLabel: string | null;
  /** Criteria without a mark, and cells that hold none. */ readonly open: readonly string[];
  readonly wrong: readonly string[];
}
export interface ScoreOutcome {
  readonly scheme: string;
  readonly period: string;
  readonly trial: boolean;
  readonly decided: boolean;
  /** Stands on every view: the decision, or that there is none and nothing may be made known. */
  readonly notice: string;
  readonly lines: readonly ScoreOutcomeLine[];
}

const printed = (one: { readonly scaled: number; readonly decimals: number }): string =>
  String(Number(`${one.scaled}e-${one.decimals}`));

/** @param body `period` of either round, absent = the last đợt, for leaders the last that is decided; `forLeaders` true = only what a decision approved. Refused outside the office. */
export function scoreOutcome(world: World, body: Body): Asked<ScoreOutcome> {
  const [period, forLeaders] = [textOrNone(body, 'period'), tickOrNone(body, 'forLeaders')];
  if (!period.ok) return period;
  if (!forLeaders.ok) return forLeaders;
  const opening = openScoring(world, { period: period.value });
  if (!opening.ok) return opening;
  return forLeaders.value === true
    ? ok(decidedOutcome(opening.value, period.value !== undefined))
    : officeOutcome(opening.value);
}

/** Of the named đợt; of no named one, the youngest that is decided. */
function decidedOutcome({ round, scheme, self }: ScoringWork, isNamed: boolean): ScoreOutcome {
  const decided = isNamed ? decidedFor(round, self) : decidedRanks(round);
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

function officeOutcome(work: ScoringWork): Asked<ScoreOutcome> {
  const { round, scheme, self } = work;
  const id = findScoreBook(work);
  if (id === null) return refuse('noScoreBook', { period: self.name });
  const seen = seeBook(round.world.books.get(id, { fields: SCORE_BOOK_FIELDS }));
  if (!seen.ok) return refuse('scoreTrouble', { list: seen.error });
  const judged = judge(work, seen.value.appraisal);
  const differs = secondCount(work, judged, {
    read: seen.value.appraisal,
    results: judged.units.map((one) => one.result),
  });
  if (differs.length > 0)
    return refuse('scoreTrouble', {
      list: appraiseWords.differs(scoreBookWords.list(differs.map((one) => `${one.unit} ${one.column}`))),
    });
  const decided = decidedFor(round, self)?.decision ?? null;
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
