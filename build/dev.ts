/**
 * `npm run dev`: the desk, restarted at every change of the sources. `npm start` rebuilds the bundle when it is older
 * than its sources, so a restart is a rebuild. A folder keeps the desk's files between restarts, so manual work is not
 * lost.
 * It takes the options of `npm start`; without `--folder` it uses a new temporary folder.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const WATCHED = ['src', 'build', 'docs/vi'];
/** Milliseconds without a further change before the restart: editors and git write several files at once. */
const QUIET = 300;

const asked = process.argv.slice(2);
const options = asked.includes('--folder') ? asked : [...asked, '--folder', mkdtempSync(join(tmpdir(), 'desk-'))];

const startDesk = (more: readonly string[]): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', 'build/start.ts', ...options, ...more], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

let desk = startDesk([]);
let timer: NodeJS.Timeout | undefined;
let restarting = false;
let changedMeanwhile = false;

/** Stops the desk, which saves its folder on SIGTERM, and starts it again from that folder. */
async function restart(): Promise<void> {
  if (restarting) {
    changedMeanwhile = true;
    return;
  }
  restarting = true;
  do {
    changedMeanwhile = false;
    desk.kill('SIGTERM');
    await ended(desk);
    desk = startDesk(['--no-open']);
  } while (changedMeanwhile);
  restarting = false;
}

for (const folder of WATCHED) {
  watch(folder, { recursive: true }, (_event, file) => {
    console.error(`changed: ${folder}/${file ?? ''}`);
    clearTimeout(timer);
    timer = setTimeout(() => void restart(), QUIET);
  });
}

const leave = (): void => {
  desk.kill('SIGTERM');
  void ended(desk).then(() => process.exit(0));
};
process.on('SIGINT', leave);
process.on('SIGTERM', leave);
