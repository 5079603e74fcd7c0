/** A plan's words for owners and deadlines, as provinces write them; anything uncertain is left to the office. */
import { khanhHoa2019 } from '../../../src/catalog/khanh-hoa-2019';
import type { DeadlineRule } from '../../../src/core/catalogue/catalogue';
import { parseDeadline, parseOwner } from '../../../src/core/catalogue/plan-words';
import { inProtocolOrder, isResolved, ownersOf, type OwnerSelector } from '../../../src/core/catalogue/unit';

const { units, tasks } = khanhHoa2019;
const departments: OwnerSelector = { kind: 'group', group: 'department' };
const districts: OwnerSelector = { kind: 'group', group: 'district' };

test.each<[words: string, expected: OwnerSelector]>([
  ['Các Sở, Ban, ngành; UBND các huyện, thị xã, thành phố', { kind: 'any', of: [departments, districts] }],
  ['Thủ trưởng các Sở, Ban, ngành; Chủ tịch UBND cấp huyện', { kind: 'any', of: [departments, districts] }],
  ['Các sở, ngành', departments],
  ['các sở, ban, ngành', departments],
  ['Ủy ban nhân dân các huyện, thị xã, thành phố', districts],
  ['Uỷ ban nhân dân cấp huyện', districts],
  ['UBND cấp xã', { kind: 'group', group: 'commune' }],
  ['UBND các xã, phường', { kind: 'group', group: 'commune' }],
  ['Chủ tịch UBND các phường, xã và đặc khu', { kind: 'group', group: 'commune' }],
  ['UBND các huyện, thị xã và thành phố thuộc tỉnh', districts],
  ['UBND các quận, huyện', districts],
  ['UBND các phường', { kind: 'unresolved', words: 'UBND các phường' }],
  ['UBND các xã, thị trấn', { kind: 'unresolved', words: 'UBND các xã, thị trấn' }],
  ['UBND các huyện, thị xã', { kind: 'unresolved', words: 'UBND các huyện, thị xã' }],
  ['Sở Nội vụ', { kind: 'unit', unit: 'CQ-SNV' }],
  ['  sở nội vụ ', { kind: 'unit', unit: 'CQ-SNV' }],
  ['Sở Nội vụ'.normalize('NFD'), { kind: 'unit', unit: 'CQ-SNV' }],
  ['Sở TT&TT', { kind: 'unit', unit: 'CQ-STTTT' }],
  ['CQ-STP', { kind: 'unit', unit: 'CQ-STP' }],
  ['TP. Nha Trang', { kind: 'unit', unit: '568' }],
  ['TP Nha Trang', { kind: 'unit', unit: '568' }],
  ['T.P Nha Trang', { kind: 'unit', unit: '568' }],
  ['Thành phố Nha Trang', { kind: 'unit', unit: '568' }],
  ['Ủy ban nhân dân thành phố Nha Trang', { kind: 'unit', unit: '568' }],
  ['Uỷ ban nhân dân TP. Nha Trang', { kind: 'unit', unit: '568' }],
  ['UBND TP.Nha Trang', { kind: 'unit', unit: '568' }],
  ['Chủ tịch UBND thành phố Nha Trang', { kind: 'unit', unit: '568' }],
  ['Giám đốc Sở Nội vụ', { kind: 'unit', unit: 'CQ-SNV' }],
  ['Sở KH & ĐT', { kind: 'unit', unit: 'CQ-SKHDT' }],
  ['H. Cam Lâm', { kind: 'unit', unit: '570' }],
  ['TX. Ninh Hòa', { kind: 'unit', unit: '572' }],
  ['TX. Ninh Hoà', { kind: 'unit', unit: '572' }],
  ['Thị xã Ninh Hoà', { kind: 'unit', unit: '572' }],
  ['U.B.N.D. thành phố Nha Trang', { kind: 'unit', unit: '568' }],
  ['UBND huyện Cam Lâm', { kind: 'unit', unit: '570' }],
  ['Cam Lâm', { kind: 'unit', unit: '570' }],
  [
    'Sở Nội vụ; Sở Tư pháp',
    {
      kind: 'any',
      of: [
        { kind: 'unit', unit: 'CQ-SNV' },
        { kind: 'unit', unit: 'CQ-STP' },
      ],
    },
  ],
  ['So Noi vu', { kind: 'unresolved', words: 'So Noi vu' }],
  ['Sở Nội vụ; Hội đồng thẩm định', { kind: 'unresolved', words: 'Sở Nội vụ; Hội đồng thẩm định' }],
  ['Các cơ quan, đơn vị, địa phương', { kind: 'unresolved', words: 'Các cơ quan, đơn vị, địa phương' }],
  ['', { kind: 'unresolved', words: '' }],
  [' ; ', { kind: 'unresolved', words: ' ; ' }],
])('owner %j', (words, expected) => {
  expect(parseOwner(words, units)).toEqual(expected);
});

