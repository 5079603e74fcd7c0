/**
 * The office adds a heading and a statistic only by typing into the tabs of the master. The forms of the next period
 * ask for them and the master shows them, without a code change.
 */
import { columnName } from '../../../src/tables/grid/a1';
import { PERIOD, Quarter } from '../quarter';

const UNITS = ['CQ-SNV', '568'] as const;
const NEXT = '2019-6T';

/** Types one line into the first free row of a tab, each value under its key, as a person does. */
function addLine(quarter: Quarter, tab: string, line: Readonly<Record<string, string | number | boolean>>): void {
  const [keys = [], ...rows] = quarter.masterTab(tab);
  const blank = rows.findIndex((row, at) => at > 0 && row.every((one) => one === '' || one === false));
  const free = (blank < 0 ? rows.length : blank) + 2;
  for (const [key, value] of Object.entries(line)) {
    const column = keys.indexOf(key);
    if (column < 0) throw new Error(`${tab} has no ${key}`);
    quarter.desk.call(
      {
        method: 'sheets.spreadsheets.values.update',
        params: {
          spreadsheetId: quarter.master ?? '',
          range: `'${tab}'!${columnName(column)}${free}`,
          valueInputOption: 'USER_ENTERED',
        },
        body: { values: [[value]] },
      },
      { email: quarter.office, project: null },
    );
  }
}

/** Visible texts of a unit's tab, row by row. */
const unitTab = (quarter: Quarter, unit: string, title: string): readonly string[] =>
  (
    quarter.book(quarter.fileOf(unit), quarter.account(unit)).sheets.find((sheet) => sheet.properties.title === title)
      ?.data?.[0]?.rowData ?? []
  ).map((row) => (row.values ?? []).map((cell) => cell.formattedValue ?? '').join(' | '));

const cell = (quarter: Quarter, tab: string, row: string, column: string): unknown => {
  const [keys = [], ...rows] = quarter.masterTab(tab);
  return rows.find((line) => line[0] === row)?.[keys.indexOf(column)];
};

test('a heading and a statistic typed into the sheets are asked in the next period, and not in the files already published', () => {
  const quarter = new Quarter().generated(UNITS);
  addLine(quarter, 'Đề cương báo cáo', {
    code: 'VI',
    number: 'VI',
    label: 'Công tác phòng, chống dịch',
    asked: true,
    required: true,
    longest: 1500,
    hint: 'Chỉ ghi việc của đơn vị.',
    standing: 'Có nguồn',
  });
  addLine(quarter, 'Chỉ tiêu thống kê', {
    code: '7.99',
    parent: '7',
    number: '7.99',
    label: 'Số cuộc họp trực tuyến',
    measure: 'cuộc',
    area: 'Hiện đại hóa hành chính',
    kind: 'Số đếm',
    nature: 'Cộng dồn trong năm',
    required: true,
    standing: 'Có nguồn',
  });
  expect(unitTab(quarter, '568', 'Nội dung báo cáo').some((row) => row.startsWith('VI |'))).toBe(false);

  quarter.period = NEXT;
  quarter.job({ job: 'issue', period: NEXT, units: [...UNITS] });
  for (const unit of UNITS) {
    expect(
      unitTab(quarter, unit, 'Nội dung báo cáo').filter((row) =>
        row.startsWith('VI | VI | Công tác phòng, chống dịch'),
      ),
    ).toHaveLength(1);
    expect(
      unitTab(quarter, unit, 'Số liệu').filter((row) => row.startsWith('7.99 | 7.99 | Số cuộc họp trực tuyến |')),
    ).toHaveLength(1);
  }

  quarter.submitted(UNITS);
  expect(quarter.job({ job: 'consolidate', period: NEXT })).toMatchObject({ counts: { submitted: 2 } });
  expect([cell(quarter, 'Số liệu', '7.99', 'total'), cell(quarter, 'Số liệu', '7.99', '568')]).toEqual([1 + 2, 2]);
  expect([cell(quarter, 'Nội dung', 'VI', 'label'), cell(quarter, 'Nội dung', 'VI|568', 'text')]).toEqual([
    'Công tác phòng, chống dịch',
    'Đơn vị báo cáo lần 2: đã thực hiện theo kế hoạch.',
  ]);

  // The master now shows the next period; the first period is unchanged.
  quarter.period = PERIOD;
  expect(unitTab(quarter, '568', 'Số liệu').some((row) => row.startsWith('7.99 |'))).toBe(false);
});
