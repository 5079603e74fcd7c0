/**
 * Every place where a person types a figure or a day, and what six ways of typing give there. A place that is not in
 * typed-places.table.ts fails, and so does one that is no longer there.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { amountTyped } from '../../src/app/adjust/typed-amount';
import { catalogOf } from '../../src/catalog';
import { toNumber } from '../../src/core/exact';
import { readCell } from '../../src/core/reading/read-cell';
import type { Catalogue } from '../../src/core/catalogue/catalogue';
import type { Template } from '../../src/core/forms/form';
import { forecastTemplate } from '../../src/core/forms/template-forecast';
import { indicatorTemplate } from '../../src/core/forms/template-indicator';
import { scoreTemplate } from '../../src/core/forms/template-score';
import { weaknessTemplate } from '../../src/core/forms/template-weakness';
import { taskTemplate } from '../../src/core/forms/template-task';
import { show, understand } from '../../src/desk/values';
import { columnFormat, readTable, tableContents, tableHead } from '../../src/tables/grid/table';
import { catalogueTabs } from '../../src/tables/master-book/first-rows';
import { readMasterTabs } from '../../src/tables/master-book/read-master';
import type { CatalogueTabName } from '../../src/tables/master-book/sheets';
import { INPUTS, PLACES } from './typed-places.table';
import { PASTED, pastedWords } from './typed-places.pasted';
import { answersTo } from './unit-book/typed-in';

const plainCatalogue = catalogOf('khanh-hoa-2019');
if (!plainCatalogue) throw new Error('the sample catalogue is gone');
const figure = { period: '2019-Q1', unit: 'CQ-SNV', row: '3.5.1.1', value: { scaled: 120, decimals: 0 } };
const UNIT = 'CQ-SNV';
const points = { scaled: 2, decimals: 0 };
const decided = { date: '2019-02-01', effectiveOn: '2019-03-01', actsFrom: '2019-03-15' };
const weakCriteriaOf = (unit: string): Catalogue['weakCriteria'] => [
  {
    ...{ code: 'TC-01', criterion: '1.1 Kế hoạch', maximum: points, lost: points, cause: '', measure: '' },
    ...{ agency: unit, due: '2019-04-01', result: '', source: '', writtenBy: '' },
  },
];
/** One row in every tab that set-up leaves blank, so that the guards of its rows are asked too. */
const catalogue: Catalogue = {
  ...plainCatalogue,
  oneStop: [figure],
  conclusions: [
    {
      ...{
        code: 'KL-01',
        meeting: '2019-02-01',
        notice: '1/TB',
        order: 'Làm báo cáo',
        agency: 'Sở Nội vụ',
        unit: UNIT,
      },
      ...{ deadline: '2019-04-30', state: null, result: '' },
    },
  ],
  inspections: [
    {
      ...{ code: 'KT-01', unit: UNIT, owner: UNIT, content: 'Kiểm tra', planned: '2019-02-01', heldOn: '2019-02-01' },
      ...{ conclusion: '1/KL', concludedOn: '2019-02-20', fault: 'Trả kết quả trễ', due: '2019-04-20' },
      mendedOn: '2019-04-01',
    },
  ],
  guidance: [
    {
      ...{ code: 'HD-01', form: 'indicator', row: '1.2', question: 'Hỏi', askedBy: UNIT, answer: 'Đáp' },
      ...{ answeredBy: 'Sở Nội vụ', answeredOn: '2019-03-01' },
    },
  ],
  weakCriteria: weakCriteriaOf(UNIT),
  conduct: [
    {
      ...{ code: 'KP-01', sort: 'breach', unit: UNIT, person: '', position: '', what: 'Nộp trễ', award: '' },
      ...{ document: '', answerBy: '2019-04-01', outcome: '' },
    },
  ],
  unitChanges: [{ code: 'SX-01', kind: 'ended', from: UNIT, to: null, was: '', number: '1/QĐ', ...decided }],
};
/** Not taken: a sentence names the cell or the field. */
const NAMED = 'named';
const KINDS = ['count', 'decimal', 'percent', 'date'];