test.each(tasks.map((task) => [task.id, task.ownerWords, task.owner] as const))(
  '%s: the owner in the catalogue matches its words',
  (_id, words, owner) => {
    expect(parseOwner(words, units)).toEqual(owner);
    expect(isResolved(owner, units)).toBe(true);
  },
);

const MONTH_END = (month: number, year = 2019): DeadlineRule => ({ kind: 'endOfMonth', year, month });

test.each<[words: string, expected: DeadlineRule]>([
  ['Quý I', MONTH_END(3)],
  ['quý II', MONTH_END(6)],
  ['Quý III', MONTH_END(9)],
  ['Quý IV', MONTH_END(12)],
  ['Quý 1', MONTH_END(3)],
  ['Quý I năm sau', MONTH_END(3, 2020)],
  ['Quý I năm 2020', MONTH_END(3, 2020)],
  ['Quý II/2019', MONTH_END(6)],
  ['Quý III - 2020', MONTH_END(9, 2020)],
  ['Trong quý IV', MONTH_END(12)],
  ['6/2020', MONTH_END(6, 2020)],
  ['13/2020', { kind: 'unresolved', words: '13/2020' }],
  ['cuối năm', MONTH_END(12)],
  ['Trong năm 2020', MONTH_END(12, 2020)],
  ['6 tháng đầu năm', MONTH_END(6)],
  ['30 tháng 6 năm 2019', { kind: 'date', date: '2019-06-30' }],
  ['ngày 30 tháng 6', { kind: 'date', date: '2019-06-30' }],
  ['trước ngày 30 tháng 6 năm 2020', { kind: 'date', date: '2020-06-29' }],
  ['30 / 6 / 2019', { kind: 'date', date: '2019-06-30' }],
  ['３０/６/2019', { kind: 'date', date: '2019-06-30' }],
  ['31 tháng 6', { kind: 'unresolved', words: '31 tháng 6' }],
  ['Quý II - Quý IV', { kind: 'range', from: '2019-04-01', to: '2019-12-31' }],
  ['từ Quý I đến Quý II', { kind: 'range', from: '2019-01-01', to: '2019-06-30' }],
  ['Quý IV - Quý I', { kind: 'unresolved', words: 'Quý IV - Quý I' }],
  ['tháng 12', MONTH_END(12)],
  ['Tháng 6/2020', MONTH_END(6, 2020)],
  ['tháng 13', { kind: 'unresolved', words: 'tháng 13' }],
  ['trong năm 2019', MONTH_END(12)],
  ['năm 2020', MONTH_END(12, 2020)],
  ['trước 31/01', { kind: 'date', date: '2019-01-30' }],
  ['trước ngày 01/3/2019', { kind: 'date', date: '2019-02-28' }],
  ['15/6', { kind: 'date', date: '2019-06-15' }],
  ['ngày 15/6/2019', { kind: 'date', date: '2019-06-15' }],
  ['30.6.2019', { kind: 'date', date: '2019-06-30' }],
  ['ngày 30.6.2019', { kind: 'date', date: '2019-06-30' }],
  ['30-6-2019', { kind: 'date', date: '2019-06-30' }],
  ['trước 30.6', { kind: 'date', date: '2019-06-29' }],
  ['từ 1.6.2019 đến 30.6.2019', { kind: 'range', from: '2019-06-01', to: '2019-06-30' }],
  ['31.2.2019', { kind: 'unresolved', words: '31.2.2019' }],
  ['chậm nhất ngày 15/6', { kind: 'date', date: '2019-06-15' }],
  ['2019-06-15', { kind: 'date', date: '2019-06-15' }],
  ['31/02', { kind: 'unresolved', words: '31/02' }],
  ['2019-02-31', { kind: 'unresolved', words: '2019-02-31' }],
  ['16/10/2017-01/11/2017', { kind: 'range', from: '2017-10-16', to: '2017-11-01' }],
  ['từ 01/11/2017 đến ngày 15/11/2017', { kind: 'range', from: '2017-11-01', to: '2017-11-15' }],
  ['15/11/2017-01/11/2017', { kind: 'unresolved', words: '15/11/2017-01/11/2017' }],
  ['hằng quý', { kind: 'recurring', every: 'quarter' }],
  ['Hàng quý', { kind: 'recurring', every: 'quarter' }],
  ['hằng tháng', { kind: 'recurring', every: 'month' }],
  ['thường xuyên', { kind: 'continuous' }],
  ['Thường xuyên.', { kind: 'continuous' }],
  ['cả năm', { kind: 'continuous' }],
  ['khi phát sinh', { kind: 'onEvent' }],
  ['20 ngày sau khi Tỉnh ủy ban hành', { kind: 'relative', days: 20, after: 'Tỉnh ủy ban hành' }],
  ['khẩn trương (không ghi ngày)', { kind: 'unresolved', words: 'khẩn trương (không ghi ngày)' }],
  ['Quý I; thường xuyên', { kind: 'unresolved', words: 'Quý I; thường xuyên' }],
  ['Quý I; tháng 12', { kind: 'unresolved', words: 'Quý I; tháng 12' }],
  ['sớm nhất có thể', { kind: 'unresolved', words: 'sớm nhất có thể' }],
  ['', { kind: 'unresolved', words: '' }],
])('deadline %j', (words, expected) => {
  expect(parseDeadline(words, 2019)).toEqual(expected);
});

