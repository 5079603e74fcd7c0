/** The ledger costs what its period needs, whatever the years before it, and a part reads as the whole does. */
import { LEDGER_SHEETS, type LedgerTableName } from '../../../src/tables/ledger-book';
import { LEDGER_TITLES } from '../../../src/text/books/ledger-book';
import { LedgerOnDesk, typing, type Measured } from './ledger-on-desk';

const UNITS = ['CQ-SNV', 'CQ-STC', '568', '569', '570'];
const MANY = Array.from({ length: 30 }, (_, at) => `U${at}`);
const nameOf = (at: number): string => `P${String(at).padStart(3, '0')}`;

/** One read and one write of the last of so many periods. */
function costAfter(periods: number): { readonly read: Measured; readonly write: Measured } {
  const on = new LedgerOnDesk();
  for (let at = 0; at < periods; at += 1) on.play(nameOf(at), MANY);
  const last = nameOf(periods - 1);
  const read = on.measured(() => {
    const ledger = on.open([last]);
    expect(ledger.submissions(last).map(({ unit }) => unit)).toEqual(MANY);
    expect(ledger.log(last)).toHaveLength(MANY.length);
    expect(ledger.letter(`publish|U1|${last}`, last)?.state).toBe('SENT');
    expect(ledger.kept.of('templates', last)).toHaveLength(1);
    expect([ledger.hasFiles(nameOf(0)), ledger.hasFiles('never')]).toEqual([true, false]);
    expect(ledger.rows.missing()).toEqual([]);
    expect([...ledger.lastFiles()]).toEqual(MANY.map((unit) => [unit, last]));
  });
  const ledger = on.open([last]);
  const write = on.measured(() => {
    ledger.tell('a', { action: 'b', unit: null, period: last, text: 'c' });
    ledger.flush();
  });
  return { read, write };
}

test('reading a period costs the same calls, and the same bytes within 5 %, after one, eight and forty periods', () => {
  const costs = [1, 8, 40].map(costAfter);
  expect(costs.map(({ read, write }) => [read.calls, write.calls])).toEqual([
    [1, 1],
    [1, 1],
    [1, 1],
  ]);
  const [one = 0, ...more] = costs.map(({ read }) => read.bytes);
  for (const bytes of more) expect(bytes / one).toBeLessThan(1.05);
});

test('the periods of the past come with one call, all tables at once', () => {
  const on = new LedgerOnDesk();
  for (let at = 0; at < 12; at += 1) on.play(nameOf(at), UNITS);
  const ledger = on.open([nameOf(11)]);
  const taken = on.measured(() => {
    ledger.take(nameOf(3));
    expect(ledger.files(nameOf(3)).map(({ unit }) => unit)).toEqual(UNITS);
    expect(ledger.sealRecord('568', nameOf(3), 1)?.fingerprint).toBe(`568 ${nameOf(3)}`);
    expect(ledger.log(nameOf(3))).toHaveLength(UNITS.length);
  });
  expect(taken.calls).toBe(1);
  expect(on.measured(() => expect(ledger.everySealRecord()).toHaveLength(12 * UNITS.length)).calls).toBe(1);
  const other = on.open([nameOf(11)]);
  expect(on.measured(() => expect(other.damagedRows()).toEqual([])).calls).toBe(1);
  expect(on.measured(() => expect(other.wholeLog()).toHaveLength(12 * UNITS.length)).calls).toBe(0);
});

test('a line of the log without a period is found, also where it was the last one when the master was written', () => {
  const on = new LedgerOnDesk();
  on.play('P1', UNITS);
  const first = on.open(['P1']);
  first.tell('a', { action: 'b', unit: null, period: null, text: 'c' });
  first.flush();
  const end = on.open(['P1']).logEnd();
  expect(end.period).toBe('');
  for (const period of ['P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P9', 'P10', 'P11']) on.play(period, UNITS);
  expect(on.open(['P11']).goneSince(end)).toBe(0);
  expect(on.open(['P11']).wholeLog()).toHaveLength(11 * UNITS.length + 1);
  expect(on.open(['P11']).goneSince({ ...end, hash: 'never written' })).toBe(1);
});

