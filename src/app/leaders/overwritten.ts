/**
 * Cells of a page for readers that somebody overwrote by hand since it was published. The fingerprint of a publication
 * does not cover them: without this look, words or numbers typed into the page would stay until its figures change.
 */
import { withWholeLinks } from '../../tables/leaders-book/reader-book';
import { alteredIn, type Altered } from '../consolidate/altered-master';
import { readPublished } from '../consolidate/stage-tabs';
import type { FileAudited } from '../ports';
import type { PeriodWork } from '../work/period-work';
import type { Edition, Standing } from './reader-files';

interface Place {
  readonly file: FileAudited | null;
  readonly known: ReadonlyMap<string, Standing>;
}

/**
 * [] when the file shows another publication, because it is laid again anyway. One service call when Drive shows
 * another version than at the last look that found the file whole, otherwise none. The time of a run does not count.
 */
export function overwrittenCells(open: PeriodWork, edition: Edition, { file, known }: Place): readonly Altered[] {
  const standing = file && known.get(file.id);
  if (!file || standing?.publication.inputHash !== edition.hash) return [];
  const gone = edition.tabs.filter(({ sheetId }) => !standing.sheetIds.includes(sheetId));
  if (gone.length > 0) return gone.map(({ title }) => ({ tab: title, a1: null, found: '', published: '' }));
  const key = `whole:${file.id}|${edition.hash}`;
  const { sharedMemory } = open.world;
  if (sharedMemory.get(key) === String(file.version)) return [];
  const tabs = edition.build(standing).tabs.map((tab) => withWholeLinks(tab, file.id));
  const grids = readPublished(open.world, file.id, tabs);
  const altered = tabs.flatMap((tab, at) => alteredIn(tab, grids[at] ?? []));
  if (altered.length === 0) sharedMemory.set(key, String(file.version));
  return altered;
}
