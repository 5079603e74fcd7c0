/**
 * `npm run bench`: prints the numbers of the README. Real seconds are of this machine; virtual seconds are modelled
 * from published figures (src/desk/latency.json) and were not measured on Google.
 *   -- --units N   (units of the played quarter; 30)
 *   -- --json FILE   (writes the figures of build/bench/report.ts instead; --demo and --test also run those)
 *   -- --latency FILE   (the file of *Tự kiểm tra trên Google*: its measured figures instead of the published ones)
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { deskSpeed } from './cells';
import { clicksOf, type Clicks } from './clicks';
import { compareOften } from './compute';
import { kindsDoubled, methodsDoubled } from './doubled';
import { measuredIn } from '../../src/desk/machine/latency';
import { largeClicks, type LargeClick } from './large-click';
import { bundleSpeed } from './bundle-speed';
import { computeLarge } from './compute-large';
import { ownTime } from './own-time';
import { LARGE, SIZES, sized, VALUES, writeReport } from './report';
import {
  BUNDLE_HEAD,
  bundleRows,
  CLICK_HEAD,
  clickRow,
  CLICKS,
  LARGE_HEAD,
  largeRow,
  OWN_HEAD,
  ownRow,
} from './targets';

const { values: asked } = parseArgs({
  options: {
    units: { type: 'string', default: '30' },
    latency: { type: 'string' },
    json: { type: 'string' },
    demo: { type: 'boolean', default: false },
    test: { type: 'boolean', default: false },
  },
});

/** The targets for one click of 200 units (docs/sources/performance.md). */
const TARGET = { calls: 8, seconds: { typical: 8, pessimistic: 20 } } as const;

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const drawn = new Table({ head: [...head], style: { head: [], border: [] } });
  for (const row of rows) drawn.push([...row]);
  console.log(drawn.toString());
}

const seconds = (value: number): string => `${value.toFixed(value < 1 ? 3 : 1)} s`;

function showDoubled(): void {
  console.log('\n1. Bàn giả lập: phần API của Google đã mô phỏng (theo mô tả API của chính Google)');
  const all = [...methodsDoubled(), kindsDoubled()];
  table(
    ['API', 'đã mô phỏng', 'trong', 'chưa mô phỏng'],
    all.map((one) => [one.api, one.doubled, one.of, shortened(one.missing)]),
  );
}

const shortened = (names: readonly string[]): string =>
  names
    .slice(0, 4)
    .map((name) => name.split('.').slice(-2).join('.'))
    .join(', ') + (names.length > 4 ? ` và ${names.length - 4} tên khác` : '');

function showDesk(): void {
  const made = deskSpeed();
  console.log(`\n2. Bàn giả lập trên máy này (giây thật; Node ${process.version}, ${cpus().length} nhân)`);
  table(
    ['việc', 'kết quả'],
    [
      [`${made.cells} ô ghi RAW`, seconds(made.raw)],
      [`${made.cells} ô ghi USER_ENTERED (vi_VN)`, seconds(made.typed)],
      [`${made.cells} ô đọc UNFORMATTED_VALUE`, seconds(made.out)],
      [`${made.cells} ô đọc FORMATTED_VALUE`, seconds(made.formatted)],
      ['yêu cầu được đối chiếu với mô tả API mỗi giây', made.requestsASecond],
      ['bộ nhớ của tiến trình', `${made.megabytes} MB`],
    ],
  );
}

function showCompute(): void {
  console.log('\n3. Cộng số liệu, cùng một lượt chạy (giây thật, trung vị); mỗi cách đối chiếu với các cách khác');
  console.log('   src/core còn giữ độ phủ, số tính ra và nguồn của từng số khi được hỏi; Map chỉ cộng.');
  compareOften(50);
  const rows = [200, 1000, 3400].map((units) => compareOften(units));
  table(
    ['đơn vị, biểu của tỉnh mẫu', 'ô', 'src/core', 'Map', 'từ bản niêm phong cũ: src/core', 'Map', 'ô mỗi giây'],
    rows.map((one) => [
      one.units,
      one.cells,
      `${seconds(one.core)}${one.units === 3400 ? ' (≤ 0,5 s)' : ''}`,
      seconds(one.naive),
      seconds(one.coreFromText),
      seconds(one.naiveFromText),
      Math.round(one.cells / one.core),
    ]),
  );
  table(
    LARGE_HEAD,
    VALUES.map((values) => largeRow(computeLarge(values))),
  );
}

const measured = asked.latency === undefined ? null : measuredIn(readFileSync(asked.latency, 'utf8'));
const MODELLED =
  measured === null
    ? 'MÔ HÌNH từ số liệu đã công bố, CHƯA ĐO trên Google'
    : `đọc và ghi theo số đo trên Google trong ${asked.latency}, phần còn lại là mô hình`;