test('a reader that remembers nothing, or an earlier index, asks once more and reads the same', () => {
  const on = new LedgerOnDesk();
  on.play('P1', UNITS);
  const earlier = on.noted();
  on.play('P2', UNITS);
  on.forget();
  const callsOf = (): number => on.measured(() => expect(on.open(['P2']).files('P2')).toHaveLength(5)).calls;
  expect([callsOf(), callsOf()]).toEqual([2, 1]);
  on.note(earlier);
  expect([callsOf(), callsOf()]).toEqual([2, 1]);
});

test('a ledger of an earlier release is read whole, and by its periods after its first change', () => {
  const on = new LedgerOnDesk();
  for (let at = 0; at < 3; at += 1) on.play(nameOf(at), UNITS);
  on.change([
    { deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataKey: 'cchc-periods' } } } },
  ]);
  on.forget();
  const whole = on.open(['P002']);
  const before = [whole.everyFile(), whole.everySealRecord(), whole.wholeLog()];
  whole.tell('a', { action: 'b', unit: null, period: 'P002', text: 'c' });
  whole.flush();
  const after = on.open(['P002']);
  expect(on.measured(() => expect(after.log('P002')).toHaveLength(UNITS.length + 1)).calls).toBe(0);
  expect(after.hasFiles('P000')).toBe(true);
  expect([after.everyFile(), after.everySealRecord(), after.wholeLog().slice(0, -1)]).toEqual(before);
  expect(after.rows.missing()).toEqual([]);
});

test('the rows of another period that come with the last ones get no mark of their own, and are not taken for changed', () => {
  const on = new LedgerOnDesk();
  for (let at = 0; at < 2; at += 1) on.play(nameOf(at), UNITS);
  on.change([{ deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataKey: 'cchc-units' } } } }]);
  const first = on.open([nameOf(0)]);
  first.tell('a', { action: 'b', unit: null, period: nameOf(0), text: 'c' });
  first.flush();
  const cost = on.measured(() => expect(on.open([nameOf(0)]).files(nameOf(0))).toHaveLength(UNITS.length));
  expect(cost.calls).toBe(1);
  const other = on.open([nameOf(1)]);
  expect([other.damagedRows(), other.files(nameOf(1)).length]).toEqual([[], UNITS.length]);
  other.tell('a', { action: 'b', unit: null, period: nameOf(1), text: 'd' });
  other.flush();
  for (const period of [nameOf(0), nameOf(1)]) expect(on.open([period]).damagedRows()).toEqual([]);
});

test('a period of years ago of which one table comes into memory is not marked in part', () => {
  const on = new LedgerOnDesk();
  for (let at = 0; at < 6; at += 1) on.play(nameOf(at), UNITS);
  const [first, last] = [nameOf(0), nameOf(5)];
  const adjustment = { key: 'k', unit: '568', period: first, form: 'indicator', row: '1.2', field: 'value' };
  const before = on.open([first]);
  before.put({ adjustment: { ...adjustment, amount: '1', reason: 'r', by: 'a', at: 1, version: 1 } });
  before.flush();
  for (let at = 1; at < 6; at += 1) on.play(nameOf(at), ['CQ-STP']);
  const ledger = on.open([last]);
  ledger.takeOf([first], ['adjustments']);
  ledger.tell('a', { action: 'b', unit: null, period: last, text: 'c' });
  ledger.flush();
  expect(on.open([first]).damagedRows()).toEqual([]);
  expect(on.open([first]).submissions(first)).toHaveLength(UNITS.length);
});

test('a deleted row of another period is missed', () => {
  const on = new LedgerOnDesk();
  for (let at = 0; at < 3; at += 1) on.play(nameOf(at), UNITS);
  const range = { sheetId: LEDGER_SHEETS.seals, dimension: 'ROWS', startIndex: 8, endIndex: 9 };
  on.change([{ deleteDimension: { range } }]);
  expect(on.open([nameOf(0)]).rows.missing()).toEqual([{ table: 'seals', count: 1 }]);
});

