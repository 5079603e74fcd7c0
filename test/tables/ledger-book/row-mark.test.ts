/**
 * Rows of the ledger under people's hands: cells sorted, cut, pasted, dragged, inserted and deleted at random. A record
 * is read as it was written, or its row is damaged and named; and rows that only exchanged cells are found again.
 */
import fc from 'fast-check';
import {
  ADJUSTMENTS,
  FILES,
  ISSUED,
  JOBS,
  KNOWN,
  LETTERS,
  readLedger,
  type LedgerGrid,
  type LedgerTable,
} from '../../../src/tables/ledger-book';
import { rowOf } from '../../../src/tables/ledger-book/ledger-table';
import { tableHead, type TableColumn } from '../../../src/tables/grid/table';
import { gridMoves, moved, type Rows } from '../../support/hand-moves';
import { howOften } from '../../support/how-often';

const SEED = 20191202;
const RUNS = howOften(100, 5000);
const UNITS = ['568', '569', '570', 'CQ-SNV', 'CQ-STC', 'CQ-STP', 'CQ-SXD', 'CQ-SYT'];
const DAY = Date.UTC(2019, 2, 4, 1);

const records = {
  files: UNITS.map((unit, at) => ({
    unit,
    period: '2019-Q1',
    fileId: `F-${unit}`,
    createdAt: DAY + at * 1001,
    publishedAt: at % 2 === 0 ? DAY + at * 60_007 : null,
    sharedWith: [`nhap.${unit}@khanhhoa.gov.vn`],
    mailedAt: null,
    templateVersions: { indicator: `v${at % 3}` },
    sheetIds: { indicator: 102 },
    lastPollAt: DAY + 86_400_123,
    lastSeenModifiedAt: null,
    lastSeenVersion: 7 + at,
    ownWriteAt: null,
    unseenTickAt: null,
    issued: { templates: `t${at % 2}` },
  })),
  adjustments: UNITS.map((unit, at) => ({
    key: `k${at}`,
    unit,
    period: '2019-Q1',
    version: 1,
    form: 'indicator',
    row: `1.${at}`,
    field: 'value',
    amount: String(at + 1),
    reason: 'Nhập thiếu',
    by: 'cchc.snv@khanhhoa.gov.vn',
    at: DAY + at * 77,
  })),
  known: UNITS.map((unit, at) => ({ tab: `${unit}|2019-Q1`, at: DAY, by: 'a@khanhhoa.gov.vn', payload: `p${at}` })),
  letters: UNITS.map((unit, at) => ({
    key: `l${at}`,
    unit,
    period: '2019-Q1',
    kind: 'publish',
    to: [`nop.${unit}@khanhhoa.gov.vn`],
    subject: 'Biểu báo cáo',
    state: 'WAITS',
    pendingAt: DAY,
    sentAt: null,
  })),
  issued: UNITS.map((unit, at) => ({
    key: `h${at}`,
    period: at % 2 === 0 ? '2019-Q1' : '2019-6T',
    kind: at % 2 === 0 ? 'decision' : 'templates',
    at: DAY + at * 5000,
    payload: `p${unit}`,
  })),
  jobs: UNITS.map((unit, at) => ({
    jobId: `j${at}`,
    request: `{"job":"issue","units":["${unit}"]}`,
    cursor: String(at),
    state: 'stopped',
    startedAt: DAY + at,
    by: 'a@khanhhoa.gov.vn',
    leaseUntil: null,
    fence: at,
    lines: '[]',
  })),
} as const;

interface Tab {
  readonly table: LedgerTable<object, readonly TableColumn[]>;
  readonly made: readonly object[];
}
const tab = (table: unknown, made: readonly object[]): Tab => ({ table: table as Tab['table'], made });
const TABS = [
  tab(FILES, records.files),
  tab(ADJUSTMENTS, records.adjustments),
  tab(KNOWN, records.known),
  tab(LETTERS, records.letters),
  tab(ISSUED, records.issued),
  tab(JOBS, records.jobs),
];

const held = (cells: ReturnType<typeof rowOf>): Rows[number] =>
  cells.map(({ userEnteredValue: one }) => one?.stringValue ?? one?.numberValue ?? one?.boolValue ?? null);
const headOf = ({ table }: Tab): Rows => tableHead(table.columns).map(held);
const bodyOf = ({ table, made }: Tab): Rows => made.map((record) => held(rowOf(table, record)));
const gridOf = (one: Tab, body: Rows): LedgerGrid =>
  [...headOf(one), ...body].map((row) => row.map((cell) => cell ?? ''));
