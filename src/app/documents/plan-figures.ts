/** The plan of the province as documents state it: the counts of *Tổng quan*, and its tasks with their results. */
import type { Task } from '../../core/catalogue/catalogue';
import { ownersOf } from '../../core/catalogue/unit';
import type { PlanCounts, TaskLine } from '../../core/consolidate/consolidated';
import { totalFreshness } from '../../core/consolidate/freshness';
import type { Figure } from '../../core/documents/content';
import { ratioPercent } from '../../core/exact';
import { RATIO_DECIMALS } from '../../core/forms/derive';
import type { PlanFigures } from '../../text/documents/report';
import { printScaled } from '../../text/print';
import type { DraftWork } from './draft';

const whole = (scaled: number) => ({ scaled, decimals: 0 });

export function planFigures({ figures }: DraftWork): PlanFigures {
  const { progress, overview } = figures().consolidated;
  const { plan } = overview;
  const counted = progress.map((line) => line.freshness).filter((one) => one !== 'missing');
  const freshness = totalFreshness(counted, counted.length);
  const figure = (shown: string | null, ...counts: readonly (keyof PlanCounts)[]): Figure => ({
    shown,
    explain: counts.map((count) => `overview|plan.${count}|total`).join('+'),
    coverage: overview.submitted,
    freshness,
  });
  const share = ratioPercent(whole(plan.done), whole(plan.all), RATIO_DECIMALS);
  return {
    all: figure(String(plan.all), 'all'),
    done: figure(String(plan.done), 'done'),
    share: figure(share && printScaled(share.scaled, share.decimals), 'done', 'all'),
    inTime: figure(String(plan.done - plan.doneLate), 'done', 'doneLate'),
    overdue: figure(String(plan.overdue), 'overdue'),
  };
}

export interface PlanTask {
  readonly key: string;
  readonly label: string;
  readonly owner: string;
  readonly deadline: string;
  readonly dueDate: string | null;
  /** Null for a task that no unit is asked for. */
  readonly line: TaskLine | null;
  /** Names of the units to which the plan gave it and which ended before this period's cut-off. */
  readonly ended: readonly string[];
}

/** Every task of the plan in its order, so that the list has as many lines as the plan has tasks. */
export function planTasks({ open, figures }: DraftWork): readonly PlanTask[] {
  const { plan, tasks } = figures().consolidated;
  return plan.map(({ row }) => {
    const line = tasks.find((one) => one.row === row) ?? null;
    const listed = open.catalogue.tasks.find(({ id }) => id === row);
    return {
      key: row,
      label: line?.label ?? listed?.label ?? row,
      owner: line?.owner ?? listed?.ownerWords ?? '',
      deadline: line?.deadline ?? listed?.deadlineWords ?? '',
      dueDate: line?.dueDate ?? null,
      line,
      ended: listed === undefined ? [] : endedOwners(open, listed),
    };
  });
}

function endedOwners({ listed: { units }, period }: DraftWork['open'], { owner }: Task): readonly string[] {
  const owners = ownersOf(owner, units);
  return units
    .filter(({ code, endedOn }) => endedOn !== undefined && endedOn < period.cutOff && owners.includes(code))
    .map(({ name }) => name);
}
