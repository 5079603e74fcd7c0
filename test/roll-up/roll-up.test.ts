import { LocalRollUp } from '../../build/roll-up/duckdb';
import { rehearsalCode } from '../../src/core/catalogue/rehearsal';
import { asNdjson, isForRollUp, rollUpLines, type RollUpContent } from '../../src/core/roll-up/lines';
import { readLoadFile } from '../../src/core/roll-up/load-file';
import {
  changeAnswer,
  inTimeAnswer,
  QUESTIONS,
  totalAnswer,
  type AnswerRow,
  type QuestionName,
} from '../../src/core/roll-up/questions';
import { LOAD_ORDER } from '../../src/core/roll-up/tables';
import { dice, played, type Played } from './provinces';

const SEED = 20261130;
const PROVINCES = 34;

let rollUp: LocalRollUp;
let years: ReadonlyMap<number, readonly Played[]>;

const load = async (content: RollUpContent): Promise<readonly string[]> => {
  const lines = rollUpLines(content);
  const results: string[] = [];
  for (const table of LOAD_ORDER) results.push(await rollUp.load(table, asNdjson(lines[table])));
  return results;
};

const ask = (name: QuestionName, row = '', period = '2026-Q1'): Promise<readonly AnswerRow[]> =>
  rollUp.ask(QUESTIONS[name], { row, field: 'value', period });

/** Hundredths as decimal text without needless zeros. */
const shown = (hundredths: bigint): string => {
  const digits = String(hundredths < 0n ? -hundredths : hundredths).padStart(3, '0');
  const part = digits.slice(-2).replace(/0+$/, '');
  return `${hundredths < 0n ? '-' : ''}${digits.slice(0, -2)}${part === '' ? '' : `.${part}`}`;
};

const of = (year: number): readonly Played[] => years.get(year) ?? [];
const sumOf = (year: number, row: string): bigint =>
  of(year).reduce((sum, { hundredths }) => sum + (hundredths.get(row) ?? 0n), 0n);

beforeAll(async () => {
  const next = dice(SEED);
  rollUp = await LocalRollUp.open(':memory:');
  years = new Map(
    [2025, 2026].map((year) => [year, Array.from({ length: PROVINCES }, (_, at) => played(at + 1, year, next))]),
  );
  for (const { content } of [...years.values()].flat()) await load(content);
});
afterAll(() => rollUp.close());

describe(`34 provinces as one (seed ${SEED})`, () => {
  test('every load is whole', async () => expect(await ask('whole')).toEqual([]));

  test('reports in time, by province and year', async () => {
    const rows = inTimeAnswer(await ask('inTime'));
    expect(rows).toHaveLength(2 * PROVINCES);
    for (const [at, { asked, excused, inTime }] of [...of(2025), ...of(2026)].entries())
      expect(rows[at]).toMatchObject({
        asked: String(asked),
        excused: String(excused),
        timed: String(asked - excused),
        in_time: String(inTime),
        in_time_percent: asked === excused ? null : String(Number(((100 * inTime) / (asked - excused)).toFixed(2))),
      });
  });

  test('a row is added over all provinces, exactly', async () => {
    for (const row of ['hs.nhan', 'kp'])
      expect(totalAnswer(await ask('total', row))).toMatchObject({
        total: shown(sumOf(2026, row)),
        why: 'added',
        provinces: PROVINCES,
        expected: 5 * PROVINCES,
      });
  });

  test('a ratio comes from the sums of its parts', async () => {
    const [over, under] = [sumOf(2026, 'hs.dung'), sumOf(2026, 'hs.nhan')];
    const halves = (over * 20_000n) / under;
    expect(totalAnswer(await ask('total', 'tyle'))).toMatchObject({
      total: shown((halves + 1n) / 2n),
      why: 'ratio',
    });
  });

  test('a row against the year before, the greatest fall first', async () => {
    const rows = changeAnswer(await ask('change', 'kp'));
    const differences = of(2026).map(
      ({ hundredths }, at) => (hundredths.get('kp') ?? 0n) - (of(2025)[at]?.hundredths.get('kp') ?? 0n),
    );
    const inOrder = [...differences].sort((one, other) => (one < other ? -1 : 1));
    expect(rows.map(({ difference }) => difference)).toEqual(inOrder.map(shown));
  });

  test('the same file a second time changes nothing', async () => {
    const [first] = of(2026);
    expect(await load(first!.content)).toEqual(Array(4).fill('alreadyThere'));
    expect(await ask('whole')).toEqual([]);
  });
});

