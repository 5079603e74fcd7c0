/** Holds the figures of the master against the figures that this page works out. */
import type { ProofContent, ProvedTab } from '../../app/proof/proof-content';
import { amountOf, isSame, shown, type Amount } from './amount';
import { codeOf } from './consolidation-code';
import { readSeal, type SealRead, type SealState } from './sealed';
import { Province } from './totals';
import { UnitCells, type Cell } from './unit-cells';

/** `unit` = null: a total of the province. `what` = the cell of a unit, a total, a coverage, a count of tasks. */
export interface Difference {
  readonly tab: ProvedTab;
  readonly row: string;
  readonly label: string;
  readonly unit: string | null;
  readonly what: 'cell' | 'total' | 'coverage' | 'done' | 'overdue' | 'row';
  readonly written: string;
  readonly counted: string;
}

export interface UnitVerdict {
  readonly code: string;
  readonly name: string;
  readonly version: number;
  readonly counts: boolean;
  readonly seal: SealState;
  readonly fingerprint: string;
}

export interface Verdict {
  readonly units: readonly UnitVerdict[];
  readonly differences: readonly Difference[];
  readonly code: string;
  /** Compared cells and totals. */
  readonly compared: number;
}

type Grid = readonly (readonly unknown[])[];

class Keyed {
  private readonly columns: ReadonlyMap<string, number>;
  private readonly lines: ReadonlyMap<string, readonly unknown[]>;
  constructor(grid: Grid) {
    this.columns = new Map((grid[0] ?? []).map((key, at) => [String(key).normalize('NFC'), at]));
    this.lines = new Map(grid.slice(1).map((line) => [String(line[0] ?? '').normalize('NFC'), line]));
  }
  has(row: string): boolean {
    return this.lines.has(row);
  }
  /** '' = blank */
  at(row: string, column: string): unknown {
    return this.lines.get(row)?.[this.columns.get(column) ?? -1] ?? '';
  }
}

const asText = (written: unknown): string => {
  const amount = typeof written === 'number' ? amountOf(String(written)) : null;
  return amount ? shown(amount) : String(written);
};

function isAmount(written: unknown, amount: Amount | null): boolean {
  if (amount === null) return written === '';
  const found = typeof written === 'number' ? amountOf(String(written)) : null;
  return found !== null && isSame(found, amount);
}

/** A choice, a date and *không phát sinh* are shown by words: that something is there is what can be compared. */
function holds(written: unknown, cell: Cell | null): boolean {
  if (cell?.is === 'number') return isAmount(written, cell.amount);
  return cell === null || cell.is === 'blank'
    ? written === ''
    : written !== '' && (cell.is === 'present' || typeof written === 'string');
}

const cellText = (cell: Cell | null): string => (cell?.is === 'number' ? shown(cell.amount) : '');

class Comparison {
  readonly found: Difference[] = [];
  compared = 0;

  constructor(
    private readonly content: ProofContent,
    private readonly province: Province,
  ) {}

  private note(one: Omit<Difference, 'label'>): void {
    const label = this.content.rows.find(({ key }) => key === one.row)?.label ?? one.row;
    this.found.push({ ...one, label });
  }

  figures(tab: 'figures' | 'cumulative', field: string): void {
    const grid = new Keyed(this.content.tabs[tab] ?? []);
    for (const row of this.province.rowsIn(field)) {
      const at = { row, field };
      const { total, coverage } = this.province.line(at);
      const base = { tab, row, unit: null };
      this.compared += 1;
      if (!grid.has(row)) {
        this.note({ ...base, what: 'row', written: '', counted: total ? shown(total) : '' });
        continue;
      }
      for (const unit of this.province.units) this.cell(tab, at, unit, grid);
      if (!isAmount(grid.at(row, 'total'), total))
        this.note({
          ...base,
          what: 'total',
          written: asText(grid.at(row, 'total')),
          counted: total ? shown(total) : '',
        });
      if (grid.at(row, 'coverage') !== coverage)
        this.note({ ...base, what: 'coverage', written: asText(grid.at(row, 'coverage')), counted: coverage });
    }
  }

  private cell(
    tab: ProvedTab,
    at: { readonly row: string; readonly field: string },
    unit: UnitCells,
    grid: Keyed,
  ): void {
    const [written, cell] = [grid.at(at.row, unit.code), unit.cell(at)];
    this.compared += 1;
    if (!holds(written, cell))
      this.note({ tab, row: at.row, unit: unit.code, what: 'cell', written: asText(written), counted: cellText(cell) });
  }

  tasks(): void {
    const grid = new Keyed(this.content.tabs.tasks ?? []);
    const { units } = this.province;
    const tasks = new Set(
      units.flatMap(({ rows }) => [...rows.task.values()].flatMap(({ key, heading }) => (heading ? [] : [key]))),
    );
    for (const row of tasks) {
      const asked = units.filter((unit) => unit.rows.task.has(row));
      const counts = {
        done: asked.filter((unit) => unit.state(row) === 'done').length,
        overdue: asked.filter((unit) => unit.isPast(row)).length,
        coverage: `${asked.filter((unit) => unit.state(row) !== null).length}/${asked.length}`,
      };
      this.compared += asked.length + 3;
      for (const unit of asked)
        if ((grid.at(row, unit.code) !== '') !== (unit.state(row) !== null))
          this.note({
            tab: 'tasks',
            row,
            unit: unit.code,
            what: 'cell',
            written: asText(grid.at(row, unit.code)),
            counted: unit.state(row) ?? '',
          });
      for (const what of ['done', 'overdue', 'coverage'] as const)
        if (grid.at(row, what) !== counts[what])
          this.note({
            tab: 'tasks',
            row,
            unit: null,
            what,
            written: asText(grid.at(row, what)),
            counted: String(counts[what]),
          });
    }
  }
}

export async function verdictOf(content: ProofContent): Promise<Verdict> {
  const seals: SealRead[] = [];
  for (const unit of content.units) seals.push(await readSeal(unit, content.period.code));
  const none: SealRead = { state: 'none', fingerprint: '', values: new Map() };
  const cells = content.units.map((unit, at) => new UnitCells(content, unit, seals[at] ?? none));
  const comparison = new Comparison(content, new Province(content, cells));
  if (content.tabsFrom !== 'none') {
    comparison.figures('figures', 'value');
    comparison.figures('cumulative', 'cumulative');
    comparison.tasks();
  }
  return {
    units: content.units.map(({ code, name, version, counts }, at) => ({
      code,
      name,
      version,
      counts,
      seal: seals[at]?.state ?? 'none',
      fingerprint: seals[at]?.fingerprint ?? '',
    })),
    differences: comparison.found,
    code: codeOf(content, seals),
    compared: comparison.compared,
  };
}
