/** A bundle with one planted fault, in a folder of its own. The shared dist/ is only read. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { partFile, partText } from '../bundle/late-parts';
import { bundleServer } from '../bundle/server-bundle';
import type { PlayedBundle } from './played-bundle';
import type { Planted } from './sites';

const DIST = 'dist';

/** The first job that runs a room's code; every other room's begin with the first job of all. */
const FIRST_JOB: readonly (readonly [room: string, job: string])[] = [
  ['src/app/issue/', 'issue'],
  ['src/app/collect/', 'collect'],
  ['src/app/consolidate/', 'consolidate'],
  ['src/app/recount/', 'consolidate'],
  ['src/app/adjust/', 'consolidate'],
  ['src/app/corrections/', 'consolidate'],
  ['src/tables/unit-book/', 'issue'],
];

/** Whether code of this file is in the bundle and its tests run it mostly there. */
export const isBundled = (file: string): boolean => /^src\/(?:app|tables)\//.test(file);

const planting = ({ file, start, end, now }: Planted): Plugin => ({
  name: 'planted',
  setup(building) {
    const path = join(process.cwd(), file);
    building.onLoad({ filter: /\.ts$/ }, (read) => {
      if (read.path !== path) return undefined;
      const text = readFileSync(path, 'utf8');
      return { contents: text.slice(0, start) + now + text.slice(end), loader: 'ts' };
    });
  },
});

/** The fault keeps the build id: what the sound bundle has prepared is not taken for that of an earlier release. */
function soundId(): string {
  const [, id] = /^\/\*[^*]* ([0-9a-f]{12}) \*\//.exec(readFileSync(join(DIST, 'code.js'), 'utf8')) ?? [];
  if (id === undefined) throw new Error(`${DIST}/code.js names no build`);
  return id;
}

const bundled = (planted: Planted): ReturnType<typeof bundleServer> =>
  bundleServer({ plugins: [planting(planted)], buildId: soundId() });

/** Throws when a bundle without a fault is not dist/code.js, byte by byte: every fault would then be noticed. */
export async function assertSoundBundle(file: string): Promise<void> {
  const { code } = await bundled({ file, start: 0, end: 0, now: '' });
  if (code !== readFileSync(join(DIST, 'code.js'), 'utf8')) throw new Error(`${DIST}/code.js is of another source`);
}

/** Replaces the bundle of the fault before. */
export async function faultyBundle(planted: Planted): Promise<PlayedBundle> {
  const folder = join('out', 'mutants', String(process.pid));
  const server = await bundled(planted);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'starts'), { recursive: true });
  cpSync(DIST, join(folder, 'dist'), { recursive: true });
  writeFileSync(join(folder, 'dist', 'code.js'), server.code);
  for (const part of server.parts) writeFileSync(join(folder, 'dist', `${partFile(part.name)}.html`), partText(part));
  const job = FIRST_JOB.find(([room]) => planted.file.startsWith(room))?.[1] ?? 'setUp';
  return { folder, jobs: [job] };
}
