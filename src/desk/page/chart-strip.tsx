/** The charts of the open tab, drawn by echarts from the API's chart specs and the shown cells that they refer to. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { GridArea, Sheet } from './grid/google-shapes';
import { words } from './words';

echarts.use([
  BarChart,
  LineChart,
  PieChart,
  GridComponent,
  LegendComponent,
  TitleComponent,
  TooltipComponent,
  SVGRenderer,
]);

interface Source {
  readonly sourceRange?: { readonly sources?: readonly GridArea[] };
}
interface Color {
  readonly rgbColor?: { readonly red?: number; readonly green?: number; readonly blue?: number };
}
interface SeriesSpec {
  readonly series?: Source;
  readonly colorStyle?: Color;
  readonly styleOverrides?: readonly { readonly index?: number; readonly colorStyle?: Color }[];
}
interface Spec {
  readonly title?: string;
  readonly basicChart?: {
    readonly chartType?: string;
    readonly stackedType?: string;
    readonly domains?: readonly { readonly domain?: Source }[];
    readonly series?: readonly SeriesSpec[];
    readonly headerCount?: number;
  };
  readonly pieChart?: { readonly domain?: Source; readonly series?: Source };
}

/** Texts and numbers of a source range, row by row. */
function column(
  sheets: readonly Sheet[],
  source: Source | undefined,
): { readonly text: string; readonly number: number | null }[] {
  return (source?.sourceRange?.sources ?? []).flatMap((area) => {
    const block = sheets.find((sheet) => sheet.properties.sheetId === (area.sheetId ?? 0))?.data?.[0];
    const cells: { text: string; number: number | null }[] = [];
    for (let row = area.startRowIndex ?? 0; row < (area.endRowIndex ?? 0); row += 1) {
      for (let at = area.startColumnIndex ?? 0; at < (area.endColumnIndex ?? 0); at += 1) {
        const cell = block?.rowData?.[row]?.values?.[at];
        cells.push({ text: cell?.formattedValue ?? '', number: cell?.effectiveValue?.numberValue ?? null });
      }
    }
    return cells;
  });
}

type Option = Record<string, unknown>;
/** The drawing of one chart: an option, nothing to draw yet, or a kind that this page cannot draw. */
export type Drawing = { readonly title: string; readonly option: Option | null; readonly known: boolean };

/** Google's own order of colours. */
const COLOURS = ['#3366cc', '#f6a821', '#109618', '#990099', '#dc3912', '#0099c6'];
const TITLE = { left: 8, top: 6, textStyle: { fontSize: 13 } };

/** CSS colour of a chart's own colour; undefined = the chart has none. */
function cssOf(style: Color | undefined): string | undefined {
  if (style?.rgbColor === undefined) return undefined;
  const { red = 0, green = 0, blue = 0 } = style.rgbColor;
  return `rgb(${[red, green, blue].map((part) => Math.round(part * 255)).join(',')})`;
}

/** A bar's figure, with its own colour where the chart gives it one. */
const barOf = ({ styleOverrides }: SeriesSpec, index: number, value: number | null): unknown => {
  const color = cssOf(styleOverrides?.find((one) => (one.index ?? 0) === index)?.colorStyle);
  return color === undefined || value === null ? value : { value, itemStyle: { color } };
};

function pieOption(sheets: readonly Sheet[], pie: NonNullable<Spec['pieChart']>, text: string): Option | null {
  const names = column(sheets, pie.domain);
  const shares = column(sheets, pie.series);
  const parts = names
    .map((name, index) => ({ name: name.text, value: shares[index]?.number ?? null }))
    .filter((one) => one.name !== '' && one.value !== null && one.value > 0);
  if (parts.length === 0) return null;
  const number = new Map(parts.map((part) => [part.name, part.value ?? 0]));
  const legend = {
    orient: 'vertical',
    right: 8,
    top: 'middle',
    itemWidth: 12,
    itemGap: 6,
    textStyle: { fontSize: 11, width: 130, overflow: 'break' },
    formatter: (name: string) => `${name}: ${(number.get(name) ?? 0).toLocaleString('vi-VN')}`,
  };
  return {
    title: { ...TITLE, text },
    color: COLOURS,
    tooltip: {},
    legend,
    series: [{ type: 'pie', radius: '62%', center: ['27%', '56%'], label: { show: false }, data: parts }],
  };
}

