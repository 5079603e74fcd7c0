/**
 * One-stop figures: before the files are published, the office pastes figures of the one-stop system, by unit code,
 * into the master. The unit finds them in its workbook and answers for each group instead of typing them.
 */
import type { Catalogue } from '../../src/core/catalogue/catalogue';
import { fromNumber } from '../../src/core/exact';
import { indicatorsOf, unitOf } from '../../src/core/catalogue/matrix';
import { givenBlocks, isOneStopRow } from '../../src/core/forms/one-stop';
import type { Period } from '../../src/core/catalogue/period';
import type { Desk } from '../../src/desk/desk';
import { titleOf } from '../../src/tables/master-book/sheets';
import { dice, figuresOfUnit } from './figures';
import { at, type Sheet } from './mistakes';
import type { TabKeys } from './person';

type Figures = ReadonlyMap<string, number>;
export interface Pasted {
  readonly catalogue: Catalogue;
  readonly period: Period;
  readonly units: readonly string[];
  readonly seed: number;
}

/**
 * What the system knows about a unit: its files, by the sums of the catalogue. It does not count letters of apology.
 */
function systemFigures(catalogue: Catalogue, unit: string, seed: number): Figures {
  const rows = indicatorsOf(catalogue, unitOf(catalogue, unit))
    .filter((one) => isOneStopRow(one) && one.measure === 'hồ sơ')
    .map((one) => one.code);
  const figures = figuresOfUnit({ catalogue, unit, present: new Set(rows) }, { luck: dice(seed) });
  return new Map(rows.map((row) => [row, figures.get(row) ?? 0]));
}

/** The office pastes a line for each of `units` below the existing lines of the tab. */
export function pasteOneStop(
  desk: Desk,
  seat: { readonly office: string; readonly masterId: string },
  { catalogue, period, units, seed }: Pasted,
): void {
  if (units.length === 0) return;
  const actor = { email: seat.office, project: null };
  const tab = `'${titleOf('oneStop')}'`;
  const keys =
    (
      desk.call(
        { method: 'sheets.spreadsheets.values.get', params: { spreadsheetId: seat.masterId, range: `${tab}!1:1` } },
        actor,
      ) as { values: string[][] }
    ).values[0] ?? [];
  const lines = units.map((unit, index) => {
    const figures = systemFigures(catalogue, unit, seed * 2003 + index);
    const strange = [...figures.keys()].filter((row) => !keys.includes(row));
    if (strange.length > 0) throw new Error(`${tab}: không có cột ${strange.join(', ')}`);
    const left: Readonly<Record<string, string>> = {
      period: period.name,
      unit,
      unitName: unitOf(catalogue, unit).shortName,
    };
    return keys.map((key) => left[key] ?? String(figures.get(key) ?? ''));
  });
  desk.call(
    {
      method: 'sheets.spreadsheets.values.append',
      params: { spreadsheetId: seat.masterId, range: `${tab}!A3`, valueInputOption: 'USER_ENTERED' },
      body: { values: lines },
    },
    actor,
  );
}

/** The figures that a unit finds filled in, by row. `held` = values of the whole tab. */
export function givenIn(tab: TabKeys | undefined, held: readonly (readonly unknown[])[]): Figures {
  const column = tab?.fields.get('given');
  if (tab === undefined || column === undefined) return new Map();
  return new Map(
    [...tab.rows].flatMap(([key, row]) => {
      const figure = held[row]?.[column];
      return typeof figure === 'number' ? [[key, figure] as const] : [];
    }),
  );
}

interface Answering {
  readonly catalogue: Catalogue;
  readonly unit: string;
  readonly disagrees: boolean;
  readonly sheet: Sheet;
  readonly choice: (field: string, code: string) => string;
}

/**
 * One answer for each group. A unit that disagrees writes its own figures into the first group where it can, with
 * reasons. Returns the figures that the unit uses.
 */
export function planGiven(given: Figures, { catalogue, unit, disagrees, sheet, choice }: Answering): Figures {
  const own = new Map(given);
  const blocks = givenBlocks(
    indicatorsOf(catalogue, unitOf(catalogue, unit)),
    new Map([...given].map(([row, figure]) => [row, fromNumber(figure) ?? { scaled: figure, decimals: 0 }])),
  );
  let isSaid = !disagrees;
  for (const { confirmAt, rows } of blocks) {
    const moved = isSaid ? null : earlierThanGiven(catalogue, rows, given);
    moved?.forEach((figure, row) => {
      own.set(row, figure);
      sheet.set(at('indicator', row, 'value'), String(figure));
      sheet.set(
        at('indicator', row, 'explanation'),
        `Hệ thống một cửa ghi ${given.get(row) ?? 0}; theo sổ theo dõi của đơn vị có hồ sơ đã trả trước hạn nhưng hệ thống ghi là đúng hạn`,
      );
    });
    sheet.set(at('indicator', confirmAt, 'confirm'), choice('confirm', moved === null ? 'agreed' : 'disagreed'));
    isSaid = isSaid || moved !== null;
  }
  return own;
}

/**
 * Up to three files that are on time in the system and early for the unit; the total does not change. null = the unit
 * has no such files.
 */
function earlierThanGiven({ indicators }: Catalogue, rows: readonly string[], given: Figures): Figures | null {
  const rowOf = (label: string): string =>
    indicators.find((one) => rows.includes(one.code) && one.label === label)?.code ?? '';
  const [early, onTime] = [rowOf('Giải quyết trước hạn'), rowOf('Giải quyết đúng hạn')];
  const files = Math.min(3, given.get(onTime) ?? 0);
  return early === '' || files === 0
    ? null
    : new Map([
        [early, (given.get(early) ?? 0) + files],
        [onTime, (given.get(onTime) ?? 0) - files],
      ]);
}
