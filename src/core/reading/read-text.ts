/**
 * Words in a cell: NFC, without invisible characters, with simple spaces. Text in an old font, too long, or turned into
 * a date is reported.
 */
import type { CellSeen, Reading } from '../entry';
import { hasInvisible, normalise, withoutInvisible } from '../text-fold';
import { legacyFont } from './legacy-font';
import { asked, unreadable, value } from './reading';

/** Lines stay lines; tabs and runs of spaces become one space. */
const tidy = (text: string): string =>
  withoutInvisible(text.normalize('NFC')).replace(/\r\n?/g, '\n').split('\n').map(normalise).join('\n').trim();

export function readText(seen: CellSeen, longest: number): Reading {
  const { content } = seen;
  if (typeof content === 'boolean') return unreadable('booleanHere');
  if (typeof content === 'number') return numberInText(content, seen);
  if (typeof content !== 'string') return unreadable('errorCell');
  const text = tidy(content);
  if (text.length > longest) return unreadable('tooLong');
  const font = legacyFont(text);
  if (font === 'sure') return unreadable('legacyFont');
  if (font === 'some') return asked({ kind: 'text', text }, 'legacyFont');
  return hasInvisible(content) ? asked({ kind: 'text', text }, 'invisibleCharacters') : value({ kind: 'text', text });
}

/**
 * `12/2019` typed as a document number and turned into a date by the sheet: the displayed text was meant, but the unit
 * is asked.
 */
function numberInText(content: number, { shown, formatType }: CellSeen): Reading {
  const text = normalise(shown) || String(content);
  const dated = formatType === 'DATE' || formatType === 'DATE_TIME' || formatType === 'TIME';
  return dated ? asked({ kind: 'text', text }, 'looksLikeDate') : value({ kind: 'text', text });
}

const LONGEST_LINK = 2000;

/** A web address that can be opened; never a script or a bare name. */
export function readLink({ content }: CellSeen): Reading {
  if (typeof content === 'boolean') return unreadable('booleanHere');
  if (typeof content !== 'string') return unreadable('notALink');
  const text = normalise(content);
  if (text.length > LONGEST_LINK) return unreadable('tooLong');
  return /^https?:\/\/[^\s/?#.]+(\.[^\s/?#.]+)+([/?#]\S*)?$/i.test(text)
    ? value({ kind: 'text', text })
    : unreadable('notALink');
}
