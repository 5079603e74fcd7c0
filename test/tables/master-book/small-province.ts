/**
 * A small province of 2019 for the tests of the master: three units of two groups, one period, a few rows of each kind.
 */
import type { Catalogue, Indicator, Target, Task } from '../../../src/core/catalogue/catalogue';
import type { Unit } from '../../../src/core/catalogue/unit';

const known = { standing: 'sourced', source: 'Quyết định 3982/QĐ-UBND' } as const;
const remembered = { standing: 'memory', source: '' } as const;

export const unit = (code: string, name: string, more: Partial<Unit> = {}): Unit => ({
  code,
  name,
  shortName: name,
  group: 'department',
  order: 1,
  officialCode: false,
  lead: false,
  ...known,
  ...more,
});

export const indicator = (code: string, label: string, more: Partial<Indicator> = {}): Indicator => ({
  code,
  parent: null,
  number: code,
  label,
  measure: 'hồ sơ',
  area: 'one-stop',
  heading: false,
  kind: { type: 'count' },
  nature: 'flow',
  required: true,
  sumOf: [],
  alsoSumOf: [],
  notAbove: [],
  equals: null,
  ratio: null,
  countedFromTasks: null,
  ...remembered,
  ...more,
});

export const task = (id: string, label: string, more: Partial<Task> = {}): Task => ({
  id,
  area: 'steering',
  label,
  ownerWords: 'Sở Tư pháp',
  owner: { kind: 'unit', unit: 'CQ-STP' },
  cooperating: 'Các cơ quan, đơn vị',
  product: 'Kế hoạch',
  deadlineWords: '31/12/2019',
  deadline: { kind: 'date', date: '2019-12-31' },
  plan: 'QĐ 3982',
  ...known,
  ...more,
});

export const target = (code: string, label: string, more: Partial<Target> = {}): Target => ({
  code,
  kind: 'target',
  area: 'impact',
  number: '1',
  label,
  measure: '%',
  goal: { scaled: 80, decimals: 0 },
  goalWords: 'trên 80 % vào năm 2020',
  direction: 'above',
  maximum: null,
  ownerWords: 'Sở Nội vụ',
  owner: { kind: 'unit', unit: 'CQ-SNV' },
  ...known,
  ...more,
});

