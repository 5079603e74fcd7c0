/** Every kind of repair: the damage that asks for it, and what the office and the units have of the place it mends. */
import { LEDGER_SHEETS } from '../../../src/tables/ledger-book';
import { SEAL_COLUMNS, SUBMISSION_COLUMNS } from '../../../src/tables/ledger-book/columns';
import { stagingId } from '../../../src/tables/master-book/staging/publish';
import { CATALOGUE_SHEETS, RESULT_SHEETS } from '../../../src/tables/master-book/sheets';
import type { FixCode, JobLine, JobRequest } from '../../../src/app/api';
import { PERIOD, Quarter } from '../quarter';
import { PRINT_SHEET, SHEET_IDS } from '../../../src/tables/unit-book/sheets';

const UNIT = '568';
const OUTSIDER = 'la@gmail.com';

/** Three units whose reports are sealed and consolidated. */
export const consolidated = (): Quarter => {
  const quarter = new Quarter().generated().submitted();
  quarter.job({ job: 'collect', period: PERIOD });
  quarter.job({ job: 'consolidate', period: PERIOD });
  return quarter;
};

type Requests = readonly Readonly<Record<string, unknown>>[];
export const drive = (quarter: Quarter, method: string, params: object, body?: object): unknown =>
  quarter.desk.call({ method, params, ...(body ? { body } : {}) } as never, {
    email: quarter.office,
    project: quarter.desk.project,
  });
const change = (quarter: Quarter, spreadsheetId: string, requests: Requests): unknown =>
  drive(quarter, 'sheets.spreadsheets.batchUpdate', { spreadsheetId }, { requests });
export const ledgerOf = (quarter: Quarter): string =>
  [...quarter.files()].find(([name]) => name.startsWith('Sổ gốc'))?.[1][0] ?? '';

type Whole = {
  readonly properties: { readonly locale: string };
  readonly namedRanges?: readonly { readonly namedRangeId: string }[];
  readonly sheets: readonly {
    readonly properties: { readonly sheetId: number; readonly title: string };
    readonly protectedRanges?: readonly { readonly protectedRangeId: number; readonly description?: string }[];
    readonly data?: readonly { readonly rowData?: readonly { readonly values?: readonly object[] }[] }[];
  }[];
};
const CELLS = 'data(rowData(values(userEnteredValue,dataValidation)))';
/** As a person who looks: it costs the add-in no quota. */
const read = (quarter: Quarter, method: string, params: object): unknown =>
  quarter.desk.call({ method, params } as never, { email: quarter.office, project: null });
const whole = (quarter: Quarter, spreadsheetId: string): Whole =>
  read(quarter, 'sheets.spreadsheets.get', {
    spreadsheetId,
    fields: `properties(locale),namedRanges,sheets(properties(sheetId,title),protectedRanges,${CELLS})`,
  }) as Whole;
const locksOf = (quarter: Quarter, book: string, sheetId?: number): Requests =>
  whole(quarter, book)
    .sheets.filter(({ properties }) => sheetId === undefined || properties.sheetId === sheetId)
    .flatMap(({ protectedRanges = [] }) => protectedRanges)
    .map(({ protectedRangeId }) => ({ deleteProtectedRange: { protectedRangeId } }));

/** Tabs of the ledger that every run writes. */
const RUNNING = ['Nhật ký', 'Việc đang chạy', 'Thư đã gửi', 'Mẫu đã phát hành', 'Dòng đã biết'];

/** A workbook as people see it: language, named ranges, and of each tab locks, lists and cells. */
function bookText(quarter: Quarter, book: string): string {
  const { properties, namedRanges, sheets } = whole(quarter, book);
  const shown = sheets
    .filter(({ properties: { title } }) => !RUNNING.includes(title))
    .map(({ properties: own, protectedRanges = [], data = [] }) => [
      own.title,
      protectedRanges.map(({ description }) => description).sort(),
      data.map(({ rowData = [] }) =>
        rowData
          .map(({ values = [] }) =>
            values
              .map((cell) => JSON.stringify(cell))
              .join('|')
              .replace(/(\|\{\})+$/, ''),
          )
          .join('\n')
          .replace(/(\n|\{\})+$/, ''),
      ),
    ]);
  const names = (namedRanges ?? []).map(({ namedRangeId }) => namedRangeId).filter((id) => id.startsWith('cchc-p'));
  return JSON.stringify([properties.locale, names.sort(), shown.sort()]);
}

