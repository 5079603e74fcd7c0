/**
 * A standby is shown by pasting only what differs: the published tabs then hold exactly what they hold after everything
 * is cleared and written, whatever was published before and whatever was typed since.
 */
import { besideOf } from '../../../src/app/consolidate/beside-standby';
import { looksOf } from '../../../src/app/consolidate/published-looks';
import { pastesOf } from '../../../src/app/consolidate/standby';
import { onTab, quoteTab } from '../../../src/tables/grid/a1';
import { masterBookRequests } from '../../../src/tables/master-book/master-book-requests';
import { resultTabs } from '../../../src/tables/master-book/results/result-tabs';
import type { ResultTab } from '../../../src/tables/master-book/results/result-tab';
import { RESULT_ORDER, RESULT_SHEETS, titleOf } from '../../../src/tables/master-book/sheets';
import { pasteBoxes } from '../../../src/tables/master-book/staging/paste-boxes';
import { probeAsk, takesAll } from '../../../src/tables/master-book/staging/paste-probe';
import { stagingOf, swapRequests } from '../../../src/tables/master-book/staging/publish';
import { probePlace, standbyMarks, withoutProbe } from '../../../src/tables/master-book/staging/standby-marks';
import { stagingTitle } from '../../../src/text/books/master-book';
import type { CellDataShape, SpreadsheetShape } from '../../../src/tables/api-shapes';
import { aDesk, type SmallDesk } from '../../desk/sheets/a-desk';
import {
  ANSWERS,
  CATALOGUE,
  consolidated,
  CONTEXT,
  count,
  type Answers,
} from '../../tables/master-book/consolidated-province';

