/**
 * Our marks on the files, set for the Cloud project that runs now: they belong to one project and a new one sees none
 * of them
 * (docs/google.md, row D03). Every search by marks works again afterwards, so that nothing is made twice.
 */
import type { SpreadsheetShape } from '../../tables/api-shapes';
import type { FileRecord } from '../../tables/ledger-book';
import type { FileSeen, World } from '../ports';
import type { Claimed } from './bound';
import { BOOK_TYPE } from './office-files';

type Marks = Readonly<Record<string, string>>;

/** Master and ledger; files that are marked are left as they are. */
export function markBoth(world: World, { masterId, ledgerId, province }: Claimed): void {
  markOne(world, masterId, { cchc: 'master', province, ledger: ledgerId });
  markOne(world, ledgerId, { cchc: 'ledger', province });
}

function markOne({ files }: World, id: string, marks: Marks): void {
  const seen = files.seen(id);
  if (seen && seen.appProperties['cchc'] === undefined) files.mark(id, marks);
}

/** What every unmarked file is, by the ledger, by the folder it is, or by what the workbook carries about itself. */
export function missingMarks(
  world: World,
  claimed: Claimed,
  { files, records }: { readonly files: readonly FileSeen[]; readonly records: readonly FileRecord[] },
): ReadonlyMap<string, Marks> {
  const master = claimed.masterId;
  const bare = files.filter((file) => file.appProperties['cchc'] === undefined);
  const byId = new Map(files.map((file) => [file.id, file]));
  const known = new Map<string, Marks>(
    records.flatMap((one) => marksOfRecord(one, { master, file: byId.get(one.fileId) })),
  );
  for (const folder of byId.get(master)?.parents ?? [])
    known.set(folder, { cchc: 'folder', province: claimed.province });
  const strange = bare.filter((file) => file.mimeType === BOOK_TYPE && !known.has(file.id));
  const books =
    strange.length === 0 ? [] : world.books.getMany(strange.map(({ id }) => ({ id, fields: STAMP_FIELDS })));
  strange.forEach(({ id }, n) => {
    const answer = books[n];
    const marks = answer && 'book' in answer ? marksOfStamp(answer.book, master) : null;
    if (marks) known.set(id, marks);
  });
  return new Map(bare.flatMap(({ id }) => (known.has(id) ? [[id, known.get(id) ?? {}] as const] : [])));
}

const STAMP_FIELDS = 'developerMetadata(metadataKey,metadataValue)';

/** A unit's workbook and the folder of its period. */
const marksOfRecord = (
  { fileId, unit, period }: FileRecord,
  { master, file }: { readonly master: string; readonly file: FileSeen | undefined },
): readonly (readonly [string, Marks])[] => [
  [fileId, { cchc: 'unit', unit, period, master }],
  ...(file?.parents ?? []).map((folder) => [folder, { cchc: 'periodFolder', period, master }] as const),
];

const FOR_READERS: readonly unknown[] = ['scoreBook', 'leaders', 'leadersPrint', 'field'];

/** Books of scores and books for readers; null = another kind of file. */
function marksOfStamp({ developerMetadata = [] }: SpreadsheetShape, master: string): Marks | null {
  const stamps = developerMetadata.filter((one) => one.metadataKey === 'cchc');
  if (stamps.length !== 1) return null;
  try {
    const { kind, period, unit } = JSON.parse(stamps[0]?.metadataValue ?? '') as Readonly<Record<string, unknown>>;
    if (!FOR_READERS.includes(kind) || typeof period !== 'string') return null;
    return { cchc: String(kind), period, master, ...(typeof unit === 'string' ? { agency: unit } : {}) };
  } catch {
    return null;
  }
}
