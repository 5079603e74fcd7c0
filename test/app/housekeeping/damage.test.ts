/**
 * Parts of the office's and the units' own files that people delete or clear: each is named in words, shown before it
 * is mended, mended by one button, and the figures afterwards are those of before. One prepared start, many damages.
 */
import {
  CATALOGUE_SHEETS,
  RESULT_SHEETS,
  titleOf,
  type CatalogueTabName,
  type ResultTabName,
} from '../../../src/tables/master-book/sheets';
import { PERIOD, Quarter } from '../quarter';
import { healthLine } from './repair-kinds';
import { ANNEX_SHEET, PRINT_SHEET, SHEET_IDS } from '../../../src/tables/unit-book/sheets';

const CONSOLIDATE = { job: 'consolidate', period: PERIOD } as const;
const UNIT = '568';
const start = (() => {
  const quarter = new Quarter().generated().submitted();
  quarter.job({ job: 'collect', period: PERIOD });
  quarter.job(CONSOLIDATE);
  return quarter;
})();

type Requests = readonly Readonly<Record<string, unknown>>[];
function change(quarter: Quarter, book: string, requests: Requests): void {
  quarter.desk.call(
    { method: 'sheets.spreadsheets.batchUpdate', params: { spreadsheetId: book }, body: { requests } },
    { email: quarter.office, project: null },
  );
}
const drop = (sheetId: number): Requests => [{ deleteSheet: { sheetId } }];
const fix = (code: string, unit: string) => ({ job: 'repair', period: PERIOD, fix: code, units: [unit] }) as const;
const planned = (quarter: Quarter, code: string, unit: string): string =>
  quarter.value('startJob', fix(code, unit)).plan.lines.join(' ');
const SHOWN = ['Số liệu', 'Tiến độ nộp', 'Nhiệm vụ', 'Tổng quan'] as const;
const figures = (quarter: Quarter): string =>
  JSON.stringify(SHOWN.map((tab) => quarter.masterTab(tab).filter((row) => !String(row[1]).startsWith('Lập lúc'))));

/** A box without a tick is the same as a blank cell. */
const withoutBlanks = (rows: readonly (readonly unknown[])[]): string =>
  JSON.stringify(
    rows.map((row) =>
      row
        .map((cell) => (cell === false ? '' : cell))
        .join('|')
        .replace(/\|+$/, ''),
    ),
  );

/** Names what an official would not understand. */
const TECHNICAL = /[A-Za-z]+\.(get|batchUpdate|list)|spreadsheetId|undefined|null/;

describe('a catalogue tab is deleted', () => {
  const GONE: readonly CatalogueTabName[] = ['holidays', 'settings', 'units', 'oneStop'];

  test('work that does not need every row goes on, the rest names the tabs, and they are laid again', () => {
    const quarter = start.twin();
    const shown = () => [GONE.map((tab) => withoutBlanks(quarter.masterTab(titleOf(tab)))), figures(quarter)];
    const before = shown();
    change(
      quarter,
      quarter.master ?? '',
      GONE.flatMap((tab) => drop(CATALOGUE_SHEETS[tab])),
    );
    const { unread } = quarter.value('status', { period: PERIOD });
    expect(quarter.job({ job: 'collect', period: PERIOD }).result).toBe('done');
    const refused = quarter.ask('startJob', CONSOLIDATE);
    expect(refused).toMatchObject({ ok: false, code: 'tabsLost' });
    expect(JSON.stringify(refused)).not.toMatch(TECHNICAL);
    expect(healthLine(quarter, 'master')).toMatchObject({ result: 'troubled', fixes: ['tabs'] });
    const plan = planned(quarter, 'tabs', 'master');
    for (const tab of GONE)
      for (const words of [unread, JSON.stringify(refused), plan]) expect(words).toContain(titleOf(tab));
    expect(quarter.job(fix('tabs', 'master'))).toMatchObject({ result: 'done', counts: { mended: GONE.length } });
    expect(healthLine(quarter, 'master')).toMatchObject({ result: 'healthy' });
    quarter.job(CONSOLIDATE);
    expect(shown()).toEqual(before);
  });

  test('its hidden row of keys is deleted, or cleared', () => {
    const row = { sheetId: CATALOGUE_SHEETS.holidays, startRowIndex: 0, endRowIndex: 1 };
    const damages: Requests = [
      { deleteDimension: { range: { sheetId: row.sheetId, dimension: 'ROWS', startIndex: 0, endIndex: 1 } } },
      { updateCells: { range: row, fields: 'userEnteredValue' } },
    ];
    for (const damage of damages) {
      const quarter = start.twin();
      const before = quarter.masterTab('Ngày nghỉ');
      change(quarter, quarter.master ?? '', [damage]);
      expect(quarter.ask('startJob', CONSOLIDATE)).toMatchObject({ ok: false, code: 'tabsLost' });
      expect(quarter.job(fix('tabs', 'master')).result).toBe('done');
      expect(quarter.masterTab('Ngày nghỉ')).toEqual(before);
      expect(quarter.job(CONSOLIDATE).result).not.toBe('nothingWritten');
    }
  });
});

