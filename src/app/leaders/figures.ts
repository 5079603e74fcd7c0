/**
 * The leaders' page, computed from the figures of the last *Tổng hợp*: its content, and for each number the block that
 * explains it. Makes no service call.
 */
import type { Consolidated } from '../../core/consolidate/consolidate';
import { isOutdated } from '../../core/consolidate/freshness';
import {
  changesBetween,
  overdueByOwner,
  overdueByUnit,
  type OwnerOverdue,
  type ShownNumber,
} from '../../core/consolidate/leaders';
import { explainTabWords, leadersWords } from '../../text/books/leaders/page';
import { coverageWords, OVERVIEW_WORDS } from '../../text/books/master-book';
import { printScaled } from '../../text/print';
import { figureWords } from '../../text/books/adjustments';
import { headLabel } from '../../tables/master-book/results/headline';
import type { ExplainBlock, ExplainLine, LeadersPage, PageCount, PageHeadline } from '../../tables/leaders-book/page';
import { explainCount } from '../explain/counts';
import { explainFigure } from '../explain/explain';
import type { ExplainedPart } from '../explain/explained';
import type { Figures } from '../consolidate/figures';
import type { PeriodWork } from '../work/period-work';
import { callsOf, conclusionsOf, indexOf, overdueTasksOf } from './attention';
import { besideFigures } from './beside';
import { blockOf, lineOf, MOST, nameOf, type Piece, type Work } from './pieces';
import { risksOf, forecastOf, tasksAtRiskOf } from './risks';
import { CUMULATIVE, FIGURE_FIELDS, IN_PERIOD } from '../../core/forms/field';

const STATES = ['done', 'doing', 'overdue', 'notStarted', 'stopped', 'unreported', 'all'] as const;

export interface LeadersMade {
  readonly page: LeadersPage;
  readonly blocks: readonly ExplainBlock[];
  readonly numbers: readonly ShownNumber[];
  /** Keys of numbers that do not equal the sum of their parts. */
  readonly unproved: readonly string[];
}
/** What the page currently published shows. */
export interface PageBefore {
  readonly at: number;
  readonly numbers: readonly ShownNumber[];
  /** Fingerprint of the publication. */
  readonly hash: string;
  readonly changes: LeadersPage['changes'];
}

/** The page as the first one of the period; `withChanges` adds the differences from an earlier page. */
export function leadersMade(open: PeriodWork, figures: Figures): LeadersMade {
  const work: Work = { open, figures, labels: labelsOf(figures.consolidated), unproved: [] };
  const { overview } = figures.consolidated;
  const [submitted, conclusions, overdue, index, risks, unsure, tasks, headline] = [
    submittedOf(work),
    conclusionsOf(work),
    overdueOf(work),
    indexOf(work),
    risksOf(work),
    tasksAtRiskOf(work),
    tasksOf(work),
    headlineOf(work),
  ];
  const pieces = [submitted, conclusions, overdue, index, risks, unsure, tasks, headline];
  return {
    page: {
      provinceName: open.catalogue.province.name,
      periodName: open.period.name,
      cutOff: overview.cutOff,
      madeAt: open.world.clock.now(),
      consolidatedAt: open.office.publication?.madeAt ?? 0,
      submitted: { ...overview.submitted, missing: overview.submitted.missing.map((unit) => nameOf(open, unit)) },
      outdated: figures.consolidated.progress.flatMap((line) =>
        isOutdated(line.freshness) ? [nameOf(open, line.unit)] : [],
      ),
      direction: directionOf(open),
      overdue: overdue.lines,
      overdueUnits: overdueUnits(work),
      overdueTasks: overdueTasksOf(work),
      calls: callsOf(work),
      conclusions: { lines: conclusions.lines, named: conclusions.named },
      index: index.index,
      forecast: forecastOf(work),
      risks: risks.lines,
      moreRisks: Math.max(0, risks.blocks.length - 2 - risks.lines.length),
      tasksAtRisk: unsure.line,
      tasks: tasks.lines,
      headline: headline.lines,
      changes: null,
      memory: headline.lines.some((line) => line.label.endsWith('(*)')),
    },
    blocks: pieces.flatMap(({ blocks }) => blocks),
    numbers: pieces.flatMap(({ numbers }) => numbers),
    unproved: work.unproved,
  };
}

export function withChanges(made: LeadersMade, before: PageBefore | null): LeadersMade {
  if (before === null) return made;
  const changes = changesBetween(before.numbers, made.numbers);
  return {
    ...made,
    page: {
      ...made.page,
      changes: {
        since: before.at,
        lines: changes.slice(0, MOST.changes).map(leadersWords.change),
        more: Math.max(0, changes.length - MOST.changes),
      },
    },
  };
}

