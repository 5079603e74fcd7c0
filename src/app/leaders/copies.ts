/**
 * Copies of the leaders' page beside it: the PDF of its print edition, and the page as one HTML file that needs no
 * network. Each names the publication that it shows and is open to exactly the readers of the page.
 */
import { leadersJobWords } from '../../text/books/leaders/page';
import type { FileAudited, FilePlace } from '../ports';
import { createOnce } from '../work/create-once';
import { ownFiles } from '../work/own-files';
import type { PeriodWork } from '../work/period-work';
import { leadersCircle } from './lost-access';
import { admitReaders, dropStrangers, isSharedAsListed } from './readers';
import type { Opened, Target } from './target';

const PDF = 'leadersPdf';
const HTML = 'leadersHtml';

interface Copy {
  readonly code: 'pdf' | 'html';
  readonly kind: string;
  readonly name: string;
  readonly fileName: string;
  /** Finds what the content is made from; null when it does not exist. The writer returns the id of its file. */
  readonly source: () => ((place: FilePlace) => string) | null;
}

export interface Copies {
  readonly targets: readonly Target[];
  /** Removes the access of accounts that may no longer read them; returns their number. */
  readonly drop: () => number;
}

const copiesFor = (open: PeriodWork, html: () => string): readonly Copy[] => [
  {
    code: 'pdf',
    kind: PDF,
    name: leadersJobWords.pdfName,
    fileName: leadersJobWords.pdf(open.period.name),
    source: () => {
      const printed = printEditionOf(open);
      return printed === null ? null : (place) => open.world.files.exportPdf(printed, () => place);
    },
  },
  {
    code: 'html',
    kind: HTML,
    name: leadersJobWords.htmlName,
    fileName: leadersJobWords.html(open.period.name),
    source: () => (place) => open.world.files.saveText(html(), place, 'text/html'),
  },
];

/** @param hash fingerprint of the publication that the page shows */
export function copiesOf(
  { open, found }: Opened,
  { hash, html, folder }: { readonly hash: string; readonly html: () => string; readonly folder: () => string },
): Copies {
  const { files } = open.world;
  const circle = leadersCircle(open);
  const fileOf = ({ kind }: Copy): FileAudited | null =>
    found
      .filter(
        ({ appProperties, trashed }) =>
          !trashed && appProperties['cchc'] === kind && appProperties['period'] === open.period.code,
      )
      .sort((a, b) => (a.id < b.id ? -1 : 1))[0] ?? null;
  const copies = copiesFor(open, html);
  const isCurrent = (file: FileAudited | null): file is FileAudited => file?.appProperties['content'] === hash;
  const run = (copy: Copy): ReturnType<Target['run']> => {
    const file = fileOf(copy);
    const dropped = dropStrangers(files, file, circle);
    const fileId = isCurrent(file) ? file.id : written(open, copy, { file, hash, folder });
    if (fileId === null) return ['failed', 'gone'];
    admitReaders(open.world, { fileId, file }, circle);
    return ['written', circle.readers.length, fileId, dropped];
  };
  return {
    targets: copies.map((copy): Target => {
      const file = fileOf(copy);
      return {
        code: copy.code,
        name: copy.name,
        isDone: isCurrent(file) && isSharedAsListed(file, circle),
        overwritten: [],
        run: () => run(copy),
      };
    }),
    drop: () => copies.reduce((sum, copy) => sum + dropStrangers(files, fileOf(copy), circle), 0),
  };
}

function written(
  open: PeriodWork,
  { kind, fileName: name, source }: Copy,
  at: { readonly file: FileAudited | null; readonly hash: string; readonly folder: () => string },
): string | null {
  const write = source();
  if (write === null) return null;
  const { masterId } = open.office;
  const place = (replace: string | null): FilePlace => ({
    name,
    parent: at.folder(),
    replace,
    appProperties: { cchc: kind, period: open.period.code, master: masterId, content: at.hash },
  });
  if (at.file !== null) return write(place(at.file.id));
  let isMade = false;
  const fileId = createOnce(open.world, {
    key: `${kind}|${masterId}|${open.period.code}`,
    listed: null,
    create: () => {
      isMade = true;
      return write(place(null));
    },
  });
  return isMade ? fileId : write(place(fileId));
}

/** Looked up again, because it may have just been made. */
function printEditionOf(open: PeriodWork): string | null {
  const [printed] = ownFiles(
    open,
    open.world.files.list(
      `appProperties has { key='cchc' and value='leadersPrint' } and appProperties has { key='master' and value='${open.office.masterId}' } and appProperties has { key='period' and value='${open.period.code}' } and trashed = false`,
    ),
  );
  return printed?.id ?? null;
}
