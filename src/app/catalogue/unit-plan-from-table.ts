/**
 * The plan that one unit makes for itself, from its table: tasks of that unit for *Danh mục nhiệm vụ*. Name and file
 * are those that the unit registered in its report, unless the office writes others.
 */
import { ownTaskLead, unitOfOwnTask } from '../../core/catalogue/own-task';
import { planLines } from '../../core/catalogue/table/plan-table';
import type { Unit } from '../../core/catalogue/unit';
import { nearestUnit, unitByName } from '../../core/catalogue/unit-name';
import { ok } from '../../core/result';
import { rowsOf } from '../../tables/master-book/tab-change';
import { TASKS_TAB } from '../../tables/master-book/tabs/tab-tasks';
import { areaCode } from '../../text/books/master-book';
import { planName, planTableWords, unitPlanWords as words } from '../../text/windows/table';
import { registeredPlan } from '../receive/own-plan';
import type { Asked } from '../refusal';
import { blockedBy, codesAfter, doubtedIn, linesLeft, lineShown, noPlan, numbered, planFacts } from './plan-from-table';
import type { Looked, TableAsk, TableReader } from './table-kind';

export const unitPlanTable: TableReader = (ask) => {
  const { units } = ask.office.catalogue;
  const typed = ask.facts['unit'] ?? '';
  const unit = unitByName(typed, units);
  if (unit !== null) return planOfUnit(ask, unit);
  return noPlan(typed === '' ? words.unitMissing : words.unitUnknown(typed, nearestUnit(typed, units)?.name ?? null));
};

function planOfUnit({ office: { catalogue }, ledger, table, facts: typed }: TableAsk, unit: Unit): Asked<Looked> {
  const registered = registeredPlan(catalogue, ledger, unit.code);
  const facts = planFacts({ ...typed, name: typed['name'] || (registered?.product ?? '') });
  const own = catalogue.tasks.filter(({ id }) => unitOfOwnTask(id) === unit.code);
  const removed = facts.replaced === 'all' ? own : [];
  const lines = planLines(table, {
    units: catalogue.units,
    year: catalogue.province.year,
    known: own.filter((task) => !removed.includes(task)),
    areaCode,
    own: { unit, owner: (room) => words.owner(room, unit.shortName) },
  });
  if (lines === null) return noPlan(words.noHeadings);
  const plan = planName(facts.name, facts.symbol, facts.date);
  const code = codesAfter(ownTaskLead(unit.code, catalogue.province.year), catalogue.tasks);
  const tasks = numbered(lines, facts, code).map((task) => ({
    ...task,
    source: words.source(task.source, registered?.link ?? ''),
  }));
  return ok({
    look: {
      columns: words.columns,
      lines: lines.map(lineShown),
      facts: facts.name === '' ? {} : { name: facts.name },
      blocked: blockedBy(facts, { lines, tasks }),
      plan: [words.names(unit.name, plan), words.adds(tasks.length), ...linesLeft(lines, removed)],
    },
    changes: [
      {
        tab: 'taskList',
        add: rowsOf(TASKS_TAB, { ...catalogue, tasks }),
        remove: removed.map((task) => task.id),
        set: [],
      },
    ],
    log: words.log(unit.name, plan, tasks.length),
    done: planTableWords.done(tasks.length, doubtedIn(lines)),
  });
}
