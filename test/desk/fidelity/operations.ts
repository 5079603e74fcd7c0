/**
 * Random operations on one spreadsheet, from a seed: every kind of request that the desk doubles and every method of
 * values, most of them valid, some wrong on purpose. They use what the spreadsheet holds at that moment, so ids and
 * sizes mostly fit.
 */
import type { Dice } from '../../../src/desk/machine/dice';
import { batchKinds } from './request-kinds';

type Bag = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- Google's requests are free

/** One call: a method of `sheets.spreadsheets`, its parameters without the spreadsheet's id, its body. */
export interface Operation {
  readonly method: string;
  readonly params: Bag;
  readonly body?: Bag;
}

/** The targets of the next operations. */
export interface Aim {
  readonly sheets: readonly { id: number; title: string; rows: number; columns: number; rules: number }[];
  readonly ids: Readonly<
    Record<'protected' | 'banded' | 'filterView' | 'chart' | 'slicer' | 'table' | 'metadata', readonly number[]>
  >;
  readonly names: readonly { id: string; name: string }[];
}

export const WORDS = [
  'x',
  'Số hồ sơ',
  '12',
  '1.234,5',
  '31/12/2025',
  '0',
  '',
  'TRUE',
  '50%',
  '=A1',
  '=SUM(A1:B4)',
  '=IF(A1>0;"có";"không")',
  '=1/0',
  '  hai  ',
  '=Sheet1!B2*2',
  '=COUNTA($A:$A)',
  'xã 07',
  '1-2',
  "'007",
  '-',
];

export class Maker {
  constructor(
    readonly dice: Dice,
    public aim: Aim,
  ) {}

