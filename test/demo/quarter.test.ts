/**
 * An outside verifier of a played quarter: own sums, traces, a second run, the figures of Huế, locks, LibreOffice,
 * paper.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { newDesk } from '../../build/play/new-desk';
import { Office } from '../../build/play/office';
import { hueBroken, hueFigures } from '../../build/play/one-stop';
import { Person } from '../../build/play/person';
import { QuarterPlay, type Quarter } from '../../build/play/quarter';
import { catalogOf } from '../../src/catalog';
import type { Catalogue } from '../../src/core/catalogue/catalogue';
import type { Desk } from '../../src/desk/desk';
import { exportXlsx } from '../../src/desk/xlsx/export-xlsx';
import { MASTER_TITLES } from '../../src/text/books/master-book';
import { built } from '../gas/built';
import { recalculatedCells, toPdf } from '../support/office';
import { Books, type Held, type Keyed } from './books';
import { differences, tracesOf, untrue } from './cell-by-cell';
import type { OwnPlan } from './own-plan';
import { wrongTotals } from './own-sum';
import { missingTexts, outsideMargins, overprinted } from './words-on-paper';

const PROVINCE = 'khanh-hoa-2019';
const SEED = 2019;
const RESULT_TABS = ['overview', 'progress', 'figures', 'cumulative', 'tasks', 'findings', 'values'] as const;
const title = (tab: (typeof RESULT_TABS)[number]): string => MASTER_TITLES[tab];
const catalogue = catalogOf(PROVINCE) as Catalogue;
const folder = mkdtempSync(join(tmpdir(), 'judge-'));

let desk: Desk;
let office: string;
let quarter: Quarter;
let books: Books;
let handedIn: readonly string[];
let tabs: ReadonlyMap<string, Keyed>;
let plan: OwnPlan;

beforeAll(() => {
  built();
  const made = newDesk({ province: PROVINCE, seed: SEED });
  desk = made.desk;
  office = made.people.office;
  quarter = new QuarterPlay(
    desk,
    made.people,
    { seed: SEED, units: 7, province: PROVINCE, period: '2019-Q1' },
    () => undefined,
  ).whole();
  books = new Books(desk, office);
  const progress = books.keyed(quarter.masterId, title('progress'));
  handedIn = progress.rows.filter((unit) =>
    ['submitted', 'accepted', 'closed'].includes(String(progress.at(unit, 'state'))),
  );
  tabs = new Map(handedIn.map((unit) => [unit, books.form(fileOf(unit), 'indicator').tab]));
  plan = {
    catalogue,
    tabs: new Map(handedIn.map((unit) => [unit, books.form(fileOf(unit), 'task').tab])),
    // 14/3/2019, the cut-off of the quarter.
    asOf: 43538,
  };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const nameOf = (unit: string): string => catalogue.units.find((one) => one.code === unit)?.name ?? unit;
const fileOf = (unit: string): string => books.called(`${nameOf(unit)}, Quý I năm 2019`);

/** A keyed tab with one cell replaced. */
const altered = (tab: Keyed, row: string, column: string, held: Held): Keyed => ({
  ...tab,
  at: (r, c) => (r === row && c === column ? held : tab.at(r, c)),
});

describe('the totals of the master', () => {
  it('come from some units of the quarter, not from all', () => {
    expect(handedIn.length).toBeGreaterThanOrEqual(2);
    expect(handedIn.length).toBeLessThan(quarter.units.length);
  });

  it.each([
    ['figures', 'value'],
    ['cumulative', 'cumulative'],
  ] as const)('are the sums of the handed-in workbooks, with n/N, in %s', (tab, field) => {
    expect(wrongTotals(catalogue, tabs, { master: books.keyed(quarter.masterId, title(tab)), field, plan })).toEqual(
      [],
    );
  });

  it.each([
    ['3.5.1.1', 'total', 1],
    ['3.5.4', 'total', 99.99],
    ['1.1.1', 'total', 100],
    ['1.2', 'coverage', '7/30'],
    ['1.2', 'total', ''],
  ] as const)('are found wrong when row %s has another %s', (row, column, held) => {
    const master = altered(books.keyed(quarter.masterId, title('figures')), row, column, held);
    expect(wrongTotals(catalogue, tabs, { master, field: 'value', plan }).map((wrong) => wrong.row)).toEqual([row]);
  });
});

