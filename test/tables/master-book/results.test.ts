import { masterBookRequests } from '../../../src/tables/master-book/master-book-requests';
import { LARGEST_BATCH } from '../../../src/tables/master-book/staging/batch-size';
import { stagingLeft, stagingOf, swapRequests } from '../../../src/tables/master-book/staging/publish';
import { canonicalCells, resultTabs } from '../../../src/tables/master-book/results/result-tabs';
import { RESULT_ORDER, RESULT_SHEETS } from '../../../src/tables/master-book/sheets';
import { readPublication } from '../../../src/tables/master-book/stamp';
import { ANSWERS, BLANK, CATALOGUE, consolidated, CONTEXT, count, SEALED_AT } from './consolidated-province';
import { PlainBook, type Paste } from './plain-book';

/** Google does not promise that a paste empties the cells under blank ones: here it leaves them. */
class BlankKeepingBook extends PlainBook {
  protected override do_copyPaste(body: Paste): void {
    const to = this.tab(body.destination.sheetId);
    const before = new Map(to.cells);
    super.do_copyPaste(body);
    for (const [key, cell] of before) {
      const pasted = to.cells.get(key) ?? {};
      if (!pasted.userEnteredValue && cell.userEnteredValue)
        to.cells.set(key, { ...pasted, userEnteredValue: cell.userEnteredValue });
    }
  }
}

const tabs = (answers = ANSWERS, now?: number) => resultTabs(consolidated(answers, now), CONTEXT);

function master(): PlainBook {
  const book = new PlainBook();
  book.change(
    masterBookRequests({ catalogue: CATALOGUE, masterId: 'M', ledgerId: 'L', officeAccounts: [], defaultSheetId: 0 }),
  );
  return book;
}

const stage = (book: PlainBook, made = tabs()): void => book.stage(stagingOf(made, stagingLeft([...book.tabs.keys()])));
const swap = (from: number, made = tabs()) =>
  swapRequests({ tabs: made, from, to: { publication: from + 1, inputHash: 'h', runId: 'r', madeAt: SEALED_AT } });

function published(answers = ANSWERS): PlainBook {
  const book = master();
  const made = tabs(answers);
  stage(book, made);
  book.change(swap(0, made));
  return book;
}

/** The content of a result tab where a row key and a column key cross. */
function at(book: PlainBook, tab: keyof typeof RESULT_SHEETS, row: string, column: string): unknown {
  const grid = book.grid(RESULT_SHEETS[tab]);
  return grid.find((line) => line[0] === row)?.[(grid[0] ?? []).indexOf(column)] ?? '';
}

