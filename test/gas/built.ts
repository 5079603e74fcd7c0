/**
 * The built bundle for tests. It is built again when a source is newer than dist/, so that a test never judges outdated
 * code.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { playedBundle } from '../../build/mutate/played-bundle';
import { oneAtATime } from '../support/one-at-a-time';

/** The bundle of the sources as they are. */
export const DIST = 'dist';
/** The bundle with a planted fault, made by `npm run mutate`; it is never bundled again. */
const FAULTY = playedBundle();
const SOURCES = [
  'src/core',
  'src/catalog',
  'src/text',
  'src/tables',
  'src/app',
  'src/gas',
  'src/ui',
  'build',
  'appsscript.json',
];

function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const LOCK = join('out', 'bundling.lock');

function isStale(): boolean {
  const code = join(DIST, 'code.js');
  return !existsSync(code) || statSync(code).mtimeMs < Math.max(...SOURCES.map(newest));
}

function bundle(): void {
  const run = spawnSync('npx', ['tsx', 'build/bundle/bundle.ts'], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`build failed:\n${run.stdout}\n${run.stderr}`);
}

/** How long a look at the sources counts, in milliseconds. */
const LOOK_MS = 5000;
let lookedAt = -Infinity;

/** Folder with code.js, pages and manifest. While another worker makes them, this one waits. */
export function built(): string {
  if (FAULTY !== undefined) return join(FAULTY.folder, 'dist');
  if (Date.now() - lookedAt < LOOK_MS) return DIST;
  // code.js is not the last file that is written, so a running bundling counts too.
  if (existsSync(LOCK) || isStale())
    oneAtATime(LOCK, () => {
      if (isStale()) bundle();
    });
  lookedAt = Date.now();
  return DIST;
}

export const builtText = (file: string): string => readFileSync(join(built(), file), 'utf8');
/** Text that is stored as an HTML file and never shown. */
export const CATALOGUES = 'catalogues.html';
/** The one page that holds on purpose what the others must not (src/ui/page-probe). */
export const PROBE_PAGE = 'page-probe.html';
/** The page that *Xuất toàn bộ* writes into a file (src/ui/proof); no menu entry opens it. */
export const PROOF_PAGE = 'proof.html';
const NO_WINDOW: readonly string[] = [PROBE_PAGE, PROOF_PAGE];
/** Code that leaves the script, in files of their own (build/bundle/late-parts.ts). */
export const builtParts = (): readonly string[] => readdirSync(built()).filter((file) => /^part-.*\.html$/.test(file));
/** Every window of the menu. */
export const builtPages = (): readonly string[] =>
  readdirSync(built()).filter(
    (file) => /^(?!part-).*\.html$/.test(file) && file !== CATALOGUES && !NO_WINDOW.includes(file),
  );
