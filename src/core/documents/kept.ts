/**
 * What a person typed into a document that is made again. A line is ours when it lies in a range that we named and
 * still has the text that we wrote; any other line that is not blank is a person's and is kept.
 */
import { shortMark } from '../short-mark';

/** A paragraph of the file as it is now. */
export interface SeenLine {
  readonly text: string;
  /** Names of our ranges over the line; usually one. */
  readonly names: readonly string[];
  /** Marked by us as kept from an earlier making. */
  readonly marked: boolean;
}

/** What is kept at one line: the words in its place, and the lines that follow it. */
export interface KeptHere {
  readonly instead: string | null;
  readonly after: readonly string[];
}
export type Kept = ReadonlyMap<string, KeptHere>;

const PREFIX = 'cchc';
const BETWEEN = '|';

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Name of the range over one of our lines; at most 256 letters. */
export const rangeName = (key: string, text: string): string => [PREFIX, key, shortMark(plain(text))].join(BETWEEN);

export const isRangeName = (name: string): boolean => name.startsWith(PREFIX + BETWEEN);

function keyAndMark(name: string): { readonly key: string; readonly mark: string } {
  const [, key = '', mark = ''] = name.split(BETWEEN);
  return { key, mark };
}

/** The key of the line under these ranges; null when none of them is ours. */
export const keyOfRange = (names: readonly string[]): string | null =>
  names.filter(isRangeName).map((name) => keyAndMark(name).key)[0] ?? null;

/** The key of a line that precedes every other. */
export const BEGINNING = '';

/** Head lines have blanks for a person to fill in. A range is gone when the whole line was typed again. */
export const FILLED_IN: readonly string[] = ['head.number', 'head.date'];

/** The line to fill in that follows `anchor`, where the document has lost it. */
function lostAfter(anchor: string, keys: readonly string[], seen: readonly SeenLine[]): string | null {
  const key = keys[keys.indexOf(anchor) + 1] ?? '';
  const isThere = seen.some(({ names }) => names.some((name) => isRangeName(name) && keyAndMark(name).key === key));
  return FILLED_IN.includes(key) && !isThere ? key : null;
}

/**
 * A person's lines, by the line of ours that they belong to.
 * @param next the lines that would be written now: key → text, in order
 */
export function keptFrom(seen: readonly SeenLine[], next: ReadonlyMap<string, string>): Kept {
  const keys = [...next.keys()];
  const kept = new Map<string, { instead: string | null; after: string[] }>();
  const at = (key: string): { instead: string | null; after: string[] } => {
    const found = kept.get(key) ?? { instead: null, after: [] };
    kept.set(key, found);
    return found;
  };
  const isFree = (key: string): boolean => (kept.get(key)?.instead ?? null) === null;
  let anchor = BEGINNING;
  for (const { text, names } of seen) {
    const ours = names.filter(isRangeName).map(keyAndMark)[0];
    if (ours && next.has(ours.key)) anchor = ours.key;
    if (plain(text) === '' || ours?.mark === shortMark(plain(text))) continue;
    // While our words do not change, the person's words take their place; a second piece of a split line follows it.
    const isUnchanged = ours?.mark === shortMark(plain(next.get(ours?.key ?? '') ?? ''));
    const place = ours ? (isUnchanged ? ours.key : null) : lostAfter(anchor, keys, seen);
    if (place === null || !isFree(place)) at(anchor).after.push(text);
    else {
      at(place).instead = text;
      anchor = place;
    }
  }
  return kept;
}

/** Number of a person's lines. */
export const keptCount = (kept: Kept): number =>
  [...kept.values()].reduce((sum, { instead, after }) => sum + (instead === null ? 0 : 1) + after.length, 0);