describe('the master shows a consolidation', () => {
  const book = published();

  test.each([
    ['figures', '1.1', 'total', 1010],
    ['figures', '1.1', 'coverage', '2/3'],
    ['figures', '1.1', 'freshness', 'THIẾU'],
    ['figures', '1.1', 'CQ-SNV', 1000],
    ['figures', '1.1', 'CQ-STP', ''],
    ['figures', '1.1.2', '568', 'KPS'],
    ['figures', '1.1.2', 'total', 100],
    ['figures', '1.3', '568', 'KAD'],
    ['figures', '1.3', 'CQ-SNV', 'Trực tuyến'],
    ['figures', '1.3', 'total', ''],
    // 901 of 1010, not the mean of 90 % and 10 %.
    ['figures', '1.2', 'total', 89.21],
    ['figures', '1.2', 'CQ-SNV', 90],
    ['figures', '1.4', '568', 1234.5],
    ['figures', '1.4', 'CQ-SNV', ''],
    ['figures', '1.6', 'CQ-SNV', '=1+1'],
    ['figures', '1.6', '568', ''],
    ['cumulative', '1.1', 'total', 1010],
    ['tasks', 'S19-02', '568', 'Đã hoàn thành'],
    ['tasks', 'S19-02', 'CQ-SNV', 'Đang thực hiện 60%'],
    ['tasks', 'S19-02', 'done', 1],
    ['tasks', 'S19-02', 'coverage', '2/3'],
    [
      'forecast',
      'head',
      'label',
      'Tổng số 3 dự báo: Đạt 0 · Có khả năng đạt 1 · Khó đạt 1 · Không đạt 0 · Chưa báo cáo 1',
    ],
    ['forecast', 'CT-1|CQ-SNV', 'goal', 'trên 80 % vào năm 2020'],
    ['forecast', 'CT-1|CQ-SNV', 'result', 76.25],
    ['forecast', 'CT-1|CQ-SNV', 'expected', 81],
    ['forecast', 'CT-1|CQ-SNV', 'stateLabel', 'Khó đạt'],
    ['forecast', 'CT-1|CQ-SNV', 'cause', '=Thiếu phiếu khảo sát'],
    ['forecast', 'CT-1|CQ-SNV', 'coverage', '1/1'],
    ['forecast', 'CT-1|CQ-SNV', 'freshness', 'KHỚP'],
    ['forecast', 'CT-1|CQ-SNV', 'link', 'Mở ô'],
    ['forecast', 'LV-2|CQ-SNV', 'coverage', '1/2'],
    ['forecast', 'LV-2|CQ-SNV', 'result', ''],
    ['forecast', 'LV-2|CQ-STP', 'unitName', 'Sở Tư pháp'],
    ['forecast', 'LV-2|CQ-STP', 'stateLabel', 'Chưa báo cáo'],
    ['forecast', 'LV-2|CQ-STP', 'freshness', 'THIẾU'],
    ['progress', '568', 'state', 'submitted'],
    ['progress', '568', 'stateLabel', 'Đã nộp, chờ tiếp nhận'],
    ['progress', '568', 'timeliness', 'Trễ hạn'],
    ['progress', '568', 'sealedBy', 'Không xác định'],
    ['progress', 'CQ-STP', 'flags', 'Quá hạn'],
    ['progress', 'CQ-STP', 'version', ''],
    ['progress', '568', 'errors', 1],
    ['progress', '568', 'toExplain', 0],
    ['progress', '568', 'period', '2019-Q1'],
    ['progress', 'CQ-STP', 'period', '2019-Q1'],
    ['progress', '568', 'fileId', 'FILE-568'],
    ['progress', 'CQ-STP', 'fileId', ''],
    ['overview', 'submitted', 'total', 2],
    ['overview', 'submitted', 'coverage', '2/3'],
    ['overview', 'onTime', 'total', 1],
    ['overview', 'late', 'total', 1],
    ['overview', 'group.department', 'coverage', '1/2'],
    ['overview', 'group.district', 'rest', 0],
    ['overview', 'headline.1.2.value', 'total', 89.21],
    ['overview', 'findings.note', 'total', 1],
  ] as const)('%s: %s, %s', (tab, row, column, shown) => {
    expect(at(book, tab, row, column)).toBe(shown);
  });

  it('colours targets that may be missed, and names the agency that has not answered', () => {
    const grid = book.grid(RESULT_SHEETS.forecast);
    const cell = (row: string, column: string) =>
      book.cell(
        RESULT_SHEETS.forecast,
        grid.findIndex((line) => line[0] === row),
        (grid[0] ?? []).indexOf(column),
      );
    const shade = (row: string): string =>
      JSON.stringify(cell(row, 'stateLabel').userEnteredFormat?.backgroundColorStyle ?? null);
    expect(new Set(['CT-1|CQ-SNV', 'LV-2|CQ-SNV', 'LV-2|CQ-STP'].map(shade)).size).toBe(3);
    expect(cell('LV-2|CQ-SNV', 'coverage').note).toBe('Còn thiếu: Sở Tư pháp');
    expect(cell('CT-1|CQ-SNV', 'link').userEnteredFormat?.textFormat?.link?.uri).toMatch(
      /FILE-CQ-SNV\/edit#gid=\d+&range=F7$/,
    );
  });

  it('marks a missing unit grey and a returned blank amber, so that neither looks like 0', () => {
    const grid = book.grid(RESULT_SHEETS.figures);
    const row = grid.findIndex((line) => line[0] === '1.6');
    const shade = (unit: string) =>
      book.cell(RESULT_SHEETS.figures, row, (grid[0] ?? []).indexOf(unit)).userEnteredFormat?.backgroundColorStyle;
    expect(shade('CQ-STP')).toBeDefined();
    expect(shade('568')).toBeDefined();
    expect(shade('CQ-STP')).not.toEqual(shade('568'));
    expect(shade('CQ-SNV')).toBeUndefined();
  });

  it('names the missing units at the coverage', () => {
    const grid = book.grid(RESULT_SHEETS.figures);
    const row = grid.findIndex((line) => line[0] === '1.1');
    expect(book.cell(RESULT_SHEETS.figures, row, (grid[0] ?? []).indexOf('coverage')).note).toBe(
      'Còn thiếu: Sở Tư pháp',
    );
  });

  it('contains every value of the units in the contract’s columns, and no row that is not a value', () => {
    const grid = book.grid(RESULT_SHEETS.values);
    expect(grid[0]).toEqual(['unit', 'form', 'row', 'field', 'value', 'kind', 'a1']);
    expect(grid.slice(1).every((line) => ['CQ-SNV', '568'].includes(String(line[0])))).toBe(true);
    const find = (unit: string, row: string) =>
      grid.find((line) => line[0] === unit && line[2] === row && line[3] === 'value')?.slice(4, 6);
    expect([find('CQ-SNV', '1.6'), find('568', '1.1.2'), find('568', '1.6'), find('568', '1.4')]).toEqual([
      ['=1+1', 'text'],
      ['', 'notArisen'],
      ['', 'blank'],
      [1234.5, 'number'],
    ]);
  });

  it('links a finding to its cell and a unit to its file', () => {
    const sheetId = RESULT_SHEETS.findings;
    const grid = book.grid(sheetId);
    const row = grid.findIndex((line) => String(line[0]).startsWith('568|indicator'));
    expect(book.cell(sheetId, row, (grid[0] ?? []).indexOf('link')).userEnteredFormat?.textFormat?.link?.uri).toBe(
      'https://docs.google.com/spreadsheets/d/FILE-568/edit#gid=2&range=F7',
    );
    expect(grid[row]?.[(grid[0] ?? []).indexOf('expected')]).toBe('Cần có 1');
  });

  it('feeds the charts from cells that match their titles', () => {
    const spec = book.charts.get(1902)?.basicChart;
    const [domain] = spec?.domains[0]?.domain.sourceRange.sources ?? [];
    const [figures] = spec?.series[0]?.series.sourceRange.sources ?? [];
    const colors = spec?.series[0]?.styleOverrides?.map(({ colorStyle }) => colorStyle.rgbColor) ?? [];
    // Late is red, and no other state is.
    expect(colors.map(({ red = 0, green = 0 } = {}) => red > 0.7 && green < 0.4)).toEqual([
      false,
      false,
      true,
      false,
      false,
      false,
    ]);
    const cells = (range: typeof domain) =>
      book
        .grid(RESULT_SHEETS.overview)
        .slice(range?.startRowIndex, range?.endRowIndex)
        .map((line) => line[range?.startColumnIndex ?? 0]);
    expect(cells(domain)).toEqual([
      'Hoàn thành',
      'Đang thực hiện',
      'Quá hạn',
      'Chưa thực hiện',
      'Dừng thực hiện',
      'Đơn vị chưa báo cáo',
    ]);
    expect(cells(figures).reduce<number>((sum, one) => sum + Number(one), 0)).toBe(
      at(book, 'overview', 'tasks.all', 'total'),
    );
    const [bars] = book.charts.get(1903)?.basicChart?.domains[0]?.domain.sourceRange.sources ?? [];
    expect(cells(bars)[0]).toBe('Hồ sơ tiếp nhận (hồ sơ) (*)');
  });
});

