/**
 * What an office, or an enemy, may leave in a catalogue tab. Every edit that would change a figure or a letter in
 * silence is named by its cell; what Sheets itself does to a value is understood.
 */
import { catalogOf, provinces } from '../../../src/catalog';
import { OWN_DUE, OWN_TASK } from '../../../src/core/catalogue/own-plan';
import { HEADLINE_ROWS } from '../../../src/core/consolidate/overview';
import { INSPECTION_ROWS } from '../../../src/core/duties/inspection-rows';
import { serialOfDay } from '../../../src/core/calendar';
import { fromNumber } from '../../../src/core/exact';
import { cellName } from '../../../src/tables/grid/a1';
import { tableContents, tableHead } from '../../../src/tables/grid/table';
import { catalogueTabs } from '../../../src/tables/master-book/first-rows';
import { rowsIn, tabDoubts } from '../../../src/tables/grid/known-rows';
import { catalogueRows } from '../../../src/tables/master-book/catalogue-rows';
import { readMasterTabs } from '../../../src/tables/master-book/read-master';
import { titleOf, type CatalogueTabName } from '../../../src/tables/master-book/sheets';

const SENDER = 'mail.senderName';

type Cell = string | number | boolean | null;
type Book = Map<CatalogueTabName, Cell[][]>;

const found = catalogOf('khanh-hoa-2019');
if (!found) throw new Error('the sample catalogue is gone');
const [first, second] = found.units;
const goal = found.targets.find((one) => one.goal !== null);
const percent = found.targets.find((one) => one.goal !== null && one.measure === '%');
const paper = { date: '2018-03-01', effectiveOn: '2018-04-01', actsFrom: '2018-12-15' };
const asked = found.headings.find((one) => one.asked);
const area = found.targets.find((one) => one.kind === 'area');
const sample = {
  ...found,
  // The second unit began in 2019, one area has highest points and a goal, and there is one conclusion.
  units: found.units.map((unit) => (unit === second ? { ...unit, bornOn: '2019-01-01' } : unit)),
  targets: found.targets.map((one) =>
    one === area
      ? { ...one, maximum: fromNumber(10), goal: fromNumber(9), direction: 'atLeast' as const, goalWords: '9 điểm' }
      : one,
  ),
  conclusions: [
    {
      ...{ code: 'KL-1', meeting: '2019-02-01', notice: '1/TB', order: 'Làm báo cáo', agency: second?.name ?? '' },
      ...{ unit: second?.code ?? null, deadline: '2019-04-30', state: null, result: '' },
    },
  ],
  unitChanges: [
    { code: 'SX-1', kind: 'ended' as const, from: first?.code ?? '', to: null, was: '', number: '1/QĐ', ...paper },
  ],
  inspections: [
    {
      ...{ code: 'KT-1', unit: second?.code ?? '', owner: second?.code ?? '', content: 'Kiểm tra', conclusion: '2/KL' },
      ...{ planned: null, heldOn: '2019-02-01', concludedOn: '2019-02-20', mendedOn: null },
      ...{ fault: 'Chậm trả hồ sơ', due: '2019-03-20' },
    },
  ],
  oneStop: [first, second].flatMap((unit, at) =>
    unit
      ? [
          {
            period: '2019-Q1',
            unit: unit.code,
            row: '3.5.1.1',
            value: fromNumber(120 + at) ?? { scaled: 0, decimals: 0 },
          },
        ]
      : [],
  ),
};

function bookOf(catalogue: typeof found): Book {
  return new Map(
    catalogueTabs(catalogue as NonNullable<typeof found>).map(({ name, columns, lines }) => [
      name,
      [...tableHead(columns), ...tableContents(columns, lines(catalogue as NonNullable<typeof found>))].map((row) =>
        row.map(({ userEnteredValue: one }) => one?.stringValue ?? one?.numberValue ?? one?.boolValue ?? null),
      ),
    ]),
  );
}

const fresh = bookOf(sample);
const read = (book: Book) => readMasterTabs((tab) => book.get(tab) ?? []);
const copy = (): Book => new Map([...fresh].map(([tab, rows]) => [tab, rows.map((row) => [...row])]));

/** Cells named as unreadable, and cells of rows that differ from the last known ones. */
function named(book: Book): readonly string[] {
  const unread = read(book).troubles.map((one) => `${one.tab}!${one.a1}`);
  const doubted = [...book].flatMap(([tab, grid]) =>
    (tabDoubts(catalogueRows(tab), rowsIn(catalogueRows(tab), fresh.get(tab) ?? []), grid)?.doubts ?? []).flatMap(
      (doubt) =>
        doubt.row === null
          ? [`${titleOf(tab)}: ${doubt.kind}`]
          : doubt.cells.map(
              ({ column }) => `${titleOf(tab)}!${cellName(doubt.row ?? 0, (grid[0] ?? []).indexOf(column))}`,
            ),
    ),
  );
  return [...unread, ...doubted];
}

