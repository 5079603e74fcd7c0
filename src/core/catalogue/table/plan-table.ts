/**
 * The tasks of a plan from its table: one task per row, areas from the rows between. Owners and deadlines are
 * understood only when the meaning is certain; what is not understood is named by its row, and the words are kept.
 */
import type { DeadlineRule, Task } from '../catalogue';
import { parseDeadline, parseOwner } from '../plan-words';
import { normalise } from '../../text-fold';
import type { OwnerSelector, Unit } from '../unit';
import { nearestUnit } from '../unit-name';
import { findTable, type BodyRow, type TextGrid } from './columns';
import { DEADLINE_LEAD, NUMBERED, PLAN_HEADINGS } from './words';

type Field = (typeof PLAN_HEADINGS)[number][0];

/** What keeps a row from being understood whole. */
export type PlanDoubt =
  | { readonly code: 'noOwner' | 'noDeadline' | 'noLabel' }
  | { readonly code: 'owner'; readonly found: string; readonly near: string | null }
  | { readonly code: 'deadline'; readonly found: string }
  /** A task with the same words and owner is known already: its code, or '' for one above in the table. */
  | { readonly code: 'twice'; readonly of: string };

export interface PlanLine {
  /** 1-based row of the table. */
  readonly row: number;
  /** Absent where the row has no words for a task, or repeats a known one. */
  readonly task?: Omit<Task, 'id' | 'plan' | 'standing' | 'source'>;
  readonly doubts: readonly PlanDoubt[];
}

interface Around {
  readonly units: readonly Unit[];
  /** Year of the plan, for deadlines without a year. */
  readonly year: number;
  readonly known: readonly Pick<Task, 'id' | 'label' | 'ownerWords'>[];
  /** Words of an area → its code; other words come back unchanged. */
  areaCode(words: string): string;
  /** The unit whose own plan it is, and how its rooms are written beside its name; absent = the plan names owners. */
  readonly own?: { readonly unit: Unit; owner(room: string): string };
}

/**
 * Returns null when the table has no headings for task, owner (unless the plan is a unit's own) and deadline. Rows that
 * only name an area give no line.
 */
export function planLines(grid: TextGrid, around: Around): readonly PlanLine[] | null {
  const required: readonly Field[] = around.own ? ['label', 'deadline'] : ['label', 'owner', 'deadline'];
  const found = findTable<Field>(grid, { headings: PLAN_HEADINGS, required });
  if (!found) return null;
  const seen = new Map(around.known.map((one) => [sameness(one), one.id]));
  let area = 'steering';
  return found.body.flatMap((line, at): readonly PlanLine[] => {
    const named = areaNamed(line, found.body[at + 1]);
    if (named !== null) {
      area = around.areaCode(named);
      return [];
    }
    const read = lineOf(line, { ...around, area });
    const key = read.task ? sameness(read.task) : '';
    const of = seen.get(key);
    if (read.task && of !== undefined) return [{ row: read.row, doubts: [{ code: 'twice', of }] }];
    if (read.task) seen.set(key, '');
    return [read];
  });
}

const sameness = ({ label, ownerWords }: Pick<Task, 'label' | 'ownerWords'>): string =>
  `${normalise(label).toLowerCase()}|${normalise(ownerWords).toLowerCase()}`;

const ONLY_NUMBER = /^[\d.()]*$/;

/** The words of a row that only names an area; null for a task. */
function areaNamed({ cells, all }: BodyRow<Field>, next: BodyRow<Field> | undefined): string | null {
  const held = [...new Set(all.filter((cell) => cell !== '' && cell !== cells.number))];
  const words = held[0] ?? cells.number;
  if (held.length > 1 || (cells.owner !== '' && cells.owner !== words)) return null;
  const number = cells.number.toLowerCase().replace(/[.)]$/, '');
  const opens = next !== undefined && number !== '' && next.cells.number.startsWith(`${number}.`);
  // A lone text with an Arabic number is a task whose owner is missing, unless the next row is numbered below it.
  const isArabic = held.length === 1 && number !== '' && ONLY_NUMBER.test(number);
  return isArabic && !opens ? null : withoutNumber(words);
}

