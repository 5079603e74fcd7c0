/** An answer as a cell holds it: one of the ways in which a unit may type it and Google keeps it. */
import type { CellKind, EntryValue } from '../../../../src/core/entry';
import type { CellDataShape } from '../../../../src/tables/api-shapes';
import { dateToSerial } from '../../../../src/tables/grid/serial';
import { choiceLabel } from '../../../../src/text/books/unit-book';
import type { Chance } from './chance';

type NumberFormat = 'NUMBER' | 'PERCENT' | 'DATE' | 'DATE_TIME' | 'TIME' | 'SCIENTIFIC' | 'TEXT';

export const numberCell = (content: number, shown: string, type?: NumberFormat): CellDataShape => ({
  effectiveValue: { numberValue: content },
  formattedValue: shown,
  ...(type === undefined ? {} : { effectiveFormat: { numberFormat: { type } } }),
});
export const textCell = (text: string): CellDataShape => ({
  effectiveValue: { stringValue: text },
  formattedValue: text,
});
export const tickCell = (on: boolean): CellDataShape => ({
  effectiveValue: { boolValue: on },
  formattedValue: on ? 'TRUE' : 'FALSE',
});
export const BLANK_CELL: CellDataShape = {};

/** 1234,5 as Vietnam writes it. */
function printed(scaled: number, decimals: number, isGrouped: boolean): string {
  const digits = String(scaled).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const part = decimals === 0 ? '' : `,${digits.slice(digits.length - decimals)}`;
  return `${isGrouped ? whole.replace(/\B(?=(\d{3})+$)/g, '.') : whole}${part}`;
}

function figureCell(value: Extract<EntryValue, { kind: 'number' }>, kind: CellKind, chance: Chance): CellDataShape {
  const { scaled, decimals } = value;
  // `Number` of the decimal text is the double that Google keeps for it.
  const as = (places: number): number => Number(`${scaled}e-${places}`);
  if (kind.type === 'percent' && chance.once(3))
    return numberCell(as(decimals + 2), `${printed(scaled, decimals, false)}%`, 'PERCENT');
  const shown = printed(scaled, decimals, chance.once(2));
  const short = chance.once(2) && decimals > 0 ? shown.replace(/,?0+$/, '') : shown;
  return chance.once(3) ? numberCell(as(decimals), short) : numberCell(as(decimals), short, 'NUMBER');
}

const WORDS = {
  notArisen: ['Không phát sinh', 'không phát sinh', 'KHÔNG PHÁT SINH', 'Không phát sinh.', ' Không  phát sinh '],
  notApplicable: ['Không áp dụng', 'không áp dụng', 'KHÔNG ÁP DỤNG.'],
} as const;

function dayCell(day: string, chance: Chance): CellDataShape {
  const [year = '', month = '', date = ''] = day.split('-');
  const [m, d] = [String(Number(month)), String(Number(date))];
  if (chance.once(2)) return numberCell(dateToSerial(day), `${date}/${month}/${year}`, 'DATE');
  return textCell(
    chance.one([`${d}/${m}/${year}`, `${date}.${month}.${year}`, `ngày ${date} tháng ${month} năm ${year}`, day]),
  );
}

/** Letters with their marks apart, as some phones send them. */
const apart = (text: string, chance: Chance): string => (chance.once(6) ? text.normalize('NFD') : text);

export function cellOf(value: EntryValue, kind: CellKind, chance: Chance): CellDataShape {
  switch (value.kind) {
    case 'number':
      return figureCell(value, kind, chance);
    case 'notArisen':
    case 'notApplicable':
      return textCell(apart(chance.one(WORDS[value.kind]), chance));
    case 'date':
      return dayCell(value.date, chance);
    case 'choice':
      return textCell(apart(choiceLabel(value.code), chance));
    case 'text':
      return textCell(apart(value.text, chance));
    case 'tick':
      return tickCell(value.on);
    case 'blank':
      return BLANK_CELL;
  }
}
