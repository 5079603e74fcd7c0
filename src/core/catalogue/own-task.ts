/**
 * The tasks that a unit's own plan derives. They are in the list of tasks under codes of the unit, are asked of that
 * unit alone, and are never part of the plan of the province or of its assignments.
 */
const OWN = /^(.+)\.KH(?:\d\d)-(?:\d+)$/;

/** How the codes of the tasks of a unit's own plan begin: `CQ-STC.KH19-`. */
export const ownTaskLead = (unit: string, year: number): string => `${unit}.KH${String(year).slice(-2)}-`;

/** Code of the unit whose own plan derives the task; null for a task of the province or of a superior body. */
export const unitOfOwnTask = (task: string): string | null => OWN.exec(task)?.[1] ?? null;

/** Lines of tasks that the unit did not give itself. */
export const ofProvince = <L extends { readonly row: string }>(lines: readonly L[]): readonly L[] =>
  lines.filter(({ row }) => unitOfOwnTask(row) === null);
