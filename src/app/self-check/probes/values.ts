/**
 * What Google stores and shows for values typed or written in a workbook of locale vi_VN. Each probe has its own row of
 * the scratch tab.
 */
import type { NumberFormatShape } from '../../../tables/api-shapes';
import type { Probe, ProbeRoom } from '../probe';
import { bookFields, cellAt, change, read, SCRATCH_TAB, type, type Rendering } from '../rest';

interface Typed {
  readonly id: string;
  readonly rows: readonly string[];
  readonly row: number;
  readonly text: string;
  readonly format?: NumberFormatShape;
  readonly expected: readonly string[];
  readonly rendering?: Rendering;
  readonly restsOn?: Probe['restsOn'];
}

const shown = (value: unknown): string => (value === undefined ? '(blank)' : JSON.stringify(value));

function formatCell(room: ProbeRoom, row: number, numberFormat: NumberFormatShape): void {
  change(room, [
    {
      repeatCell: {
        range: cellAt(row),
        cell: { userEnteredFormat: { numberFormat } },
        fields: 'userEnteredFormat.numberFormat',
      },
    },
  ]);
}

const typedProbe = ({ id, rows, row, text, format, expected, rendering, restsOn }: Typed): Probe => ({
  id,
  rows,
  expected,
  ...(restsOn ? { restsOn } : {}),
  ask: (room) => {
    if (format) formatCell(room, row, format);
    type(room, `A${row + 1}`, [[text]]);
    return shown(read(room, `A${row + 1}`, rendering)[0]?.[0]);
  },
});

const COUNT: NumberFormatShape = { type: 'NUMBER', pattern: '#,##0' };
const DECIMAL: NumberFormatShape = { type: 'NUMBER', pattern: '#,##0.00' };
const TEXT: NumberFormatShape = { type: 'TEXT' };

const TYPED: readonly Typed[] = [
  {
    id: 'typedThousands',
    rows: ['C08'],
    row: 0,
    text: '1.245',
    format: COUNT,
    expected: ['1245'],
    restsOn: ['collect'],
  },
  {
    id: 'typedDecimal',
    rows: ['C08'],
    row: 1,
    text: '0,988',
    format: DECIMAL,
    expected: ['0.988'],
    restsOn: ['collect'],
  },
  {
    id: 'typedPercent',
    rows: ['C08'],
    row: 2,
    text: '98,8%',
    format: DECIMAL,
    expected: ['0.988'],
    restsOn: ['collect'],
  },
  { id: 'typedPoint', rows: ['C08'], row: 3, text: '90.68', format: DECIMAL, expected: ['9068'] },
  { id: 'typedScientific', rows: ['C08'], row: 4, text: '1e5', format: COUNT, expected: ['100000'] },
  { id: 'typedBlank', rows: [], row: 5, text: '', expected: ['(blank)'] },
  {
    id: 'shownCount',
    rows: [],
    row: 6,
    text: '1234567',
    format: COUNT,
    rendering: 'FORMATTED_VALUE',
    expected: ['"1.234.567"'],
  },
  { id: 'formulaSemicolon', rows: ['S32'], row: 7, text: '=ROUND(1,55;1)', expected: ['1.6'], restsOn: ['issue'] },
  { id: 'formulaComma', rows: ['S32'], row: 8, text: '=SUM(1,2)', expected: ['1.2'] },
  { id: 'unicodeLetters', rows: [], row: 9, text: '=SUMPRODUCT(UNICODE(MID("ab";{1;2};1)))', expected: ['195'] },
  {
    id: 'typedInTextCell',
    rows: ['S32'],
    row: 10,
    text: '05/3',
    format: TEXT,
    expected: ['"05/3"'],
    restsOn: ['collect'],
  },
];

/** `8/8` in a count becomes a day. Its serial differs by year, so only the kind is compared. */
const typedDay: Probe = {
  id: 'typedDay',
  rows: ['C08'],
  expected: ['day'],
  ask: (room) => {
    formatCell(room, 11, COUNT);
    type(room, 'A12', [['8/8']]);
    const value = read(room, 'A12')[0]?.[0];
    return typeof value === 'number' && value > 40_000 ? 'day' : shown(value);
  },
};

interface EffectiveCell {
  readonly sheets?: readonly {
    readonly data?: readonly {
      readonly rowData?: readonly {
        readonly values?: readonly { readonly effectiveValue?: unknown; readonly userEnteredValue?: unknown }[];
      }[];
    }[];
  }[];
}

function cellFields(
  room: ProbeRoom,
  a1: string,
): { readonly effectiveValue?: unknown; readonly userEnteredValue?: unknown } {
  const fields = 'sheets(data(rowData(values(userEnteredValue,effectiveValue))))';
  const range = encodeURIComponent(`${SCRATCH_TAB}!${a1}`);
  const url = `https://sheets.googleapis.com/v4/spreadsheets/${room.bookId}?ranges=${range}&fields=${encodeURIComponent(fields)}`;
  const book = room.door.rest('get', url).json as EffectiveCell;
  return book.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0] ?? {};
}

/** A formula that returns an empty text: the reader treats both answers as a blank. */
const emptyFormula: Probe = {
  id: 'emptyFormula',
  rows: ['S01'],
  expected: ['none', 'empty text'],
  ask: (room) => {
    type(room, 'A13', [['=IF(TRUE;"";1)']]);
    const { effectiveValue } = cellFields(room, 'A13');
    if (effectiveValue === undefined) return 'none';
    return JSON.stringify(effectiveValue) === '{"stringValue":""}' ? 'empty text' : JSON.stringify(effectiveValue);
  },
};

/** A formula written by the API comes back as it was written, so that a comparison finds only what a person changed. */
const formulaReturns: Probe = {
  id: 'formulaReturns',
  rows: ['S33'],
  expected: ['=IF(B14=1;"x";2)'],
  ask: (room) => {
    change(room, [
      {
        updateCells: {
          range: cellAt(13),
          rows: [{ values: [{ userEnteredValue: { formulaValue: '=IF(B14=1;"x";2)' } }] }],
          fields: 'userEnteredValue',
        },
      },
    ]);
    return String(read(room, 'A14', 'FORMULA')[0]?.[0]);
  },
};

const locale: Probe = {
  id: 'locale',
  rows: ['S38'],
  expected: ['vi_VN', 'vi'],
  restsOn: ['issue'],
  ask: (room) =>
    bookFields<{ readonly properties?: { readonly locale?: string } }>(room, 'properties.locale').properties?.locale ??
    '',
};

/** Text is written RAW and never becomes a formula. */
const rawText: Probe = {
  id: 'rawText',
  rows: [],
  expected: ['"=1+1"'],
  restsOn: ['consolidate'],
  ask: (room) => {
    const url = `https://sheets.googleapis.com/v4/spreadsheets/${room.bookId}/values/${encodeURIComponent(`${SCRATCH_TAB}!A15`)}?valueInputOption=RAW`;
    room.door.rest('put', url, { values: [['=1+1']] });
    return shown(read(room, 'A15')[0]?.[0]);
  },
};

export const VALUE_PROBES: readonly Probe[] = [
  ...TYPED.map(typedProbe),
  typedDay,
  emptyFormula,
  formulaReturns,
  locale,
  rawText,
];