interface Edit {
  readonly tab: CatalogueTabName;
  readonly column: string;
  readonly value: Cell;
  /** The row of this key in the first column that shows one; the first row when absent. */
  readonly row?: string;
}

function edited({ tab, column, value, row }: Edit): { readonly book: Book; readonly cell: string } {
  const book = copy();
  const grid = book.get(tab) ?? [];
  const place = (grid[0] ?? []).indexOf(column);
  const line = row === undefined ? 2 : grid.findIndex((cells) => cells.includes(row));
  if (place < 0 || line < 2) throw new Error(`no cell ${column} in ${tab}`);
  (grid[line] ?? [])[place] = value;
  return { book, cell: `${titleOf(tab)}!${cellName(line, place)}` };
}

test.each(provinces().map(({ id }) => [id] as const))('%s as set-up writes it has nothing to name', (id) => {
  const catalogue = catalogOf(id);
  expect(catalogue && read(bookOf(catalogue)).troubles).toEqual([]);
});

const LOCK = { tab: 'periods', column: 'lock' } as const;
const EDITS: readonly (readonly [what: string, edit: Edit])[] = [
  ['a unit without a name', { tab: 'units', column: 'name', value: null }],
  ['a formula as a name', { tab: 'units', column: 'name', value: '=A1' }],
  ['a formula as a short name', { tab: 'units', column: 'shortName', value: '=B2&C2' }],
  ['a name in two lines', { tab: 'units', column: 'name', value: 'Sở Nội vụ\nBcc: ke.la@example.com' }],
  ['a name with a NUL', { tab: 'units', column: 'name', value: 'Sở Nội\u0000 vụ' }],
  ['a short name with a direction mark', { tab: 'units', column: 'shortName', value: '\u202eVNS' }],
  ['a code with a zero-width letter', { tab: 'units', column: 'code', value: 'CQ-\u200bVPUBND' }],
  ['an order below zero', { tab: 'units', column: 'order', value: -1 }],
  ['an order of 10^15', { tab: 'units', column: 'order', value: 1e15 }],
  ['an order in words', { tab: 'units', column: 'order', value: 'một' }],
  ['a birth on day 99999999', { tab: 'units', column: 'bornOn', value: 99_999_999 }],
  ['a birth on day −1', { tab: 'units', column: 'bornOn', value: -1 }],
  ['a group that does not exist', { tab: 'units', column: 'group', value: 'Nhóm' }],
  ['an account with a letter head', { tab: 'contacts', column: 'account', value: 'a@b.vn\nBcc: ke.la@example.com' }],
  ['an account without a domain', { tab: 'contacts', column: 'account', value: 'a@b' }],
  ['an account without a right', { tab: 'contacts', column: 'mayEnter', value: false }],
  ['a number as an account', { tab: 'contacts', column: 'account', value: 905_123_456 }],
  ['a unit that does not exist', { tab: 'contacts', column: 'unit', value: 'CQ-KHONG' }],
  ['a period from day −1', { tab: 'periods', column: 'from', value: -1 }],
  ['a cut-off at noon', { tab: 'periods', column: 'cutOff', value: 43_540.5 }],
  ['a lock on day 0', { tab: 'periods', column: 'lock', value: 0 }],
  ['a due hour of 25:00', { tab: 'periods', column: 'dueHour', value: '25:00' }],
  ['a due hour of 1,5 days', { tab: 'periods', column: 'dueHour', value: '1.5' }],
  ['a due date in words', { tab: 'periods', column: 'dueDate', value: 'cuối tháng' }],
  ['a sum that adds itself', { tab: 'indicators', column: 'sumOf', value: '1.1.1; 1.1', row: '1.1' }],
  ['a ratio without a numerator', { tab: 'indicators', column: 'ratioUnder', value: '3.5.1', row: '1.1' }],
  ['an indicator without a kind', { tab: 'indicators', column: 'kind', value: null, row: '3.5.1.1' }],
  ['a heading given to a row with a figure', { tab: 'indicators', column: 'heading', value: true, row: '3.5.1.1' }],
  ['a parent of itself', { tab: 'indicators', column: 'parent', value: '3.5.1.1', row: '3.5.1.1' }],
  ['an indicator that equals itself', { tab: 'indicators', column: 'equals', value: '3.5.1.1', row: '3.5.1.1' }],
  ['a task without an owner', { tab: 'taskList', column: 'ownerWords', value: null }],
  ['a task of spaces as owner', { tab: 'taskList', column: 'ownerWords', value: '   ' }],
  ['an unknown office that co-operates', { tab: 'taskList', column: 'cooperating', value: 'Sở Không Có' }],
  ['an unknown code that co-operates', { tab: 'taskList', column: 'cooperating', value: 'CQ-XYZ' }],
  ['a mark that co-operates', { tab: 'taskList', column: 'cooperating', value: '?' }],
  ['a target without an owner', { tab: 'targets', column: 'ownerWords', value: null }],
  ['a goal in words', { tab: 'targets', column: 'goal', value: 'x' }],
  ['a goal with its mark moved', { tab: 'targets', column: 'goal', value: 8, row: goal?.code ?? '' }],
  ['a threshold x', { tab: 'settings', column: 'value', value: 'x', row: 'outlier.times' }],
  ['a threshold of 10^15', { tab: 'settings', column: 'value', value: '1e15', row: 'outlier.times' }],
  ["a sender's name with a letter head", { tab: 'settings', column: 'value', value: 'Sở\nBcc: a@b.vn', row: SENDER }],
  ['head figures of a row that does not exist', { tab: 'settings', column: 'value', value: '9.9', row: HEADLINE_ROWS }],
  ['counted inspections of no row', { tab: 'settings', column: 'value', value: 'x', row: INSPECTION_ROWS }],
  ['an own plan of no task', { tab: 'settings', column: 'value', value: 'x', row: OWN_TASK }],
  ['an own plan due on no day', { tab: 'settings', column: 'value', value: 'cuối tháng', row: OWN_DUE }],
  ['a holiday on day 99999999', { tab: 'holidays', column: 'date', value: 99_999_999 }],
  ['a matrix row that does not exist', { tab: 'matrix', column: 'row', value: '99.9' }],
  ['a matrix box with a word', { tab: 'matrix', column: 'department', value: 'có' }],
  ["figures beside another unit's name", { tab: 'oneStop', column: 'unitName', value: second?.name ?? '' }],
  ['a name of spaces', { tab: 'units', column: 'shortName', value: '  ' }],
  ['a label of spaces', { tab: 'indicators', column: 'label', value: ' \u00a0' }],
  ['a task of spaces', { tab: 'taskList', column: 'task', value: ' ' }],
  ['a name of 3.000 letters', { tab: 'units', column: 'shortName', value: 'a'.repeat(3000) }],
  ['a day pasted as a short name', { tab: 'units', column: 'shortName', value: 43_646 }],
  ['80% pasted as the words of a goal', { tab: 'targets', column: 'goalWords', value: 0.8 }],
  ['a day pasted as the words of a deadline', { tab: 'taskList', column: 'deadlineWords', value: 43_646 }],
  ['a negative number as a legal basis', { tab: 'periods', column: 'legalBasis', value: -1 }],
  ['a period that ends before it begins', { tab: 'periods', column: 'to', value: 43_000 }],
  ['a cut-off before the period', { tab: 'periods', column: 'cutOff', value: 43_000 }],
  ['a lock before the due day', { tab: 'periods', column: 'lock', value: serialOfDay('2019-03-17') }],
  [
    'a lock before the working day',
    { tab: 'periods', column: 'lock', value: serialOfDay('2019-02-17'), row: '2019-T02' },
  ],
  ['a lock on the next due day', { tab: 'periods', column: 'lock', value: serialOfDay('2019-06-17') }],
  [
    'a lock of the first round after the second is due',
    { ...LOCK, value: serialOfDay('2020-01-10'), row: '2019-CD-TU' },
  ],
  ['due a year later', { tab: 'periods', column: 'dueDate', value: serialOfDay('2020-03-18') }],
  ['due before the cut-off', { tab: 'periods', column: 'dueDate', value: serialOfDay('2019-03-13') }],
  [
    'asked by a letter of after the due day',
    { tab: 'periods', column: 'letterDate', value: serialOfDay('2019-03-19') },
  ],
  ['late units explain before they are late', { ...LOCK, column: 'explainBy', value: serialOfDay('2019-03-17') }],
  ['in force before it is decided', { tab: 'unitChanges', column: 'effectiveOn', value: serialOfDay('2018-02-28') }],
  ['acting before it is in force', { tab: 'unitChanges', column: 'actsFrom', value: serialOfDay('2018-03-31') }],
  ['a term before the conclusion', { tab: 'inspections', column: 'term', value: serialOfDay('2019-02-19') }],
  [
    'ended before it began',
    { tab: 'units', column: 'endedOn', value: serialOfDay('2018-12-31'), row: second?.code ?? '' },
  ],
  ['a longest text of 1200,5 letters', { tab: 'headings', column: 'longest', value: 1200.5, row: asked?.code ?? '' }],
  ['ordered until before the meeting', { tab: 'conclusions', column: 'until', value: serialOfDay('2019-01-31') }],
  ['a goal above the highest points', { tab: 'targets', column: 'goal', value: 12, row: area?.code ?? '' }],
  ['a goal of 43597 %', { tab: 'targets', column: 'goal', value: 43_597, row: percent?.code ?? '' }],
  ['a goal of 10^15', { tab: 'targets', column: 'goal', value: 1e15, row: percent?.code ?? '' }],
  ['a criterion of 10^15 points', { tab: 'criteria', column: 'maximum', value: 1e15 }],
  ['a criterion of 43597 points', { tab: 'criteria', column: 'maximum', value: 43_597 }],
  ['a cap of 99999999 points', { tab: 'schemes', column: 'capBase', value: 99_999_999 }],
  ['an error in a cell', { tab: 'units', column: 'order', value: '#REF!' }],
];

