/** The lines of *Tổng quan*: key, label, figure and what is beside it. */
import type { CellDataShape } from '../../api-shapes';
import { blankCell, FORMATS, joinFormats, numberCell, textCell } from '../../grid/cells';
import { LOOKS } from '../looks';

export type Line = CellDataShape[];
export const line = (key: string, label: string, total: CellDataShape, ...rest: CellDataShape[]): Line => [
  textCell(key, LOOKS.text),
  textCell(label, LOOKS.label),
  total,
  ...rest,
];
export const count = (amount: number): CellDataShape => numberCell(amount, { numberFormat: FORMATS.count });
export const block = (label: string, ...heads: string[]): Line => [
  blankCell(),
  textCell(label, LOOKS.block),
  ...[0, 1, 2].map((at) => textCell(heads[at] ?? '', joinFormats(LOOKS.block, { horizontalAlignment: 'CENTER' }))),
];
