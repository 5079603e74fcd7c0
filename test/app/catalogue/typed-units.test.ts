/**
 * The office types a unit of a group that the catalogue leaves empty: it is asked what its group fills, handed out,
 * received, and counted in its own group.
 */
import { PERIOD, Quarter } from '../quarter';

const HOSPITAL = 'DV-BVDK';
const CUSTOMS = 'TW-HQ';
const ACCOUNTS: Readonly<Record<string, string>> = {
  [HOSPITAL]: 'nop.bvdk@khanhhoa.gov.vn',
  [CUSTOMS]: 'nop.haiquan@khanhhoa.gov.vn',
};

class WithTypedUnits extends Quarter {
  override account(unit: string): string {
    return ACCOUNTS[unit] ?? super.account(unit);
  }

  /** Types rows below the last one of a tab of the master, by the keys of its columns. */
  typeRows(tab: string, rows: readonly Readonly<Record<string, unknown>>[]): this {
    const [keys = []] = this.masterTab(tab);
    this.desk.call(
      {
        method: 'sheets.spreadsheets.values.append',
        params: { spreadsheetId: this.master ?? '', range: `'${tab}'`, valueInputOption: 'USER_ENTERED' },
        body: { values: rows.map((row) => keys.map((key) => row[String(key)] ?? '')) },
      },
      { email: this.office, project: null },
    );
    return this;
  }
}

/** Rows that a central agency counts for its own ministry. */
const STAFF_AND_MONEY = ['5.4', '5.5', '5.6', '6.5.1', '6.5.2'];
const quarter = new WithTypedUnits();
const unit = (code: string, name: string, group: string, order: number) => ({
  code,
  name,
  shortName: name,
  group,
  order,
  officialCode: false,
  lead: false,
  standing: 'Chưa đối chiếu văn bản gốc',
});
const overview = (key: string): readonly unknown[] => {
  const [, ...rows] = quarter.masterTab('Tổng quan');
  return (rows.find(([row]) => row === key) ?? []).filter((cell) => cell !== '');
};
const rowsOf = (code: string): ReadonlySet<string> => {
  const tab = quarter
    .book(quarter.fileOf(code), quarter.account(code))
    .sheets.find(({ properties }) => properties.title === 'Số liệu');
  return new Set((tab?.data?.[0]?.rowData ?? []).map((row) => row.values?.[0]?.effectiveValue?.stringValue ?? ''));
};

beforeAll(() => {
  quarter.setUp();
  quarter.typeRows('Đơn vị', [
    unit(HOSPITAL, 'Bệnh viện Đa khoa tỉnh', 'Đơn vị sự nghiệp thuộc UBND tỉnh', 900),
    unit(CUSTOMS, 'Cục Hải quan tỉnh', 'Cơ quan Trung ương trên địa bàn tỉnh', 901),
  ]);
  quarter.typeRows(
    'Danh bạ đầu mối',
    Object.entries(ACCOUNTS).map(([code, account]) => ({ unit: code, account, mayEnter: true, maySubmit: true })),
  );
});

test('both are read without a question, asked and handed out', () => {
  expect(quarter.value('doubtedRows', {}).tabs).toEqual([]);
  const units = [HOSPITAL, CUSTOMS, 'CQ-STC'];
  quarter.job({ job: 'issue', period: PERIOD, units });
  for (const code of units) expect([code, quarter.fileOf(code)]).not.toEqual([code, '']);
});

test('a central agency does not count staff and money, a public service unit does', () => {
  expect(STAFF_AND_MONEY.filter((row) => rowsOf(HOSPITAL).has(row)).length).toBeGreaterThan(0);
  for (const row of STAFF_AND_MONEY) expect([row, rowsOf(CUSTOMS).has(row)]).toEqual([row, false]);
});

test('each is counted in its own group', () => {
  quarter.submitted([HOSPITAL, 'CQ-STC']);
  quarter.job({ job: 'collect', period: PERIOD });
  quarter.job({ job: 'consolidate', period: PERIOD });
  expect(overview('group.publicUnit').slice(1)).toEqual(['Đơn vị sự nghiệp thuộc UBND tỉnh', 1, '1/1', 0]);
  expect(overview('group.central').slice(1)).toEqual(['Cơ quan Trung ương trên địa bàn tỉnh', 0, '0/1', 1]);
});
