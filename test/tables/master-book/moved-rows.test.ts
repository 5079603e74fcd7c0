/**
 * Random sorting, cutting, pasting, inserting, deleting and dragging in every catalogue tab of the master. Every row
 * keeps its own values, or the tab names the rows that do not: no row ever passes with another row's words or values.
 */
import fc from 'fast-check';
import { catalogOf } from '../../../src/catalog';
import type { Catalogue } from '../../../src/core/catalogue/catalogue';
import { fromNumber } from '../../../src/core/exact';
import { isOneStopRow } from '../../../src/core/forms/one-stop';
import { rowsIn, tabDoubts } from '../../../src/tables/grid/known-rows';
import { linesIn } from '../../../src/tables/grid/row-lines';
import { catalogueRows } from '../../../src/tables/master-book/catalogue-rows';
import { catalogueTabs } from '../../../src/tables/master-book/first-rows';
import type { CatalogueTabName } from '../../../src/tables/master-book/sheets';
import { tableContents, tableHead } from '../../../src/tables/grid/table';
import { compared, gridMoves, moved, type Cell, type Rows } from '../../support/hand-moves';
import { howOften } from '../../support/how-often';

const SEED = 20191130;
const RUNS = howOften(160, 2000);

const sample = catalogOf('khanh-hoa-2019');
if (!sample) throw new Error('the sample catalogue is gone');
const catalogue: Catalogue = {
  ...sample,
  oneStop: sample.units.flatMap(({ code: unit }, at) =>
    sample.indicators.filter(isOneStopRow).map(({ code: row }, place) => ({
      period: sample.periods[at % 2]?.code ?? '',
      unit,
      row,
      value: fromNumber(1000 + at * 37 + place * 5003) ?? { scaled: 0, decimals: 0 },
    })),
  ),
};

interface Tab {
  readonly name: CatalogueTabName;
  readonly columns: readonly string[];
  readonly head: Rows;
  readonly body: Rows;
}

const TABS: readonly Tab[] = catalogueTabs(catalogue).flatMap(({ name, columns, lines }) => {
  const held = (rows: ReturnType<typeof tableHead>): Rows =>
    rows.map((row) =>
      row.map(({ userEnteredValue: one }) => one?.stringValue ?? one?.numberValue ?? one?.boolValue ?? null),
    );
  const body = held(tableContents(columns, lines(catalogue))).slice(0, 40);
  return body.length < 2
    ? []
    : [{ name, columns: columns.map(({ key }) => key), head: held(tableHead(columns)), body }];
});

/** Columns whose values name one row: a value of another row in them is another unit's value. */
const TELLING: Readonly<Partial<Record<CatalogueTabName, readonly string[]>>> = {
  units: ['name', 'shortName'],
  contacts: ['account', 'person'],
  matrix: ['rowLabel'],
  taskList: ['task'],
  oneStop: catalogue.indicators.filter(isOneStopRow).map(({ code }) => code),
};

const text = (cell: Cell | undefined): string => (cell === false ? '' : String(cell ?? ''));

/** Rows that hold, in a column of names, a value that only another row held; the row is found by its key. */
function strangers(tab: Tab, body: Rows): readonly string[] {
  const keys: Readonly<Partial<Record<CatalogueTabName, readonly string[]>>> = {
    contacts: ['unit'],
    matrix: ['form', 'row'],
    oneStop: ['period', 'unit'],
    criteria: ['scheme', 'code'],
    holidays: ['date'],
  };
  const at = (key: string): number => tab.columns.indexOf(key);
  const keyOf = (row: readonly Cell[]): string =>
    (keys[tab.name] ?? ['code']).map((key) => text(row[at(key)])).join('|');
  const columns = TELLING[tab.name] ?? tab.columns.filter((key) => ['name', 'label'].includes(key));
  return columns.flatMap((column) => {
    const owners = new Map<string, Set<string>>();
    for (const row of tab.body) {
      const value = text(row[at(column)]);
      owners.set(value, (owners.get(value) ?? new Set()).add(keyOf(row)));
    }
    return body.flatMap((row) => {
      const [key, value] = [keyOf(row), text(row[at(column)])];
      const own = owners.get(value);
      // A key that two rows hold is refused by the reader of the tab.
      const isTwice = tab.name !== 'contacts' && body.filter((one) => keyOf(one) === key).length > 1;
      const isKnownKey = !isTwice && tab.body.some((one) => keyOf(one) === key);
      return value !== '' && isKnownKey && own !== undefined && !own.has(key) ? [`${key} ${column} ${value}`] : [];
    });
  });
}

