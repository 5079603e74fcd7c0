import { khanhHoa2019 } from '../../../src/catalog/khanh-hoa-2019';
import { khanhHoa2026 } from '../../../src/catalog/khanh-hoa-2026';
import {
  addresseeOf,
  committeeInFull,
  headOfUnit,
  issuerLines,
  officeInShort,
  recipientsOf,
  signingLines,
} from '../../../src/text/documents/parties';

const { province, units } = khanhHoa2026;
const named = (name: string): (typeof units)[number] => {
  const found = [...units, ...khanhHoa2019.units].find((unit) => unit.name === name);
  if (!found) throw new Error(`no unit ${name}`);
  return found;
};

test.each([
  ['Sở Tài chính', ['GIÁM ĐỐC']],
  ['Văn phòng UBND tỉnh', ['CHÁNH VĂN PHÒNG']],
  ['Thanh tra tỉnh', ['CHÁNH THANH TRA']],
  ['Ban Quản lý Khu kinh tế', ['TRƯỞNG BAN']],
  ['UBND huyện Cam Lâm', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
])('%s signs as %j', (name, lines) => {
  expect(signingLines(named(name))).toEqual(lines);
});

test('a letter to a head addresses the chairman of a committee, and the head of any other unit', () => {
  expect(headOfUnit(named('UBND huyện Cam Lâm'))).toBe('Chủ tịch UBND huyện Cam Lâm');
  expect(headOfUnit(named('Sở Tài chính'))).toBe('Thủ trưởng Sở Tài chính');
});

test('every unit of both catalogues has a title of its kind', () => {
  for (const unit of [...units, ...khanhHoa2019.units])
    expect([unit.name, signingLines(unit)]).not.toEqual([unit.name, ['THỦ TRƯỞNG ĐƠN VỊ']]);
});

describe('the office may write another title', () => {
  it('uses it', () => {
    expect(signingLines({ name: 'Ban Dân tộc', headTitle: 'QUYỀN TRƯỞNG BAN', committee: false })).toEqual([
      'QUYỀN TRƯỞNG BAN',
    ]);
  });
});

test('a committee of any level stands alone, any other unit stands under that of the province', () => {
  expect(issuerLines(named('UBND huyện Cam Lâm'), province)).toEqual({
    superior: null,
    issuer: 'ỦY BAN NHÂN DÂN HUYỆN CAM LÂM',
  });
  expect(issuerLines(named('Sở Y tế'), province)).toEqual({ superior: 'UBND TỈNH KHÁNH HÒA', issuer: 'SỞ Y TẾ' });
});

test('a report goes to the committee through the office, the office’s own goes straight', () => {
  expect(committeeInFull(province)).toBe('Ủy ban nhân dân tỉnh Khánh Hòa');
  expect(officeInShort(province)).toBe('Sở Nội vụ');
  expect(addresseeOf(named('Sở Y tế'), province)).toBe('Ủy ban nhân dân tỉnh Khánh Hòa (qua Sở Nội vụ)');
  expect(addresseeOf(named('Sở Nội vụ'), province)).toBe('Ủy ban nhân dân tỉnh Khánh Hòa');
  expect(recipientsOf(named('Sở Y tế'), province)).toEqual(['- Như trên;', '- Sở Nội vụ;', '- Lưu: VT, ……']);
  expect(recipientsOf(named('Sở Nội vụ'), province)).toEqual(['- Như trên;', '- Lưu: VT, ……']);
});