test.each(EDITS)('%s is named by its cell', (_, edit) => {
  const { book, cell } = edited(edit);
  expect(named(book)).toContain(cell);
});

test.each([
  ['begins before the one before ends', 'from', '2019-06-10', 'Quý III năm 2019', 'đã lấy 15/12/2018 đến 14/06/2019'],
  ['leaves days out', 'from', '2019-06-20', 'Quý III năm 2019', '15/06/2019 đến 19/06/2019 không thuộc kỳ nào'],
])('a period that %s is named at its row, and still read', (_, column, day, name, words) => {
  const row = sample.periods.find((one) => one.name === name)?.code ?? '';
  const { book, cell } = edited({ tab: 'periods', column, value: serialOfDay(day), row });
  const { troubles, catalogue } = read(book);
  expect(troubles.map((one) => [`${one.tab}!${one.a1}`, one.passes])).toEqual([[cell, true]]);
  expect(JSON.stringify(troubles)).toContain(words);
  expect(catalogue.periods.find(({ code }) => code === row)?.from).toBe(day);
});

test('a rehearsal shares the days of the period that it rehearses', () => {
  const book = copy();
  const grid = book.get('periods') ?? [];
  const [codeAt, keyAt] = ['code', 'key'].map((key) => (grid[0] ?? []).indexOf(key));
  const rehearsed = (code: string): Cell[] =>
    (grid[2] ?? []).map((cell, at) => (at === codeAt || at === keyAt ? code : cell));
  book.set('periods', [...grid, rehearsed('DT1-2019-Q1')]);
  expect(read(book).troubles).toEqual([]);
  // The same days under a code of its own are counted twice.
  book.set('periods', [...grid, rehearsed('2019-Q1b')]);
  expect(read(book).troubles).toHaveLength(1);
});

