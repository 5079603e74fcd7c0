import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { amountFrom, percentOf, plus, printed, ZERO } from '../../../src/app/recount/amount';
import type { Catalogue } from '../../../src/core/catalogue/catalogue';
import { rowMeanings } from '../../../src/core/consolidate/row-meanings';
import { recount, type Discrepancy, type RecountInput } from '../../../src/app/recount/recount';
import { resultTabs } from '../../../src/tables/master-book/results/result-tabs';
import { stagingId, stagingOf } from '../../../src/tables/master-book/staging/publish';
import { RESULT_SHEETS } from '../../../src/tables/master-book/sheets';
import {
  ANSWERS,
  CATALOGUE,
  choice,
  consolidated,
  sealedCells,
  CONTEXT,
  count,
  PERIOD,
  templatesOf,
  type Answers,
} from '../../tables/master-book/consolidated-province';
import { PlainBook } from '../../tables/master-book/plain-book';

type Grids = Record<keyof typeof RESULT_SHEETS, unknown[][]>;

/** The staging tabs as a read through the API returns them. */
function written(answers: Answers = ANSWERS): Grids {
  const book = new PlainBook();
  book.stage(stagingOf(resultTabs(consolidated(answers), CONTEXT), []));
  return Object.fromEntries(
    Object.entries(RESULT_SHEETS).map(([tab, sheetId]) => [tab, book.grid(stagingId(sheetId))]),
  ) as unknown as Grids;
}

const input = (grids: Grids, answers: Answers = ANSWERS): RecountInput => ({
  grids,
  sealed: sealedCells(answers),
  period: PERIOD.code,
  asOf: PERIOD.cutOff,
  meanings: rowMeanings(CATALOGUE, PERIOD, new Set()),
  templates: templatesOf(),
  groups: Object.fromEntries(CATALOGUE.units.map((one) => [one.code, one.group])),
  ratioDecimals: 2,
});

/** Replaces the value where a row key and a column key cross. */
function put(grids: Grids, tab: keyof Grids, at: { row: string; column: string }, value: unknown): void {
  const grid = grids[tab];
  const column = (grid[0] ?? []).indexOf(at.column);
  const row = grid.findIndex((line, index) => index > 0 && line[0] === at.row);
  if (column < 0 || row < 0) throw new Error(`no cell ${at.row}, ${at.column} in ${tab}`);
  const line = grid[row] ?? [];
  while (line.length <= column) line.push('');
  line[column] = value;
}

const valueLine = (grids: Grids, unit: string, row: string, field = 'value'): number =>
  grids.values.findIndex((line) => line[0] === unit && line[2] === row && line[3] === field);
const places = (all: readonly Discrepancy[]): string[] => all.map((one) => `${one.tab} ${one.row} ${one.column}`);

describe('a row whose figure is that of the whole province', () => {
  const OWNED: Catalogue = {
    ...CATALOGUE,
    matrix: [
      ...CATALOGUE.matrix,
      { form: 'indicator', row: '1.1', owner: { kind: 'province' } },
      { form: 'indicator', row: '1.1.1', owner: { kind: 'unit', unit: 'CQ-SNV' } },
    ],
  };
  const templates = templatesOf(OWNED);
  const grids = (): Grids => {
    const book = new PlainBook();
    book.stage(stagingOf(resultTabs(consolidated(ANSWERS, undefined, templates, OWNED), CONTEXT), []));
    return Object.fromEntries(
      Object.entries(RESULT_SHEETS).map(([tab, sheetId]) => [tab, book.grid(stagingId(sheetId))]),
    ) as unknown as Grids;
  };
  const found = (change: (grids: Grids) => void): string[] => {
    const read = grids();
    change(read);
    return places(
      recount({
        ...input(read),
        templates,
        sealed: sealedCells(ANSWERS, templates),
        meanings: rowMeanings(OWNED, PERIOD, new Set()),
      }),
    );
  };
  const shown = (row: string, column: string): unknown => {
    const read = grids().figures;
    return read.find((line) => line[0] === row)?.[(read[0] ?? []).indexOf(column)];
  };

  it('is the owner’s figure, or the sum of the totals below, and the recount agrees', () => {
    expect([shown('1.1', 'total'), shown('1.1', 'coverage')]).toEqual([1000, '2/3']);
    expect([shown('1.1.1', 'total'), shown('1.1.1', 'coverage')]).toEqual([900, '1/1']);
    expect(found(() => undefined)).toEqual([]);
  });

  it.each([
    ['1.1', 'total', 1001],
    ['1.1', 'coverage', '3/3'],
    ['1.1', '568', 5],
    ['1.1.1', 'total', 901],
  ])('is found wrong when row %s has another %s', (row, column, value) => {
    expect(found((read) => put(read, 'figures', { row, column }, value))).toContain(`figures ${row} ${column}`);
  });
});

