/**
 * The master and the ledger on the double of Google Sheets, with every request checked against Google's discovery
 * document.
 */
import { recount } from '../../../src/app/recount/recount';
import { rowMeanings } from '../../../src/core/consolidate/row-meanings';
import type { ValueRangeShape } from '../../../src/tables/api-shapes';
import type { SheetRequest } from '../../../src/tables/api-requests';
import {
  FILES,
  LEDGER_SHEETS,
  ledgerBookRequests,
  ledgerRange,
  readFiles,
  writeRow,
} from '../../../src/tables/ledger-book';
import { masterBookRequests } from '../../../src/tables/master-book/master-book-requests';
import { stagingLeft, stagingOf, swapRequests } from '../../../src/tables/master-book/staging/publish';
import { MASTER_RANGES, masterRanges, readMaster } from '../../../src/tables/master-book/read-master';
import { resultTabs } from '../../../src/tables/master-book/results/result-tabs';
import { RESULT_SHEETS, titleOf } from '../../../src/tables/master-book/sheets';
import { readMasterStamp, readPublication } from '../../../src/tables/master-book/stamp';
import { aDesk, type SmallDesk } from '../../desk/sheets/a-desk';
import {
  ANSWERS,
  CATALOGUE,
  consolidated,
  sealedCells,
  CONTEXT,
  count,
  PERIOD,
  SEALED_AT,
  templatesOf,
  type Answers,
} from './consolidated-province';

