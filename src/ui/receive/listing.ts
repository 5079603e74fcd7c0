/** The filters of the list: which units each one shows. */
import type { ReceiveLine } from '../../app/receive/receive';

export const FILTERS = ['waiting', 'undecided', 'notYet', 'undoable', 'all'] as const;
export type Filter = (typeof FILTERS)[number];

const PASSES: Readonly<Record<Filter, (line: ReceiveLine) => boolean>> = {
  waiting: (line) => line.may.includes('accept'),
  undecided: (line) => line.timeliness === 'undecided',
  notYet: (line) => !line.handedIn,
  undoable: (line) => line.may.includes('undo'),
  all: () => true,
};

export const filtered = (lines: readonly ReceiveLine[], filter: Filter): readonly ReceiveLine[] =>
  lines.filter(PASSES[filter]);
