/**
 * One click of *Tổng hợp* of a large province, the first in its period, after the hourly run has collected everything.
 * The data is really sent to the desk and read from it, and each call is charged by its size in both settings. Master
 * and ledger are charged by their bytes per unit in the played quarter of 30 units, because a quarter of this size is
 * never played.
 */
import { JUDGED_COLUMNS } from '../../src/app/recount/values-read';
import { Desk } from '../../src/desk/desk';
import { methods, type MethodDoc } from '../../src/desk/schema/discovery';
import { Latency, type LatencySetting, type MeasuredLatency } from '../../src/desk/machine/latency';
import { columnSpans, onTab, quoteTab } from '../../src/tables/grid/a1';
import { masterBookRequests } from '../../src/tables/master-book/master-book-requests';
import { stagingOf, swapRequests } from '../../src/tables/master-book/staging/publish';
import { VALUE_COLUMNS } from '../../src/tables/master-book/results/values';
import { RESULT_ORDER, titleOf } from '../../src/tables/master-book/sheets';
import { stagingTitle } from '../../src/text/books/master-book';
import { largeProvince } from './large-province';

type Seconds = Readonly<Record<'typical' | 'pessimistic', number>>;
export interface LargeClick {
  readonly units: number;
  readonly values: number;
  readonly calls: number;
  readonly parts: readonly {
    readonly what: string;
    readonly calls: number;
    readonly bytes: number;
    readonly cells: number;
    readonly seconds: Seconds;
  }[];
  readonly seconds: Seconds;
}

interface Charged {
  readonly what: string;
  readonly method: MethodDoc;
  readonly write: boolean;
  readonly cells: number;
  readonly bytes: number;
}

const READ = {
  master: { bytes: 254_000, perUnit: 1_350, cells: 14_900 },
  ledger: { bytes: 2_000, perUnit: 17_250, cells: 3_200 },
} as const;
const OWN_ROW = { bytes: 2_600, cells: 13 } as const;

const methodOf = (id: string): MethodDoc => {
  const method = methods().get(id);
  if (!method) throw new Error(`${id} is not Google's`);
  return method;
};

/** What the calls of master, ledger and folder cost twice: for the displayed plan and for the step that does it. */
function looked(units: number): readonly Charged[] {
  const book = (
    what: string,
    { bytes, perUnit, cells }: { readonly bytes: number; readonly perUnit: number; readonly cells: number },
  ): Charged => ({
    what,
    method: methodOf('sheets.spreadsheets.get'),
    write: false,
    cells,
    bytes: bytes + perUnit * units,
  });
  const once = [book('đọc Sổ tổng hợp', READ.master), book('đọc Sổ gốc', READ.ledger)];
  const own: Charged = {
    what: 'giữ lượt và ghi nhật ký',
    method: methodOf('sheets.spreadsheets.batchUpdate'),
    write: true,
    ...OWN_ROW,
  };
  return [
    ...once,
    { what: 'liệt kê tệp trên Drive', method: methodOf('drive.files.list'), write: false, cells: 0, bytes: 0 },
    ...once,
    own,
    own,
  ];
}

interface Asked {
  readonly params: Record<string, unknown>;
  readonly body?: unknown;
}

/** One call of the Sheets API on the desk, with what it costs. */
type Call = (what: string, id: string, ask: Asked) => { readonly answer: unknown; readonly charged: Charged };

function callsOf(desk: Desk, email: string): Call {
  const actor = { email, project: null };
  return (what, id, ask) => {
    const answer = desk.call({ method: `sheets.spreadsheets.${id}`, ...ask }, actor);
    return {
      answer,
      charged: {
        what,
        method: methodOf(`sheets.spreadsheets.${id}`),
        write: ask.body !== undefined,
        cells: desk.sheets.lastCost().cells,
        bytes: JSON.stringify(ask.body ?? answer).length,
      },
    };
  };
}

/** The columns that are read back and judged, and the other result tabs whole. */
function rangesReadBack(): readonly string[] {
  const spans = columnSpans(JUDGED_COLUMNS.map((key) => VALUE_COLUMNS.indexOf(key)));
  return RESULT_ORDER.flatMap((tab) =>
    tab === 'values'
      ? spans.map((span) => onTab(stagingTitle(titleOf(tab)), span.name))
      : [quoteTab(stagingTitle(titleOf(tab)))],
  );
}

/** Stages, reads back and swaps on the desk. */
function published(
  desk: Desk,
  { catalogue, tabs }: Pick<ReturnType<typeof largeProvince>, 'catalogue' | 'tabs'>,
): readonly Charged[] {
  const office = desk.province.office[0]?.email ?? '';
  const call = callsOf(desk, office);
  const { spreadsheetId, sheets } = call('', 'create', {
    params: {},
    body: { properties: { title: 'Đo', locale: 'vi_VN' } },
  }).answer as { spreadsheetId: string; sheets: { properties: { sheetId: number } }[] };
  const params = { spreadsheetId };
  const change = (what: string, requests: unknown): Charged =>
    call(what, 'batchUpdate', { params, body: { requests } }).charged;
  change(
    '',
    masterBookRequests({
      catalogue,
      masterId: spreadsheetId,
      ledgerId: 'L',
      officeAccounts: [office],
      defaultSheetId: sheets[0]?.properties.sheetId ?? 0,
    }),
  );
  const { batches, values } = stagingOf(tabs, []);
  const staged = [
    ...batches.map((batch) => change('dựng các thẻ ẩn', batch)),
    ...values.map(
      (data) => call('ghi giá trị', 'values.batchUpdate', { params, body: { valueInputOption: 'RAW', data } }).charged,
    ),
  ];
  const back = call('đọc lại để đối chiếu', 'values.batchGet', {
    params: {
      ...params,
      ranges: rangesReadBack(),
      valueRenderOption: 'UNFORMATTED_VALUE',
      dateTimeRenderOption: 'SERIAL_NUMBER',
    },
  }).charged;
  return [
    ...staged,
    back,
    change(
      'đổi sang bản mới',
      swapRequests({ tabs, from: 0, to: { publication: 1, inputHash: 'h', runId: 'r', madeAt: 1 } }),
    ),
  ];
}

export function largeClick(count: number, measured: MeasuredLatency | null): LargeClick {
  const desk = new Desk({ seed: 1, latency: 'typical', accountKind: 'workspace' });
  const province = largeProvince(count);
  const charged = [...looked(province.units), ...published(desk, province)];
  const cost = (some: readonly Charged[], setting: LatencySetting): number =>
    some.reduce(
      (sum, one) => sum + new Latency(setting, measured ?? undefined).seconds(one.method, { ...one, cold: false }),
      0,
    );
  // Two executions: the plan that a person reads, and the step that does it.
  const starts = (setting: LatencySetting): number => 2 * new Latency(setting).executionStart();
  const secondsOf = (some: readonly Charged[]): Seconds => ({
    typical: cost(some, 'typical'),
    pessimistic: cost(some, 'pessimistic'),
  });
  const parts = [...new Set(charged.map((one) => one.what))].map((what) => {
    const own = charged.filter((one) => one.what === what);
    return {
      what,
      calls: own.length,
      bytes: own.reduce((sum, one) => sum + one.bytes, 0),
      cells: own.reduce((sum, one) => sum + one.cells, 0),
      seconds: secondsOf(own),
    };
  });
  const all = secondsOf(charged);
  return {
    units: province.units,
    values: province.values,
    calls: charged.length,
    parts,
    seconds: { typical: all.typical + starts('typical'), pessimistic: all.pessimistic + starts('pessimistic') },
  };
}