describe('a result tab is deleted, or the named range of the publication', () => {
  test('Tổng hợp says which, lays them again, and shows the same figures', () => {
    const quarter = start.twin();
    const before = figures(quarter);
    const gone: readonly ResultTabName[] = ['overview', 'figures', 'narrative'];
    change(
      quarter,
      quarter.master ?? '',
      gone.flatMap((tab) => drop(RESULT_SHEETS[tab])),
    );
    const { lines } = quarter.value('startJob', CONSOLIDATE).plan;
    const { message, result } = quarter.job(CONSOLIDATE);
    expect(result).not.toBe('nothingWritten');
    for (const tab of gone) for (const words of [lines.join(' '), message]) expect(words).toContain(titleOf(tab));
    expect(figures(quarter)).toBe(before);
    expect(healthLine(quarter, 'master')).toMatchObject({ result: 'healthy' });
  });

  test('the health check lays them again as well; a job that needs a deleted tab says what to do', () => {
    const quarter = start.twin();
    const before = figures(quarter);
    const [range] = fences(quarter);
    change(quarter, quarter.master ?? '', [
      ...drop(RESULT_SHEETS.tasks),
      { deleteNamedRange: { namedRangeId: range } },
    ]);
    const leaders = quarter.ask('stepJob', {
      jobId: quarter.value('startJob', { job: 'leaders', period: PERIOD }).jobId,
    });
    expect(leaders).toMatchObject({ ok: false, code: 'tabGone' });
    expect(JSON.stringify(leaders)).toContain('Tổng hợp…');
    expect(JSON.stringify(leaders)).not.toMatch(TECHNICAL);
    expect(healthLine(quarter, 'master')).toMatchObject({ fixes: ['tabs'] });
    expect(quarter.job(fix('tabs', 'master'))).toMatchObject({ counts: { mended: 2 } });
    expect(healthLine(quarter, 'master')).toMatchObject({ result: 'healthy' });
    expect(fences(quarter)).toEqual([range]);
    quarter.job(CONSOLIDATE);
    expect(figures(quarter)).toBe(before);
  });
});

/** The named ranges of the publication; the staging tabs have one of their own. */
const fences = (quarter: Quarter): readonly (string | undefined)[] =>
  (
    quarter.desk.call(
      { method: 'sheets.spreadsheets.get', params: { spreadsheetId: quarter.master ?? '', fields: 'namedRanges' } },
      { email: quarter.office, project: null },
    ) as { readonly namedRanges?: readonly { readonly namedRangeId?: string }[] }
  ).namedRanges
    ?.map((one) => one.namedRangeId)
    .filter((id) => id?.startsWith('pub_')) ?? [];

/** Calls after which the making again is killed, one after the other. */
const KILLS = [
  ['drive.files.create', 1],
  ['sheets.spreadsheets.batchUpdate', 1],
  ['sheets.spreadsheets.batchUpdate', 1],
  ['sheets.spreadsheets.batchUpdate', 1],
  ['drive.permissions.create', 1],
] as const;

