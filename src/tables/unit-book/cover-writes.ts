/**
 * What the add-in writes to a unit's cover: state, receipt, message, and the reset of the tick. Each cell is located by
 * key in what was read.
 */
import type { State } from '../../core/submission/submission';
import type { CellDataShape } from '../api-shapes';
import type { SheetRequest } from '../api-requests';
import { blankCell, textCell, tickCell } from '../grid/cells';
import { gridRange } from '../grid/a1';
import { layGrid } from '../grid/lay';
import { inputMessage } from '../../text/books/unit-book';
import type { CoverCell, CoverSeen } from './reading/read';

export interface CoverNews {
  readonly stateCode: State;
  /** '' clears the cell, absent leaves it unchanged. */
  readonly receipt?: string;
  readonly message?: string;
  /** The short code of the current seal; '' = there is none. */
  readonly sealedCode?: string;
  /** Sets the box: without a tick e.g. when a report is returned; as it was when somebody deleted the box itself. */
  readonly tick?: boolean;
}

/** The validation is what makes a box: without it TRUE and FALSE are words. */
const boxRule = ({ sheetId, tick, tab }: CoverSeen): SheetRequest => {
  if (!tick) throw new Error(`the cover of ${tab} has no submit`);
  const { row, column } = tick;
  return {
    setDataValidation: {
      range: gridRange(sheetId, { top: row, left: column, bottom: row + 1, right: column + 1 }),
      rule: { condition: { type: 'BOOLEAN' }, inputMessage: inputMessage({ type: 'tick' }), strict: true },
    },
  };
};

/**
 * Writes values only, and the rule of the box: formats and protection are kept. Throws when a cell to be written was
 * not found: the
 * caller already has a finding about it.
 */
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
    ...(news.tick === undefined ? [] : [boxRule(seen), write('submit', seen.tick, tickCell(news.tick))]),
  ];
}
