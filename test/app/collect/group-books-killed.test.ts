/** *Sổ chung* killed at every call that writes: never two books, never a reader too many, and the next look ends it. */
import { typeCell } from '../duties/rows-typed';
import { broken, stateOf } from '../jobs/kills';
import { FEW, PERIOD, Quarter } from '../quarter';
import { howOften } from '../../support/how-often';

const [FIRST, SECOND, ALONE] = FEW;
const issued = new Quarter().generated();

const nameGroup = (quarter: Quarter, unit: string, value: string): void =>
  typeCell(quarter, 'Đơn vị', { code: unit, column: 'groupBook', value });
const collect = (quarter: Quarter) => quarter.job({ job: 'collect', period: PERIOD });
const booksOf = (quarter: Quarter): readonly string[] =>
  [...quarter.files()].filter(([name]) => name.startsWith('Sổ chung')).flatMap(([, ids]) => ids);
const readersOf = (quarter: Quarter, id = ''): readonly string[] =>
  (quarter.desk.shelf.files.get(id)?.permissions ?? [])
    .filter(({ role }) => role !== 'owner')
    .map(({ emailAddress, role }) => `${emailAddress ?? ''} ${role}`)
    .sort();
const accountsOf = (quarter: Quarter, units: readonly string[]): readonly string[] => {
  const [keys = [], ...rows] = quarter.masterTab('Danh bạ đầu mối');
  const at = (key: string): number => keys.indexOf(key);
  return rows
    .filter((row) => units.includes(String(row[at('unit')])) && row[at('account')] !== quarter.office)
    .map((row) => String(row[at('account')]));
};
const listed = (quarter: Quarter, units: readonly string[]): readonly string[] =>
  [...new Set(accountsOf(quarter, units))].map((account) => `${account} reader`).sort();
const unitsShown = (quarter: Quarter, id = ''): readonly string[] =>
  (quarter.book(id, quarter.office).sheets[0]?.data?.[0]?.rowData ?? [])
    .slice(5)
    .map(({ values = [] }) => values[0]?.formattedValue ?? '');

/** Whatever a killed run left, no account sees a book that is not that of its unit. */
function nobodyTooMany(quarter: Quarter, units: readonly string[], place: string): void {
  const allowed = listed(quarter, units);
  for (const id of booksOf(quarter))
    expect([place, readersOf(quarter, id).filter((who) => !allowed.includes(who))]).toEqual([place, []]);
}

const named = (quarter: Quarter): void => [FIRST, SECOND].forEach((unit) => nameGroup(quarter, unit, 'Khối sở'));

test('the making: one book, read by its units, whatever call was the last', () => {
  const tried = broken(stateOf(named, issued.twin()), {
    run: (quarter) => void collect(quarter),
    check: (quarter, place) => {
      nobodyTooMany(quarter, [FIRST, SECOND], place);
      // Drive may list a new file late.
      quarter.desk.clock.jump(60);
      collect(quarter);
      const [id, ...others] = booksOf(quarter);
      expect([place, others]).toEqual([place, []]);
      expect([place, readersOf(quarter, id)]).toEqual([place, listed(quarter, [FIRST, SECOND])]);
      expect([place, unitsShown(quarter, id)]).toEqual([place, ['Sở Nội vụ', 'Sở Tài chính']]);
      expect([place, collect(quarter).lines.filter(({ unit }) => unit === 'groupBook')]).toEqual([place, []]);
    },
    most: howOften(8, 40),
  });
  expect(tried).toBeGreaterThan(4);
});

test('a unit leaves and another comes: the one that left reads nothing of the new page', () => {
  const [gone] = accountsOf(issued.twin(), [SECOND]);
  const prepared = stateOf((quarter) => {
    named(quarter);
    collect(quarter);
    nameGroup(quarter, SECOND, 'Nhóm khác');
    nameGroup(quarter, ALONE, 'Khối sở');
  }, issued.twin());
  broken(prepared, {
    run: (quarter) => void collect(quarter),
    check: (quarter, place) => {
      quarter.desk.clock.jump(60);
      collect(quarter);
      const byUnits = new Map(booksOf(quarter).map((id) => [unitsShown(quarter, id).join(), readersOf(quarter, id)]));
      expect([place, byUnits.size]).toEqual([place, booksOf(quarter).length]);
      expect([place, byUnits.get('Sở Tài chính')]).toEqual([place, listed(quarter, [SECOND])]);
      const [other, ...rest] = [...byUnits].filter(([units]) => units !== 'Sở Tài chính');
      expect([place, rest]).toEqual([place, []]);
      expect([place, other?.[1]]).toEqual([place, listed(quarter, [FIRST, ALONE])]);
      expect([place, other?.[1].includes(`${gone ?? ''} reader`)]).toEqual([place, false]);
    },
    most: howOften(5, 40),
  });
});

test('the emptying: the book is in the trash once, with one line in the log', () => {
  const prepared = stateOf((quarter) => {
    named(quarter);
    collect(quarter);
    [FIRST, SECOND].forEach((unit) => nameGroup(quarter, unit, ''));
    for (const { tab } of quarter.value('doubtedRows', {}).tabs) quarter.value('keepRows', { tab });
  }, issued.twin());
  broken(prepared, {
    run: (quarter) => void collect(quarter),
    check: (quarter, place) => {
      collect(quarter);
      expect([place, booksOf(quarter)]).toEqual([place, []]);
      expect([place, quarter.value('status', { period: PERIOD }).groupBooks.gone.length]).toEqual([place, 1]);
    },
    most: howOften(4, 40),
  });
});
