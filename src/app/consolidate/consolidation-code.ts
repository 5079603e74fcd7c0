/**
 * The short code of a consolidation (*mã tổng hợp*): eight signs that name exactly the sealed reports and adjustments
 * that are counted. A document carries it, so that a printed figure leads to its submissions. The offline proof works
 * it out again with code of its own (src/ui/proof/consolidation-code.ts).
 */
import { SIGNS } from '../../core/forms/print-code';
import type { Coder } from '../ports';
import type { FigureInputs } from './figure-inputs';

export type Counted = Pick<FigureInputs, 'seals' | 'counted' | 'adjustments'> & {
  readonly period: { readonly code: string };
};

/** Signs in a code; each encodes five bits of the SHA-256. */
const LENGTH = 8;

/** One line for each counted report and each adjustment of it, sorted, after a line that names the period. */
export function countedText({ seals, counted, adjustments, period }: Counted): string {
  const isCounted = (one: { readonly unit: string; readonly version: number }): boolean =>
    counted[one.unit] === one.version;
  const lines = [
    ...seals.filter(isCounted).map(({ unit, version, fingerprint }) => ['seal', unit, version, fingerprint]),
    ...adjustments
      .filter(isCounted)
      .map((one) => ['adjustment', one.unit, one.version, one.row, one.field, one.amount]),
  ].map((parts) => parts.join('\t'));
  return [`period\t${period.code}`, ...lines.sort()].join('\n');
}

/** As `XXXX-XXXX`. One call of the coder. */
export function consolidationCode(counted: Counted, coder: Pick<Coder, 'sha256'>): string {
  const hash = coder.sha256(countedText(counted));
  const bits = [...hash.slice(0, LENGTH * 2)].map((digit) => parseInt(digit, 16).toString(2).padStart(4, '0')).join('');
  const signs = Array.from({ length: LENGTH }, (_, at) =>
    SIGNS.charAt(parseInt(bits.slice(at * 5, at * 5 + 5), 2)),
  ).join('');
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}
