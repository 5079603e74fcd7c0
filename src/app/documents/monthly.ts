/**
 * The monthly report to the meeting: tasks of the month and overdue ones by unit, the head figures beside those of the
 * meeting before, who filed, targets at risk, the conclusions of the meeting before. A draft is frozen: it is made
 * once.
 */
import { localDate } from '../../core/calendar';
import { ofProvince } from '../../core/catalogue/own-task';
import { atRisk } from '../../core/consolidate/leaders';
import { isAtRisk } from '../../core/consolidate/tasks';
import type { TaskCell, TaskLine } from '../../core/consolidate/consolidated';
import type { AdminDocument, Block, Table } from '../../core/documents/content';
import { CUMULATIVE, FIGURE_FIELDS, type FigureField } from '../../core/forms/field';
import { headLabel } from '../../tables/master-book/results/headline';
import { MEMORY_MARK, choiceLabel } from '../../text/books/unit-book';
import { KIND_WORDS, OFFICE_SIGNS, officeHead } from '../../text/documents/heads';
import { DOCUMENT_NAMES } from '../../text/documents/kinds';
import { monthlyWords as text, type MonthlyFacts } from '../../text/documents/monthly';
import { committeeInFull, officeInShort } from '../../text/documents/parties';
import { printDay } from '../../text/print';
import { directionOf } from '../leaders/figures';
import { soundTab } from '../work/office';
import { numberedTable } from './annex-tables';
import { words, type DraftKind, type DraftWork } from './draft';
import { IndicatorFigures } from './indicator-figures';
import { ASKS_BEGIN, ASKS_END } from './meeting-before';
import { ordersBefore } from './meeting-orders';
import { isReported } from './report';

/** 'YYYY-MM' of the day of making. */
export const monthOf = ({ open }: DraftWork): string => localDate(open.world.clock.now()).slice(0, 7);

function factsOf(work: DraftWork): MonthlyFacts {
  const { province } = work.open.catalogue;
  const [year = '', month = ''] = monthOf(work).split('-');
  return {
    office: officeInShort(province),
    committee: committeeInFull(province),
    month: Number(month),
    year,
    moment: work.moment,
  };
}

interface Assigned {
  readonly line: TaskLine;
  readonly unit: string;
  readonly name: string;
  readonly cell: TaskCell;
}

/** Task × unit, unit by unit in protocol order. */
const assignments = ({ open, figures }: DraftWork): readonly Assigned[] =>
  open.units.flatMap(({ code, shortName }) =>
    ofProvince(figures().consolidated.tasks).flatMap((line): Assigned[] => {
      const cell = line.byUnit[code];
      return cell ? [{ line, unit: code, name: shortName, cell }] : [];
    }),
  );

const RISK_WIDTHS = [30, 15, 13, 21, 21];

const listOf = (
  key: string,
  headings: readonly string[],
  lines: readonly { readonly key: string; readonly cells: readonly string[] }[],
  widths: readonly number[] = [8, 26, 46, 20],
): Table =>
  numberedTable({
    key,
    headings,
    widths,
    lines: lines.map((line) => ({ key: line.key, cells: line.cells.map((cell) => [cell]) })),
  });

function taskPart(work: DraftWork): readonly Block[] {
  const month = monthOf(work);
  const all = assignments(work);
  const due = all.filter(({ line }) => line.dueDate?.startsWith(month));
  const overdue = all.filter(({ cell }) => cell.overdue);
  const done = all.filter(({ cell }) => cell.state === 'done' && cell.doneDate?.startsWith(month));
  const keyOf = ({ line, unit }: Assigned): string => `${unit}.${line.row}`;
  return [
    words('part.tasks', text.part.tasks, 'part'),
    words('tasks', text.tasks(due.length, due.filter(({ cell }) => cell.state === 'done').length, overdue.length)),
    overdue.length === 0
      ? words('overdue.none', text.noOverdue)
      : listOf(
          'overdue',
          text.overdueColumns,
          overdue.map((one) => ({
            key: keyOf(one),
            cells: [
              one.name,
              one.line.label,
              one.line.dueDate === null ? one.line.deadline : printDay(one.line.dueDate),
            ],
          })),
        ),
    ...(done.length === 0
      ? []
      : [
          listOf(
            'done',
            text.doneColumns,
            done.map((one) => ({ key: keyOf(one), cells: [one.name, one.line.label, one.cell.product] })),
            [7, 20, 38, 35],
          ),
        ]),
  ];
}

/** The cumulative figure of a row has the same label as the figure of the period. */
const headingOf = (label: string, field: FigureField): string =>
  field === CUMULATIVE ? text.sinceYearBegan(label) : label;

