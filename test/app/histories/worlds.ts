/**
 * What people typed, ticked and decided, as its own record beside the product: for each unit every state in which its
 * report may be. A step that nothing disturbed leads from each state to one; a disturbed one may have happened, or
 * not, or in part. What is observed in the end must be one of the states. Nothing of the product is imported.
 */

/** Row → what the unit's cell holds; digits are a figure, other words are not. */
type Cells = Readonly<Record<string, string>>;

interface Added {
  readonly row: string;
  readonly amount: number;
  readonly version: number;
}

export interface Report {
  readonly cells: Cells;
  readonly ticked: boolean;
  readonly state: 'open' | 'submitted' | 'accepted' | 'closed';
  /** False while the unit cannot have seen the last answer that removes its tick. */
  readonly shown: boolean;
  /** The figures that count; null while the report is not handed in. */
  readonly sealed: Cells | null;
  readonly version: number;
  readonly added: readonly Added[];
}

export type Decision = 'accept' | 'return' | 'withdraw' | 'close';

export const begun = (cells: Cells): Report => ({
  cells,
  ticked: false,
  state: 'open',
  shown: true,
  sealed: null,
  version: 0,
  added: [],
});

const isFigure = (text: string): boolean => /^\d+$/.test(text);

/** The report after the office has looked at the file. */
export function lookedAt(one: Report): Report {
  if (one.state === 'submitted' && !one.ticked) return { ...one, state: 'open', sealed: null, shown: true };
  if (one.state !== 'open') return one;
  if (!one.shown) return { ...one, ticked: false, shown: true };
  if (!one.ticked) return one;
  if (!Object.values(one.cells).every(isFigure)) return { ...one, ticked: false };
  return { ...one, state: 'submitted', sealed: one.cells, version: one.version + 1 };
}

const FROM: Readonly<Record<Decision, readonly Report['state'][]>> = {
  accept: ['submitted'],
  return: ['submitted', 'accepted'],
  withdraw: ['submitted'],
  close: ['accepted'],
};

/** The report after a decision of the office; null where the decision is not possible. */
export function decided(one: Report, decision: Decision): Report | null {
  if (!FROM[decision].includes(one.state)) return null;
  if (decision === 'accept') return { ...one, state: 'accepted' };
  if (decision === 'close') return { ...one, state: 'closed' };
  return { ...one, state: 'open', sealed: null, ticked: false, shown: true };
}

export const adjusted = (one: Report, row: string, amount: number): Report | null =>
  one.sealed === null ? null : { ...one, added: [...one.added, { row, amount, version: one.version }] };

/** The same answer before the unit can see it: its tick is where it was. */
const unseen = (before: Report, after: Report): readonly Report[] =>
  after.state === 'open' && (before.state !== 'open' || (before.ticked && !after.ticked))
    ? [{ ...after, ticked: before.ticked, shown: false }]
    : [];

/** Everything that a disturbed step may leave of `before`. */
export const perhaps = (before: Report, after: Report | null): readonly Report[] =>
  after === null ? [before] : [before, after, ...unseen(before, after)];

/** What counts of a unit in one row; null = nothing. */
export function counted(one: Report, row: string): bigint | null {
  const typed = one.sealed?.[row];
  return typed === undefined ? null : BigInt(typed);
}

/** What the office added to a row of the version that counts. */
export const addedTo = (one: Report, row: string): bigint =>
  one.added
    .filter((line) => one.sealed !== null && line.row === row && line.version === one.version)
    .reduce((sum, line) => sum + BigInt(line.amount), 0n);

/** Every state in which a unit's report may be. */
export class Worlds {
  private all: readonly Report[];

  constructor(first: Report) {
    this.all = [first];
  }

  /** Each possible state leads to those of `next`. Throws when none is left: then something impossible was seen. */
  go(seen: string, next: (one: Report) => readonly Report[]): void {
    const left = new Map(this.all.flatMap(next).map((one) => [JSON.stringify(one), one]));
    if (left.size === 0) throw new Error(`${seen}: not possible in ${JSON.stringify(this.all)}`);
    this.all = [...left.values()];
  }

  /** Only the states that agree with what was seen. */
  see(seen: string, agrees: (one: Report) => boolean): void {
    this.go(seen, (one) => (agrees(one) ? [one] : []));
  }

  get possible(): readonly Report[] {
    return this.all;
  }
}