const RAW = { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' };

function set(requests: (defaultSheetId: number) => SheetRequest[]): { desk: SmallDesk; id: string } {
  const desk = aDesk();
  const id = desk.create({ properties: { title: 'Sổ' } });
  desk.batch(id, requests(desk.call('get', { spreadsheetId: id }).sheets[0].properties.sheetId));
  return { desk, id };
}
const master = () =>
  set((defaultSheetId) =>
    masterBookRequests({
      catalogue: CATALOGUE,
      masterId: 'M',
      ledgerId: 'L',
      officeAccounts: ['vanphong@tinh.example'],
      defaultSheetId,
    }),
  );
const read = (desk: SmallDesk, id: string, ranges: readonly string[]): ValueRangeShape[] =>
  desk.call('values.batchGet', { spreadsheetId: id, ranges, ...RAW }).valueRanges;
const whole = (desk: SmallDesk, id: string) => desk.call('get', { spreadsheetId: id });
const sheetIds = (desk: SmallDesk, id: string): number[] =>
  whole(desk, id).sheets.map((sheet: { properties: { sheetId: number } }) => sheet.properties.sheetId);
const tabsFor = (answers: Answers) => resultTabs(consolidated(answers), CONTEXT);

function publish(desk: SmallDesk, id: string, from: number, answers: Answers = ANSWERS): void {
  const tabs = tabsFor(answers);
  const { batches, values } = stagingOf(tabs, stagingLeft(sheetIds(desk, id)));
  batches.forEach((batch) => desk.batch(id, [...batch]));
  values.forEach((data) => desk.call('values.batchUpdate', { spreadsheetId: id }, { valueInputOption: 'RAW', data }));
  desk.batch(
    id,
    swapRequests({ tabs, from, to: { publication: from + 1, inputHash: 'h', runId: 'r', madeAt: SEALED_AT } }),
  );
}

const gridsOf = (desk: SmallDesk, id: string) => {
  const names = Object.keys(RESULT_SHEETS) as (keyof typeof RESULT_SHEETS)[];
  const answers = read(
    desk,
    id,
    names.map((tab) => `'${titleOf(tab)}'`),
  );
  return Object.fromEntries(names.map((tab, at) => [tab, answers[at]?.values ?? []])) as Record<
    keyof typeof RESULT_SHEETS,
    unknown[][]
  >;
};
const recounted = (desk: SmallDesk, id: string, answers: Answers = ANSWERS) =>
  recount({
    grids: gridsOf(desk, id),
    sealed: sealedCells(answers),
    period: PERIOD.code,
    asOf: PERIOD.cutOff,
    meanings: rowMeanings(CATALOGUE, PERIOD, new Set()),
    templates: templatesOf(),
    groups: Object.fromEntries(CATALOGUE.units.map((one) => [one.code, one.group])),
    ratioDecimals: 2,
  });

describe('the master on Google’s API', () => {
  it('is set up in one batch and returns its catalogue', () => {
    const { desk, id } = master();
    expect(readMaster(read(desk, id, MASTER_RANGES))).toEqual({ catalogue: CATALOGUE, troubles: [] });
    expect(masterRanges(whole(desk, id))).toEqual(MASTER_RANGES);
    expect(readMasterStamp(whole(desk, id))?.ledgerId).toBe('L');
    expect(whole(desk, id).properties).toMatchObject({ locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' });
  });

  it('publishes figures that pass the recount, repeatedly, larger and smaller', () => {
    const { desk, id } = master();
    publish(desk, id, 0);
    expect(recounted(desk, id)).toEqual([]);
    const fewer: Answers = { '568': { 'indicator|1.1|value': count(7) } };
    publish(desk, id, 1, fewer);
    expect(recounted(desk, id, fewer)).toEqual([]);
    publish(desk, id, 2);
    expect(recounted(desk, id)).toEqual([]);
    expect(readPublication(whole(desk, id))?.publication).toBe(3);
    expect(sheetIds(desk, id).filter((sheetId) => sheetId > 5000)).toEqual([]);
  });

  it('keeps its charts, their sources and the hidden keys through a publication', () => {
    const { desk, id } = master();
    const charts = desk.sheet(id, 'Tổng quan').charts;
    expect(charts).toHaveLength(3);
    publish(desk, id, 0);
    expect(desk.sheet(id, 'Tổng quan').charts).toEqual(charts);
    const figures = desk.call('get', { spreadsheetId: id, ranges: ["'Số liệu'!A1:C9"], includeGridData: true })
      .sheets[0];
    expect(figures.data[0].rowMetadata[0].hiddenByUser).toBe(true);
    expect(figures.data[0].columnMetadata[0].hiddenByUser).toBe(true);
    expect(figures.properties.gridProperties).toMatchObject({ frozenRowCount: 4, frozenColumnCount: 3 });
  });

  it('refuses an outdated publication completely', () => {
    const { desk, id } = master();
    publish(desk, id, 0);
    const before = gridsOf(desk, id);
    expect(() => publish(desk, id, 0, {})).toThrow('pub_0');
    expect(gridsOf(desk, id)).toEqual(before);
    expect(readPublication(whole(desk, id))?.publication).toBe(1);
  });

  it('shows numbers and dates in the Vietnamese notation, and text that looks like a formula as text', () => {
    const { desk, id } = master();
    publish(desk, id, 0);
    const shown = desk.call('values.get', { spreadsheetId: id, range: "'Số liệu'" }).values as string[][];
    const total = (row: string) => shown.find((line) => line[0] === row)?.[(shown[0] ?? []).indexOf('total')];
    expect([total('1.1'), total('1.2'), total('1.4')]).toEqual(['1.010', '89,21', '1.234,5']);
    expect(shown.find((line) => line[0] === '1.6')).toContain('=1+1');
    const progress = desk.call('values.get', { spreadsheetId: id, range: "'Tiến độ nộp'" }).values as string[][];
    expect(progress.find((line) => line[0] === '568')).toContain('16:30 15/03/2019');
  });
});

describe('the ledger on Google’s API', () => {
  it('is set up in one batch, accepts a record beyond its last row and returns it', () => {
    const { desk, id } = set((defaultSheetId) =>
      ledgerBookRequests({
        province: 'khanh-hoa-2019',
        ledgerId: 'L',
        masterId: 'M',
        officeAccounts: ['vanphong@tinh.example'],
        defaultSheetId,
      }),
    );
    const record = {
      unit: '0568',
      period: '2019-Q1',
      fileId: 'F',
      createdAt: SEALED_AT + 1,
      publishedAt: null,
      sharedWith: ['=a@gmail.com'],
      mailedAt: null,
      templateVersions: { task: 'v1' },
      sheetIds: { task: 3 },
      lastPollAt: SEALED_AT,
      lastSeenModifiedAt: null,
      lastSeenVersion: null,
      ownWriteAt: null,
      unseenTickAt: null,
      issued: {},
    };
    const { rowCount } = desk
      .call('get', { spreadsheetId: id })
      .sheets.find((one: { properties: { sheetId: number } }) => one.properties.sheetId === LEDGER_SHEETS.files)
      .properties.gridProperties;
    desk.batch(id, writeRow(FILES, { rowIndex: rowCount + 5, rowCount }, record));
    const [answer] = read(desk, id, [ledgerRange('files')]);
    const found = readFiles(answer?.values ?? []);
    expect(found.troubles).toEqual([]);
    expect(found.rows).toEqual([
      { rowIndex: rowCount + 5, record, proof: expect.stringMatching(/^[0-9a-f]{16}$/) as string },
    ]);
  });
});
