/** Notes at the figures that were corrected after their report was closed: both values, the văn bản, the reason. */
import { correctedAt, type Correction } from '../../../core/submission/correction';
import type { IndicatorLine } from '../../../core/consolidate/consolidate';
import { FORM } from '../../../core/form-code';
import { correctionWords } from '../../../text/correction';
import { entryText } from '../../../text/entry-text';
import type { CellDataShape } from '../../api-shapes';
import type { ResultContext } from './result-tab';

type Corrections = ReadonlyMap<string, Correction>;

/** The correction of one unit's figure in a line; a copy of another figure has that figure's. */
export function correctionOf(corrections: Corrections | undefined, line: IndicatorLine, unit: string) {
  const { row, field } = line.derived?.kind === 'same' ? line.derived.as : line;
  const correction = corrections?.get(unit);
  const cell = correctedAt(correction, { form: FORM.indicator, row, field });
  return correction && cell ? { correction, was: cell.was } : null;
}

/** The cell of a unit's figure with its note. */
export function withCorrection(
  cell: CellDataShape,
  { line, unit, ctx }: { readonly line: IndicatorLine; readonly unit: string; readonly ctx: ResultContext },
): CellDataShape {
  const found = correctionOf(ctx.corrections, line, unit);
  const now = line.byUnit[unit];
  if (!found || !now) return cell;
  return { ...cell, note: correctionWords.note(entryText(found.was), entryText(now), found.correction) };
}

/** The cell of a total with the names of the units whose corrected figure it adds up. */
export function totalWithCorrections(cell: CellDataShape, line: IndicatorLine, ctx: ResultContext): CellDataShape {
  const names = ctx.units.flatMap(({ code, shortName }) =>
    correctionOf(ctx.corrections, line, code) ? [shortName] : [],
  );
  return names.length === 0 ? cell : { ...cell, note: correctionWords.inTotal(names) };
}
