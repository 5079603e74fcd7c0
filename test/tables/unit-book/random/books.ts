/**
 * Workbooks of units filled at random by the rules of their forms. A workbook is laid once on the desk for each kind of
 * unit; the answers are then put into the cells as Google would return them.
 */
import { khanhHoa2019 } from '../../../../src/catalog/khanh-hoa-2019';
import { khanhHoa2026 } from '../../../../src/catalog/khanh-hoa-2026';
import type { Held } from '../../../../src/app/collect/evaluate';
import type { Catalogue, Indicator } from '../../../../src/core/catalogue/catalogue';
import { targetsOf } from '../../../../src/core/catalogue/matrix';
import type { Period } from '../../../../src/core/catalogue/period';
import type { Unit } from '../../../../src/core/catalogue/unit';
import type { Template } from '../../../../src/core/forms/form';
import type { Prior } from '../../../../src/core/forms/prior';
import { forecastTemplate } from '../../../../src/core/forms/template-forecast';
import { indicatorTemplate } from '../../../../src/core/forms/template-indicator';
import { narrativeTemplate } from '../../../../src/core/forms/template-narrative';
import { scoreTemplate } from '../../../../src/core/forms/template-score';
import { taskTemplate } from '../../../../src/core/forms/template-task';
import type { CellDataShape, SpreadsheetShape } from '../../../../src/tables/api-shapes';
import { layoutOf } from '../../../../src/tables/unit-book/layout';
import { readUnitBook, type UnitBookRead } from '../../../../src/tables/unit-book/reading/read';
import { FILE, unitBook } from '../support';
import {
  amount,
  answerKey,
  BLANK,
  dayAfter,
  decimalsOf,
  figureRows,
  fillForecast,
  fillIndicators,
  fillScores,
  fillTasks,
  fillTexts,
  type Answers,
} from './answers';
import { BLANK_CELL, cellOf, textCell, tickCell } from './cells';
import { chanceOf, type Chance } from './chance';
import { figuresThatAgree, relationsOf, together, type Amounts } from './figures';
import { SHEET_IDS } from '../../../../src/tables/unit-book/sheets';

export interface Kind {
  readonly name: string;
  readonly catalogue: Catalogue;
  readonly unit: Unit;
  readonly period: Period;
  /** The period before in the same year. */
  readonly before: Period | null;
  /** The office gives one-stop figures of this block, which the unit confirms. */
  readonly given: string | null;
}

const periodOf = (catalogue: Catalogue, code: string): Period => catalogue.periods.find((one) => one.code === code)!;

/** The agency whose targets have the most goals to meet. */
function mostMeasured(catalogue: Catalogue): Unit {
  const goals = (unit: Unit): number =>
    targetsOf(catalogue, unit).filter(({ goal, direction }) => goal !== null && direction !== null).length;
  return catalogue.units.filter(({ lead }) => lead).reduce((most, one) => (goals(one) > goals(most) ? one : most));
}

/** `lead` = an agency that forecasts and writes a text; figures for the year so far are computed or typed. */
export const KINDS: readonly Kind[] = [
  {
    name: 'a lead agency, six months of 2019',
    catalogue: khanhHoa2019,
    unit: mostMeasured(khanhHoa2019),
    period: periodOf(khanhHoa2019, '2019-6T'),
    before: periodOf(khanhHoa2019, '2019-Q1'),
    given: '3.5.1.',
  },
  {
    name: 'a district, third quarter of 2019',
    catalogue: khanhHoa2019,
    unit: khanhHoa2019.units.find(({ group }) => group === 'district')!,
    period: periodOf(khanhHoa2019, '2019-Q3'),
    before: periodOf(khanhHoa2019, '2019-6T'),
    given: null,
  },
  {
    name: 'a commune, nine months of 2026',
    catalogue: khanhHoa2026,
    unit: khanhHoa2026.units.find(({ group }) => group === 'commune')!,
    period: periodOf(khanhHoa2026, '2026-9T'),
    before: periodOf(khanhHoa2026, '2026-6T'),
    given: null,
  },
  {
    name: 'a unit that scores itself, 2019',
    catalogue: khanhHoa2019,
    unit: khanhHoa2019.units[0]!,
    period: khanhHoa2019.periods.find(({ scoring }) => scoring?.round === 'self')!,
    before: null,
    given: null,
  },
];

/** A unit's workbook before and after it is filled, with what its forms compare with. */
export interface Book {
  readonly kind: Kind;
  readonly chance: Chance;
  readonly templates: readonly Template[];
  readonly answers: Answers;
  readonly prior: Prior | null;
  readonly held: Held;
  /** Cells of the cover by key, and of the forms by `answerKey`, as they are put in place of the answers. */
  readonly cells: Map<string, CellDataShape>;
}

/** `outlier.times` of both catalogues. */
const TIMES = 5;

/** A typical figure that is not that far away. */
function medianNear(scaled: number, decimals: number, chance: Chance): number {
  const [least, most] = [Math.ceil(scaled / TIMES), scaled * TIMES];
  return chance.one([least, most, chance.whole(least, most)]) / 10 ** decimals;
}