const FEWER: Answers = { '568': { 'indicator|1.1|value': count(10), 'indicator|1.4|value': count(1234) } };
const tabsOf = (answers: Answers): readonly ResultTab[] => resultTabs(consolidated(answers), CONTEXT);
const TITLES = RESULT_ORDER.map((tab) => quoteTab(titleOf(tab)));
const RAW = { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' };
const cellsOf = (desk: SmallDesk, id: string, fields: string, ranges: readonly string[] = TITLES) =>
  desk.call('get', { spreadsheetId: id, ranges, fields }) as SpreadsheetShape;
const ROWS = 'properties(sheetId),data(startRow,startColumn,rowData(values';

interface Master {
  readonly desk: SmallDesk;
  readonly id: string;
}

/** `from` = how often the tabs were staged before. */
function staged({ desk, id }: Master, tabs: readonly ResultTab[], from: number): void {
  const stage = (number: number) => ({ number, proved: '' });
  const { batches, values } = stagingOf(tabs, [], stage(from));
  for (const batch of batches) desk.batch(id, [...batch]);
  for (const data of values) desk.call('values.batchUpdate', { spreadsheetId: id }, { valueInputOption: 'RAW', data });
  for (const batch of standbyMarks(tabs, stage(from + 1))) desk.batch(id, [...batch]);
}

const to = (publication: number) => ({ publication, inputHash: 'h', runId: 'r', madeAt: 1 });

/** A master that shows `answers`. */
function showing(answers: Answers): Master {
  const desk = aDesk();
  const id = desk.create({ properties: { title: 'Sổ' } });
  const { sheetId } = desk.call('get', { spreadsheetId: id }).sheets[0].properties;
  const setting = { catalogue: CATALOGUE, masterId: 'M', ledgerId: 'L', officeAccounts: [], defaultSheetId: sheetId };
  desk.batch(id, masterBookRequests(setting));
  const tabs = tabsOf(answers);
  staged({ desk, id }, tabs, 0);
  desk.batch(id, swapRequests({ tabs, from: 0, to: to(1) }));
  return { desk, id };
}

/** What the hourly run and the click see of it. */
function pastes({ desk, id }: Master, { before, next }: Record<'before' | 'next', readonly ResultTab[]>) {
  const { sheets = [] } = cellsOf(desk, id, `sheets(${ROWS}(note,userEnteredFormat(numberFormat(pattern))))))`);
  const noted = new Map(
    sheets.map((one) => [one.properties?.sheetId ?? -1, (one.data?.[0]?.rowData ?? []).map((row) => row.values ?? [])]),
  );
  const { valueRanges } = desk.call('values.batchGet', { spreadsheetId: id, ranges: TITLES, ...RAW });
  const grids = Object.fromEntries(RESULT_ORDER.map((tab, at) => [tab, valueRanges[at].values ?? []]));
  const seen = besideOf(next, { looks: looksOf(before), noted, values: grids['values'] });
  return pastesOf(next, seen, grids);
}

const SEEN = 'userEnteredValue,note,hyperlink,dataValidation,userEnteredFormat';

/** What a person sees of the result tabs; a number format only where there is a number. */
function seenIn({ desk, id }: Master): unknown {
  const { sheets = [] } = cellsOf(desk, id, `sheets(properties,data(rowData(values(${SEEN}))))`);
  return sheets.map(({ properties, data }) => ({
    properties,
    rows: withoutTail(
      (data?.[0]?.rowData ?? []).map((row) => withoutTail((row.values ?? []).map(lookedAt)).join('\n')),
    ),
  }));
}

const lookedAt = ({ userEnteredFormat: format, ...cell }: CellDataShape): string => {
  const { backgroundColor, borders } = (format ?? {}) as Readonly<Record<string, unknown>>;
  const isNumber = cell.userEnteredValue?.numberValue !== undefined;
  const look = { ...cell, backgroundColor, borders, ...(isNumber ? { pattern: format?.numberFormat?.pattern } : {}) };
  const seen = JSON.stringify(look);
  return seen === '{}' ? '' : seen;
};

const withoutTail = (texts: readonly string[]): readonly string[] =>
  texts.slice(
    0,
    texts.reduce((last, text, n) => (text === '' ? last : n + 1), 0),
  );

const at = (name: keyof typeof RESULT_SHEETS, rowIndex: number, columnIndex: number) => ({
  sheetId: RESULT_SHEETS[name],
  rowIndex,
  columnIndex,
});
const typed = (start: object, cell: object, fields: string) => ({
  updateCells: { rows: [{ values: [cell] }], fields, start },
});
const PATTERN = { userEnteredFormat: { numberFormat: { type: 'NUMBER', pattern: '"999"' } } };

/** What people change in the published tabs: a label of *Số liệu*, a time, a figure, a note, a format, the size. */
const HANDS: Readonly<Record<string, object>> = {
  'a value over a label': typed(at('figures', 6, 2), { userEnteredValue: { stringValue: 'x' } }, 'userEnteredValue'),
  'a value in a blank cell that changes with the run': typed(
    at('narrative', 6, 9),
    { userEnteredValue: { stringValue: 'x' } },
    'userEnteredValue',
  ),
  'a value in Dữ liệu': typed(at('values', 1, 4), { userEnteredValue: { stringValue: 'x' } }, 'userEnteredValue'),
  'a note on a label': typed(at('figures', 5, 1), { note: 'của tôi' }, 'note'),
  'the format of a number': typed(at('overview', 8, 2), PATTERN, 'userEnteredFormat.numberFormat'),
  'more rows': { appendDimension: { sheetId: RESULT_SHEETS.progress, dimension: 'ROWS', length: 3 } },
};

describe.each([
  ['more answers', FEWER, ANSWERS],
  ['fewer answers', ANSWERS, FEWER],
  ['the same answers', ANSWERS, ANSWERS],
  ['a first publication', {}, ANSWERS],
])('%s', (_, earlier, later) => {
  const [before, next] = [tabsOf(earlier), tabsOf(later)];

  test('pasted in parts is as written whole, whatever was typed since', () => {
    const [inParts, whole] = [showing(earlier), showing(earlier)];
    for (const master of [inParts, whole]) {
      for (const request of Object.values(HANDS)) master.desk.batch(master.id, [request]);
      staged(master, next, 1);
      master.desk.batch(master.id, withoutProbe(next));
    }
    const parts = pastes(inParts, { before, next });
    inParts.desk.batch(inParts.id, swapRequests({ tabs: next, from: 1, to: to(2), pastes: parts }));
    whole.desk.batch(whole.id, swapRequests({ tabs: next, from: 1, to: to(2) }));
    expect(seenIn(inParts)).toEqual(seenIn(whole));
  });
});

test('of what is published already only columns with links or boxes are pasted, and cells that were typed over', () => {
  const [master, tabs] = [showing(ANSWERS), tabsOf(ANSWERS)];
  const boxesOf = (name: keyof typeof RESULT_SHEETS) =>
    pastes(master, { before: tabs, next: tabs }).get(RESULT_SHEETS[name]) ?? [];
  expect([boxesOf('values'), boxesOf('figures'), boxesOf('overview')]).toEqual([[], [], []]);
  expect(boxesOf('narrative').length).toBeGreaterThan(0);
  master.desk.batch(master.id, [HANDS['a value over a label'] ?? {}]);
  expect(boxesOf('figures')).toEqual([{ top: 6, bottom: 7, left: 2, right: 3 }]);
  master.desk.batch(master.id, [HANDS['a note on a label'] ?? {}]);
  expect(boxesOf('figures')).toHaveLength(1);
  expect(boxesOf('figures')[0]).toMatchObject({ top: 0, left: 1 });
});

describe('the trial of the paste', () => {
  const master = showing({});
  const tabs = tabsOf(ANSWERS);
  staged(master, tabs, 1);
  const place = probePlace(tabs);
  const answer = (): SpreadsheetShape => {
    const ask = probeAsk(stagingTitle(place?.tab.title ?? '', 2), place?.row ?? 0);
    return cellsOf(master.desk, master.id, ask.fields, ask.ranges);
  };
  /** The answer of a Google whose paste leaves something behind. */
  const otherwise = (column: number, cell: object): SpreadsheetShape => {
    const { sheets = [] } = answer();
    const rows = sheets[0]?.data?.[0]?.rowData ?? [];
    const pasted = [0, 1, 2].map((n) =>
      n === column ? { ...rows[0]?.values?.[n], ...cell } : (rows[0]?.values?.[n] ?? {}),
    );
    return { sheets: [{ data: [{ rowData: [{ values: pasted }, rows[1] ?? {}] }] }] };
  };

  test('is passed where blanks, notes, links and boxes come along', () => {
    expect(takesAll(answer())).toBe(true);
  });

  test.each<readonly [string, number, object]>([
    ['the value under a blank cell', 0, { userEnteredValue: { boolValue: true } }],
    ['the note under a cell without one', 0, { note: 'x' }],
    ['the box under a cell without one', 0, { dataValidation: { condition: { type: 'BOOLEAN' } } }],
    ['a note behind', 1, { note: undefined }],
    ['a link behind', 1, { hyperlink: undefined }],
    ['a box behind', 2, { dataValidation: undefined }],
  ])('is not passed where it leaves %s', (_, column, cell) => {
    expect(takesAll(otherwise(column, cell))).toBe(false);
  });

  test('is not passed without an answer', () => {
    expect(takesAll({})).toBe(false);
  });

  test('lies below the smallest tab, and is gone before the tabs are shown', () => {
    master.desk.batch(master.id, withoutProbe(tabs));
    const title = stagingTitle(place?.tab.title ?? '', 2);
    expect(master.desk.sheet(master.id, title).properties.gridProperties.rowCount).toBe(place?.tab.rowCount);
    expect(() => cellsOf(master.desk, master.id, 'sheets', [onTab(title, `A${(place?.row ?? 0) + 1}`)])).toThrow();
  });
});

describe('the boxes that are pasted', () => {
  const size = { rowCount: 300, columnCount: 4 };
  const column = (at: number, rows: readonly number[]) => rows.map((row) => ({ row, column: at }));

  test.each([
    ['nothing', [], null, []],
    ['one cell', column(1, [5]), null, [{ top: 5, bottom: 6, left: 1, right: 2 }]],
    ['near cells, with the gap between them', column(1, [5, 40]), null, [{ top: 5, bottom: 41, left: 1, right: 2 }]],
    [
      'far cells apart',
      column(1, [5, 200]),
      null,
      [
        { top: 5, bottom: 6, left: 1, right: 2 },
        { top: 200, bottom: 201, left: 1, right: 2 },
      ],
    ],
    [
      'columns beside each other',
      [...column(1, [5]), ...column(2, [7])],
      null,
      [{ top: 5, bottom: 8, left: 1, right: 3 }],
    ],
    [
      'a column of another look whole',
      column(0, [3]),
      [0, 1, 2],
      [
        { top: 3, bottom: 4, left: 0, right: 1 },
        { top: 0, bottom: 300, left: 3, right: 4 },
      ],
    ],
    ['nothing outside the tab', [...column(1, [300]), ...column(4, [1])], null, []],
  ])('%s', (_, cells, stays, boxes) => {
    expect(pasteBoxes(size, cells, stays)).toEqual(boxes);
  });
});
