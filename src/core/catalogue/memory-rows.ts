/** How many rows of a catalogue come from memory only. The office has to confirm them at set-up. */
import type { Catalogue } from './catalogue';
import type { Sourced } from '../result';

type MemoryList = 'units' | 'periods' | 'indicators' | 'tasks' | 'headings' | 'targets' | 'criteria';

/** Count per list of the catalogue. Lists without such a row are left out. */
export function memoryRowsByList({
  units,
  periods,
  indicators,
  tasks,
  headings,
  targets,
  schemes,
}: Catalogue): readonly { readonly list: MemoryList; readonly count: number }[] {
  const lists: Readonly<Record<MemoryList, readonly Sourced[]>> = {
    units,
    periods,
    indicators,
    tasks,
    headings,
    targets,
    criteria: schemes.flatMap((scheme) => scheme.criteria),
  };
  return (Object.keys(lists) as MemoryList[])
    .map((list) => ({ list, count: lists[list].filter((row) => row.standing === 'memory').length }))
    .filter(({ count }) => count > 0);
}

export const memoryRows = (catalogue: Catalogue): number =>
  memoryRowsByList(catalogue).reduce((sum, { count }) => sum + count, 0);