const HOURS: readonly (readonly [string, string])[] = [
  ['0.7083333333333334', '17:00'],
  ['0.7083', '17:00'],
  ['0,7083', '17:00'],
  ['.5', '12:00'],
  ['17:00', '17:00'],
  ['17h00', '17:00'],
  ['17g30', '17:30'],
  ['17 giờ', '17:00'],
  ['17 giờ 30 phút', '17:30'],
  ['8:05', '08:05'],
  ['17:00:00', '17:00'],
];
test.each(HOURS)('the due hour %s is %s', (typed, hour) => {
  const { book } = edited({ tab: 'periods', column: 'dueHour', value: typed });
  expect(read(book).troubles).toEqual([]);
  expect(read(book).catalogue.periods[0]?.due.hour).toBe(hour);
});

test.each(['contacts', 'holidays', 'targets', 'oneStop', 'taskList', 'matrix', 'units', 'periods'] as const)(
  '%s emptied below its headings is named',
  (tab) => {
    const book = copy();
    book.set(tab, (fresh.get(tab) ?? []).slice(0, 2));
    expect(named(book)).toContain(`${titleOf(tab)}: emptied`);
  },
);

test.each(['matrix', 'taskList', 'indicators', 'units', 'periods', 'headings', 'targets', 'settings'] as const)(
  'a row deleted from %s is named',
  (tab) => {
    const book = copy();
    book.get(tab)?.splice(3, 1);
    expect(named(book)).toContain(`${titleOf(tab)}: gone`);
  },
);