const tracesNow = () =>
  tracesOf(books.values(quarter.masterId, title('values')), books.values(quarter.masterId, title('progress')));

describe('every row of Dữ liệu', () => {
  it('points to a cell with its value', () => {
    const all = tracesNow();
    expect(new Set(all.map((one) => one.unit))).toEqual(new Set(handedIn));
    // Rows of a whole field are asked of one agency each, so seven units seal fewer cells than before.
    expect(all.length).toBeGreaterThan(450);
    expect(untrue(books, all)).toEqual([]);
  });

  it('is found wrong when its value or its place is replaced', () => {
    const [number] = tracesNow().filter((one) => one.kind === 'number' && one.row === '3.5.1.1');
    if (number === undefined) throw new Error('no figure of 3.5.1.1 in Dữ liệu');
    expect(untrue(books, [number])).toEqual([]);
    expect(untrue(books, [{ ...number, value: Number(number.value) + 1 }])).toHaveLength(1);
    expect(
      untrue(books, [{ ...number, a1: number.a1.replace(/\d+/, (digits) => String(Number(digits) + 1)) }]),
    ).toHaveLength(1);
  });
});

describe('a second consolidation', () => {
  const everything = (): string =>
    JSON.stringify(
      RESULT_TABS.map((tab) => [
        books.values(quarter.masterId, title(tab), 'FORMULA'),
        books.values(quarter.masterId, title(tab), 'FORMATTED_VALUE'),
      ]),
    );
  const writes = (): number =>
    Object.entries(desk.counters.byScripts())
      .filter(
        ([method]) =>
          /sheets|drive|docs/.test(method) &&
          !/\.(get|list|batchGet|batchGetByDataFilter|getByDataFilter|export|search)$/.test(method),
      )
      .reduce((sum, [, count]) => sum + count, 0);

  it('writes nothing and leaves every cell unchanged', () => {
    const before = everything();
    const since = writes();
    expect(since).toBeGreaterThan(0);
    const again = new Office(desk, office);
    again.open = quarter.masterId;
    again.job({ job: 'consolidate', period: '2019-Q1' }, () => undefined);
    expect(writes() - since).toBe(0);
    expect(everything()).toBe(before);
  });
});

describe('the one-stop figures that Huế published', () => {
  it('are collected as explained, and appear in Sai sót and in the totals', () => {
    expect(handedIn).toContain('CQ-VPUBND');
    const findings = books.keyed(quarter.masterId, title('findings'));
    const own = findings.rows.filter(
      (row) => findings.at(row, 'unit') === 'CQ-VPUBND' && findings.at(row, 'level') === 'error',
    );
    expect(own.map((row) => findings.at(row, 'explained'))).toEqual(own.map(() => 'Đã giải trình'));
    expect(hueBroken.filter((row) => !own.some((key) => key.split('|').includes(row)))).toEqual([]);
    const figures = books.keyed(quarter.masterId, title('figures'));
    expect([...hueFigures].map(([row]) => figures.at(row, 'CQ-VPUBND'))).toEqual([...hueFigures.values()]);
  });
});

