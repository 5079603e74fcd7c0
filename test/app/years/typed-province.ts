/** The office types its own small catalogue into the master after set-up, as a province does that has one. */
import { Quarter } from '../quarter';
import { typeRows } from '../duties/rows-typed';
import { DECISION, FIRST_AFTER, groupsIn, UNITS, type Group, type PeriodOfStory, type UnitOfStory } from './story';

/** The day as a spreadsheet holds it. */
export const serial = (day: string): number => Date.parse(`${day}T00:00Z`) / 86_400_000 + 25_569;

type Line = Readonly<Record<string, unknown>>;
const SOURCED = { standing: 'Có nguồn', source: 'Danh mục của tỉnh' };

export const unitLine = ({ code, name, group }: UnitOfStory): Line => ({
  ...SOURCED,
  ...{ key: code, code, name, shortName: name.replace(/^UBND /, ''), group },
  order: UNITS.findIndex((one) => one.code === code) + 1,
  officialCode: /^\d+$/.test(code),
  lead: false,
  noReport: false,
  committee: name.startsWith('UBND'),
});

const periodLine = ({ code, name, days, cumulative }: PeriodOfStory): Line => ({
  ...SOURCED,
  ...{ key: code, code, name, cycle: 'Kỳ của Bộ Nội vụ' },
  ...{ from: serial(days.from), to: serial(days.to), cutOff: serial(days.to), dueDate: serial(days.due) },
  ...{ dueHour: '17:00', dueMode: 'Trong ngày', nextWorkingDay: false, lock: serial(days.lock), cumulative },
  ...{ estimated: false, legalBasis: 'Kế hoạch cải cách hành chính của tỉnh', validFrom: serial('2023-12-15') },
});

const row = (code: string, label: string, measure: string, more: Line = {}): Line => ({
  ...SOURCED,
  ...{ key: code, code, number: code, label, measure, area: 'Cải cách thủ tục hành chính', heading: false },
  ...{ kind: 'Số đếm', nature: 'Cộng dồn trong năm', required: true, parent: code.slice(0, code.indexOf('.')) },
  ...more,
});
const heading = (code: string, label: string): Line =>
  row(code, label, '', { heading: true, kind: '', required: false, parent: '' });
const PERCENT = { kind: 'Phần trăm', kindDetail: '2', required: false };

export const ROWS: readonly Line[] = [
  heading('1', 'Giải quyết hồ sơ'),
  row('1.1', 'Hồ sơ trực tuyến', 'hồ sơ'),
  row('1.2', 'Hồ sơ trực tiếp', 'hồ sơ'),
  row('1.3', 'Tổng số hồ sơ', 'hồ sơ', { sumOf: '1.1, 1.2' }),
  row('1.4', 'Tỷ lệ hồ sơ trực tuyến', '%', { ...PERCENT, ratioOver: '1.1', ratioUnder: '1.3' }),
  heading('2', 'Nguồn lực'),
  row('2.1', 'Công chức làm công tác cải cách hành chính', 'người', { nature: 'Số tại thời điểm' }),
  row('2.2', 'Kinh phí', 'triệu đồng', { kind: 'Số thập phân', kindDetail: '2' }),
  heading('3', 'Văn bản'),
  row('3.1', 'Văn bản về tổ chức bộ máy', 'văn bản'),
  row('3.2', 'Văn bản về tài chính công', 'văn bản'),
  row('3.3', 'Tổng số văn bản của tỉnh', 'văn bản', { sumOf: '3.1; 3.2', required: false }),
  heading('4', 'Kế hoạch'),
  row('4.1', 'Nhiệm vụ được giao', 'nhiệm vụ', { countedFromTasks: 'Tổng nhiệm vụ', required: false }),
  row('4.2', 'Nhiệm vụ đã hoàn thành', 'nhiệm vụ', { countedFromTasks: 'Hoàn thành đúng hạn', required: false }),
  row('4.3', 'Tỷ lệ hoàn thành', '%', { ...PERCENT, ratioOver: '4.2', ratioUnder: '4.1' }),
];
/** Added while the forms of a period are out. */
export const ADDED_ROW = row('1.5', 'Tin, bài tuyên truyền', 'tin, bài');

const YEARS = [2024, 2025, 2026] as const;
const OWNERS: Readonly<Record<Group, string>> = {
  'Sở, ban, ngành': 'Các sở, ban, ngành',
  'UBND cấp huyện': 'UBND các huyện, thị xã, thành phố',
  'UBND cấp xã': 'UBND các xã, phường',
};

const tasks = (): readonly Line[] =>
  YEARS.flatMap((year) =>
    groupsIn(year).map((group, at) => ({
      ...SOURCED,
      ...{ key: `NV-${year}-${at + 1}`, code: `NV-${year}-${at + 1}`, area: 'Chỉ đạo, điều hành' },
      ...{ task: `Thực hiện kế hoạch năm ${year}`, ownerWords: OWNERS[group], product: 'Báo cáo' },
      ...{ deadlineWords: `Tháng 12/${year}`, plan: `Kế hoạch cải cách hành chính năm ${year}` },
    })),
  );