describe('a publication', () => {
  it('changes nothing that a reader sees until the swap, and leaves no staging tab after it', () => {
    const book = master();
    const before = book.grid(RESULT_SHEETS.figures);
    stage(book);
    expect(book.grid(RESULT_SHEETS.figures)).toEqual(before);
    expect([...book.tabs.values()].filter((tab) => tab.hidden)).toHaveLength(RESULT_ORDER.length);
    book.change(swap(0));
    expect(stagingLeft([...book.tabs.keys()])).toEqual([]);
    expect(readPublication(book.shape())).toEqual({ publication: 1, inputHash: 'h', runId: 'r', madeAt: SEALED_AT });
  });

  it('fails completely when an outdated run comes second, or the same swap is sent twice', () => {
    const book = published();
    stage(book, tabs({}));
    const before = book.grid(RESULT_SHEETS.figures);
    expect(() => book.change(swap(0, tabs({})))).toThrow('pub_0');
    expect(book.grid(RESULT_SHEETS.figures)).toEqual(before);
  });

  it('deletes what a stopped run left behind', () => {
    const book = master();
    stage(book, tabs({}));
    stage(book);
    book.change(swap(0));
    expect(at(book, 'figures', '1.1', 'total')).toBe(1010);
  });

  it('leaves nothing of a larger publication under a smaller one', () => {
    const book = published();
    const less = tabs({ '568': { 'indicator|1.1|value': count(7) } });
    stage(book, less);
    book.change(swap(1, less));
    const only = published({ '568': { 'indicator|1.1|value': count(7) } });
    for (const sheetId of Object.values(RESULT_SHEETS)) expect(book.grid(sheetId)).toEqual(only.grid(sheetId));
  });

  it('clears what stood below blanks, should a paste leave it there', () => {
    const [before, made] = [tabs(), tabs({ '568': { 'indicator|1.1|value': count(7) } })];
    const book = new BlankKeepingBook();
    Object.assign(book, published());
    stage(book, made);
    book.change(swap(1, made));
    const only = published({ '568': { 'indicator|1.1|value': count(7) } });
    const uncovered = (tab: (typeof made)[number], n: number): boolean =>
      tab.rows.some((row, r) =>
        row.some((cell, c) => !cell.userEnteredValue && before[n]?.rows[r]?.[c]?.userEnteredValue !== undefined),
      );
    // The case is real in tabs of both ways of clearing.
    expect([...new Set(made.filter(uncovered).map(({ bare }) => bare ?? false))].sort()).toEqual([false, true]);
    for (const sheetId of Object.values(RESULT_SHEETS)) expect(book.grid(sheetId)).toEqual(only.grid(sheetId));
  });

  it('never sends a batch that is too large for Google', () => {
    const line = consolidated().values[0];
    if (!line) throw new Error('values');
    const many = {
      ...consolidated(),
      values: Array.from({ length: 20_000 }, (_, row) => ({
        ...line,
        row: `1.${row}`,
        value: { kind: 'text' as const, text: `${row}${'ữ'.repeat(40)}` },
      })),
    };
    const { batches, values } = stagingOf(resultTabs(many, CONTEXT), []);
    expect(values.length).toBeGreaterThan(1);
    for (const request of [...batches, ...values])
      expect(Buffer.byteLength(JSON.stringify(request))).toBeLessThan(LARGEST_BATCH * 1.01);
    const texts = values
      .flat()
      .flatMap((one) => (one.values ?? []).flat())
      .filter((held) => typeof held === 'string' && held.endsWith('ữ'.repeat(40)));
    expect(texts).toHaveLength(20_000);
  });

  it('has the same text for the same inputs at another moment, and another text for any change', () => {
    const text = canonicalCells(tabs());
    expect(canonicalCells(tabs(ANSWERS, SEALED_AT + 86_400_000))).toBe(text);
    const changed = {
      ...ANSWERS,
      '568': { ...ANSWERS['568'], 'indicator|1.6|value': BLANK, 'indicator|1.1|value': count(11) },
    };
    expect(canonicalCells(tabs(changed))).not.toBe(text);
    expect(canonicalCells(tabs({ ...ANSWERS, '568': { ...ANSWERS['568'], 'indicator|1.4|value': BLANK } }))).not.toBe(
      text,
    );
  });
});