describe('an answer that is asked once', () => {
  it('is as the office pasted it where the unit confirms; a unit that disputes gives figures and reasons, and its totals stay', () => {
    const [keys = [], , ...lines] = books.values(quarter.masterId, MASTER_TITLES.oneStop);
    const figures = books.keyed(quarter.masterId, title('figures'));
    const traces = tracesNow();
    const seen = lines.map((line) => {
      const unit = String(line[keys.indexOf('unit')]);
      const others = keys
        .slice(3)
        .map(String)
        .filter(
          (row, at) => line[at + 3] !== undefined && line[at + 3] !== '' && figures.at(row, unit) !== line[at + 3],
        );
      const of = (field: string): readonly string[] =>
        traces
          .filter((one) => one.unit === unit && one.field === field && one.value !== '')
          .map((one) => (field === 'confirm' ? String(one.value) : one.row));
      return { answers: of('confirm'), others, isReasoned: others.every((row) => of('explanation').includes(row)) };
    });
    expect(seen).toEqual([
      { answers: ['agreed', 'agreed', 'agreed'], others: [], isReasoned: true },
      { answers: ['disagreed', 'agreed', 'agreed'], others: ['3.5.1.2.1', '3.5.1.2.2'], isReasoned: true },
    ]);
  });

  it('keeps the texts that the office included in the report', () => {
    expect(quarter.texts).toEqual({ ticked: 5, kept: 5 });
    const texts = books.keyed(quarter.masterId, MASTER_TITLES.narrative);
    expect(texts.rows.filter((row) => texts.at(row, 'enters') === true).length).toBe(5);
  });
});

describe('a unit in its own workbook', () => {
  const account = (unit: string): string =>
    catalogue.contacts.find((one) => one.unit === unit && one.may.includes('enter'))?.account ?? '';
  const type =
    (unit: string, book: string, at: { row: string; field: string }): (() => void) =>
    () => {
      const person = new Person(desk, account(unit));
      const tab = person.tabs(book).find((one) => one.form === 'indicator');
      const [row, column] = [tab?.rows.get(at.row) ?? 0, at.field === 'key' ? 0 : (tab?.fields.get(at.field) ?? 0)];
      person.type(book, [{ sheetId: tab?.sheetId ?? 0, row, column, text: '5' }]);
    };

  it.each([
    ['3.5.4', 'value'],
    ['1.2', 'cumulative'],
    ['1.2', 'label'],
    ['1.2', 'check'],
    ['1.2', 'key'],
    ['1', 'value'],
  ])('is refused outside its cells: %s %s', (row, field) => {
    expect(type('CQ-VPUBND', fileOf('CQ-VPUBND'), { row, field })).toThrow(/protected/i);
  });

  it('may write its own cell, and cannot see another unit’s book', () => {
    const silent = quarter.units.find((unit) => !handedIn.includes(unit)) ?? '';
    expect(type(silent, fileOf(silent), { row: '1.2', field: 'value' })).not.toThrow();
    expect(type(silent, fileOf('CQ-VPUBND'), { row: '1.2', field: 'value' })).toThrow(/not found|permission/i);
  });
});

