/** Passes the unmodified content of the book, and the lines to be written, to the independent recount. */
import { contentOf } from '../../tables/grid/cells';
import { lineKey, ourCells } from '../../tables/score-book/appraisal-line';
import type { AppraisalRead } from '../../tables/score-book/appraisal-read';
import { RESULT_BOOK_COLUMNS } from '../../tables/score-book/columns';
import { resultGrid, type ResultLine } from '../../tables/score-book/result-lines';
import type { CellSeen } from '../../core/entry';
import { markText, scoreBookWords } from '../../text/books/score-book';
import { recountScores, type PlainMark, type ScoreDiscrepancy, type ScoreRecountInput } from '../recount/score-recount';
import type { Judged } from './judge';
import type { ScoringWork } from './rounds';

/** A day, an hour or a percentage is not a mark, whatever number is behind it: it is passed as the text shown. */
function plain(seen: CellSeen | undefined): PlainMark {
  const content = seen?.content ?? null;
  if (content === null || typeof content === 'string') return content;
  if (typeof content !== 'number') return seen?.shown === '' || seen === undefined ? '?' : seen.shown;
  return ['DATE', 'TIME', 'DATE_TIME', 'PERCENT'].includes(seen?.formatType ?? '') ? (seen?.shown ?? '?') : content;
}

function toldOf(judged: Judged, unit: string, criterion: string): ScoreRecountInput['marks'][number]['told'] {
  const points = judged.fixed[unit]?.[criterion]?.points;
  if (points === undefined || points.kind === 'blank') return undefined;
  return points.kind === 'number'
    ? { hundredths: Math.round((points.scaled * 100) / 10 ** points.decimals) }
    : { words: markText(points) };
}

export function secondCount(
  work: ScoringWork,
  judged: Judged,
  shown: { readonly read: AppraisalRead; readonly results: readonly ResultLine[] },
): readonly ScoreDiscrepancy[] {
  const marks = judged.units.flatMap(({ unit, marks: own }) =>
    own.map(({ criterion, line }) => {
      const row = shown.read.rows.get(lineKey(unit.code, criterion.code));
      const self = contentOf(ourCells(line).self);
      const told = criterion.survey ? undefined : toldOf(judged, unit.code, criterion.code);
      return {
        unit: unit.code,
        criterion: criterion.code,
        self: typeof self === 'number' || typeof self === 'string' ? self : null,
        first: plain(row?.typed.appraisal1.seen),
        second: plain(row?.typed.appraisal2.seen),
        ...(told === undefined ? {} : { told }),
      };
    }),
  );
  const results = resultGrid(shown.results).map((line) =>
    Object.fromEntries(RESULT_BOOK_COLUMNS.map((column, at) => [column.key, line[at] ?? null])),
  );
  return recountScores({
    scheme: work.scheme,
    marks,
    groups: Object.fromEntries(judged.units.map(({ unit }) => [unit.code, unit.group])),
    results,
    withoutRank: scoreBookWords.withoutRank,
  });
}