describe('the recount agrees', () => {
  it('with a consolidation as it was written', () => {
    expect(recount(input(written()))).toEqual([]);
  });

  it('when no unit has handed in', () => {
    expect(recount(input(written({}), {}))).toEqual([]);
  });

  it('with any answers of the units', () => {
    const figure = fc.oneof(
      fc.nat(999_999).map(count),
      fc.constantFrom({ kind: 'notArisen' } as const, { kind: 'notApplicable' } as const, { kind: 'blank' } as const),
    );
    const decimal = fc.oneof(
      fc.nat(9_999_999).map((scaled) => ({ kind: 'number', scaled, decimals: 1 }) as const),
      fc.constant({ kind: 'blank' } as const),
    );
    const state = fc.constantFrom('notStarted', 'doing', 'done', 'stopped').map(choice);
    const forecast = fc.constantFrom(choice('achieved'), choice('likely'), choice('hard'), choice('unlikely'), {
      kind: 'blank',
    } as const);
    const unit = fc.record({
      'indicator|1.1|value': figure,
      'indicator|1.1.1|value': figure,
      'indicator|1.1.2|value': figure,
      'indicator|1.4|value': decimal,
      'task|S19-01|state': state,
      'task|S19-02|state': state,
      'task|S19-04|state': state,
      'forecast|CT-1|state': forecast,
      'forecast|CT-1|result': decimal,
      'forecast|LV-2|state': forecast,
      'forecast|LV-2|expected': figure,
    });
    const answers = fc.record({ 'CQ-SNV': unit, 'CQ-STP': unit, '568': unit }, { requiredKeys: [] });
    fc.assert(
      fc.property(answers, (one) => {
        expect(recount(input(written(one as Answers), one as Answers))).toEqual([]);
      }),
      { seed: 3982, numRuns: 150 },
    );
  });
});

