/** The letter that corrects what was reported, from the restatement ledger of the period. */
import type { AdminDocument, Block } from '../../core/documents/content';
import { ok } from '../../core/result';
import { correctionLetterWords as text, type CorrectionFacts } from '../../text/documents/correction';
import { OFFICE_SIGNS, officeHead } from '../../text/documents/heads';
import { DOCUMENT_NAMES } from '../../text/documents/kinds';
import { committeeInFull, officeInShort } from '../../text/documents/parties';
import { printDay } from '../../text/print';
import { correctionsOf, type StandingCorrection } from '../corrections/kept';
import { refuse } from '../refusal';
import { numberedTable } from './annex-tables';
import { paragraphsOf, words, type DraftKind, type DraftWork } from './draft';

const standing = ({ open }: DraftWork): readonly StandingCorrection[] =>
  correctionsOf(open).filter(({ undoneAt }) => undoneAt === null);

interface Restated {
  readonly key: string;
  readonly title: string;
  readonly was: string;
  readonly now: string;
}

/** A figure that several corrections changed: the first value before and the last one after. */
function restated(lines: readonly Restated[]): readonly Restated[] {
  const found = new Map<string, Restated>();
  for (const line of lines) found.set(line.key, { ...line, was: found.get(line.key)?.was ?? line.was });
  return [...found.values()].filter(({ was, now }) => was !== now);
}

const cellsOf = (all: readonly StandingCorrection[]) =>
  restated(all.flatMap((one) => one.cells.map((cell) => ({ ...cell, key: `${one.unit}|${cell.title}` }))));

function cellsTable(all: readonly StandingCorrection[]): Block {
  return numberedTable({
    key: 'cells',
    headings: text.cellsColumns,
    widths: [8, 20, 26, 12, 12, 22],
    lines: cellsOf(all).map(({ key, title, was, now }) => {
      const own = all.filter((one) => one.cells.some((cell) => `${one.unit}|${cell.title}` === key));
      const papers = own.map(({ number, date, reason }) => text.papers(number, printDay(date), reason)).join('\n');
      return { key, cells: [[own[0]?.unitName ?? ''], [title], [was], [now], [papers]] };
    }),
  });
}

function totalsBlock(all: readonly StandingCorrection[]): Block {
  const lines = restated(all.flatMap(({ effect }) => effect.totals.map((one) => ({ ...one, key: one.title }))));
  if (lines.length === 0) return words('noTotals', text.noTotals);
  return numberedTable({
    key: 'totals',
    headings: text.totalsColumns,
    widths: [8, 56, 18, 18],
    figuresFrom: 2,
    lines: lines.map(({ key, title, was, now }) => ({ key, cells: [[title], [was], [now]] })),
  });
}

function letter(work: DraftWork): AdminDocument {
  const { open, rule, year } = work;
  const { province } = open.catalogue;
  const facts: CorrectionFacts = {
    office: officeInShort(province),
    committee: committeeInFull(province),
    period: open.period.name,
  };
  const all = standing(work);
  const annex = { attachedTo: text.attachedTo(facts.office) } as const;
  return {
    title: DOCUMENT_NAMES.correction,
    rule,
    head: officeHead(province, { kind: null, about: text.about(facts), year }),
    name: null,
    to: text.to(facts),
    body: paragraphsOf(text.body(facts, new Set(all.map(({ unit }) => unit)).size, cellsOf(all).length)),
    signing: OFFICE_SIGNS,
    recipients: text.recipients,
    annexes: [
      { ...annex, key: 'cells', label: text.label(0), title: text.cellsTitle, body: [cellsTable(all)] },
      { ...annex, key: 'totals', label: text.label(1), title: text.totalsTitle, body: [totalsBlock(all)] },
    ],
  };
}

export const CORRECTION_LETTER: DraftKind = {
  kind: 'correction',
  fromMaster: true,
  ready: (work) => (standing(work).length === 0 ? refuse('noCorrection', { period: work.open.period.name }) : ok(null)),
  owed: (work) => standing(work).length > 0,
  make: letter,
};
