/** The leaders' page worked out from the figures of the last *Tổng hợp*: what it says, and per number the block that explains it. Pure. */
import type { Consolidated } from '../../core/consolidate/consolidate';
import {
  atRisk,
  changesBetween,
  overdueByOwner,
  type OwnerOverdue,
  type Risk,
  type ShownNumber,
} from '../../core/consolidate/leaders';
import { explainTabWords, leadersWords } from '../../text/books/leaders';
import { coverageWords, OVERVIEW_WORDS } from '../../text/books/master-book';
import { printScaled } from '../../text/print';
import { choiceLabel, fieldHeading } from '../../text/books/unit-book';
import { FIELD_WORDS } from '../../text/books/adjustments';
import { headLabel } from '../../tables/master-book/results/overview';
import type {
  ExplainBlock,
  ExplainLine,
  LeadersPage,
  PageCount,
  PageHeadline,
  PageRisk,
} from '../../tables/leaders-book/page';
import { explainCount } from '../explain/counts';
import { explainFigure } from '../explain/explain';
import { shown, type Explained, type ExplainedPart } from '../explain/explained';
import type { Figures } from '../consolidate/figures';
import type { PeriodWork } from '../work/period-work';

/** What finds room on one A4 page; the rest is summed up or stands in the explanations. */
const MOST = { overdue: 6, risks: 5, changes: 4 } as const;
/** The sentence of *Giải thích số này* names as many; more stand on a line of their own. */
const NAMED = 20;
const STATES = ['done', 'doing', 'overdue', 'notStarted', 'stopped', 'unreported', 'all'] as const;

export interface LeadersMade {
  readonly page: LeadersPage;
  readonly blocks: readonly ExplainBlock[];
  readonly numbers: readonly ShownNumber[];
  /** Keys of numbers whose parts do not make them. */ readonly unproved: readonly string[];
}
/** `numbers` of the publication that stands, null before the first. */
export interface PageBefore {
  readonly at: number;
  readonly numbers: readonly ShownNumber[];
}

interface Work {
  readonly round: PeriodWork;
  readonly figures: Figures;
  readonly labels: ReadonlyMap<string, string>;
  readonly unproved: string[];
}
interface Piece<T> {
  readonly lines: readonly T[];
  readonly blocks: readonly ExplainBlock[];
  readonly numbers: readonly ShownNumber[];
}