const ticks = { department: true, district: true, commune: true };
const MATRIX: readonly Line[] = [
  { key: 'indicator|*', form: 'Số liệu', row: '*', ...ticks },
  { key: 'task|*', form: 'Nhiệm vụ', row: '*', ...ticks },
  { key: 'narrative|*', form: 'Nội dung báo cáo', row: '*', ...ticks },
  { key: 'indicator|3.1', form: 'Số liệu', row: '3.1', owner: 'Sở Nội vụ (CQ-SNV)' },
  { key: 'indicator|3.2', form: 'Số liệu', row: '3.2', owner: 'Sở Tài chính (CQ-STC)' },
  { key: 'indicator|3.3', form: 'Số liệu', row: '3.3', owner: 'Sổ CCHC tự tính' },
];

const HEADINGS: readonly Line[] = [
  {
    ...SOURCED,
    ...{ key: 'I', code: 'I', number: 'I', label: 'Công tác chỉ đạo, điều hành' },
    ...{ asked: true, required: true, longest: 2000, hint: 'Nêu kết quả chính.' },
  },
];

const account = (unit: string): string => `nop.${unit.toLowerCase()}@khanhhoa.gov.vn`;
const contactLine = ({ code }: UnitOfStory): Line => ({
  ...{ unit: code, account: account(code), mayEnter: true, maySubmit: true, mayCheck: true, person: 'Người nộp' },
});

export class TypedProvince extends Quarter {
  override account(unit: string): string {
    return account(unit);
  }

  /** Local time; the clock never goes back. */
  clockTo(day: string, hour: string): void {
    const seconds = (Date.parse(`${day}T${hour}+07:00`) - this.desk.clock.now()) / 1000;
    if (seconds > 0) this.desk.clock.jump(seconds);
  }

  /** Set-up, and the province's own rows in the place of the sample. */
  founded(units: readonly UnitOfStory[], periods: readonly PeriodOfStory[]): this {
    this.step(`founded ${JSON.stringify([units, periods])}`, () => {
      this.clockTo(periods[0]?.days.to ?? '', '07:30');
      this.setUp();
      const first = units.filter(({ first: quarter }) => quarter < FIRST_AFTER);
      this.retyped('Đơn vị', first.map(unitLine));
      this.retyped('Danh bạ đầu mối', first.filter(({ account: has }) => has).map(contactLine));
      this.retyped('Kỳ báo cáo', periods.map(periodLine));
      this.retyped('Chỉ tiêu thống kê', ROWS);
      this.retyped('Danh mục nhiệm vụ', tasks());
      this.retyped('Đề cương báo cáo', HEADINGS);
      this.retyped('Ma trận biểu', MATRIX);
      for (const title of ['Mục tiêu dự báo', 'Bộ tiêu chí', 'Tiêu chí chấm điểm']) this.retyped(title, []);
      this.setting('headline.rows', '1.1 1.3 1.4 2.2');
      for (const name of ['inspection.rows', 'plan.ownTask', 'outlier.times']) this.setting(name, '');
      this.keptRows();
    });
    return this;
  }

  /** The office confirms what it typed over the rows of before. */
  keptRows(): void {
    for (const { tab } of this.value('doubtedRows', {}).tabs) this.value('keepRows', { tab });
  }

  private retyped(title: string, rows: readonly Line[]): void {
    const params = { spreadsheetId: this.master ?? '', range: `'${title}'!A3:AZ2000` };
    this.desk.call({ method: 'sheets.spreadsheets.values.clear', params, body: {} }, this.officeActor);
    if (rows.length > 0) typeRows(this, title, rows);
  }

  private setting(name: string, value: string): void {
    const [keys = [], ...lines] = this.masterTab('Cài đặt');
    const at = lines.findIndex((line) => line[keys.indexOf('code')] === name) + 2;
    const range = `'Cài đặt'!${String.fromCharCode(65 + keys.indexOf('value'))}${at}`;
    const params = { spreadsheetId: this.master ?? '', range, valueInputOption: 'RAW' };
    const body = { values: [[value]] };
    this.desk.call({ method: 'sheets.spreadsheets.values.update', params, body }, this.officeActor);
  }

  protected get officeActor(): { readonly email: string; readonly project: null } {
    return { email: this.office, project: null };
  }

  addRow(): void {
    typeRows(this, 'Chỉ tiêu thống kê', [ADDED_ROW]);
  }

  withContacts(units: readonly UnitOfStory[]): void {
    typeRows(this, 'Danh bạ đầu mối', units.filter(({ account: has }) => has).map(contactLine));
  }

  /** The annex of the decision, without units that are not played. */
  decided(units: readonly UnitOfStory[]): string {
    const isPlayed = (words: string): boolean =>
      units.some(({ name }) => name.toLowerCase().endsWith(words.toLowerCase()));
    const [head = [], ...lines] = DECISION.table;
    const asked = {
      ...DECISION,
      table: [[...head], ...lines.filter(([, before]) => isPlayed(before)).map((one) => [...one])],
    };
    const look = this.value('lookAtUnitChange', asked);
    if (look.blocked !== '') throw new Error(look.blocked);
    this.value('changeUnits', { ...asked, key: look.mark });
    return look.plan.join('\n');
  }
}
