/** Compares what the desk shows with the oracle, cell by cell. */
import { readDocx } from '../documents/read-docx';
import type { Field, Oracle } from './oracle';
import type { Play } from './play';
import { ENDED, groupsIn } from './story';

export interface Compared {
  cells: number;
  readonly wrong: string[];
}
export const nothing = (): Compared => ({ cells: 0, wrong: [] });

type Tab = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** Rows by key, cells by the key of their column. */
const keyed = ([keys = [], ...lines]: readonly (readonly unknown[])[]): Tab =>
  new Map(
    lines.map((line) => [String(line[0]), Object.fromEntries(keys.map((key, at) => [String(key), line[at] ?? '']))]),
  );

function expect(into: Compared, place: string, found: unknown, expected: unknown): void {
  into.cells += 1;
  const [one, other] = [found === '' ? null : (found ?? null), expected === '' ? null : (expected ?? null)];
  if (one !== other) into.wrong.push(`${place}: ${String(one)}, counted ${String(other)}`);
}

const TABS: readonly (readonly [Field, string])[] = [
  ['value', 'Số liệu'],
  ['cumulative', 'Lũy kế'],
];

/** The result tabs of the period that was consolidated last. */
export function compareMaster({ quarter, oracle }: Play, code: string, into: Compared): void {
  const asked = oracle.askedIn(oracle.period(code));
  for (const [field, title] of TABS) {
    const tab = keyed(quarter.masterTab(title));
    const lines = oracle.figures(code, field);
    const rows = [...tab.keys()].filter((row) => row.includes('.'));
    expect(
      into,
      `${code} ${title}: rows`,
      rows.sort().join(),
      lines
        .map(({ row }) => row)
        .sort()
        .join(),
    );
    for (const { row, total, units } of lines) {
      expect(into, `${code} ${title} ${row} total`, tab.get(row)?.['total'], total);
      for (const { code: unit } of asked)
        expect(into, `${code} ${title} ${row} ${unit}`, tab.get(row)?.[unit], units[unit]);
    }
  }
  compareValues(quarter.masterTab('Dữ liệu'), oracle, code, into);
  compareProgress({ quarter, oracle }, code, into);
}

/** *Dữ liệu*: what each unit typed. */
function compareValues(grid: readonly (readonly unknown[])[], oracle: Oracle, code: string, into: Compared): void {
  const [keys = [], ...lines] = grid;
  const at = (line: readonly unknown[], key: string): unknown => line[keys.indexOf(key)];
  const held = new Map(
    lines
      .filter((line) => at(line, 'form') === 'indicator')
      .map((line) => [['unit', 'row', 'field'].map((key) => String(at(line, key))).join(' '), at(line, 'value')]),
  );
  const period = oracle.period(code);
  for (const { code: unit } of oracle.askedIn(period)) {
    const typed = oracle.isIn(unit, period) ? oracle.typed(unit, period) : [];
    for (const { row, field, amount } of typed)
      expect(into, `${code} Dữ liệu ${unit} ${row} ${field}`, held.get(`${unit} ${row} ${field}`), amount);
  }
}

function compareProgress({ quarter, oracle }: Pick<Play, 'quarter' | 'oracle'>, code: string, into: Compared): void {
  const progress = keyed(quarter.masterTab('Tiến độ nộp'));
  const asked = oracle.askedIn(oracle.period(code));
  expect(
    into,
    `${code} units`,
    [...progress.keys()]
      .filter((key) => oracle.units.some((unit) => unit.code === key))
      .sort()
      .join(),
    asked
      .map((unit) => unit.code)
      .sort()
      .join(),
  );
  for (const { code: unit } of asked) {
    const line = progress.get(unit) ?? {};
    const { state, version, timeliness } = oracle.standing(unit, code);
    expect(into, `${code} ${unit} state`, line['state'], state);
    expect(into, `${code} ${unit} version`, line['version'], version);
    expect(into, `${code} ${unit} time`, line['timeliness'], timeliness);
  }
}

