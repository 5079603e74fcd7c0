/**
 * How long one write and one read of many cells take. The measurements replace the figures of the desk's latency model.
 */
import type { Probe } from '../probe';
import { change, read, SCRATCH_SHEET, write } from '../rest';

const COLUMNS = 10;

const speedProbe = (id: string, cells: number): Probe => ({
  id,
  rows: ['S14'],
  expected: [],
  ask: (room) => {
    const { clock } = room.world;
    const rows = cells / COLUMNS;
    change(room, [
      {
        updateSheetProperties: {
          properties: { sheetId: SCRATCH_SHEET, gridProperties: { rowCount: rows + 100, columnCount: COLUMNS } },
          fields: 'gridProperties(rowCount,columnCount)',
        },
      },
    ]);
    const values = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: COLUMNS }, (__, at) => row * COLUMNS + at),
    );
    const started = clock.now();
    write(room, `A101:J${rows + 100}`, values);
    const written = clock.now();
    const back = read(room, `A101:J${rows + 100}`);
    const done = clock.now();
    const seconds = (ms: number): string => (ms / 1000).toFixed(2);
    return `write ${seconds(written - started)}, read ${seconds(done - written)}, ${back.length * COLUMNS} cells`;
  },
});

export const SPEED_PROBES: readonly Probe[] = [
  speedProbe('speed1k', 1_000),
  speedProbe('speed10k', 10_000),
  speedProbe('speed100k', 100_000),
];

interface Measured {
  readonly write: number;
  readonly read: number;
  readonly cells: number;
}

const measured = (seen: string): Measured | null => {
  const found = /^write ([\d.]+), read ([\d.]+), (\d+) cells$/.exec(seen);
  return found ? { write: Number(found[1]), read: Number(found[2]), cells: Number(found[3]) } : null;
};

/**
 * Seconds per call and per cell from the smallest and the largest measurement, under the names used in the latency
 * file; null when either is missing. The largest determines the slope, the smallest the round trip.
 */
export function latencyFrom(small: string, large: string): Readonly<Record<string, number>> | null {
  const [one, many] = [measured(small), measured(large)];
  if (!one || !many || many.cells <= one.cells) return null;
  const slope = (of: 'write' | 'read'): number => Math.max(0, (many[of] - one[of]) / (many.cells - one.cells));
  return {
    apiRoundTrip: Math.max(0, one.read - slope('read') * one.cells),
    apiReadPerCell: slope('read'),
    apiWriteTrip: Math.max(0, one.write - slope('write') * one.cells),
    apiWritePerCell: slope('write'),
  };
}
