/** Which units the list shows: by what they wait for, and by name without regard to marks. */
import type { ReceiveLine } from '../../app/receive';

export const FILTERS = ['waiting', 'undecided', 'notYet', 'all'] as const;
export type Filter = (typeof FILTERS)[number];

const PASSES: Readonly<Record<Filter, (line: ReceiveLine) => boolean>> = {
  waiting: (line) => line.may.includes('accept'),
  undecided: (line) => line.timeliness === 'undecided',
  notYet: (line) => !line.handedIn,
  all: () => true,
};

export const filtered = (lines: readonly ReceiveLine[], filter: Filter): readonly ReceiveLine[] => lines.filter(PASSES[filter]);

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

export const named = (lines: readonly ReceiveLine[], text: string): readonly ReceiveLine[] => {
  const wanted = folded(text).trim();
  return wanted === '' ? lines : lines.filter((line) => folded(line.name).includes(wanted));
};