  below(count: number): number {
    return this.dice.below(count);
  }
  chance(part: number): boolean {
    return this.dice.next() < part;
  }
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
  sheet() {
    return this.chance(0.02)
      ? { id: 987654, title: 'Không có', rows: 10, columns: 5, rules: 0 }
      : this.pick(this.aim.sheets);
  }
  /** An id of one kind, sometimes one that does not exist. */
  id(kind: keyof Aim['ids']): number {
    const known = this.aim.ids[kind];
    return known.length === 0 || this.chance(0.1) ? 77 : this.pick(known);
  }
  name(): { id: string; name: string } {
    return this.aim.names.length === 0 || this.chance(0.1)
      ? { id: 'nope', name: 'chua_co' }
      : this.pick(this.aim.names);
  }
  span(size: number, most: number): [number, number] {
    const from = this.below(Math.max(1, size));
    return [from, Math.min(from + 1 + this.below(most), this.chance(0.03) ? from + most : Math.max(size, from + 1))];
  }
  range(sheet = this.sheet(), most = 5): Bag {
    const [top, bottom] = this.span(sheet.rows, most);
    const [left, right] = this.span(sheet.columns, most);
    const sides: Bag = { startRowIndex: top, endRowIndex: bottom, startColumnIndex: left, endColumnIndex: right };
    if (this.chance(0.08))
      delete sides[this.pick(['startRowIndex', 'endRowIndex', 'startColumnIndex', 'endColumnIndex'])];
    return { sheetId: sheet.id, ...sides };
  }
  lines(sheet = this.sheet(), most = 3): Bag {
    const rows = this.chance(0.5);
    const [startIndex, endIndex] = this.span(rows ? sheet.rows : sheet.columns, most);
    return { sheetId: sheet.id, dimension: rows ? 'ROWS' : 'COLUMNS', startIndex, endIndex };
  }
  a1(most = 4): string {
    const {
      startRowIndex = 0,
      endRowIndex = 3,
      startColumnIndex = 0,
      endColumnIndex = 2,
      sheetId,
    } = this.range(undefined, most);
    const title = this.aim.sheets.find((one) => one.id === sheetId)?.title ?? 'Không có';
    const letter = (at: number): string => String.fromCharCode(65 + at);
    const quoted = `'${title.replace(/'/g, "''")}'`;
    return this.pick([
      () => `${quoted}!${letter(startColumnIndex)}${startRowIndex + 1}:${letter(endColumnIndex - 1)}${endRowIndex}`,
      () => `${quoted}!${letter(startColumnIndex)}${startRowIndex + 1}`,
      () => quoted,
      () => `${quoted}!${letter(startColumnIndex)}:${letter(endColumnIndex - 1)}`,
      () => this.name().name,
      () => `${letter(startColumnIndex)}${startRowIndex + 1}:${endRowIndex + 1}`,
    ])();
  }
  scalar(): unknown {
    return this.chance(0.5) ? this.pick(WORDS) : this.pick<unknown>([1, 2.5, -7, 0, true, false, null, '']);
  }
  grid(): unknown[][] {
    const width = 1 + this.below(3);
    return Array.from({ length: 1 + this.below(3) }, () =>
      Array.from({ length: this.chance(0.1) ? this.below(3) : width }, () => this.scalar()),
    );
  }
  color(): Bag {
    return this.pick<Bag>([{ red: 1 }, { green: 0.5, blue: 1 }, { red: 0.2, green: 0.2, blue: 0.2 }, {}]);
  }
  format(): Bag {
    return this.pick<Bag>([
      { textFormat: { bold: true } },
      { backgroundColor: this.color() },
      { numberFormat: { type: 'NUMBER', pattern: '#,##0.00' } },
      { horizontalAlignment: 'CENTER' },
      { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } },
      { textFormat: { italic: true, fontSize: 12, foregroundColor: this.color() } },
      { wrapStrategy: 'WRAP' },
    ]);
  }
  value(): Bag {
    return this.pick<Bag>([
      { numberValue: this.below(100) },
      { stringValue: this.pick(['x', 'hai ba', 'Xã 7']) },
      { boolValue: this.chance(0.5) },
      { formulaValue: this.pick(['=A1+1', '=SUM(B1:B5)', '=$A$1&"x"']) },
    ]);
  }
  cell(): Bag {
    return this.pick<Bag>([
      { userEnteredValue: this.value() },
      { userEnteredFormat: this.format() },
      { note: 'ghi chú' },
      { userEnteredValue: this.value(), userEnteredFormat: this.format() },
      {},
    ]);
  }
  rows(): Bag[] {
    return Array.from({ length: 1 + this.below(2) }, () => ({
      values: Array.from({ length: 1 + this.below(2) }, () => this.cell()),
    }));
  }
  cellFields(): string {
    return this.pick([
      'userEnteredValue',
      'userEnteredFormat',
      'note',
      '*',
      'userEnteredValue,userEnteredFormat.textFormat',
      'userEnteredFormat.numberFormat',
    ]);
  }
  filter(): Bag {
    return this.pick<() => Bag>([
      () => ({ developerMetadataLookup: { metadataKey: this.pick(['dong', 'cchc', 'khong']) } }),
      () => ({ a1Range: this.a1() }),
      () => ({ gridRange: this.range() }),
      () => ({ developerMetadataLookup: { metadataId: this.id('metadata') } }),
    ])();
  }
}

const RENDER = ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA'];
const INPUT = ['RAW', 'USER_ENTERED'];