/** `I. CẢI CÁCH THỂ CHẾ` is *Cải cách thể chế*. */
function withoutNumber(words: string): string {
  const text = normalise(NUMBERED.exec(words)?.[2] ?? words);
  return text === text.toUpperCase() ? text.charAt(0) + text.slice(1).toLowerCase() : text;
}

function lineOf({ row, cells }: BodyRow<Field>, around: Around & { readonly area: string }): PlanLine {
  const label = oneLine(cells.label);
  if (label === '') return { row, doubts: [{ code: 'noLabel' }] };
  const owner = around.own ? ownOwner(cells.owner, around.own) : ownerIn(cells.owner, around.units);
  const deadlineWords = oneLine(cells.deadline);
  const deadline = deadlineIn(deadlineWords, around.year);
  const doubts: readonly PlanDoubt[] = [
    ...(owner.words === '' ? [{ code: 'noOwner' } as const] : owner.doubts),
    ...(deadlineWords === '' ? [{ code: 'noDeadline' } as const] : []),
    ...(deadlineWords !== '' && deadline.kind === 'unresolved'
      ? [{ code: 'deadline', found: deadlineWords } as const]
      : []),
  ];
  const area = cells.area === '' ? around.area : around.areaCode(oneLine(cells.area));
  return {
    row,
    doubts,
    task: {
      area,
      label,
      ownerWords: owner.words,
      owner: owner.selector,
      cooperating: listed(cells.cooperating),
      product: oneLine(cells.product),
      deadlineWords,
      deadline,
    },
  };
}

const oneLine = (text: string): string => normalise(text.replace(/\n/g, ' '));
/** Offices apart by `;`, as the catalogue keeps them. */
const listed = (text: string): string =>
  text
    .split(/[;\n]/)
    .map((part) => normalise(part.replace(/^\s*[-–+•]\s*/, '').replace(/[.,]\s*$/, '')))
    .filter((part) => part !== '')
    .join('; ');

interface OwnerRead {
  readonly words: string;
  readonly selector: OwnerSelector;
  readonly doubts: readonly PlanDoubt[];
}

/** In its own plan the unit is the owner of every task, and the cell names a room. */
const ownOwner = (typed: string, { unit, owner }: NonNullable<Around['own']>): OwnerRead => ({
  words: owner(listed(typed)),
  selector: { kind: 'unit', unit: unit.code },
  doubts: [],
});

/** A part that is not one owner may be several, joined by a comma or by *và*. */
function ownerIn(typed: string, units: readonly Unit[]): OwnerRead {
  const parts = listed(typed)
    .split('; ')
    .filter((part) => part !== '');
  const known = parts.flatMap((part) => {
    if (parseOwner(part, units).kind !== 'unresolved') return [part];
    const pieces = part.split(/, ?| và | & /).map(normalise);
    return pieces.every((piece) => parseOwner(piece, units).kind !== 'unresolved') ? pieces : [part];
  });
  const words = known.join('; ');
  return {
    words,
    selector: parseOwner(words, units),
    doubts: known
      .filter((part) => parseOwner(part, units).kind === 'unresolved')
      .map((found) => ({ code: 'owner', found, near: nearestUnit(found, units)?.name ?? null })),
  };
}

/** *Hoàn thành trong Quý II* is *Quý II*. */
function deadlineIn(words: string, year: number): DeadlineRule {
  const first = parseDeadline(words, year);
  if (first.kind !== 'unresolved') return first;
  const bare = parseDeadline(words.replace(DEADLINE_LEAD, ''), year);
  return bare.kind === 'unresolved' ? first : bare;
}
