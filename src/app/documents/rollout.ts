/** The letter that puts the plan of the year to work, with the tasks and the reporting periods as annexes. */
import type { Task } from '../../core/catalogue/catalogue';
import { dueFor } from '../../core/catalogue/period';
import { ownPlanDue, ownPlanTask } from '../../core/catalogue/own-plan';
import { planOf } from '../../core/catalogue/plan';
import { isSameYear, reportingYear, startsYear } from '../../core/catalogue/reporting-year';
import { settingOf } from '../../core/catalogue/settings';
import type { AdminDocument, Annex } from '../../core/documents/content';
import { isAnswered } from '../../core/duties/guidance';
import { plannedIn, type PlannedInspection } from '../../core/duties/inspection';
import { unitNameIn } from '../../core/catalogue/unit';
import { OFFICE_SIGNS, officeHead } from '../../text/documents/heads';
import { DOCUMENT_NAMES } from '../../text/documents/kinds';
import { committeeInFull, officeInShort } from '../../text/documents/parties';
import { reportWords } from '../../text/documents/report';
import { rolloutWords as words, type RolloutFacts } from '../../text/documents/rollout';
import { planName } from '../../text/windows/table';
import { printDay, printDue } from '../../text/print';
import { numberedTable } from './annex-tables';
import { paragraphsOf, type DraftKind, type DraftWork } from './draft';

const inspectionsOf = ({ catalogue, period }: DraftWork['open']): readonly PlannedInspection[] =>
  plannedIn(catalogue.inspections, reportingYear(period, catalogue.periods).number);

function factsOf({ open }: DraftWork): RolloutFacts {
  const { catalogue, period } = open;
  const plan = planOf(catalogue, period);
  const task = ownPlanTask(catalogue);
  const due = task && ownPlanDue(catalogue, task, period);
  return {
    office: officeInShort(catalogue.province),
    committee: committeeInFull(catalogue.province),
    year: reportingYear(period, catalogue.periods).number,
    plan: plan.name === '' ? '' : planName(plan.name, plan.symbol, plan.date ?? ''),
    tasks: plan.tasks.length,
    ownPlanDue: due ? printDay(due) : null,
    inspections: inspectionsOf(open).length,
    answers: catalogue.guidance.filter(isAnswered).length,
    phone: settingOf(catalogue, 'office.phone'),
  };
}

const annex = (work: DraftWork, at: number, rest: Pick<Annex, 'title' | 'body'>): Annex => ({
  key: `annex${at + 1}`,
  label: reportWords.annexLabel(at),
  attachedTo: words.attachedTo(officeInShort(work.open.catalogue.province)),
  ...rest,
});

/** The words of the plan; the day that the office set, where the plan has words without one. */
const deadlineOf = ({ deadline, deadlineWords }: Task): string =>
  deadline.kind === 'date' && !/\d/.test(deadlineWords) ? printDay(deadline.date) : deadlineWords;

const tasksOf = ({ open: { catalogue, period } }: DraftWork): Annex['body'] => [
  numberedTable({
    key: 'tasks',
    headings: words.taskColumns,
    widths: [7, 41, 20, 14, 18],
    lines: planOf(catalogue, period).tasks.map((task) => ({
      key: task.id,
      cells: [[task.label], [task.ownerWords], [deadlineOf(task)], [task.product]],
    })),
  }),
];

/** The periods of the same cycle and year as the open one. */
const periodsOf = ({ open: { catalogue, period } }: DraftWork): Annex['body'] => {
  const { number } = reportingYear(period, catalogue.periods);
  const same = catalogue.periods.filter(
    (one) => one.cycle === period.cycle && reportingYear(one, catalogue.periods).number === number,
  );
  return [
    numberedTable({
      key: 'periods',
      headings: words.periodColumns,
      widths: [8, 32, 26, 34],
      lines: same.map((one) => ({
        key: one.code,
        cells: [[one.name], [printDay(one.cutOff)], [printDue(dueFor(one, catalogue.holidays, null))]],
      })),
    }),
  ];
};

function inspectionAnnex(work: DraftWork, facts: RolloutFacts): readonly Annex[] {
  const { open } = work;
  const planned = inspectionsOf(open);
  if (planned.length === 0) return [];
  const list = numberedTable({
    key: 'inspections',
    headings: words.inspectionColumns,
    widths: [8, 34, 40, 18],
    lines: planned.map((one) => ({
      key: `${one.unit}.${one.planned}`,
      cells: [[unitNameIn(open.catalogue.units, one.unit)], [one.content], [printDay(one.planned)]],
    })),
  });
  return [annex(work, 2, { title: words.inspectionsTitle(facts), body: [list] })];
}

function rollout(work: DraftWork): AdminDocument {
  const { open, rule, year } = work;
  const { province } = open.catalogue;
  const facts = factsOf(work);
  return {
    title: DOCUMENT_NAMES.rollout,
    rule,
    head: officeHead(province, { kind: null, about: words.about(facts), year }),
    name: null,
    to: [words.toList],
    body: paragraphsOf(words.body(facts)),
    signing: OFFICE_SIGNS,
    recipients: words.recipients(facts.committee),
    annexes: [
      annex(work, 0, { title: words.tasksTitle(facts), body: tasksOf(work) }),
      annex(work, 1, { title: words.periodsTitle(facts), body: periodsOf(work) }),
      ...inspectionAnnex(work, facts),
    ],
  };
}

/** The report that ends the year begins on the same day as the first one. */
const isFirst = ({ open: { period, catalogue } }: DraftWork): boolean =>
  startsYear(period, catalogue.periods) &&
  catalogue.periods.every((one) => !isSameYear(one, period, catalogue.periods) || one.cutOff >= period.cutOff);

/** Owed with the first period of a reporting year, whose forms need not be out. */
export const ROLLOUT: DraftKind = {
  kind: 'rollout',
  fromMaster: false,
  beforeForms: true,
  owed: (work) => work.open.period.scoring === undefined && isFirst(work),
  make: rollout,
};
