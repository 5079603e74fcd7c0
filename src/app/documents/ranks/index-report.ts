/**
 * The report that the decision on ranks rests on: results by group and area, where points were lost, the change from
 * the year before, and own scores beside appraised ones. It is a draft of the office, from the same marks as the ranks.
 */
import type { AdminDocument, Annex, Block, Part, Table } from '../../../core/documents/content';
import { compare, subtract, sum, type Scaled } from '../../../core/exact';
import { areaShares, lostCriteria, meanOf, type LostCriterion } from '../../../core/score/analysis';
import { GROUP_LABELS } from '../../../text/books/master-book';
import { KIND_WORDS, OFFICE_SIGNS, officeHead } from '../../../text/documents/heads';
import { indexReportWords as text, type IndexReportFacts } from '../../../text/documents/index-report';
import { DOCUMENT_NAMES } from '../../../text/documents/kinds';
import { committeeInFull, officeInShort } from '../../../text/documents/parties';
import { reportWords } from '../../../text/documents/report';
import { printScaled } from '../../../text/print';
import { decidedBefore } from '../../scoring/decided-rounds';
import type { JudgedUnit } from '../../scoring/judge';
import type { ScoringWork } from '../../scoring/rounds';
import { numberedTable } from '../annex-tables';
import { words, type DraftKind, type DraftWork } from '../draft';
import { allRanked, judgedRound } from './ranking';

/** Lines of the lists of criteria. */
const MOST_CRITERIA = 10;

const shown = (one: Scaled | null): string => (one === null ? '' : printScaled(one.scaled, one.decimals));
const signed = (one: Scaled): string => (one.scaled > 0 ? `+${shown(one)}` : shown(one));
const groupsOf = (units: readonly JudgedUnit[]) => [...new Set(units.map(({ unit }) => unit.group))];
const inGroup = (units: readonly JudgedUnit[], group: string): readonly JudgedUnit[] =>
  units.filter(({ unit }) => unit.group === group);
const marksOf = (units: readonly JudgedUnit[]) => units.map(({ marks }) => marks);

interface Column {
  readonly heading: string;
  readonly width: number;
}
/** `worded` = how many columns from the first hold words. */
const tableOf = (key: string, columns: readonly Column[], rows: readonly (readonly string[])[], worded = 1): Table => ({
  kind: 'table',
  key,
  columns: columns.map((column, at) => ({
    ...column,
    align: at < worded ? 'left' : 'right',
  })),
  rows: rows.map((cells, at) => ({ key: String(at), cells: cells.map((cell): readonly Part[] => [cell]) })),
});
const columnsOf = (headings: readonly string[], widths: readonly number[]): readonly Column[] =>
  headings.map((heading, at) => ({ heading, width: widths[at] ?? 0 }));

function groupPart(units: readonly JudgedUnit[]): readonly Block[] {
  const rows = groupsOf(units).map((group) => {
    const known = inGroup(units, group)
      .flatMap(({ unit, result: { ratio } }) => (ratio === null ? [] : [{ name: unit.shortName, ratio }]))
      .sort((one, other) => compare(other.ratio, one.ratio));
    const named = (one: (typeof known)[number] | undefined): string =>
      one === undefined ? '' : text.of(shown(one.ratio), one.name);
    return [
      GROUP_LABELS[group],
      String(known.length),
      named(known[0]),
      named(known[known.length - 1]),
      shown(meanOf(known.map(({ ratio }) => ratio))),
    ];
  });
  return [
    words('part.groups', text.part.groups, 'part'),
    tableOf('groups', columnsOf(text.groupColumns, [24, 12, 25, 25, 14]), rows),
  ];
}

function areaPart({ scheme }: ScoringWork, units: readonly JudgedUnit[]): readonly Block[] {
  const groups = groupsOf(units);
  const shares = groups.map((group) => areaShares(scheme.criteria, marksOf(inGroup(units, group))));
  const rows = (shares[0] ?? []).map(({ area }, at) => [
    `${area.number} ${area.label}`.trim(),
    ...shares.map((one) => shown(one[at]?.share ?? null)),
  ]);
  const headings = [text.areaColumn, ...groups.map((group) => GROUP_LABELS[group])];
  return [
    words('part.areas', text.part.areas, 'part'),
    words('areas.note', text.areaNote, 'note'),
    tableOf('areas', columnsOf(headings, [46, ...groups.map(() => 54 / groups.length)]), rows),
  ];
}

const criterionCell = ({ criterion: { number, label } }: LostCriterion): readonly Part[] => [
  `${number} ${label}`.trim(),
];

function criteriaPart({ scheme }: ScoringWork, units: readonly JudgedUnit[]): readonly Block[] {
  const all = lostCriteria(scheme.criteria, marksOf(units));
  const lost = all.filter((one) => one.lost.scaled > 0).slice(0, MOST_CRITERIA);
  const best = all
    .filter(({ share }) => share !== null)
    .sort((one, other) => (one.share && other.share ? compare(other.share, one.share) : 0))
    .slice(0, MOST_CRITERIA / 2);
  const list = (
    key: string,
    headings: readonly string[],
    lines: readonly LostCriterion[],
    of: (one: LostCriterion) => string,
  ): Table =>
    numberedTable({
      key,
      headings,
      widths: [8, 60, 14, 18],
      figuresFrom: 2,
      lines: lines.map((one) => ({
        key: one.criterion.code,
        cells: [criterionCell(one), [shown(one.criterion.maximum)], [of(one)]],
      })),
    });
  return [
    words('part.criteria', text.part.criteria, 'part'),
    lost.length === 0
      ? words('lost.none', text.nothingLost)
      : list('lost', text.lostColumns, lost, (one) => shown(one.lost)),
    list('best', text.bestColumns, best, (one) => shown(one.share)),
  ];
}