function priorOf(
  kind: Kind,
  form: Template,
  known: { value: Amounts; earlier: Amounts; chance: Chance },
): Prior | null {
  const { value, earlier, chance } = known;
  if (kind.before === null) return null;
  const decimals = (code: string): number => decimalsOf(form.rows.find(({ key }) => key === code)?.cells['value']);
  return {
    period: kind.before.code,
    cumulative: Object.fromEntries(
      [...earlier].filter(() => !chance.once(10)).map(([code, one]) => [code, amount(one, decimals(code))]),
    ),
    medians: Object.fromEntries(
      [...value]
        .filter(([, one]) => one > 0 && chance.once(2))
        .map(([code, one]) => [code, medianNear(one, decimals(code), chance)]),
    ),
  };
}

/** Days of this year and of January after it, as a sheet counts them: a real figure among them is asked about. */
function isLikeDay(scaled: number, decimals: number, period: Period): boolean {
  const year = Number(period.cutOff.slice(0, 4));
  const serial = (day: string): number => Math.round(Date.parse(day) / 86_400_000) + 25_569;
  const held = scaled / 10 ** decimals;
  return Number.isInteger(held) && held >= serial(`${year}-01-01`) && held <= serial(`${year + 1}-01-31`);
}

interface Figures {
  readonly value: Amounts;
  readonly cumulative: Amounts;
  readonly earlier: Amounts;
}

/**
 * What waits at the cut-off does not add up over the year: what had to be settled in the year is what was settled and
 * what waits now.
 */
function yearSoFar(rows: readonly Indicator[], of: { readonly value: Amounts; readonly flows: Amounts }): Amounts {
  const isThere = (code: string): boolean => rows.some((one) => one.code === code);
  const own = new Map(
    rows.map(({ code, nature }) => [code, (nature === 'stock' ? of.value : of.flows).get(code) ?? 0]),
  );
  for (const row of rows.filter(({ nature }) => nature === 'flow'))
    for (const parts of relationsOf(row, isThere).sums)
      own.set(
        row.code,
        parts.reduce((sum, part) => sum + (own.get(part) ?? 0), 0),
      );
  return own;
}

/** The figures of the period, of the year so far and of the year until the period before. */
function figuresOf(kind: Kind, form: Template, chance: Chance): Figures {
  const rows = figureRows(form, kind.catalogue.indicators);
  const draw = (): Amounts => figuresThatAgree(rows, chance);
  for (;;) {
    const [earlier, own] = [draw(), draw()];
    const value = kind.period.cumulative ? together(earlier, own) : own;
    const cumulative = yearSoFar(rows, { value, flows: together(earlier, own) });
    const before = new Map([...earlier].map(([code, one]) => [code, Math.min(one, cumulative.get(code) ?? one)]));
    const decimals = (code: string): number => decimalsOf(form.rows.find(({ key }) => key === code)?.cells['value']);
    const isClear = rows.every(({ code }) =>
      [value, cumulative].every((one) => !isLikeDay(one.get(code) ?? 0, decimals(code), kind.period)),
    );
    if (isClear) return { value, cumulative, earlier: before };
  }
}

const oneStopOf = (kind: Kind, value: Amounts): Catalogue['oneStop'] =>
  [...value]
    .filter(([code]) => kind.given !== null && code.startsWith(kind.given))
    .map(([row, scaled]) => ({ period: kind.period.code, unit: kind.unit.code, row, value: { scaled, decimals: 0 } }));

function reporting(kind: Kind, chance: Chance): Pick<Book, 'templates' | 'answers' | 'prior'> {
  const {
    catalogue,
    unit: { code: unit, lead },
    period,
  } = kind;
  const answers: Answers = new Map();
  const blank = indicatorTemplate({ unit, period, catalogue, prior: null });
  const figures = figuresOf(kind, blank, chance);
  const prior = priorOf(kind, blank, { value: figures.value, earlier: figures.earlier, chance });
  const withGiven = { ...catalogue, oneStop: oneStopOf(kind, figures.value) };
  const like = Object.fromEntries(
    [...figures.value]
      .filter(([row, one]) => one > 0 && prior?.medians[row] === undefined && chance.once(3))
      .map(([row, one]) => [
        row,
        medianNear(one, decimalsOf(blank.rows.find(({ key }) => key === row)?.cells['value']), chance),
      ]),
  );
  const templates = [
    indicatorTemplate({ unit, period, catalogue: withGiven, prior, like }),
    taskTemplate({ unit, period, catalogue, carried: null }),
    narrativeTemplate({ unit, period, catalogue }),
    forecastTemplate({ unit, period, catalogue }),
  ].filter(({ rows }) => rows.length > 0);
  for (const template of templates) {
    const filling = { answers, chance, template };
    if (template.form === 'indicator') fillIndicators(filling, figures);
    if (template.form === 'task') fillTasks(filling, { period, lead });
    if (template.form === 'narrative') fillTexts(filling);
    if (template.form === 'forecast') fillForecast(filling, targetsOf(catalogue, kind.unit));
  }
  return { templates, answers, prior };
}