const VALUE_METHODS: readonly ((m: Maker) => Operation)[] = [
  (m) => ({
    method: 'values.get',
    params: { range: m.a1(), valueRenderOption: m.pick(RENDER), majorDimension: m.pick(['ROWS', 'COLUMNS']) },
  }),
  (m) => ({
    method: 'values.batchGet',
    params: {
      ranges: [m.a1(), m.a1()],
      dateTimeRenderOption: m.pick(['SERIAL_NUMBER', 'FORMATTED_STRING']),
      valueRenderOption: m.pick(RENDER),
    },
  }),
  (m) => ({
    method: 'values.update',
    params: { range: m.a1(), valueInputOption: m.pick(INPUT), includeValuesInResponse: m.chance(0.5) },
    body: { values: m.grid() },
  }),
  (m) => ({
    method: 'values.append',
    params: { range: m.a1(), valueInputOption: m.pick(INPUT), insertDataOption: m.pick(['OVERWRITE', 'INSERT_ROWS']) },
    body: { values: m.grid() },
  }),
  (m) => ({
    method: 'values.batchUpdate',
    params: {},
    body: {
      valueInputOption: m.pick(INPUT),
      data: [
        { range: m.a1(), values: m.grid() },
        { range: m.a1(), values: m.grid(), majorDimension: 'COLUMNS' },
      ],
      includeValuesInResponse: m.chance(0.3),
    },
  }),
  (m) => ({ method: 'values.clear', params: { range: m.a1(2) }, body: {} }),
  (m) => ({ method: 'values.batchClear', params: {}, body: { ranges: [m.a1(2), m.a1(2)] } }),
  (m) => ({
    method: 'values.batchGetByDataFilter',
    params: {},
    body: { dataFilters: [m.filter()], valueRenderOption: m.pick(RENDER) },
  }),
  (m) => ({
    method: 'values.batchUpdateByDataFilter',
    params: {},
    body: { valueInputOption: m.pick(INPUT), data: [{ dataFilter: m.filter(), values: [[m.scalar()]] }] },
  }),
  (m) => ({ method: 'values.batchClearByDataFilter', params: {}, body: { dataFilters: [m.filter()] } }),
  (m) => ({ method: 'developerMetadata.search', params: {}, body: { dataFilters: [m.filter()] } }),
  (m) => ({ method: 'developerMetadata.get', params: { metadataId: m.id('metadata') } }),
  (m) => ({
    method: 'get',
    params: {
      ranges: [m.a1()],
      fields: 'sheets(properties(title,gridProperties),merges,data.rowData.values(userEnteredValue,formattedValue))',
    },
  }),
  (m) => ({
    method: 'getByDataFilter',
    params: { fields: 'namedRanges,sheets.protectedRanges' },
    body: { dataFilters: [m.filter()] },
  }),
  (m) => ({ method: 'sheets.copyTo', params: { sheetId: m.sheet().id }, body: { destinationSpreadsheetId: 'SELF' } }),
];

/** The methods that the operations use, to count the coverage. */
export const KINDS = Object.keys(batchKinds);

/** One operation: two thirds are a batch of one to three requests, the rest are other methods. */
export function operation(m: Maker): Operation {
  if (m.chance(0.35)) {
    const made = m.pick(VALUE_METHODS)(m);
    return made.method === 'sheets.copyTo' && m.chance(0.9) ? operation(m) : made;
  }
  const requests = Array.from({ length: m.chance(0.7) ? 1 : 2 + m.below(2) }, () => request(m));
  return {
    method: 'batchUpdate',
    params: {},
    body: { requests, ...(m.chance(0.02) ? { includeSpreadsheetInResponse: true } : {}) },
  };
}

export function request(m: Maker, kinds: readonly string[] = KINDS): Bag {
  const kind = m.pick(kinds);
  if (['addSheet', 'duplicateSheet'].includes(kind) && m.aim.sheets.length > 5 && m.chance(0.9))
    return request(m, kinds);
  if (
    [
      'addChart',
      'addFilterView',
      'addTable',
      'addBanding',
      'addNamedRange',
      'addProtectedRange',
      'createDeveloperMetadata',
    ].includes(kind) &&
    m.chance(0.4)
  )
    return request(m, kinds);
  return { [kind]: (batchKinds[kind] as (maker: Maker) => Bag)(m) };
}

/** Reads the targets from `spreadsheets.get`. */
export function aimOf(book: Bag, metadata: readonly number[]): Aim {
  const sheets = book['sheets'] as Bag[];
  const every = (key: string, id: string): number[] =>
    sheets.flatMap((one) => ((one[key] ?? []) as Bag[]).map((entry) => Number(entry[id])));
  return {
    sheets: sheets.map((one) => ({
      id: one['properties'].sheetId ?? 0,
      title: one['properties'].title,
      rules: one['conditionalFormats']?.length ?? 0,
      rows: one['properties'].gridProperties?.rowCount ?? 1,
      columns: one['properties'].gridProperties?.columnCount ?? 1,
    })),
    ids: {
      protected: every('protectedRanges', 'protectedRangeId'),
      banded: every('bandedRanges', 'bandedRangeId'),
      filterView: every('filterViews', 'filterViewId'),
      chart: every('charts', 'chartId'),
      slicer: every('slicers', 'slicerId'),
      table: every('tables', 'tableId'),
      metadata,
    },
    names: ((book['namedRanges'] ?? []) as Bag[]).map((one) => ({ id: one['namedRangeId'], name: one['name'] })),
  };
}
