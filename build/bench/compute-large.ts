/**
 * Sums of very many values by the consolidation of core and by four other ways, each checked against the others. A
 * province of `UNITS` units answers forms of as many rows as give the values asked. Run as a program of its own,
 * because its memory is part of the figure: `tsx build/bench/compute-large.ts VALUES` prints one line of JSON.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogOf } from '../../src/catalog';
import { consolidate, type ConsolidateAsk } from '../../src/core/consolidate/consolidate';
import type { CellSpec, Template } from '../../src/core/forms/form';
import { indicatorTemplate } from '../../src/core/forms/template-indicator';
import type { Seal, SealedCell, Unsealed } from '../../src/core/submission/seal';
import { sealIn, sealText } from '../../src/core/submission/seal-text';
import { cpuMs } from './processor-time';

/** Milliseconds of processor time of all threads, which a busy machine does not lengthen much; null = not measured. */
export interface LargeCompute {
  readonly values: number;
  readonly own: number;
  readonly ownFromText: number;
  readonly map: number;
  readonly mapFromText: number;
  readonly duckdb: number | null;
  readonly arquero: number | null;
  /** Most memory of a process that only makes the texts, reads them and consolidates. */
  readonly megabytes: number;
}

const PROVINCE = 'khanh-hoa-2019';
const UNITS = 3_400;
const FIELDS = ['value', 'cumulative'] as const;

/** What a unit answers in a row: any number that differs from its neighbours. */
const answer = (unit: number, row: number, field: number): number => (unit * 7919 + row * 31 + field * 17) % 99_991;

interface Made extends Omit<ConsolidateAsk, 'seals'> {
  readonly rows: readonly string[];
  /** The first unit's report; the others answer the same form. */
  readonly model: Unsealed;
}

function province(rowCount: number): Made {
  const whole = catalogOf(PROVINCE);
  const unit = whole?.units.find(({ code }) => code === '568');
  const period = whole?.periods.find(({ code }) => code === '2019-Q1');
  const row = whole?.indicators.find(
    (one) => one.kind?.type === 'count' && one.ratio === null && one.countedFromTasks === null,
  );
  if (!whole || !unit || !period || !row) throw new Error(`Danh mục ${PROVINCE} không như mong đợi`);
  const rows = Array.from({ length: rowCount }, (_, at) => `${1 + (at % 9)}.${at}`);
  const codes = Array.from({ length: UNITS }, (_, at) => `X${String(at).padStart(5, '0')}`);
  const catalogue = {
    ...whole,
    units: codes.map((code, order) => ({ ...unit, code, order })),
    indicators: rows.map((code) => ({ ...row, code, number: code, sumOf: [], notAbove: [], equals: null })),
    settings: [],
  };
  const made = indicatorTemplate({ unit: '568', period, catalogue: { ...whole }, prior: null });
  const spec: CellSpec = { kind: { type: 'count' }, part: 'entry', required: true };
  const [like] = made.rows;
  if (!like) throw new Error('no row');
  const asked = rows.map((key) => ({ ...like, key, heading: false, cells: { value: spec, cumulative: spec } }));
  const templates = codes.map((code): Template => ({ ...made, unit: code, rows: asked }));
  const submissions = codes.map((code) => ({
    unit: code,
    state: 'submitted' as const,
    flags: { overdue: false, extendedTo: null, oldTemplate: false, editedAfterSeal: false },
    fileId: null,
  }));
  const model: Unsealed = {
    unit: codes[0] ?? '',
    period: period.code,
    version: 1,
    fileId: 'f',
    sealedAt: 1,
    sealedBy: null,
    evidence: { unseenAt: null, seenAt: 1, modifiedAt: null, modifiedBy: null },
    timeliness: 'onTime',
    forms: [{ form: 'indicator', tab: 'Số liệu', sheetId: 1, template: made.version, cells: cellsOf(0, rows) }],
    findings: [],
  };
  return { catalogue, period, templates, submissions, now: 1, rows, model };
}

const cellsOf = (unit: number, rows: readonly string[]): readonly SealedCell[] =>
  rows.flatMap((row, at) =>
    FIELDS.map((field, column): SealedCell => {
      const scaled = answer(unit, at, column);
      const a1 = `${'FG'.charAt(column)}${at + 7}`;
      return { row, field, value: { kind: 'number', scaled, decimals: 0 }, a1, shown: String(scaled) };
    }),
  );

