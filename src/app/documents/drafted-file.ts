/**
 * The file of a draft: found by our marks, made by Drive's conversion, made again without losing what a person typed.
 * An interrupted making continues: until our lines are named, only lines with our colour behind them count as a
 * person's.
 */
import { keptCount, keptFrom, rangeName, type Kept, type SeenLine } from '../../core/documents/kept';
import type { AdminDocument } from '../../core/documents/content';
import { documentsWords } from '../../text/windows/documents';
import { namingRequests, seenLines } from '../../tables/documents/seen-lines';
import { wordDocument, type WrittenLine } from '../../tables/documents/word-document';
import type { FileSeen } from '../ports';
import { createOnce } from '../work/create-once';
import { ownFiles } from '../work/own-files';
import type { PeriodWork } from '../work/period-work';
import { drafted, type DraftKind, type DraftWork } from './draft';

const DOCUMENT = 'document';
const FOLDER = 'documentsFolder';

/** The office's drafts of the period, and the folder they are in. */
export const filesOfPeriod = (open: PeriodWork): readonly FileSeen[] =>
  ownFiles(
    open,
    open.world.files.list(
      `appProperties has { key='master' and value='${open.office.masterId}' } and appProperties has { key='period' and value='${open.period.code}' } and trashed = false`,
    ),
  ).filter(({ appProperties }) => [DOCUMENT, FOLDER].includes(appProperties['cchc'] ?? ''));

/** If a lost answer left two, it is always the same one. */
export const fileOfKind = (
  found: readonly FileSeen[],
  { kind, edition, unit }: DraftKind,
  work: DraftWork,
): FileSeen | null =>
  found
    .filter(
      ({ appProperties }) =>
        appProperties['cchc'] === DOCUMENT &&
        appProperties['document'] === kind &&
        (appProperties['unit'] ?? '') === (unit ?? '') &&
        (appProperties['edition'] ?? '') === (edition?.(work) ?? ''),
    )
    .sort((one, other) => (one.id < other.id ? -1 : 1))[0] ?? null;

const ours = (lines: readonly WrittenLine[]): readonly (readonly [string, string])[] =>
  lines.flatMap(({ key, ours: text }) => (key === null ? [] : [[key, text] as const]));

/** Fingerprint of what the draft states, without the time of making. */
export const contentMark = (work: DraftWork, kind: DraftKind): string =>
  work.open.world.coder.sha256(JSON.stringify(ours(wordDocument(drafted({ ...work, moment: '' }, kind)).lines)));

/** Before our lines are named, a line with our words counts as ours and any other without a mark does not exist yet. */
function unnamed(seen: readonly SeenLine[], lines: ReadonlyMap<string, string>): readonly SeenLine[] {
  const keys = new Map([...lines].map(([key, text]) => [text, key]));
  return seen.flatMap((line) => {
    const key = keys.get(line.text);
    if (key !== undefined) return [{ ...line, names: [rangeName(key, line.text)] }];
    return line.marked ? [line] : [];
  });
}

function keptIn(open: PeriodWork, file: FileSeen, document: AdminDocument): Kept {
  const seen = open.world.documents.get(file.id);
  if (seen === null) return new Map();
  const lines = new Map(ours(wordDocument(document).lines));
  const isNamed = file.appProperties['named'] === 'yes';
  return keptFrom(isNamed ? seenLines(seen) : unnamed(seenLines(seen), lines), lines);
}

export interface Drafted {
  readonly fileId: string;
  /** Number of a person's lines that were kept. */
  readonly kept: number;
}

export function draftFile(work: DraftWork, kind: DraftKind): Drafted {
  const { open } = work;
  const { world, office, period } = open;
  const found = filesOfPeriod(open);
  const file = fileOfKind(found, kind, work);
  if (file && kind.frozen && file.appProperties['named'] === 'yes') return { fileId: file.id, kept: 0 };
  const edition = kind.edition?.(work);
  const document = drafted(work, kind);
  const kept: Kept = file ? keptIn(open, file, document) : new Map();
  const { bytes, lines } = wordDocument(document, kept);
  const marks = {
    cchc: DOCUMENT,
    document: kind.kind,
    period: period.code,
    master: office.masterId,
    content: contentMark(work, kind),
    by: office.account.slice(0, 100),
    at: String(world.clock.now()),
    named: 'no',
    ...(kind.fromMaster ? { code: work.code() } : {}),
    ...(edition === undefined ? {} : { edition }),
    ...(kind.unit === undefined ? {} : { unit: kind.unit }),
  };
  const save = (replace: string | null): string =>
    world.documents.save(bytes, {
      name: documentsWords.fileName(document.title, edition === undefined ? period.name : ''),
      parent: replace === null ? folderOf(open, found) : '',
      replace,
      appProperties: marks,
    });
  const fileId = file
    ? save(file.id)
    : createOnce(world, {
        key: `${DOCUMENT}|${office.masterId}|${period.code}|${[kind.kind, edition ?? '', ...(kind.unit === undefined ? [] : [kind.unit])].join('|')}`,
        listed: null,
        create: () => save(null),
      });
  const made = world.documents.get(fileId);
  if (made !== null) {
    world.documents.change(fileId, namingRequests(made, lines));
    world.files.mark(fileId, { named: 'yes' });
  }
  return { fileId, kept: keptCount(kept) };
}

function folderOf(open: PeriodWork, found: readonly FileSeen[]): string {
  const { world, office, period } = open;
  return createOnce(world, {
    key: `${FOLDER}|${office.masterId}|${period.code}`,
    listed: found.find(({ appProperties }) => appProperties['cchc'] === FOLDER)?.id ?? null,
    create: () =>
      world.files.createFolder(
        documentsWords.folder(period.name),
        world.files.seen(office.masterId)?.parents[0] ?? null,
        { cchc: FOLDER, period: period.code, master: office.masterId },
      ),
  });
}
