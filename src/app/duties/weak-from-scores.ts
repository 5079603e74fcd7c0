/** The criteria that lost points in the last đợt chấm điểm, as lines of the register *Tiêu chí yếu*. */
import type { WeakCriterion } from '../../core/duties/weak-criterion';
import { compare } from '../../core/exact';
import { ok } from '../../core/result';
import { meanLost } from '../../core/score/analysis';
import { changeRequests, misfits, rowsOf, type TabChange } from '../../tables/master-book/tab-change';
import { WEAK_CRITERIA_TAB } from '../../tables/master-book/tabs/tab-weak-criteria';
import { SCORE_BOOK_FIELDS } from '../../tables/score-book/sheets';
import { scoreBookWords } from '../../text/books/score-book';
import { indexWords as words } from '../../text/windows/duties/index-forecast';
import { firstOf } from '../../text/listed';
import { laidFor } from '../catalogue/later-tabs';
import { freeFor } from '../jobs/hold';
import { noteChanged } from '../catalogue/change-tabs';
import type { World } from '../ports';
import { refuse, type Asked } from '../refusal';
import { request } from '../request';
import { findScoreBook } from '../scoring/book-file';
import { seeBook } from '../scoring/book-seen';
import { judge } from '../scoring/judge';
import { openScoring, type ScoringWork } from '../scoring/rounds';
import { trustedMarks } from '../scoring/trusted-marks';

export interface WeakFound {
  /** Number and name of each criterion that is not in the register yet. */
  readonly lines: readonly string[];
  readonly source: string;
}

interface Found {
  readonly work: ScoringWork;
  readonly weak: readonly WeakCriterion[];
  readonly source: string;
}

/** Reads master, ledger and score book. */
function found(world: World): Asked<Found> {
  const opening = openScoring(world, {});
  if (!opening.ok) return opening;
  const work = opening.value;
  const id = findScoreBook(work);
  if (id === null) return refuse('noScoreBook', { period: work.self.name });
  const seen = seeBook(world.books.get(id, { fields: SCORE_BOOK_FIELDS }));
  if (!seen.ok) return refuse('scoreTrouble', { list: scoreBookWords.list([seen.error]) });
  const trusted = trustedMarks(work, seen.value);
  if (!trusted.ok) return trusted;
  const { units } = judge(work, seen.value.appraisal);
  const known = new Set(work.open.catalogue.weakCriteria.map(({ code }) => code));
  const source = words.source(work.self.name, units.length);
  const weak = work.scheme.criteria
    .filter(({ heading, part, code }) => !heading && part === 'base' && !known.has(code))
    .flatMap((criterion): readonly WeakCriterion[] => {
      const lost = meanLost(
        criterion,
        units.map(({ marks }) => marks),
      );
      if (lost === null || lost.scaled <= 0) return [];
      const { code, number, label, maximum } = criterion;
      const name = [number === code ? '' : number, label].filter((part) => part !== '').join(' ');
      return [
        {
          code,
          criterion: name,
          maximum,
          lost,
          cause: '',
          measure: '',
          agency: '',
          due: null,
          result: '',
          source,
          writtenBy: '',
        },
      ];
    })
    .sort((one, other) => (one.lost && other.lost ? compare(other.lost, one.lost) : 0));
  return ok({ work, weak, source });
}

export const weakFound = request({}, (world): Asked<WeakFound> => {
  const read = found(world);
  if (!read.ok) return read;
  const { weak, source } = read.value;
  return ok({ lines: weak.map(({ code, criterion }) => `${code} ${criterion}`), source });
});

/** Adds the lines that the register does not have; what is there stays as people wrote it. */
export const takeWeak = request({}, (world): Asked<{ readonly count: number }> => {
  const read = found(world);
  if (!read.ok) return read;
  const { work, weak, source } = read.value;
  const { office, ledger, catalogue } = work.open;
  const free = freeFor({ ledger, account: office.account, now: world.clock.now() });
  if (!free.ok) return free;
  if (weak.length === 0) return ok({ count: 0 });
  const { grid, requests } = laidFor(office, 'weakCriteria');
  const change: TabChange = {
    tab: 'weakCriteria',
    add: rowsOf(WEAK_CRITERIA_TAB, { ...catalogue, weakCriteria: weak }),
    remove: [],
    set: [],
  };
  const bad = misfits(grid, change);
  if (bad.length > 0) return refuse('tableChanged', { list: firstOf(bad, 6, { by: ', ' }) });
  world.books.change(office.masterId, [...requests, ...changeRequests(grid, change)]);
  ledger.tell(office.account, { action: 'takeWeak', unit: null, period: null, text: words.log(weak.length, source) });
  noteChanged(world, { office, ledger }, ['weakCriteria']);
  ledger.flush();
  return ok({ count: weak.length });
});
