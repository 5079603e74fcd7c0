/** What the leaders' page puts beside the figures: whom to call, overdue tasks by name, open conclusions, the index. */
import { expectedIndex, unitsToCall, type CallReason } from '../../core/consolidate/attention';
import type { ConclusionStanding } from '../../core/catalogue/conclusion';
import { overdueByUnit } from '../../core/consolidate/leaders';
import type { ExplainBlock, ExplainLine, LeadersPage, PageCount } from '../../tables/leaders-book/page';
import { CONCLUSION_STATES } from '../../text/books/conclusions';
import { attentionWords as words } from '../../text/books/leaders/attention';
import { printDate, printScaled } from '../../text/print';
import { conclusionsNow } from '../work/duties/conclusions';
import { settledAreas } from '../work/duties/settled-areas';
import { nameOf, type Piece, type Work } from './pieces';

/** Units to call, and units whose overdue tasks are named. */
const MOST_UNITS = 5;
/** Tasks named for one unit, conclusions named on the page. */
const MOST_NAMED = 3;

const phoneOf = ({ open }: Work, unit: string): string =>
  open.catalogue.contacts.find((one) => one.unit === unit && one.phone !== '')?.phone ?? '';

export const callsOf = (work: Work): readonly string[] =>
  unitsToCall(work.figures.consolidated, conclusionsNow(work.open), MOST_UNITS).map((one: CallReason) =>
    words.call(nameOf(work.open, one.unit), phoneOf(work, one.unit), one),
  );

/** The units with most overdue tasks, each with the tasks by name. */
export function overdueTasksOf({ open, figures }: Work): readonly string[] {
  const { tasks } = figures.consolidated;
  return overdueByUnit(
    tasks,
    open.units.map(({ code }) => code),
  )
    .slice(0, MOST_UNITS)
    .map(({ unit }) => {
      const labels = tasks.filter((line) => line.byUnit[unit]?.overdue === true).map(({ label }) => label);
      return words.overdueTasks(nameOf(open, unit), labels.slice(0, MOST_NAMED), labels.length - MOST_NAMED);
    });
}

const lineOf = ({ open }: Work, one: ConclusionStanding): ExplainLine => ({
  unit: one.conclusion.unit === null ? one.conclusion.agency : nameOf(open, one.conclusion.unit),
  what: `${one.conclusion.code} ${one.conclusion.order}`,
  figure: one.conclusion.deadline === '' ? '' : printDate(one.conclusion.deadline),
  role: one.overdue ? words.overdue : CONCLUSION_STATES[one.state],
  place: one.result,
  version: null,
});

/** Conclusions that are not done; those past their deadline are red and named. */
export function conclusionsOf(work: Work): Piece<PageCount> & { readonly named: readonly string[] } {
  const all = conclusionsNow(work.open);
  if (all.length === 0) return { lines: [], numbers: [], blocks: [], named: [] };
  const open = all.filter(({ state }) => state !== 'done');
  const late = open.filter(({ overdue }) => overdue);
  const counted = (key: string, label: string, some: readonly ConclusionStanding[]) => ({
    line: { key, label, count: some.length, of: all.length },
    number: { key, label, shown: String(some.length) },
    block: {
      key,
      label,
      shown: String(some.length),
      sentence: words.conclusionsSentence(label, some.length, all.length),
      missing: [],
      parts: some.map((one) => lineOf(work, one)),
    },
  });
  const counts = [
    counted('meeting.open', words.conclusionsOpen, open),
    counted('meeting.overdue', words.conclusionsOverdue, late),
  ];
  return {
    lines: counts.map(({ line }) => line),
    numbers: counts.map(({ number }) => number),
    blocks: counts.map(({ block }) => block),
    named: [
      ...late
        .slice(0, MOST_NAMED)
        .map(({ conclusion: { agency, order, deadline } }) => words.conclusion(agency, order, printDate(deadline))),
      ...(late.length > MOST_NAMED ? [words.moreConclusions(late.length - MOST_NAMED)] : []),
    ],
  };
}

/** The index as the lead agencies forecast it, area by area. */
export function indexOf(work: Work): Piece<never> & Pick<LeadersPage, 'index'> {
  const { open, figures } = work;
  const targets = new Map(open.catalogue.targets.map((one) => [one.code, one]));
  const found = expectedIndex(
    figures.consolidated.forecast,
    (row) => targets.get(row)?.maximum ?? null,
    settledAreas(open),
  );
  if (found === null) return { index: null, lines: [], numbers: [], blocks: [] };
  const { expected, have, areas, atMost, of } = found;
  const print = (one: typeof expected): string => printScaled(one.scaled, one.decimals);
  const number = { key: 'index', label: words.index, shown: print(expected) };
  const block: ExplainBlock = {
    ...number,
    sentence: words.indexSentence(print(expected), of === null ? null : print(of), have, areas),
    missing: [],
    parts: found.rows.map(({ row, unit, points, settled }) => ({
      unit: unit === null ? '' : nameOf(open, unit),
      what: targets.get(row)?.label ?? row,
      figure: points === null ? '' : print(points),
      role: points === null ? words.noForecast : words.added,
      place: settled === null ? '' : words.settled(settled.reason),
      version: null,
    })),
  };
  return {
    index: {
      value: expected,
      have,
      expected: areas,
      range: words.indexRange(print(expected), atMost && print(atMost)),
    },
    lines: [],
    numbers: [number],
    blocks: [block],
  };
}