describe('the recount finds', () => {
  const find = (change: (grids: Grids) => void): string[] => {
    const grids = written();
    change(grids);
    return places(recount(input(grids)));
  };

  test.each([
    ['a total that was changed', 'figures', { row: '1.1', column: 'total' }, 1011],
    ['a total written as text', 'figures', { row: '1.1', column: 'total' }, '1010'],
    ['an empty total written as 0', 'figures', { row: '1.3', column: 'total' }, 0],
    ['a percentage averaged over units instead of taken from sums', 'figures', { row: '1.2', column: 'total' }, 50],
    ['a percentage of one unit that is off by a hundredth', 'figures', { row: '1.2', column: 'CQ-SNV' }, 90.01],
    ['a blank turned into 0', 'figures', { row: '1.6', column: '568' }, 0],
    ['a missing unit given a figure', 'figures', { row: '1.1', column: 'CQ-STP' }, 0],
    ['Không phát sinh turned into 0', 'figures', { row: '1.1.2', column: '568' }, 0],
    ['a coverage that hides a missing unit', 'figures', { row: '1.1', column: 'coverage' }, '2/2'],
    ['a changed cumulative total', 'cumulative', { row: '1.1', column: 'total' }, 1009],
    ['a task counted done', 'tasks', { row: 'S19-02', column: 'done' }, 2],
    ['a task not yet overdue shown as overdue', 'tasks', { row: 'S19-02', column: 'CQ-SNV' }, 'Quá hạn'],
    ['a mark beside a task in progress', 'tasks', { row: 'S19-02', column: 'CQ-SNV' }, 'Đang thực hiện (đạt yêu cầu)'],
    ['a word that is not a mark', 'tasks', { row: 'S19-02', column: '568' }, 'Đã hoàn thành (tốt)'],
    ['a forecast shown as certain', 'forecast', { row: 'CT-1|CQ-SNV', column: 'state' }, 'achieved'],
    ['a forecast under another label', 'forecast', { row: 'CT-1|CQ-SNV', column: 'stateLabel' }, 'Đạt'],
    ['a result off by a hundredth', 'forecast', { row: 'CT-1|CQ-SNV', column: 'result' }, 76.26],
    ['an expectation that no agency gave', 'forecast', { row: 'LV-2|CQ-STP', column: 'expected' }, 0],
    [
      'an agency that has not answered shown as having done so',
      'forecast',
      { row: 'LV-2|CQ-STP', column: 'stateLabel' },
      'Có khả năng đạt',
    ],
    ['another goal', 'forecast', { row: 'CT-1|CQ-SNV', column: 'goal' }, 'trên 75 % vào năm 2020'],
    ['a missing cause', 'forecast', { row: 'CT-1|CQ-SNV', column: 'cause' }, ''],
    ['a coverage that hides a missing agency', 'forecast', { row: 'LV-2|CQ-SNV', column: 'coverage' }, '2/2'],
    [
      'a head line that counts a missing agency',
      'forecast',
      { row: 'head', column: 'label' },
      'Tổng số 3 dự báo: Đạt 0 · Có khả năng đạt 2 · Khó đạt 1 · Không đạt 0 · Chưa báo cáo 0',
    ],
    ['a unit shown as handed in', 'progress', { row: 'CQ-STP', column: 'state' }, 'submitted'],
    ['a unit shown as not handed in', 'progress', { row: '568', column: 'state' }, 'draft'],
    ['an older version', 'progress', { row: '568', column: 'version' }, 2],
    ['a report that waits shown as accepted', 'progress', { row: '568', column: 'state' }, 'accepted'],
    ['a missing error', 'progress', { row: '568', column: 'errors' }, 0],
    [
      'a letter of a unit\u2019s text that was changed',
      'narrative',
      { row: 'I.1|568', column: 'text' },
      'Đã ban hành kế hoạch.\n- Đã phân công từng phòng',
    ],
    [
      'a text under another unit\u2019s name',
      'narrative',
      { row: 'I.1|CQ-STP', column: 'text' },
      'Đã ban hành kế hoạch.',
    ],
    ['a blank text shown as not handed in', 'narrative', { row: 'V|568', column: 'standing' }, 'Chưa nộp'],
    ['a heading that more units seem to have answered', 'narrative', { row: 'V', column: 'coverage' }, '2/3'],
    ['a wrong n/N', 'overview', { row: 'submitted', column: 'coverage' }, '3/3'],
    ['a wrong n', 'overview', { row: 'submitted', column: 'total' }, 3],
    ['a late unit counted on time', 'overview', { row: 'onTime', column: 'total' }, 2],
    ['a wrong count of a group', 'overview', { row: 'group.district', column: 'total' }, 0],
    ['a wrong head line', 'overview', { row: 'headline.1.1.value', column: 'total' }, 1000],
    ['a wrong count of tasks', 'overview', { row: 'tasks.unreported', column: 'total' }, 0],
    ['a sealed report that is counted twice', 'overview', { row: 'conserved.reports', column: 'total' }, 3],
    ['a sealed report that nobody misses', 'overview', { row: 'conserved.reports', column: 'coverage' }, '1/1'],
    ['a rest that is hidden', 'overview', { row: 'conserved.cells', column: 'rest' }, 1],
    ['a wrong count of findings', 'overview', { row: 'findings.error', column: 'total' }, 0],
  ] as const)('%s', (_, tab, at, value) => {
    expect(find((grids) => put(grids, tab, at, value))).toContain(`${tab} ${at.row} ${at.column}`);
  });

  it('a value removed from Dữ liệu', () => {
    expect(
      find((grids) => {
        grids.values.splice(valueLine(grids, 'CQ-SNV', '1.1'), 1);
      }),
    ).toEqual(expect.arrayContaining(['figures 1.1 CQ-SNV', 'figures 1.1 total', 'figures 1.1 coverage']));
  });

  it('a whole unit removed from Dữ liệu', () => {
    expect(
      find((grids) => {
        grids.values = grids.values.filter((line) => line[0] !== '568');
      }),
    ).toEqual(expect.arrayContaining(['figures 1.1 568', 'progress 568 state', 'overview submitted total']));
  });

  it('a sealed report that is used nowhere, whatever the tabs agree on among themselves', () => {
    const { 568: _dropped, ...others } = ANSWERS;
    const found = places(recount(input(written(others), ANSWERS)));
    expect(found).toEqual(expect.arrayContaining(['overview seal 568 used', 'overview conserved.reports total']));
  });

  it('a report that cannot be read and is not named, and one that is named although nothing was sealed', () => {
    const grids = written();
    const unread = { unit: 'CQ-STP', version: 2, state: 'draft', counts: true, cells: null };
    const asked = (): RecountInput => ({ ...input(grids), sealed: [...sealedCells(), unread] });
    expect(places(recount(asked()))).toContain('overview seal CQ-STP leftOut');
    grids.overview.push(['leftOut.CQ-STP.2..brokenSeal', '', '', '', '']);
    put(grids, 'overview', { row: 'conserved.reports', column: 'total' }, 3);
    put(grids, 'overview', { row: 'conserved.reports', column: 'coverage' }, '2/3');
    put(grids, 'overview', { row: 'conserved.reports', column: 'rest' }, 1);
    expect(recount(asked())).toEqual([]);
    expect(places(recount(input(grids)))).toContain('overview leftOut.CQ-STP.2..brokenSeal ');
  });

  it('one sealed cell less in Dữ liệu, and cells of a row that no form has any more', () => {
    const blank = (grids: Grids): number => grids.values.findIndex((line) => line[5] === 'blank');
    expect(
      find((grids) => {
        grids.values.splice(blank(grids), 1);
      }),
    ).toContainEqual(expect.stringMatching(/^overview seal .+ values$/));
    const gone = { form: 'indicator', row: '9.9', field: 'value' };
    const sealed = sealedCells().map((one) => (one.unit === '568' ? { ...one, cells: [...one.cells, gone] } : one));
    expect(places(recount({ ...input(written()), sealed }))).toContain('overview seal 568 indicator');
  });

  it('a unit’s row removed from Tiến độ nộp, or a row of figures removed', () => {
    expect(
      find((grids) => {
        grids.progress = grids.progress.filter((line) => line[0] !== 'CQ-STP');
      }),
    ).toContain('progress CQ-STP ');
    expect(
      find((grids) => {
        grids.figures = grids.figures.filter((line) => line[0] !== '1.4');
      }),
    ).toContain('figures 1.4 ');
  });

  it('a unit’s text removed from Nội dung, or a text for which no unit was asked', () => {
    expect(
      find((grids) => {
        grids.narrative = grids.narrative.filter((line) => line[0] !== 'I.1|568');
      }),
    ).toContain('narrative I.1|568 ');
    expect(
      find((grids) => {
        grids.narrative.push(['IX|568', '', '', 'Lạ']);
      }),
    ).toContain('narrative IX|568 ');
  });

  it('a removed column of a unit', () => {
    expect(
      find((grids) => {
        const at = (grids.figures[0] ?? []).indexOf('568');
        grids.figures = grids.figures.map((line) => line.filter((__, index) => index !== at));
      }),
    ).toContain('figures 1.1 568');
  });

  it('a blank of Dữ liệu that contains 0, and a duplicated value', () => {
    expect(
      find((grids) => {
        (grids.values[valueLine(grids, '568', '1.6')] ?? [])[4] = 0;
      })[0],
    ).toMatch(/^values \d+ value$/);
    expect(
      find((grids) => {
        grids.values.push([...(grids.values[1] ?? [])]);
      }),
    ).toContainEqual(expect.stringMatching(/^values \d+ row$/));
  });

  it('a figure changed in Dữ liệu as well as in the table', () => {
    expect(
      find((grids) => {
        (grids.values[valueLine(grids, '568', '1.1')] ?? [])[4] = 11;
      }),
    ).toEqual(expect.arrayContaining(['figures 1.1 568', 'figures 1.1 total', 'figures 1.2 total']));
  });

  it('figures of another period, and a row for which no unit was asked', () => {
    expect(find((grids) => put(grids, 'progress', { row: 'CQ-STP', column: 'period' }, '2018-Q4'))).toContain(
      'progress CQ-STP period',
    );
    expect(
      find((grids) => {
        grids.figures.push(['9.9', '', 'Lạ', '', 5]);
      }),
    ).toContain('figures 9.9 ');
  });

  it('any one figure changed anywhere in Dữ liệu', () => {
    const clean = written();
    const numbers = clean.values.flatMap((line, at) => (line[5] === 'number' && line[1] === 'indicator' ? [at] : []));
    fc.assert(
      fc.property(fc.constantFrom(...numbers), fc.integer({ min: 1, max: 1000 }), (at, more) => {
        const grids = structuredClone(clean);
        const line = grids.values[at] ?? [];
        line[4] = Number(line[4]) + more;
        expect(recount(input(grids))).not.toEqual([]);
      }),
      { seed: 1642, numRuns: 60 },
    );
  });
});

