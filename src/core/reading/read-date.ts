/**
 * A day in a cell: a serial of the sheet, or text as Vietnamese offices write it (day first). A day without its year is
 * never accepted.
 */
import { dateOfDay, isDay } from '../calendar';
import type { CellSeen, Reading } from '../entry';
import { lower } from '../text-fold';
import { DATE_IN_WORDS, DAY_AND_MONTH_IN_WORDS, DAY_WORD, EMPTY_WORD } from '../words';
import { asked, unreadable, value } from './reading';
import { plainSigns } from './typed-number';

/** Day 0 of a sheet is 1899-12-30. */
const SERIAL_OF_1970 = 25_569;
const FIRST = '2000-01-01';
const LAST = '2099-12-31';

export function readDate({ content, formatType }: CellSeen): Reading {
  if (typeof content === 'boolean') return unreadable('booleanHere');
  if (typeof content === 'number') return fromSerial(content, formatType);
  return typeof content === 'string' ? fromWords(content) : unreadable('notADate');
}

function fromSerial(content: number, formatType: string | undefined): Reading {
  if (formatType === 'TIME' || (content > 0 && content < 1)) return unreadable('timeOfDay');
  if (!Number.isFinite(content) || (formatType !== undefined && formatType !== 'DATE' && formatType !== 'DATE_TIME'))
    return unreadable('notADate');
  const date = dateOfDay(Math.floor(content) - SERIAL_OF_1970);
  if (date < FIRST || date > LAST || date.length !== 10) return unreadable('notADate');
  return Number.isInteger(content) ? value({ kind: 'date', date }) : asked({ kind: 'date', date }, 'timeOfDay');
}

const plainWords = (text: string): string => plainSigns(lower(text)).replace(DAY_WORD, '');

/** Text as a day with its year, day first, as 'YYYY-MM-DD'; null for anything else. */
export function dayInWords(text: string): string | null {
  const said = plainWords(text);
  const full = /^(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})$/.exec(said) ?? DATE_IN_WORDS.exec(said);
  const date = full ? written(full[1], full[2], full[3]) : said;
  return isDay(date) ? date : null;
}

function fromWords(content: string): Reading {
  const said = plainWords(content);
  if (EMPTY_WORD.test(said)) return unreadable('emptyWord');
  const date = dayInWords(content);
  if (date !== null) return date >= FIRST && date <= LAST ? value({ kind: 'date', date }) : unreadable('notADate');
  if (/^\d{1,2}[/.-]\d{1,2}([/.-]\d{2})?$/.test(said) || DAY_AND_MONTH_IN_WORDS.test(said))
    return unreadable('dateWithoutYear');
  return unreadable(/^\d{1,2}:\d{2}/.test(said) ? 'timeOfDay' : 'notADate');
}

const written = (day = '', month = '', year = ''): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