describe('the exported workbooks', () => {
  const snapshot = (id: string): Parameters<typeof exportXlsx>[0] =>
    desk.sheets.snapshot(id) as Parameters<typeof exportXlsx>[0];
  const written = async (name: string, id: string): Promise<string> => {
    const path = join(folder, `${name}.xlsx`);
    writeFileSync(path, await exportXlsx(snapshot(id), { at: desk.clock.now(), cachedValues: false }));
    return path;
  };

  /** A unit that never corrected its figures: its check column shows them. */
  const stubborn = (): string =>
    quarter.stories.find((story) => story.slips.length > 0 && !handedIn.includes(story.unit))?.unit ?? '';

  it.each(['master', 'unit taken in', 'unit with mistakes'])(
    'of the %s recalculate in LibreOffice to the values of the API, checks included',
    async (which) => {
      const id = which === 'master' ? quarter.masterId : fileOf(which === 'unit taken in' ? 'CQ-VPUBND' : stubborn());
      const tab = which === 'master' ? null : books.form(id, 'indicator').tab;
      const checks = (tab?.rows ?? []).map((row) => String(tab?.at(row, 'check') ?? ''));
      const open = checks.flatMap((words) => /^(LỖI|CHƯA NHẬP|CẦN GIẢI TRÌNH|LƯU Ý): /.exec(words)?.[1] ?? []);
      // A blank and a text with a hard space.
      expect(open).toEqual(which === 'unit with mistakes' ? ['CHƯA NHẬP', 'LƯU Ý'] : []);
      const cells = await recalculatedCells(await written(`recalculated-${which.replaceAll(' ', '-')}`, id));
      expect(differences(books, id, cells)).toEqual([]);
      const sheet = books.sheets(id)[which === 'master' ? 2 : 1]?.title ?? '';
      cells.get(sheet)?.set('E20', 'planted');
      expect(differences(books, id, cells)).toHaveLength(1);
    },
  );

  it('print the unit’s name, the period and every word of every row, none cut off or overprinted', async () => {
    const id = fileOf('CQ-VPUBND');
    const pdf = await toPdf(await written('printed', id), folder);
    const labels = [...(tabs.get('CQ-VPUBND')?.rows ?? [])].map((row) =>
      String(tabs.get('CQ-VPUBND')?.at(row, 'label')),
    );
    const longest = [...labels].sort((one, other) => other.length - one.length)[0] ?? '';
    expect(longest.length).toBeGreaterThan(60);
    expect(
      missingTexts(pdf, [
        nameOf('CQ-VPUBND').toLocaleUpperCase('vi'),
        'QUÝ I NĂM 2019',
        'Số liệu từ ngày 15/12/2018 đến ngày 14/03/2019',
        longest,
        ...labels,
      ]),
    ).toEqual([]);
    expect(missingTexts(pdf, [`${longest} và một chữ thừa`])).toHaveLength(1);
    expect(overprinted(pdf)).toEqual([]);
    expect(outsideMargins(pdf, 36)).toEqual([]);
  });

  it('overprint words where a row is made too low, and the verifier detects it', async () => {
    const book = structuredClone(snapshot(fileOf('CQ-VPUBND')));
    for (const sheet of book.sheets ?? [])
      for (const block of sheet.data ?? [])
        block.rowMetadata = (block.rowMetadata ?? []).map((row) => ({ ...row, pixelSize: 9 }));
    const path = join(folder, 'low.xlsx');
    writeFileSync(path, await exportXlsx(book, { at: desk.clock.now(), cachedValues: false }));
    expect(overprinted(await toPdf(path, folder)).length).toBeGreaterThan(0);
  });

  it('hide the keys, lock every cell that is not an entry, and guide typing in the entries', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(await written('locked', fileOf('CQ-VPUBND')));
    for (const worksheet of workbook.worksheets.filter((one) => one.state === 'visible')) {
      expect([worksheet.name, worksheet.getRow(1).hidden, worksheet.getColumn(1).hidden]).toEqual([
        worksheet.name,
        true,
        true,
      ]);
      expect((worksheet as unknown as { sheetProtection?: unknown }).sheetProtection).toBeTruthy();
    }
    const sheet = books.form(fileOf('CQ-VPUBND'), 'indicator');
    const values = books.values(fileOf('CQ-VPUBND'), sheet.sheet.title);
    const cell = (row: string, field: string): ExcelJS.Cell =>
      workbook
        .getWorksheet(sheet.sheet.title)
        ?.getCell(
          values.findIndex((line) => line[0] === row) + 1,
          (values[0] ?? []).indexOf(field) + 1,
        ) as ExcelJS.Cell;
    expect([cell('1.2', 'value').protection?.locked, cell('1.2', 'explanation').protection?.locked]).toEqual([
      false,
      false,
    ]);
    expect(['cumulative', 'label', 'check'].map((field) => cell('1.2', field).protection?.locked ?? true)).toEqual([
      true,
      true,
      true,
    ]);
    expect(cell('1.2', 'value').dataValidation?.type).toBe('custom');
    expect(cell('1.5.2', 'value').dataValidation?.type).toBe('list');
  });
});