describe('a unit’s own file', () => {
  const tabOf = (quarter: Quarter, sheetId: number, file = quarter.fileOf(UNIT)): string =>
    JSON.stringify(
      quarter
        .book(file, quarter.office)
        .sheets.find((sheet) => sheet.properties.sheetId === sheetId)
        ?.data?.map((grid) => grid.rowData?.map((row) => row.values?.map((cell) => cell.formattedValue ?? ''))),
    );
  const locksOf = (quarter: Quarter): readonly { readonly sheetId: number; readonly id: number }[] =>
    (
      quarter.desk.call(
        {
          method: 'sheets.spreadsheets.get',
          params: { spreadsheetId: quarter.fileOf(UNIT), fields: 'sheets(properties(sheetId),protectedRanges)' },
        },
        { email: quarter.office, project: null },
      ) as {
        sheets: {
          properties: { sheetId: number };
          protectedRanges?: { protectedRangeId: number }[];
        }[];
      }
    ).sheets.flatMap(({ properties, protectedRanges }) =>
      (protectedRanges ?? []).map((one) => ({ sheetId: properties.sheetId, id: one.protectedRangeId })),
    );

  test('locks, lists, formulas, hidden keys, the print tab and the language: laid again in one batch, no entry touched', () => {
    const quarter = start.twin();
    const forms = [SHEET_IDS.indicator, SHEET_IDS.task, PRINT_SHEET, ANNEX_SHEET];
    const before = forms.map((id) => tabOf(quarter, id));
    const file = quarter.fileOf(UNIT);
    const locks = locksOf(quarter);
    const cleared = (sheetId: number, at: readonly [number, number, number, number], fields: string) => ({
      updateCells: {
        range: { sheetId, startRowIndex: at[0], endRowIndex: at[1], startColumnIndex: at[2], endColumnIndex: at[3] },
        fields,
      },
    });
    change(quarter, file, [
      { updateSpreadsheetProperties: { properties: { locale: 'en_US' }, fields: 'locale' } },
      ...locks
        .filter(({ sheetId }) => sheetId === SHEET_IDS.indicator)
        .map(({ id }) => ({ deleteProtectedRange: { protectedRangeId: id } })),
      cleared(SHEET_IDS.indicator, [0, 200, 3, 6], 'dataValidation'),
      cleared(SHEET_IDS.task, [0, 400, 0, 1], 'userEnteredValue'),
      ...drop(PRINT_SHEET),
    ]);
    const found = healthLine(quarter, UNIT);
    expect(found).toMatchObject({ result: 'troubled', fixes: ['laid'] });
    for (const words of ['khóa bảo vệ', 'danh sách chọn', 'Mã ẩn', 'Bản trình ký', 'en_US'])
      expect(found?.message).toContain(words);
    expect(planned(quarter, 'laid', UNIT)).toContain('ô nhập của đơn vị giữ nguyên');
    expect(quarter.job(fix('laid', UNIT)).result).toBe('done');
    expect(healthLine(quarter, UNIT)).toMatchObject({ message: 'Không có gì khác thường.' });
    expect(locksOf(quarter)).toHaveLength(locks.length);
    expect(forms.map((id) => tabOf(quarter, id))).toEqual(before);
  });

  test('deleted for good: named by Quét and Tạo biểu, made again as it was sealed, and only once when a run is killed', () => {
    const quarter = start.twin();
    const before = figures(quarter);
    const shown = (from: Quarter, file: string) =>
      [SHEET_IDS.indicator, SHEET_IDS.task, SHEET_IDS.cover].map((id) => tabOf(from, id, file).replaceAll(file, 'tệp'));
    const forms = shown(quarter, quarter.fileOf(UNIT));
    const old = quarter.fileOf(UNIT);
    quarter.desk.call(
      { method: 'drive.files.delete', params: { fileId: old } },
      { email: quarter.office, project: null },
    );
    const collected = quarter.job({ job: 'collect', period: PERIOD }).lines.find((one) => one.unit === UNIT);
    const issued = quarter.job({ job: 'issue', period: PERIOD, units: [UNIT] });
    for (const said of [collected?.message, issued.lines[0]?.message])
      expect(said).toContain('Kiểm tra tình trạng tệp…');
    expect(issued.result).toBe('doneMissing');
    expect(healthLine(quarter, UNIT)).toMatchObject({ fixes: ['remake'] });
    expect(planned(quarter, 'remake', UNIT)).toContain('bản nộp lần 1');
    expect(planned(quarter, 'remake', UNIT)).toContain('tạo mới');
    const { jobId } = quarter.value('startJob', fix('remake', UNIT));
    for (const [method, nth] of KILLS) {
      quarter.plan({ kind: 'killRun', method, nth, when: 'after' });
      expect(quarter.ask('stepJob', { jobId })).toBeNull();
      quarter.desk.clock.jump(60);
    }
    quarter.job(fix('remake', UNIT));
    expect(healthLine(quarter, UNIT)).toMatchObject({ message: 'Không có gì khác thường.' });
    const named = [...quarter.files()].filter(([name]) => name.includes('Nha Trang')).flatMap(([, ids]) => ids);
    expect(named).toHaveLength(1);
    expect(named).not.toContain(old);
    expect(shown(quarter, named[0] ?? '')).toEqual(forms);
    const letters = quarter.desk.outbox.all().filter((mail) => mail.body.includes(named[0] ?? '-'));
    expect(letters.map((mail) => mail.subject)).toEqual([expect.stringContaining('được tạo lại')]);
    const again = quarter.job({ job: 'collect', period: PERIOD });
    expect([again.result, again.lines.filter((one) => one.unit === UNIT)]).toEqual(['done', []]);
    quarter.job(CONSOLIDATE);
    expect(figures(quarter)).toBe(before);
  });

  test('in the trash, and open to strangers: each has its button', () => {
    const quarter = start.twin();
    const drive = (method: string, params: object, body?: object): unknown =>
      quarter.desk.call({ method, params, ...(body ? { body } : {}) } as never, {
        email: quarter.office,
        project: null,
      });
    const file = quarter.fileOf(UNIT);
    const people = (): readonly string[] =>
      (
        drive('drive.permissions.list', { fileId: file, fields: 'permissions(type,emailAddress)' }) as {
          permissions: { type: string; emailAddress?: string }[];
        }
      ).permissions.map((one) => one.emailAddress ?? one.type);
    const before = people();
    const shared = { fileId: file, sendNotificationEmail: false };
    drive('drive.permissions.create', shared, { type: 'anyone', role: 'writer' });
    drive('drive.permissions.create', shared, { type: 'user', role: 'writer', emailAddress: 'la@gmail.com' });
    drive('drive.files.update', { fileId: file }, { trashed: true });
    expect(healthLine(quarter, UNIT)).toMatchObject({ fixes: ['restore', 'sharing'] });
    expect(planned(quarter, 'sharing', UNIT)).toContain('la@gmail.com');
    for (const code of ['restore', 'sharing']) expect(quarter.job(fix(code, UNIT)).result).toBe('done');
    expect(healthLine(quarter, UNIT)).toMatchObject({ result: 'healthy' });
    expect([...people()].sort()).toEqual([...before].sort());
    expect(quarter.job(fix('sharing', UNIT)).result).toBe('nothingWritten');
  });
});

