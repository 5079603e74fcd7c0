/**
 * A small province before and after a decision: a year ago a district, three communes and a department reported; then
 * two communes are joined, one is split, and the district ends.
 */
import { columnName } from '../../../src/tables/grid/a1';
import { PERIOD, Quarter } from '../quarter';
import { typeRows } from '../duties/rows-typed';

export const BEFORE = '2018-Q1';
export const DISTRICT = '568';
export const OFFICE = 'CQ-STC';
/** Code → name, and what the unit reports in each row of the period before. */
export const COMMUNES = { '22301': 'UBND xã Vĩnh Hòa', '22302': 'UBND xã Vĩnh Hải', '22303': 'UBND xã Phước Đồng' };
export const THEN: Readonly<Record<string, number>> = {
  [DISTRICT]: 11,
  '22301': 2,
  '22302': 3,
  '22303': 5,
  [OFFICE]: 7,
};
export const NOW: Readonly<Record<string, number>> = { '22366': 9, P1: 4, P2: 6, [OFFICE]: 8 };

/** A group that the catalogue of 2019 asks. */
const GROUP = 'UBND cấp huyện';

/** As the annex of a decision has it. */
export const TABLE = [
  ['STT', 'Đơn vị trước sắp xếp', 'Đơn vị sau sắp xếp', 'Mã mới', 'Nhóm'],
  ['1', 'Xã Vĩnh Hòa', 'Phường Bắc Nha Trang', '22366', GROUP],
  ['2', 'Xã Vĩnh Hải', 'Phường Bắc Nha Trang', '22366', GROUP],
  ['3', 'Xã Phước Đồng', 'Phường Nam Một', 'P1', GROUP],
  ['4', 'Xã Phước Đồng', 'Phường Nam Hai', 'P2', GROUP],
  ['5', 'Thành phố Nha Trang', 'Kết thúc hoạt động', '', ''],
];
export const DECISION = { table: TABLE, number: '12/NQ-HĐND', date: '2018-11-20', effectiveOn: '2019-01-01' };

const account = (unit: string): string => `nop.${unit.toLowerCase()}@khanhhoa.gov.vn`;
const isOurs = (unit: string): boolean => unit in COMMUNES || (unit in NOW && unit !== OFFICE);

export class Province extends Quarter {
  override account(unit: string): string {
    return isOurs(unit) ? account(unit) : super.account(unit);
  }

  /** The office lists the communes and the period of the year before, whose report can still be handed in. */
  founded(): this {
    this.step('founded', () => {
      this.setUp();
      typeRows(
        this,
        'Đơn vị',
        Object.entries(COMMUNES).map(([code, name], at) => ({
          code,
          name,
          shortName: name.replace('UBND x', 'X'),
          group: GROUP,
          order: 60 + at,
          officialCode: true,
          lead: false,
          standing: 'Chưa đối chiếu văn bản gốc',
        })),
      );
      this.withContacts(Object.keys(COMMUNES));
      this.withYearBefore();
    });
    return this;
  }

  withContacts(units: readonly string[]): void {
    const people = units.map((unit) => ({ unit, account: account(unit), mayEnter: true, maySubmit: true }));
    typeRows(this, 'Danh bạ đầu mối', people);
  }

  private withYearBefore(): void {
    const tab = this.masterTab('Kỳ báo cáo');
    const keys = (tab[0] ?? []).map(String);
    const row = tab.find((one) => one[keys.indexOf('code')] === PERIOD) ?? [];
    const own: Readonly<Record<string, unknown>> = {
      key: '',
      code: BEFORE,
      name: 'Quý I năm 2018',
      from: '15/12/2017',
      to: '14/03/2018',
      cutOff: '14/03/2018',
      dueDate: '14/03/2019',
      lock: '25/03/2019',
      validFrom: '',
    };
    this.desk.call(
      {
        method: 'sheets.spreadsheets.values.update',
        params: {
          spreadsheetId: this.master ?? '',
          range: `'Kỳ báo cáo'!A${tab.length + 1}:${columnName(keys.length - 1)}${tab.length + 1}`,
          valueInputOption: 'USER_ENTERED',
        },
        body: { values: [keys.map((key, at) => (key in own ? own[key] : (row[at] ?? '')))] },
      },
      { email: this.office, project: null },
    );
  }

  /** Every unit of the table reports its figure in every row. */
  reported(period: string, figures: Readonly<Record<string, number>>): this {
    this.period = period;
    const units = Object.keys(figures);
    this.job({ job: 'issue', period, units });
    this.step(`reported ${period} ${JSON.stringify(figures)}`, () => {
      for (const unit of units) this.fill(unit, figures[unit]).tick(unit);
    });
    this.job({ job: 'collect', period });
    return this;
  }
}
