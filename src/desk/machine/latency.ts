/**
 * The cost of a call on the virtual clock, in seconds, from latency.json (published figures, see its note). It depends
 * on the size of a call, not on its meaning. Computing inside the script is not charged.
 */
import figures from '../latency.json';
import type { MethodDoc } from '../schema/discovery';

export type LatencySetting = 'optimistic' | 'typical' | 'pessimistic';

/** The size of one call. */
export interface Size {
  readonly write: boolean;
  readonly cells: number;
  /** Length of the larger JSON text, in characters. */
  readonly bytes: number;
  /** Whether the file was not used lately, so that Google must load it again. */
  readonly cold: boolean;
  /** What the answer of a write gives back of the file: it is read too. Absent = nothing. */
  readonly back?: { readonly cells: number; readonly bytes: number };
}

export const QUOTAS = figures.quotas;

/**
 * A file without a call for so long is cold. Assumption: Google names 5 minutes for the sources of IMPORTRANGE
 * (docs/sources/performance.md).
 */
export const WARM_SECONDS = 300;

/** How long a caller waits for a call that never answers; assumption. */
export const TIMEOUT_SECONDS = 60;

/**
 * What the self-check measured on a real account, in the units of latency.json; it replaces the published figures in
 * every setting.
 */
export type MeasuredLatency = Readonly<Record<(typeof MEASURED)[number], number>>;

const MEASURED = ['apiRoundTrip', 'apiReadPerCell', 'apiWriteTrip', 'apiWritePerCell'] as const;

/**
 * The measured figures in the file that *Tự kiểm tra trên Google* gives to download.
 * @throws when the text has none: the speed probes could not be asked, or it is another file
 */
export function measuredIn(text: string): MeasuredLatency {
  const { latency } = JSON.parse(text) as { readonly latency?: Partial<MeasuredLatency> | null };
  const wrong = MEASURED.filter((name) => {
    const figure = latency?.[name];
    return typeof figure !== 'number' || !Number.isFinite(figure) || figure < 0;
  });
  if (wrong.length > 0) throw new Error(`no measured latency in the file: ${wrong.join(', ')}`);
  return latency as MeasuredLatency;
}

export class Latency {
  constructor(
    readonly setting: LatencySetting,
    private readonly measured?: MeasuredLatency,
  ) {}

  private figure(name: (typeof MEASURED)[number]): number {
    return this.measured?.[name] ?? figures[name][this.setting];
  }

  executionStart(): number {
    return figures.executionStart[this.setting];
  }

  /** How many calls of one fetchAll run in parallel. */
  fetchAllParallel(): number {
    return figures.fetchAllParallel[this.setting];
  }

  seconds(method: MethodDoc, size: Size): number {
    const at = this.setting;
    if (method.id === 'drive.files.list' || method.id === 'drive.changes.list') return figures.driveListPage[at];
    if (method.id === 'drive.files.copy') return figures.driveCopyFile[at];
    if (method.api !== 'sheets') return size.write ? this.figure('apiWriteTrip') : this.figure('apiRoundTrip');
    const wake = size.cold ? figures.coldFile[at] : 0;
    if (size.write) {
      return (
        wake +
        this.figure('apiWriteTrip') +
        Math.max(size.cells * this.figure('apiWritePerCell'), size.bytes * figures.apiWritePerByte[at]) +
        (size.back ? this.reading(size.back) : 0)
      );
    }
    return wake + this.figure('apiRoundTrip') + this.reading(size);
  }

  private reading({ cells, bytes }: Pick<Size, 'cells' | 'bytes'>): number {
    return Math.max(cells * this.figure('apiReadPerCell'), bytes * figures.apiReadPerByte[this.setting]);
  }
}

/**
 * Seconds until the last of `costs` is done when `lanes` run in parallel and each lane takes the next cost as soon as
 * it is free.
 */
export function parallelSeconds(costs: readonly number[], lanes: number): number {
  const free = new Array<number>(Math.max(1, Math.min(lanes, costs.length))).fill(0);
  for (const cost of costs) {
    const earliest = free.indexOf(Math.min(...free));
    free[earliest] = (free[earliest] ?? 0) + cost;
  }
  return costs.length === 0 ? 0 : Math.max(...free);
}
