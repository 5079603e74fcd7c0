/**
 * *Nội dung*: the units' texts under the headings of the đề cương, and the office's choices among them from one
 * publication to the next.
 */
import type { EntryValue } from '../../../src/core/entry';
import { alteredIn } from '../../../src/app/consolidate/altered-master';
import { masterBookRequests } from '../../../src/tables/master-book/master-book-requests';
import { choiceRequests, chosenIn } from '../../../src/tables/master-book/results/narrative-choices';
import { stagingLeft, stagingOf, swapRequests } from '../../../src/tables/master-book/staging/publish';
import { canonicalCells, resultTabs } from '../../../src/tables/master-book/results/result-tabs';
import { narrativeColumn, narrativeKey } from '../../../src/tables/master-book/results/narrative';
import { RESULT_SHEETS } from '../../../src/tables/master-book/sheets';
import { ANSWERS, CATALOGUE, consolidated, CONTEXT, PERIOD, SEALED_AT, type Answers } from './consolidated-province';
import { PlainBook } from './plain-book';

const SHEET = RESULT_SHEETS.narrative;
const tabsOf = (answers: Answers, period = PERIOD.code) =>
  resultTabs(consolidated(answers), { ...CONTEXT, period: { ...PERIOD, code: period } });
const text = (words: string): EntryValue => ({ kind: 'text', text: words });
const saying = (words: string): Answers => ({
  ...ANSWERS,
  '568': { ...ANSWERS['568'], 'narrative|I.1|text': text(words) },
});

/** A master that is published as the add-in does it: the office's choices are read from the published tab. */
class Master {
  readonly book = new PlainBook();
  private publication = 0;

  constructor() {
    this.book.change(
      masterBookRequests({ catalogue: CATALOGUE, masterId: 'M', ledgerId: 'L', officeAccounts: [], defaultSheetId: 0 }),
    );
  }

  publish(answers: Answers, period = PERIOD.code): this {
    const tabs = tabsOf(answers, period);
    this.book.stage(stagingOf(tabs, stagingLeft([...this.book.tabs.keys()])));
    const narrative = tabs.find((tab) => tab.sheetId === SHEET)!;
    const chosen = chosenIn(this.book.grid(SHEET), period, narrative);
    this.book.change(
      swapRequests({
        tabs,
        from: this.publication,
        to: { publication: this.publication + 1, inputHash: 'h', runId: 'r', madeAt: SEALED_AT },
      }),
    );
    this.book.change(choiceRequests(narrative, chosen));
    this.publication += 1;
    return this;
  }

  at(row: string, column: string): unknown {
    const grid = this.book.grid(SHEET);
    return grid.find((line) => line[0] === row)?.[(grid[0] ?? []).indexOf(column)] ?? '';
  }

  tick(row: string, on = true): this {
    const rowIndex = this.book.grid(SHEET).findIndex((line) => line[0] === row);
    this.book.change([
      {
        updateCells: {
          rows: [{ values: [{ userEnteredValue: { boolValue: on } }] }],
          fields: 'userEnteredValue',
          start: { sheetId: SHEET, rowIndex, columnIndex: narrativeColumn('enters') },
        },
      },
    ]);
    return this;
  }

  line(row: string): readonly unknown[] {
    return [this.at(row, 'enters'), this.at(row, 'standing')];
  }
}

const NHA_TRANG = narrativeKey('I.1', '568');

describe('a choice of the office', () => {
  const cellsOf = (master: Master, period: string) =>
    alteredIn(
      tabsOf(ANSWERS, period).find((tab) => tab.sheetId === SHEET)!,
      master.book.grid(SHEET),
    ).map((one) => one.found);

  it('does not count as an alteration of the tab, neither here nor while it waits for its period; another text of a unit does', () => {
    const master = new Master().publish(ANSWERS).tick(NHA_TRANG).publish(ANSWERS);
    expect(cellsOf(master, PERIOD.code)).toEqual([]);
    master.publish(ANSWERS, '2019-Q2');
    expect(master.at('I.1', 'chosen')).toContain(PERIOD.code);
    expect(cellsOf(master, '2019-Q2')).toEqual([]);
    const rowIndex = master.book.grid(SHEET).findIndex((line) => line[0] === NHA_TRANG);
    master.book.change([
      {
        updateCells: {
          rows: [{ values: [{ userEnteredValue: { stringValue: 'Đã sửa tay.' } }] }],
          fields: 'userEnteredValue',
          start: { sheetId: SHEET, rowIndex, columnIndex: narrativeColumn('text') },
        },
      },
    ]);
    expect(cellsOf(master, '2019-Q2')).toEqual(['Đã sửa tay.']);
  });
});

