/**
 * The results of a book's formulas. A write to one tab leaves the results of each tab that does not refer to it;
 * they are taken over instead of computed again.
 */
import type { Scalar } from '../../contract';
import { Calc } from '../../values';
import type { FormattedBook } from '../../values/calc/machine';
import type { NamedRange } from '../types';

/** Everything about a tab on which values of formulas can depend. */
interface TabFacts {
  readonly title: string;
  readonly rows: number;
  readonly columns: number;
  /** The state of its grid. */
  readonly cells: object;
  /** Whether one of its formulas depends on the clock or on random numbers; asked only where the cells are the same. */
  readonly readsClock: () => boolean;
}

export interface BookFacts {
  readonly locale: string;
  readonly timeZone: string;
  /** The time that formulas see, in milliseconds. */
  readonly instant: number;
  readonly names: readonly NamedRange[];
  readonly tabs: ReadonlyMap<number, TabFacts>;
}

/** Ids of all names together, and of all titles together for a formula that refers to a tab which does not exist. */
const NAMES = -1;
const TITLES = -2;

export class Computed {
  readonly calc: Calc;
  /** By tab: the tabs to which its computed formulas refer. */
  private readonly referred = new Map<number, Set<number>>();

  constructor(
    book: FormattedBook,
    private readonly facts: BookFacts,
    earlier: Computed | undefined,
  ) {
    this.calc = new Calc({
      ...book,
      sheetId: (title) => this.noted(book.sheetId(title), TITLES),
      namedRange: (name) => {
        this.note(NAMES);
        const found = book.namedRange(name);
        if (found) this.note(found.sheetId);
        return found;
      },
    });
    if (earlier) this.takeOver(earlier);
  }

  value(sheetId: number, row: number, column: number): Scalar {
    return this.calc.value(sheetId, row, column);
  }

  private noted(id: number | undefined, otherwise: number): number | undefined {
    this.note(id ?? otherwise);
    return id;
  }

  private note(id: number): void {
    const from = this.calc.computing;
    if (from === undefined || from === id) return;
    const known = this.referred.get(from);
    if (known) known.add(id);
    else this.referred.set(from, new Set([id]));
  }

  private takeOver(earlier: Computed): void {
    if (earlier.facts.locale !== this.facts.locale || earlier.facts.timeZone !== this.facts.timeZone) return;
    for (const id of this.facts.tabs.keys()) {
      const reached = earlier.reachedFrom(id);
      if (![...reached].every((one) => this.isAsIn(earlier.facts, one))) continue;
      this.calc.takeResults(earlier.calc, id);
      const referred = earlier.referred.get(id);
      if (referred) this.referred.set(id, new Set(referred));
    }
  }

  private reachedFrom(id: number): ReadonlySet<number> {
    const reached = new Set([id]);
    for (const one of reached) this.referred.get(one)?.forEach((next) => reached.add(next));
    return reached;
  }

  private isAsIn(before: BookFacts, id: number): boolean {
    const { names, tabs, instant } = this.facts;
    if (id === NAMES) return names.length === before.names.length && names.every((one, at) => one === before.names[at]);
    if (id === TITLES)
      return (
        tabs.size === before.tabs.size && [...tabs].every(([tab, { title }]) => before.tabs.get(tab)?.title === title)
      );
    const [was, is] = [before.tabs.get(id), tabs.get(id)];
    return (
      was !== undefined &&
      was.cells === is?.cells &&
      was.title === is.title &&
      was.rows === is.rows &&
      was.columns === is.columns &&
      (instant === before.instant || !is.readsClock())
    );
  }
}
