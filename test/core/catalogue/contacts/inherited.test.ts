/** Who is proposed for a unit that a decision joined: everybody of the units before it, as lines that paste back. */
import { inheritedContacts } from '../../../../src/core/catalogue/contacts/inherited';
import { pastedContacts } from '../../../../src/core/catalogue/contacts/pasted';
import type { Contact, Unit } from '../../../../src/core/catalogue/unit';
import type { UnitChange } from '../../../../src/core/catalogue/unit-change';

const unit = (code: string, name: string): Unit => ({
  ...{ code, name, shortName: name, group: 'commune', order: 1, officialCode: true, lead: false },
  ...{ standing: 'sourced', source: '' },
});
const person = (of: string, account: string, may: Contact['may']): Contact => ({
  ...{ unit: of, account, may, name: `Người ${of}`, phone: '0912 345 678' },
});
const change = (kind: UnitChange['kind'], from: string, to: string, actsFrom = '2025-07-01'): UnitChange => ({
  ...{ code: `SX-${from}${to}`, kind, from, to, was: from, number: '1667', date: actsFrom },
  ...{ effectiveOn: actsFrom, actsFrom },
});

const UNITS = [unit('N1', 'UBND phường Bắc'), unit('P1', 'UBND phường Nam Một'), unit('C9', 'UBND xã Chín')];
const CONTACTS = [
  person('X1', 'a@t.vn', ['enter', 'submit']),
  person('X2', 'b@t.vn', ['enter']),
  person('X3', 'c@t.vn', ['enter', 'submit']),
  person('C9', 'd@t.vn', ['enter', 'submit']),
];
const CHANGES = [change('merged', 'X1', 'N1'), change('merged', 'X2', 'N1'), change('split', 'X3', 'P1')];
const of = (day: string, contacts = CONTACTS): readonly string[] =>
  inheritedContacts({ units: UNITS, contacts, unitChanges: CHANGES }, day, 'nhập');

test('the people of joined units are lines that paste back with their rights; a split proposes nobody', () => {
  const lines = of('2025-09-14');
  expect(lines).toHaveLength(2);
  const read = pastedContacts(lines.join('\n'), UNITS);
  expect(read.map(({ unit: code, accounts, may, name }) => [code, accounts, may, name])).toEqual([
    ['N1', ['a@t.vn'], ['enter', 'submit'], 'Người X1'],
    ['N1', ['b@t.vn'], ['enter'], 'Người X2'],
  ]);
});

test('nobody is proposed before the decision acts, and none for a unit that has contacts', () => {
  expect(of('2025-06-30')).toEqual([]);
  expect(of('2025-09-14', [...CONTACTS, person('N1', 'e@t.vn', ['enter'])])).toEqual([]);
});
