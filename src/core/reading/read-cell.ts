/**
 * The meaning of one cell, for every possible content. It never guesses and never makes a zero of an empty cell. A
 * doubt that leaves one sensible meaning is `asked`; anything else is `unreadable`. The words it knows are in words.ts;
 * the caller gives the labels of choices.
 */
import type { CellKind, CellSeen, EntryValue, Reading, ReadingDoubt } from '../entry';
import { hasInvisible, lower, normalise } from '../text-fold';
import { ERROR_TEXT, LOADING, NOT_APPLICABLE, NOT_ARISEN } from '../words';
import { readDate } from './read-date';
import { readNumber } from './read-number';
import { readLink, readText } from './read-text';
import { asked, BLANK, unreadable, value } from './reading';

export interface ReadContext {
  /** Label on the sheet (as chosen from the list) → code. Compared in NFC, with spaces folded. */
  readonly choices: ReadonlyMap<string, string>;
}

/** Total: answers for any content, kind and format, and never throws. */
export function readCell(seen: CellSeen, kind: CellKind, context: ReadContext): Reading {
  const trouble = notYetAValue(seen);
  if (trouble) return unreadable(trouble);
  if (isBlank(seen.content)) return seen.formula === true ? asked({ kind: 'blank' }, 'formulaBlank') : BLANK;
  const reading = fixedWord(seen, kind) ?? byKind(seen, kind, context);
  return seen.formula === true && reading.is === 'value' ? asked(reading.value, 'formulaHere') : reading;
}

/** An error, or a value that is still being computed, is never 0. */
function notYetAValue({ content }: CellSeen): ReadingDoubt | null {
  const text =
    typeof content === 'string' ? content : typeof content === 'object' && content !== null ? content.error : null;
  if (text === null) return null;
  if (LOADING.test(lower(text))) return 'loading';
  if (typeof content !== 'string' || ERROR_TEXT.test(text.trim())) return 'errorCell';
  return null;
}

/** Empty, or without any visible character. */
const isBlank = (content: CellSeen['content']): boolean =>
  content === null || (typeof content === 'string' && normalise(content) === '');

/** *Không phát sinh* and *không áp dụng*, written in full, keep their meaning where a figure or a choice is asked. */
function fixedWord({ content }: CellSeen, kind: CellKind): Reading | null {
  if (typeof content !== 'string' || !['count', 'decimal', 'percent', 'choice'].includes(kind.type)) return null;
  const said = lower(content).replace(/\.$/, '');
  if (NOT_ARISEN.test(said)) return value({ kind: 'notArisen' });
  if (NOT_APPLICABLE.test(said)) return value({ kind: 'notApplicable' });
  return null;
}

function byKind(seen: CellSeen, kind: CellKind, context: ReadContext): Reading {
  switch (kind.type) {
    case 'count':
    case 'decimal':
    case 'percent':
      return readNumber(seen, kind);
    case 'date':
      return readDate(seen);
    case 'text':
      return readText(seen, kind.longest);
    case 'link':
      return readLink(seen);
    case 'choice':
      return readChoice(seen, kind.choices, context);
    case 'tick':
      return typeof seen.content === 'boolean' ? value({ kind: 'tick', on: seen.content }) : unreadable('notInList');
  }
}

/** A complete label of the list. The code itself is accepted too; a label that is only similar is not. */
function readChoice({ content }: CellSeen, codes: readonly string[], context: ReadContext): Reading {
  if (typeof content === 'boolean') return unreadable('booleanHere');
  if (typeof content !== 'string') return unreadable('notInList');
  const said = normalise(content);
  const code =
    context.choices.get(said) ?? [...context.choices].find(([label]) => normalise(label) === said)?.[1] ?? said;
  if (!codes.includes(code)) return unreadable('notInList');
  const chosen: EntryValue = { kind: 'choice', code };
  return hasInvisible(content) ? asked(chosen, 'invisibleCharacters') : value(chosen);
}
