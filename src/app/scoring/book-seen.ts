/**
 * *Sổ chấm điểm* as it was read: its three tabs, or the list of damages; and the notice that every view of it shows.
 */
import type { ScoringScheme } from '../../core/catalogue/catalogue';
import { err, ok, type Result } from '../../core/result';
import {
  APPRAISAL_HEADINGS,
  appraiseWords,
  decisionText,
  NOT_DECIDED,
  SCORE_BOOK_TITLES,
  TRIAL,
} from '../../text/books/score-book';
import { firstOf } from '../../text/listed';
import type { SheetShape, SpreadsheetShape } from '../../tables/api-shapes';
import { readAppraisal, type AppraisalRead, type BookTrouble } from '../../tables/score-book/appraisal-read';
import type { AppraisalKey } from '../../tables/score-book/columns';
import { readDecision, type Decision, type DecisionRead } from '../../tables/score-book/decision';
import { tabOf, type ScoreBookTab } from '../../tables/score-book/sheets';

export interface BookSeen {
  readonly appraisal: AppraisalRead;
  readonly appraisalSheet: SheetShape;
  readonly result: SheetShape;
  readonly decision: DecisionRead;
  readonly decisionSheet: SheetShape;
}

/** The error lists the damages in words. */
export function seeBook(book: SpreadsheetShape): Result<BookSeen, string> {
  const tabs = {
    appraisal: tabOf(book, 'appraisal'),
    result: tabOf(book, 'result'),
    decision: tabOf(book, 'decision'),
  };
  const missing = (Object.keys(tabs) as ScoreBookTab[]).filter((tab) => tabs[tab] === null);
  const { appraisal, result, decision } = tabs;
  if (!appraisal || !result || !decision)
    return err(missing.map((tab) => appraiseWords.trouble.tabMissing(SCORE_BOOK_TITLES[tab])).join('; '));
  const read = readAppraisal(appraisal);
  if (read.troubles.length > 0) return err(firstOf(read.troubles.map(troubleWords), 6));
  return ok({
    appraisal: read,
    appraisalSheet: appraisal,
    result,
    decision: readDecision(decision),
    decisionSheet: decision,
  });
}

const troubleWords = ({ kind, where }: BookTrouble): string =>
  appraiseWords.trouble[kind](
    SCORE_BOOK_TITLES.appraisal,
    kind === 'columnMissing' || kind === 'columnTwice' ? APPRAISAL_HEADINGS[where as AppraisalKey] : where,
  );

/** The notice without its full stop. */
export const noticeOf = (scheme: ScoringScheme, decided: Decision | null): string =>
  [...(scheme.trial ? [TRIAL] : []), decided && !scheme.trial ? decisionText(decided) : NOT_DECIDED].join('. ');