function showTargets(): void {
  console.log(`\n6. Mục tiêu (trong ngoặc) bên cạnh kết quả: ${MODELLED}`);
  table(
    CLICK_HEAD,
    SIZES.flatMap((units) => {
      const { clicks } = sized(units, measured);
      return CLICKS.map((click) => clickRow(units, click, clicks[click]));
    }),
  );
  table(OWN_HEAD, [ownRow(LARGE, ownTime(LARGE))]);
  table(BUNDLE_HEAD, bundleRows(bundleSpeed()));
}

function showLargeClicks(): void {
  const [prepared, unprepared, quiet] = largeClicks(LARGE, measured);
  if (prepared) showLargeClick(prepared, 'đã tự nhận và dựng sẵn');
  if (unprepared) showLargeClick(unprepared, 'đã tự nhận, chưa dựng sẵn');
  if (quiet) showLargeClick(quiet, 'bấm lại, không có gì mới');
}

function showLargeClick(click: LargeClick, after: string): void {
  console.log(
    `\n5. Một lần bấm Tổng hợp, ${click.units} đơn vị, ${click.values} số khác nhau, lần đầu trong kỳ, ${after}: ${MODELLED}`,
  );
  table(
    ['việc', 'lượt gọi', 'byte', 'ô', 'giây (thường)', 'giây (xấu)'],
    click.parts.map((one) => [
      one.what,
      one.calls,
      one.bytes,
      one.cells,
      one.seconds.typical.toFixed(1),
      one.seconds.pessimistic.toFixed(1),
    ]),
  );
  table(
    ['mục tiêu', 'đặt ra', 'thường', 'xấu'],
    [
      ['lượt gọi', `≤ ${TARGET.calls}`, click.calls, click.calls],
      [
        'giây, kể cả hai lần khởi động',
        `≤ ${TARGET.seconds.typical} s, xấu ≤ ${TARGET.seconds.pessimistic} s`,
        seconds(click.seconds.typical),
        seconds(click.seconds.pessimistic),
      ],
    ],
  );
}

function showClicks(units: number): void {
  const played = (['typical', 'pessimistic'] as const).map((latency) => clicksOf(latency, units, measured));
  console.log(`\n4. Một quý của ${units} đơn vị trên đồng hồ ảo: ${MODELLED}`);
  const [typical, pessimistic] = played as [Clicks, Clicks];
  table(
    ['bước', 'lượt gọi', 'giây (thường)', 'giây (xấu)'],
    typical.costs.map((cost, at) => [cost.step, cost.calls, cost.seconds, pessimistic.costs[at]?.seconds ?? '']),
  );
  console.log(
    `   Bị từ chối vì hạn mức (429): thường ${typical.quotaRefusals}, xấu ${pessimistic.quotaRefusals}. Chạy thật hết ${seconds(typical.realSeconds)} và ${seconds(pessimistic.realSeconds)}.`,
  );
  console.log(
    '   Mục tiêu đặt cho một lần bấm, 200 đơn vị (docs/sources/performance.md; ở đây ít đơn vị hơn nên chỉ để đối chiếu):',
  );
  const of = (name: string, quarter: Clicks, part: 'calls' | 'seconds'): string => {
    const cost = quarter.costs.find((one) => one.step === name);
    return cost === undefined ? 'không có' : part === 'calls' ? `${cost.calls} lượt` : `${cost.seconds} s`;
  };
  const line = (goal: string, name: string, part: 'calls' | 'seconds', target: string): string[] => [
    goal,
    target,
    of(name, typical, part),
    of(name, pessimistic, part),
  ];
  table(
    ['mục tiêu', 'đặt ra', 'thường', 'xấu'],
    [
      line('Tổng hợp: lượt gọi', 'Tổng hợp', 'calls', `≤ ${TARGET.calls}`),
      line(
        'Tổng hợp: giây',
        'Tổng hợp',
        'seconds',
        `≤ ${TARGET.seconds.typical} s, xấu ≤ ${TARGET.seconds.pessimistic} s`,
      ),
      line('Chạy lại, không có gì mới: lượt gọi', 'Tổng hợp lại, không có gì mới', 'calls', '≤ 3'),
    ],
  );
}

const units = Number(asked.units);
if (!Number.isInteger(units) || units < 1)
  throw new Error(`--units cần một số nguyên dương, nhận được "${asked.units}"`);
execFileSync('node_modules/.bin/tsx', ['build/bundle/bundle.ts'], { stdio: 'inherit' });
if (asked.json === undefined) {
  showDoubled();
  showDesk();
  showCompute();
  showClicks(units);
  showLargeClicks();
  showTargets();
} else {
  writeReport(asked.json, asked);
  console.log(`Đã ghi ${asked.json}. Giây là ${MODELLED}.`);
}
