/** How many rows of a catalogue are known from memory only: what the office has to confirm at set-up. */
import type { Catalogue } from './catalogue';
import type { Sourced } from './result';

export function memoryRows({ units, periods, indicators, tasks, headings, targets, schemes }: Catalogue): number {
  const rows: readonly Sourced[] = [...units, ...periods, ...indicators, ...tasks, ...headings, ...targets, ...schemes.flatMap((scheme) => scheme.criteria)];
  return rows.filter((row) => row.standing === 'memory').length;
}
