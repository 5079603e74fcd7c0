/**
 * The targets of *Trang lãnh đạo*: the page with its print edition, its copies, the books of the agencies, and the
 * readers of earlier pages.
 */
import { leadersJobWords } from '../../text/books/leaders/page';
import type { Altered } from '../consolidate/altered-master';
import type { FileAudited } from '../ports';
import type { PeriodWork } from '../work/period-work';
import { copiesOf } from './copies';
import { earlierReaders } from './lost-access';
import type { PageBefore } from './figures';
import type { Opened, Target } from './target';
import { overwrittenCells } from './overwritten';
import { fieldEditions } from './field-editions';
import { masterGrids, leadersEditions, shownBefore, type LeadersEditions } from './editions';
import {
  type Edition,
  standingOf,
  STANDING_FIELDS,
  publishEdition,
  isShown,
  fileOfEdition,
  dropFrom,
  differenceWords,
  type Standing,
} from './reader-files';

const FOLDER = 'leadersFolder';

export const ofPage = (open: PeriodWork): Pick<Edition, 'stamp'> => ({
  stamp: { kind: 'leaders', period: open.period.code, unit: null },
});

/** The current publications in the existing files, read in one look for all of them. */
function standings(open: PeriodWork, files: readonly FileAudited[]): ReadonlyMap<string, Standing> {
  if (files.length === 0) return new Map();
  const books = open.world.books.getMany(
    files.map((file) => ({ id: file.id, fields: `spreadsheetId,${STANDING_FIELDS}` })),
  );
  return new Map(
    files.flatMap((file, at) => {
      const seen = books[at];
      return seen && 'book' in seen ? [[file.id, standingOf(seen.book)] as const] : [];
    }),
  );
}

function folderFor({ open, found }: Opened): () => string {
  let kept = found.find(
    (file) => file.appProperties['cchc'] === FOLDER && file.appProperties['period'] === open.period.code,
  )?.id;
  return () => {
    kept ??= open.world.files.createFolder(
      leadersJobWords.folder(open.period.name),
      open.world.files.seen(open.office.masterId)?.parents[0] ?? null,
      { cchc: FOLDER, period: open.period.code, master: open.office.masterId },
    );
    return kept;
  };
}

const isEdition = ({ appProperties }: FileAudited, period: string): boolean =>
  ['leaders', 'leadersPrint', 'field'].includes(appProperties['cchc'] ?? '') && appProperties['period'] === period;

export function targetsOf(at: Opened): readonly Target[] {
  const { open, figures, found } = at;
  const [master, folder] = [masterGrids(open), folderFor(at)];
  const pageFile = fileOfEdition(found, ofPage(open));
  const known = standings(
    open,
    found.filter((file) => isEdition(file, open.period.code)),
  );
  let before: PageBefore | null | undefined;
  const editions = leadersEditions(open, figures, {
    master,
    before: () => {
      const standing = pageFile && known.get(pageFile.id);
      return (before ??= standing ? shownBefore(open, standing) : null);
    },
  });
  const seen = new Map<Edition, readonly Altered[]>();
  const overwritten = (edition: Edition): readonly Altered[] => {
    const cells = seen.get(edition) ?? overwrittenCells(open, edition, { file: fileOfEdition(found, edition), known });
    seen.set(edition, cells);
    return cells;
  };
  const isDone = (edition: Edition): boolean =>
    isShown(open, edition, { file: fileOfEdition(found, edition), known }) && overwritten(edition).length === 0;
  const shown = (edition: Edition): ReturnType<Target['run']> => {
    const { fileId, differs, dropped } = publishEdition(open, edition, {
      file: fileOfEdition(found, edition),
      folder,
      again: overwritten(edition).length > 0,
    });
    return differs.length > 0
      ? ['differs', differenceWords(differs), dropped]
      : ['written', edition.readers?.length ?? 0, fileId, dropped];
  };
  const earlier = earlierReaders(open, found);
  return [
    ...pageTargets(at, { ...editions, folder, isDone, overwritten, shown }),
    ...fieldEditions(open, figures, master).map((edition): Target => ({
      code: edition.code,
      name: edition.fileName,
      isDone: isDone(edition),
      overwritten: overwritten(edition),
      run: () => shown(edition),
    })),
    ...(earlier === null ? [] : [{ code: 'earlier', name: leadersJobWords.earlier, overwritten: [], ...earlier }]),
  ];
}

interface PageEditions extends LeadersEditions {
  readonly folder: () => string;
  isDone(edition: Edition): boolean;
  overwritten(edition: Edition): readonly Altered[];
  /** Publishes one edition and returns its result. */
  shown(edition: Edition): ReturnType<Target['run']>;
}

/** The page with its print edition, and its copies. */
function pageTargets(at: Opened, editions: PageEditions): readonly Target[] {
  const { open, found } = at;
  const { print, page, html, folder, isDone, overwritten, shown } = editions;
  const copies = copiesOf(at, { hash: page.hash, html, folder });
  return [
    {
      code: page.code,
      name: leadersJobWords.page,
      isDone: isDone(print) && isDone(page),
      overwritten: [...overwritten(page), ...overwritten(print)],
      run: () => {
        const printed = shown(print);
        const result =
          printed[0] === 'written'
            ? shown(page)
            : ([printed[0], printed[1] ?? '', dropFrom(open, page, fileOfEdition(found, page))] as const);
        return result[0] === 'differs' ? [result[0], result[1] ?? '', Number(result[2]) + copies.drop()] : result;
      },
    },
    ...copies.targets,
  ];
}