/** Paragraphs of *Nội dung xin ý kiến chỉ đạo* of this period. */
export const directionOf = ({ period }: Pick<PeriodWork, 'period'>): readonly string[] =>
  (period.direction ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const labelsOf = ({ indicators, tasks, forecast }: Consolidated): ReadonlyMap<string, string> =>
  new Map([
    ...indicators.map((line) => [line.row, `${line.number} ${line.label}`.trim()] as const),
    ...tasks.map((line) => [line.row, line.label] as const),
    ...forecast.map((line) => [line.row, `${line.number} ${line.label}`.trim()] as const),
  ]);

function submittedOf(work: Work): Piece<never> {
  const { have, expected } = work.figures.consolidated.overview.submitted;
  const number: ShownNumber = {
    key: 'submitted',
    label: OVERVIEW_WORDS.submitted,
    shown: coverageWords(have, expected),
  };
  return {
    lines: [],
    numbers: [number],
    blocks: [blockOf(work, explainCount('overview', { ...work, row: 'submitted', column: 'total' }), number)],
  };
}

function tasksOf(work: Work): Piece<PageCount> {
  const { tasks } = work.figures.consolidated.overview;
  const lines = STATES.map((state): PageCount => ({
    key: `tasks.${state}`,
    label: state === 'all' ? OVERVIEW_WORDS.tasksAll : OVERVIEW_WORDS.tasksOfState[state],
    count: tasks[state],
    of: null,
  }));
  const numbers = lines.map(({ key, label, count }): ShownNumber => ({ key, label, shown: printScaled(count, 0) }));
  const blocks = numbers.map((number) => {
    const told = explainCount('overview', { ...work, row: number.key, column: 'total' });
    return blockOf(work, told, { ...number, parts: byUnit(work, told?.parts ?? []) });
  });
  return { lines, numbers, blocks };
}

/** Reduces thousands of assignments to one line per unit. */
function byUnit({ open }: Work, parts: readonly ExplainedPart[]): readonly ExplainLine[] {
  return open.units.flatMap((unit) => {
    const count = parts.filter((part) => part.unit === unit.code).length;
    return count === 0
      ? []
      : [
          {
            unit: unit.shortName,
            what: explainTabWords.tasksOf(count),
            figure: String(count),
            role: explainTabWords.role_['counted'] ?? '',
            place: '',
            version: null,
          },
        ];
  });
}

const overdueKey = ({ owner }: OwnerOverdue): string => `overdue.${owner}`;

function overdueOf(work: Work): Piece<PageCount> {
  const all = overdueByOwner(work.figures.consolidated.tasks);
  const owners =
    all.length <= MOST.overdue ? all : [...all.slice(0, MOST.overdue - 1), restOf(all.slice(MOST.overdue - 1))];
  const lines = owners.map((one): PageCount => ({
    key: overdueKey(one),
    label: one.owner,
    count: one.overdue,
    of: one.asked,
  }));
  const numbers = lines.map(({ key, label, count }): ShownNumber => ({
    key,
    label: `${label}, ${leadersWords.overdueCount.toLocaleLowerCase('vi')}`,
    shown: String(count),
  }));
  const blocks = owners.map((one, at): ExplainBlock => {
    const parts = one.rows.flatMap((row) => explainCount('tasks', { ...work, row, column: 'overdue' })?.parts ?? []);
    if (parts.length !== one.overdue) work.unproved.push(overdueKey(one));
    return {
      key: overdueKey(one),
      label: numbers[at]?.label ?? '',
      shown: String(one.overdue),
      sentence: explainTabWords.overdue(one.owner, one.overdue, one.asked),
      missing: [],
      parts: parts.map((part) => lineOf(work, part)),
    };
  });
  return { lines, numbers, blocks };
}

/** Units named in the line below the owners. */
const MOST_UNITS = 12;

function overdueUnits({ open, figures }: Work): readonly string[] {
  const codes = open.units.map((unit) => unit.code);
  const all = overdueByUnit(figures.consolidated.tasks, codes);
  return [
    ...all.slice(0, MOST_UNITS).map(({ unit, count }) => leadersWords.overdueUnit(nameOf(open, unit), count)),
    ...(all.length > MOST_UNITS ? [leadersWords.moreUnits(all.length - MOST_UNITS)] : []),
  ];
}

const restOf = (rest: readonly OwnerOverdue[]): OwnerOverdue => ({
  owner: leadersWords.others(rest.length),
  overdue: rest.reduce((sum, one) => sum + one.overdue, 0),
  asked: rest.reduce((sum, one) => sum + one.asked, 0),
  rows: rest.flatMap((one) => one.rows),
});

function headlineOf(work: Work): Piece<PageHeadline> {
  const {
    overview: { headline },
    indicators,
  } = work.figures.consolidated;
  const rows = [...new Set(headline.map((head) => head.row))];
  const at = (row: string, field: string) => headline.find((head) => head.row === row && head.field === field);
  const numbers: ShownNumber[] = [];
  const blocks: ExplainBlock[] = [];
  const beside = besideFigures(work.open, indicators);
  const lines = rows.map((row): PageHeadline => {
    const known = indicators.find((one) => one.row === row && !one.heading);
    const value = at(row, IN_PERIOD);
    if (!known || !value) throw new Error(`headline ${row} has no indicator line`);
    const cumulative = at(row, CUMULATIVE);
    const label = headLabel(known, indicators);
    const key = `headline.${row}`;
    const own = FIGURE_FIELDS.filter((field) => at(row, field)).map((field): ExplainBlock => {
      const total = at(row, field)?.total ?? null;
      const number: ShownNumber = {
        key: `${key}.${field}`,
        label: leadersWords.inWhich(label, figureWords(field).toLocaleLowerCase('vi')),
        shown: total === null ? '' : printScaled(total.scaled, total.decimals),
      };
      numbers.push(number);
      return blockOf(work, explainFigure({ ...work, row, field, column: 'total' }), number);
    });
    blocks.push(...own);
    return {
      key,
      label,
      value: value.total,
      ...(cumulative ? { cumulative: cumulative.total } : {}),
      have: value.coverage.have,
      expected: value.coverage.expected,
      beside: beside(row),
    };
  });
  return { lines, numbers, blocks };
}
