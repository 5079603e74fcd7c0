/**
 * `npm run desk -- <command>`: the desk from the terminal. The commands go over HTTP to a desk that `npm start` serves.
 *   people | files | outbox | stats | ui | triggers
 *   run <function> [json arguments…] [--as e-mail] [--file id]
 *   clock <seconds>        time passes, triggers fire
 *   reset [--province C] [--seed S]
 *   xlsx <file id> <path>  the workbook as a file
 *   --url address          of the desk (default http://127.0.0.1:8642)
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:8642' },
    as: { type: 'string' },
    file: { type: 'string' },
    province: { type: 'string' },
    seed: { type: 'string' },
  },
});

async function ask(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<unknown> {
  const response = await fetch(
    `${values.url}${path}`,
    body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) },
  );
  return JSON.parse(await response.text()) as unknown;
}

async function office(): Promise<string> {
  return ((await ask('/desk/people')) as { office: string }).office;
}

async function run([name, ...args]: readonly string[]): Promise<unknown> {
  if (name === undefined) throw new Error('run <function> [json arguments…]');
  const headers = {
    authorization: `Bearer ${values.as ?? (await office())}`,
    ...(values.file === undefined ? {} : { 'x-desk-active-spreadsheet': values.file }),
  };
  return ask(
    '/v1/scripts/desk:run',
    { function: name, parameters: args.map((text) => JSON.parse(text) as unknown) },
    headers,
  );
}

async function saveXlsx([id, path]: readonly string[]): Promise<string> {
  if (id === undefined || path === undefined) throw new Error('xlsx <file id> <path>');
  const response = await fetch(`${values.url}/desk/files/${id}.xlsx`);
  if (!response.ok) throw new Error(await response.text());
  writeFileSync(path, Buffer.from(await response.arrayBuffer()));
  return path;
}

async function command([name, ...rest]: readonly string[]): Promise<unknown> {
  switch (name) {
    case 'people':
    case 'files':
    case 'outbox':
    case 'stats':
    case 'ui':
    case 'triggers':
      return ask(`/desk/${name}`);
    case 'run':
      return run(rest);
    case 'clock':
      return ask('/desk/clock', { advanceSeconds: Number(rest[0]) });
    case 'reset':
      return ask('/desk/reset', { province: values.province, seed: values.seed });
    case 'xlsx':
      return saveXlsx(rest);
    default:
      throw new Error(
        'people | files | outbox | stats | ui | triggers | run | clock | reset | xlsx; see build/desk.ts',
      );
  }
}

command(positionals).then(
  (answer) => console.log(typeof answer === 'string' ? answer : JSON.stringify(answer, null, 2)),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
