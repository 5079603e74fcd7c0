/**
 * A figure of the sheet inside a formula, with the rules of core/derive.ts: a readable number counts at the decimals
 * that are kept, *không phát sinh* and *không áp dụng* add nothing, anything else counts as missing.
 */
import type { CellSpec } from '../../core/forms/form';
import { LARGEST_ENTRY } from '../../core/exact';
import { NOT_APPLICABLE, NOT_ARISEN } from '../../text/books/unit-book';
import { any, isFixedWord, literal } from './formulas/formula';
import { quoted } from './formulas/quoted';

export interface Figure {
  readonly cell: string;
  /** The hidden cell with the amount that is understood (formulas/figure-cells.ts); null = the cell is not typed. */
  readonly number: string | null;
  readonly spec: CellSpec;
}

export const NOTHING: readonly string[] = [NOT_ARISEN, NOT_APPLICABLE];

/** One of the two words, however its marks and spaces are typed. */
export const isNothing = (cell: string): string => isFixedWord(cell, NOTHING);

export const decimalsOf = (spec: CellSpec): number =>
  spec.kind.type === 'decimal' || spec.kind.type === 'percent' ? spec.kind.decimals : 0;
export const largestOf = (spec: CellSpec): string => literal(LARGEST_ENTRY / 10 ** decimalsOf(spec));

/** What the hidden cell of an amount holds for one of the two words. */
export const NONE = 'n';

/** Whether the cell holds a number that the add-in can read: TRUE or FALSE, never an error. */
export const isReadableNumber = ({ cell, number }: Figure): string => `ISNUMBER(${number ?? cell})`;

/** Whether the cell has an amount for arithmetic: a readable number or one of the two words. */
export const isAmount = (figure: Figure): string =>
  any([isReadableNumber(figure), figure.number === null ? isNothing(figure.cell) : `${figure.number}=${quoted(NONE)}`]);

/** The amount; the two words give 0, as SUM skips text in a cell. Use it only behind `isAmount`. */
export const amount = ({ cell, number }: Figure): string => `SUM(${number ?? cell})`;

/** Σ of amounts. */
export const amounts = (figures: readonly Figure[]): string =>
  `SUM(${figures.map(({ cell, number }) => number ?? cell).join(';')})`;
