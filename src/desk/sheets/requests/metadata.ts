/** createDeveloperMetadata, updateDeveloperMetadata, deleteDeveloperMetadata. */
import { type DataFilter, entriesOf } from '../book/data-filter';
import { refuse } from '../errors';
import { updateMask, writeMasked } from '../field-mask';
import { checkedLocation, checkMetadataSize } from '../book/metadata';
import type { Bag, DeveloperMetadata } from '../types';
import { projectOf, type Work } from '../book/work';
import { chosenId } from './objects';

export function createDeveloperMetadata(work: Work, body: { developerMetadata?: Partial<DeveloperMetadata> }): Bag {
  const { book } = work;
  const given = body.developerMetadata ?? {};
  const taken = (id: number): boolean => book.metadata.some((held) => held.entry.metadataId === id);
  if (given.metadataId !== undefined && taken(given.metadataId)) {
    throw refuse(
      `Cannot add developer metadata with ID [${given.metadataId}] because developer metadata with that ID already exists.`,
    );
  }
  const entry = checked(work, given, chosenId(work, given.metadataId, taken, 'Developer metadata'));
  book.metadata.push({ entry, project: projectOf(work.actor) });
  checkMetadataSize(book);
  return { developerMetadata: entry };
}

/** "Developer metadata must always have a key specified … must always have visibility specified." */
function checked(work: Work, given: Partial<DeveloperMetadata>, metadataId: number): DeveloperMetadata {
  if (!given.metadataKey) throw refuse('Developer metadata must specify a key');
  if (metadataId <= 0) throw refuse('Developer metadata id must be positive');
  if (given.visibility !== 'DOCUMENT' && given.visibility !== 'PROJECT')
    throw refuse('Developer metadata must specify a visibility');
  return {
    metadataId,
    metadataKey: given.metadataKey,
    ...(given.metadataValue ? { metadataValue: given.metadataValue } : {}),
    location: checkedLocation(work.book, given.location),
    visibility: given.visibility,
  };
}

interface UpdateMetadataBody {
  dataFilters?: DataFilter[];
  developerMetadata?: Partial<DeveloperMetadata>;
  fields?: string;
}

export function updateDeveloperMetadata(work: Work, body: UpdateMetadataBody): Bag {
  const { metadataId: _, ...mask } = updateMask(body.fields, 'DeveloperMetadata');
  const chosen = new Set((body.dataFilters ?? []).flatMap((filter) => entriesOf(work, filter)));
  const changed: DeveloperMetadata[] = [];
  work.book.metadata = work.book.metadata.map((held) => {
    if (!chosen.has(held.entry)) return held;
    const next = writeMasked(held.entry as unknown as Bag, body.developerMetadata as Bag | undefined, mask);
    const entry = checked(work, next as Partial<DeveloperMetadata>, held.entry.metadataId);
    changed.push(entry);
    return { ...held, entry };
  });
  checkMetadataSize(work.book);
  return changed.length ? { developerMetadata: changed } : {};
}

export function deleteDeveloperMetadata(work: Work, body: { dataFilter?: DataFilter }): Bag {
  const chosen = new Set(entriesOf(work, body.dataFilter ?? {}));
  work.book.metadata = work.book.metadata.filter((held) => !chosen.has(held.entry));
  return chosen.size ? { deletedDeveloperMetadata: [...chosen] } : {};
}
