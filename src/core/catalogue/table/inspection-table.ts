/**
 * Inspections and their faults from a table of a conclusion or of the year's plan: one fault a row, or an inspection
 * without one. A row without a unit goes on with the inspection of the row above it, as merged cells are pasted. What
 * is not understood is named by its row.
 */
import { dayTyped } from '../plan';
import { normalise } from '../../text-fold';
import type { Inspection } from '../../duties/inspection';
import type { Unit } from '../unit';
import { nearestUnit, unitByName } from '../unit-name';
import { findTable, type BodyRow, type TextGrid } from './columns';
import { INSPECTION_HEADINGS } from './words';

type Field = (typeof INSPECTION_HEADINGS)[number][0];
type DayField = Extract<Field, 'planned' | 'heldOn' | 'concludedOn' | 'due' | 'mendedOn'>;
/** A table without any of these is not of inspections. */
const SAYING = ['fault', 'content', 'planned', 'heldOn'] as const satisfies readonly Field[];
const DAYS: readonly DayField[] = ['planned', 'heldOn', 'concludedOn', 'due', 'mendedOn'];

export type InspectionDoubt =
  | { readonly code: 'noUnit' }
  /** No known unit: the row is left out where it is inspected; where it must mend, the inspected one does. */
  | { readonly code: 'unit' | 'owner'; readonly found: string; readonly near: string | null }
  | { readonly code: 'day'; readonly field: DayField; readonly found: string }
  /** The register has the same fault of the same unit and day. */
  | { readonly code: 'twice'; readonly of: string };

export interface InspectionLine extends Omit<Inspection, 'code'> {
  /** 1-based row of the table. */
  readonly row: number;
  /** The inspected unit as written. */
  readonly unitWords: string;
  readonly doubts: readonly InspectionDoubt[];
  /** false = nothing of it is written. */
  readonly taken: boolean;
}

interface Around {
  readonly units: readonly Unit[];
  readonly known: readonly Inspection[];
  /** Year of a day that states none. */
  readonly year: number;
}

/** Codes go on after the highest one in the register. */
export function nextInspectionCode(known: readonly Pick<Inspection, 'code'>[]): string {
  const used = known.map(({ code }) => Number(/^KT-(\d+)$/.exec(code)?.[1] ?? 0));
  return `KT-${String(Math.max(0, ...used) + 1).padStart(2, '0')}`;
}

/** Returns null when the table has no headings for the unit and for a day, a content or a fault. */
export function inspectionLines(grid: TextGrid, around: Around): readonly InspectionLine[] | null {
  const found = findTable<Field>(grid, { headings: INSPECTION_HEADINGS, required: ['unit'] });
  if (!found || SAYING.every((field) => found.columns[field] === undefined)) return null;
  const seen = new Map(around.known.map((one) => [sameness(one), one.code]));
  let above: BodyRow<Field> | null = null;
  return found.body.flatMap((line): readonly InspectionLine[] => {
    const whole = withAbove(line, above);
    if (oneLine(whole.cells.unit) !== '') above = whole;
    const made = lineOf(whole, around);
    if (made === null) return [];
    const of = seen.get(sameness(made));
    if (!made.taken) return [made];
    if (of !== undefined) return [{ ...made, doubts: [{ code: 'twice', of }], taken: false }];
    seen.set(sameness(made), '');
    return [made];
  });
}

const sameness = ({ unit, heldOn, planned, fault, content }: Omit<Inspection, 'code'>): string =>
  [unit, heldOn ?? planned ?? '', normalise(fault === '' ? content : fault).toLowerCase()].join('|');

const oneLine = (text: string): string => normalise(text.replace(/\n/g, ' '));

/** What a table states once for all faults of an inspection. */
const OF_INSPECTION = ['unit', 'content', 'planned', 'heldOn', 'conclusion', 'concludedOn'] as const;

function withAbove(line: BodyRow<Field>, above: BodyRow<Field> | null): BodyRow<Field> {
  if (above === null || oneLine(line.cells.unit) !== '' || oneLine(line.cells.fault) === '') return line;
  const taken = Object.fromEntries(
    OF_INSPECTION.map((field) => [field, oneLine(line.cells[field]) === '' ? above.cells[field] : line.cells[field]]),
  );
  return { ...line, cells: { ...line.cells, ...taken } };
}

function lineOf({ row, cells }: BodyRow<Field>, { units, year }: Around): InspectionLine | null {
  const text = (field: Field): string => oneLine(cells[field]);
  const unitWords = text('unit');
  const days = DAYS.map((field) => ({ field, found: text(field), day: dayIn(text(field), year) }));
  if (unitWords === '' && text('fault') === '' && text('content') === '') return null;
  const unit = unitByName(unitWords, units);
  const owner = text('owner') === '' ? unit : unitByName(text('owner'), units);
  const near = (words: string): string | null => nearestUnit(words, units)?.name ?? null;
  const doubts: readonly InspectionDoubt[] = [
    ...(unitWords === '' ? [{ code: 'noUnit' } as const] : []),
    ...(unitWords !== '' && !unit ? [{ code: 'unit', found: unitWords, near: near(unitWords) } as const] : []),
    ...(unit && !owner ? [{ code: 'owner', found: text('owner'), near: near(text('owner')) } as const] : []),
    ...days.flatMap(({ field, found, day }) =>
      found !== '' && day === null ? [{ code: 'day', field, found } as const] : [],
    ),
  ];
  const dayOf = (field: DayField): string | null => days.find((one) => one.field === field)?.day ?? null;
  return {
    row,
    unitWords: unit?.name ?? unitWords,
    unit: unit?.code ?? '',
    content: text('content'),
    planned: dayOf('planned'),
    heldOn: dayOf('heldOn'),
    conclusion: text('conclusion'),
    concludedOn: dayOf('concludedOn'),
    fault: text('fault'),
    owner: (owner ?? unit)?.code ?? '',
    due: dayOf('due'),
    mendedOn: dayOf('mendedOn'),
    doubts,
    taken: unit !== null,
  };
}

/** `Trước ngày 20/4/2019`, `20/4`; null for words without a day. */
function dayIn(words: string, year: number): string | null {
  const day = /\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?/.exec(words)?.[0] ?? '';
  return day === '' ? null : dayTyped(/\d{4}$/.test(day) ? day : `${day}/${year}`);
}
