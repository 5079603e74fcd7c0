/** What one unit's cells of *Số liệu* and its tasks must hold, worked out from its sealed report. */
import type { ProofCell, ProofContent, ProofRow, ProofUnit } from '../../app/proof/proof-content';
import { NOTHING, percent, total, type Amount } from './amount';
import { cellKey, type SealRead } from './sealed';

interface Place {
  readonly row: string;
  readonly field: string;
}

/** `present` = an answer that is a choice, a date or words. */
export type Cell =
  | { readonly is: 'number'; readonly amount: Amount }
  | { readonly is: 'nothing' }
  | { readonly is: 'present' }
  | { readonly is: 'blank' };

const BLANK: Cell = { is: 'blank' };

export interface RatioParts {
  readonly over: Amount;
  readonly under: Amount;
}

type CountTasks = Extract<NonNullable<ProofCell['formula']>, { kind: 'countTasks' }>;

/** What the figure adds to a part of a ratio; null = it is missing. */
function part(one: Cell | null): Amount | null {
  if (one?.is === 'number') return one.amount;
  return one?.is === 'nothing' ? NOTHING : null;
}

const isWhole = (all: readonly (Amount | null)[]): all is readonly Amount[] => all.every((one) => one !== null);
const isOpen = (state: string | null): boolean => state === 'notStarted' || state === 'doing';

export class UnitCells {
  readonly code: string;
  /** The rows that the unit is asked, by form. */
  readonly rows: Readonly<Record<ProofRow['form'], ReadonlyMap<string, ProofRow>>>;
  /** Its last seal counts. */
  private readonly isIn: boolean;

  constructor(
    private readonly content: ProofContent,
    unit: ProofUnit,
    private readonly seal: SealRead,
  ) {
    const rowsOf = (form: ProofRow['form']): ReadonlyMap<string, ProofRow> =>
      new Map(
        unit.asked.flatMap((at) => {
          const row = content.rows[at];
          return row?.form === form ? [[row.key, row] as const] : [];
        }),
      );
    this.code = unit.code;
    this.rows = { indicator: rowsOf('indicator'), task: rowsOf('task') };
    this.isIn = unit.counts && seal.state !== 'none' && seal.state !== 'unreadable';
  }

  spec({ row, field }: Place): ProofCell | undefined {
    return this.rows.indicator.get(row)?.cells[field];
  }

  /** null = the unit is not asked, or its report does not count. */
  cell(at: Place): Cell | null {
    const own = this.spec(at);
    if (!own || !this.isIn) return null;
    if (own.part === 'entry') return this.entry(at);
    const { formula, given } = own;
    if (!formula)
      return given ? { is: 'number', amount: { units: BigInt(given.scaled), places: given.decimals } } : BLANK;
    if (formula.kind === 'same') return this.cell(formula.as) ?? BLANK;
    if (formula.kind === 'countTasks') return this.counted(formula);
    const sums = this.parts(at);
    if (sums === null) return BLANK;
    const ratio = percent(sums.over, sums.under, this.content.ratioDecimals);
    return ratio ? { is: 'number', amount: ratio } : { is: 'nothing' };
  }

  /** The cell that a copy copies; any other cell itself. */
  source(at: Place): Place {
    const formula = this.spec(at)?.formula;
    return formula?.kind === 'same' ? formula.as : at;
  }

  /** null when a part is missing. */
  parts(at: Place): RatioParts | null {
    const formula = this.spec(at)?.formula;
    if (formula?.kind !== 'ratio') return null;
    const over = formula.over.map((one) => part(this.cell(one)));
    const under = formula.under.map((one) => part(this.cell(one)));
    return isWhole(over) && isWhole(under) ? { over: total(over), under: total(under) } : null;
  }

  /** The state that the unit gave a task; null = none. */
  state(task: string): string | null {
    const value = this.isIn ? this.seal.values.get(cellKey('task', task, 'state')) : undefined;
    return value?.kind === 'choice' ? (value.code ?? null) : null;
  }

  isPast(task: string, day = this.content.period.cutOff): boolean {
    const due = this.due(task);
    return isOpen(this.state(task)) && due !== null && due < day;
  }

  isLate(task: string): boolean {
    const [due, done] = [this.due(task), this.seal.values.get(cellKey('task', task, 'doneDate'))];
    return this.state(task) === 'done' && due !== null && done?.kind === 'date' && (done.date ?? '') > due;
  }

  private due(task: string): string | null {
    return this.rows.task.get(task)?.due ?? null;
  }

  private entry({ row, field }: Place): Cell | null {
    const value = this.seal.values.get(cellKey('indicator', row, field));
    if (value === undefined) return null;
    if (value.kind === 'number')
      return { is: 'number', amount: { units: BigInt(value.scaled ?? 0), places: value.decimals ?? 0 } };
    if (value.kind === 'notArisen' || value.kind === 'notApplicable') return { is: 'nothing' };
    return value.kind === 'blank' ? BLANK : { is: 'present' };
  }

  /** Blank while any task has no state. */
  private counted({ which, asOf }: CountTasks): Cell {
    const tasks = [...this.rows.task.values()].filter(({ heading }) => !heading).map(({ key }) => key);
    if (this.rows.task.size === 0) return BLANK;
    if (which !== 'all' && tasks.some((task) => this.state(task) === null)) return BLANK;
    const holds = (task: string): boolean => {
      if (which === 'all') return true;
      if (which === 'done') return this.state(task) === 'done';
      if (which === 'doneLate') return this.isLate(task);
      return which === 'overdue' ? this.isPast(task, asOf) : isOpen(this.state(task)) && !this.isPast(task, asOf);
    };
    return { is: 'number', amount: { units: BigInt(tasks.filter(holds).length), places: 0 } };
  }
}
