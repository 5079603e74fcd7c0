/**
 * A spreadsheet file copied through Drive. Two things are not copied: editors of protections, which become the copier
 * (docs/sources/platform.md, Copies), and metadata that only another project may see (DeveloperMetadata.visibility;
 * unverified).
 */
import { Book } from './book';

export function copyBook(source: Book, toId: string, how: { title: string; copier: string; now: () => number }): Book {
  const fork = source.fork();
  const copy = new Book(toId, { ...source.properties, title: how.title }, how.now);
  copy.sheets = fork.sheets;
  copy.namedRanges = fork.namedRanges;
  copy.metadata = fork.metadata.filter((held) => held.entry.visibility === 'DOCUMENT');
  for (const sheet of copy.sheets) {
    sheet.protectedRanges = sheet.protectedRanges.map((entry) =>
      entry.editors === undefined ? entry : { ...entry, editors: { users: [how.copier.toLowerCase()] } },
    );
  }
  return copy;
}
