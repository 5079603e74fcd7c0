/** Proposals from sealed facts: rewards for a year of reports in time, explanations for those late or missing. */
import { dueFor } from '../../core/catalogue/period';
import { isSameYear, reportingYear } from '../../core/catalogue/reporting-year';
import type { Unit } from '../../core/catalogue/unit';
import type { AdminDocument, Table } from '../../core/documents/content';
import { isHandedIn } from '../../core/submission/submission';
import type { SubmissionRecord } from '../../tables/ledger-book';
import { explanationWords, rewardWords, type ConductFacts } from '../../text/documents/conduct';
import { KIND_WORDS, OFFICE_SIGNS, officeHead } from '../../text/documents/heads';
import { DOCUMENT_NAMES } from '../../text/documents/kinds';
import { committeeInFull, headOfUnit, officeInShort } from '../../text/documents/parties';
import { MOST_NAMED, urgingWords } from '../../text/documents/urging';
import { printDue, printMoment } from '../../text/print';
import { decidedRanks } from '../scoring/decided-rounds';
import { judgedDue } from '../work/due';
import { submissionOf } from '../work/period-work';
import { numberedTable } from './annex-tables';
import { paragraphsOf, type DraftKind, type DraftWork } from './draft';
import { isReported } from './report';

function factsOf({ open }: DraftWork): ConductFacts {
  const { catalogue, period } = open;
  return {
    office: officeInShort(catalogue.province),
    committee: committeeInFull(catalogue.province),
    period: period.name,
    year: reportingYear(period, catalogue.periods).number,
  };
}

/** The unit's submissions of the reporting year, of the periods that were published to it. */
const yearOf = ({ open }: DraftWork, unit: string): readonly SubmissionRecord[] =>
  open.catalogue.periods
    .filter((one) => one.scoring === undefined && isSameYear(one, open.period, open.catalogue.periods))
    .flatMap(({ code }) => open.ledger.submission(unit, code) ?? [])
    .filter(({ state }) => state !== 'unpublished');

/** A first version that was received in time: a later one was returned or withdrawn before. */
const isFaultless = ({ state, timeliness, version }: SubmissionRecord): boolean =>
  isHandedIn(state) && timeliness === 'onTime' && version === 1;

interface Worthy {
  readonly unit: Unit;
  readonly periods: number;
}
const worthy = (work: DraftWork): readonly Worthy[] =>
  work.open.units.flatMap((unit): Worthy[] => {
    const all = yearOf(work, unit.code);
    return all.length > 0 && all.every(isFaultless) ? [{ unit, periods: all.length }] : [];
  });

function rewardList(work: DraftWork): Table {
  const ranks = decidedRanks(work.open)?.lines ?? [];
  return numberedTable({
    key: 'list',
    headings: rewardWords.columns,
    widths: [8, 26, 34, 18, 14],
    lines: worthy(work).map(({ unit, periods }) => {
      const rank = ranks.find((line) => line.unit === unit.code) ?? null;
      return {
        key: unit.code,
        cells: [[unit.name], [rewardWords.reason(periods, periods, rank)], [rewardWords.form], []],
      };
    }),
  });
}

function reward(work: DraftWork): AdminDocument {
  const { open, rule, year } = work;
  const facts = factsOf(work);
  const count = worthy(work).length;
  return {
    title: DOCUMENT_NAMES.reward,
    rule,
    head: officeHead(open.catalogue.province, { kind: 'TTr', about: null, year }),
    name: { kind: KIND_WORDS.submission, subject: rewardWords.subject(facts) },
    to: rewardWords.to(facts),
    body: paragraphsOf({
      grounds: rewardWords.grounds(facts),
      content: count === 0 ? rewardWords.none : rewardWords.content(facts, count),
      attached: rewardWords.attached,
      end: rewardWords.end(facts),
    }),
    signing: OFFICE_SIGNS,
    recipients: rewardWords.recipients,
    annexes: [
      {
        key: 'annex',
        label: urgingWords.listLabel,
        title: rewardWords.listTitle,
        attachedTo: rewardWords.attachedTo(facts.office),
        landscape: true,
        body: [rewardList(work)],
      },
    ],
  };
}

interface Doubted {
  readonly unit: Unit;
  readonly submission: SubmissionRecord;
}
/** Late, or past the due time and not handed in. */
const doubted = ({ open }: DraftWork): readonly Doubted[] =>
  open.units.flatMap((unit): Doubted[] => {
    const submission = submissionOf(open, unit.code);
    if (!submission || submission.state === 'unpublished') return [];
    const isMissing = !isHandedIn(submission.state) && open.world.clock.now() > judgedDue(open, submission).at;
    return isMissing || (isHandedIn(submission.state) && submission.timeliness === 'late')
      ? [{ unit, submission }]
      : [];
  });

const whatOf = ({ state }: SubmissionRecord): string =>
  state === 'returned' ? explanationWords.returned : explanationWords[isHandedIn(state) ? 'late' : 'missing'];

function explanationList(work: DraftWork): Table {
  const { open } = work;
  return numberedTable({
    key: 'list',
    headings: explanationWords.columns,
    widths: [8, 30, 22, 22, 18],
    lines: doubted(work).map(({ unit, submission }) => {
      const sealed = open.ledger.sealRecord(unit.code, open.period.code, submission.version);
      const isIn = isHandedIn(submission.state);
      return {
        key: unit.code,
        cells: [
          [unit.name],
          [whatOf(submission)],
          [printDue(judgedDue(open, submission).at)],
          [isIn && sealed ? printMoment(sealed.sealedAt) : ''],
        ],
      };
    }),
  });
}

function explanation(work: DraftWork): AdminDocument {
  const { open, rule, year } = work;
  const facts = factsOf(work);
  const units = doubted(work);
  return {
    title: DOCUMENT_NAMES.breach,
    rule,
    head: officeHead(open.catalogue.province, { kind: null, about: explanationWords.about(facts), year }),
    name: null,
    to: units.length > MOST_NAMED ? [explanationWords.toList] : units.map(({ unit }) => headOfUnit(unit)),
    body: paragraphsOf({
      state: explanationWords.state(facts, units.length),
      request: explanationWords.request(facts),
      answer: explanationWords.answer,
      end: explanationWords.end,
    }),
    signing: OFFICE_SIGNS,
    recipients: explanationWords.recipients(facts.committee),
    annexes: [
      {
        key: 'annex',
        label: urgingWords.listLabel,
        title: explanationWords.listTitle,
        attachedTo: explanationWords.attachedTo(facts.office),
        landscape: false,
        body: [explanationList(work)],
      },
    ],
  };
}

/** No other period of the reporting year ends later. */
const endsYear = (work: DraftWork): boolean => {
  const { period, catalogue } = work.open;
  return catalogue.periods.every((one) => !isSameYear(one, period, catalogue.periods) || one.to <= period.to);
};

export const CONDUCT: readonly DraftKind[] = [
  {
    kind: 'breach',
    fromMaster: false,
    owed: (work) =>
      work.open.world.clock.now() > dueFor(work.open.period, work.open.catalogue.holidays, null) &&
      doubted(work).length > 0,
    make: explanation,
  },
  { kind: 'reward', fromMaster: false, owed: (work) => isReported(work) && endsYear(work), make: reward },
];
