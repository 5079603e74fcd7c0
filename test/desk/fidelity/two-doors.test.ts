/**
 * Both doors lead to the same Sheets: 10,000 random operations through Google's Node client over HTTP, and the same
 * ones through the advanced service inside a script, give equal workbooks, answers and refusals.
 */
import { isDeepStrictEqual } from 'node:util';
import { sheets as sheetsClient, type sheets_v4 } from '@googleapis/sheets';
import { Desk } from '../../../src/desk/desk';
import { Dice } from '../../../src/desk/machine/dice';
import { createApp, listen, type Listening } from '../../../src/desk/http/server';
import { REQUEST_KINDS } from '../../../src/desk/sheets/requests/table';
import { bundleWith, OFFICE } from '../host/support/small-desk';
import { aimOf, KINDS, Maker, operation, type Operation } from './operations';

const SEED = Number(process.env['SEED'] ?? 20261122);
const OPERATIONS = 10_000;
const BATCH = 100;

/** The script: does a list of operations through `Sheets.*` and returns each answer or error. */
const SCRIPT = `
const ORDER = { 'sheets.copyTo': ['body', 'id', 'sheetId'], 'get': ['id'], 'developerMetadata.get': ['id', 'metadataId'], 'values.get': ['id', 'range'], 'values.batchGet': ['id'],
  'values.update': ['body', 'id', 'range'], 'values.append': ['body', 'id', 'range'], 'values.clear': ['body', 'id', 'range'] };
function nothing() {}
function create(body) { return Sheets.Spreadsheets.create(body).spreadsheetId; }
function doAll(id, operations) {
  return operations.map((one) => {
    const path = one.method.split('.');
    const room = path.slice(0, -1).reduce((at, part) => at[part.charAt(0).toUpperCase() + part.slice(1)], Sheets.Spreadsheets);
    const rest = Object.assign({}, one.params);
    const args = (ORDER[one.method] || ['body', 'id']).map((name) => {
      if (name === 'body') return one.body;
      if (name === 'id') return id;
      const value = rest[name];
      delete rest[name];
      return value;
    });
    try {
      return { answer: room[path[path.length - 1]].apply(null, args.concat([rest])) };
    } catch (error) {
      if (!error.details) throw error;
      return { code: error.details.code, message: error.message.replace(/^API call to \\S+ failed with error: /, '') };
    }
  });
}`;

interface Outcome {
  answer?: unknown;
  code?: number;
  message?: string;
}

function aDesk(): Desk {
  const desk = new Desk({ seed: 7, latency: 'optimistic', accountKind: 'workspace', bundleDir: bundleWith(SCRIPT) });
  // Only the script has quotas, and only its calls take time; neither is compared here.
  desk.quota.take = () => undefined;
  desk.latency.seconds = () => 0;
  return desk;
}

function run(desk: Desk, fn: string, ...args: unknown[]): unknown {
  const { result, error } = desk.run({ fn, args, as: OFFICE });
  if (error) throw new Error(`${error.name}: ${error.message}\n${error.stack}`);
  return result;
}

type Client = (params: object) => Promise<{ data: unknown }>;

async function overHttp(api: sheets_v4.Resource$Spreadsheets, spreadsheetId: string, one: Operation): Promise<Outcome> {
  const path = one.method.split('.');
  const room = path
    .slice(0, -1)
    .reduce((at, part) => at[part] as Record<string, unknown>, api as unknown as Record<string, unknown>) as Record<
    string,
    Client
  >;
  try {
    const { data } = await (room[path.at(-1) ?? ''] as Client).call(room, {
      spreadsheetId,
      ...one.params,
      ...(one.body ? { requestBody: one.body } : {}),
    });
    return { answer: JSON.parse(JSON.stringify(data)) as unknown };
  } catch (cause) {
    const { status, message } = cause as { status: number; message: string };
    return { code: status, message };
  }
}

let at: Listening;
afterAll(() => at.close());

