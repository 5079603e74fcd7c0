/** Which units of then are in a unit of today, and what a table of a decision means. */
import { UNIT_GROUPS, type Unit, type UnitGroup } from '../../../src/core/catalogue/unit';
import {
  endedWithout,
  endingUnits,
  isChanged,
  nameOn,
  originsOf,
  type UnitChange,
} from '../../../src/core/catalogue/unit-change';
import { unitChangeLines, type UnitChangeLine } from '../../../src/core/catalogue/table/unit-change-table';

const line = (
  kind: UnitChange['kind'],
  from: string | null,
  to: string | null,
  actsFrom = '2025-07-01',
): UnitChange => ({
  code: `${from ?? ''}>${to ?? ''}`,
  kind,
  from,
  to,
  was: '',
  number: '1/NQ',
  date: '2025-06-12',
  effectiveOn: actsFrom,
  actsFrom,
});
const YEAR = { then: '2024-09-14', now: '2025-09-14' };

describe('what a unit of today was', () => {
  const changes = [
    line('merged', 'A', 'N'),
    line('merged', 'B', 'N'),
    line('split', 'C', 'P'),
    line('split', 'C', 'Q'),
    line('merged', 'D', 'Q'),
    line('ended', 'H', null),
    line('new', null, 'Z'),
    line('renamed', 'R', 'R'),
    line('merged', 'N', 'M', '2026-01-01'),
    line('merged', 'R', 'M', '2026-01-01'),
  ];
  test.each([
    ['a merger', 'N', ['A', 'B'], []],
    ['a part of a divided unit', 'P', [], ['C']],
    ['a part and a whole', 'Q', ['D'], ['C']],
    ['formed without another', 'Z', [], []],
    ['a new name', 'R', ['R'], []],
    ['nothing', 'X', ['X'], []],
  ])('%s', (_, unit, whole, split) => {
    const found = originsOf(unit, changes, YEAR);
    expect(found).toEqual({ whole, split });
    expect(isChanged(unit, found)).toBe(!['R', 'X'].includes(unit));
  });
  test('a unit joined twice is followed back to the first day', () => {
    expect(originsOf('M', changes, { ...YEAR, now: '2026-03-14' }).whole).toEqual(['A', 'B', 'R']);
    expect(originsOf('M', changes, { then: '2025-09-14', now: '2026-03-14' }).whole).toEqual(['N', 'R']);
  });
  test('changes outside the two days change nothing', () => {
    expect(originsOf('N', changes, { then: '2025-07-01', now: '2025-09-14' }).whole).toEqual(['N']);
    expect(originsOf('N', changes, { then: '2024-09-14', now: '2025-06-30' }).whole).toEqual(['N']);
  });
  test('who ends, and who ends without a successor', () => {
    expect(endingUnits(changes.filter(({ actsFrom }) => actsFrom === '2025-07-01'))).toEqual(['A', 'B', 'C', 'D', 'H']);
    expect(endedWithout(changes, YEAR)).toEqual(['H']);
    expect(endedWithout(changes, { then: '2025-09-14', now: '2026-03-14' })).toEqual([]);
  });
  test('a unit that goes on has the name of that day', () => {
    const renamed = [{ ...line('renamed', 'R', 'R'), was: 'UBND xã Cũ' }];
    expect(nameOn({ code: 'R', name: 'UBND xã Mới' }, '2024-09-14', renamed)).toBe('UBND xã Cũ');
    expect(nameOn({ code: 'R', name: 'UBND xã Mới' }, '2025-09-14', renamed)).toBe('UBND xã Mới');
  });
});

