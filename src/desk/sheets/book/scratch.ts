/**
 * Computes a formula that is not in a cell (of a conditional format or a validation), as if it were far outside the
 * grid of its sheet.
 */
import type { CalcBook, Scalar } from '../../contract';
import { Calc } from '../../values';

/** Rows from here on hold scratch formulas; no grid reaches them (10 million cells per file). */
const FAR = 20_000_000;
const SCRATCH_SHEET = -7;

export class Scratch {
  private readonly formulas: string[] = [];
  private readonly at = new Map<string, number>();
  private readonly calc: Calc;

  constructor(book: CalcBook, sheetId: number) {
    const real = (id: number): number => (id === SCRATCH_SHEET ? sheetId : id);
    this.calc = new Calc({
      ...book,
      now: () => book.now(),
      size: (id) => book.size(real(id)),
      stored: (id, row, column) => {
        const formula = id === SCRATCH_SHEET && row >= FAR ? this.formulas[row - FAR] : undefined;
        return formula === undefined ? book.stored(real(id), row, column) : { formula };
      },
    });
  }

  value(formula: string): Scalar {
    let at = this.at.get(formula);
    if (at === undefined) {
      at = this.formulas.push(formula) - 1;
      this.at.set(formula, at);
    }
    return this.calc.value(SCRATCH_SHEET, FAR + at, 0);
  }
}