/** As the first page of the period; `withChanges` says what differs from a page that stood before. */
export function leadersMade(round: PeriodWork, figures: Figures): LeadersMade {
  const work: Work = { round, figures, labels: labelsOf(figures.consolidated), unproved: [] };
  const { overview } = figures.consolidated;
  const [submitted, overdue, risks, tasks, headline] = [
    submittedOf(work),
    overdueOf(work),
    risksOf(work),
    tasksOf(work),
    headlineOf(work),
  ];
  const numbers = [...submitted.numbers, ...overdue.numbers, ...risks.numbers, ...tasks.numbers, ...headline.numbers];
  return {
    page: {
      provinceName: round.catalogue.province.name,
      periodName: round.period.name,
      cutOff: overview.cutOff,
      madeAt: round.world.clock.now(),
      consolidatedAt: round.office.publication?.madeAt ?? 0,
      submitted: { ...overview.submitted, missing: overview.submitted.missing.map((unit) => nameOf(round, unit)) },
      direction: directionOf(round),
      overdue: overdue.lines,
      forecast: forecastOf(work),
      risks: risks.lines,
      moreRisks: Math.max(0, risks.blocks.length - 2 - risks.lines.length),
      tasks: tasks.lines,
      headline: headline.lines,
      changes: null,
      memory: headline.lines.some((line) => line.label.endsWith('(*)')),
    },
    blocks: [...submitted.blocks, ...overdue.blocks, ...risks.blocks, ...tasks.blocks, ...headline.blocks],
    numbers,
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

const nameOf = (round: PeriodWork, unit: string): string =>
  round.catalogue.units.find((one) => one.code === unit)?.shortName ?? unit;
const labelsOf = ({ indicators, tasks, forecast }: Consolidated): ReadonlyMap<string, string> =>
  new Map([
    ...indicators.map((line) => [line.row, `${line.number} ${line.label}`.trim()] as const),
    ...tasks.map((line) => [line.row, line.label] as const),
    ...forecast.map((line) => [line.row, `${line.number} ${line.label}`.trim()] as const),
  ]);

const placeOf = ({ tab, a1 }: ExplainedPart): string => [tab ?? '', a1 ?? ''].filter((part) => part !== '').join('!');

function lineOf({ labels }: Work, part: ExplainedPart): ExplainLine {
  const isUnit = part.row === part.unit;
  return {
    unit: part.name,
    what: isUnit ? part.shown : (labels.get(part.row) ?? part.row),
    figure: isUnit ? '' : part.shown,
    role: explainTabWords.role_[part.role] ?? '',
    place: placeOf(part),
    version: part.version,
  };
}

/** A block out of *Giải thích số này*; a figure that its parts do not make is told to the caller. */
function blockOf(
  work: Work,
  told: Explained | null,
  as: { readonly key: string; readonly label: string; readonly shown: string; readonly parts?: readonly ExplainLine[] },
): ExplainBlock {
  if (told === null) throw new Error(`nothing explains ${as.key}`);
  if (told.proves === false) work.unproved.push(as.key);
  return {
    key: as.key,
    label: as.label,
    shown: as.shown,
    sentence: told.sentence,
    missing: told.missing.length > NAMED ? told.missing.map((one) => one.name) : [],
    parts: as.parts ?? told.parts.map((part) => lineOf(work, part)),
  };
}

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

/** Thousands of assignments as one line a unit. */
function byUnit({ round }: Work, parts: readonly ExplainedPart[]): readonly ExplainLine[] {
  return round.units.flatMap((unit) => {
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

const restOf = (rest: readonly OwnerOverdue[]): OwnerOverdue => ({
  owner: leadersWords.others(rest.length),
  overdue: rest.reduce((sum, one) => sum + one.overdue, 0),
  asked: rest.reduce((sum, one) => sum + one.asked, 0),
  rows: rest.flatMap((one) => one.rows),
});

function forecastOf({ round, figures }: Work): LeadersPage['forecast'] {
  const { forecast } = figures.consolidated;
  if (forecast.length === 0) return null;
  const missing = new Set(forecast.flatMap((line) => line.coverage.missing));
  return {
    have: forecast.reduce((sum, line) => sum + line.coverage.have, 0),
    expected: forecast.reduce((sum, line) => sum + line.coverage.expected, 0),
    missing: round.units.filter((unit) => missing.has(unit.code)).map((unit) => unit.shortName),
  };
}

function risksOf(work: Work): Piece<PageRisk> {
  const {
    round,
    figures: { consolidated },
  } = work;
  const coverage = forecastOf(work);
  if (coverage === null) return { lines: [], numbers: [], blocks: [] };
  const all = atRisk(
    consolidated.forecast,
    round.units.map((unit) => unit.code),
  );
  const key = ({ line, unit }: Risk): string => `risk.${line.row}.${unit}`;
  const lines = all.slice(0, MOST.risks).map((one): PageRisk => ({
    key: key(one),
    label: `${one.line.number} ${one.line.label}`.trim(),
    why: riskWhy(one),
    state: one.state,
    agency: nameOf(round, one.unit),
  }));
  const blocks = all.map((one): ExplainBlock => ({
    key: key(one),
    label: `${one.line.number} ${one.line.label}`.trim(),
    shown: choiceLabel(one.state),
    sentence: explainTabWords.risk(nameOf(round, one.unit)),
    missing: [],
    parts: cellsOf(work, one),
  }));
  const { have, expected, missing } = coverage;
  const own: ExplainBlock = {
    key: 'forecast',
    label: leadersWords.forecast,
    shown: coverageWords(have, expected),
    sentence: explainTabWords.forecast(have, expected),
    missing,
    parts: [],
  };
  const count: ExplainBlock = {
    key: 'risks',
    label: leadersWords.riskCount,
    shown: String(all.length),
    sentence: explainTabWords.risks(all.length),
    missing: [],
    parts: all.map((one) => ({
      unit: nameOf(round, one.unit),
      what: `${one.line.number} ${one.line.label}`.trim(),
      figure: choiceLabel(one.state),
      role: explainTabWords.role_['counted'] ?? '',
      place: '',
      version: null,
    })),
  };
  const numbers: ShownNumber[] = [
    { key: count.key, label: count.label, shown: count.shown },
    { key: 'forecast', label: leadersWords.forecast, shown: own.shown },
    ...all.map((one) => ({
      key: key(one),
      label: `${one.line.number} ${one.line.label} (${nameOf(round, one.unit)})`.trim(),
      shown: choiceLabel(one.state),
    })),
  ];
  return { lines, numbers, blocks: [count, own, ...blocks] };
}

const amountWords = (value: Risk['result'], measure: string): string =>
  value.kind === 'blank' ? '' : `${shown(value)}${value.kind === 'number' && measure !== '' ? ` ${measure}` : ''}`;
const riskWhy = ({ line, result, expected, cause, action }: Risk): string =>
  leadersWords.riskWhy({
    result: amountWords(result, line.measure),
    expected: amountWords(expected, line.measure),
    cause,
    action,
  });

/** The agency's own cells, as sealed. */
const cellsOf = ({ round, figures }: Work, { line, unit }: Risk): readonly ExplainLine[] =>
  figures.sealed.values
    .filter((one) => one.form === 'forecast' && one.unit === unit && one.row === line.row && one.value.kind !== 'blank')
    .map((one) => ({
      unit: nameOf(round, unit),
      what: fieldHeading('forecast', one.field),
      figure: shown(one.value),
      role: '',
      place: `${one.tab}!${one.a1}`,
      version: one.version,
    }));

function headlineOf(work: Work): Piece<PageHeadline> {
  const {
    overview: { headline },
    indicators,
  } = work.figures.consolidated;
  const rows = [...new Set(headline.map((head) => head.row))];
  const at = (row: string, field: string) => headline.find((head) => head.row === row && head.field === field);
  const numbers: ShownNumber[] = [];
  const blocks: ExplainBlock[] = [];
  const lines = rows.map((row): PageHeadline => {
    const known = indicators.find((one) => one.row === row && !one.heading);
    const value = at(row, 'value');
    if (!known || !value) throw new Error(`headline ${row} has no indicator line`);
    const cumulative = at(row, 'cumulative');
    const label = headLabel(known, indicators);
    const key = `headline.${row}`;
    const own = ['value', ...(cumulative ? ['cumulative'] : [])].map((field): ExplainBlock => {
      const total = at(row, field)?.total ?? null;
      const number: ShownNumber = {
        key: `${key}.${field}`,
        label: leadersWords.inWhich(label, FIELD_WORDS[field]?.toLocaleLowerCase('vi') ?? field),
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
    };
  });
  return { lines, numbers, blocks };
}
