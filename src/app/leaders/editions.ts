/**
 * The leaders' page as an edition to publish, and its print edition without links and charts. Only the print edition
 * becomes the one-page PDF.
 */
import { Fault } from '../../core/fault';
import { leadersJobWords } from '../../text/books/leaders/page';
import { quoteTab } from '../../tables/grid/a1';
import { chartChanges } from '../../tables/leaders-book/charts';
import { explainTab, rangeIn } from '../../tables/leaders-book/explain-tab';
import { markup } from '../../tables/leaders-book/html/markup';
import { readPage } from '../../tables/leaders-book/html/page-read';
import { pageTab, printedTab } from '../../tables/leaders-book/page-tab';
import { shownChanges, shownNumbers, shownTab } from '../../tables/leaders-book/shown-tab';
import { LEADERS_ORDER, LEADERS_SHEETS, leadersTitle } from '../../tables/leaders-book/sheets';
import { RESULT_SHEETS, titleOf } from '../../tables/master-book/sheets';
import { canonicalCells } from '../../tables/master-book/results/result-tabs';
import { choiceLabel } from '../../text/books/unit-book';
import type { Figures } from '../consolidate/figures';
import { CHECKED_TABS, pageDifferences, type MasterGrids, type PageDifference } from './check';
import { leadersMade, withChanges, type LeadersMade, type PageBefore } from './figures';
import { leadersAccounts } from '../work/office';
import type { Built, Edition, Standing } from './reader-files';
import type { Grid } from '../recount/keyed-grid';
import type { PeriodWork } from '../work/period-work';

const EXPLAIN_RIGHT = 7;

function laid(made: LeadersMade) {
  const explained = explainTab(made.blocks);
  return {
    explained,
    page: pageTab(made.page, (key) => rangeIn(explained.ranges, key)),
    shown: shownTab(made.numbers, made.page.changes),
  };
}

export interface LeadersEditions {
  readonly print: Edition;
  readonly page: Edition;
  /** The page with its explanations as one HTML file. */
  readonly html: () => string;
}

/**
 * Both editions show the same publication. `before` gives what the page currently published shows, so the print edition
 * must be published before the page. A page that shows this publication already keeps the changes that it lists.
 * @param master called only when an edition is written
 */
export function leadersEditions(
  open: PeriodWork,
  figures: Figures,
  around: { readonly master: () => MasterGrids; readonly before: () => PageBefore | null },
): LeadersEditions {
  const first = leadersMade(open, figures);
  const base = laid(first);
  // The page without its "changes since" block.
  const hash = open.world.coder.sha256(
    `${first.page.consolidatedAt}\n${canonicalCells([base.page.tab, base.explained.tab, base.shown])}`,
  );
  const made = (): LeadersMade => {
    const before = around.before();
    if (before?.hash !== hash) return withChanges(first, before);
    return { ...first, page: { ...first.page, changes: before.changes } };
  };
  const judge = ([staged]: readonly Grid[]): readonly PageDifference[] => [
    ...first.unproved.map((key): PageDifference => ({
      row: key,
      column: '',
      written: leadersTitle('explain'),
      published: 'Σ',
    })),
    ...pageDifferences(staged ?? [], around.master(), choiceLabel),
  ];
  const publication: Publication = { open, hash, made, judge };
  return { print: printEdition(publication), page: pageEdition(publication), html: () => htmlOf(publication) };
}

/** What both editions show. */
interface Publication {
  readonly open: PeriodWork;
  readonly hash: string;
  readonly made: () => LeadersMade;
  readonly judge: Built['judge'];
}

function htmlOf({ made }: Publication): string {
  const { page, explained } = laid(made());
  return markup(readPage(page.tab.rows, explained.tab.rows));
}

const printEdition = ({ open, hash, made, judge }: Publication): Edition => ({
  code: 'print',
  fileName: leadersJobWords.printBook(open.period.name),
  stamp: { kind: 'leadersPrint', period: open.period.code, unit: null },
  tabs: [{ sheetId: LEADERS_SHEETS.page, title: leadersTitle('page') }],
  hash,
  readers: null,
  build: (): Built => {
    const page = printedTab(made().page);
    return {
      tabs: [page.tab],
      charts: [],
      spreads: [{ tab: page.tab, spread: page.spread, right: page.right }],
      judge,
    };
  },
});

const pageEdition = ({ open, hash, made, judge }: Publication): Edition => ({
  code: 'page',
  fileName: leadersJobWords.book(open.period.name),
  stamp: { kind: 'leaders', period: open.period.code, unit: null },
  tabs: LEADERS_ORDER.map((tab) => ({
    sheetId: LEADERS_SHEETS[tab],
    title: leadersTitle(tab),
    ...(tab === 'shown' ? { hidden: true as const } : {}),
  })),
  hash,
  readers: leadersAccounts(open.catalogue),
  build: (standing): Built => {
    const { explained, page, shown } = laid(made());
    return {
      tabs: [page.tab, explained.tab, shown],
      charts: chartChanges(page, standing.charts),
      judge,
      spreads: [
        { tab: page.tab, spread: page.spread, right: page.right },
        { tab: explained.tab, spread: explained.spread, right: EXPLAIN_RIGHT },
      ],
    };
  },
});

/** What the page currently published shows; null before the first publication, or when its hidden tab is deleted. */
export function shownBefore({ world }: PeriodWork, standing: Standing): PageBefore | null {
  if (standing.publication.publication === 0 || !standing.sheetIds.includes(LEADERS_SHEETS.shown)) return null;
  const [answer] = world.books.read(standing.fileId, [quoteTab(leadersTitle('shown'))]);
  const values = answer?.values ?? [];
  const { madeAt, inputHash } = standing.publication;
  return { at: madeAt, numbers: shownNumbers(values), hash: inputHash, changes: shownChanges(values) };
}

const gone = (title: string): never => {
  throw new Fault('tabGone', title, 'a result tab of the master is deleted');
};

/** The master's published tabs, read on first use; found by their ids, since people rename tabs. */
export function masterGrids(open: PeriodWork): () => MasterGrids {
  let kept: MasterGrids | null = null;
  return () => {
    if (kept !== null) return kept;
    const { books } = open.world;
    const { masterId } = open.office;
    const titles = new Map(
      (books.get(masterId, { fields: 'sheets(properties(sheetId,title))' }).sheets ?? []).map((sheet) => [
        sheet.properties?.sheetId,
        sheet.properties?.title,
      ]),
    );
    const answers = books.read(
      masterId,
      CHECKED_TABS.map((tab) => quoteTab(titles.get(RESULT_SHEETS[tab]) ?? gone(titleOf(tab)))),
    );
    kept = Object.fromEntries(
      CHECKED_TABS.map((tab, at) => [tab, answers[at]?.values ?? []]),
    ) as unknown as MasterGrids;
    return kept;
  };
}