/** Every file of the office in Drive: in the trash or not, who may open it, who may share it. */
function driveText(quarter: Quarter): string {
  const { files } = read(quarter, 'drive.files.list', {
    pageSize: 1000,
    fields: 'files(id,name,trashed,writersCanShare,permissions(type,role,emailAddress))',
  }) as { files: { id: string; name: string; permissions?: object[] }[] };
  return JSON.stringify(
    files
      .map(({ permissions = [], ...file }) => [file, permissions.map((one) => JSON.stringify(one)).sort()])
      .sort(([one], [other]) => JSON.stringify(one).localeCompare(JSON.stringify(other))),
  );
}

/** A copy of the unit's file, as somebody makes it in Drive. */
function copied(quarter: Quarter): void {
  const fileId = quarter.fileOf(UNIT);
  const marks = drive(quarter, 'drive.files.get', { fileId, fields: 'appProperties' }) as object;
  for (const name of ['Bản sao', 'Bản sao 2']) drive(quarter, 'drive.files.copy', { fileId }, { name, ...marks });
}

const cell = (table: keyof typeof LEDGER_SHEETS, row: number, column: number, text: string) => ({
  updateCells: {
    rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
    fields: 'userEnteredValue',
    start: { sheetId: LEDGER_SHEETS[table], rowIndex: row, columnIndex: column },
  },
});
const row = (sheetId: number, at: number) => ({
  deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: at, endIndex: at + 1 } },
});
const rowOf = (quarter: Quarter, tab: string): number =>
  quarter.ledgerTab(tab).findIndex(([unit]) => unit === UNIT) + 2;
const columnOf = (columns: readonly { readonly key: string }[], key: string): number =>
  columns.findIndex((one) => one.key === key);

/** The first formula of the unit's figures, written over. */
function formulaOver(quarter: Quarter, numberValue = 99): Requests {
  const sheet = whole(quarter, quarter.fileOf(UNIT)).sheets.find(
    ({ properties }) => properties.sheetId === SHEET_IDS.indicator,
  );
  const rows = sheet?.data?.[0]?.rowData ?? [];
  const [place] = rows.flatMap(({ values = [] }, rowIndex) =>
    values.flatMap((one, columnIndex) =>
      JSON.stringify(one).includes('formulaValue') ? [{ rowIndex, columnIndex }] : [],
    ),
  );
  return [
    {
      updateCells: {
        rows: [{ values: [{ userEnteredValue: { numberValue } }] }],
        fields: 'userEnteredValue',
        start: { sheetId: SHEET_IDS.indicator, ...place },
      },
    },
  ];
}

/** The line of one file in the health check. The ledger's line needs all units; the others are asked for alone. */
export const healthLine = (quarter: Quarter, unit: string): JobLine | undefined => {
  const units = unit === 'ledger' ? {} : { units: unit === 'master' ? [] : [unit] };
  return quarter.job({ job: 'healthCheck', period: PERIOD, ...units }).lines.find((one) => one.unit === unit);
};

export interface RepairKind {
  readonly what: string;
  readonly fix: FixCode;
  /** The file that the repair is asked for. */
  readonly aim: string;
  readonly damage: (quarter: Quarter) => void;
  /** The place as it is now. */
  readonly text: (quarter: Quarter) => string;
  /** Somebody changes the place after the repair; absent = nothing that people do there is in the way. */
  readonly meddle?: (quarter: Quarter) => void;
  /** What a refusal names then. */
  readonly named?: string;
}

const masterText = (quarter: Quarter): string => bookText(quarter, quarter.master ?? '');
const unitText = (quarter: Quarter): string => bookText(quarter, quarter.fileOf(UNIT));
const ledgerText = (quarter: Quarter): string => bookText(quarter, ledgerOf(quarter));
const cleared = (sheetId: number, at: readonly [number, number, number, number], fields: string) => ({
  updateCells: {
    range: { sheetId, startRowIndex: at[0], endRowIndex: at[1], startColumnIndex: at[2], endColumnIndex: at[3] },
    fields,
  },
});