/** One series in echarts' words, with what the chart itself asks of it. */
function seriesOf(sheets: readonly Sheet[], basic: NonNullable<Spec['basicChart']>, spec: SeriesSpec) {
  const head = basic.headerCount ?? 0;
  const cells = column(sheets, spec.series);
  const color = cssOf(spec.colorStyle);
  return {
    name: head > 0 ? (cells[0]?.text ?? '') : '',
    type: basic.chartType === 'LINE' ? 'line' : 'bar',
    barMaxWidth: 28,
    ...(basic.stackedType === 'STACKED' ? { stack: 'all' } : {}),
    ...(color === undefined ? {} : { itemStyle: { color } }),
    spec,
    data: cells.slice(head).map((cell) => cell.number),
  };
}

function basicOption(sheets: readonly Sheet[], basic: NonNullable<Spec['basicChart']>, text: string): Option | null {
  const head = basic.headerCount ?? 0;
  const domain = column(sheets, basic.domains?.[0]?.domain)
    .slice(head)
    .map((cell) => cell.text);
  const lying = basic.chartType === 'BAR';
  const series = (basic.series ?? []).map((one) => seriesOf(sheets, basic, one));
  if (series.every((one) => one.data.every((number) => number === null))) return null;
  const rows = domain.flatMap((name, index) => (name === '' ? [] : [index]));
  // Many long names beside lying bars would run into each other on two lines.
  const crowded = lying && rows.length > 4 && domain.some((name) => name.length > 30);
  const long = crowded || (!lying && domain.some((name) => name.length > 18));
  const axis = {
    type: 'category',
    data: rows.map((row) => domain[row]),
    inverse: lying,
    axisLabel: {
      interval: 0,
      width: crowded ? 215 : lying || long ? 130 : 90,
      overflow: long ? 'truncate' : 'break',
      rotate: long && !lying ? 25 : 0,
      fontSize: long ? 10 : 11,
      lineHeight: 13,
    },
  };
  const figures = {
    type: 'value',
    minInterval: 1,
    axisLabel: { formatter: (number: number) => number.toLocaleString('vi-VN') },
  };
  return {
    title: { ...TITLE, text },
    color: COLOURS,
    tooltip: {},
    legend: { bottom: 0, show: series.length > 1 },
    grid: { containLabel: true, left: 12, right: 20, top: 36, bottom: series.length > 1 ? 28 : 8 },
    xAxis: lying ? figures : axis,
    yAxis: lying ? axis : figures,
    series: series.map(({ spec, ...one }) => ({
      ...one,
      data: rows.map((row) => barOf(spec, row, one.data[row] ?? null)),
    })),
  };
}

export function drawingOf(sheets: readonly Sheet[], spec: Spec): Drawing {
  const title = spec.title ?? words.chart;
  if (spec.pieChart !== undefined) return { title, option: pieOption(sheets, spec.pieChart, title), known: true };
  if (spec.basicChart !== undefined && ['BAR', 'COLUMN', 'LINE'].includes(spec.basicChart.chartType ?? ''))
    return { title, option: basicOption(sheets, spec.basicChart, title), known: true };
  return { title, option: null, known: false };
}

function Chart(props: { readonly title: string; readonly option: Option }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current === null) return undefined;
    const drawn = echarts.init(place.current, undefined, { renderer: 'svg' });
    drawn.setOption({ animation: false, ...props.option });
    return () => drawn.dispose();
  }, [props.option]);
  return <div class="chart" role="img" aria-label={props.title} ref={place} />;
}

export function ChartStrip(props: { readonly sheets: readonly Sheet[]; readonly open: Sheet }) {
  const drawings = useMemo(
    () => (props.open.charts ?? []).map((chart) => drawingOf(props.sheets, (chart as { spec?: Spec }).spec ?? {})),
    [props.sheets, props.open],
  );
  if (drawings.length === 0) return null;
  return (
    <details class="charts" open>
      <summary>{words.charts(drawings.length)}</summary>
      <div class="row" tabIndex={0} role="region" aria-label={words.charts(drawings.length)}>
        {drawings.map(({ title, option, known }, index) =>
          option === null ? (
            <div key={index} class="chart none">
              <b>{title}</b>
              <p>{known ? words.noChartFigures : words.chartNotDrawn}</p>
            </div>
          ) : (
            <Chart key={index} title={title} option={option} />
          ),
        )}
      </div>
    </details>
  );
}
