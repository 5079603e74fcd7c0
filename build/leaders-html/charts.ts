/**
 * Charts as SVG text, drawn by echarts without a browser. The figures come from the lines of the page; nothing is
 * computed here.
 */
import * as echarts from 'echarts';
import type { PageLine } from './read-page';

const COLOURS: Readonly<Record<string, string>> = {
  'tasks.done': '#2E6B34',
  'tasks.doing': '#2F6DA3',
  'tasks.overdue': '#B3341F',
  'tasks.notStarted': '#C58A1B',
  'tasks.stopped': '#6B6B6B',
  'tasks.unreported': '#A9B4BF',
};
const FONT = { fontFamily: 'inherit', fontSize: 13, color: '#1B2733' } as const;
const grouped = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, '.');

function drawn(option: echarts.EChartsCoreOption, size: { readonly width: number; readonly height: number }): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, ...size });
  chart.setOption({ animation: false, textStyle: FONT, ...option });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg.replace('<svg ', '<svg aria-hidden="true" focusable="false" ');
}

/** Tasks by state as a ring; states without tasks are left out. */
export function tasksChart(lines: readonly PageLine[]): string {
  const parts = lines.filter((line) => line.key !== 'tasks.all' && (line.amount ?? 0) > 0);
  return drawn(
    {
      series: [
        {
          type: 'pie',
          radius: ['48%', '72%'],
          center: ['50%', '50%'],
          itemStyle: { borderColor: '#FFFFFF', borderWidth: 2 },
          labelLine: { length: 10, length2: 10 },
          label: {
            ...FONT,
            width: 100,
            overflow: 'break',
            formatter: (one: { readonly name: string; readonly value: number }) => `${one.name}\n${grouped(one.value)}`,
            lineHeight: 17,
          },
          data: parts.map((line) => ({
            name: line.label,
            value: line.amount,
            itemStyle: { color: COLOURS[line.key] ?? '#6B6B6B' },
          })),
        },
      ],
    },
    { width: 400, height: 260 },
  );
}

export function overdueChart(lines: readonly PageLine[]): string {
  const reversed = [...lines].reverse();
  return drawn(
    {
      grid: { left: 8, right: 44, top: 8, bottom: 8, containLabel: true },
      xAxis: { type: 'value', minInterval: 1, axisLabel: { show: false }, splitLine: { show: false } },
      yAxis: {
        type: 'category',
        data: reversed.map((line) => line.label),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: '#9AA7B4' } },
        axisLabel: { ...FONT, width: 170, overflow: 'break', lineHeight: 16 },
      },
      series: [
        {
          type: 'bar',
          barMaxWidth: 26,
          itemStyle: { color: '#B3341F', borderRadius: [0, 3, 3, 0] },
          label: { show: true, position: 'right', ...FONT, fontWeight: 'bold' },
          data: reversed.map((line) => line.amount),
        },
      ],
    },
    { width: 400, height: Math.max(90, 30 + lines.length * 58) },
  );
}
