/**
 * Lays the hidden cells right of the visible columns: those of the typed figures, and whether each row is explained in
 * words. One request for each run of rows with the same kind of cell.
 */
import { EXPLANATION } from '../../core/forms/field';
import type { CellSpec } from '../../core/forms/form';
import { fieldHeading } from '../../text/books/unit-book';
import type { SheetRequest } from '../api-requests';
import { cellName } from '../grid/a1';
import { hide } from '../grid/lay';
import { wordsFormula } from './formulas/explained-formula';
import { doubtFormula, numberFormula, shownFormula } from './formulas/figure-cells';
import { isFigure, type Layout } from './layout';
import { repeated } from './print/print-code-formula';

/** Consecutive rows whose cells of one field take the same kind of content. */
interface Run {
  readonly line: number;
  readonly count: number;
  readonly spec: CellSpec;
}

function runsOf({ template, lineOf }: Layout, field: string): readonly Run[] {
  const runs: Run[] = [];
  for (const row of template.rows) {
    const spec = row.cells[field];
    if (spec?.part !== 'entry') continue;
    const line = lineOf(row.key);
    const last = runs[runs.length - 1];
    const follows = last && last.line + last.count === line && sameKind(last.spec, spec);
    if (follows) runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ line, count: 1, spec });
  }
  return runs;
}

/** From the first row with an explanation to the last; the rows without one between them have nothing to explain. */
function explainedLines(layout: Layout): readonly Omit<Run, 'spec'>[] {
  const runs = runsOf(layout, EXPLANATION);
  const [first, last] = [runs[0], runs[runs.length - 1]];
  return first && last ? [{ line: first.line, count: last.line + last.count - first.line }] : [];
}

const sameKind = (one: CellSpec, other: CellSpec): boolean => JSON.stringify(one.kind) === JSON.stringify(other.kind);

export function figureRequests(layout: Layout): SheetRequest[] {
  const { sheetId, figures, wordsColumn } = layout;
  const columns = [...figures.flatMap(({ shown, number, doubt }) => [shown, number, doubt])];
  if (wordsColumn !== null) columns.push(wordsColumn);
  return [
    ...figures.flatMap(({ field, shown, number, doubt }) =>
      runsOf(layout, field)
        .filter(({ spec }) => isFigure(spec))
        .flatMap(({ line, count, spec }) => {
          const cell = cellName(line, layout.columnOf(field));
          const at = { shown: cellName(line, shown), number: cellName(line, number), doubt: cellName(line, doubt) };
          return [
            repeated({ sheetId, row: line, column: shown }, count, shownFormula(cell, spec)),
            repeated({ sheetId, row: line, column: number }, count, numberFormula(cell, at, spec)),
            repeated(
              { sheetId, row: line, column: doubt },
              count,
              doubtFormula(cell, at, { spec, field: fieldHeading(layout.template.form, field) }),
            ),
          ];
        }),
    ),
    ...(wordsColumn === null
      ? []
      : explainedLines(layout).map(({ line, count }) =>
          repeated(
            { sheetId, row: line, column: wordsColumn },
            count,
            wordsFormula(
              cellName(line, layout.columnOf(EXPLANATION)),
              figures.map(({ number }) => cellName(line, number)),
            ),
          ),
        )),
    ...columns.map((column) => hide(sheetId, 'COLUMNS', column)),
  ];
}