describe('the texts of the units', () => {
  const master = new Master().publish(ANSWERS);

  it('appear under their heading in the order of the đề cương and of the protocol', () => {
    expect(
      master.book
        .grid(SHEET)
        .slice(4)
        .map((line) => line[0]),
    ).toEqual(['I', 'I.1', 'I.1|CQ-SNV', 'I.1|CQ-STP', 'I.1|568', 'V', 'V|CQ-SNV', 'V|CQ-STP', 'V|568']);
  });

  it('keep their lines, and stay text whatever they look like', () => {
    expect(master.at(NHA_TRANG, 'text')).toBe('Đã ban hành kế hoạch.\n- Đã phân công từng phòng.');
    expect(master.at('I.1|CQ-SNV', 'text')).toBe('=SUM(1) là chữ của Sở Nội vụ');
  });

  it('have a line that names the missing units and those that left the heading blank', () => {
    expect([master.at('I.1', 'coverage'), master.at('I.1', 'text')]).toEqual(['2/3', 'Còn thiếu: Sở Tư pháp']);
    expect([master.at('V|568', 'text'), master.at('V|568', 'standing'), master.at('V', 'coverage')]).toEqual([
      '',
      'Đơn vị để trống',
      '1/3',
    ]);
  });

  it('have a box only where there is a text, and the lines of units that have not handed in are hidden', () => {
    const rows = master.book.grid(SHEET).map((line) => String(line[0]));
    const ticks = tabsOf(ANSWERS).find((tab) => tab.sheetId === SHEET)?.ticks ?? [];
    expect(
      rows.filter((_, row) =>
        ticks.some((box) => box.top <= row && row < box.bottom && box.left === narrativeColumn('enters')),
      ),
    ).toEqual(['I.1|CQ-SNV', 'I.1|568', 'V|CQ-SNV']);
    expect(
      rows.filter(
        (_, row) =>
          master.book.cell(SHEET, row, narrativeColumn('enters')).userEnteredValue?.boolValue !== undefined &&
          master.book.cell(SHEET, row, narrativeColumn('enters')).userEnteredFormat?.numberFormat !== undefined,
      ),
    ).toEqual([]);
    expect(rows.filter((_, row) => row > 0 && master.book.tab(SHEET).hiddenAt.has(`ROWS${row}`))).toEqual([
      'I.1|CQ-STP',
      'V|CQ-STP',
    ]);
  });

  it("lead to the unit's own cell", () => {
    const row = master.book.grid(SHEET).findIndex((line) => line[0] === NHA_TRANG);
    const column = (master.book.grid(SHEET)[0] ?? []).indexOf('link');
    expect(master.book.cell(SHEET, row, column).userEnteredFormat?.textFormat?.link?.uri).toContain(
      'FILE-568/edit#gid=3&range=F7',
    );
  });
});