/** What the forms of the period show of earlier ones: in the place of a figure there may be words, never a number. */
export function compareForms(play: Play, code: string, into: Compared): void {
  const { oracle, quarter } = play;
  const period = oracle.period(code);
  quarter.period = code;
  for (const { code: unit } of oracle.askedIn(period)) {
    const form = keyed(play.grids(unit)['Số liệu']);
    const shown = oracle.shownIn(unit, code);
    for (const { row } of oracle.typed(unit, period).filter(({ field }) => field === 'value'))
      for (const column of ['prior', 'lastYear'] as const) {
        const held = form.get(row)?.[column];
        const known = shown?.column === column ? shown.figures[row] : null;
        expect(into, `${code} form of ${unit} ${row} ${column}`, typeof held === 'number' ? held : null, known);
      }
  }
}

/** As Vietnamese documents print it: 1.234,5. */
function printed(figure: number | null | undefined): string {
  if (figure === null || figure === undefined) return '';
  const [whole = '', part = ''] = String(Math.abs(figure)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${figure < 0 ? '-' : ''}${grouped}${part === '' ? '' : `,${part}`}`;
}
const signed = (figure: number): string => (figure > 0 ? `+${printed(figure)}` : printed(figure));
const less = (one: number, other: number): number => (Math.round(one * 100) - Math.round(other * 100)) / 100;

/** The report of the year to the ministry: its annexes of figures and of the same period of the year before. */
export async function compareReport(
  { quarter, oracle }: Play,
  code: string,
  into: Compared,
): Promise<readonly string[]> {
  const { documentId = '' } = quarter.job({ job: 'document', period: code, draft: 'report' });
  const { paragraphs, tables } = readDocx(await quarter.desk.exportDocx(documentId));
  const tableWith = (heading: string) =>
    new Map((tables.find(([head]) => head?.includes(heading)) ?? []).map((row) => [row[0] ?? '', row]));
  const figures = tableWith('Trong kỳ');
  const sums = new Map(oracle.figures(code, 'cumulative').map(({ row, total }) => [row, total]));
  const compared = tableWith('Tăng (+), giảm (-)');
  const isToday = compared.get('STT')?.includes('Cùng kỳ, theo đơn vị hiện nay') === true;
  const then = oracle.yearBefore(code);
  expect(into, `${code} report: units of today`, isToday, oracle.isChangedSince(code));
  const before = new Map((then ? oracle.figures(then.code, 'value') : []).map(({ row, total }) => [row, total]));
  for (const { row, total } of oracle.figures(code, 'value')) {
    const [, , , now, sum] = figures.get(row) ?? [];
    expect(into, `${code} report ${row}`, now, printed(total));
    expect(into, `${code} report ${row} since the first day`, sum, printed(sums.get(row)));
    const was = before.get(row);
    if (was === undefined || was === null || total === null) continue;
    const line = compared.get(row) ?? [];
    const today = oracle.ofToday(code, row);
    expect(into, `${code} report ${row} then`, line[3], printed(was));
    if (isToday) expect(into, `${code} report ${row} then, of today`, line[4], today === null ? '……' : printed(today));
    expect(
      into,
      `${code} report ${row} difference`,
      line[line.length - 1],
      today === null ? '' : signed(less(total, today)),
    );
  }
  compareTasks(tableWith('Nhiệm vụ'), { quarter, oracle }, code, into);
  return paragraphs;
}

/** The tasks of the plan with their results; one whose units ended in the year is not given to anybody. */
function compareTasks(
  lines: ReadonlyMap<string, readonly string[]>,
  { oracle }: Pick<Play, 'quarter' | 'oracle'>,
  code: string,
  into: Compared,
): void {
  const period = oracle.period(code);
  groupsIn(period.year).forEach((group, at) => {
    const own = oracle.askedIn(period).filter((unit) => unit.group === group);
    const done = own.filter((unit) => oracle.hasFinished(unit.code, period)).length;
    const gone = oracle.units.filter((unit) => unit.group === group && ENDED.includes(unit.code));
    const names = gone.map(({ name }) => name).join('; ');
    const one = done === 1 ? 'Đã hoàn thành' : 'Chưa hoàn thành';
    const of = own.length === 1 ? one : `${done}/${own.length} đơn vị đã hoàn thành`;
    const result = own.length === 0 ? `Đơn vị được giao đã kết thúc hoạt động (${names}); chưa giao lại` : of;
    expect(into, `${code} report, task of ${group}`, lines.get(String(at + 1))?.[4], result);
  });
}
