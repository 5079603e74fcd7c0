/**
 * Before units are asked to explain: reads the first appraisal of the units that scored themselves from *Sổ chấm điểm*,
 * in one call for all, and keeps it as the appraisal sent to them. A bad or missing mark stops the job, because a unit
 * must not explain against half an appraisal.
 */
import { ok } from '../../core/result';
import { scoringOf } from '../../core/catalogue/scoring-rounds';
import type { AppraisedMarks } from '../../core/forms/template-score';
import { appraiseWords, scoreBookWords } from '../../text/books/score-book';
import { firstOf } from '../../text/listed';
import { SCORE_BOOK_FIELDS } from '../../tables/score-book/sheets';
import { lineKey } from '../../tables/score-book/appraisal-line';
import { refuse, type Asked } from '../refusal';
import { expectedUnits } from '../../core/issue/asked';
import type { PeriodWork } from '../work/period-work';
import { askedAgain } from '../work/open-period';
import { findScoreBook } from './book-file';
import { seeBook, type BookSeen } from './book-seen';
import { fixAppraisals, fixedAppraisals, type FixedAppraisals } from '../work/held/fixed-appraisal';
import { trustedMarks } from './trusted-marks';
import { judge, type JudgedUnit } from './judge';
import { noteIn } from './marks';
import type { ScoringWork } from './rounds';

/**
 * The round with the units that have something to explain. It changes the ledger in memory only: the job's flush keeps
 * the change, a plan does not flush. At most two service calls for any number of units; no call once all appraisals are
 * fixed.
 * @param explainRound opened without chosen units
 * @param chosen the units asked for; undefined = all
 */
export function withFirstAppraisal(explainRound: PeriodWork, chosen: readonly string[] | undefined): Asked<PeriodWork> {
  const scoring = scoringOf(explainRound.catalogue, explainRound.period);
  if (!scoring) return refuse('noScoringRound');
  const work: ScoringWork = {
    ...scoring,
    explain: explainRound.period,
    open: { ...explainRound, period: scoring.self, units: expectedUnits(explainRound.catalogue, scoring.self) },
  };
  const asked = (): Asked<PeriodWork> => {
    const again = askedAgain(explainRound, chosen);
    return again.ok && again.value.units.length === 0
      ? refuse('nothingToExplain', { period: explainRound.period.name })
      : again;
  };
  const fixed = fixedAppraisals(explainRound.ledger, explainRound.period.code);
  const waiting = judge(work, null).units.filter(
    ({ unit, self }) =>
      self.seal !== null && fixed[unit.code] === undefined && (chosen === undefined || chosen.includes(unit.code)),
  );
  if (waiting.length > 0) {
    const found = readFirst(work, waiting, Object.keys(fixed).length === 0);
    if (!found.ok) return found;
    if (Object.keys(found.value).length === 0) return asked();
    const mark = fixAppraisals(explainRound.ledger, explainRound.period.code, found.value);
    explainRound.ledger.tell(explainRound.office.account, {
      action: 'fixAppraisal',
      unit: null,
      period: explainRound.period.code,
      text: appraiseWords.log.fixed(Object.keys(found.value).join(', '), mark),
    });
  }
  return asked();
}

const openIn = ({ marks }: JudgedUnit) =>
  marks.filter((mark) => mark.criterion.selfScored && mark.first.kind === 'blank');
const isWhole = (one: JudgedUnit): boolean =>
  openIn(one).length === 0 && one.marks.every((mark) => mark.wrong.length === 0);

function readFirst(work: ScoringWork, waiting: readonly JudgedUnit[], isFirst: boolean): Asked<FixedAppraisals> {
  const id = findScoreBook(work);
  if (id === null) return refuse('noScoreBook', { period: work.self.name });
  const seen = seeBook(work.open.world.books.get(id, { fields: SCORE_BOOK_FIELDS }));
  if (!seen.ok) return refuse('scoreTrouble', { list: seen.error });
  const trusted = trustedMarks(work, seen.value);
  if (!trusted.ok) return trusted;
  const all = judge(work, seen.value.appraisal).units.filter((one) =>
    waiting.some((other) => other.unit.code === one.unit.code),
  );
  // After the first units were sent their appraisal, a unit that is not appraised yet waits for the next run and does
  // not stop the others.
  const judged = isFirst ? all : all.filter((one) => isWhole(one));
  const wrong = judged.flatMap((one) =>
    one.marks.flatMap((mark) => mark.wrong.map((cell) => `${cell.a1} “${cell.found}”`)),
  );
  if (wrong.length > 0) return refuse('scoreTrouble', { list: scoreBookWords.list(wrong) });
  const open = judged.flatMap((one) => openIn(one).map((mark) => `${one.unit.shortName} ${mark.criterion.number}`));
  if (open.length > 0) return refuse('notAppraised', { count: open.length, list: firstOf(open, 6) });
  return ok(Object.fromEntries(judged.map((one) => [one.unit.code, told(one, seen.value)])));
}

const told = ({ unit, marks }: JudgedUnit, { appraisal }: BookSeen): AppraisedMarks =>
  Object.fromEntries(
    marks.flatMap(({ criterion, first }) => {
      const row = appraisal.rows.get(lineKey(unit.code, criterion.code));
      return first.kind === 'blank' || !row ? [] : [[criterion.code, { points: first, note: noteIn(row.typed.note1) }]];
    }),
  );