test('a text that somebody typed below the last row is not written over', () => {
  const on = new LedgerOnDesk();
  on.play(nameOf(0), UNITS);
  on.play(nameOf(1), UNITS);
  const below = 2 + 2 * UNITS.length;
  on.type({ sheetId: LEDGER_SHEETS.seals, rowIndex: below + 1, columnIndex: 0 }, 'kept');
  on.play(nameOf(2), UNITS);
  expect(on.column(LEDGER_TITLES.seals).slice(below)).toEqual(['', 'kept', ...UNITS]);
});

test('a period in which nobody is waited for stays so until a unit changes in it', () => {
  const on = new LedgerOnDesk();
  on.play('P1', UNITS);
  on.play('P2', UNITS);
  const first = on.open(['P2']);
  first.noteOver('P1');
  first.tell('a', { action: 'b', unit: null, period: 'P2', text: 'c' });
  first.flush();
  const next = on.open(['P2']);
  expect(on.measured(() => expect([next.isOver('P1'), next.isOver('P2')]).toEqual([true, false])).calls).toBe(0);
  const stood = next.submission('568', 'P1');
  if (stood === null) throw new Error('submission');
  next.put({ submission: { ...stood, state: 'returned' } });
  next.flush();
  expect(on.open(['P2']).isOver('P1')).toBe(false);
});

const SEED = 20261130;
const TABLES = [
  'files',
  'submissions',
  'seals',
  'log',
  'letters',
  'issued',
] as const satisfies readonly LedgerTableName[];

function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What somebody does to a tab by hand. */
function handEdit(on: LedgerOnDesk, next: (below: number) => number): string {
  const table = TABLES[next(TABLES.length)] ?? 'files';
  const sheetId = LEDGER_SHEETS[table];
  const row = 2 + next(16);
  const rows = { sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 };
  const range = { sheetId, startRowIndex: row, endRowIndex: row + 1 };
  const kinds = {
    delete: { deleteDimension: { range: rows } },
    insert: { insertDimension: { range: rows } },
    move: { moveDimension: { source: rows, destinationIndex: 2 + next(16) } },
    clear: { updateCells: { range, fields: 'userEnteredValue' } },
    sort: {
      sortRange: {
        range: { sheetId, startRowIndex: 2 },
        sortSpecs: [{ dimensionIndex: next(3), sortOrder: 'DESCENDING' }],
      },
    },
    type: typing({ sheetId, rowIndex: row, columnIndex: next(4) }, 'typed'),
  } as const;
  const names = Object.keys(kinds) as (keyof typeof kinds)[];
  const name = names[next(names.length)] ?? 'clear';
  on.change([kinds[name]]);
  return `${name} ${table} ${row + 1}`;
}

/** All that the work of a period reads. */
function seenIn(on: LedgerOnDesk, period: string): unknown {
  const ledger = on.open([period]);
  return {
    files: ledger.files(period),
    submissions: ledger.submissions(period),
    seals: ledger.sealRecords(period),
    log: ledger.log(period),
    letters: UNITS.map((unit) => ledger.letter(`publish|${unit}|${period}`, period)),
    damaged: ledger.damagedRowsIn(period).filter(({ owner }) => owner?.period === period),
  };
}

test(`whatever somebody does to the tabs, a period reads as it does from the whole ledger (seed ${SEED})`, () => {
  const next = random(SEED);
  for (let history = 0; history < 30; history += 1) {
    const on = new LedgerOnDesk();
    for (let at = 0; at < 4; at += 1) on.play(nameOf(at), UNITS, 'x');
    const edits = Array.from({ length: 1 + next(2) }, () => handEdit(on, next));
    const periods = [0, 3].map(nameOf);
    const parts = periods.map((period) => seenIn(on, period));
    on.change([
      { deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataKey: 'cchc-periods' } } } },
    ]);
    on.forget();
    expect({ history, edits, seen: parts }).toEqual({
      history,
      edits,
      seen: periods.map((period) => seenIn(on, period)),
    });
  }
});
