/**
 * *Quyết định*: the number, symbol and date of the decision that approved the ranks, typed by the office. The add-in
 * writes the other lines.
 */
import { readCell } from '../../core/reading/read-cell';
import type { SheetShape } from '../api-shapes';
import type { SheetRequest } from '../api-requests';
import { textCell } from '../grid/cells';
import { findKeys } from '../grid/find-keys';
import { layGrid } from '../grid/lay';
import { cellSeen } from '../unit-book/reading/read-tab';
import { SCORE_BOOK_SHEETS } from './sheets';

export const DECISION_KEYS = ['scheme', 'basis', 'period', 'number', 'symbol', 'date', 'state'] as const;
export type DecisionKey = (typeof DECISION_KEYS)[number];
export const TYPED_DECISION = ['number', 'symbol', 'date'] as const satisfies readonly DecisionKey[];

export interface Decision {
  readonly number: string;
  readonly symbol: string;
  /** 'YYYY-MM-DD'. */ readonly date: string;
}

/** `partial` = something is typed, but not all three, or it is not readable. */
export type DecisionRead =
  { readonly is: 'whole'; readonly decision: Decision } | { readonly is: 'none' } | { readonly is: 'partial' };

export function readDecision(sheet: SheetShape): DecisionRead {
  const keys = findKeys(sheet);
  const read = (key: DecisionKey) =>
    readCell(
      cellSeen(keys.find(key, 'value')?.cell),
      key === 'date' ? { type: 'date' } : { type: 'text', longest: 100 },
      { choices: new Map() },
    );
  const [number, symbol, date] = [read('number'), read('symbol'), read('date')];
  const isBlank = (one: typeof number): boolean => one.is === 'value' && one.value.kind === 'blank';
  if ([number, symbol, date].every(isBlank)) return { is: 'none' };
  const text = (one: typeof number): string =>
    one.is === 'value' && one.value.kind === 'text' ? one.value.text.trim() : '';
  const day = date.is === 'value' && date.value.kind === 'date' ? date.value.date : '';
  return text(number) === '' || text(symbol) === '' || day === ''
    ? { is: 'partial' }
    : { is: 'whole', decision: { number: text(number), symbol: text(symbol), date: day } };
}

/** The add-in's own lines that differ from the current content. */
export function decisionWrites(
  sheet: SheetShape,
  words: Readonly<Record<Exclude<DecisionKey, 'number' | 'symbol' | 'date'>, string>>,
): SheetRequest[] {
  const keys = findKeys(sheet);
  return (Object.keys(words) as (keyof typeof words)[]).flatMap((key) => {
    const found = keys.find(key, 'value');
    const wanted = words[key].normalize('NFC');
    if (!found || (found.cell?.effectiveValue?.stringValue ?? '') === wanted) return [];
    return [
      layGrid(
        [[textCell(wanted)]],
        { sheetId: SCORE_BOOK_SHEETS.decision, row: found.row, column: found.column },
        'userEnteredValue',
      ),
    ];
  });
}
