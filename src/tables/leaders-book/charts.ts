/**
 * The native charts of the leaders' page. Every publication makes them again, because the lines they show move. They
 * are placed to the right of the figures, so the page prints without them.
 */
import { leadersWords } from '../../text/books/leaders/page';
import type { ChartSpecShape } from '../api-chart-shapes';
import type { SheetRequest } from '../api-requests';
import { color } from '../grid/cells';
import { stateColors } from '../master-book/state-colors';
import type { PageTab, Rows } from './page-sheet';
import { LEADERS_SHEETS } from './sheets';

export const LEADERS_CHARTS = { tasks: 2901, overdue: 2902 } as const;
type ChartName = keyof typeof LEADERS_CHARTS;

const LABEL = 1;
const FIGURE = 2;
const FIRST_FREE = 7;

const source = (
  rows: Rows,
  column: number,
): {
  readonly sourceRange: {
    readonly sources: readonly [
      {
        readonly sheetId: number;
        readonly startRowIndex: number;
        readonly endRowIndex: number;
        readonly startColumnIndex: number;
        readonly endColumnIndex: number;
      },
    ];
  };
} => ({
  sourceRange: {
    sources: [
      {
        sheetId: LEADERS_SHEETS.page,
        startRowIndex: rows.top,
        endRowIndex: rows.bottom,
        startColumnIndex: column,
        endColumnIndex: column + 1,
      },
    ],
  },
});

function specOf(name: ChartName, rows: Rows): ChartSpecShape {
  const words = { title: leadersWords.charts[name], altText: leadersWords.chartAlt[name] };
  if (name === 'tasks') return lying(words, rows, { colorStyle: color('#7F7F7F'), styleOverrides: stateColors() });
  return lying(words, rows, { colorStyle: color('#CC4125') });
}

const lying = (
  words: Pick<ChartSpecShape, 'title' | 'altText'>,
  rows: Rows,
  look: Pick<NonNullable<ChartSpecShape['basicChart']>['series'][number], 'colorStyle' | 'styleOverrides'>,
): ChartSpecShape => ({
  ...words,
  basicChart: {
    chartType: 'BAR',
    legendPosition: 'NO_LEGEND',
    headerCount: 0,
    domains: [{ domain: source(rows, LABEL) }],
    series: [
      {
        series: source(rows, FIGURE),
        targetAxis: 'BOTTOM_AXIS',
        ...look,
        dataLabel: { type: 'DATA' },
      },
    ],
  },
});

/** @param standing ids of the charts that are on the page now. */
export function chartChanges({ charted }: PageTab, standing: readonly number[]): SheetRequest[] {
  const names = Object.keys(LEADERS_CHARTS) as ChartName[];
  const drawn = names.flatMap((name) => {
    const rows = charted[name];
    return rows === null ? [] : [{ name, rows }];
  });
  return [
    ...names
      .filter((name) => standing.includes(LEADERS_CHARTS[name]))
      .map((name): SheetRequest => ({ deleteEmbeddedObject: { objectId: LEADERS_CHARTS[name] } })),
    ...drawn.map(({ name, rows }, at): SheetRequest => ({
      addChart: {
        chart: {
          chartId: LEADERS_CHARTS[name],
          spec: specOf(name, rows),
          position: {
            overlayPosition: {
              anchorCell: { sheetId: LEADERS_SHEETS.page, rowIndex: 1, columnIndex: FIRST_FREE },
              offsetYPixels: at * 320,
              widthPixels: 520,
              heightPixels: 305,
            },
          },
        },
      },
    })),
  ];
}