test.each([...fresh.keys()].map((tab) => [tab] as const))(
  'columns of %s exchanged together with their headings are fine',
  (tab) => {
    const book = copy();
    book.set(
      tab,
      (fresh.get(tab) ?? []).map((row) => [...row].reverse()),
    );
    expect(named(book)).toEqual([]);
  },
);

/** So many columns at the right end are cut; the last two of some tabs are later ones that may be absent and blank. */
const CUT = 3;

test.each([...fresh.keys()].map((tab) => [tab] as const))(
  'a second head row in the middle of %s is named, and so is a column deleted with its head',
  (tab) => {
    const book = copy();
    const grid = book.get(tab) ?? [];
    if (grid.length < 4) return;
    grid.splice(3, 0, [...(grid[1] ?? [])]);
    expect(named(book)).not.toEqual([]);
    const cut = copy();
    cut.set(
      tab,
      (fresh.get(tab) ?? []).map((row) => row.slice(0, tab === 'oneStop' ? 3 : -CUT)),
    );
    expect(named(cut)).not.toEqual([]);
  },
);

test.each([
  [120, 'Tăng trưởng 120 % so với năm trước'],
  [0.5, 'Giảm ít nhất 0,5 % mỗi năm'],
])('a goal of %d %% is confirmed by its words', (goal, words) => {
  const code = percent?.code ?? '';
  const { book, cell } = edited({ tab: 'targets', column: 'goal', value: goal, row: code });
  expect(named(book)).toContain(cell);
  const grid = book.get('targets') ?? [];
  const [keys = []] = grid;
  const line = grid.find((one) => one.includes(code)) ?? [];
  (line as Cell[])[keys.indexOf('goalWords')] = words;
  expect(read(book).troubles).toEqual([]);
});

const EVERYDAY: readonly (readonly [string, Edit])[] = [
  ['a new account of a unit', { tab: 'contacts', column: 'account', value: 'nguoi.moi@khanhhoa.gov.vn' }],
  ['a new phone number', { tab: 'contacts', column: 'phone', value: '0905 123 456' }],
  ['a later due date', { tab: 'periods', column: 'dueDate', value: 43_546 }],
  ['another order', { tab: 'units', column: 'order', value: 45 }],
  ['a new holiday name', { tab: 'holidays', column: 'name', value: 'Nghỉ bù' }],
  ['another owner', { tab: 'taskList', column: 'ownerWords', value: 'Sở Tư pháp' }],
  ['a tick in the matrix', { tab: 'matrix', column: 'commune', value: true }],
  ['another setting', { tab: 'settings', column: 'value', value: '4', row: 'outlier.times' }],
  ['a corrected figure', { tab: 'oneStop', column: '3.5.1.1', value: 133 }],
];
test.each(EVERYDAY)('%s is taken without a question', (_, edit) => {
  expect(named(edited(edit).book)).toEqual([]);
});

test('a renamed unit is asked about and nothing else is', () => {
  const { book, cell } = edited({ tab: 'units', column: 'name', value: 'Văn phòng UBND tỉnh Khánh Hòa' });
  expect(named(book)).toEqual([cell]);
});

const MEANINGS = [
  ['owner', 'CQ-', 'CQ-X'],
  ['owner', '"kind":"', '"kind":"group","group":"district","was":"'],
  ['deadline', '"kind":"endOfMonth"', '"kind":"continuous"'],
] as const;
test.each(MEANINGS)('a hidden %s changed by hand (%s) is named, and the words beside it count', (column, from, to) => {
  const grid = fresh.get('taskList') ?? [];
  const at = (grid[0] ?? []).indexOf(column);
  const line = grid.findIndex((row, n) => n > 1 && String(row[at]).includes(from));
  const held = String(grid[line]?.[at]);
  const row = String(grid[line]?.[(grid[0] ?? []).indexOf('code')]);
  const { book, cell } = edited({ tab: 'taskList', column, row, value: held.replace(from, to) });
  const found = read(book);
  expect(found.troubles.map((one) => [`${one.tab}!${one.a1}`, one.passes])).toEqual([[cell, true]]);
  expect(found.catalogue.tasks).toEqual(read(fresh).catalogue.tasks);
});

test('a hidden meaning that an earlier release wrote without a mark is taken, where the words have none too', () => {
  const grid = fresh.get('taskList') ?? [];
  const at = (grid[0] ?? []).indexOf('deadline');
  const book = copy();
  for (const row of (book.get('taskList') ?? []).slice(2)) row[at] = String(row[at]).replace(/ [0-9a-f]{8}$/, '');
  expect(book.get('taskList')).not.toEqual(grid);
  expect(read(book).troubles).toEqual([]);
  expect(read(book).catalogue.tasks).toEqual(read(fresh).catalogue.tasks);
});