describe('the recount’s own arithmetic', () => {
  it('adds a million amounts with two decimals without drift', () => {
    let total = ZERO;
    for (let at = 0; at < 1_000_000; at += 1) total = plus(total, amountFrom(0.01) ?? ZERO);
    expect(printed(total)).toBe('10000');
  });

  test.each([
    [1, 3, '33.33'],
    [2, 3, '66.67'],
    [1, 8, '12.5'],
    [125, 100_000, '0.13'],
    [5, 5, '100'],
  ])('%d of %d is %s %%', (over, under, text) => {
    const percent = percentOf({ units: BigInt(over), places: 0 }, { units: BigInt(under), places: 0 }, 2);
    expect(percent && printed(percent)).toBe(text);
  });

  it('has no percentage of zero', () => {
    expect(percentOf(ZERO, ZERO, 2)).toBeNull();
  });

  test.each([
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    [-12.5, '-12.5'],
    [0, '0'],
  ])('reads %d as it prints', (value, text) => {
    expect(printed(amountFrom(value) ?? ZERO)).toBe(text);
  });

  it('shares no code with the consolidation that it verifies', () => {
    const folder = join(__dirname, '../../../src/app/recount');
    const imports = readdirSync(folder).flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/^import (type )?.*from '([^']+)'/gm)]
        .filter((one) => one[1] === undefined)
        .map((one) => one[2] ?? ''),
    );
    expect(imports.length).toBeGreaterThan(10);
    expect(imports.filter((from) => !from.startsWith('./') && !from.startsWith('../../text/'))).toEqual([]);
  });
});

