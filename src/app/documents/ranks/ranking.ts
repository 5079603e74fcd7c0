/**
 * The decision that publishes the index: ranks within each group, one annex a group. It is a draft of the office: ranks
 * leave the office only once the decision's number is recorded in *Sổ chấm điểm*.
 */
import { scoringOf } from '../../../core/catalogue/scoring-rounds';
import type { AdminDocument, Annex, Block, TableColumn } from '../../../core/documents/content';
import { ok } from '../../../core/result';
import { GROUP_LABELS } from '../../../text/books/master-book';
import { CHAIRMAN_SIGNS, KIND_WORDS, committeeHead } from '../../../text/documents/heads';
import { DOCUMENT_NAMES } from '../../../text/documents/kinds';
import { committeeInFull, officeInShort } from '../../../text/documents/parties';
import { rankingWords, type RankingFacts } from '../../../text/documents/ranking';
import { reportWords } from '../../../text/documents/report';
import { named } from '../../../text/windows/jobs';
import { refuse, type Asked } from '../../refusal';
import type { Judged } from '../../scoring/judge';
import type { ScoringWork } from '../../scoring/rounds';
import { outcomeFrom, type ScoreOutcomeLine, type ScoreParts } from '../../scoring/score-outcome';
import { paragraphsOf, words, type DraftKind, type DraftWork } from '../draft';

/**
 * The scoring work and its marks. Throws when the round cannot be judged: `ready` has refused it, and a decision
 * without lines must not be made.
 */
export function judgedRound({ open, judged }: DraftWork): { readonly work: ScoringWork; readonly judged: Judged } {
  const [scoring, found] = [scoringOf(open.catalogue, open.period), judged()];
  if (scoring === null || !found.ok) throw new Error('a scoring round that is not judged has no document');
  return { work: { ...scoring, open }, judged: found.value };
}

function ranked(draft: DraftWork): readonly ScoreOutcomeLine[] {
  const { work, judged } = judgedRound(draft);
  return outcomeFrom(work, judged).lines;
}

/** Most units that the refusal names. */
const NAMED = 6;

/** Refuses while a unit has no rank: a list with gaps is not a result. */
export function allRanked(draft: DraftWork): Asked<null> {
  const judged = draft.judged();
  if (!judged.ok) return judged;
  const { units } = judged.value;
  const open = units.filter(({ result }) => result.rank === null).map(({ unit }) => unit.name);
  if (open.length === 0) return ok(null);
  return refuse('notRanked', { count: open.length, units: units.length, list: named(open, NAMED) });
}

interface Column {
  readonly heading: string;
  readonly width: number;
  readonly align: TableColumn['align'];
  readonly cell: (line: ScoreOutcomeLine) => string;
}

const figureColumn = (heading: string, cell: Column['cell'], width = 12): Column => ({
  heading,
  width,
  align: 'right',
  cell,
});

/** A part that the scheme does not have has no column; neither have classes. */
function columnsOf(lines: readonly ScoreOutcomeLine[]): readonly Column[] {
  const { columns } = rankingWords;
  const part = (heading: string, of: (parts: ScoreParts) => string | null, width?: number): readonly Column[] =>
    lines.some(({ parts }) => parts !== undefined && of(parts) !== null)
      ? [figureColumn(heading, ({ parts }) => printed(parts ? of(parts) : null), width)]
      : [];
  const isClassed = lines.some(({ classLabel }) => (classLabel ?? '') !== '');
  return [
    { heading: columns.rank, width: 10, align: 'center', cell: ({ rank }) => (rank === null ? '' : String(rank)) },
    { heading: columns.unit, width: 34, align: 'left', cell: ({ name }) => name },
    ...part(columns.appraised, ({ appraised }) => appraised),
    ...part(columns.survey, ({ survey }) => survey),
    ...part(columns.bonus, ({ bonus }) => bonus, 14),
    ...part(columns.penalty, ({ penalty }) => penalty),
    figureColumn(columns.total, ({ total }) => printed(total)),
    ...part(columns.maximum, ({ maximum }) => maximum),
    figureColumn(columns.ratio, ({ ratio }) => printed(ratio)),
    ...(isClassed
      ? [
          {
            heading: columns.label,
            width: 28,
            align: 'left',
            cell: (line: ScoreOutcomeLine) => line.classLabel ?? '',
          } as const,
        ]
      : []),
  ];
}

/** Totals that the scheme bounds, so that the sum of the parts is another one. */
const bounded = (lines: readonly ScoreOutcomeLine[]): readonly Block[] =>
  lines.flatMap(({ unit, name, total, parts }) =>
    parts?.unbounded == null
      ? []
      : [words(`bounded.${unit}`, rankingWords.bounded(name, printed(parts.unbounded), printed(total)), 'note')],
  );

function annexOf(group: string, lines: readonly ScoreOutcomeLine[], label: string, committee: string): Annex {
  const columns = columnsOf(lines);
  const inOrder = [...lines].sort((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity));
  return {
    key: `annex.${group}`,
    label,
    title: rankingWords.annexTitle(labelOf(group)),
    attachedTo: rankingWords.attachedTo(committee),
    body: [
      {
        kind: 'table',
        key: `ranks.${group}`,
        columns,
        rows: inOrder.map((line) => ({ key: line.unit, cells: columns.map(({ cell }) => [cell(line)]) })),
      },
      ...bounded(inOrder),
    ],
  };
}

const printed = (decimal: string | null): string => (decimal ?? '').replace('.', ',');
const labelOf = (group: string): string => GROUP_LABELS[group as keyof typeof GROUP_LABELS];

function decision(work: DraftWork): AdminDocument {
  const { open, rule, year } = work;
  const { province } = open.catalogue;
  const scoring = scoringOf(open.catalogue, open.period);
  const committee = committeeInFull(province);
  const facts: RankingFacts = {
    committee,
    office: officeInShort(province),
    round: open.period.name,
    scheme: scoring?.scheme.name ?? open.period.name,
    basis: scoring?.scheme.basis ?? open.period.legalBasis,
  };
  const lines = ranked(work);
  const groups = [...new Set(lines.map(({ group }) => group))];
  const of = (group: string): readonly ScoreOutcomeLine[] => lines.filter((line) => line.group === group);
  return {
    title: DOCUMENT_NAMES.ranking,
    rule,
    head: committeeHead(province, { kind: KIND_WORDS.decisionMark, about: null, year }),
    name: { kind: KIND_WORDS.decision, subject: rankingWords.subject(facts) },
    to: [],
    body: [
      words('chairman', rankingWords.chairman(facts), 'centred'),
      ...paragraphsOf(rankingWords.grounds(facts), 'ground'),
      words('order', rankingWords.order, 'order'),
      ...paragraphsOf(
        rankingWords.articles(
          facts,
          groups.map((group) => rankingWords.groupCount(labelOf(group), of(group).length)),
        ),
        'article',
      ),
    ],
    signing: CHAIRMAN_SIGNS,
    recipients: rankingWords.recipients,
    annexes: groups.map((group, at) => annexOf(group, of(group), reportWords.annexLabel(at, groups.length), committee)),
  };
}

export const RANKING: DraftKind = {
  kind: 'ranking',
  fromMaster: false,
  owed: ({ open }) => open.period.scoring !== undefined,
  ready: allRanked,
  make: decision,
};
