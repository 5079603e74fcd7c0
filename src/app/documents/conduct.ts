/** Proposals from sealed facts: rewards for a year of reports in time, explanations for those late or missing. */
import { dueFor } from '../../core/catalogue/period';
import { isSameYear, reportingYear } from '../../core/catalogue/reporting-year';
import { unitNameIn, type Unit } from '../../core/catalogue/unit';
import type { AdminDocument, Annex, Table } from '../../core/documents/content';
import { breachesIn, chosenUnits, rewardedIn, type Conduct } from '../../core/duties/conduct';
import { isHandedIn } from '../../core/submission/submission';
import type { Rates } from '../../core/submission/rates';
import type { SubmissionRecord } from '../../tables/ledger-book';
import { explanationWords, rewardWords, type ConductFacts } from '../../text/documents/conduct';
import { inSentence, KIND_WORDS, OFFICE_SIGNS, officeHead } from '../../text/documents/heads';
import { DOCUMENT_NAMES } from '../../text/documents/kinds';
import { committeeInFull, headOfUnit, officeInShort } from '../../text/documents/parties';
import { reportWords } from '../../text/documents/report';
import { MOST_NAMED, urgingWords } from '../../text/documents/urging';
import { printDay, printDue, printMomentInWords } from '../../text/print';
import { decidedRanks } from '../scoring/decided-rounds';
import { judgedDue } from '../work/due';
import { answerTo, explanationOf, isDoubted } from '../work/duties/explanations';
import { submissionOf, type PeriodWork } from '../work/period-work';
import { numberedTable } from './annex-tables';
import { paragraphsOf, words, type DraftKind, type DraftWork } from './draft';
import { ratesOfYear } from './rates';
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

interface Worthy {
  readonly unit: Unit;
  readonly rates: Rates;
  /** The office's own line; null = the unit is proposed from the facts alone. */
  readonly chosen: Conduct | null;
}

/** Every report in time at the first try; one with an extension is excused and counts in neither direction. */
const isFaultless = ({ asked, handedIn, onTime, timed, excused, late, again }: Rates): boolean =>
  timed > 0 && handedIn === asked && onTime === timed && timed + excused === asked && late === 0 && again === 0;

/** The units that the office chose; until it has chosen, all whose reports have no fault. */
function worthy({ open }: DraftWork): readonly Worthy[] {
  const { byUnit } = ratesOfYear(open);
  const choice = chosenUnits(open.catalogue.conduct);
  return open.units.flatMap((unit): Worthy[] => {
    const rates = byUnit.get(unit.code);
    const chosen = choice.get(unit.code) ?? null;
    if (!rates) return [];
    return (choice.size > 0 ? chosen !== null : isFaultless(rates)) ? [{ unit, rates, chosen }] : [];
  });
}

function rewardList(work: DraftWork): Table {
  const ranks = decidedRanks(work.open)?.lines ?? [];
  return numberedTable({
    key: 'list',
    headings: rewardWords.columns,
    widths: [7, 23, 41, 18, 11],
    lines: worthy(work).map(({ unit, rates, chosen }) => {
      const rank = ranks.find((line) => line.unit === unit.code) ?? null;
      const facts = rewardWords.reason(rates, rank);
      return {
        key: unit.code,
        cells: [
          [unit.name],
          [chosen === null || chosen.what === '' ? facts : `${deedOf(chosen)}; ${inSentence(facts)}`],
          [chosen?.award || rewardWords.form],
          [],
        ],
      };
    }),
  });
}

const deedOf = ({ what, document }: Conduct): string => (document === '' ? what : rewardWords.proved(what, document));

/** The persons that the office typed; nothing about a person is gathered elsewhere. */
function personList(open: PeriodWork): Table {
  return numberedTable({
    key: 'persons',
    headings: rewardWords.personColumns,
    widths: [6, 18, 22, 28, 16, 10],
    lines: rewardedIn(open.catalogue.conduct).map((one) => ({
      key: one.code,
      cells: [
        [one.person],
        [[one.position, nameOf(open, one.unit)].filter((part) => part !== '').join(', ')],
        [deedOf(one)],
        [one.award],
        [],
      ],
    })),
  });
}

const nameOf = ({ units }: PeriodWork, code: string): string => (code === '' ? '' : unitNameIn(units, code));

function contentOf(facts: ConductFacts, { count, isChosen }: { readonly count: number; readonly isChosen: boolean }) {
  if (isChosen) return rewardWords.chosen(facts, count);
  return count === 0 ? rewardWords.none : rewardWords.content(facts, count);
}

