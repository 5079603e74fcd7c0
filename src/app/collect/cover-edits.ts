/** What a unit changed on its cover after its report was sealed: the văn bản that it names, and what certifies it. */
import type { SignedDocument } from '../../core/submission/document';
import type { Answered, EditedCell, Seal } from '../../core/submission/seal';
import { cutTo } from '../../core/text-fold';
import { DOCUMENT_KEYS } from '../../tables/unit-book/cover-keys';
import { COVER_ENTRIES, NO_DOCUMENT } from '../../tables/unit-book/reading/read-document';
import type { CoverSeen } from '../../tables/unit-book/reading/read';
import { printDate } from '../../text/print';
import type { BookRead } from './book-read';

type Sealed = Pick<Seal, 'fileId' | 'document' | 'certified'>;

/** In the order of the cover; a row that this cover lacks is not compared. */
export const coverEdits = (seal: Sealed, book: BookRead): readonly EditedCell[] => [
  ...documentEdits(seal, book),
  ...certifiedEdits(seal, book),
];

const shownIn = (document: SignedDocument, key: (typeof COVER_ENTRIES)[number]): string =>
  key === 'docDate' && document.signedOn !== null ? printDate(document.signedOn) : (document[DOCUMENT_KEYS[key]] ?? '');

function documentEdits({ document = NO_DOCUMENT }: Sealed, { read: { cover } }: BookRead): readonly EditedCell[] {
  return COVER_ENTRIES.flatMap((key) => {
    const at = cover.cells[key];
    const [wasShown, nowShown] = [shownIn(document, key), shownIn(cover.document, key)];
    return at && wasShown !== nowShown ? [{ tab: cover.tab, a1: at.a1, wasShown, nowShown }] : [];
  });
}

/** Letters of one answer; the cell holds more than a seal needs. */
export const OF_AN_ANSWER = 2000;

/** What the head answered and who checked, as the office asked on this cover; in the order of the cover. */
export const certifiedAnswers = ({ certified }: CoverSeen): readonly Answered[] =>
  certified.map(({ question, answer }) => ({ point: question, answer: cutTo(answer, OF_AN_ANSWER) }));

/** A file that was made again after the seal has these cells blank: there a blank is not an edit. */
function certifiedEdits(seal: Sealed, { file, read: { cover } }: BookRead): readonly EditedCell[] {
  return certifiedAnswers(cover).flatMap(({ answer: nowShown }, n) => {
    const wasShown = seal.certified?.[n]?.answer ?? '';
    const isMadeAgain = nowShown === '' && file.fileId !== seal.fileId;
    const a1 = cover.certified[n]?.a1 ?? '';
    return isMadeAgain || wasShown === nowShown ? [] : [{ tab: cover.tab, a1, wasShown, nowShown }];
  });
}
