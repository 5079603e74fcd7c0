/**
 * A figure in a cell: counts, amounts and percentages, as scaled integers. Percentages are kept in percentage points.
 */
import type { CellKind, CellSeen, Reading, ReadingDoubt } from '../entry';
import { fromNumber, LARGEST_ENTRY, rescale, roundTo, type Scaled } from '../exact';
import { hasInvisible, lower, normalise } from '../text-fold';
import { EMPTY_WORD } from '../words';
import { asked, unreadable, value } from './reading';
import { typedNumber } from './typed-number';

type NumberKind = Extract<CellKind, { type: 'count' | 'decimal' | 'percent' }>;

export function readNumber(seen: CellSeen, kind: NumberKind): Reading {
  const { content } = seen;
  if (typeof content === 'boolean') return unreadable('booleanHere');
  if (typeof content === 'number') {
    const reading = fromCellNumber(content, seen.formatType, kind);
    return reading.is === 'value' && isShownOtherwise(content, seen) ? asked(reading.value, 'shownDiffers') : reading;
  }
  return typeof content === 'string' ? fromCellText(content, kind) : unreadable('notANumber');
}

const digitsOf = (text: string): string => text.replace(/\D/g, '').replace(/^0+/, '');

/**
 * A number format shows other digits than the cell holds: 5000 as `5`, 6 as `999`. Marks, units and zeros after the
 * comma may differ. A cell that shows nothing is not judged here.
 */
function isShownOtherwise(content: number, { shown, formatType }: CellSeen): boolean {
  const said = normalise(shown.normalize('NFKC'));
  if (said === '' || said === String(content)) return false;
  const amount = fromNumber(content, formatType === 'PERCENT' ? 2 : 0);
  if (amount === null) return false;
  const digits = digitsOf(said);
  const zeros = /,\d*?(0*)\D*$/.exec(said)?.[1]?.length ?? 0;
  return !Array.from({ length: zeros + 1 }, (_, more) => digitsOf(String(amount.scaled) + '0'.repeat(more))).includes(
    digits,
  );
}

/**
 * The number held by a cell that shows other digits, or a percent sign where the kind takes none; null when the cell
 * shows what it holds. A day or a time is quoted as shown.
 */
export function heldOtherwise(seen: CellSeen, kind: CellKind): number | null {
  const { content, formatType } = seen;
  if (typeof content !== 'number' || !['count', 'decimal', 'percent'].includes(kind.type)) return null;
  if (formatType !== undefined && [...DATE_FORMATS, 'TIME'].includes(formatType)) return null;
  return isShownOtherwise(content, seen) || (formatType === 'PERCENT' && kind.type !== 'percent') ? content : null;
}

const DATE_FORMATS = ['DATE', 'DATE_TIME'];

function fromCellNumber(content: number, formatType: string | undefined, kind: NumberKind): Reading {
  if (formatType !== undefined && DATE_FORMATS.includes(formatType)) return unreadable('looksLikeDate');
  if (formatType === 'TIME') return unreadable('timeOfDay');
  if (!Number.isFinite(content)) return unreadable('notANumber');
  const asPercent = formatType === 'PERCENT';
  // 12 typed into a cell that was formatted as % is stored as 0,12: neither reading is certain.
  if (asPercent && kind.type !== 'percent') return unreadable('hasUnitWord');
  const amount = fromNumber(content, asPercent ? 2 : 0);
  if (amount === null) return unreadable('tooLarge');
  if (amount.scaled < 0) return unreadable('negative');
  const reading = kept(amount, kind);
  if (reading.is === 'unreadable') return reading;
  const doubt = formatType === 'SCIENTIFIC' ? 'scientific' : plausibility(amount, content, asPercent, kind);
  return doubt ? asked(reading.value, doubt) : reading;
}

/** A figure that can be read but is so often a slip that the unit is asked. */
function plausibility(amount: Scaled, content: number, asPercent: boolean, kind: NumberKind): ReadingDoubt | null {
  if (kind.type === 'decimal') return isMinutes(content) ? 'timeOfDay' : null;
  return kind.type === 'percent' ? percentDoubt(amount, asPercent) : null;
}

/**
 * A part of a day in whole minutes, with more digits than an amount has: 10:30 is held as 0,4375. A third of a day is
 * as often a third of something else.
 */
function isMinutes(content: number): boolean {
  const minutes = Math.round(content * 1440);
  const isShort = Math.abs(Math.round(content * 100) / 100 - content) < 1e-9;
  return content > 0 && content < 1 && !isShort && minutes % 480 !== 0 && Math.abs(minutes - content * 1440) < 1e-6;
}

/** 0,988 for 98,8 %; or more than the whole. */
function percentDoubt(amount: Scaled, saidPercent: boolean): ReadingDoubt | null {
  const points = amount.scaled / 10 ** amount.decimals;
  if (!saidPercent && points > 0 && points <= 1) return 'percentAsFraction';
  return points > 100 ? 'percentOverHundred' : null;
}

function fromCellText(content: string, kind: NumberKind): Reading {
  if (EMPTY_WORD.test(lower(content))) return unreadable('emptyWord');
  const typed = typedNumber(normalise(content), kind.type === 'count');
  if (typed.is === 'doubt') return unreadable(typed.doubt);
  if (typed.percentSign && kind.type !== 'percent') return unreadable('hasUnitWord');
  const reading = kept(typed.amount, kind);
  if (reading.is === 'unreadable') return reading;
  const doubt = kind.type === 'percent' ? percentDoubt(typed.amount, typed.percentSign) : null;
  if (reading.is === 'asked' && doubt === null) return reading;
  return asked(reading.value, doubt ?? (hasInvisible(content) ? 'invisibleCharacters' : 'numberAsText'));
}

/**
 * The figure with the decimals of its kind. More digits are rounded half up and asked about; in a count they are
 * refused.
 */
function kept(amount: Scaled, kind: NumberKind): Reading {
  const decimals = kind.type === 'count' ? 0 : kind.decimals;
  if (amount.scaled / 10 ** amount.decimals > LARGEST_ENTRY / 10 ** decimals) return unreadable('tooLarge');
  if (amount.decimals <= decimals) return value({ kind: 'number', ...rescale(amount, decimals) });
  if (kind.type === 'count') return unreadable('notAWhole');
  return asked({ kind: 'number', ...roundTo(amount, decimals).value }, 'tooManyDecimals');
}
