/** The charts of the tab that is open, drawn by echarts from the API's own chart specs and the shown cells they point at. */
import { useEffect, useRef } from 'preact/hooks';
import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { GridArea, Sheet } from './google-shapes';

echarts.use([BarChart, LineChart, PieChart, GridComponent, LegendComponent, TitleComponent, TooltipComponent, SVGRenderer]);

interface Source { readonly sourceRange?: { readonly sources?: readonly GridArea[] } }
interface Spec {
  readonly title?: string;
  readonly basicChart?: { readonly chartType?: string; readonly stackedType?: string; readonly domains?: readonly { readonly domain?: Source }[]; readonly series?: readonly { readonly series?: Source }[]; readonly headerCount?: number };
  readonly pieChart?: { readonly domain?: Source; readonly series?: Source };
}

/** Texts and numbers of a source range, row by row. */
function column(sheets: readonly Sheet[], source: Source | undefined): { readonly text: string; readonly number: number | null }[] {
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

/** echarts' option for a chart of the API; null for a kind that is not drawn here. */
export function chartOption(sheets: readonly Sheet[], spec: Spec): Record<string, unknown> | null {
  const title = { text: spec.title ?? '', textStyle: { fontSize: 13 } };
  if (spec.pieChart !== undefined) {
    const names = column(sheets, spec.pieChart.domain);
    const shares = column(sheets, spec.pieChart.series);
    return { title, tooltip: {}, series: [{ type: 'pie', radius: '60%', data: names.map((name, index) => ({ name: name.text, value: shares[index]?.number ?? 0 })).filter((one) => one.name !== '') }] };
  }
  const basic = spec.basicChart;
  if (basic === undefined) return null;
  const head = basic.headerCount ?? 0;
  const domain = column(sheets, basic.domains?.[0]?.domain).slice(head).map((cell) => cell.text);
  const lying = basic.chartType === 'BAR';
  const axis = { type: 'category', data: domain, axisLabel: { interval: 0, width: 110, overflow: 'break' } };
  const series = (basic.series ?? []).map((one) => {
    const cells = column(sheets, one.series);
    return { name: head > 0 ? cells[0]?.text ?? '' : '', type: basic.chartType === 'LINE' ? 'line' : 'bar', ...(basic.stackedType === 'STACKED' ? { stack: 'all' } : {}), data: cells.slice(head).map((cell) => cell.number) };
  });
  return { title, tooltip: {}, legend: { bottom: 0 }, grid: { containLabel: true, left: 8, right: 16, top: 40, bottom: 32 }, xAxis: lying ? { type: 'value' } : axis, yAxis: lying ? axis : { type: 'value' }, series };
}

function Chart(props: { readonly option: Record<string, unknown> }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current === null) return undefined;
    const drawn = echarts.init(place.current, undefined, { renderer: 'svg' });
    drawn.setOption({ animation: false, ...props.option });
    return () => drawn.dispose();
  }, [props.option]);
  return <div ref={place} />;
}

export function ChartStrip(props: { readonly sheets: readonly Sheet[]; readonly open: Sheet }) {
  const options = (props.open.charts ?? []).flatMap((chart) => {
    const option = chartOption(props.sheets, (chart as { spec?: Spec }).spec ?? {});
    return option === null ? [] : [option];
  });
  if (options.length === 0) return null;
  return <div class="chart">{options.map((option, index) => <Chart key={index} option={option} />)}</div>;
}
