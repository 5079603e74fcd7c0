/**
 * A figure of the sheet inside a formula, with the rules of core/derive.ts: a readable number counts at the decimals
 * that are kept, *không phát sinh* and *không áp dụng* add nothing, anything else counts as missing.
 */
import type { CellSpec } from '../../core/forms/form';
import { LARGEST_ENTRY } from '../../core/exact';
import { NOT_APPLICABLE, NOT_ARISEN } from '../../text/books/unit-book';
import { all, any, isOneOf, literal, spellings, when } from './formulas/formula';

export interface Figure {
  readonly cell: string;
  readonly spec: CellSpec;
}

export const NOTHING: readonly string[] = [NOT_ARISEN, NOT_APPLICABLE];

/** One of the two words, however its marks are typed. */
export const isNothing = (cell: string): string => isOneOf(cell, NOTHING.flatMap(spellings));

export const decimalsOf = (spec: CellSpec): number =>
  spec.kind.type === 'decimal' || spec.kind.type === 'percent' ? spec.kind.decimals : 0;
export const largestOf = (spec: CellSpec): string => literal(LARGEST_ENTRY / 10 ** decimalsOf(spec));

/** Whether the cell holds a number that the add-in can read: TRUE or FALSE, never an error. */
export function isReadableNumber({ cell, spec }: Figure): string {
  if (spec.part !== 'entry') return `ISNUMBER(${cell})`;
  const whole = spec.kind.type === 'count' ? [`ROUND(${cell};0)=${cell}`] : [];
  return when(`ISNUMBER(${cell})`, all([`${cell}>=0`, `${cell}<=${largestOf(spec)}`, ...whole]), 'FALSE');
}

/** Whether the cell has an amount for arithmetic: a readable number or one of the two words. */
export const isAmount = (figure: Figure): string => any([isReadableNumber(figure), isNothing(figure.cell)]);

/** The amount; the two words give 0, as SUM skips text in a cell. Use it only behind `isAmount`. */
export const amount = ({ cell, spec }: Figure): string =>
  spec.part === 'entry' && spec.kind.type !== 'count' ? `ROUND(SUM(${cell});${decimalsOf(spec)})` : `SUM(${cell})`;

/** Σ of amounts; a single SUM when nothing has to be rounded first. */
export const amounts = (figures: readonly Figure[]): string =>
  figures.every(({ spec }) => spec.part !== 'entry' || spec.kind.type === 'count')
    ? `SUM(${figures.map(({ cell }) => cell).join(';')})`
    : `(${figures.map(amount).join('+')})`;
