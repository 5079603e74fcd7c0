/**
 * Owners and deadlines occur twice in a catalogue tab: the plan's words, which the office may change, and hidden beside
 * them the interpretation of the add-in and the words it is based on. Unchanged words keep their interpretation;
 * changed words are interpreted again.
 */
import type { DeadlineRule } from '../../../core/catalogue/catalogue';
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

/** The current words and their meaning: kept when the words are unchanged, interpreted again when they are not. */
export function understood<C extends readonly TableColumn[], T extends { readonly kind: string }>(
  reader: LineReader<C>,
  twin: Twin<C[number]['key'], T>,
): T {
  const words = reader.text(twin.words);
  const kept = reader.text(twin.machine);
  if (kept === '' || reader.text(twin.from) !== words) return twin.parse(words);
  const value = parsed(kept);
  if (value === null) reader.fail(twin.machine, CATALOGUE_TROUBLES.machineText);
  return (value ?? twin.parse(words)) as T;
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