/** The content of an issued text proves itself by the key, so its mark does not cover it. */
const proved = ({ table }: Tab): readonly string[] => ((table.proved ?? []).length === 0 ? [] : ['payload']);
const textOf = (one: Tab, record: object): string =>
  JSON.stringify(
    Object.entries(record)
      .filter(([key]) => !proved(one).includes(key))
      .sort(),
  );

describe.each(TABS.map((one) => [one.table.name, one] as const))('%s', (_, one) => {
  const originals = new Set(
    readLedger(one.table, gridOf(one, bodyOf(one))).rows.map(({ record }) => textOf(one, record)),
  );

  test('is read as it was written, in any order of whole rows', () => {
    const read = readLedger(one.table, gridOf(one, bodyOf(one)));
    expect(read.troubles).toEqual([]);
    expect(originals.size).toBe(one.made.length);
    const turned = readLedger(one.table, gridOf(one, bodyOf(one).reverse()));
    expect(turned.troubles).toEqual([]);
    expect(new Set(turned.rows.map(({ record }) => textOf(one, record)))).toEqual(originals);
  });

  test(`moved about at random (seed ${SEED}, ${RUNS} cases): what is read is what was written`, () => {
    let named = 0;
    fc.assert(
      fc.property(fc.array(gridMoves, { minLength: 1, maxLength: 3 }), (list) => {
        const width = one.table.columns.length;
        const body = list.reduce((rows, move) => moved(rows, width, move), bodyOf(one));
        const read = readLedger(one.table, gridOf(one, body));
        if (read.troubles.length > 0) named += 1;
        // A damaged row of a run keeps only what it still means.
        const damaged = new Set(read.troubles.map(({ row }) => row));
        for (const { rowIndex, record } of read.rows)
          if (!damaged.has(rowIndex + 1)) expect(originals).toContain(textOf(one, record));
        for (const { record } of read.mixed()) expect(originals).toContain(textOf(one, record));
      }),
      { seed: SEED, numRuns: RUNS },
    );
    expect(named).toBeGreaterThan(RUNS / 10);
  });

  test('a column sorted alone, or the first columns sorted without the others, is named and found again', () => {
    const { table } = one;
    const [width, body] = [table.columns.length, bodyOf(one)];
    for (const [from, to] of [...table.columns.map((__, at) => [at, at + 1] as const), [0, 3] as const]) {
      if (to > width || (table.proved ?? []).includes(table.columns[from]?.key ?? '')) continue;
      const turned = body.map((row, at) =>
        row.map((cell, place) => (place >= from && place < to ? (body[body.length - 1 - at]?.[place] ?? null) : cell)),
      );
      if (JSON.stringify(turned) === JSON.stringify(body)) continue;
      const read = readLedger(one.table, gridOf(one, turned));
      expect(read.troubles.length).toBeGreaterThan(0);
      const whole = read.rows.filter(({ rowIndex }) => !read.troubles.some(({ row }) => row === rowIndex + 1));
      const found = new Set([...whole, ...read.mixed()].map(({ record }) => textOf(one, record)));
      expect(found).toEqual(originals);
    }
  });
});

test('a figure typed over by hand damages its row, and a tab of an older ledger without the column is read', () => {
  const [files] = TABS as [Tab];
  const at = (key: string): number => files.table.columns.findIndex((column) => column.key === key);
  const typed = bodyOf(files).map((row, line) =>
    row.map((cell, place) => (line === 1 && place === at('fileId') ? 'F-khac' : cell)),
  );
  const read = readLedger(files.table, gridOf(files, typed));
  expect(read.troubles.map(({ row }) => row)).toEqual([4]);
  expect(read.mixed()).toEqual([]);
  const old = typed.map((row) => row.map((cell, place) => (place === at('mark') ? null : cell)));
  expect(readLedger(files.table, gridOf(files, old)).troubles).toHaveLength(UNITS.length);
  const without = gridOf(files, old).map((row) => row.slice(0, at('mark')));
  expect(readLedger(files.table, without)).toMatchObject({ troubles: [], without: ['mark', 'ownWriteAt'] });
});

test('a column right of the marks leaves the marks of earlier rows as they are, and is covered where it is filled', () => {
  const [files] = TABS as [Tab];
  const at = (key: string): number => files.table.columns.findIndex((column) => column.key === key);
  const earlier = gridOf(files, bodyOf(files)).map((row) => row.slice(0, at('ownWriteAt')));
  expect(readLedger(files.table, earlier)).toMatchObject({ troubles: [], without: ['ownWriteAt'] });
  const typed = bodyOf(files).map((row, line) =>
    row.map((cell, place) => (line === 1 && place === at('ownWriteAt') ? 43_540.5 : cell)),
  );
  expect(readLedger(files.table, gridOf(files, typed)).troubles.map(({ row }) => row)).toEqual([4]);
});
