/**
 * `npm run roll-up -- FILES…`: loads the load files of many provinces or years into one local file of DuckDB and asks
 * them as one. Every file is checked before the first one is loaded.
 *   --kho FILE  the file of DuckDB (out/roll-up.duckdb)
 *   --bigquery PROJECT.DATASET --vung REGION  BigQuery instead, with the token in BIGQUERY_TOKEN
 *   --ky P --dong R --cot F  one row of one period: the total of all provinces, and against the year before
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { readLoadFile, type LoadFile } from '../../src/core/roll-up/load-file';
import { changeAnswer, inTimeAnswer, QUESTIONS, totalAnswer } from '../../src/core/roll-up/questions';
import { LOAD_ORDER } from '../../src/core/roll-up/tables';
import { rollUpWords } from '../../src/text/roll-up';
import type { RollUp } from '../../src/core/roll-up/roll-up';
import { BigQuery, BigQueryRefused, type Send } from './bigquery';
import { LocalRollUp } from './duckdb';

interface Given extends LoadFile {
  readonly path: string;
  readonly text: string;
}

function given(path: string): Given {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new Error(rollUpWords.noFile(path));
  }
  const file = readLoadFile(text);
  if (!file.ok) throw new Error(rollUpWords.wrong(path, file.error));
  return { path, text, ...file.value };
}

async function load(rollUp: RollUp, files: readonly Given[]): Promise<void> {
  const inOrder = [...files].sort((one, other) => LOAD_ORDER.indexOf(one.table) - LOAD_ORDER.indexOf(other.table));
  for (const { path, table, text, lines } of inOrder) {
    const result = await rollUp.load(table, text);
    console.log(result === 'loaded' ? rollUpWords.loaded(path, lines.length) : rollUpWords.alreadyThere(path));
  }
}

/** Returns whether every load is whole. */
async function isWhole(rollUp: RollUp): Promise<boolean> {
  const rows = await rollUp.ask(QUESTIONS.whole, {});
  for (const { province, period, what, expected, found } of rows)
    console.log(rollUpWords.notWhole(province ?? '', period ?? '', what ?? '', expected ?? '', found ?? ''));
  if (rows.length === 0) console.log(rollUpWords.whole);
  return rows.length === 0;
}

async function printInTime(rollUp: RollUp): Promise<void> {
  console.log(rollUpWords.inTime);
  for (const row of inTimeAnswer(await rollUp.ask(QUESTIONS.inTime, {}))) console.log(rollUpWords.inTimeLine(row));
}

async function printRow(rollUp: RollUp, bound: Readonly<Record<string, string>>): Promise<void> {
  console.log(rollUpWords.total(totalAnswer(await rollUp.ask(QUESTIONS.total, bound))));
  console.log(rollUpWords.change);
  for (const { name, total, before, difference } of changeAnswer(await rollUp.ask(QUESTIONS.change, bound)))
    console.log(rollUpWords.changeLine(name, total, before, difference));
}

interface Chosen {
  readonly kho: string;
  readonly bigquery?: string | undefined;
  readonly vung?: string | undefined;
}

/** A token lives for one hour, so it comes from outside at each call and is kept nowhere. */
const sendWith =
  (token: string): Send =>
  async ({ method, url, type, body }) => {
    const headers = { Authorization: `Bearer ${token}`, ...(type === undefined ? {} : { 'Content-Type': type }) };
    const answer = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) });
    return { status: answer.status, text: await answer.text() };
  };

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function opened({ kho, bigquery, vung }: Chosen): Promise<{ readonly rollUp: RollUp; close(): void }> {
  if (bigquery === undefined) {
    mkdirSync(dirname(kho), { recursive: true });
    const rollUp = await LocalRollUp.open(kho);
    return { rollUp, close: () => rollUp.close() };
  }
  const [project, dataset] = bigquery.split('.');
  const token = process.env['BIGQUERY_TOKEN'];
  if (!project || !dataset || vung === undefined || !token) throw new Error(rollUpWords.bigQueryUsage);
  const rollUp = await new BigQuery({ project, dataset, location: vung }, sendWith(token), pause).open();
  return { rollUp, close: () => undefined };
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      kho: { type: 'string', default: 'out/roll-up.duckdb' },
      bigquery: { type: 'string' },
      vung: { type: 'string' },
      ky: { type: 'string' },
      dong: { type: 'string' },
      cot: { type: 'string', default: 'value' },
    },
  });
  const { ky, dong, cot } = values;
  if (positionals.length === 0 && (ky === undefined || dong === undefined)) throw new Error(rollUpWords.usage);
  const files = positionals.map(given);
  const { rollUp, close } = await opened(values);
  try {
    await load(rollUp, files);
    if (!(await isWhole(rollUp))) return 1;
    await printInTime(rollUp);
    if (ky !== undefined && dong !== undefined) await printRow(rollUp, { period: ky, row: dong, field: cot });
    return 0;
  } finally {
    close();
  }
}

function wordsOf(cause: unknown): string {
  if (cause instanceof BigQueryRefused) return rollUpWords.refused(cause.status, cause.reason, cause.message);
  // What `fetch` throws when no connection is made.
  if (cause instanceof TypeError) return rollUpWords.noConnection;
  return cause instanceof Error ? cause.message : String(cause);
}

main().then(
  (code) => process.exit(code),
  (cause: unknown) => {
    console.error(wordsOf(cause));
    process.exit(1);
  },
);
