/** The verdict of the recount over the staged tabs: with one difference nothing is shown, and nothing is left. */
import type { Figures } from '../../../src/app/consolidate/figures';
import { writeMaster } from '../../../src/app/consolidate/write-master';
import type { PeriodWork } from '../../../src/app/work/period-work';
import { rowMeanings } from '../../../src/core/consolidate/row-meanings';
import type { SheetRequest } from '../../../src/tables/api-requests';
import type { ValueRangeShape } from '../../../src/tables/api-shapes';
import { masterBookRequests } from '../../../src/tables/master-book/master-book-requests';
import { resultTabs } from '../../../src/tables/master-book/results/result-tabs';
import { RESULT_SHEETS } from '../../../src/tables/master-book/sheets';
import { stagingId, stagingLeft } from '../../../src/tables/master-book/staging/publish';
import { NO_PUBLICATION, readPublication } from '../../../src/tables/master-book/stamp';
import {
  CATALOGUE,
  consolidated,
  CONTEXT,
  PERIOD,
  sealedCells,
  templatesOf,
} from '../../tables/master-book/consolidated-province';
import { PlainBook } from '../../tables/master-book/plain-book';

type Sealed = ReturnType<typeof sealedCells>;

/** The ledger, as far as the recount asks it. */
const ledgerOf = (sealed: Sealed) => ({
  sealRecords: () => sealed,
  damagedRowsIn: () => [],
  log: () => [],
  damageOf: () => null,
  file: () => null,
  submission: (unit: string) => sealed.find((one) => one.unit === unit) && { version: 1, state: 'submitted' },
  sealRecord: (unit: string) => sealed.find((one) => one.unit === unit) ?? null,
  seal: ({ cells }: Sealed[number]) => ({ forms: cells.map((one) => ({ form: one.form, cells: [one] })) }),
  fenceNumber: () => 3,
  logEnd: () => ({ rows: 0, hash: '', period: '' }),
});

/** The columns that a range names; every column where it names none. */
function cut(range: string, grid: readonly (readonly unknown[])[]): ValueRangeShape['values'] {
  const [, from = '', to = ''] = /!([A-Z]+):([A-Z]+)$/.exec(range) ?? [];
  const at = (letters: string): number => [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
  return grid.map((row) => (from === '' ? row : row.slice(at(from) - 1, at(to)))) as ValueRangeShape['values'];
}

/** Writes a first publication. `meddle` happens after the tabs are staged and before they are read back. */
function written(sealed: Sealed, meddle: (book: PlainBook) => void = () => undefined) {
  const book = new PlainBook();
  book.change(
    masterBookRequests({ catalogue: CATALOGUE, masterId: 'M', ledgerId: 'L', officeAccounts: [], defaultSheetId: 0 }),
  );
  const made = consolidated();
  const figures = {
    consolidated: made,
    tabs: resultTabs(made, CONTEXT),
    templates: templatesOf(),
    meanings: rowMeanings(CATALOGUE, PERIOD, new Set()),
    inputHash: 'ab12'.repeat(16),
  } as unknown as Figures;
  const books = {
    change: (_: string, requests: readonly SheetRequest[]) => book.change(requests),
    write: (_: string, ranges: readonly ValueRangeShape[]) => book.stage({ batches: [], values: [ranges] }),
    read: (_: string, ranges: readonly string[]) => {
      meddle(book);
      return ranges.map((range) => {
        const [, title = ''] = /^'(.*)'(?:![A-Z]+:[A-Z]+)?$/.exec(range) ?? [];
        return { range, values: cut(range, book.byTitle(title)) };
      });
    },
  };
  const open = {
    world: { books, sharedMemory: { set: () => undefined }, coder: { pack: () => '' } },
    office: { masterId: 'M', stage: { number: 0, proved: '' } },
    period: PERIOD,
    units: CATALOGUE.units,
    ledger: ledgerOf(sealed),
  } as unknown as PeriodWork;
  const { differs } = writeMaster(open, figures, { from: NO_PUBLICATION, version: null });
  return {
    differs: differs.map(({ tab, row, column }) => `${tab} ${row} ${column}`),
    shown: book.grid(RESULT_SHEETS.figures).find(([row]) => row === '1.1') ?? null,
    publication: readPublication(book.shape())?.publication,
    left: stagingLeft([...book.tabs.keys()]),
  };
}

const NOTHING_SHOWN = { shown: null, publication: 0, left: [] };

test('without a difference the tabs are shown', () => {
  const { shown, ...others } = written(sealedCells());
  expect(others).toEqual({ differs: [], publication: 1, left: [] });
  expect(shown).toContain(1010);
});

test('a total that changed in the staged tab is named, and nothing is shown', () => {
  const found = written(sealedCells(), (book) => {
    const grid = book.grid(stagingId(RESULT_SHEETS.figures));
    const rowIndex = grid.findIndex(([row]) => row === '1.1');
    const columnIndex = (grid[0] ?? []).indexOf('total');
    const start = { sheetId: stagingId(RESULT_SHEETS.figures), rowIndex, columnIndex };
    const rows = [{ values: [{ userEnteredValue: { numberValue: 1011 } }] }];
    book.change([{ updateCells: { rows, fields: 'userEnteredValue', start } }]);
  });
  expect(found).toMatchObject(NOTHING_SHOWN);
  expect(found.differs).toContain('figures 1.1 total');
});

test('a sealed report that the tabs do not hold is named, and nothing is shown', () => {
  const [one, ...others] = sealedCells();
  if (!one) throw new Error('no seal');
  const found = written([one, { ...one, unit: 'CQ-STP' }, ...others]);
  expect(found).toMatchObject(NOTHING_SHOWN);
  expect(found.differs.length).toBeGreaterThan(0);
});