/** What people did, the repair of it, and the call after which its run is killed: the change itself. */
const KILLED: readonly {
  readonly code: string;
  readonly aim: string;
  readonly damage: (quarter: Quarter) => unknown;
  readonly kill: readonly [method: string, nth: number];
}[] = [
  {
    code: 'copies',
    aim: UNIT,
    damage: (quarter) => {
      const fileId = quarter.fileOf(UNIT);
      const marks = drive(quarter, 'drive.files.get', { fileId, fields: 'appProperties' }) as object;
      drive(quarter, 'drive.files.copy', { fileId }, { name: 'Bản sao', ...marks });
    },
    kill: ['drive.files.update', 1],
  },
  {
    code: 'sharing',
    aim: UNIT,
    damage: (quarter) =>
      drive(quarter, 'drive.permissions.create', { fileId: quarter.fileOf(UNIT) }, { type: 'anyone', role: 'reader' }),
    kill: ['drive.permissions.delete', 1],
  },
  {
    code: 'laid',
    aim: UNIT,
    damage: (quarter) => {
      const { sheetId, row, column } = formulaIn(quarter);
      change(quarter, quarter.fileOf(UNIT), [
        {
          updateCells: {
            rows: [{ values: [{ userEnteredValue: { numberValue: 99 } }] }],
            fields: 'userEnteredValue',
            start: { sheetId, rowIndex: row, columnIndex: column },
          },
        },
      ]);
    },
    kill: ['sheets.spreadsheets.batchUpdate', 2],
  },
  {
    code: 'laid',
    aim: 'master',
    damage: (quarter) => {
      change(quarter, quarter.master ?? '', [
        { updateCells: { range: { sheetId: CATALOGUE_SHEETS.units, startRowIndex: 2 }, fields: 'dataValidation' } },
      ]);
    },
    kill: ['sheets.spreadsheets.batchUpdate', 2],
  },
  {
    code: 'laid',
    aim: 'ledger',
    damage: (quarter) => {
      const ledger = ledgerOf(quarter);
      change(
        quarter,
        ledger,
        quarter
          .book(ledger, quarter.office)
          .sheets.flatMap((sheet) => (sheet as Locked).protectedRanges ?? [])
          .map(({ protectedRangeId }) => ({ deleteProtectedRange: { protectedRangeId } })),
      );
    },
    kill: ['sheets.spreadsheets.batchUpdate', 2],
  },
];

