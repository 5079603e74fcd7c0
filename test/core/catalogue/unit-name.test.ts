/** Names of units in people's words: the same name, or the nearest one as a suggestion. */
import { khanhHoa2019 } from '../../../src/catalog/khanh-hoa-2019';
import { khanhHoa2026 } from '../../../src/catalog/khanh-hoa-2026';
import { nearestUnit, unitByName } from '../../../src/core/catalogue/unit-name';

const { units } = khanhHoa2019;

test('every unit is found by its own names, in both catalogues', () => {
  for (const all of [units, khanhHoa2026.units])
    for (const unit of all) {
      expect(unitByName(unit.name, all)?.code).toBe(unit.code);
      expect(unitByName(unit.name.toUpperCase(), all)?.code).toBe(unit.code);
      expect(nearestUnit(unit.name, all)?.code).toBe(unit.code);
    }
});

test.each([
  ['TP Nha Trang (mới)', '568'],
  ['So Noi vu', 'CQ-SNV'],
  ['Phòng Nội vụ thành phố Nha Trang', '568'],
  ['Sở Kế hoạch Đầu tư', 'CQ-SKHDT'],
  ['uy ban nhan dan thanh pho nha trang', '568'],
  ['Sở', null],
  ['Hội đồng thẩm định', null],
  ['', null],
])('nearest to %j: %s', (words, code) => {
  expect(unitByName(words, units)).toBeNull();
  expect(nearestUnit(words, units)?.code ?? null).toBe(code);
});