interface StoredForm {
  columns: { held: readonly number[] }[];
}

/** The stored text of every unit: the product's own text of the first one, with the answers of the others. */
function textsOf({ model, rows, catalogue }: Made): readonly string[] {
  const text = sealText(model);
  const [head = '', first = ''] = text.split('\n');
  const stored = JSON.parse(first) as { unit: string; forms: StoredForm[] };
  const texts = catalogue.units.map(({ code }, unit) => {
    const columns = FIELDS.map((_, field) => rows.map((__, row) => answer(unit, row, field)));
    stored.unit = code;
    columns.forEach((held, at) => {
      const column = stored.forms[0]?.columns[at];
      if (column) column.held = held;
    });
    return `${head}\n${JSON.stringify(stored)}\n${JSON.stringify([columns.map((held) => held.map(String))])}`;
  });
  if (texts[0] !== text) throw new Error('the text of a unit is not the product’s');
  return texts;
}

function timed<T>(act: () => T): { readonly made: T; readonly ms: number } {
  const from = cpuMs();
  const made = act();
  return { made, ms: cpuMs() - from };
}

type Sums = ReadonlyMap<string, number>;

const keyOf = (row: string, field: string): string => `${row}|${field}`;

function readSeals(texts: readonly string[]): readonly Seal[] {
  return texts.map((text, unit): Seal => {
    const read = sealIn(text);
    if (!read) throw new Error('not read');
    return { ...read, fingerprint: String(unit) };
  });
}

function ownSums(made: Made, seals: readonly Seal[]): Sums {
  const { indicators } = consolidate({ ...made, seals });
  return new Map(indicators.map(({ row, field, total }) => [keyOf(row, field), total?.scaled ?? -1]));
}

/** The least work on cells as objects, unit after unit, because all of them together do not fit the memory. */
function mapSums(rows: readonly string[]): { readonly sums: Sums; readonly loop: number; readonly parsed: number } {
  const sums = new Map<string, number>();
  let [loop, parsed] = [0, 0];
  for (let unit = 0; unit < UNITS; unit += 1) {
    const text = JSON.stringify(cellsOf(unit, rows));
    const read = timed(() => JSON.parse(text) as readonly SealedCell[]);
    parsed += read.ms;
    loop += timed(() => {
      for (const { row, field, value } of read.made)
        if (value.kind === 'number') sums.set(`${row}|${field}`, (sums.get(`${row}|${field}`) ?? 0) + value.scaled);
    }).ms;
  }
  return { sums, loop, parsed };
}

async function duckSums(rows: readonly string[]): Promise<{ readonly sums: Sums; readonly ms: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'so-cchc-'));
  const file = join(folder, 'values.csv');
  const to = openSync(file, 'w');
  for (let unit = 0; unit < UNITS; unit += 1)
    writeSync(
      to,
      rows.map((row, at) => FIELDS.map((field, n) => `${row},${field},${answer(unit, at, n)}\n`).join('')).join(''),
    );
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const on = await (await DuckDBInstance.create(':memory:')).connect();
  const from = cpuMs();
  const columns = `{'row': 'VARCHAR', 'field': 'VARCHAR', 'scaled': 'BIGINT'}`;
  await on.run(`CREATE TABLE cells AS SELECT * FROM read_csv('${file}', header = false, columns = ${columns})`);
  const read = await on.runAndReadAll('SELECT row, field, sum(scaled)::BIGINT AS total FROM cells GROUP BY row, field');
  const ms = cpuMs() - from;
  rmSync(folder, { recursive: true });
  const sums = new Map(
    read.getRowObjects().map(({ row, field, total }) => [keyOf(String(row), String(field)), Number(total)]),
  );
  return { sums, ms };
}