describe("the recount includes the office's adjustments", () => {
  /** One line of *Điều chỉnh*: 568 gets `amount` on 1.1, and every total that includes it is written by hand. */
  const withLine = (amount: number, change: (grids: Grids) => void = () => undefined): string[] => {
    const grids = written();
    const keys = ['key', 'unit', 'version', 'row', 'field', 'amount', 'counted'];
    grids.adjustments = [keys, ['a1', '568', 1, '1.1', 'value', amount, 'yes']];
    change(grids);
    return places(recount(input(grids)));
  };

  it('in a total', () => {
    expect(withLine(5)).toContain('figures 1.1 total');
    const right = withLine(5, (grids) => {
      put(grids, 'figures', { row: '1.1', column: 'total' }, 1015);
    });
    expect(right).not.toContain('figures 1.1 total');
    expect(right).not.toContain('figures 1.1 568');
  });

  it('in a percentage that is computed from the adjusted row', () => {
    expect(withLine(5)).toContain('figures 1.2 total');
  });

  it('only while its version is the current one', () => {
    expect(
      withLine(5, (grids) => {
        (grids.adjustments[1] ?? [])[2] = 2;
      }),
    ).toEqual(['adjustments a1 counted']);
    expect(
      withLine(5, (grids) => {
        (grids.adjustments[1] ?? [])[2] = 2;
        (grids.adjustments[1] ?? [])[6] = 'no';
      }),
    ).toEqual([]);
  });
});
