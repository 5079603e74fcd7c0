/**
 * *Số liệu một cửa* as the office pastes it: lines are identified by the unit's code, and every cell that cannot be
 * read is named.
 */
import { catalogOf } from '../../../src/catalog';
import { khanhHoa2026 } from '../../../src/catalog/khanh-hoa-2026';
import type { Grid } from '../../../src/tables/master-book/tabs/catalogue-tab';
import { LARGEST_BATCH, utf8Bytes } from '../../../src/tables/master-book/staging/batch-size';
import { masterBookRequests } from '../../../src/tables/master-book/master-book-requests';
import { CATALOGUE_SHEETS } from '../../../src/tables/master-book/sheets';
import { oneStopTab, readOneStop } from '../../../src/tables/master-book/tabs/tab-one-stop';
import { PlainBook } from './plain-book';

const { indicators, periods, units } = khanhHoa2026;
const KEYS = ['period', 'unit', 'unitName', '3.5.1', '3.5.2'];
type Line = Grid[number];
const read = (lines: readonly Line[], keys: Line = KEYS) =>
  readOneStop([keys, keys.map(() => 'tiêu đề'), ...lines], { indicators, periods, units });
const told = (lines: readonly Line[], keys?: Line) =>
  read(lines, keys).troubles.map((one) => [one.tab, one.a1, one.found]);

test('a line belongs to the unit with its code, with or without its name beside it; the period is given by its code or its name', () => {
  expect(
    read([
      ['2026-Q1', '22366', units.find((one) => one.code === '22366')?.name ?? '', 12, 0],
      ['Quý I năm 2026', '22333', '', null, 7],
    ]),
  ).toEqual({
    records: [
      [
        { period: '2026-Q1', unit: '22366', row: '3.5.1', value: { scaled: 12, decimals: 0 } },
        { period: '2026-Q1', unit: '22366', row: '3.5.2', value: { scaled: 0, decimals: 0 } },
      ],
      [{ period: '2026-Q1', unit: '22333', row: '3.5.2', value: { scaled: 7, decimals: 0 } }],
    ],
    troubles: [],
  });
});

test.each<readonly [string, Line, string, string]>([
  ["another unit's name", ['2026-Q1', '22366', 'Phường Bắc Nha Trang', 1, 2], 'C3', 'Phường Bắc Nha Trang'],
  ['an unknown unit', ['2026-Q1', '99999', '', 1, 2], 'B3', '99999'],
  ['a name instead of a code', ['2026-Q1', 'Phường Nha Trang', '', 1, 2], 'B3', 'Phường Nha Trang'],
  ['an unknown period', ['Quý V', '22366', '', 1, 2], 'A3', 'Quý V'],
  ['a figure with words', ['2026-Q1', '22366', '', '12 hồ sơ', 2], 'D3', '12 hồ sơ'],
  ['a figure as text', ['2026-Q1', '22366', '', 1, '1.245'], 'E3', '1.245'],
  ['half a case', ['2026-Q1', '22366', '', 1.5, 2], 'D3', '1.5'],
  ['a figure below zero', ['2026-Q1', '22366', '', 1, -2], 'E3', '-2'],
  ['an error', ['2026-Q1', '22366', '', { error: '#REF!' }, 2], 'D3', '#REF!'],
  ['a code that lost its zeros', ['2026-Q1', 22366, '', 1, 2], 'B3', '22366'],
])('%s is reported with its cell', (_what, line, a1, found) => {
  expect(told([line])).toContainEqual(['Số liệu một cửa', a1, found]);
  expect(read([line]).records).toEqual([]);
});

test('of two lines of one unit and period the second is reported, even under the other name of the period', () => {
  expect(
    told([
      ['2026-Q1', '22366', '', 1, 2],
      ['Quý I năm 2026', '22366', '', 3, 4],
    ]),
  ).toEqual([['Số liệu một cửa', 'B4', '22366']]);
});

test('figures in a column that is not a one-stop row are reported one by one; a row without a column was not given', () => {
  expect(told([['2026-Q1', '22366', '', 1, 2, 77]], [...KEYS, '3.5.9'])).toEqual([['Số liệu một cửa', 'F3', '77']]);
  expect(
    read([['2026-Q1', '22366', '', 1]], KEYS.slice(0, 4))
      .records.flat()
      .map((one) => one.row),
  ).toEqual(['3.5.1']);
});

test('a duplicated column is reported, and nothing is read', () => {
  const doubled = read([['2026-Q1', '22366', '', 1, 2]], ['period', 'unit', 'unitName', '3.5.1', '3.5.1']);
  expect([doubled.records, doubled.troubles.length > 0]).toEqual([[], true]);
});

test('the tab that set-up creates is read back as it was, with space for every unit of a period', () => {
  const catalogue = {
    ...khanhHoa2026,
    oneStop: [
      { period: '2026-Q1', unit: '22366', row: '3.5.1', value: { scaled: 12, decimals: 0 } },
      { period: '2026-6T', unit: '22333', row: '3.5.2', value: { scaled: 0, decimals: 0 } },
    ],
  };
  const book = new PlainBook();
  book.change(masterBookRequests({ catalogue, masterId: 'M', ledgerId: 'L', officeAccounts: [], defaultSheetId: 0 }));
  const grid = book.grid(CATALOGUE_SHEETS.oneStop) as Grid;
  expect(readOneStop(grid, { indicators, periods, units })).toEqual({
    records: catalogue.oneStop.map((one) => [one]),
    troubles: [],
  });
  expect(oneStopTab(catalogue).spareLines?.(catalogue)).toBeGreaterThanOrEqual(units.length);
});

test('the master of the largest province, every unit with two accounts, fits into one atomic batch', () => {
  const largest = catalogOf('ho-chi-minh-2026')!;
  expect(largest.units.filter((unit) => unit.group === 'commune')).toHaveLength(168);
  const contacts = largest.units.flatMap((unit) =>
    ['nhap', 'nop'].map((word) => ({
      unit: unit.code,
      account: `${word}.${unit.code.toLowerCase()}@ho-chi-minh.gov.vn`,
      may: ['enter' as const],
      name: `Người nhập – ${unit.shortName}`,
      phone: '0900000000',
    })),
  );
  const requests = masterBookRequests({
    catalogue: { ...largest, contacts },
    masterId: 'M',
    ledgerId: 'L',
    officeAccounts: ['cchc@ho-chi-minh.gov.vn'],
    defaultSheetId: 0,
  });
  expect(utf8Bytes(JSON.stringify({ requests }))).toBeLessThan(LARGEST_BATCH / 2);
});
