/**
 * The orders of a meeting from the table of its notice: one order a row. A row that names several agencies becomes one
 * order for each of them, so that each has its own state. What is not understood is named by its row.
 */
import { dayTyped } from '../plan';
import { normalise } from '../../text-fold';
import type { Unit } from '../unit';
import { nearestUnit, unitByName } from '../unit-name';
import { findTable, type BodyRow, type TextGrid } from './columns';
import { CONCLUSION_HEADINGS, DEADLINE_LEAD } from './words';

type Field = (typeof CONCLUSION_HEADINGS)[number][0];

export type ConclusionDoubt =
  | { readonly code: 'noOrder' | 'noAgency' }
  | { readonly code: 'agency'; readonly found: string; readonly near: string | null }
  | { readonly code: 'deadline'; readonly found: string }
  /** The tab has the same order for the same agency. */
  | { readonly code: 'twice'; readonly of: string };

export interface ConclusionLine {
  /** 1-based row of the table. */
  readonly row: number;
  readonly order: string;
  readonly agency: string;
  readonly unit: string | null;
  /** 'YYYY-MM-DD'; '' = none, or not understood. */
  readonly deadline: string;
  readonly doubts: readonly ConclusionDoubt[];
  /** false = nothing of it is written. */
  readonly taken: boolean;
}

interface Around {
  readonly units: readonly Unit[];
  readonly known: readonly { readonly code: string; readonly order: string; readonly agency: string }[];
  /** Year of a deadline that states none. */
  readonly year: number;
}

/** Returns null when the table has no headings for the order and the agency. */
export function conclusionLines(grid: TextGrid, around: Around): readonly ConclusionLine[] | null {
  const found = findTable<Field>(grid, { headings: CONCLUSION_HEADINGS, required: ['order', 'agency'] });
  if (!found) return null;
  const seen = new Map(around.known.map((one) => [sameness(one), one.code]));
  return found.body.flatMap((line) =>
    linesOf(line, around).map((one): ConclusionLine => {
      const of = seen.get(sameness(one));
      if (!one.taken) return one;
      if (of !== undefined) return { ...one, doubts: [{ code: 'twice', of }], taken: false };
      seen.set(sameness(one), '');
      return one;
    }),
  );
}

const sameness = ({ order, agency }: { readonly order: string; readonly agency: string }): string =>
  `${normalise(order).toLowerCase()}|${normalise(agency).toLowerCase()}`;

const oneLine = (text: string): string => normalise(text.replace(/\n/g, ' '));

function linesOf({ row, cells }: BodyRow<Field>, around: Around): readonly ConclusionLine[] {
  const order = oneLine(cells.order);
  const agencies = agenciesIn(cells.agency, around.units);
  const { deadline, doubt } = deadlineIn(oneLine(cells.deadline), around.year);
  if (order === '' && agencies.length === 0) return [];
  const line = { row, order, deadline };
  if (order === '') return [{ ...line, agency: '', unit: null, doubts: [{ code: 'noOrder' }], taken: false }];
  if (agencies.length === 0) return [{ ...line, agency: '', unit: null, doubts: [{ code: 'noAgency' }], taken: false }];
  return agencies.map((agency): ConclusionLine => {
    const unit = unitByName(agency, around.units);
    const near = unit === null ? (nearestUnit(agency, around.units)?.name ?? null) : null;
    return {
      ...line,
      agency: unit?.name ?? agency,
      unit: unit?.code ?? null,
      doubts: [
        ...(unit === null ? [{ code: 'agency', found: agency, near } as const] : []),
        ...(doubt === null ? [] : [doubt]),
      ],
      taken: true,
    };
  });
}

/** Parts that are units are apart; a comma inside one agency's name does not divide it. */
function agenciesIn(typed: string, units: readonly Unit[]): readonly string[] {
  const parts = typed
    .split(/[;\n]/)
    .map((part) => normalise(part.replace(/^\s*[-–+•]\s*/, '').replace(/[.,]\s*$/, '')))
    .filter((part) => part !== '');
  return parts.flatMap((part) => {
    if (unitByName(part, units)) return [part];
    const pieces = part.split(/, ?| và | & /).map(normalise);
    return pieces.every((piece) => unitByName(piece, units)) ? pieces : [part];
  });
}

/** `Trước ngày 20/4/2019`, `20/4`. */
function deadlineIn(
  words: string,
  year: number,
): { readonly deadline: string; readonly doubt: ConclusionDoubt | null } {
  if (words === '') return { deadline: '', doubt: null };
  const bare = words.replace(DEADLINE_LEAD, '').replace(/^(?:trước|đến|trong|hết|ngày|chậm nhất|là)\s+/giu, '');
  const day = /\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?/.exec(bare)?.[0] ?? '';
  const whole = /\d{4}$/.test(day) ? day : `${day}/${year}`;
  const deadline = dayTyped(whole);
  return deadline === null ? { deadline: '', doubt: { code: 'deadline', found: words } } : { deadline, doubt: null };
}
