/** Rows of the cover for the faults of inspections and for the notes of a lead agency to other units. */
import type { Unit } from '../../core/catalogue/unit';
import { COVER } from '../../text/books/unit-book';
import type { CellDataShape, CellFormatShape } from '../api-shapes';
import { blankCell } from '../grid/cells';
import { FAULT_NUMBERS, LEAD_NOTE_NUMBERS, type CoverKey } from './cover-keys';

export interface CoverLine {
  readonly key: CoverKey;
  readonly label: string;
  readonly value: CellDataShape;
  readonly hidden?: boolean;
}

const leadNoteKeys = ({ lead }: Pick<Unit, 'lead'>): readonly CoverKey[] =>
  lead ? LEAD_NOTE_NUMBERS.map((n) => `leadNote${n}` as const) : [];

/** Each fault with the unit's answer, hidden while empty; a lead agency has rows for its notes. */
export const dutyLines = (unit: Pick<Unit, 'lead'>, look: CellFormatShape): readonly CoverLine[] => [
  ...FAULT_NUMBERS.flatMap((n): readonly CoverLine[] => [
    { key: `fault${n}`, label: COVER.fault(n), value: blankCell(look), hidden: true },
    { key: `mended${n}`, label: COVER.answer, value: blankCell(look), hidden: true },
  ]),
  ...leadNoteKeys(unit).map((key, at): CoverLine => ({ key, label: COVER.leadNote(at + 1), value: blankCell(look) })),
];

/** The rows of these that the unit fills in. */
export const dutyEntries = (unit: Pick<Unit, 'lead'>): readonly CoverKey[] => [
  ...FAULT_NUMBERS.map((n) => `mended${n}` as const),
  ...leadNoteKeys(unit),
];