test('a deadline of the catalogue matches its words, or is marked as a choice', () => {
  const chosen = tasks.filter((task) => parseDeadline(task.deadlineWords, 2019).kind === 'unresolved');
  expect(chosen.map((task) => task.id)).toEqual(['S19-01', 'T19-03', 'T19-06', 'T19-15']);
  for (const task of chosen) {
    expect(task.standing).toBe('memory');
    expect(task.source).toContain('lựa chọn mẫu');
    expect(task.deadline.kind).not.toBe('unresolved');
  }
  for (const task of tasks.filter((one) => !chosen.includes(one)))
    expect(parseDeadline(task.deadlineWords, 2019)).toEqual(task.deadline);
});

test('owners are in protocol order, each once, whatever the order of the list', () => {
  const every: OwnerSelector = { kind: 'any', of: [districts, departments, { kind: 'unit', unit: 'CQ-SNV' }] };
  const codes = inProtocolOrder(units).map((unit) => unit.code);
  expect(ownersOf(every, units)).toEqual(codes);
  expect(ownersOf(every, [...units].reverse())).toEqual(codes);
  expect(ownersOf({ kind: 'unresolved', words: 'Sở Nội vụ' }, units)).toEqual([]);
  expect(ownersOf({ kind: 'group', group: 'commune' }, units)).toEqual([]);
});

test('an owner that names an unknown unit is not resolved', () => {
  expect(isResolved({ kind: 'unit', unit: 'CQ-XYZ' }, units)).toBe(false);
  expect(isResolved({ kind: 'any', of: [departments, { kind: 'unresolved', words: '?' }] }, units)).toBe(false);
  expect(isResolved({ kind: 'any', of: [] }, units)).toBe(false);
});