describe('the table of a decision', () => {
  const unit = (code: string, name: string, group: UnitGroup = 'commune', own: Partial<Unit> = {}): Unit => ({
    code,
    name,
    shortName: name.replace(/^UBND /, ''),
    group,
    order: 1,
    officialCode: true,
    lead: false,
    standing: 'sourced',
    source: '',
    ...own,
  });
  const units = [
    unit('568', 'UBND huyện Diên Khánh', 'district'),
    unit('01', 'UBND xã Diên An'),
    unit('02', 'UBND xã Diên Toàn'),
    unit('03', 'UBND thị trấn Diên Khánh'),
    unit('CQ-STC', 'Sở Tài chính', 'department'),
    unit('CQ-SKHDT', 'Sở Kế hoạch và Đầu tư', 'department'),
    unit('99', 'UBND xã Cũ', 'commune', { endedOn: '2020-01-01' }),
  ];
  const groupLabels = Object.fromEntries(UNIT_GROUPS.map((group) => [group, `nhóm ${group}`])) as Record<
    UnitGroup,
    string
  >;
  const read = (rows: readonly (readonly string[])[], known: readonly UnitChange[] = []): readonly UnitChangeLine[] =>
    unitChangeLines(rows, { units, known, number: '1/NQ', effectiveOn: '2025-07-01', groupLabels }) ?? [];
  const HEAD = ['STT', 'Đơn vị cũ', 'Đơn vị mới', 'Mã mới'];
  const short = (lines: readonly UnitChangeLine[]) =>
    lines.map(({ kind, from, to, taken }) => [kind, from, to?.code ?? null, taken]);

  test('a merger into a new commune, and a district that ends', () => {
    const lines = read([
      HEAD,
      ['1', 'Xã Diên An', 'Xã Diên Khánh', '22651'],
      ['2', 'TT. Diên Khánh', 'Xã Diên Khánh', '22651'],
      ['3', 'Huyện Diên Khánh', 'Kết thúc hoạt động', ''],
    ]);
    expect(short(lines)).toEqual([
      ['merged', '01', '22651', true],
      ['merged', '03', '22651', true],
      ['ended', '568', null, true],
    ]);
    expect(lines[0]?.to).toEqual({
      code: '22651',
      name: 'UBND xã Diên Khánh',
      shortName: 'Xã Diên Khánh',
      group: 'commune',
      officialCode: true,
      isNew: true,
    });
  });
  test('several units in one cell; without a code the new unit gets one of ours', () => {
    const lines = read([HEAD, ['1', 'Xã Diên An\nXã Diên Toàn', 'Xã Diên Điền', '']]);
    expect(short(lines)).toEqual([
      ['merged', '01', 'DVM-01', true],
      ['merged', '02', 'DVM-01', true],
    ]);
    expect(lines[0]?.to?.officialCode).toBe(false);
  });
  test('a unit that others join and that goes on is one of those that are added', () => {
    const lines = read([HEAD, ['1', 'Sở Kế hoạch và Đầu tư', 'Sở Tài chính', '']]);
    expect(short(lines)).toEqual([
      ['merged', 'CQ-SKHDT', 'CQ-STC', true],
      ['merged', 'CQ-STC', 'CQ-STC', true],
    ]);
  });
  test('a merger under the code of one of them, with a new name', () => {
    const lines = read([HEAD, ['1', 'Xã Diên An; Xã Diên Toàn', 'Xã Diên Điền', '01']]);
    expect(short(lines)).toEqual([
      ['merged', '01', '01', true],
      ['merged', '02', '01', true],
    ]);
    expect(lines[0]).toMatchObject({ was: 'UBND xã Diên An', to: { name: 'UBND xã Diên Điền', isNew: false } });
  });
  test('split, renamed, moved, formed', () => {
    expect(short(read([HEAD, ['', 'Xã Diên An', 'Xã Một', ''], ['', 'Xã Diên An', 'Xã Hai', '']]))).toEqual([
      ['split', '01', 'DVM-01', true],
      ['split', '01', 'DVM-02', true],
    ]);
    // The row of the unit whose code goes on may come second.
    const second = read([HEAD, ['', 'Xã Diên Toàn', 'Xã Chung', '01'], ['', 'Xã Diên An', 'Xã Chung', '01']]);
    expect(short(second)).toEqual([
      ['merged', '02', '01', true],
      ['merged', '01', '01', true],
    ]);
    expect(short(read([HEAD, ['', 'Xã Diên An', 'Xã Diên An Mới', '01']]))).toEqual([['renamed', '01', '01', true]]);
    const moved = read([
      ['Đơn vị cũ', 'Đơn vị mới', 'Nhóm mới'],
      ['Sở Tài chính', 'Sở Tài chính', 'nhóm central'],
    ]);
    expect(moved[0]).toMatchObject({ kind: 'moved', was: 'nhóm department', taken: true });
    expect(short(read([HEAD, ['', 'Thành lập mới', 'Sở Ngoại vụ', 'CQ-SNGV']]))).toEqual([
      ['new', null, 'CQ-SNGV', true],
    ]);
  });
  test.each([
    ['a blank cell is no decision that a unit ends', ['1', 'Xã Diên An', '', ''], 'noNew'],
    ['nor that one is formed', ['1', '', 'Xã Diên Điền', ''], 'noOld'],
    ['a name that is only near', ['1', 'Xã Diên Ann', 'Xã Diên Điền', ''], 'old'],
    ['a unit that ended before', ['1', 'Xã Cũ', 'Xã Diên Điền', ''], 'old'],
    ['the code of another unit', ['1', 'Xã Diên An', 'Xã Diên Điền', '02'], 'codeTaken'],
    ['nothing is different', ['1', 'Xã Diên An', 'Xã Diên An', '01'], 'same'],
  ])('%s', (_, row, code) => {
    const [found] = read([HEAD, row]);
    expect(found?.doubts.map((one) => one.code)).toEqual([code]);
    expect(found?.taken).toBe(false);
  });
  test('a code whose own unit goes elsewhere is not given to another one', () => {
    const lines = read([HEAD, ['1', 'Xã Diên An', 'Xã Diên Toàn', ''], ['2', 'Xã Diên Toàn', 'Xã Ba', '']]);
    expect(lines[0]?.doubts).toEqual([{ code: 'codeTaken', found: '02', of: 'UBND xã Diên Toàn' }]);
  });
  test('what the register has is not written again', () => {
    const known = [{ ...line('renamed', '01', '01'), code: 'SX-01' }];
    expect(read([HEAD, ['', 'Xã Diên An', 'Xã Diên An', '01']], known)[0]?.doubts).toEqual([{ code: 'twice' }]);
    const twice = read([HEAD, ['', 'Xã Diên An', 'Xã Ba', ''], ['', 'Xã Diên An', 'Xã Ba', '']]);
    expect(twice.map(({ taken }) => taken)).toEqual([true, false]);
  });
  test('a table of something else', () => {
    expect(
      unitChangeLines([['Đơn vị', 'Nội dung']], {
        units,
        known: [],
        number: '',
        effectiveOn: '2025-07-01',
        groupLabels,
      }),
    ).toBeNull();
  });
});
