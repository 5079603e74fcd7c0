/**
 * A scoring scheme from its table: its criteria, the scheme itself and the rounds of its đợt. The rows are read back by
 * the readers of the tabs before they are written, so that the catalogue stays readable.
 */
import { addDays } from '../../core/calendar';
import type { ScoringScheme } from '../../core/catalogue/catalogue';
import { checkPeriod, type Period } from '../../core/catalogue/period';
import { dayTyped } from '../../core/catalogue/plan';
import {
  schemeTable,
  type SchemeDoubt,
  type SchemeLine,
  type SchemeRead,
} from '../../core/catalogue/table/scheme-table';
import { BY_RATIO } from '../../core/catalogue/table/words';
import { sum, type Scaled } from '../../core/exact';
import { ok } from '../../core/result';
import { rowsOf, type TabChange } from '../../tables/master-book/tab-change';
import { readTab, type Grid } from '../../tables/master-book/tabs/catalogue-tab';
import { CRITERIA_TAB } from '../../tables/master-book/tabs/tab-criteria';
import { PERIODS_TAB } from '../../tables/master-book/tabs/tab-periods';
import { pointsWords, SCHEMES_TAB } from '../../tables/master-book/tabs/tab-schemes';
import type { Line } from '../../tables/grid/row-trust';
import { GROUP_LABELS } from '../../text/books/master-book';
import { PART_LABELS } from '../../text/books/score';
import { refusalSentence } from '../../text/refusals';
import { schemeTableWords as words, tablePageWords } from '../../text/windows/table';
import type { TableAsk, TableFacts, TableLine, TableLook, TableReader } from './table-kind';

const CODE = /^[A-Za-z0-9][A-Za-z0-9-]{0,30}$/;

export const schemeTableReader: TableReader = (ask) => {
  const read = schemeTable(ask.table);
  if (!read)
    return ok({
      look: { columns: [], lines: [], plan: [], facts: {}, blocked: words.noHeadings },
      changes: [],
      log: '',
      done: '',
    });
  const facts = { ...factsOf(read), ...Object.fromEntries(Object.entries(ask.facts).filter(([, one]) => one !== '')) };
  const made = schemeOf(read, facts);
  const periods = periodsOf(ask, made, facts);
  const changes = changesOf(ask, { scheme: made, periods, facts });
  const leaves = made.criteria.filter((one) => !one.heading);
  const look: TableLook = {
    columns: words.columns,
    lines: [...read.lines.map(lineShown), ...read.others.map(otherShown)],
    facts: factsOf(read),
    blocked: blockedBy(ask, { read, facts, scheme: made, periods, changes }),
    plan: [
      words.adds(leaves.length, made.name),
      words.sums(
        total(made, ({ part }) => part === 'base'),
        total(made, ({ part }) => part === 'bonus'),
        total(made, ({ survey }) => survey === true),
      ),
      words.periods(facts['selfDue'] ?? '', facts['explainDue'] ?? ''),
    ],
  };
  return ok({
    look,
    changes,
    log: words.log(made.name, leaves.length),
    done: words.done(made.name, periods[0]?.name ?? ''),
  });
};

function total({ criteria }: ScoringScheme, counts: (one: ScoringScheme['criteria'][number]) => boolean): string {
  const points = criteria.flatMap((one): readonly Scaled[] =>
    !one.heading && one.maximum !== null && counts(one) ? [one.maximum] : [],
  );
  const found = sum(points);
  return found === null ? '0' : pointsWords(found);
}

/** Facts of the table under the names of the window's fields. */
function factsOf({ facts }: SchemeRead): TableFacts {
  const by = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : BY_RATIO.test(text.toLowerCase()) ? 'ratio' : 'points';
  const named = { ...facts, schemeName: facts.name, classBy: by(facts.classBy), rankBy: by(facts.rankBy) };
  return Object.fromEntries(
    Object.entries(named).flatMap(([key, value]) => (value === undefined || key === 'name' ? [] : [[key, value]])),
  );
}

const measureIn = (text: string | undefined): 'points' | 'ratio' => (text === 'ratio' ? 'ratio' : 'points');

function schemeOf({ lines }: SchemeRead, facts: TableFacts): ScoringScheme {
  const basis = facts['basis'] ?? '';
  const source = words.source(basis);
  return {
    id: facts['code'] ?? '',
    name: facts['schemeName'] ?? '',
    basis,
    trial: false,
    groups: [],
    criteria: lines.map(({ criterion }) => ({ ...criterion, standing: 'sourced', source })),
    caps: { base: null, bonus: null, least: null, most: null },
    classes: [],
    classBy: measureIn(facts['classBy']),
    rankBy: measureIn(facts['rankBy']),
    standing: 'sourced',
    source,
  };
}

/** The round in which units score themselves, and the one in which they explain where it has a day. */
function periodsOf({ office }: TableAsk, scheme: ScoringScheme, facts: TableFacts): readonly Period[] {
  const { year } = office.catalogue.province;
  const round = (round: 'self' | 'explain', due: string | null, lock: string | null): readonly Period[] =>
    due === null
      ? []
      : [
          {
            code: `${year}-${scheme.id}-${round === 'self' ? 'TU' : 'GT'}`,
            name: round === 'self' ? words.self(scheme.name) : words.explain(scheme.name),
            cycle: 'scoring',
            scoring: { scheme: scheme.id, round },
            from: `${year}-01-01`,
            to: due,
            cutOff: due,
            due: { date: due, hour: '17:00', mode: 'on', nextWorkingDay: false },
            lock: lock ?? due,
            cumulative: true,
            estimated: false,
            legalBasis: scheme.basis,
            validFrom: `${year}-01-01`,
            standing: 'sourced',
            source: scheme.source,
          },
        ];
  const day = (key: string): string | null => dayTyped(facts[key] ?? '');
  const explain = day('explainDue');
  return [
    ...round('self', day('selfDue'), day('lock')),
    ...round('explain', explain, explain === null ? null : addDays(explain, 3)),
  ];
}

