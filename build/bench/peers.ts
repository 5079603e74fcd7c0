/**
 * What other ways to the same totals cost on the same clock: they read every unit's values from its own file and write
 * the sums. Their calls are charged as the product's are; nothing is proved, kept or fenced by them.
 */
import { methods, type MethodDoc } from '../../src/desk/schema/discovery';
import { Latency, parallelSeconds, type LatencySetting } from '../../src/desk/machine/latency';
import figures from '../../src/desk/latency.json';

export interface PeerCost {
  readonly seconds: number;
  readonly calls: number;
}
export type Peers = Readonly<Record<'openByIdLoop' | 'apiOneByOne' | 'csvFetchAll' | 'importRange', PeerCost>>;

/** `cells` and `bytes` are of one unit's values. */
export interface PeerTask {
  readonly units: number;
  readonly cells: number;
  readonly bytes: number;
}

const methodOf = (id: string): MethodDoc => {
  const method = methods().get(id);
  if (!method) throw new Error(`${id} is not Google's`);
  return method;
};

export function peersOf({ units, cells, bytes }: PeerTask, setting: LatencySetting): Peers {
  const latency = new Latency(setting);
  const sums = latency.seconds(methodOf('sheets.spreadsheets.values.update'), {
    write: true,
    cells,
    bytes,
    cold: false,
  });
  const list = latency.seconds(methodOf('drive.files.list'), { write: false, cells: 0, bytes: 0, cold: false });
  const value = latency.seconds(methodOf('sheets.spreadsheets.values.get'), { write: false, cells, bytes, cold: true });
  const opened = figures.coldFile[setting] + figures.apiRoundTrip[setting] + cells * figures.appReadPerCell[setting];
  const start = latency.executionStart();
  const atOnce = parallelSeconds(
    Array.from({ length: units }, () => value),
    latency.fetchAllParallel(),
  );
  return {
    openByIdLoop: { seconds: start + units * opened + sums, calls: units + 1 },
    apiOneByOne: { seconds: start + units * value + sums, calls: units + 1 },
    csvFetchAll: { seconds: start + list + atOnce + sums, calls: units + 2 },
    // No completion signal: the sheet shows whatever has arrived. Google documents no throughput.
    importRange: { seconds: atOnce, calls: units },
  };
}
