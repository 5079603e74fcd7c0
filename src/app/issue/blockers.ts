/** What blocks publishing: an owner or a deadline of the plan that could not be resolved. Each is named. */
import type { Target, Task } from '../../core/catalogue/catalogue';
import { isResolved, ownersOf } from '../../core/catalogue/unit';
import { nearestUnit } from '../../core/catalogue/unit-name';
import { forecastWords } from '../../text/books/forecast';
import { unresolvedOwner } from '../../text/windows/issue-page';
import { titleOf } from '../../tables/master-book/sheets';
import type { PeriodWork } from '../work/period-work';

export function blockers(open: PeriodWork): readonly string[] {
  const { catalogue } = open;
  const tasks = titleOf('taskList');
  const owners = (tab: string, code: string, one: Pick<Task, 'owner' | 'ownerWords'>): readonly string[] =>
    isResolved(one.owner, catalogue.units)
      ? []
      : [
          `${tab}, ${code}: ${unresolvedOwner(one.ownerWords, nearestUnit(one.ownerWords, catalogue.units)?.name ?? null)}`,
        ];
  return [
    ...catalogue.tasks.flatMap((task) => [
      ...owners(tasks, task.id, task),
      ...(task.deadline.kind === 'unresolved' ? [`${tasks}, ${task.id}: “${task.deadlineWords}”`] : []),
    ]),
    ...catalogue.targets.flatMap((target) => [
      ...owners(titleOf('targets'), target.code, target),
      ...notLead(open, target),
    ]),
  ];
}

/** An owner that is not a lead agency would never be asked, so a target without a forecast would stay unnoticed. */
function notLead({ catalogue }: PeriodWork, { code, owner, ownerWords }: Target): readonly string[] {
  const owners = ownersOf(owner, catalogue.units);
  return owners.length > 0 && !catalogue.units.some((unit) => unit.lead && owners.includes(unit.code))
    ? [`${titleOf('targets')}, ${code}: ${forecastWords.notLead(ownerWords)}`]
    : [];
}
