/**
 * The result tabs of a large province staged, read back and swapped on the desk, over an earlier publication; every
 * call with its size.
 */
import { besideOf } from '../../src/app/consolidate/beside-standby';
import { pastesOf } from '../../src/app/consolidate/standby';
import { looksOf } from '../../src/app/consolidate/published-looks';
import type { CellGrid } from '../../src/app/consolidate/stage-tabs';
import type { Grid } from '../../src/app/recount/keyed-grid';
import { Desk } from '../../src/desk/desk';
import { methods, type MethodDoc } from '../../src/desk/schema/discovery';
import type { SpreadsheetShape } from '../../src/tables/api-shapes';
import { columnSpans, onTab, quoteTab } from '../../src/tables/grid/a1';
import { masterBookRequests } from '../../src/tables/master-book/master-book-requests';
import { VALUE_COLUMNS } from '../../src/tables/master-book/results/values';
import { RESULT_ORDER, titleOf, type ResultTabName } from '../../src/tables/master-book/sheets';
import { stagingId, stagingOf, swapRequests, type Pastes } from '../../src/tables/master-book/staging/publish';
import { stageAfter, type Stage } from '../../src/tables/master-book/staging/stage';
import { standbyMarks, withoutProbe } from '../../src/tables/master-book/staging/standby-marks';
import { stagingTitle } from '../../src/text/books/master-book';
import { largeProvince, type LargeProvince } from './large-province';
import { JUDGED_COLUMNS } from '../../src/app/recount/judged-columns';

export interface Charged {
  readonly what: string;
  readonly method: MethodDoc;
  readonly write: boolean;
  readonly cells: number;
  readonly bytes: number;
}

export const methodOf = (id: string): MethodDoc => {
  const method = methods().get(id);
  if (!method) throw new Error(`${id} is not Google's`);
  return method;
};

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

const PLAIN = { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' } as const;

const TYPED_IN = RESULT_ORDER.filter((tab) => tab !== 'values');
const PUBLISHED: readonly string[] = TYPED_IN.map((tab) => quoteTab(titleOf(tab)));

/** The columns that are read back and judged, and the other result tabs whole. */
function rangesReadBack(stage: Stage): readonly string[] {
  const titled = (tab: ResultTabName): string => stagingTitle(titleOf(tab), stage.number);
  const spans = columnSpans(JUDGED_COLUMNS.map((key) => VALUE_COLUMNS.indexOf(key)));
  return RESULT_ORDER.flatMap((tab) =>
    tab === 'values' ? spans.map((span) => onTab(titled(tab), span.name)) : [quoteTab(titled(tab))],
  );
}

interface MasterOnDesk {
  readonly call: Call;
  readonly params: { readonly spreadsheetId: string };
  readonly change: (what: string, requests: unknown) => Charged;
}

/** A master as set-up makes it. */
function masterOnDesk(desk: Desk, { catalogue }: LargeProvince): MasterOnDesk {
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
  return { call, params, change };
}

/**
 * Stages, reads back and swaps on the desk, over an earlier publication in which the same units answered the same forms
 * otherwise.
 */
function published(desk: Desk, province: LargeProvince, before: LargeProvince): Omit<Written, 'province'> {
  const { tabs } = province;
  const { call, params, change } = masterOnDesk(desk, province);
  const staged = (from: number, of: LargeProvince['tabs'] = tabs, isMarked = false): readonly Charged[] => {
    const fence = { number: from, proved: '' };
    const { batches, values } = stagingOf(of, [], fence);
    const marks = isMarked ? standbyMarks(of, stageAfter(fence)) : [];
    const written = (data: unknown): Charged =>
      call('ghi giá trị', 'values.batchUpdate', { params, body: { valueInputOption: 'RAW', data } }).charged;
    return [
      ...batches.map((batch) => change('dựng các thẻ ẩn', batch)),
      ...values.map(written),
      ...marks.map((batch) => change('ghi chú, liên kết, ô đánh dấu', batch)),
    ];
  };
  const asked = (what: string, ranges: readonly string[]) =>
    call(what, 'values.batchGet', { params: { ...params, ranges, ...PLAIN } });
  const swapped = (from: number, stage: number, { of = tabs, pastes }: Swapped = {}): Charged => {
    const to = { publication: from + 1, inputHash: 'h', runId: 'r', madeAt: 1 };
    return change(
      'đổi sang bản mới',
      swapRequests({ tabs: of, from, to, stage: { number: stage, proved: '' }, pastes }),
    );
  };
  staged(0, before.tabs);
  swapped(0, 1, { of: before.tabs });
  const made = staged(2);
  const stage: Stage = { number: 3, proved: '' };
  const back = asked('đọc lại để đối chiếu', [...rangesReadBack(stage), ...PUBLISHED]).charged;
  const drop = tabs.map(({ sheetId }) => ({ deleteSheet: { sheetId: stagingId(sheetId) } }));
  change('', drop);
  const prepared = staged(3, tabs, true);
  change('', withoutProbe(tabs));
  const beside = asked('đọc bản đang công bố', PUBLISHED);
  const grids = gridsIn(beside.answer);
  const [values = []] = gridsIn(asked('', [quoteTab(titleOf('values'))]).answer);
  const noted = call('đọc ghi chú và định dạng', 'get', { params: { ...params, ranges: PUBLISHED, fields: NOTED } });
  const seen = besideOf(tabs, { looks: looksOf(before.tabs), noted: notedIn(noted.answer), values });
  const shownBefore = Object.fromEntries(TYPED_IN.map((tab, at) => [tab, grids[at] ?? []]));
  const shown = swapped(1, 4, { pastes: pastesOf(tabs, seen, shownBefore) });
  // The whole way again, over the earlier publication.
  staged(5, before.tabs);
  swapped(2, 6, { of: before.tabs });
  staged(7);
  return { staged: made, prepared, back, beside: beside.charged, shown, swap: swapped(3, 8) };
}

const gridsIn = (answer: unknown): readonly Grid[] =>
  (answer as { readonly valueRanges: readonly { readonly values?: Grid }[] }).valueRanges.map(
    (one) => one.values ?? [],
  );

/** The published cells as the hourly run reads them. */
const notedIn = (answer: unknown): ReadonlyMap<number, CellGrid> =>
  new Map(
    (answer as SpreadsheetShape).sheets?.map((sheet) => [
      sheet.properties?.sheetId ?? -1,
      (sheet.data?.[0]?.rowData ?? []).map((row) => row.values ?? []),
    ]),
  );

const NOTED =
  'sheets(properties(sheetId),data(startRow,startColumn,rowData(values(note,userEnteredFormat(numberFormat(pattern))))))';

interface Swapped {
  readonly of?: LargeProvince['tabs'];
  readonly pastes?: Pastes;
}

/** A large province and what writing it costs. */
export interface Written {
  readonly province: LargeProvince;
  readonly staged: readonly Charged[];
  /** What the hourly run stages. */
  readonly prepared: readonly Charged[];
  /** The staged tabs and the published ones in one answer. */
  readonly back: Charged;
  /** The published tabs alone. */
  readonly beside: Charged;
  /** The swap of what was prepared: only what is other than published is pasted. */
  readonly shown: Charged;
  readonly swap: Charged;
}

/** `share` = of the units, those whose answers are other than in the publication before. */
export function written(count: number, share = 1): Written {
  const province = largeProvince(count);
  const desk = new Desk({ seed: 1, latency: 'typical', accountKind: 'workspace' });
  return { province, ...published(desk, province, largeProvince(count, share)) };
}

/** The first click after the hourly run has prepared; `books` = what reading master and ledger takes. */
