/** What goes with the report: the paper to the committee, and the figures in the order of the ministry's software. */
import { unitNameIn } from '../../core/catalogue/unit';
import { isOutdated } from '../../core/consolidate/freshness';
import type { AdminDocument, Figure } from '../../core/documents/content';
import { print, type Scaled } from '../../core/exact';
import { IN_PERIOD } from '../../core/forms/field';
import { KIND_WORDS, OFFICE_SIGNS, officeHead } from '../../text/documents/heads';
import { DOCUMENT_NAMES } from '../../text/documents/kinds';
import { entryWords, submissionWords } from '../../text/documents/report';
import { paragraphsOf, words, type DraftKind, type DraftWork } from './draft';
import { IndicatorFigures } from './indicator-figures';
import { isReported, reportFacts } from './report';

function submission(work: DraftWork): AdminDocument {
  const { open, rule, year, figures } = work;
  const facts = reportFacts(work);
  const { submitted, onTime } = figures().consolidated.overview;
  const names = submitted.missing.map((code) => unitNameIn(open.units, code));
  return {
    title: DOCUMENT_NAMES.submission,
    rule,
    head: officeHead(open.catalogue.province, { kind: 'TTr', about: null, year }),
    name: { kind: KIND_WORDS.submission, subject: submissionWords.subject(facts) },
    to: [facts.committee],
    body: paragraphsOf({
      need: submissionWords.need(facts),
      holds: submissionWords.holds,
      filed: submissionWords.filed(submitted.have, submitted.expected, onTime),
      missing: names.length === 0 ? submissionWords.nobodyMissing : submissionWords.missing(names),
      end: submissionWords.end(facts),
      attached: submissionWords.attached,
    }),
    signing: OFFICE_SIGNS,
    recipients: submissionWords.recipients,
    annexes: [],
  };
}

/** As it is typed: digits without groups. */
const typed = (total: Scaled): string => print(total).replace('.', ',');

/** The column to be typed holds bare figures, so what they lack is in the column beside it. */
const countedIn = ({ coverage, freshness }: Figure): string =>
  coverage ? entryWords.counted(coverage.have, coverage.expected, isOutdated(freshness)) : '';

function entry(work: DraftWork): AdminDocument {
  const { open, rule, year, figures } = work;
  const facts = reportFacts(work);
  const [number, label, measure, value, counted] = entryWords.columns;
  const known = new IndicatorFigures(figures().consolidated);
  const lines = figures().consolidated.indicators.filter(({ field }) => field === IN_PERIOD);
  return {
    title: DOCUMENT_NAMES.entry,
    rule,
    head: officeHead(open.catalogue.province, { kind: 'BC', about: null, year }),
    name: { kind: entryWords.kind, subject: entryWords.subject(facts) },
    to: [],
    body: [
      words('note', entryWords.note, 'note'),
      {
        kind: 'table',
        key: 'entry',
        columns: [
          { heading: number, width: 12, align: 'left' },
          { heading: label, width: 44, align: 'left' },
          { heading: measure, width: 14, align: 'left' },
          { heading: value, width: 16, align: 'right' },
          { heading: counted, width: 14, align: 'center' },
        ],
        rows: lines.map((line) => ({
          key: line.row,
          strong: line.heading,
          cells: [
            [line.number],
            [line.label],
            [line.measure],
            [line.total === null ? '' : typed(line.total)],
            [line.heading ? '' : countedIn(known.sum([line.row]))],
          ],
        })),
      },
    ],
    signing: [],
    recipients: [],
    annexes: [],
  };
}

export const BESIDE_REPORT: readonly DraftKind[] = [
  { kind: 'submission', fromMaster: true, owed: isReported, make: submission },
  { kind: 'entry', fromMaster: true, owed: isReported, make: entry },
];