function figurePart(work: DraftWork): readonly Block[] {
  const { overview, indicators } = work.figures().consolidated;
  const known = new IndicatorFigures(work.figures().consolidated);
  const before = work.before();
  const rows = overview.headline.flatMap(({ row, field }) => {
    const figureField = FIGURE_FIELDS.find((one) => one === field);
    const line = figureField && known.line(row, figureField);
    return line ? [{ line, row, field: figureField as FigureField }] : [];
  });
  return [
    words('part.figures', text.part.figures, 'part'),
    {
      kind: 'table',
      key: 'headline',
      columns: [
        { heading: text.figureColumns[0], width: 60, align: 'left' },
        { heading: text.figureColumns[1], width: 20, align: 'right' },
        { heading: text.figureColumns[2], width: 20, align: 'right' },
      ],
      rows: rows.map(({ line, row, field }) => ({
        key: `${row}-${field}`,
        cells: [
          [headingOf(headLabel(line, indicators).replace(MEMORY_MARK, ''), field)],
          [before?.shown.get(`headline.${row}-${field}.2`) ?? text.noneBefore],
          [known.sum([row], field)],
        ],
      })),
    },
  ];
}

function filingPart({ figures }: DraftWork): readonly Block[] {
  const { overview, progress } = figures().consolidated;
  const names = (wanted: (line: (typeof progress)[number]) => boolean): readonly string[] =>
    progress.filter(wanted).map(({ unitName }) => unitName);
  const late = names(({ timeliness }) => timeliness === 'late');
  const missing = new Set(overview.submitted.missing);
  const absent = names(({ unit }) => missing.has(unit));
  return [
    words('part.filing', text.part.filing, 'part'),
    words(
      'filing',
      text.filing(
        overview.submitted.have,
        overview.submitted.expected,
        overview.onTime,
        overview.late,
        names(({ state }) => state === 'returned').length,
      ),
    ),
    ...(late.length === 0 ? [] : [words('filing.late', text.late(late))]),
    ...(absent.length === 0 ? [] : [words('filing.missing', text.missing(absent))]),
  ];
}

/** Tasks that units themselves call hard to finish this year, with the reason that they gave. */
function taskRisks(work: DraftWork): readonly Block[] {
  const unsure = assignments(work).filter(({ cell }) => isAtRisk(cell));
  return [
    words('taskRisks', text.taskRisks(unsure.length)),
    ...(unsure.length === 0
      ? []
      : [
          numberedTable({
            key: 'taskRisks',
            headings: text.taskRiskColumns,
            widths: [7, 20, 36, 14, 23],
            lines: unsure.map(({ line, unit, name, cell }) => ({
              key: `${unit}.${line.row}`,
              cells: [[name], [line.label], [cell.forecast ? choiceLabel(cell.forecast) : ''], [cell.difficulty]],
            })),
          }),
        ]),
  ];
}

function riskPart(work: DraftWork): readonly Block[] {
  const { open, figures } = work;
  const risks = atRisk(
    figures().consolidated.forecast,
    open.units.map(({ code }) => code),
  );
  const nameOf = (code: string): string => open.units.find((unit) => unit.code === code)?.shortName ?? code;
  return [
    words('part.risks', text.part.risks, 'part'),
    risks.length === 0
      ? words('risks.none', text.noRisk)
      : {
          kind: 'table',
          key: 'risks',
          columns: text.riskColumns.map((heading, at) => ({ heading, width: RISK_WIDTHS[at] ?? 0, align: 'left' })),
          rows: risks.map(({ line, unit, state, cause, action }) => ({
            key: `${line.row}.${unit}`,
            cells: [[`${line.number} ${line.label}`.trim()], [nameOf(unit)], [choiceLabel(state)], [cause], [action]],
          })),
        },
    ...taskRisks(work),
  ];
}

function orderPart(work: DraftWork): readonly Block[] {
  const asks = directionOf(work.open);
  return [
    words('part.orders', text.part.orders, 'part'),
    ...ordersBefore(work),
    words(ASKS_BEGIN, text.part.asks, 'part'),
    ...(asks.length === 0 ? [words('asks.none', text.noAsks)] : asks.map((ask, at) => words(`asks.${at}`, `- ${ask}`))),
  ];
}

function monthly(work: DraftWork): AdminDocument {
  const { open, rule, year } = work;
  const facts = factsOf(work);
  return {
    title: `${DOCUMENT_NAMES.monthly} ${text.edition(facts)}`,
    rule,
    head: officeHead(open.catalogue.province, { kind: 'BC', about: null, year }),
    name: { kind: KIND_WORDS.report, subject: text.subject(facts) },
    to: [facts.committee],
    body: [
      words('frozen', text.frozen(facts), 'note'),
      ...taskPart(work),
      ...figurePart(work),
      ...filingPart(work),
      ...riskPart(work),
      ...orderPart(work),
      words(ASKS_END, text.end(facts)),
    ],
    signing: OFFICE_SIGNS,
    recipients: text.recipients,
    annexes: [],
  };
}

export const MONTHLY: DraftKind = {
  kind: 'monthly',
  fromMaster: true,
  owed: isReported,
  edition: monthOf,
  frozen: true,
  ready: ({ open }) => soundTab(open.office, 'conclusions'),
  make: monthly,
};
