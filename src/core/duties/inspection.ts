/**
 * Inspections of administrative reform: the plan of the year, the conclusions, and the faults that a unit must mend by
 * a term. The office keeps one line per fault; an inspection without a fault is one line of its own.
 */
export interface Inspection {
  readonly code: string;
  /** Code of the inspected unit; '' while the line names none that is known. */
  readonly unit: string;
  readonly content: string;
  /** Days are 'YYYY-MM-DD'; null = not known yet. */
  readonly planned: string | null;
  readonly heldOn: string | null;
  readonly conclusion: string;
  readonly concludedOn: string | null;
  /** '' = the line has no fault. */
  readonly fault: string;
  /** Code of the unit that must mend the fault; the inspected unit where no other is named. */
  readonly owner: string;
  readonly due: string | null;
  readonly mendedOn: string | null;
}

/** What a unit answers about a fault that it must mend. `at` = when the answer was seen, ms since 1970. */
export interface MendingAnswer {
  readonly fault: string;
  readonly answer: string;
  readonly at: number;
}

export type InspectionState = 'planned' | 'overdue' | 'held' | 'open' | 'late' | 'mended';

/** @param today 'YYYY-MM-DD'; a fault is late from the day after its term. */
export function inspectionState(one: Inspection, today: string): InspectionState {
  if (one.fault !== '') {
    if (one.mendedOn !== null) return 'mended';
    return one.due !== null && one.due < today ? 'late' : 'open';
  }
  if (one.heldOn !== null) return 'held';
  return one.planned !== null && one.planned < today ? 'overdue' : 'planned';
}

const isOpen = ({ fault, mendedOn }: Inspection): boolean => fault !== '' && mendedOn === null;

/** The faults that the unit must still mend, the earliest term first; a fault without a term comes last. */
export const faultsOf = (inspections: readonly Inspection[], unit: string): readonly Inspection[] =>
  inspections
    .filter((one) => one.owner === unit && isOpen(one))
    .sort((one, other) => (one.due ?? '9999').localeCompare(other.due ?? '9999'));

/** An inspection of the plan: several faults found by one are several lines of the register. */
export interface PlannedInspection {
  readonly unit: string;
  readonly content: string;
  /** 'YYYY-MM-DD' */
  readonly planned: string;
}

/** The plan of a year by day, each inspection once. */
export function plannedIn(inspections: readonly Inspection[], year: number): readonly PlannedInspection[] {
  const found = inspections.flatMap(({ unit, content, planned }): [string, PlannedInspection][] =>
    unit !== '' && planned?.startsWith(`${year}-`)
      ? [[`${unit}|${planned}|${content}`, { unit, content, planned }]]
      : [],
  );
  return [...new Map(found).values()].sort((one, other) => one.planned.localeCompare(other.planned));
}

export interface Days {
  readonly from: string;
  readonly to: string;
}

export interface InspectionCounts {
  /** Units inspected, each once. */
  readonly units: number;
  readonly faults: number;
  /** Those of `faults` that were mended by the last of the days. */
  readonly mended: number;
  /** Those of `faults` whose term had passed unmended on the last of the days. */
  readonly late: number;
}

/** What was found between two days, both included, as it was on the last of them. */
export function inspectionCounts(inspections: readonly Inspection[], { from, to }: Days): InspectionCounts {
  const held = inspections.filter(
    ({ unit, heldOn }) => unit !== '' && heldOn !== null && heldOn >= from && heldOn <= to,
  );
  const faults = held.filter(({ fault }) => fault !== '');
  const isMended = ({ mendedOn }: Inspection): boolean => mendedOn !== null && mendedOn <= to;
  return {
    units: new Set(held.map(({ unit }) => unit)).size,
    faults: faults.length,
    mended: faults.filter(isMended).length,
    late: faults.filter((one) => !isMended(one) && one.due !== null && one.due < to).length,
  };
}