function changesOf(
  { office: { catalogue } }: TableAsk,
  {
    scheme,
    periods,
    facts,
  }: { readonly scheme: ScoringScheme; readonly periods: readonly Period[]; readonly facts: TableFacts },
): readonly TabChange[] {
  const typed: Line = { groups: groupsIn(facts['groups'] ?? ''), classes: facts['classes'] ?? null };
  const add = (tab: TabChange['tab'], rows: readonly Line[]): TabChange => ({ tab, add: rows, remove: [], set: [] });
  return [
    add(
      'schemes',
      rowsOf(SCHEMES_TAB, { ...catalogue, schemes: [scheme] }).map((row) => ({ ...row, ...typed })),
    ),
    add('criteria', rowsOf(CRITERIA_TAB, { ...catalogue, schemes: [scheme] })),
    add('periods', rowsOf(PERIODS_TAB, { ...catalogue, periods })),
  ];
}

/** Groups as the tab names them, however they are joined. */
const groupsIn = (text: string): string =>
  text
    .split(/[;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .join('; ');

const REQUIRED = ['schemeName', 'code', 'basis', 'groups', 'selfDue', 'lock'] as const;
const DAYS = ['selfDue', 'lock', 'explainDue'] as const;

interface Made {
  readonly read: SchemeRead;
  readonly facts: TableFacts;
  readonly scheme: ScoringScheme;
  readonly periods: readonly Period[];
  readonly changes: readonly TabChange[];
}

function blockedBy({ office: { catalogue } }: TableAsk, { read, facts, scheme, periods, changes }: Made): string {
  const doubted = read.lines.filter((line) => line.doubts.length > 0).length + read.others.length;
  if (read.lines.length === 0) return words.noRows;
  if (doubted > 0) return words.rowWrong(doubted);
  const missing = REQUIRED.find((key) => (facts[key] ?? '') === '');
  if (missing) return words.missing(tablePageWords.facts[missing]);
  const wrong = DAYS.find((key) => (facts[key] ?? '') !== '' && dayTyped(facts[key] ?? '') === null);
  if (wrong) return words.dateWrong(tablePageWords.facts[wrong], facts[wrong] ?? '');
  if (!CODE.test(scheme.id)) return words.codeWrong(scheme.id);
  if (catalogue.schemes.some((one) => one.id === scheme.id)) return words.codeKnown(scheme.id);
  const refused = periods.map((one) => checkPeriod(one)).find((one) => one !== null);
  if (refused) return refusalSentence(refused.code, refused.facts);
  const [self, explain] = periods;
  if (self && explain && explain.due.date <= self.lock) return words.explainEarly(self.lock, explain.due.date);
  return unreadable(changes, scheme.id);
}

/** The first cell that the tabs could not be read with; '' = all are readable. */
function unreadable(changes: readonly TabChange[], id: string): string {
  const grid = (tab: TabChange['tab'], keys: readonly string[]): Grid => [
    keys,
    keys,
    ...(changes.find((one) => one.tab === tab)?.add ?? []).map((row) => keys.map((key) => row[key] ?? '')),
  ];
  const schemes = readTab(
    SCHEMES_TAB,
    grid(
      'schemes',
      SCHEMES_TAB.columns.map(({ key }) => key),
    ),
    new Set([id]),
  );
  const [trouble] = schemes.troubles;
  if (!trouble) return '';
  return trouble.column === SCHEMES_TAB.columns.find(({ key }) => key === 'groups')?.heading
    ? words.groupsWrong(trouble.found, Object.values(GROUP_LABELS))
    : words.cell(trouble.column, trouble.found, trouble.expected);
}

const lineShown = ({ row, criterion, doubts }: SchemeLine): TableLine => ({
  row,
  cells: [
    criterion.number,
    criterion.label,
    PART_LABELS[criterion.part],
    criterion.maximum === null ? '' : pointsWords(criterion.maximum),
    markedWords(criterion),
    criterion.rule,
  ],
  doubts: doubts.map(doubtWords),
  taken: true,
});

const otherShown = ({ row, doubt }: SchemeRead['others'][number]): TableLine => ({
  row,
  cells: words.columns.map(() => ''),
  doubts: [doubtWords(doubt)],
  taken: false,
});

function markedWords({ heading, survey, selfScored }: SchemeLine['criterion']): string {
  if (heading) return words.marked.heading;
  if (survey) return words.marked.survey;
  return selfScored ? words.marked.unit : words.marked.office;
}

function doubtWords(doubt: SchemeDoubt): string {
  if (doubt.code === 'maximum') return words.doubts.maximum(doubt.found);
  return doubt.code === 'sum'
    ? words.doubts.sum(pointsWords(doubt.stated), pointsWords(doubt.found))
    : words.doubts[doubt.code];
}