/** Places won since the decided đợt before; null where one of the two ranks is not known. */
const placesWon = ({ result: { last, rank } }: JudgedUnit): number | null =>
  last === null || rank === null ? null : last.rank - rank;

function beforePart({ open, self }: ScoringWork, units: readonly JudgedUnit[]): readonly Block[] {
  const before = decidedBefore(open, self);
  const heading = words('part.before', text.part.before, 'part');
  if (before === null) return [heading, words('before', text.noneBefore)];
  const won = units.flatMap((one) => placesWon(one) ?? []);
  const without = units.filter((one) => placesWon(one) === null).map(({ unit }) => unit.shortName);
  const count = (wanted: (places: number) => boolean): number => won.filter(wanted).length;
  return [
    heading,
    words(
      'before',
      text.before(
        before.period,
        count((places) => places > 0),
        count((places) => places < 0),
        count((places) => places === 0),
      ),
    ),
    ...(without.length === 0 ? [] : [words('before.without', text.withoutBefore(without))]),
  ];
}

const NOTHING: Scaled = { scaled: 0, decimals: 0 };

interface OwnScore {
  readonly self: Scaled;
  /** Own score minus the appraised one, over the criteria that have both. */
  readonly above: Scaled;
}

/** null where the unit has no own score. */
function ownScore({ marks, result: { self } }: JudgedUnit): OwnScore | null {
  const differences = sum(marks.flatMap(({ line }) => line.difference ?? []));
  return self === null || differences === null ? null : { self, above: subtract(NOTHING, differences) };
}

function ownPart(units: readonly JudgedUnit[]): readonly Block[] {
  const all = units.map((one) => ({ name: one.unit.shortName, own: ownScore(one) }));
  const known = all.flatMap(({ own }) => own ?? []);
  const without = all.filter(({ own }) => own === null).map(({ name }) => name);
  const mean = meanOf(known.map(({ above }) => above));
  return [
    words('part.own', text.part.own, 'part'),
    words(
      'own',
      mean === null
        ? text.noneOwn
        : text.own(known.length, known.filter(({ above }) => above.scaled > 0).length, shown(mean)),
    ),
    ...(without.length === 0 || mean === null ? [] : [words('own.without', text.notOwn(without))]),
  ];
}

function unitCells(one: JudgedUnit): readonly string[] {
  const own = ownScore(one);
  const won = placesWon(one);
  return [
    String(one.result.rank ?? ''),
    one.unit.name,
    shown(own?.self ?? null),
    own ? shown(subtract(own.self, own.above)) : '',
    own ? signed(own.above) : '',
    one.result.last === null ? '' : String(one.result.last.rank),
    won === null ? '' : signed({ scaled: won, decimals: 0 }),
  ];
}

function annexesOf(units: readonly JudgedUnit[], office: string): readonly Annex[] {
  return groupsOf(units).map((group, at, { length }) => ({
    key: `annex.${group}`,
    label: reportWords.annexLabel(at, length),
    title: text.annexTitle(GROUP_LABELS[group]),
    attachedTo: text.attachedTo(office),
    body: [
      tableOf(
        `units.${group}`,
        columnsOf(text.unitColumns, [10, 34, 12, 16, 12, 12, 14]),
        [...inGroup(units, group)]
          .sort((one, other) => (one.result.rank ?? Infinity) - (other.result.rank ?? Infinity))
          .map(unitCells),
        2,
      ),
    ],
  }));
}

function indexReport(draft: DraftWork): AdminDocument {
  const { open, rule, year } = draft;
  const { province } = open.catalogue;
  const { work, judged } = judgedRound(draft);
  const { units } = judged;
  const facts: IndexReportFacts = {
    office: officeInShort(province),
    committee: committeeInFull(province),
    scheme: work.scheme.name,
    round: open.period.name,
    basis: work.scheme.basis,
  };
  return {
    title: DOCUMENT_NAMES.indexReport,
    rule,
    head: officeHead(province, { kind: 'BC', about: null, year }),
    name: { kind: KIND_WORDS.report, subject: text.subject(facts) },
    to: [facts.committee],
    body: [
      words('opening', text.opening(facts)),
      ...groupPart(units),
      ...areaPart(work, units),
      ...criteriaPart(work, units),
      ...beforePart(work, units),
      ...ownPart(units),
      words('end', text.end(facts)),
    ],
    signing: OFFICE_SIGNS,
    recipients: text.recipients,
    annexes: annexesOf(units, facts.office),
  };
}

export const INDEX_REPORT: DraftKind = {
  kind: 'indexReport',
  fromMaster: false,
  owed: ({ open }) => open.period.scoring !== undefined,
  ready: allRanked,
  make: indexReport,
};
