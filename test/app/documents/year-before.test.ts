/** Figures beside those of the same period of the year before: two periods are played, and only the second has both. */
import { columnName } from '../../../src/tables/grid/a1';
import { PERIOD, Quarter } from '../quarter';
import { readDocx, type DocxRead } from './read-docx';

const BEFORE = '2018-Q1';
const UNITS = ['CQ-STC', '568'];
const quarter = new Quarter().setUp();
const typed = (range: string, values: readonly unknown[]): unknown =>
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.values.update',
      params: { spreadsheetId: quarter.master ?? '', range: `'Kỳ báo cáo'!${range}`, valueInputOption: 'USER_ENTERED' },
      body: { values: [values] },
    },
    { email: quarter.office, project: null },
  );

/** A row for the year before, with due and lock dates of this year, so that its report can still be handed in. */
function withYearBefore(): void {
  const tab = quarter.masterTab('Kỳ báo cáo');
  const keys = (tab[0] ?? []).map(String);
  const row = tab.find((one) => one[keys.indexOf('code')] === PERIOD) ?? [];
  const own: Readonly<Record<string, unknown>> = {
    key: '',
    code: BEFORE,
    name: 'Quý I năm 2018',
    from: '15/12/2017',
    to: '14/03/2018',
    cutOff: '14/03/2018',
    dueDate: '17/03/2019',
    lock: '25/03/2019',
    validFrom: '',
  };
  typed(
    `A${tab.length + 1}:${columnName(keys.length - 1)}${tab.length + 1}`,
    keys.map((key, at) => (key in own ? own[key] : (row[at] ?? ''))),
  );
}

function play(period: string, figures: readonly number[]): void {
  quarter.period = period;
  quarter.job({ job: 'issue', period, units: UNITS });
  UNITS.forEach((unit, at) => quarter.fill(unit, figures[at] ?? 0).tick(unit));
  quarter.job({ job: 'collect', period });
}

const report = async (): Promise<DocxRead> =>
  readDocx(
    await quarter.desk.exportDocx(quarter.job({ job: 'document', period: PERIOD, draft: 'report' }).documentId ?? ''),
  );
const compared = ({ tables }: DocxRead): readonly (readonly string[])[] =>
  tables.find(([heading]) => heading?.includes('Cùng kỳ năm trước')) ?? [];

const amount = (shown: string): number => Number(shown.replaceAll('.', '').replace(',', '.'));
const signed = (difference: number): string => (difference > 0 ? `+${difference}` : String(difference));

withYearBefore();
play(PERIOD, [7, 9]);
quarter.job({ job: 'consolidate', period: PERIOD });

test('while nothing is sealed in that period there is no comparison', async () => {
  expect(compared(await report())).toEqual([]);
});

test('each row has both figures; without every unit there is no difference', async () => {
  play(BEFORE, [2, 3]);
  quarter.period = PERIOD;
  const read = await report();
  const rows = compared(read);
  expect(rows.length).toBeGreaterThan(20);
  expect(read.paragraphs.some((text) => text.startsWith('Cùng kỳ: Quý I năm 2018.'))).toBe(true);
  const counted = rows
    .slice(1)
    .filter(([, , , then = '', now = '']) => then.startsWith('5 (') && now.startsWith('16 ('));
  expect(counted.length).toBeGreaterThan(10);
  const isWhole = (shown: string): boolean => !/\(\d+\/\d+\)$/.test(shown);
  const figures = rows.slice(1).filter(([, , , then = '', now = '']) => `${then}${now}` !== '');
  for (const [, , , then = '', now = '', difference = ''] of figures)
    expect(difference).toBe(isWhole(then) && isWhole(now) ? signed(amount(now) - amount(then)) : '');
  // Rows of the same words are under headings that distinguish them.
  const headings = rows.slice(1).filter((row) => !figures.includes(row));
  const named = figures.map(([number = '', label = '']) => {
    const above = headings.filter(([heading = '']) => number.startsWith(`${heading}.`));
    return [...above.map((row) => row[1]), label].join(' > ');
  });
  expect(new Set(named).size).toBe(figures.length);
  expect(new Set(figures.map(([, label]) => label)).size).toBeLessThan(figures.length);
  // Rows of one agency alone are whole.
  expect(rows.some(([, , , , , difference = '']) => difference.startsWith('+'))).toBe(true);
});