describe('every catalogue tab', () => {
  test.each(TABS.map((tab) => [tab.name, tab] as const))('%s as it was written is trusted', (name, tab) => {
    const grid = [...tab.head, ...tab.body];
    expect(tabDoubts(catalogueRows(name), rowsIn(catalogueRows(name), grid), grid)).toBeNull();
  });

  test.each(TABS.map((tab) => [tab.name, tab] as const))(
    `%s moved about at random (seed ${SEED}, ${RUNS} cases): no row passes with the value of another`,
    (name, tab) => {
      let named = 0;
      const known = rowsIn(catalogueRows(tab.name), [...tab.head, ...tab.body]);
      fc.assert(
        fc.property(fc.array(gridMoves, { minLength: 1, maxLength: 3 }), (list) => {
          const body = list.reduce((rows, move) => moved(rows, tab.columns.length, move), tab.body);
          const doubts = tabDoubts(catalogueRows(name), known, [...tab.head, ...body]);
          if (doubts) named += 1;
          else expect(strangers(tab, body)).toEqual([]);
        }),
        { seed: SEED, numRuns: RUNS },
      );
      // The law would hold of a reader that refuses nothing only when nothing went wrong.
      expect(named).toBeGreaterThan(RUNS / 10);
    },
  );

  test.each(TABS.map((tab) => [tab.name, tab] as const))('%s: whole rows sorted together stay trusted', (name, tab) => {
    const known = rowsIn(catalogueRows(tab.name), [...tab.head, ...tab.body]);
    fc.assert(
      fc.property(fc.nat(tab.columns.length - 1), fc.boolean(), (column, down) => {
        const body = [...tab.body].sort((a, b) => (down ? -1 : 1) * compared(a[column] ?? null, b[column] ?? null));
        expect(tabDoubts(catalogueRows(name), known, [...tab.head, ...body])).toBeNull();
      }),
      { seed: SEED, numRuns: 30 },
    );
  });

  test.each(TABS.flatMap((tab) => tab.columns.map((column) => [tab.name, column, tab] as const)))(
    '%s: the column %s sorted alone is named',
    (name, column, tab) => {
      const at = tab.columns.indexOf(column);
      const known = rowsIn(catalogueRows(tab.name), [...tab.head, ...tab.body]);
      for (const down of [1, -1]) {
        const cells = tab.body.map((row) => row[at] ?? null).sort((a, b) => down * compared(a, b));
        const body = tab.body.map((row, line) =>
          row.map((cell, place) => (place === at ? (cells[line] ?? null) : cell)),
        );
        // Spare boxes and blanks are the same.
        const isChanged = body.some((row, line) => text(row[at]) !== text(tab.body[line]?.[at]));
        const doubts = tabDoubts(catalogueRows(name), known, [...tab.head, ...body]);
        const isSame =
          JSON.stringify(
            linesIn(catalogueRows(tab.name), [...tab.head, ...body])
              .lines.map(({ line }) => JSON.stringify(line))
              .sort(),
          ) ===
          JSON.stringify(
            linesIn(catalogueRows(tab.name), [...tab.head, ...tab.body])
              .lines.map(({ line }) => JSON.stringify(line))
              .sort(),
          );
        if (isChanged && !isSame) expect(doubts).not.toBeNull();
      }
    },
  );
});