describe('a later load of a period', () => {
  const later = (content: RollUpContent): RollUpContent => ({
    ...content,
    load: content.load.replace(/^0/, '1'),
    exportedAt: content.exportedAt + 1,
  });

  test('counts alone, once its last file is there', async () => {
    const { content } = of(2026)[1]!;
    const before = await ask('total', 'hs.nhan');
    const corrected = later({ ...content, sealed: { indicators: [] }, consolidated: { indicators: [] }, reports: [] });
    const lines = rollUpLines(corrected);
    for (const table of ['reports', 'entries', 'figures'] as const)
      if (lines[table].length > 0) await rollUp.load(table, asNdjson(lines[table]));
    expect(await ask('total', 'hs.nhan')).toEqual(before);
    await rollUp.load('loads', asNdjson(lines.loads));
    expect((await ask('total', 'hs.nhan')).map(({ province }) => province)).not.toContain('02');
    expect(await ask('whole')).toEqual([]);
  });

  test('with a line missing, doubled or changed is named', async () => {
    const { content } = of(2026)[2]!;
    const next = later(content);
    const lines = rollUpLines(next);
    await rollUp.load('reports', asNdjson(lines.reports.slice(1)));
    await rollUp.load('entries', asNdjson(lines.entries));
    await rollUp.load(
      'figures',
      asNdjson(lines.figures.map((line) => (line['row'] === 'kp' ? { ...line, adjustment: '0.01' } : line))),
    );
    await rollUp.load('loads', asNdjson(lines.loads));
    expect(await ask('whole')).toMatchObject([
      { province: '03', what: 'kp value' },
      { province: '03', what: 'reports', expected: '5', found: '4' },
    ]);
  });
});

test('provinces that mean different things by a row are not added', () => {
  const row = { label: 'Hồ sơ', measure: 'hồ sơ', kind: 'count', added: 'true', parts_over: null, parts_under: null };
  const rows = [
    { ...row, total: '1', have: '1', expected: '1' },
    { ...row, measure: 'triệu đồng', total: '2', have: '1', expected: '1' },
  ];
  expect(totalAnswer(rows)).toMatchObject({ total: null, why: 'differs' });
});

test('a scoring round and a rehearsal are not loaded', () => {
  expect(isForRollUp({ code: '2026-Q1' })).toBe(true);
  expect(isForRollUp({ code: rehearsalCode('2026-Q1', 1) })).toBe(false);
  expect(isForRollUp({ code: '2026-TC', scoring: { scheme: 'x', round: 'self' } })).toBe(false);
});

describe('a load file', () => {
  const lines = (): Record<string, unknown>[] => rollUpLines(of(2026)[0]!.content).figures.map((line) => ({ ...line }));
  const read = (changed: readonly unknown[]): unknown =>
    readLoadFile(changed.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));

  test('belongs to its table under any name', () =>
    expect(read(lines())).toMatchObject({ value: { table: 'figures' } }));

  test.each([
    ['empty', () => [], 1, ''],
    ['noJson', () => [...lines(), '{"province":'], 5, ''],
    ['noTable', () => [{ ...lines()[0], more: 1 }], 1, ''],
    ['wrongValue', () => [{ ...lines()[0], total: 12 }], 1, 'total'],
    ['wrongValue', () => [{ ...lines()[0], total: '1,5' }], 1, 'total'],
    ['wrongValue', () => [{ ...lines()[0], have: '4' }], 1, 'have'],
    ['noValue', () => [{ ...lines()[0], label: null }], 1, 'label'],
    ['severalLoads', () => [lines()[0], { ...lines()[1], period: '2020-Q1' }], 2, ''],
    ['otherTable', () => [lines()[0], rollUpLines(of(2026)[0]!.content).reports[0]], 2, ''],
  ] as const)('%s is named by its line', (why, changed, line, column) =>
    expect(read(changed())).toEqual({ ok: false, error: { why, line, column } }),
  );
});
