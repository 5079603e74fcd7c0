/**
 * Collects one workbook as it was read: is it submitted, withdrawn, edited after its seal, or still being filled in?
 * Everything goes into the ledger first; the unit is shown the result afterwards (collect-pass.ts). The evidence of
 * time is what Google reported before our own writes.
 */
import type { Finding } from '../../core/check/finding';
import { sealedFormsOf, type Unsealed } from '../../core/submission/seal';
import { isReused, timeFactsOf, timelinessBy } from '../../core/submission/submission-time';
import { isHandedIn, move } from '../../core/submission/submission';
import { noticeOf, withNotice, withoutNotice, type Notice, type Told } from '../../core/submission/told';
import { isBlankDocument, timeByOf } from '../../core/submission/document';
import { printCode } from '../../core/forms/print-code';
import { logWords } from '../../text/books/cover';
import { fitsRow } from '../../tables/ledger-book';
import type { CoverSeen } from '../../tables/unit-book/reading/read';
import { recordOf, sealed, type Sealed } from './seal-record';
import { compareWithSeal, unticked } from './after-seal';
import { noteDue, noteRead, tell, type BookRead, type TakenUp } from './book-read';
import { certifiedAnswers, OF_AN_ANSWER } from './cover-edits';
import { coverMust, tickIsNews } from './cover-news';
import { askMovedValues } from './moved-values';
import { evidenceOf } from './evidence';
import { bookFindings, findingsOf, heldOf, isBegun, sentences } from './evaluate';
import { isLockedOut, lockedOut, refused, tooLong } from './refuse-report';
import { countedDifferences, newAnswers, toldWithSeen } from '../duties/seen-duties';
import { doubtOf } from '../receive/author';
import { seeBlanks } from '../letters/foresee';
import { highestVersion } from '../work/held/rows-whole';
import { asShown } from '../work/issued';
import type { PeriodWork } from '../work/period-work';
import { dueOf } from '../../core/catalogue/period';
import { holdsBack } from '../../core/finding-level';
import { cutTo } from '../../core/text-fold';

export function takeUp(open: PeriodWork, asRead: BookRead): TakenUp {
  const book = asTold(open, asRead);
  const { cover } = book.read;
  const { state, version, told } = book.submission;
  if (!cover.tick || cover.reading?.is !== 'value') {
    noteRead(open, book, {});
    return cover.tick && state === 'published' ? null : ['coverDamaged'];
  }
  const seal = open.ledger.sealRecord(book.unit.code, open.period.code, version);
  const must = coverMust(open, book.unit, { submission: book.submission, seal });
  if (isHandedIn(state))
    return cover.ticked || cover.boxGone || told.tickOwed ? compareWithSeal(open, book) : unticked(open, book);
  if (tickIsNews(cover, must)) return submitted(open, book);
  noteRead(open, book, cover.ticked ? {} : { unseenTickAt: book.seenAt });
  return cover.ticked ? null : opened(open, book);
}

/** What the file itself shows and no check column does, e.g. a copied tab or a lost tick: the unit reads it. */
function asTold(open: PeriodWork, book: BookRead): BookRead {
  const { submission, seenAt, read, templates } = book;
  const found = bookFindings(read, templates, heldOf(asShown(open, book.unit.code), seenAt)).filter(
    (one) => !holdsBack(one),
  );
  const others = sentences(
    found.filter((one) => one.code !== 'beforeCutOff'),
    templates,
  );
  const texts = cutTo([...others, ...countedDifferences(open, book.unit, book)].join(' '), OF_REMARKS);
  const beforeCutOff = found.filter((one) => one.code === 'beforeCutOff');
  const early = cutTo(sentences(beforeCutOff, templates).join(' '), OF_REMARKS);
  const seen: readonly Notice[] = [
    ...(texts === '' ? [] : [{ code: 'remarks', at: seenAt, facts: { texts } } as const]),
    ...(early === '' ? [] : [{ code: 'early', at: seenAt, facts: { texts: early } } as const]),
    ...(isDamaged(read.cover) ? [{ code: 'coverDamaged', at: seenAt, facts: {} } as const] : []),
  ];
  const told = toldWithSeen(open, { unit: book.unit, read, told: withSeen(submission.told, seen), at: seenAt });
  if (told === submission.told) return book;
  open.ledger.put({ submission: { ...submission, told } });
  for (const line of newAnswers(submission.told, told)) tell(open, book.unit, 'mending', line);
  return { ...book, submission: { ...submission, told } };
}

/** Returns true when the unit cannot hand in by this cover, or could not read our answer. */
const isDamaged = ({ tick, reading, cells, boxGone }: CoverSeen): boolean =>
  !tick ||
  (reading?.is !== 'value' && !boxGone) ||
  [cells.stateCode, cells.receipt, cells.message, cells.sealedCode].includes(undefined);

/** The notices that a look at the file adds or removes; a notice with the same facts keeps its moment. */
const OF_THE_FILE = ['remarks', 'early', 'coverDamaged', 'fileGone'] as const;

function withSeen(told: Told, seen: readonly Notice[]): Told {
  const isSame = (one: Notice): boolean =>
    JSON.stringify(noticeOf(told, one.code)?.facts) === JSON.stringify(one.facts);
  const isStill = OF_THE_FILE.every(
    (code) => noticeOf(told, code) === null || seen.some((one) => one.code === code && isSame(one)),
  );
  if (isStill && seen.every(isSame)) return told;
  const kept = seen.map((one) => (isSame(one) ? (noticeOf(told, one.code) ?? one) : one));
  return kept.reduce(withNotice, withoutNotice(told, ...OF_THE_FILE));
}

