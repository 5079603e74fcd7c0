/** Totals of the province, added up again from the units' cells. */
import type { ProofContent } from '../../app/proof/proof-content';
import { amountOf, NOTHING, percent, plus, total, type Amount } from './amount';
import type { Cell, UnitCells } from './unit-cells';

export interface Line {
  readonly total: Amount | null;
  /** `2/3` */
  readonly coverage: string;
}

interface Place {
  readonly row: string;
  readonly field: string;
}

/** The adjustments that count, by unit and cell. */
type Added = ReadonlyMap<string, Amount>;

const keyOf = (unit: string, { row, field }: Place): string => [unit, row, field].join('\u0000');

export function addedBy({ adjustments, units }: ProofContent): Added {
  const sums = new Map<string, Amount>();
  for (const { unit, version, row, field, amount } of adjustments) {
    const own = units.find(({ code }) => code === unit);
    const key = keyOf(unit, { row, field });
    if (own?.counts && own.version === version)
      sums.set(key, plus(sums.get(key) ?? NOTHING, amountOf(amount) ?? NOTHING));
  }
  return sums;
}

const isAnswer = (one: Cell | null): boolean => one !== null && one.is !== 'blank';

export class Province {
  private readonly added: Added;

  constructor(
    private readonly content: ProofContent,
    readonly units: readonly UnitCells[],
  ) {
    this.added = addedBy(content);
  }

  /** Rows of *Số liệu* with a cell in this field, and those that the province adds up itself; without headings. */
  rowsIn(field: string): readonly string[] {
    const asked = new Set(
      this.units.flatMap(({ rows }) =>
        [...rows.indicator.values()].flatMap(({ key, heading, cells }) =>
          !heading && cells[field] !== undefined ? [key] : [],
        ),
      ),
    );
    const sums = Object.keys(this.content.meanings.sums).filter(
      (row) => !asked.has(row) && this.leaves(row).some((one) => asked.has(one)),
    );
    return [...asked, ...sums];
  }

  line(at: Place): Line {
    const asked = this.units.filter((unit) => unit.spec(at) !== undefined);
    return asked.length === 0 ? this.sumLine(at) : this.askedLine(at, asked);
  }

  private leaves(row: string): readonly string[] {
    const below = this.content.meanings.sums[row];
    return below === undefined ? [row] : below.flatMap((one) => this.leaves(one));
  }

  private isApart(row: string): boolean {
    return this.content.meanings.apart.includes(row);
  }

  /** A row that no unit is asked: the sum of the totals below it; a unit is in when it answered each of them. */
  private sumLine({ row, field }: Place): Line {
    const parts = this.leaves(row).map((one) => ({ row: one, field }));
    const lines = parts.flatMap((at) => this.line(at).total ?? []);
    const asked = this.units.filter((unit) => parts.some((at) => unit.spec(at) !== undefined));
    const answered = asked.filter((unit) =>
      parts.every((at) => unit.spec(at) === undefined || isAnswer(unit.cell(at))),
    );
    const apart = [row, ...parts.map((at) => at.row)].some((one) => this.isApart(one));
    return {
      total: apart || lines.length === 0 ? null : total(lines),
      coverage: `${answered.length}/${asked.length}`,
    };
  }

  private askedLine(at: Place, asked: readonly UnitCells[]): Line {
    const answered = asked.filter((unit) => isAnswer(unit.cell(at)));
    const coverage = `${answered.length}/${asked.length}`;
    if (answered.length === 0 || this.isApart(at.row)) return { total: null, coverage };
    const { counts, ratios } = this.content.meanings.plan;
    if (counts[at.row] !== undefined) return { total: this.planCount(at.row), coverage };
    const ratio = ratios[at.row];
    if (ratio) {
      const sum = (rows: readonly string[]): Amount => total(rows.map((row) => this.planCount(row)));
      return { total: percent(sum(ratio.over), sum(ratio.under), this.content.ratioDecimals), coverage };
    }
    return { total: this.sum(at, answered), coverage };
  }

  private sum(at: Place, answered: readonly UnitCells[]): Amount | null {
    if (answered.some((unit) => unit.spec(at)?.formula?.kind === 'ratio')) return this.ratio(at, answered);
    const owned = this.content.meanings.owned.includes(at.row);
    const adds = answered.filter((unit) => {
      const type = unit.spec(at)?.type;
      return type === 'count' || type === 'decimal' || (owned && type === 'percent');
    });
    const figures = adds.flatMap((unit) => {
      const cell = unit.cell(at);
      return cell?.is === 'number' ? [cell.amount] : [];
    });
    const more = adds.flatMap((unit) => this.added.get(keyOf(unit.code, unit.source(at))) ?? []);
    return figures.length + more.length === 0 ? null : total([...figures, ...more]);
  }

  /** Σ numerators ÷ Σ denominators, over the units that have every part. */
  private ratio(at: Place, answered: readonly UnitCells[]): Amount | null {
    let [over, under] = [NOTHING, NOTHING];
    for (const unit of answered) {
      const [formula, parts] = [unit.spec(at)?.formula, unit.parts(at)];
      if (formula?.kind !== 'ratio' || parts === null) continue;
      const more = (cells: readonly Place[]): Amount =>
        total(cells.map((one) => this.added.get(keyOf(unit.code, unit.source(one))) ?? NOTHING));
      over = plus(over, plus(parts.over, more(formula.over)));
      under = plus(under, plus(parts.under, more(formula.under)));
    }
    return percent(over, under, this.content.ratioDecimals);
  }

  /** Tasks of the plan of the province, each once, over its units. */
  private planCount(row: string): Amount {
    const which = this.content.meanings.plan.counts[row];
    const tasks = this.content.meanings.plan.tasks.map((task) => this.standing(task));
    const holds = ({ standing, late }: ReturnType<Province['standing']>): boolean => {
      if (which === 'all') return true;
      if (which === 'doneLate') return standing === 'done' && late;
      return which === 'doing' ? standing === 'doing' || standing === 'notStarted' : standing === which;
    };
    return { units: BigInt(which === undefined ? 0 : tasks.filter(holds).length), places: 0 };
  }

  private standing(task: string): { readonly standing: string; readonly late: boolean } {
    const asked = this.units.filter(({ rows }) => rows.task.get(task)?.heading === false);
    const states = asked.map((unit) => unit.state(task));
    const has = (state: string | null): boolean => states.includes(state);
    const late = asked.some((unit) => unit.isLate(task));
    if (asked.some((unit) => unit.isPast(task))) return { standing: 'overdue', late };
    if (states.every((state) => state === null)) return { standing: 'unreported', late };
    if (has('doing') || (has('notStarted') && has('done'))) return { standing: 'doing', late };
    if (has('notStarted')) return { standing: 'notStarted', late };
    if (has(null)) return { standing: 'unreported', late };
    return { standing: has('stopped') ? 'stopped' : 'done', late };
  }
}