describe('a choice of the office', () => {
  it("survives every publication while the unit's text is the same", () => {
    const master = new Master().publish(ANSWERS).tick(NHA_TRANG).publish(ANSWERS).publish(ANSWERS);
    expect(master.line(NHA_TRANG)).toEqual([true, '']);
    expect(master.line('I.1|CQ-SNV')).toEqual([false, '']);
  });

  it('is removed when the unit has changed its text, and the line keeps reporting it', () => {
    const master = new Master().publish(ANSWERS).tick(NHA_TRANG).publish(saying('Nội dung mới.'));
    expect(master.line(NHA_TRANG)).toEqual([false, 'Đơn vị đã sửa sau khi chọn']);
    expect(master.publish(saying('Nội dung mới.')).line(NHA_TRANG)).toEqual([false, 'Đơn vị đã sửa sau khi chọn']);
    expect(master.tick(NHA_TRANG).publish(saying('Nội dung mới.')).line(NHA_TRANG)).toEqual([true, '']);
  });

  it('comes back with the exact text to which it was given, even after the report was returned', () => {
    const { '568': _returned, ...others } = ANSWERS;
    const master = new Master().publish(ANSWERS).tick(NHA_TRANG).publish(others);
    expect(master.line(NHA_TRANG)).toEqual(['', 'Chưa nộp']);
    expect(master.publish(ANSWERS).line(NHA_TRANG)).toEqual([true, '']);
  });

  it('is gone when the office removes it', () => {
    const master = new Master()
      .publish(ANSWERS)
      .tick(NHA_TRANG)
      .publish(ANSWERS)
      .tick(NHA_TRANG, false)
      .publish(ANSWERS);
    expect(master.line(NHA_TRANG)).toEqual([false, '']);
    expect(master.publish(saying('Nội dung mới.')).line(NHA_TRANG)).toEqual([false, '']);
  });

  it('belongs to one period only, and waits there while another is shown', () => {
    const master = new Master().publish(ANSWERS).tick(NHA_TRANG).publish(ANSWERS, '2019-6T');
    expect(master.line(NHA_TRANG)).toEqual([false, '']);
    master.tick('I.1|CQ-SNV').publish(ANSWERS, '2019-6T');
    expect([master.line('I.1|CQ-SNV'), master.line(NHA_TRANG)]).toEqual([
      [true, ''],
      [false, ''],
    ]);
    master.publish(ANSWERS);
    expect([master.line('I.1|CQ-SNV'), master.line(NHA_TRANG)]).toEqual([
      [false, ''],
      [true, ''],
    ]);
    master.tick(NHA_TRANG, false).publish(ANSWERS, '2019-6T').publish(ANSWERS);
    expect(master.line(NHA_TRANG)).toEqual([false, '']);
  });

  it('does not count as a change of the master, while another text of a unit does', () => {
    const canonical = canonicalCells(tabsOf(ANSWERS));
    const ticked = tabsOf(ANSWERS).map((tab) =>
      tab.sheetId === SHEET
        ? {
            ...tab,
            rows: tab.rows.map((row) =>
              row.map((cell, at) =>
                at === narrativeColumn('enters') && cell.userEnteredValue?.boolValue === false
                  ? { ...cell, userEnteredValue: { boolValue: true } }
                  : cell,
              ),
            ),
          }
        : tab,
    );
    expect(canonicalCells(ticked)).toBe(canonical);
    expect(canonicalCells(tabsOf(saying('Nội dung mới.')))).not.toBe(canonical);
  });
});

