/**
 * The notice of a meeting's conclusions, drafted for the committee's office: opening, evaluation from the figures of
 * the master, one order for each row of *Kết luận phiên họp*. Without rows, the asks of the month's report are the
 * orders.
 */
import type { AdminDocument, Block, Part } from '../../core/documents/content';
import type { Conclusion } from '../../core/catalogue/conclusion';
import { COMMITTEE_OFFICE_SIGNS, KIND_WORDS, committeeHead } from '../../text/documents/heads';
import { DOCUMENT_NAMES } from '../../text/documents/kinds';
import { noticeWords as text, type NoticeFacts } from '../../text/documents/notice';
import { committeeInFull, officeInShort } from '../../text/documents/parties';
import { reportWords } from '../../text/documents/report';
import { printDay } from '../../text/print';
import { directionOf } from '../leaders/figures';
import { lastMeetingOf } from '../work/duties/conclusions';
import { soundTab } from '../work/office';
import { words, type DraftKind, type DraftWork } from './draft';
import { planFigures } from './plan-figures';
import { isReported } from './report';

const ordersOf = ({ open }: DraftWork): readonly Conclusion[] => {
  const last = lastMeetingOf(open);
  return open.catalogue.conclusions.filter(({ meeting }) => meeting === last);
};

function factsOf(work: DraftWork): NoticeFacts {
  const { province } = work.open.catalogue;
  const meeting = lastMeetingOf(work.open);
  return {
    committee: committeeInFull(province),
    office: officeInShort(province),
    day: meeting === null ? null : printDay(meeting),
    year: work.year,
  };
}

const lined = (key: string, parts: readonly Part[]): Block => ({ kind: 'paragraph', key, look: 'body', parts });

function orderBlocks(work: DraftWork): readonly Block[] {
  const orders = ordersOf(work);
  if (orders.length > 0)
    return orders.map(({ code, agency, order, deadline }) =>
      words(`order.${code}`, text.order(agency, order, deadline === '' ? null : printDay(deadline)), 'point'),
    );
  const asks = directionOf(work.open);
  return asks.length === 0
    ? [words('order.none', text.blankOrder, 'point')]
    : asks.map((ask, at) => words(`order.${at}`, `- ${ask}`, 'point'));
}

function notice(work: DraftWork): AdminDocument {
  const { open, rule, year, figures } = work;
  const facts = factsOf(work);
  const { submitted, onTime } = figures().consolidated.overview;
  const agencies = [...new Set(ordersOf(work).map(({ agency }) => agency))];
  return {
    title: facts.day === null ? DOCUMENT_NAMES.notice : `${DOCUMENT_NAMES.notice} ${text.edition(facts.day)}`,
    rule,
    head: committeeHead(open.catalogue.province, { kind: 'TB', about: null, year }),
    name: { kind: KIND_WORDS.notice, subject: text.subject(facts) },
    to: [],
    body: [
      words('opening', text.opening(facts)),
      words('part.evaluation', text.part.evaluation, 'section'),
      lined('plan', reportWords.plan(printDay(open.period.cutOff), planFigures(work))),
      words('filing', text.filing(submitted.have, submitted.expected, onTime)),
      words('evaluation', text.blankEvaluation),
      words('part.orders', text.part.orders, 'section'),
      ...orderBlocks(work),
      words('follow', text.follow(facts)),
      words('end', text.end(facts)),
    ],
    signing: COMMITTEE_OFFICE_SIGNS,
    recipients: text.recipients(agencies),
    annexes: [],
  };
}

export const NOTICE: DraftKind = {
  kind: 'notice',
  fromMaster: true,
  edition: ({ open }) => lastMeetingOf(open) ?? '',
  ready: ({ open }) => soundTab(open.office, 'conclusions'),
  // Until the number of the notice is beside its orders.
  owed: (work) => isReported(work) && ordersOf(work).some((one) => one.notice === ''),
  make: notice,
};
