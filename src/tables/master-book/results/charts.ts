/**
 * The native charts of *Tổng quan*. Their sources are fixed cells, so a new publication changes the figures but not the
 * charts.
 */
import { CHART_ALT, CHART_TITLES } from '../../../text/books/master-book';
import type { ColorStyleShape, GridRangeShape } from '../../api-place-shapes';
import type { ChartSpecShape } from '../../api-chart-shapes';
import type { SheetRequest } from '../../api-requests';
import { color } from '../../grid/cells';
import { stateColors } from '../state-colors';
import { OVERVIEW_AT } from './overview-layout';
import { RESULT_SHEETS } from '../sheets';

const SHEET = RESULT_SHEETS.overview;
const CHART_IDS = { groups: 1901, tasks: 1902, headline: 1903 } as const;

/** Bars that lie: their names have a line of their own and are not cut. */
const LYING = { chartType: 'BAR', legendPosition: 'NO_LEGEND', headerCount: 0 } as const;

interface Block {
  readonly top: number;
  readonly bottom: number;
}
const source = (
  block: Block,
  column: number,
): { readonly sourceRange: { readonly sources: readonly GridRangeShape[] } } => ({
  sourceRange: {
    sources: [
      {
        sheetId: SHEET,
        startRowIndex: block.top,
        endRowIndex: block.bottom,
        startColumnIndex: column,
        endColumnIndex: column + 1,
      },
    ],
  },
});

const series = (
  block: Block,
  column: number,
  fill: ColorStyleShape,
  targetAxis: 'LEFT_AXIS' | 'BOTTOM_AXIS' = 'LEFT_AXIS',
): NonNullable<ChartSpecShape['basicChart']>['series'][number] => ({
  series: source(block, column),
  targetAxis,
  colorStyle: fill,
  dataLabel: { type: 'DATA' },
});

function specs(): Readonly<Record<keyof typeof CHART_IDS, ChartSpecShape>> {
  const { columns, groups, tasks, headline } = OVERVIEW_AT;
  const withHead = { top: groups.top - 1, bottom: groups.bottom };
  return {
    groups: {
      title: CHART_TITLES.groups,
      altText: CHART_ALT.groups,
      basicChart: {
        chartType: 'COLUMN',
        stackedType: 'STACKED',
        legendPosition: 'BOTTOM_LEGEND',
        headerCount: 1,
        domains: [{ domain: source(withHead, columns.label) }],
        series: [series(withHead, columns.total, color('#38761D')), series(withHead, columns.rest, color('#CC4125'))],
      },
    },
    tasks: {
      title: CHART_TITLES.tasks,
      altText: CHART_ALT.tasks,
      basicChart: {
        ...LYING,
        domains: [{ domain: source(tasks, columns.label) }],
        series: [{ ...series(tasks, columns.total, color('#7F7F7F'), 'BOTTOM_AXIS'), styleOverrides: stateColors() }],
      },
    },
    headline: {
      title: CHART_TITLES.headline,
      altText: CHART_ALT.headline,
      basicChart: {
        ...LYING,
        domains: [{ domain: source(headline, columns.label) }],
        series: [series(headline, columns.total, color('#1F4E79'), 'BOTTOM_AXIS')],
      },
    },
  };
}

/** One addChart per chart, to the right of the figures. */
export function chartRequests(): SheetRequest[] {
  const all = specs();
  return (Object.keys(CHART_IDS) as (keyof typeof CHART_IDS)[]).map((name, at) => ({
    addChart: {
      chart: {
        chartId: CHART_IDS[name],
        spec: all[name],
        position: {
          overlayPosition: {
            anchorCell: { sheetId: SHEET, rowIndex: 1, columnIndex: OVERVIEW_AT.columns.charts },
            offsetYPixels: at * 290,
            widthPixels: 520,
            heightPixels: 280,
          },
        },
      },
    },
  }));
}
