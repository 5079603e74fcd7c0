/**
 * `npm start`: serves the desk on 127.0.0.1 and prints its address when it is ready.
 *   --port N      0 takes a free one (default 8642)
 *   --province C  code of the province (default khanh-hoa-2019)
 *   --seed S      of ids and jitters (default 1)
 *   --latency L   optimistic, typical or pessimistic (default typical)
 *   --at empty    the start state; `filled` needs the demo's province, which is not there yet
 *   --folder DIR  where the store lies; what is there is taken up, what happens is kept
 *   --no-open     no browser
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Desk } from '../src/desk/desk';
import { createApp, listen } from '../src/desk/http/server';
import type { Served } from '../src/desk/http/server';
import type { LatencySetting } from '../src/desk/latency';

const SETTINGS: readonly LatencySetting[] = ['optimistic', 'typical', 'pessimistic'];

async function start(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8642' },
      province: { type: 'string', default: 'khanh-hoa-2019' },
      seed: { type: 'string', default: '1' },
      latency: { type: 'string', default: 'typical' },
      at: { type: 'string', default: 'empty' },
      folder: { type: 'string' },
      'no-open': { type: 'boolean', default: false },
    },
  });
  if (values.at !== 'empty') throw new Error(`--at ${values.at}: only "empty" is there; the filled province is not built yet`);
  const latency = SETTINGS.find((setting) => setting === values.latency);
  if (latency === undefined) throw new Error(`--latency ${values.latency}: one of ${SETTINGS.join(', ')}`);
  if (!existsSync(join('dist', 'code.js'))) console.error('dist/code.js is missing: run `npm run build`, or script runs will find no function');
  const fresh: Served['fresh'] = ({ province = values.province, seed = values.seed }) =>
    new Desk({ seed, province, latency, accountKind: 'workspace', bundleDir: 'dist' });
  const served: Served = { desk: fresh({}), fresh };
  const { folder } = values;
  if (folder !== undefined) keep(served, folder);
  const listening = await listen(createApp(served), Number(values.port));
  console.log(listening.url);
  if (!values['no-open']) await openBrowser(listening.url);
}

/** Takes up the folder's desk and writes it back when the process ends. */
function keep(served: Served, folder: string): void {
  if (existsSync(join(folder, 'desk.json'))) served.desk.load(folder);
  const leave = (): void => {
    served.desk.save(folder);
    process.exit(0);
  };
  process.on('SIGINT', leave);
  process.on('SIGTERM', leave);
}

/** The system's own browser; a machine without one still has the address. */
async function openBrowser(url: string): Promise<void> {
  const { spawn } = await import('node:child_process');
  const command = process.platform === 'darwin' ? 'open' : process.platform === 'win32' ? 'explorer' : 'xdg-open';
  spawn(command, [url], { stdio: 'ignore', detached: true }).on('error', () => undefined).unref();
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
