/**
 * `npm run bench -- --json FILE`: the figures of issue and documents in one file. Seconds of Google are modelled, not
 * measured; calls, cells and bytes are counted. `null` = this run did not measure it.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { MeasuredLatency } from '../../src/desk/machine/latency';
import { bundleSpeed, type BundleSpeed } from './bundle-speed';
import { computeLarge } from './compute-large';
import { coldClick, filled, type Cold } from './cold';
import { booksRead } from './large-books';
import { costOf, firstClick, quietClick, unpreparedClick, type Cost, type Costs } from './large-click';
import { written, type Written } from './large-swap';
import { ownTime, type OwnTime } from './own-time';
import { peersOf, type Peers } from './peers';
import type { ClickName } from './targets';

export const SIZES = [40, 200] as const;
export const LARGE = 200;
/** Values to be added up: a large province, and the whole country. */
export const VALUES = [1_000_000, 16_300_000] as const;
const AGES = [1, 8, 40] as const;
type Setting = 'typical' | 'pessimistic';

type Clicked = Readonly<Record<ClickName, Costs>>;
interface Ms {
  readonly ms: number | null;
}
/** `megabytes` = most memory of the process when the own sums were done. */
interface Computed extends Readonly<Record<'own' | 'ownFromText' | 'mapFromText' | 'duckdb' | 'arquero' | 'map', Ms>> {
  readonly values: number;
  readonly megabytes: number;
}

export interface Report {
  readonly note: string;
  readonly consolidate: Readonly<Record<string, Clicked & { readonly cold: ColdCosts }>>;
  readonly history: Readonly<Record<string, { readonly seconds: number; readonly calls: number }>>;
  readonly peers: Readonly<Record<string, Readonly<Record<Setting, Peers>>>>;
  readonly compute: Readonly<Record<string, Computed>>;
  /** Milliseconds of processor time of one click of 200 units, without the calls. */
  readonly ownTime: OwnTime;
  readonly bundle: BundleSpeed;
  /** Seconds of this machine. */
  readonly demo: number | null;
  readonly test: number | null;
}

const NOTE =
  'Seconds of Google are MODELLED from published figures (src/desk/latency.json), not measured on Google. Calls, cells and bytes are counted on the desk. "cold" is played with the units of the largest province, 183, and charged in proportion beyond them; peers are charged, not run. unprepared = collected without what the hourly run prepares. null = not measured in this run.';

type ColdCosts = Readonly<Record<Setting, Cost & Pick<Cold, 'longestStep' | 'refused'>>>;

/** A click with nothing collected; beyond the units of the largest province in proportion to what was played. */
function coldAt(units: number): ColdCosts {
  const books = filled(units);
  const of = (setting: Setting): ColdCosts[Setting] => {
    const { units: had, seconds, calls, cellsWritten, bytes, longestStep, refused } = coldClick(books, setting);
    return {
      seconds: (seconds * units) / had,
      calls: Math.round((calls * units) / had),
      cellsWritten: Math.round((cellsWritten * units) / had),
      bytes: Math.round((bytes * units) / had),
      longestStep,
      refused,
    };
  };
  return { typical: of('typical'), pessimistic: of('pessimistic') };
}

function peersAt({ province }: Written): Report['peers'][string] {
  const cells = Math.round(province.values / province.units);
  // A value with its quotes and commas in an answer.
  const task = { units: province.units, cells, bytes: cells * 12 };
  return { typical: peersOf(task, 'typical'), pessimistic: peersOf(task, 'pessimistic') };
}

function computeAt(values: number): Computed {
  const { megabytes, values: made, ...ways } = computeLarge(values);
  const ms = (one: number | null): Ms => ({ ms: one === null ? null : Math.round(one) });
  return {
    own: ms(ways.own),
    ownFromText: ms(ways.ownFromText),
    map: ms(ways.map),
    mapFromText: ms(ways.mapFromText),
    duckdb: ms(ways.duckdb),
    arquero: ms(ways.arquero),
    values: made,
    megabytes,
  };
}

function timed(script: string): number {
  const from = performance.now();
  execFileSync('npm', ['run', script], { stdio: 'ignore' });
  return Math.round((performance.now() - from) / 1000);
}

/** A province of a size: its clicks, and what they were counted on. */
export interface Sized {
  readonly units: number;
  readonly made: Written;
  readonly clicks: Clicked;
}

export function sized(units: number, measured: MeasuredLatency | null): Sized {
  const [made, tenth] = [written(units), written(units, 0.1)];
  const books = booksRead(made.province, { periods: 1 });
  const changed = booksRead(made.province, { periods: 1, again: 0.1 });
  return {
    units,
    made,
    clicks: {
      collected: costOf(firstClick(made, books), measured),
      unprepared: costOf(unpreparedClick(made, books), measured),
      changed10: costOf(firstClick(tenth, changed), measured),
      changed10Unprepared: costOf(unpreparedClick(tenth, changed), measured),
      unchanged: costOf(quietClick(books), measured),
    },
  };
}

/** `asked` = also run the demo or the tests, which takes minutes. */
export function writeReport(file: string, asked: { readonly demo: boolean; readonly test: boolean }): Report {
  const all = SIZES.map((units) => sized(units, null));
  const history = all.slice(-1).flatMap(({ made }) =>
    AGES.map((periods) => {
      const { typical } = costOf(firstClick(made, booksRead(made.province, { periods })), null);
      return [periods, { seconds: typical.seconds, calls: typical.calls }] as const;
    }),
  );
  const report: Report = {
    note: NOTE,
    consolidate: Object.fromEntries(all.map(({ units, clicks }) => [units, { ...clicks, cold: coldAt(units) }])),
    history: Object.fromEntries(history),
    peers: Object.fromEntries(all.map(({ units, made }) => [units, peersAt(made)])),
    compute: Object.fromEntries(VALUES.map((values) => [values, computeAt(values)])),
    ownTime: ownTime(LARGE),
    bundle: bundleSpeed(),
    demo: asked.demo ? timed('demo') : null,
    test: asked.test ? timed('test') : null,
  };
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  return report;
}
