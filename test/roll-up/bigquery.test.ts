/** The adapter of BigQuery and the local twin behind one port: the same files give the same answers. */
import { BigQuery, type Wait } from '../../build/roll-up/bigquery';
import { LocalRollUp } from '../../build/roll-up/duckdb';
import { asNdjson, rollUpLines } from '../../src/core/roll-up/lines';
import { QUESTIONS, type QuestionName } from '../../src/core/roll-up/questions';
import type { RollUp } from '../../src/core/roll-up/roll-up';
import { LOAD_ORDER } from '../../src/core/roll-up/tables';
import { BigQueryDouble } from './bigquery-double';
import { dice, played } from './provinces';

const PLACE = { project: 'bo-noi-vu', dataset: 'cchc', location: 'asia-southeast1' };
const BOUND = { period: '2026-Q1', row: 'kp', field: 'value' };
const busy = { status: 503, text: '{"error":{"message":"busy"}}' };

let waits: number[];
let double: BigQueryDouble;
let behind: LocalRollUp;
let bigQuery: BigQuery;

const wait: Wait = (ms) => {
  waits.push(ms);
  return Promise.resolve();
};

beforeEach(async () => {
  waits = [];
  behind = await LocalRollUp.open(':memory:');
  double = new BigQueryDouble(behind);
  bigQuery = await new BigQuery(PLACE, double.send, wait).open();
});
afterEach(() => behind.close());

const filled = async (rollUp: RollUp): Promise<RollUp> => {
  const next = dice(5);
  for (const province of [1, 4, 8, 10, 11, 12, 14, 15, 19, 20, 22, 24]) {
    const lines = rollUpLines(played(province, 2026, next).content);
    for (const table of LOAD_ORDER) await rollUp.load(table, asNdjson(lines[table]));
  }
  return rollUp;
};
const LOADS = rollUpLines(played(1, 2026, dice(5)).content).loads;

test('both answer every question alike, over several pages', async () => {
  const local = await LocalRollUp.open(':memory:');
  await filled(local);
  await filled(bigQuery);
  for (const name of Object.keys(QUESTIONS) as QuestionName[])
    expect(await bigQuery.ask(QUESTIONS[name], BOUND)).toEqual(await local.ask(QUESTIONS[name], BOUND));
  expect(await bigQuery.ask(QUESTIONS.inTime, {})).toHaveLength(12);
  local.close();
});

test('the same file a second time starts no job', async () => {
  expect(await bigQuery.load('loads', asNdjson(LOADS))).toBe('loaded');
  expect(await bigQuery.load('loads', asNdjson(LOADS))).toBe('alreadyThere');
});

test('a job that failed is named, and the same file can be loaded later', async () => {
  const bad = `${JSON.stringify({ ...LOADS[0], year: 'hai nghìn' })}\n`;
  await expect(bigQuery.load('loads', bad)).rejects.toThrow(/hai nghìn/);
  await expect(bigQuery.load('loads', bad)).rejects.toMatchObject({ reason: 'invalid' });
  const ids = double.asked.flatMap(({ url }) => /jobs\/(so-cchc-[\w-]+)/.exec(url)?.[1]?.slice(-2) ?? []);
  expect([...new Set(ids)]).toEqual(['-1', '-2']);
});

test('a busy server is asked again after longer and longer waits, then named', async () => {
  double.first.push(busy, busy);
  expect(await bigQuery.load('loads', asNdjson(LOADS))).toBe('loaded');
  expect(waits.slice(0, 2)).toEqual([2000, 4000]);
  double.first.push(busy, busy, busy, busy);
  await expect(bigQuery.ask(QUESTIONS.whole, {})).rejects.toMatchObject({ status: 503, message: 'busy' });
});

test('an expired token is named at once', async () => {
  double.first.push({
    status: 401,
    text: '{"error":{"message":"Invalid Credentials","errors":[{"reason":"authError"}]}}',
  });
  await expect(bigQuery.ask(QUESTIONS.whole, {})).rejects.toMatchObject({ status: 401, reason: 'authError' });
  expect(waits).toEqual([]);
});
