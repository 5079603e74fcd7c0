/** Changes every kind of number on a leaders' page by one: the check before publication names it. */
import { pageDifferences, tableDifferences, type MasterGrids } from '../../../src/app/leaders/check';

const MASTER: MasterGrids = {
  overview: [
    ['key', 'label', 'total', 'coverage'],
    ['submitted', '', 28, '28/30'],
    ['cutOff', '', 43538],
    ['tasks.done', '', 40],
    ['tasks.overdue', '', 5],
    ['headline.3.5.value', '', 120, '28/30'],
    ['headline.3.5.cumulative', '', 300, '28/30'],
  ],
  figures: [
    ['key', 'number', 'total', 'coverage'],
    ['3.5', '', 120, '28/30'],
  ],
  cumulative: [
    ['key', 'number', 'total', 'coverage'],
    ['3.5', '', 300, '28/30'],
  ],
  tasks: [
    ['key', 'owner', 'overdue', 'atRisk'],
    ['T1', 'Sở Nội vụ', 2, 1],
    ['T2', 'Sở Nội vụ', 1, 0],
    ['T3', 'Sở Y tế', 2, 3],
    ['CQ-SYT.KH19-1', 'Sở Y tế', 0, 7],
  ],
  values: [
    ['unit', 'form', 'row', 'field', 'value', 'kind'],
    ['CQ-SNV', 'forecast', 'CT-1', 'state', 'hard', 'text'],
    ['CQ-STP', 'forecast', 'CT-2', 'state', 'likely', 'text'],
    ['CQ-SYT', 'forecast', 'CT-3', 'state', '', 'blank'],
  ],
};
const PAGE: readonly (readonly unknown[])[] = [
  ['key', 'label', 'figure', 'second', 'coverage'],
  ['submitted', '', 28, '', '28/30'],
  ['cutOff', '', 43538],
  ['tasks.done', '', 40],
  ['tasks.overdue', '', 5],
  ['headline.3.5', '', 120, 300, '28/30'],
  ['overdue.Sở Nội vụ', '', 3],
  ['overdue.1 cơ quan chủ trì khác', '', 2],
  ['risk.CT-1.CQ-SNV', '', 'Khó đạt', 'Sở Nội vụ'],
  ['risks', '', 1],
  ['forecast', '', 2, '', '2/3'],
  ['tasksAtRisk', '', 4, 50],
];
const words = (code: string): string => ({ hard: 'Khó đạt', unlikely: 'Không đạt' })[code] ?? '';
const withCell = (row: string, column: number, value: unknown) =>
  PAGE.map((line) => (line[0] === row ? line.map((cell, at) => (at === column ? value : cell)) : line));

test('a page that matches the master has no difference', () => {
  expect(pageDifferences(PAGE, MASTER, words)).toEqual([]);
});

test.each([
  ['submitted', 2, 29],
  ['submitted', 4, '29/30'],
  ['cutOff', 2, 43539],
  ['tasks.done', 2, 41],
  ['tasks.overdue', 2, 4],
  ['headline.3.5', 2, 121],
  ['headline.3.5', 3, 301],
  ['headline.3.5', 4, '30/30'],
  ['overdue.Sở Nội vụ', 2, 2],
  ['overdue.1 cơ quan chủ trì khác', 2, 3],
  ['risk.CT-1.CQ-SNV', 2, 'Không đạt'],
  ['risks', 2, 0],
  ['forecast', 2, 3],
  ['tasksAtRisk', 2, 5],
] as const)('%s with another figure in column %i is reported', (row, column, value) => {
  const told = pageDifferences(withCell(row, column, value), MASTER, words);
  expect(told.length).toBeGreaterThan(0);
  expect(told.every((one) => row.startsWith(one.row))).toBe(true);
});

test.each(['submitted', 'tasks.done', 'headline.3.5', 'overdue.Sở Nội vụ'])(
  '%s left out of the page is reported',
  (row) => {
    expect(
      pageDifferences(
        PAGE.filter((line) => line[0] !== row),
        MASTER,
        words,
      ).length,
    ).toBeGreaterThan(0);
  },
);

test("a cell of an agency's book that differs from the master is reported with its row and column", () => {
  const published = [
    ['key', 'total', '568'],
    ['3.5', 120, 7],
    ['3.6', 1, 1],
  ];
  expect(
    tableDifferences(
      [
        ['key', 'total', '568'],
        ['3.5', 120, 8],
      ],
      published,
      () => true,
    ),
  ).toEqual([{ row: '3.5', column: '568', written: '8', published: '7' }]);
});