async function arqueroSums(rows: readonly string[]): Promise<{ readonly sums: Sums; readonly ms: number }> {
  const { table, op } = await import('arquero');
  const count = rows.length * FIELDS.length * UNITS;
  const [row, field, scaled] = [new Array<string>(count), new Array<string>(count), new Float64Array(count)];
  for (let unit = 0, to = 0; unit < UNITS; unit += 1)
    rows.forEach((key, at) =>
      FIELDS.forEach((name, n) => {
        row[to] = key;
        field[to] = name;
        scaled[to] = answer(unit, at, n);
        to += 1;
      }),
    );
  const { made, ms } = timed(
    () =>
      table({ row, field, scaled })
        .groupby('row', 'field')
        .rollup({ total: op.sum('scaled') })
        .objects() as {
        readonly row: string;
        readonly field: string;
        readonly total: number;
      }[],
  );
  return { sums: new Map(made.map((one) => [keyOf(one.row, one.field), one.total])), ms };
}

function agreed(one: Sums, other: Sums, what: string): void {
  for (const [key, sum] of one)
    if (other.get(key) !== sum) throw new Error(`${what}: ${key} ${sum} ≠ ${other.get(key) ?? '-'}`);
  if (one.size !== other.size || one.size === 0) throw new Error(`${what}: ${one.size} / ${other.size}`);
}

/** null instead of the figure when that way does not fit the memory. */
async function tried<T>(act: () => T | Promise<T>): Promise<T | null> {
  try {
    return await act();
  } catch (thrown) {
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}

/** The least of some runs: other work on the machine only adds. Sixteen million run once, which warms itself. */
const runsOf = (values: number): number => (values > 5_000_000 ? 1 : 5);

function least<T>(runs: number, act: () => { readonly made: T; readonly ms: number }) {
  let best = act();
  for (let run = 1; run < runs; run += 1) {
    const next = act();
    if (next.ms < best.ms) best = next;
  }
  return best;
}

interface Own {
  readonly sums: readonly (readonly [string, number])[];
  readonly own: number;
  readonly ownFromText: number;
  readonly megabytes: number;
}

/** The product alone, so that its memory is its own. */
function ownMeasured(values: number): Own {
  const made = madeFor(values);
  const texts = textsOf(made);
  // Once before, so that no way is charged for being the first.
  ownSums(made, readSeals(texts.slice(0, UNITS / 10)));
  let seals: readonly Seal[] = [];
  const fromText = least(runsOf(values), () =>
    timed(() => {
      seals = readSeals(texts);
      return ownSums(made, seals);
    }),
  );
  const own = least(runsOf(values), () => timed(() => ownSums(made, seals)));
  agreed(fromText.made, own.made, 'own from text');
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  return { sums: [...own.made], own: own.ms, ownFromText: fromText.ms, megabytes };
}

async function measured(values: number): Promise<LargeCompute> {
  const own = inOwnProcess(values, 'own') as Own;
  const { rows } = madeFor(values);
  mapSums(rows.slice(0, Math.ceil(rows.length / 10)));
  const maps = Array.from({ length: runsOf(values) }, () => mapSums(rows));
  const sums: Sums = maps[0]?.sums ?? new Map<string, number>();
  const loop = Math.min(...maps.map((one) => one.loop));
  const duckdb = await tried(() => duckSums(rows));
  const arquero = await tried(() => arqueroSums(rows));
  agreed(new Map(own.sums), sums, 'own');
  if (duckdb) agreed(duckdb.sums, sums, 'duckdb');
  if (arquero) agreed(arquero.sums, sums, 'arquero');
  return {
    values: rows.length * FIELDS.length * UNITS,
    own: own.own,
    ownFromText: own.ownFromText,
    map: loop,
    mapFromText: Math.min(...maps.map((one) => one.parsed + one.loop)),
    duckdb: duckdb?.ms ?? null,
    arquero: arquero?.ms ?? null,
    megabytes: own.megabytes,
  };
}

const madeFor = (values: number): Made => province(Math.round(values / UNITS / FIELDS.length));

function inOwnProcess(values: number, part: 'own' | 'all'): unknown {
  const program = fileURLToPath(import.meta.url);
  const asked = ['--max-old-space-size=6000', '--import', 'tsx', program, String(values), part];
  return JSON.parse(execFileSync(process.execPath, asked, { encoding: 'utf8', maxBuffer: 1e9 }));
}

/** In a process of its own, and the product in one beside it. */
export const computeLarge = (values: number): LargeCompute => inOwnProcess(values, 'all') as LargeCompute;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , values = '1000000', part = 'all'] = process.argv;
  console.log(JSON.stringify(part === 'own' ? ownMeasured(Number(values)) : await measured(Number(values))));
}
