/** What we write into a unit's cover: state, receipt, message, and the tick's reset; each cell located by key in what was read. */
import type { State } from '../../core/submission/submission';
import type { CellDataShape } from '../api-shapes';
import type { SheetRequest } from '../api-requests';
import { blankCell, textCell, tickCell } from '../grid/cells';
import { layGrid } from '../grid/lay';
import type { CoverCell, CoverSeen } from './reading/read';

export interface CoverNews {
  readonly stateCode: State;
  /** '' clears, absent leaves as it is. */
  readonly receipt?: string;
  readonly message?: string;
  /** The short code of the seal that stands; '' = none stands. */
  readonly sealedCode?: string;
  /** Takes the tick away, e.g. when a report is returned or could not be taken. */
  readonly resetTick?: boolean;
}

/** Values only: formats, validation and protection stay. Throws when a cell to be written was not found: the caller had its finding. */
export function coverWrites(seen: CoverSeen, news: CoverNews): SheetRequest[] {
  const write = (what: string, at: CoverCell | null | undefined, cell: CellDataShape): SheetRequest => {
    if (!at) throw new Error(`the cover of ${seen.tab} has no ${what}`);
    return layGrid([[cell]], { sheetId: seen.sheetId, row: at.row, column: at.column }, 'userEnteredValue');
  };
  const text = (words: string): CellDataShape => (words === '' ? blankCell() : textCell(words));
  return [
    write('stateCode', seen.cells.stateCode, textCell(news.stateCode)),
    ...(news.receipt === undefined ? [] : [write('receipt', seen.cells.receipt, text(news.receipt))]),
    ...(news.message === undefined ? [] : [write('message', seen.cells.message, text(news.message))]),
    ...(news.sealedCode === undefined ? [] : [write('sealedCode', seen.cells.sealedCode, text(news.sealedCode))]),
    ...(news.resetTick ? [write('submit', seen.tick, tickCell(false))] : []),
  ];
}
