/**
 * Owners and deadlines occur twice in a catalogue tab: the plan's words, which the office may change, and hidden beside
 * them the interpretation of the add-in and the words it is based on. Unchanged words keep their interpretation;
 * changed words are interpreted again.
 */
import type { DeadlineRule } from '../../../core/catalogue/catalogue';
import { shortMark } from '../../../core/short-mark';
import { isResolved, type OwnerSelector, type Unit } from '../../../core/catalogue/unit';
import { CATALOGUE_TROUBLES } from '../../../text/books/master-book-catalogue';
import type { TableColumn } from '../../grid/table';
import type { LineReader } from './catalogue-line';

/** How changed words are interpreted. Words that cannot be interpreted are returned as `unresolved`. */
export interface WordReaders {
  owner(words: string, units: readonly Unit[]): OwnerSelector;
  deadline(words: string, year: number): DeadlineRule;
}

interface Twin<K, T> {
  readonly words: K;
  readonly machine: K;
  readonly from: K;
  parse(words: string): T;
}

/** What the hidden cell holds: the meaning, and a mark of it and its words. */
export function machineText(words: string, value: { readonly kind: string }): string {
  const meaning = JSON.stringify(value);
  return `${meaning} ${markOf(words, meaning)}`;
}

const markOf = (words: string, meaning: string): string => shortMark(`${words.normalize('NFC')} ${meaning}`);
const MARKED = /^(.*) ([0-9a-f]{8})$/su;

/**
 * The current words and their meaning: kept when the words are unchanged, interpreted again when they are not. A
 * meaning that was changed by hand is named, and the words count. A cell of an earlier release has no mark: its meaning
 * counts where the words have none of their own.
 */
export function understood<C extends readonly TableColumn[], T extends { readonly kind: string }>(
  reader: LineReader<C>,
  twin: Twin<C[number]['key'], T>,
): T {
  const words = reader.text(twin.words);
  const kept = reader.text(twin.machine);
  if (kept === '' || reader.text(twin.from) !== words) return twin.parse(words);
  const [, meaning = kept, mark] = MARKED.exec(kept) ?? [];
  const value = parsed(meaning);
  if (value !== null && mark === markOf(words, meaning)) return value as T;
  const read = twin.parse(words);
  if (value === null) reader.fail(twin.machine, CATALOGUE_TROUBLES.machineText);
  else if (JSON.stringify(value) !== JSON.stringify(read)) {
    if (mark === undefined && read.kind === 'unresolved') return value as T;
    reader.remark(twin.machine, CATALOGUE_TROUBLES.machineChanged, { found: kept, passes: true });
  }
  return read;
}

/**
 * An owner that names a unit which no longer exists is a trouble. Unresolved words are stored as such and block
 * publishing later.
 */
export function understoodOwner<C extends readonly TableColumn[]>(
  reader: LineReader<C>,
  columns: Omit<Twin<C[number]['key'], never>, 'parse'>,
  around: { readonly units: readonly Unit[]; readonly words: Pick<WordReaders, 'owner'> },
): OwnerSelector {
  const owner = understood<C, OwnerSelector>(reader, {
    ...columns,
    parse: (words) => around.words.owner(words, around.units),
  });
  if (namesUnits(owner) && !isResolved(owner, around.units)) reader.fail(columns.words, CATALOGUE_TROUBLES.owner);
  return owner;
}

const namesUnits = (owner: OwnerSelector): boolean =>
  owner.kind === 'unit' || (owner.kind === 'any' && owner.of.every(namesUnits));

function parsed(text: string): { readonly kind: string } | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'kind' in value ? (value as { kind: string }) : null;
  } catch {
    return null;
  }
}