/** Typed in a Vietnamese file into a cell with this format, as the API returns it. */
function stored(typed: string, format: ReturnType<typeof columnFormat>): string | number | boolean | null {
  const numberFormat = format.numberFormat;
  const context = { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh', now: Date.UTC(2019, 2, 14) };
  const read = understand(typed, numberFormat ? { ...context, format: numberFormat as never } : context);
  const value = read.value ?? null;
  return typeof value === 'object' && value !== null ? show(value, undefined, 'vi_VN') : value;
}

function formPlaces(): Record<string, string> {
  const all = catalogueForms();
  const kinds = new Map(
    all.flatMap(({ form, rows }) =>
      rows.flatMap(({ cells }) =>
        Object.entries(cells).flatMap(([field, { part, kind }]) =>
          part === 'entry' && KINDS.includes(kind.type) ? [[`form ${form}.${field}: ${kind.type}`, kind] as const] : [],
        ),
      ),
    ),
  );
  const cells = [...kinds].flatMap(([place, kind]) => INPUTS.map((typed) => ({ place, kind, typed, raw: false })));
  const answers = answersTo(cells);
  return Object.fromEntries(
    [...kinds.keys()].map((place) => [
      place,
      cells.flatMap((one, at) => (one.place === place ? [answerWords(answers[at])] : [])).join(' | '),
    ]),
  );
}

function answerWords(answer: ReturnType<typeof answersTo>[number] | undefined): string {
  const value = answer?.value;
  const said = value?.kind === 'number' ? String(toNumber(value)) : value?.kind === 'date' ? value.date : '—';
  const asked = answer?.findings.filter(({ level }) => level !== 'note').map(({ code }) => code) ?? [];
  return [said, ...asked].join(' ');
}

/** Forms of one unit of every group and of every lead agency, for a report and for a scoring round. */
function catalogueForms(): readonly Template[] {
  return ['khanh-hoa-2019', 'khanh-hoa-2026'].flatMap((id) => {
    const of = catalogOf(id);
    const report = of?.periods.find(({ scoring }) => scoring === undefined);
    if (!of || !report) throw new Error(`no catalogue ${id}`);
    const groups = new Map(of.units.map((unit) => [unit.group, unit.code]));
    const units = [...groups.values(), ...of.units.filter(({ lead }) => lead).map(({ code }) => code)];
    const rounds = of.periods.filter(({ scoring }) => scoring?.round === 'self');
    return units.flatMap((unit) => [
      indicatorTemplate({ unit, period: report, catalogue: of, prior: null }),
      taskTemplate({ unit, period: report, catalogue: of, carried: null }),
      forecastTemplate({ unit, period: report, catalogue: of }),
      weaknessTemplate({ unit, period: report, catalogue: { ...of, weakCriteria: weakCriteriaOf(unit) } }),
      ...rounds.map((period) => scoreTemplate({ unit, period, catalogue: of, self: {}, appraised: {} })),
    ]);
  });
}

function cataloguePlaces(): Record<string, string> {
  const tabs = catalogueTabs(catalogue);
  const plain = new Map(
    tabs.map(({ name, columns, lines }) => [
      name,
      [...tableHead(columns), ...tableContents(columns, lines(catalogue))].map((row) =>
        row.map(({ userEnteredValue: one }) => one?.stringValue ?? one?.numberValue ?? one?.boolValue ?? null),
      ),
    ]),
  );
  const isNamed = (tab: CatalogueTabName, grid: (string | number | boolean | null)[][]) =>
    readMasterTabs((name) => (name === tab ? grid : (plain.get(name) ?? []))).troubles.length > 0;
  return Object.fromEntries(
    tabs.flatMap(({ name, columns }) =>
      columns.flatMap((column, at) => {
        if (!['number', 'date', 'moment'].includes(column.kind)) return [];
        const grid = plain.get(name) ?? [];
        const filled = grid.findIndex((row, n) => n > 1 && row[at] !== null);
        const line = filled < 0 && grid.length > 2 ? 2 : filled;
        const answers = INPUTS.map((typed) => {
          const value = stored(typed, columnFormat(column));
          const read = readTable([column], [[column.key], [column.heading], [value]]);
          const found = read.records[0]?.[column.key];
          if (found === undefined) return NAMED;
          const changed = grid.map((row, n) => (n === line ? row.map((cell, c) => (c === at ? value : cell)) : row));
          if (line >= 0 && isNamed(name, changed)) return NAMED;
          return typeof found === 'number' ? String(Math.round(found * 1e4) / 1e4) : String(found);
        });
        return [
          [`tab ${name}.${/^[\d.]+$/.test(column.key) ? '(row)' : column.key}: ${column.kind}`, answers.join(' | ')],
        ];
      }),
    ),
  );
}

interface WindowReads {
  /** Where what is typed in the window is taken. */
  readonly file: string;
  /** What is called there with it. */
  readonly call: string;
  readonly words: (typed: string) => string;
}

/** How each window with figures reads them: by its folder. */
const READS: Readonly<Record<string, WindowReads>> = {
  adjust: { file: 'adjust/adjust.ts', call: 'const amount = amountTyped(given);', words: amountWords },
  'index-forecast': { file: 'duties/settle-area.ts', call: 'const points = amountTyped(typed);', words: amountWords },
  corrections: {
    file: 'corrections/made.ts',
    call: 'const reading = readCell({ content, shown: typed }, spot.spec.kind,',
    words: (typed) => {
      const reading = readCell({ content: typed, shown: typed }, { type: 'count' }, { choices: new Map() });
      const value = reading.is === 'unreadable' ? null : reading.value;
      return value?.kind === 'number' ? String(toNumber(value)) : NAMED;
    },
  },
};
/** Where the days of a window are taken: the browser gives whole days, but a request may hold anything. */
const DAYS: Readonly<Record<string, string>> = {
  corrections: 'corrections/made.ts',
  receive: 'receive/decide-time.ts',
  rehearsal: 'rehearsal/rehearsals.ts',
  'unit-changes': 'unit-changes/change.ts',
};
const textOf = (file: string): string => readFileSync(join(UI, '../app', file), 'utf8');
const daysHeld = (file: string): string =>
  `a real day: ${[...textOf(file).matchAll(/if \(!isDay\(([\w.]+)\)/g)].map(([, held]) => held).join(', ')}`;

const daysIn = (folder: string): string => (DAYS[folder] ? daysHeld(DAYS[folder]) : 'where is it taken?');
const figuresIn = (folder: string): string => (READS[folder] ? figuresHeld(READS[folder]) : 'how is it read?');

function figuresHeld({ file, call, words }: WindowReads): string {
  return textOf(file).includes(call) ? INPUTS.map(words).join(' | ') : 'read in another way';
}

function amountWords(typed: string): string {
  const amount = amountTyped(typed);
  return amount === null ? NAMED : String(toNumber(amount));
}

const UI = join(__dirname, '../../src/ui');
function windowPlaces(): Record<string, string> {
  const files = readdirSync(UI, { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.tsx'));
  return Object.fromEntries(
    files.flatMap((file) => {
      const text = readFileSync(join(UI, file), 'utf8');
      const folder = file.split(/[\\/]/)[0] ?? '';
      const fields = [
        ...(/inputMode="(?:decimal|numeric)"|type="number"/.test(text) ? ['number'] : []),
        ...(/type="(?:date|time|datetime-local)"/.test(text) ? ['day'] : []),
      ];
      return fields.map((kind) => [
        `window ${file.replace(/\\/g, '/')}: ${kind}`,
        kind === 'day' ? daysIn(folder) : figuresIn(folder),
      ]);
    }),
  );
}

const TABLES = join(__dirname, '../../src/core/catalogue/table');
test('every place is in the table, with what is stored or asked there', () => {
  const pasted = readdirSync(TABLES)
    .filter((one) => one.endsWith('-table.ts'))
    .map((one) => {
      const read = PASTED[one];
      return [
        `pasted ${one}`,
        read ? INPUTS.map((typed) => pastedWords(read(typed))).join(' | ') : 'no figure',
      ] as const;
    });
  const found = { ...formPlaces(), ...cataloguePlaces(), ...windowPlaces(), ...Object.fromEntries(pasted) };
  expect(found).toEqual(PLACES);
});