function scoring(kind: Kind, chance: Chance): Pick<Book, 'templates' | 'answers' | 'prior'> {
  const answers: Answers = new Map();
  const template = scoreTemplate({
    unit: kind.unit.code,
    period: kind.period,
    catalogue: kind.catalogue,
    self: {},
    appraised: {},
  });
  fillScores({ answers, chance, template }, kind.catalogue, kind.period);
  return { templates: [template], answers, prior: null };
}

/** With the văn bản that goes with it, ticked on or after the last day of the figures. */
export function randomBook(kind: Kind, seed: number): Book {
  const chance = chanceOf(seed);
  const { period } = kind;
  const made = period.scoring ? scoring(kind, chance) : reporting(kind, chance);
  const seenOn = dayAfter(period.cutOff, chance.whole(0, 9));
  const signedOn = dayAfter(period.cutOff, -chance.whole(0, 5));
  const names = chance.once(3)
    ? []
    : ([
        ['docNumber', textCell(String(chance.whole(1, 900)))],
        ['docSymbol', textCell(chance.one(['BC-UBND', 'BC-SNV', '/BC-STC', 'BC-TTr']))],
        ['docDate', cellOf({ kind: 'date', date: signedOn }, { type: 'date' }, chance)],
        ['docSigner', textCell(chance.one(['Nguyễn Văn An', 'Trần Thị Bích Hằng', 'Lê Đức Vinh']))],
      ] as const);
  return {
    kind,
    chance,
    ...made,
    held: {
      timeBy: names.length > 0 && chance.once(2) ? 'document' : 'tick',
      from: period.from,
      seenOn,
      cutOff: period.scoring ? null : period.cutOff,
    },
    cells: new Map<string, CellDataShape>([['submit', tickCell(true)], ...names]),
  };
}

interface Laid {
  readonly shape: SpreadsheetShape;
  readonly cover: UnitBookRead['cover'];
}

const laidOnce = new Map<string, Laid>();
const expectedOf = ({ kind, templates }: Pick<Book, 'kind' | 'templates'>) => ({
  unit: kind.unit.code,
  period: kind.period.code,
  fileId: FILE,
  templates,
});

/** The empty workbook. *Bản trình ký* is left out: its code is a formula, which nothing computes here. */
function emptyOf(book: Book): Laid {
  const { kind, templates } = book;
  const known = laidOnce.get(kind.name);
  if (known) return known;
  const { unit, period, catalogue } = kind;
  const got = unitBook(templates, { unit, period, province: catalogue.province }).get();
  const forms = Object.values(SHEET_IDS);
  const shape = {
    ...got,
    sheets: (got.sheets ?? []).filter(({ properties }) => forms.includes(properties?.sheetId ?? -1)),
  };
  const laid = { shape, cover: readUnitBook(shape, expectedOf(book)).cover };
  laidOnce.set(kind.name, laid);
  return laid;
}

interface Put {
  readonly row: number;
  readonly column: number;
  readonly cell: CellDataShape;
}

function withCells(shape: SpreadsheetShape, puts: ReadonlyMap<number, readonly Put[]>): SpreadsheetShape {
  return {
    ...shape,
    sheets: (shape.sheets ?? []).map((sheet) => {
      const own = puts.get(sheet.properties?.sheetId ?? -1) ?? [];
      const [grid] = sheet.data ?? [];
      if (own.length === 0 || !grid) return sheet;
      const rowData = [...(grid.rowData ?? [])];
      for (const { row, column, cell } of own) {
        const values = [...(rowData[row]?.values ?? [])];
        while (values.length <= column) values.push(BLANK_CELL);
        values[column] = cell;
        rowData[row] = { ...rowData[row], values };
      }
      return { ...sheet, data: [{ ...grid, rowData }] };
    }),
  };
}

/** The workbook as the Sheets API returns it. */
function shapeOf(book: Book): SpreadsheetShape {
  const { shape, cover } = emptyOf(book);
  const puts = new Map<number, readonly Put[]>();
  for (const template of book.templates) {
    const layout = layoutOf(template);
    puts.set(
      layout.sheetId,
      layout.cells
        .filter(({ spec }) => spec.part === 'entry')
        .map(({ line, column, row, field, spec }) => {
          const key = answerKey(template.form, row, field);
          return {
            row: line,
            column,
            cell: book.cells.get(key) ?? cellOf(book.answers.get(key) ?? BLANK, spec.kind, book.chance),
          };
        }),
    );
  }
  puts.set(
    SHEET_IDS.cover,
    [...book.cells].flatMap(([key, cell]) => {
      const at = cover.cells[key as keyof typeof cover.cells] ?? (key === 'submit' ? cover.tick : undefined);
      return at ? [{ row: at.row, column: at.column, cell }] : [];
    }),
  );
  return withCells(shape, puts);
}

export const readOf = (book: Book, shape: SpreadsheetShape = shapeOf(book)): UnitBookRead =>
  readUnitBook(shape, expectedOf(book));