export const REPAIR_KINDS: readonly RepairKind[] = [
  {
    what: 'rows of the ledger damaged, deleted, and typed over by hand',
    fix: 'putBack',
    aim: 'ledger',
    damage: (quarter) => {
      const seal = rowOf(quarter, 'Bản nộp được lưu');
      const state = rowOf(quarter, 'Báo cáo nộp');
      const other = quarter.ledgerTab('Báo cáo nộp').findIndex(([unit]) => unit === 'CQ-STC') + 2;
      change(quarter, ledgerOf(quarter), [
        cell('seals', seal, columnOf(SEAL_COLUMNS, 'payload1'), 'H4sI'),
        cell('submissions', other, columnOf(SUBMISSION_COLUMNS, 'state'), 'published'),
        row(LEDGER_SHEETS.submissions, state),
      ]);
    },
    text: ledgerText,
    meddle: (quarter) => {
      const seal = rowOf(quarter, 'Bản nộp được lưu');
      change(quarter, ledgerOf(quarter), [cell('seals', seal, columnOf(SEAL_COLUMNS, 'sealedBy'), OUTSIDER)]);
    },
    named: 'Bản nộp được lưu',
  },
  {
    what: 'a row of the ledger written off',
    fix: 'writeOff',
    aim: 'ledger',
    damage: (quarter) => {
      change(quarter, ledgerOf(quarter), [row(LEDGER_SHEETS.seals, rowOf(quarter, 'Bản nộp được lưu'))]);
    },
    text: (quarter) => {
      const answer = quarter.ask('startJob', { job: 'consolidate', period: PERIOD });
      return answer?.ok === false ? answer.message : 'whole';
    },
  },
  {
    what: 'draft tabs of an interrupted run',
    fix: 'staging',
    aim: 'master',
    damage: (quarter) => {
      const sheetId = stagingId(RESULT_SHEETS.figures);
      change(quarter, quarter.master ?? '', [
        { addSheet: { properties: { sheetId, title: 'nháp Số liệu', hidden: true } } },
        {
          updateCells: {
            rows: [{ values: [{ userEnteredValue: { stringValue: 'nháp' } }] }],
            fields: 'userEnteredValue',
            start: { sheetId, rowIndex: 1, columnIndex: 1 },
          },
        },
      ]);
    },
    text: masterText,
  },
  {
    what: 'tabs and the named range of the master lost',
    fix: 'tabs',
    aim: 'master',
    damage: (quarter) => {
      change(quarter, quarter.master ?? '', [
        ...[CATALOGUE_SHEETS.holidays, RESULT_SHEETS.overview].map((sheetId) => ({ deleteSheet: { sheetId } })),
      ]);
    },
    text: masterText,
    meddle: (quarter) => {
      change(quarter, quarter.master ?? '', [
        {
          updateCells: { range: { sheetId: CATALOGUE_SHEETS.holidays, startRowIndex: 3 }, fields: 'userEnteredValue' },
        },
      ]);
    },
    named: 'Ngày nghỉ',
  },
  {
    what: 'the hidden key row of a tab deleted, that of another cleared',
    fix: 'tabs',
    aim: 'master',
    damage: (quarter) => {
      const sheetId = CATALOGUE_SHEETS.units;
      change(quarter, quarter.master ?? '', [
        row(CATALOGUE_SHEETS.holidays, 0),
        { updateCells: { range: { sheetId, startRowIndex: 0, endRowIndex: 1 }, fields: 'userEnteredValue' } },
      ]);
    },
    text: masterText,
    meddle: (quarter) => {
      change(quarter, quarter.master ?? '', [
        {
          updateCells: {
            rows: [{ values: [{ userEnteredValue: { stringValue: 'Ngày lễ' } }] }],
            fields: 'userEnteredValue',
            start: { sheetId: CATALOGUE_SHEETS.holidays, rowIndex: 1, columnIndex: 0 },
          },
        },
      ]);
    },
    named: 'Ngày nghỉ',
  },
  {
    what: 'locks, lists, a formula and the print tab of a unit’s file lost, in another language',
    fix: 'laid',
    aim: UNIT,
    damage: (quarter) => {
      const file = quarter.fileOf(UNIT);
      change(quarter, file, [
        { updateSpreadsheetProperties: { properties: { locale: 'en_US' }, fields: 'locale' } },
        ...locksOf(quarter, file, SHEET_IDS.indicator),
        cleared(SHEET_IDS.indicator, [0, 200, 3, 6], 'dataValidation'),
        ...formulaOver(quarter),
        { deleteSheet: { sheetId: PRINT_SHEET } },
      ]);
    },
    text: unitText,
    meddle: (quarter) => {
      change(quarter, quarter.fileOf(UNIT), formulaOver(quarter));
    },
    named: 'Số liệu',
  },
  {
    what: 'hidden keys of a unit’s file cleared',
    fix: 'laid',
    aim: UNIT,
    damage: (quarter) => {
      change(quarter, quarter.fileOf(UNIT), [cleared(SHEET_IDS.task, [0, 400, 0, 1], 'userEnteredValue')]);
    },
    text: unitText,
    meddle: (quarter) => {
      change(quarter, quarter.fileOf(UNIT), [cleared(SHEET_IDS.task, [6, 9, 0, 1], 'userEnteredValue')]);
    },
    named: 'Nhiệm vụ',
  },
  {
    what: 'locks and lists of the master lost',
    fix: 'laid',
    aim: 'master',
    damage: (quarter) => {
      change(quarter, quarter.master ?? '', [
        ...locksOf(quarter, quarter.master ?? '', CATALOGUE_SHEETS.units),
        { updateCells: { range: { sheetId: CATALOGUE_SHEETS.units, startRowIndex: 2 }, fields: 'dataValidation' } },
      ]);
    },
    text: masterText,
    meddle: (quarter) => {
      change(quarter, quarter.master ?? '', locksOf(quarter, quarter.master ?? '', CATALOGUE_SHEETS.units));
    },
    named: 'khóa bảo vệ ở trang tính Đơn vị',
  },
  {
    what: 'locks of the ledger lost',
    fix: 'laid',
    aim: 'ledger',
    damage: (quarter) => {
      change(quarter, ledgerOf(quarter), locksOf(quarter, ledgerOf(quarter)));
    },
    text: ledgerText,
  },
  {
    what: 'an outsider may write to a unit’s file and share it',
    fix: 'sharing',
    aim: UNIT,
    damage: (quarter) => {
      const fileId = quarter.fileOf(UNIT);
      for (const emailAddress of [OUTSIDER, 'khach@gmail.com'])
        drive(
          quarter,
          'drive.permissions.create',
          { fileId, sendNotificationEmail: false },
          { type: 'user', role: 'writer', emailAddress },
        );
      drive(quarter, 'drive.files.update', { fileId }, { writersCanShare: true });
    },
    text: driveText,
  },
  {
    what: 'a unit’s file in the trash',
    fix: 'restore',
    aim: UNIT,
    damage: (quarter) => {
      drive(quarter, 'drive.files.update', { fileId: quarter.fileOf(UNIT) }, { trashed: true });
    },
    text: driveText,
    meddle: (quarter) => {
      quarter.type(UNIT, quarter.cellOf(UNIT, { row: '1.2', field: 'value' }).at, 7);
    },
    named: 'Nha Trang',
  },
  {
    what: 'copies of a unit’s file',
    fix: 'copies',
    aim: UNIT,
    damage: copied,
    text: driveText,
  },
  {
    what: 'a unit’s file deleted for good',
    fix: 'remake',
    aim: UNIT,
    damage: (quarter) => {
      drive(quarter, 'drive.files.delete', { fileId: quarter.fileOf(UNIT) });
    },
    text: (quarter) => String(quarter.ledgerTab('Tệp').find(([unit]) => unit === UNIT)?.[2]),
  },
];

export const repairOf = ({ fix, aim }: RepairKind): JobRequest => ({
  job: 'repair',
  period: PERIOD,
  fix,
  units: [aim],
  ...(fix === 'writeOff' ? { reason: 'Không khôi phục được' } : {}),
});

export const undoOf = ({ aim }: RepairKind): JobRequest => ({
  job: 'repair',
  period: PERIOD,
  fix: 'undo',
  units: [aim],
});
