/** Relations between rows of two agencies, on what each of them reports. */
import { khanhHoa2019 } from '../../../src/catalog/khanh-hoa-2019';
import { crossedFindings, crossedOnce } from '../../../src/core/consolidate/crossed-rows';
import type { EntryValue } from '../../../src/core/entry';

type Said = Readonly<Record<string, number | string | null>>;
/** Values by `row` or `row.explanation`; every agency answers its own rows only. */
const findings = (said: Readonly<Record<string, Said>>) =>
  crossedFindings(khanhHoa2019, (unit, row, field) => {
    if (field !== 'value' && field !== 'explanation') return null;
    const held = said[unit]?.[field === 'value' ? row : `${row}.${field}`];
    if (held === undefined) return null;
    const value: EntryValue =
      typeof held === 'number'
        ? { kind: 'number', scaled: held, decimals: 0 }
        : held === null
          ? { kind: 'blank' }
          : { kind: 'text', text: held };
    return { value, a1: 'E9', tab: 'Số liệu' };
  });
const found = (said: Readonly<Record<string, Said>>) =>
  findings(said).map(({ unit, row, explained, facts }) => [
    unit,
    row,
    facts['relation'],
    facts['value'],
    facts['other'],
    explained,
  ]);

test.each<[string, Readonly<Record<string, Said>>, readonly unknown[]]>([
  ['4.2 = 6.4: equal', { 'CQ-SNV': { '4.2': 10 }, 'CQ-STC': { '6.4': 10 } }, []],
  [
    '4.2 = 6.4: another number, asked of both',
    { 'CQ-SNV': { '4.2': 10 }, 'CQ-STC': { '6.4': 12 } },
    [
      ['CQ-STC', '6.4', 'equal', 12, 10, false],
      ['CQ-SNV', '4.2', 'equalled', 10, 12, false],
    ],
  ],
  [
    'each agency answers for itself',
    { 'CQ-SNV': { '4.2': 10, '4.2.explanation': 'Chưa tính đơn vị mới' }, 'CQ-STC': { '6.4': 12 } },
    [
      ['CQ-STC', '6.4', 'equal', 12, 10, false],
      ['CQ-SNV', '4.2', 'equalled', 10, 12, true],
    ],
  ],
  ['7.4 within 3.1.3: below it', { 'CQ-STTTT': { '7.4': 9 }, 'CQ-VPUBND': { '3.1.3': 10 } }, []],
  [
    '7.4 within 3.1.3: above it',
    { 'CQ-STTTT': { '7.4': 11 }, 'CQ-VPUBND': { '3.1.3': 10 } },
    [
      ['CQ-STTTT', '7.4', 'above', 11, 10, false],
      ['CQ-VPUBND', '3.1.3', 'below', 10, 11, false],
    ],
  ],
  ['one of the two has not reported', { 'CQ-STC': { '6.4': 12 } }, []],
  ['one of the two left it blank', { 'CQ-SNV': { '4.2': null }, 'CQ-STC': { '6.4': 12 } }, []],
  ['rows of one agency are checked in its own form', { 'CQ-STC': { '6.1': 1, '6.2': 2 } }, []],
])('%s', (_, said, expected) => {
  expect(found(said)).toEqual(expected);
});

test('both agencies are asked, and the broken relation is one, of the agency whose row names the other', () => {
  const both = findings({ 'CQ-SNV': { '4.2': 10 }, 'CQ-STC': { '6.4': 12 } });
  expect(both.map(({ level }) => level)).toEqual(['explain', 'explain']);
  const ofOthers = both.map((one) => ({ ...one, code: 'sum' as const }));
  expect(crossedOnce([...ofOthers, ...both]).map(({ unit, code }) => [unit, code])).toEqual([['CQ-STC', 'crossed']]);
});
