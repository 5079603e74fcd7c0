/**
 * Reads one line of a catalogue tab into a record: labels back to codes, lists of codes, required cells. A cell that
 * cannot be read is reported and its line gives no record: nothing is guessed and nothing is left out silently.
 */
import type { RecordOf, TableColumn } from '../../grid/table';
import { CATALOGUE_HEADINGS, CATALOGUE_TROUBLES } from '../../../text/books/master-book-catalogue';

/**
 * One cell of the office's tabs that cannot be read. `row` is 1-based, `column` the words of the heading, `a1` the
 * cell.
 */
export interface CatalogueTrouble {
  readonly tab: string;
  readonly row: number;
  readonly column: string;
  readonly a1: string;
  readonly found: string;
  readonly expected: string;
  readonly mend: string;
  /** It is named but does not block work: the rest of the cell is used. */
  readonly passes?: true;
}

export interface Advice {
  readonly expected: string;
  readonly mend: string;
}
export interface LineTrouble extends Advice {
  readonly key: string;
  readonly found: string;
  /** The line still gives its record. */
  readonly kept?: true;
  readonly passes?: true;
}

/** Labels by code, in the order of the list from which the office chooses. */
export type Labels<K extends string> = Readonly<Record<K, string>>;

/** Labels are few, and so are the words that lines hold of them: each is folded once. */
const foldedOnce = new Map<string, string>();
function folded(words: string): string {
  let known = foldedOnce.get(words);
  if (known === undefined) foldedOnce.set(words, (known = words.normalize('NFC').trim().toLocaleLowerCase('vi-VN')));
  return known;
}

/** `a; b; c` → [a, b, c]. */
export const splitCodes = (words: string | null): string[] =>
  (words ?? '')
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
/** `1.1; 1.2` → [1.1, 1.2]. Codes hold no comma, so `1.1, 1.2` is read alike. */
export const codesIn = (words: string | null): string[] => splitCodes((words ?? '').replace(/[,\n]/g, ';'));
export const joinCodes = (codes: readonly string[]): string | null => (codes.length === 0 ? null : codes.join('; '));

type KeyOf<C extends readonly TableColumn[]> = C[number]['key'];

type HeadingKey = keyof typeof CATALOGUE_HEADINGS;

export class LineReader<C extends readonly TableColumn[]> {
  readonly troubles: LineTrouble[] = [];
  constructor(private readonly line: RecordOf<C>) {}

  private held(key: KeyOf<C>): string | number | boolean | null {
    return (this.line as Readonly<Record<string, string | number | boolean | null>>)[key] ?? null;
  }

  fail(key: KeyOf<C>, advice: Advice): void {
    this.troubles.push({ key, found: String(this.held(key) ?? ''), ...advice });
  }

  /** Names a fault in a cell whose record is kept. `passes` = it does not block work. */
  remark(key: KeyOf<C>, advice: Advice, { found, passes }: { readonly found: string; readonly passes: boolean }): void {
    this.troubles.push({ key, found, ...advice, kept: true, ...(passes ? { passes } : {}) });
  }

  /** Names each later day that is before the first one; with `passes` it blocks no work. */
  inOrder(first: KeyOf<C> & HeadingKey, later: readonly KeyOf<C>[], passes = false): void {
    const from = this.text(first);
    for (const key of later) {
      const found = this.text(key);
      if (found === '' || found >= from) continue;
      const advice = CATALOGUE_TROUBLES.dayBefore(CATALOGUE_HEADINGS[first]);
      if (passes) this.remark(key, advice, { found, passes });
      else this.fail(key, advice);
    }
  }

  /** Required text, date ('YYYY-MM-DD') or code. */
  need(key: KeyOf<C>): string {
    const text = this.text(key);
    if (text.trim() === '') this.fail(key, CATALOGUE_TROUBLES.blank);
    return text;
  }

  /** Optional text or date; a blank is ''. */
  text(key: KeyOf<C>): string {
    const held = this.held(key);
    // readTable has put every text into NFC.
    return held === null ? '' : String(held);
  }

  tick(key: KeyOf<C>): boolean {
    return this.held(key) === true;
  }

  whole(key: KeyOf<C>): number {
    const held = this.held(key);
    if (typeof held === 'number' && Number.isSafeInteger(held)) return held;
    this.fail(key, CATALOGUE_TROUBLES.notWhole);
    return 0;
  }

  /** A code, given by its label or by itself (an office may paste either); a blank gives null. */
  optional<K extends string>(key: KeyOf<C>, labels: Labels<K>): K | null {
    const words = this.text(key);
    if (words === '') return null;
    const codes = Object.keys(labels) as K[];
    const wanted = folded(words);
    const found = codes.find((code) => folded(labels[code]) === wanted || code === words.trim());
    if (found === undefined) this.fail(key, CATALOGUE_TROUBLES.choice(codes.map((code) => labels[code])));
    return found ?? null;
  }

  choice<K extends string>(key: KeyOf<C>, labels: Labels<K>): K {
    const code = this.optional(key, labels);
    if (code === null && this.text(key) === '') this.fail(key, CATALOGUE_TROUBLES.blank);
    return code ?? (Object.keys(labels)[0] as K);
  }

  codes(key: KeyOf<C>): string[] {
    return codesIn(this.text(key));
  }
}