function reward(work: DraftWork): AdminDocument {
  const { open, rule, year } = work;
  const facts = factsOf(work);
  const count = worthy(work).length;
  const isChosen = chosenUnits(open.catalogue.conduct).size > 0;
  const persons = rewardedIn(open.catalogue.conduct).length;
  return {
    title: DOCUMENT_NAMES.reward,
    rule,
    head: officeHead(open.catalogue.province, { kind: 'TTr', about: null, year }),
    name: { kind: KIND_WORDS.submission, subject: rewardWords.subject(facts, persons > 0) },
    to: rewardWords.to(facts),
    body: [
      ...paragraphsOf({
        grounds: rewardWords.grounds(facts),
        content: contentOf(facts, { count, isChosen }),
        ...(persons === 0 ? {} : { persons: rewardWords.persons(facts, persons) }),
      }),
      ...(isChosen || count === 0 ? [] : [words('choose', rewardWords.choose, 'note')]),
      ...paragraphsOf({ attached: rewardWords.attached, end: rewardWords.end(facts) }),
    ],
    signing: OFFICE_SIGNS,
    recipients: rewardWords.recipients,
    annexes: [
      {
        key: 'annex',
        label: persons === 0 ? urgingWords.listLabel : reportWords.annexLabel(0),
        title: rewardWords.listTitle,
        attachedTo: rewardWords.attachedTo(facts.office),
        body: [rewardList(work)],
      },
      ...(persons === 0
        ? []
        : [
            {
              key: 'annex.persons',
              label: reportWords.annexLabel(1),
              title: rewardWords.personTitle,
              attachedTo: rewardWords.attachedTo(facts.office),
              body: [personList(open)],
            },
          ]),
    ],
  };
}

interface Doubted {
  readonly unit: Unit;
  readonly submission: SubmissionRecord;
}
const doubted = ({ open }: DraftWork): readonly Doubted[] =>
  open.units.flatMap((unit): Doubted[] => {
    const submission = submissionOf(open, unit.code);
    return submission && isDoubted(open, submission) ? [{ unit, submission }] : [];
  });

const whatOf = ({ state }: SubmissionRecord): string =>
  state === 'returned' ? explanationWords.returned : explanationWords[isHandedIn(state) ? 'late' : 'missing'];

function explanationList(work: DraftWork): Table {
  const { open } = work;
  const { byUnit } = ratesOfYear(open);
  return numberedTable({
    key: 'list',
    headings: explanationWords.columns,
    widths: [6, 19, 13, 13, 13, 16, 20],
    lines: doubted(work).map(({ unit, submission }) => {
      const rates = byUnit.get(unit.code);
      const sealed = open.ledger.sealRecord(unit.code, open.period.code, submission.version);
      const isIn = isHandedIn(submission.state);
      return {
        key: unit.code,
        cells: [
          [unit.name],
          [whatOf(submission)],
          [printDue(judgedDue(open, submission).at)],
          [isIn && sealed ? printMomentInWords(sealed.sealedAt) : ''],
          [rates ? explanationWords.rates(rates) : ''],
          [explanationOf(open, submission)],
        ],
      };
    }),
  });
}

/** Breaches of units that report in this period, with what each answered and what followed. */
const breachesOf = ({ open }: DraftWork): readonly Conduct[] =>
  breachesIn(open.catalogue.conduct).filter(({ unit }) => open.units.some(({ code }) => code === unit));

function breachList(work: DraftWork): Table {
  const { open } = work;
  return numberedTable({
    key: 'breaches',
    headings: explanationWords.breachColumns,
    widths: [6, 19, 23, 15, 11, 14, 12],
    lines: breachesOf(work).map((one) => {
      const submission = submissionOf(open, one.unit);
      return {
        key: one.code,
        cells: [
          [nameOf(open, one.unit)],
          [one.what],
          [one.document],
          [one.answerBy === null ? '' : printDay(one.answerBy)],
          [submission ? answerTo(submission, one.code) : ''],
          [one.outcome],
        ],
      };
    }),
  });
}

function explanation(work: DraftWork): AdminDocument {
  const { open, rule, year } = work;
  const facts = factsOf(work);
  const late = doubted(work);
  const breaches = breachesOf(work);
  const named = open.units.filter(
    ({ code }) => late.some(({ unit }) => unit.code === code) || breaches.some(({ unit }) => unit === code),
  );
  const isBoth = breaches.length > 0 && late.length > 0;
  const annex = (at: number, title: string, table: Table): Annex => ({
    key: at === 0 ? 'annex' : `annex.${at}`,
    label: isBoth ? reportWords.annexLabel(at) : urgingWords.listLabel,
    title,
    attachedTo: explanationWords.attachedTo(facts.office),
    body: [table],
  });
  return {
    title: DOCUMENT_NAMES.breach,
    rule,
    head: officeHead(open.catalogue.province, {
      kind: null,
      about: explanationWords.about(facts, breaches.length > 0),
      year,
    }),
    name: null,
    to: named.length > MOST_NAMED ? [explanationWords.toList] : named.map(headOfUnit),
    body: paragraphsOf({
      ...(late.length === 0 ? {} : { state: explanationWords.state(facts, late.length) }),
      ...(breaches.length === 0 ? {} : { breaches: explanationWords.breaches(facts, breaches.length) }),
      request: explanationWords.request(facts, open.period.explainBy),
      answer: explanationWords.answer,
      end: explanationWords.end,
    }),
    signing: OFFICE_SIGNS,
    recipients: explanationWords.recipients(facts.committee),
    annexes: [
      ...(late.length > 0 || breaches.length === 0
        ? [annex(0, explanationWords.listTitle, explanationList(work))]
        : []),
      ...(breaches.length === 0 ? [] : [annex(1, explanationWords.breachTitle, breachList(work))]),
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
      breachesOf(work).some(({ outcome }) => outcome === '') ||
      (work.open.world.clock.now() > dueFor(work.open.period, work.open.catalogue.holidays, null) &&
        doubted(work).length > 0),
    make: explanation,
  },
  { kind: 'reward', fromMaster: false, owed: (work) => isReported(work) && endsYear(work), make: reward },
];
