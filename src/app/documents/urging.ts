/** The three letters about reports that did not come, from the states in the ledger. */
import { lockMoment, dueFor } from '../../core/catalogue/period';
import type { AdminDocument, Table } from '../../core/documents/content';
import { STATE_LABELS } from '../../text/books/master-book';
import { committeeInFull, headOfUnit, officeInShort } from '../../text/documents/parties';
import { OFFICE_SIGNS, officeHead } from '../../text/documents/heads';
import { MOST_NAMED, urgingWords, type UrgingFacts, type UrgingLevel } from '../../text/documents/urging';
import { printDay, printDue } from '../../text/print';
import { letterWords } from '../../text/documents/letter';
import { judgedDue } from '../work/due';
import { filedIn } from '../work/filed';
import { submissionOf, type PeriodWork } from '../work/period-work';
import { DOCUMENT_NAMES } from '../../text/documents/kinds';
import { numberedTable } from './annex-tables';
import { paragraphsOf, type DraftKind, type DraftWork } from './draft';
import { settingOf } from '../../core/catalogue/settings';

function factsOf({ open, moment }: DraftWork): UrgingFacts {
  const { catalogue, period } = open;
  const { asked, handedIn, missing, owing } = filedIn(open);
  const submissions = missing.flatMap((unit) => submissionOf(open, unit.code) ?? []);
  return {
    office: officeInShort(catalogue.province),
    committee: committeeInFull(catalogue.province),
    period: period.name,
    legalBasis: period.legalBasis,
    letter: letterWords(period.letter, officeInShort(catalogue.province)),
    moment,
    expected: asked.length,
    handedIn: handedIn.length,
    missing: missing.length,
    unpublished: missing.length - owing.length,
    extended: submissions.filter(({ flags }) => flags.extendedTo !== null).length,
    returned: submissions.filter(({ state }) => state === 'returned').length,
    due: printDue(dueFor(period, catalogue.holidays, null)),
    lock: printDay(period.lock),
    phone: settingOf(catalogue, 'office.phone'),
  };
}

function listOf(open: PeriodWork): Table {
  return numberedTable({
    key: 'list',
    headings: urgingWords.columns,
    widths: [8, 22, 17, 15, 24, 14],
    lines: filedIn(open).missing.map((one) => {
      const submission = submissionOf(open, one.code);
      const label = STATE_LABELS[submission?.state ?? 'unpublished'];
      const contacts = open.catalogue.contacts.filter((contact) => contact.unit === one.code);
      return {
        key: one.code,
        cells: [
          [one.name],
          [submission ? printDue(judgedDue(open, submission).at) : ''],
          [submission?.flags.extendedTo ? urgingWords.extendedState(label) : label],
          [
            contacts
              .map(({ name }) => name)
              .filter((name) => name !== '')
              .join('\n'),
          ],
          [
            contacts
              .map((contact) => contact.phone)
              .filter((number) => number !== '')
              .join('\n'),
          ],
        ],
      };
    }),
  });
}

function addresseesOf(level: UrgingLevel, open: PeriodWork, { committee }: UrgingFacts): readonly string[] {
  if (level === 'escalate') return [urgingWords.toChairman(committee)];
  const units = filedIn(open).owing;
  return units.length > MOST_NAMED ? [urgingWords.toList] : units.map(headOfUnit);
}

function letter(level: UrgingLevel, work: DraftWork): AdminDocument {
  const { open, rule, year } = work;
  const { province } = open.catalogue;
  const facts = factsOf(work);
  const isLetter = level !== 'escalate';
  return {
    title: DOCUMENT_NAMES[level],
    rule,
    head: officeHead(province, {
      kind: isLetter ? null : 'BC',
      about: isLetter ? urgingWords.about(level, facts) : null,
      year,
    }),
    name: isLetter ? null : urgingWords.name(facts),
    to: addresseesOf(level, open, facts),
    body: paragraphsOf(urgingWords.body(level, facts)),
    signing: OFFICE_SIGNS,
    recipients: urgingWords.recipients(level, facts.committee),
    annexes: [
      {
        key: 'annex',
        label: urgingWords.listLabel,
        title: urgingWords.listTitle(facts),
        attachedTo: urgingWords.attachedTo(level, facts.office),
        body: [listOf(open)],
      },
    ],
  };
}

const isAfterDue = ({ open }: DraftWork): boolean =>
  open.world.clock.now() > dueFor(open.period, open.catalogue.holidays, null);
const isLocked = ({ open }: DraftWork): boolean => open.world.clock.now() > lockMoment(open.period);

const OWED: Readonly<Record<UrgingLevel, (work: DraftWork) => boolean>> = {
  remind: (work) => !isAfterDue(work),
  urge: (work) => isAfterDue(work) && !isLocked(work),
  escalate: isLocked,
};

export const URGING: readonly DraftKind[] = (['remind', 'urge', 'escalate'] as const).map((level) => ({
  kind: level,
  fromMaster: false,
  owed: (work) => filedIn(work.open).owing.length > 0 && OWED[level](work),
  make: (work) => letter(level, work),
}));
