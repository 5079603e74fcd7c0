/** Survey points from a table, for the lines of *Thẩm định* of the criteria that a survey gives. */
import {
  surveyTable,
  type SurveyDoubt,
  type SurveyLine,
  type SurveyRead,
} from '../../core/catalogue/table/survey-table';
import { toNumber } from '../../core/exact';
import { ok } from '../../core/result';
import { lineKey } from '../../tables/score-book/appraisal-line';
import type { AppraisalRead } from '../../tables/score-book/appraisal-read';
import { SCORE_BOOK_FIELDS } from '../../tables/score-book/sheets';
import { pointsWords } from '../../tables/master-book/tabs/tab-schemes';
import { appraiseWords } from '../../text/books/score-book';
import { surveyTableWords as words } from '../../text/windows/table';
import { firstOf } from '../../text/listed';
import { findScoreBook } from '../scoring/book-file';
import { seeBook } from '../scoring/book-seen';
import { openScoring, type ScoringWork } from '../scoring/rounds';
import { trustedMarks } from '../scoring/trusted-marks';
import { contentAt, type MarkChange, type MarkChanges } from './mark-changes';
import type { Looked, TableLine, TableReader } from './table-kind';

const refused = (blocked: string): ReturnType<TableReader> =>
  ok({ look: { columns: [], lines: [], plan: [], facts: {}, blocked }, changes: [], log: '', done: '' });

/** Reads master, ledger and score book: five service calls. */
export const surveyTableReader: TableReader = ({ world, table, facts }) => {
  const named = facts['period'] ?? '';
  const opening = openScoring(world, named === '' ? {} : { period: named });
  if (!opening.ok) return opening.error.code === 'noScoringRound' ? refused(words.noRound) : opening;
  const work = opening.value;
  const criteria = work.scheme.criteria.filter((one) => one.survey && !one.heading);
  if (criteria.length === 0) return refused(words.noSurvey(work.scheme.name));
  const read = surveyTable(table, { units: work.open.units, criteria });
  if (!read) return refused(words.noHeadings(criteria.map((one) => `${one.number} ${one.label}`).join('; ')));
  const bookId = findScoreBook(work);
  if (bookId === null) return refused(words.noBook);
  const seen = seeBook(world.books.get(bookId, { fields: SCORE_BOOK_FIELDS }));
  if (!seen.ok) return refused(appraiseWords.damaged(seen.error));
  const trusted = trustedMarks(work, seen.value);
  if (!trusted.ok) return trusted;
  return ok(lookedAt(work, { read, bookId, appraisal: seen.value.appraisal }));
};

interface Found {
  readonly read: SurveyRead;
  readonly bookId: string;
  readonly appraisal: AppraisalRead;
}

function lookedAt(work: ScoringWork, { read, bookId, appraisal }: Found): Looked {
  const criteria = work.scheme.criteria.filter((one) => one.survey && !one.heading);
  const taken = read.lines.filter((line) => line.doubts.length === 0 && line.unit !== null);
  const cells = taken.flatMap((line) => marksOf(line, appraisal));
  const changed = cells.filter((cell) => cell.value !== cell.was);
  const units = new Set(read.lines.map((line) => line.unit));
  const unlisted = taken.filter((line) => keysOf(line).some((key) => !appraisal.rows.has(key)));
  const without = work.open.units.filter((unit) => !units.has(unit.code)).map((unit) => unit.shortName);
  const doubted = read.lines.length - taken.length;
  const marks: MarkChanges = { bookId, cells: changed };
  return {
    look: {
      columns: [words.unit, ...criteria.map((one) => `${one.number} ${one.label}`)],
      lines: read.lines.map((line) => lineShown(line, criteria)),
      facts: {},
      blocked:
        unlisted.length > 0
          ? words.unlisted(listOf(unlisted.map(({ name }) => name)))
          : changed.length > 0
            ? ''
            : words.same,
      plan: [
        words.adds(taken.length, work.self.name),
        ...(changed.some((cell) => cell.was !== null)
          ? [words.changed(changed.filter((cell) => cell.was !== null).length)]
          : []),
        ...(doubted > 0 ? [words.skipped(doubted)] : []),
        ...(read.absent.length > 0 ? [words.absent(read.absent.join(', '))] : []),
        ...(without.length > 0 ? [words.missing(listOf(without))] : []),
      ],
    },
    changes: [],
    marks,
    log: words.log(work.self.name, changed.length),
    done: words.done(taken.length),
  };
}

const NAMED = 8;
const listOf = (names: readonly string[]): string => firstOf(names, NAMED, { of: 'unit', by: ', ' });

const keysOf = ({ unit, points }: SurveyLine): readonly string[] =>
  Object.keys(points).map((criterion) => lineKey(unit ?? '', criterion));

const marksOf = ({ unit, points }: SurveyLine, appraisal: AppraisalRead): readonly MarkChange[] =>
  Object.entries(points).map(([criterion, amount]) => {
    const row = lineKey(unit ?? '', criterion);
    return { row, value: toNumber(amount), was: contentAt(appraisal, row) };
  });

const lineShown = (
  { row, name, points, doubts }: SurveyLine,
  criteria: readonly { readonly code: string }[],
): TableLine => ({
  row,
  cells: [name, ...criteria.map(({ code }) => (points[code] ? pointsWords(points[code]) : ''))],
  doubts: doubts.map(doubtWords),
  taken: doubts.length === 0,
});

function doubtWords(doubt: SurveyDoubt): string {
  if (doubt.code === 'unit') return words.doubts.unit(doubt.found, doubt.near);
  return doubt.code === 'points' || doubt.code === 'above'
    ? words.doubts[doubt.code](doubt.criterion, doubt.found)
    : words.doubts[doubt.code];
}