/** Letters about the file on the cover. */
const OF_REMARKS = 3000;

function opened(open: PeriodWork, book: BookRead): TakenUp {
  askMovedValues(open, book);
  seeBlanks(open, book);
  if (book.submission.state !== 'published' || !isBegun(book)) return null;
  open.ledger.put({ submission: { ...book.submission, state: 'draft', changedAt: book.seenAt } });
  noteDue(open, book, { unseenTickAt: book.seenAt });
  return ['draft'];
}

function submitted(open: PeriodWork, book: BookRead): TakenUp {
  const own = findingsOf(book.read, book.templates, heldOf(asShown(open, book.unit.code), book.seenAt));
  const findings = [...own, ...askMovedValues(open, book)];
  const holding = findings.filter(holdsBack);
  if (isLockedOut(open, book, () => evidenceOf(open, book))) return lockedOut(open, book);
  return holding.length > 0 ? refused(open, book, holding) : taken(open, book, findings);
}

function sealOf(
  open: PeriodWork,
  book: BookRead,
  { version, findings }: Pick<Unsealed, 'version' | 'findings'>,
): Sealed {
  const { unit, submission, file } = book;
  const evidence = evidenceOf(open, book);
  const sent = sentOf(open, book);
  const unsealed: Unsealed = {
    unit: unit.code,
    period: open.period.code,
    version,
    fileId: file.fileId,
    sealedAt: open.world.clock.now(),
    sealedBy: evidence.modifiedBy,
    evidence,
    ...sent,
    ...answersOf(book),
    ...certifiedOf(book),
    timeliness: timelinessBy(
      timeFactsOf({ evidence, ...sent }),
      dueOf(open.period, open.catalogue.holidays, submission),
    ),
    forms: sealedFormsOf(book.read.reports),
    findings,
  };
  return sealed(open.world.coder, unsealed);
}

function taken(open: PeriodWork, book: BookRead, findings: readonly Finding[]): TakenUp {
  const { unit, submission, seenAt } = book;
  const moved = move(submission.state, 'submit', 'unit');
  if (!moved.ok) throw new Error(`${unit.code}: submit refused from ${submission.state}`);
  const highest = highestVersion(open.ledger, unit.code, open.period.code);
  const version = highest + 1;
  const before = open.ledger.sealRecord(unit.code, open.period.code, highest);
  const { seal, payload } = sealOf(open, book, { version, findings });
  if (!fitsRow(payload)) return tooLong(open, book);
  const doubt = doubtOf(open, unit.code, seal.sealedBy);
  open.ledger.put({
    seal: recordOf(seal, before?.fingerprint ?? null, payload),
    submission: {
      ...submission,
      state: moved.value,
      version,
      timeliness: seal.timeliness,
      flags: { ...submission.flags, editedAfterSeal: false },
      decision: null,
      reason: null,
      decidedBy: null,
      decidedAt: null,
      changedAt: seenAt,
      told: { ...toldAfterSeal(submission.told), ...(doubt === null ? { allowedVersion: version } : {}) },
    },
  });
  noteDue(open, book);
  tell(open, unit, 'submit', logWords.sealed(version, seal.fingerprint));
  if (doubt) tell(open, unit, 'author', logWords.doubted(seal.sealedBy));
  return doubt ? ['sealed', version, seal.timeliness, doubt] : ['sealed', version, seal.timeliness];
}

/** Notices about an earlier version end with a new one. */
const OF_ONE_VERSION = [
  'editedAfterSeal',
  'tickGone',
  'undone',
  'timeDecided',
  'contactsChanged',
  'templateChanged',
  'periodChanged',
] as const;

const toldAfterSeal = (told: Told): Told => ({
  ...withoutNotice(told, ...OF_ONE_VERSION),
  asked: null,
  open: null,
  before: null,
  tickOwed: false,
});

/** The reasons of the last return, each with what the unit wrote beside it. */
const answersOf = ({ submission, read }: BookRead): Pick<Unsealed, 'answers'> => {
  const { asked } = submission.told;
  return asked === null
    ? {}
    : {
        answers: asked.points.map((point, n) => ({
          point: point.text,
          answer: cutTo((read.cover.points?.answers[n] ?? '').normalize('NFC').trim(), OF_AN_ANSWER),
        })),
      };
};

const certifiedOf = ({ read: { cover } }: BookRead): Pick<Unsealed, 'certified'> =>
  cover.certified.length === 0 ? {} : { certified: certifiedAnswers(cover) };

/** What accompanies the figures: the văn bản, whether its day counts, and the code of the printed page. */
function sentOf(
  open: PeriodWork,
  { unit, read, templates }: BookRead,
): Pick<Unsealed, 'document' | 'timeBy' | 'reusedDocument' | 'printCode'> {
  const { document } = read.cover;
  const code = printCode(templates, read.reports);
  const earlier = open.ledger.sealRecords(open.period.code).filter((one) => one.unit === unit.code);
  return {
    ...(isBlankDocument(document) ? {} : { document }),
    ...(timeByOf(open.catalogue) === 'document' ? { timeBy: 'document' as const } : {}),
    ...(!isBlankDocument(document) && isReused({ document, printCode: code }, earlier)
      ? { reusedDocument: true as const }
      : {}),
    ...(code === null ? {} : { printCode: code }),
  };
}