test(`ten thousand random operations through both doors, seed ${SEED}: equal answers, equal refusals, equal workbooks`, async () => {
  const [web, script] = [aDesk(), aDesk()];
  at = await listen(createApp({ desk: web, fresh: () => web }), 0);
  const api = sheetsClient({
    version: 'v4',
    rootUrl: `${at.url}/`,
    headers: { authorization: `Bearer ${OFFICE}` },
    retryConfig: { retry: 0 },
    fetchImplementation: fetch,
  }).spreadsheets;
  const body = {
    properties: { title: 'Hai cửa' },
    sheets: [{ properties: { title: 'Sheet1', gridProperties: { rowCount: 20, columnCount: 8 } } }],
  };
  // A run uses random numbers of its desk; an idle run keeps the random numbers of both desks, and so their new ids,
  // equal.
  run(web, 'nothing');
  const webId = String((await api.create({ requestBody: body })).data.spreadsheetId);
  const id = String(run(script, 'create', body));
  expect(id).toBe(webId);
  const tally = new Map<string, { done: number; refused: number }>();
  const maker = new Maker(new Dice(SEED), {
    sheets: [],
    ids: { protected: [], banded: [], filterView: [], chart: [], slicer: [], table: [], metadata: [] },
    names: [],
  });
  const whole = (desk: Desk): unknown => JSON.parse(JSON.stringify(desk.sheets.snapshot(id)));
  for (let made = 0; made < OPERATIONS; made += BATCH) {
    const known = desk(web, id);
    maker.aim = aimOf(known.book, known.metadata);
    const operations = JSON.parse(
      JSON.stringify(Array.from({ length: BATCH }, () => operation(maker))).replaceAll('"SELF"', JSON.stringify(id)),
    ) as Operation[];
    run(web, 'nothing');
    const first: Outcome[] = [];
    for (const one of operations) first.push(await overHttp(api, id, one));
    const second = run(script, 'doAll', id, operations) as Outcome[];
    operations.forEach((one, index) => {
      count(tally, one, first[index] as Outcome);
      if (!isDeepStrictEqual(first[index], second[index]))
        expect({ made, one, outcome: second[index] }).toEqual({ made, one, outcome: first[index] });
    });
    if (made % 1000 === 0) expect(whole(script)).toEqual(whole(web));
  }
  expect(whole(script)).toEqual(whole(web));
  report(tally);
});

function desk(web: Desk, id: string): { book: Record<string, unknown>; metadata: number[] } {
  const actor = { email: OFFICE, project: null };
  const book = web.call({ method: 'sheets.spreadsheets.get', params: { spreadsheetId: id } }, actor) as Record<
    string,
    unknown
  >;
  const search = {
    dataFilters: [
      { developerMetadataLookup: { metadataKey: 'dong' } },
      { developerMetadataLookup: { metadataKey: 'cchc' } },
    ],
  };
  const found = web.call(
    { method: 'sheets.spreadsheets.developerMetadata.search', params: { spreadsheetId: id }, body: search },
    actor,
  ) as { matchedDeveloperMetadata?: { developerMetadata: { metadataId: number } }[] };
  return { book, metadata: (found.matchedDeveloperMetadata ?? []).map((one) => one.developerMetadata.metadataId) };
}

function count(tally: Map<string, { done: number; refused: number }>, one: Operation, outcome: Outcome): void {
  const requests = ((one.body?.['requests'] ?? []) as object[]).map((request) => Object.keys(request)[0] ?? '');
  for (const key of [one.method, ...(requests.length === 1 ? requests : [])]) {
    const held = tally.get(key) ?? { done: 0, refused: 0 };
    if (outcome.code === undefined) held.done += 1;
    else held.refused += 1;
    tally.set(key, held);
    // 400 is a refusal of Google's; anything else here is a bug or something that is not doubled.
    if (outcome.code !== undefined && ![400, 404].includes(outcome.code))
      throw new Error(`${JSON.stringify(one)} → ${outcome.code} ${outcome.message}`);
  }
}

/** A kind that was always refused was not tested. */
function report(tally: Map<string, { done: number; refused: number }>): void {
  expect([...KINDS].sort()).toEqual(Object.keys(REQUEST_KINDS).sort());
  const never = [...KINDS].filter((kind) => (tally.get(kind)?.done ?? 0) === 0);
  expect(never).toEqual([]);
  if (process.env['SHOW'])
    console.log([...tally].map(([kind, { done, refused }]) => `${kind} ${done}/${refused}`).join('\n'));
}