export const SMALL: Catalogue = {
  province: {
    id: 'khanh-hoa-2019',
    code: '56',
    name: 'Khánh Hòa',
    year: 2019,
    officeName: 'Sở Nội vụ',
    committeeName: 'UBND tỉnh Khánh Hòa',
    place: 'Nha Trang',
  },
  units: [
    unit('CQ-SNV', 'Sở Nội vụ', { order: 1, lead: true }),
    unit('CQ-STP', 'Sở Tư pháp', { order: 2, lead: true }),
    unit('568', 'UBND thành phố Nha Trang', {
      shortName: 'Nha Trang',
      group: 'district',
      order: 3,
      officialCode: true,
      ...remembered,
    }),
  ],
  contacts: [
    {
      unit: 'CQ-STP',
      account: 'dau.moi@gmail.com',
      may: ['enter', 'submit'],
      name: 'Nguyễn Thị A',
      phone: '0905123456',
    },
    { unit: '568', account: 'nhap@gmail.com', may: ['enter'], name: '', phone: '' },
  ],
  periods: [
    {
      code: '2019-Q1',
      name: 'Quý I năm 2019',
      cycle: 'ministry',
      from: '2018-12-15',
      to: '2019-03-14',
      cutOff: '2019-03-14',
      due: { date: '2019-03-15', hour: '17:00', mode: 'on', nextWorkingDay: true },
      lock: '2019-03-20',
      cumulative: false,
      estimated: false,
      legalBasis: 'Công văn 581/BNV-CCHC',
      validFrom: '2019-03-12',
      ...known,
    },
  ],
  holidays: [
    { date: '2019-04-15', name: 'Giỗ Tổ Hùng Vương' },
    { date: '2019-05-04', name: 'Làm bù', worked: true },
  ],
  indicators: [
    indicator('1', 'Chỉ đạo điều hành', { heading: true, kind: null, measure: '' }),
    indicator('1.1', 'Hồ sơ tiếp nhận', { parent: '1', sumOf: ['1.1.1', '1.1.2'] }),
    indicator('1.1.1', 'Trong đó: đúng hạn', { parent: '1.1', notAbove: ['1.1'] }),
    indicator('1.1.2', 'Trong đó: quá hạn', { parent: '1.1', nature: 'stock' }),
    indicator('1.2', 'Tỷ lệ đúng hạn', {
      measure: '%',
      kind: { type: 'percent', decimals: 2 },
      ratio: { over: ['1.1.1'], under: ['1.1'] },
      required: false,
    }),
    indicator('1.3', 'Hình thức khảo sát', { measure: '', kind: { type: 'choice', choices: ['online', 'paper'] } }),
    indicator('1.4', 'Kinh phí', { measure: 'triệu đồng', kind: { type: 'decimal', decimals: 1 }, equals: '1.1' }),
    indicator('1.5', 'Nhiệm vụ hoàn thành', { countedFromTasks: 'done' }),
    indicator('1.6', 'Ghi chú', { kind: { type: 'text', longest: 500 } }),
  ],
  tasks: [
    task('S19-01', 'Ban hành kế hoạch'),
    task('S19-02', 'Chỉ đạo, theo dõi', {
      ownerWords: 'Các sở, ban, ngành; UBND cấp huyện',
      owner: {
        kind: 'any',
        of: [
          { kind: 'group', group: 'department' },
          { kind: 'group', group: 'district' },
        ],
      },
      deadlineWords: 'hằng quý',
      deadline: { kind: 'recurring', every: 'quarter' },
    }),
    task('S19-04', 'Hướng dẫn thường xuyên', {
      deadlineWords: 'thường xuyên',
      deadline: { kind: 'continuous' },
      ...remembered,
    }),
    task('S19-09', 'Chủ trì chưa rõ', {
      ownerWords: 'Đoàn kiểm tra',
      owner: { kind: 'unresolved', words: 'Đoàn kiểm tra' },
      deadlineWords: 'năm tới',
      deadline: { kind: 'unresolved', words: 'năm tới' },
    }),
  ],
  headings: [
    {
      code: 'I',
      parent: null,
      number: 'I',
      label: 'Chỉ đạo, điều hành',
      asked: false,
      required: false,
      longest: 0,
      hint: '',
      ...remembered,
    },
    {
      code: 'I.1',
      parent: 'I',
      number: 'I.1',
      label: 'Kế hoạch',
      asked: true,
      required: true,
      longest: 2000,
      hint: 'Số, ký hiệu, ngày ban hành.',
      ...known,
    },
    {
      code: 'V',
      parent: null,
      number: 'V',
      label: 'Kiến nghị',
      asked: true,
      required: false,
      longest: 1000,
      hint: '',
      ...remembered,
    },
  ],
  targets: [
    target('CT-1', 'Mức độ hài lòng'),
    target('LV-2', 'Xây dựng và tổ chức thực hiện văn bản', {
      kind: 'area',
      area: 'institution',
      number: 'II',
      measure: 'điểm',
      goal: null,
      direction: null,
      goalWords: 'Điểm tối đa 10',
      maximum: { scaled: 105, decimals: 1 },
      ownerWords: 'Sở Nội vụ; Sở Tư pháp',
      owner: {
        kind: 'any',
        of: [
          { kind: 'unit', unit: 'CQ-SNV' },
          { kind: 'unit', unit: 'CQ-STP' },
        ],
      },
      ...remembered,
    }),
    target('CT-3', 'Chủ trì chưa rõ', {
      number: '2',
      owner: { kind: 'unresolved', words: 'Đoàn kiểm tra' },
      ownerWords: 'Đoàn kiểm tra',
      goal: { scaled: 15, decimals: 1 },
      direction: 'atMost',
      measure: 'ngày',
    }),
  ],
  schemes: [],
  oneStop: [],
  conclusions: [],
  inspections: [],
  guidance: [],
  weakCriteria: [],
  matrix: [
    { form: 'indicator', row: '*', group: 'department', applies: true },
    { form: 'indicator', row: '*', group: 'district', applies: true },
    { form: 'indicator', row: '1.4', group: 'department', applies: false },
    { form: 'task', row: '*', group: 'department', applies: true },
    { form: 'task', row: '*', group: 'district', applies: true },
    { form: 'forecast', row: '*', group: 'department', applies: true },
    { form: 'narrative', row: '*', group: 'department', applies: true },
    { form: 'narrative', row: '*', group: 'district', applies: true },
  ],
  settings: [
    { key: 'outlier.times', value: '5', note: 'Số lần so với trung vị' },
    { key: 'letter.head', value: '+UBND', note: '' },
  ],
};
