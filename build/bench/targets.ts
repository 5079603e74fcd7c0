/** The clicks of large provinces and the bundle, each figure beside its target (docs/numbers.md). */
import type { BundleSpeed } from './bundle-speed';
import type { LargeCompute } from './compute-large';
import type { Costs } from './large-click';
import type { OwnTime } from './own-time';

/** `typical` and `pessimistic` are seconds. */
interface Target {
  readonly calls?: number;
  readonly cells?: number;
  readonly megabytes?: number;
  readonly typical?: number;
  readonly pessimistic?: number;
}

export type ClickName = 'collected' | 'unprepared' | 'changed10' | 'changed10Unprepared' | 'unchanged';

const FIRST = { calls: 8, typical: 8, pessimistic: 20 };
const NOTHING = { calls: 3, cells: 0, megabytes: 0.7 };

/** Units → click → what it may cost. */
const TARGETS: Readonly<Record<number, Readonly<Partial<Record<ClickName, Target>>>>> = {
  40: { collected: { calls: 8, typical: 6, pessimistic: 15 }, unchanged: NOTHING },
  200: { collected: FIRST, changed10: FIRST, changed10Unprepared: { calls: 12 }, unchanged: NOTHING },
};
const SHOWN: Readonly<Record<ClickName, string>> = {
  collected: 'lần đầu trong kỳ, đã dựng sẵn',
  unprepared: 'lần đầu trong kỳ, chưa dựng sẵn',
  changed10: '10 % nộp lại, đã dựng sẵn',
  changed10Unprepared: '10 % nộp lại, chưa dựng sẵn',
  unchanged: 'bấm lại, không có gì mới',
};

export const CLICKS = Object.keys(SHOWN) as readonly ClickName[];
export const CLICK_HEAD = ['lần bấm', 'lượt gọi', 'ô ghi', 'MB', 'giây (thường)', 'giây (xấu)', 'kết luận'];

const beside = (figure: string, most: number | undefined): string =>
  most === undefined ? figure : `${figure} (≤ ${most})`;

export function clickRow(units: number, click: ClickName, costs: Costs): readonly string[] {
  const target = TARGETS[units]?.[click] ?? {};
  const { typical, pessimistic } = costs;
  const figures = [
    [String(typical.calls), typical.calls, target.calls],
    [String(typical.cellsWritten), typical.cellsWritten, target.cells],
    [(typical.bytes / 1e6).toFixed(2), typical.bytes / 1e6, target.megabytes],
    [typical.seconds.toFixed(1), typical.seconds, target.typical],
    [pessimistic.seconds.toFixed(1), pessimistic.seconds, target.pessimistic],
  ] as const;
  const asked = figures.filter(([, , most]) => most !== undefined);
  const isOver = asked.some(([, figure, most]) => figure > (most ?? Infinity));
  return [
    `${units} đơn vị, ${SHOWN[click]}`,
    ...figures.map(([shown, , most]) => beside(shown, most)),
    asked.length === 0 ? '' : isOver ? 'VƯỢT' : 'đạt',
  ];
}

export const BUNDLE_HEAD = ['kịch bản dist/code.js', 'kết quả', 'mục tiêu'];

export const bundleRows = ({ server, pages, compileMs, runMs }: BundleSpeed): readonly (readonly string[])[] => [
  ['kích thước', `${Math.round(server / 1024)} KB`, '≤ 600 KB'],
  ['trang lớn nhất', `${(pages / 1024).toFixed(1)} KB`, '≤ 60 KB'],
  ['biên dịch và chạy', `${compileMs.toFixed(1)} + ${runMs.toFixed(1)} ms`, '≤ 25 ms'],
];

export const OWN_HEAD = ['bộ xử lý, không kể lượt gọi', 'xem trước', 'thực hiện', 'cộng', 'mục tiêu'];

export const ownRow = (units: number, { plan, step }: OwnTime): readonly string[] => [
  `một lần bấm Tổng hợp, ${units} đơn vị`,
  ...[plan, step, plan + step].map((ms) => `${(ms / 1000).toFixed(2)} s`),
  '≤ 1,5 s',
];

export const LARGE_HEAD = [
  'số',
  'src/core',
  'từ bản niêm phong',
  'Map',
  'phân tích và Map',
  'DuckDB',
  'Arquero',
  'gấp Map',
  'gấp phân tích và Map',
  'MB',
];

/** The targets in brackets. */
export function largeRow(one: LargeCompute): readonly string[] {
  const seconds = (ms: number | null): string => (ms === null ? 'không chạy được' : `${(ms / 1000).toFixed(3)} s`);
  const isCountry = one.values > 10_000_000;
  return [
    String(one.values),
    seconds(one.own),
    `${seconds(one.ownFromText)}${isCountry ? ' (≤ 2 s)' : ''}`,
    seconds(one.map),
    seconds(one.mapFromText),
    seconds(one.duckdb),
    seconds(one.arquero),
    `${(one.map / one.own).toFixed(1)} (≥ 2,5)`,
    `${(one.mapFromText / one.ownFromText).toFixed(1)} (≥ 10)`,
    `${one.megabytes}${isCountry ? ' (< 1500)' : ''}`,
  ];
}