describe('lines of *Nội dung* under the hands of the office', () => {
  const MOVED = 'Dòng hoặc dấu chọn đã bị đổi chỗ, cần chọn lại';
  const SNV = narrativeKey('I.1', 'CQ-SNV');
  const columns = (master: Master, keys: readonly string[]): readonly number[] =>
    keys.map((key) => (master.book.grid(SHEET)[0] ?? []).indexOf(key));
  /** Exchanges cells of two lines, as sorting a part of the columns does. */
  function exchange(master: Master, [one, other]: readonly [string, string], keys: readonly string[]): Master {
    const rowOf = (key: string): number => master.book.grid(SHEET).findIndex((line) => line[0] === key);
    const [a, b] = [rowOf(one), rowOf(other)];
    const valueOf = (row: number, column: number): object => {
      const value = master.book.cell(SHEET, row, column).userEnteredValue;
      return value === undefined ? {} : { userEnteredValue: value };
    };
    const cells = columns(master, keys).flatMap((column) => [
      { row: a, column, value: valueOf(b, column) },
      { row: b, column, value: valueOf(a, column) },
    ]);
    master.book.change(
      cells.map(({ row, column, value }) => ({
        updateCells: {
          rows: [{ values: [value] }],
          fields: 'userEnteredValue',
          start: { sheetId: SHEET, rowIndex: row, columnIndex: column },
        },
      })),
    );
    return master;
  }

  it.each([
    ['the visible columns', ['label', 'text', 'enters', 'standing', 'coverage', 'link']],
    ['all columns except the keys', ['label', 'text', 'enters', 'standing', 'mark', 'chosen', 'period']],
    ['the texts', ['text']],
    ['the names', ['label']],
  ])('a tick beside another line (%s sorted) is not taken, and the line asks for it again', (_, keys) => {
    const master = new Master().publish(ANSWERS).tick(NHA_TRANG).publish(ANSWERS);
    exchange(master, [NHA_TRANG, SNV], keys).publish(ANSWERS);
    expect([master.at(NHA_TRANG, 'enters'), master.at(SNV, 'enters')]).toEqual([false, false]);
    expect([master.at(NHA_TRANG, 'standing'), master.at(SNV, 'standing')]).toContain(MOVED);
    master.tick(NHA_TRANG).publish(ANSWERS);
    expect(master.line(NHA_TRANG)).toEqual([true, '']);
  });

  it('ticks sorted alone are asked for again, and the second answer holds', () => {
    const more: Answers = {
      ...ANSWERS,
      '568': { ...ANSWERS['568'], 'narrative|V|text': text('Không có kiến nghị.') },
    };
    const [on, off] = [
      [NHA_TRANG, narrativeKey('V', '568')],
      [SNV, narrativeKey('V', 'CQ-SNV')],
    ];
    const master = new Master().publish(more);
    on.forEach((key) => master.tick(key));
    master.publish(more);
    on.forEach((key) => master.tick(key, false));
    off.forEach((key) => master.tick(key));
    master.publish(more);
    expect([...on, ...off].map((key) => master.line(key))).toEqual([...on, ...off].map(() => [false, MOVED]));
    off.forEach((key) => master.tick(key));
    master.publish(more);
    expect([...on, ...off].map((key) => master.at(key, 'enters'))).toEqual([false, false, true, true]);
  });

  it.each([
    ['from the ticks on', -1],
    ['with the ticks below', 1],
  ])('the column of ticks sorted alone, %s, with one tick more, is asked for again', (_, down) => {
    const V = narrativeKey('V', '568');
    const more: Answers = {
      ...ANSWERS,
      '568': { ...ANSWERS['568'], 'narrative|V|text': text('Không có kiến nghị.') },
    };
    const master = new Master().publish(more).tick(NHA_TRANG).tick(V).publish(more);
    master.tick(narrativeKey('V', 'CQ-SNV'));
    const [enters = 0] = columns(master, ['enters']);
    const rows = master.book.grid(SHEET).flatMap((_line, row) => (row === 0 ? [] : [row]));
    const held = rows.map((row) => master.book.cell(SHEET, row, enters).userEnteredValue);
    // Boxes first, without or with a tick, then blank cells, as Sheets sorts them.
    const rank = (value: (typeof held)[number]): number =>
      value?.boolValue === undefined ? 2 : value.boolValue === down > 0 ? 1 : 0;
    const sorted = [...held].sort((a, b) => rank(a) - rank(b));
    master.book.change(
      rows.map((row, at) => ({
        updateCells: {
          rows: [{ values: [sorted[at] === undefined ? {} : { userEnteredValue: sorted[at] }] }],
          fields: 'userEnteredValue',
          start: { sheetId: SHEET, rowIndex: row, columnIndex: enters },
        },
      })),
    );
    master.publish(more);
    expect([NHA_TRANG, V].map((key) => master.line(key))).toEqual([
      [false, MOVED],
      [false, MOVED],
    ]);
    expect(master.book.grid(SHEET).flatMap((line) => (line[enters] === true ? [line[0]] : []))).toEqual([]);
  });

  it('a renamed unit keeps its tick', () => {
    const master = new Master().publish(ANSWERS).tick(NHA_TRANG).publish(ANSWERS);
    const rowIndex = master.book.grid(SHEET).findIndex((line) => line[0] === NHA_TRANG);
    master.book.change([
      {
        updateCells: {
          rows: [{ values: [{ userEnteredValue: { stringValue: 'Tên cũ' } }] }],
          fields: 'userEnteredValue',
          start: { sheetId: SHEET, rowIndex, columnIndex: narrativeColumn('label') },
        },
      },
    ]);
    expect(master.publish(ANSWERS).line(NHA_TRANG)).toEqual([true, '']);
  });
});
