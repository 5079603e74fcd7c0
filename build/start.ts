/**
 * `npm start`: serves the desk on 127.0.0.1 and prints its address when it is ready.
 *   --port N      0 takes a free one (default 8642)
 *   --province C  id of the province, khanh-hoa-2019 or any of the 34 like ha-noi-2026 (default khanh-hoa-2019)
 *   --seed S      of ids and jitters (default 1)
 *   --latency L   optimistic, typical or pessimistic (default typical)
 *   --at STATE    empty, published, filled, collected or consolidated (default empty); except for empty, this takes the
 *                 time of the add-in's own steps
 *   --units N     only that many units in a start state other than empty (default all)
 *   --folder DIR  where the store is; existing files are loaded, and changes are kept
 *   --no-open     no browser
 */
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Desk } from '../src/desk/desk';
import type { Served } from '../src/desk/http/served';
import { createApp, listen } from '../src/desk/http/server';
import type { LatencySetting } from '../src/desk/machine/latency';
import { catalogOf, provinces } from '../src/catalog';
import type { Catalogue } from '../src/core/catalogue/catalogue';
import { deskPages } from './bundle/desk-pages';
import { newestIn } from './bundle/newest';
import { firstPeriod } from './play/days';
import { peopleOf } from './play/people';
import { typePickerKey } from './play/picker-key';
import { bringTo, isStartState, startStates, type StartState } from './play/start-state';

const SETTINGS: readonly LatencySetting[] = ['optimistic', 'typical', 'pessimistic'];

async function start(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8642' },
      province: { type: 'string', default: 'khanh-hoa-2019' },
      seed: { type: 'string', default: '1' },
      latency: { type: 'string', default: 'typical' },
      at: { type: 'string', default: 'empty' },
      units: { type: 'string' },
      folder: { type: 'string' },
      'no-open': { type: 'boolean', default: false },
    },
  });
  const state = values.at;
  if (!isStartState(state)) throw new Error(`--at ${state}: one of ${startStates.join(', ')}`);
  const units = values.units === undefined ? null : Number(values.units);
  if (units !== null && !(Number.isInteger(units) && units > 0))
    throw new Error(`--units ${values.units}: a whole number above 0`);
  const latency = SETTINGS.find((setting) => setting === values.latency);
  if (latency === undefined) throw new Error(`--latency ${values.latency}: one of ${SETTINGS.join(', ')}`);
  bundleScript();
  const pages = deskPages();
  const fresh: Served['fresh'] = ({ province = values.province, seed = values.seed }) =>
    new Desk({ seed, province: peopleOf(catalogueOf(province)), latency, accountKind: 'workspace', bundleDir: 'dist' });
  const served: Served = { desk: fresh({}), fresh };
  const { folder } = values;
  const kept = folder !== undefined && keep(served, folder);
  if (!kept) play(served.desk, state, { province: values.province, seed: values.seed, units });
  typePickerKey(served.desk);
  const listening = await listen(createApp(served, pages), Number(values.port));
  console.log(listening.url);
  if (!values['no-open']) await openBrowser(listening.url);
}

/** dist/ as `npm run build` makes it, when it is missing or older than its sources. */
function bundleScript(): void {
  const made = join('dist', 'code.js');
  if (existsSync(made) && statSync(made).mtimeMs > newestIn(SOURCES)) return;
  // Its words go to stderr: the only line on stdout is the address.
  execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'build/bundle/bundle.ts'], {
    stdio: ['ignore', 2, 2],
  });
}

const SOURCES = [
  'src/core',
  'src/catalog',
  'src/text',
  'src/tables',
  'src/app',
  'src/gas',
  'src/ui',
  'docs/vi',
  'appsscript.json',
];

/** Plays the add-in up to the start state; progress goes to stderr, one line per step. */
function play(
  desk: Desk,
  state: StartState,
  asked: { readonly province: string; readonly seed: string; readonly units: number | null },
): void {
  let last = '';
  const tell = (step: string): void => {
    if (step !== last) console.error(`${step}…`);
    last = step;
  };
  bringTo(state, desk, {
    options: {
      province: asked.province,
      period: firstPeriodOf(asked.province),
      units: asked.units,
      seed: seedOf(asked.seed),
    },
    tell,
  });
}

/** The period that a province's start states report on. */
const firstPeriodOf = (province: string): string => firstPeriod(catalogueOf(province)).code;

function catalogueOf(province: string): Catalogue {
  const catalogue = catalogOf(province);
  if (catalogue === undefined)
    throw new Error(
      `--province ${province}: one of ${provinces()
        .map((one) => one.id)
        .join(', ')}`,
    );
  return catalogue;
}

/** A whole number is used as it is; any other word becomes the sum of its letters, each weighted by its place. */
const seedOf = (text: string): number =>
  /^\d+$/.test(text)
    ? Number(text)
    : [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003, 7);

/** Loads the desk from the folder and writes it back when the process ends. Returns true when the folder held one. */
function keep(served: Served, folder: string): boolean {
  const found = existsSync(join(folder, 'desk.json'));
  if (found) served.desk.load(folder);
  const leave = (): void => {
    served.desk.save(folder);
    process.exit(0);
  };
  process.on('SIGINT', leave);
  process.on('SIGTERM', leave);
  return found;
}

/** Opens the system's own browser. On a machine without one, the printed address is enough. */
async function openBrowser(url: string): Promise<void> {
  const { spawn } = await import('node:child_process');
  const command = process.platform === 'darwin' ? 'open' : process.platform === 'win32' ? 'explorer' : 'xdg-open';
  spawn(command, [url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