interface Locked {
  readonly protectedRanges?: readonly { readonly protectedRangeId: number }[];
}
const ledgerOf = (quarter: Quarter): string =>
  [...quarter.files()].find(([name]) => name.startsWith('Sổ gốc'))?.[1][0] ?? '';
const drive = (quarter: Quarter, method: string, params: object, body?: object): unknown =>
  quarter.desk.call({ method, params, ...(body ? { body } : {}) } as never, {
    email: quarter.office,
    project: quarter.desk.project,
  });

/** The first formula of a form in the unit's file. */
function formulaIn(quarter: Quarter): { readonly sheetId: number; readonly row: number; readonly column: number } {
  const { sheets } = quarter.book(quarter.fileOf(UNIT), quarter.office);
  const sheetId = SHEET_IDS.indicator;
  const rows = sheets.find(({ properties }) => properties.sheetId === sheetId)?.data?.[0]?.rowData ?? [];
  const places = rows.flatMap(({ values = [] }, row) =>
    values.flatMap((cell, column) => (cell.userEnteredValue?.formulaValue === undefined ? [] : [{ row, column }])),
  );
  return { sheetId, ...(places[0] ?? { row: -1, column: -1 }) };
}

test('a repair that is killed right after its change: the log knows the change, and a second run finds nothing to do', () => {
  const quarter = start.twin();
  const before = figures(quarter);
  const log = (): string => quarter.ledgerTab('Nhật ký').flat().join(' ');
  for (const { damage } of KILLED) damage(quarter);
  const { lines } = quarter.job({ job: 'healthCheck', period: PERIOD });
  for (const { code, aim, kill } of KILLED) {
    expect(lines.find(({ unit }) => unit === aim)?.fixes).toContain(code);
    const plan = quarter.value('startJob', fix(code, aim));
    const [will = ''] = plan.plan.lines;
    expect(log()).not.toContain(will);
    const [method, nth] = kill;
    quarter.plan({ kind: 'killRun', method, nth, when: 'after' });
    expect(quarter.ask('stepJob', { jobId: plan.jobId })).toBeNull();
    expect(log()).toContain(will);
    quarter.desk.clock.jump(60);
    expect(quarter.job(fix(code, aim)).result).toBe('nothingWritten');
  }
  const after = quarter.job({ job: 'healthCheck', period: PERIOD }).lines;
  expect(after.map(({ unit, result }) => [unit, result])).toEqual(after.map(({ unit }) => [unit, 'healthy']));
  quarter.job(CONSOLIDATE);
  expect(figures(quarter)).toBe(before);
});

test('words that the office typed into result tabs are named and kept in the log before they are written over', () => {
  const quarter = start.twin();
  const rows = quarter.masterTab('Số liệu');
  const at = rows.findIndex((row) => row[0] === '1.2') + 1;
  change(quarter, quarter.master ?? '', [
    { appendDimension: { sheetId: RESULT_SHEETS.figures, dimension: 'COLUMNS', length: 60 } },
    { appendDimension: { sheetId: RESULT_SHEETS.figures, dimension: 'ROWS', length: 5 } },
  ]);
  const type = (range: string, text: string): unknown =>
    quarter.desk.call(
      {
        method: 'sheets.spreadsheets.values.update',
        params: { spreadsheetId: quarter.master ?? '', range: `'Số liệu'!${range}`, valueInputOption: 'RAW' },
        body: { values: [[text]] },
      },
      { email: quarter.office, project: null },
    );
  type(`BA${at}`, 'Hỏi lại Nha Trang');
  type(`C${rows.length + 3}`, 'Cộng tay lần 2');
  quarter.type(UNIT, quarter.cover(UNIT)['submit']?.at ?? '', false);
  quarter.job({ job: 'collect', period: PERIOD });
  const { message } = quarter.job(CONSOLIDATE);
  for (const words of ['Hỏi lại Nha Trang', 'Cộng tay lần 2']) {
    expect(message).toContain(words);
    expect(quarter.ledgerTab('Nhật ký').flat().join(' ')).toContain(words);
  }
  expect(message).toContain('2 ghi chú');
});
