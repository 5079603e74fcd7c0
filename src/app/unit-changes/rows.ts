/** The rows of *Đơn vị* and *Sắp xếp đơn vị* that a decision adds or changes. */
import { addDays, serialOfDay } from '../../core/calendar';
import type { Catalogue } from '../../core/catalogue/catalogue';
import type { UnitAfter, UnitChangeLine } from '../../core/catalogue/table/unit-change-table';
import type { Unit } from '../../core/catalogue/unit';
import { endingUnits, type UnitChange } from '../../core/catalogue/unit-change';
import { rowsOf, type CellChange, type TabChange } from '../../tables/master-book/tab-change';
import { UNIT_CHANGES_TAB } from '../../tables/master-book/tabs/tab-unit-changes';
import { UNITS_TAB } from '../../tables/master-book/tabs/tab-units';
import { GROUP_LABELS } from '../../text/books/master-book';
import { unitChangeTold as words } from '../../text/windows/rare/unit-changes-told';

/** Each unit after once. */
export const unique = (lines: readonly UnitChangeLine[]): readonly UnitAfter[] => [
  ...new Map(lines.flatMap(({ to }) => (to ? [[to.code, to] as const] : []))).values(),
];

/** The units after as records; one that goes on keeps what the decision does not name. */
export function unitsAfter(catalogue: Catalogue, taken: readonly UnitChangeLine[], bornOn: string): readonly Unit[] {
  const { units } = catalogue;
  const last = Math.max(0, ...units.map(({ order }) => order)) + 1;
  return unique(taken).map(({ isNew, ...one }): Unit => {
    const known = units.find(({ code }) => code === one.code);
    if (!isNew && known) return { ...known, name: one.name, shortName: one.shortName, group: one.group };
    // In the place of the first unit that it is made of.
    const from = taken.find(({ to }) => to?.code === one.code)?.from;
    const order = units.find(({ code }) => code === from)?.order ?? last;
    return { ...one, order, lead: false, bornOn, standing: 'sourced', source: '' };
  });
}

/** What is different in the row of a unit that goes on. */
function setsOf(catalogue: Catalogue, after: readonly Unit[]): readonly CellChange[] {
  const cellsOf = ({ name, shortName, group }: Unit) => ({ name, shortName, group: GROUP_LABELS[group] });
  return after.flatMap((unit) => {
    const known = catalogue.units.find(({ code }) => code === unit.code);
    if (!known) return [];
    const [was, now] = [cellsOf(known), cellsOf(unit)];
    const columns = ['name', 'shortName', 'group'] as const;
    return columns
      .filter((column) => was[column] !== now[column])
      .map((column): CellChange => ({ row: unit.code, column, value: now[column] }));
  });
}

export function changesFor(
  catalogue: Catalogue,
  taken: readonly UnitChangeLine[],
  made: readonly UnitChange[],
): readonly TabChange[] {
  const { number = '', date = '', actsFrom = '' } = made[0] ?? {};
  const isKnown = ({ code }: Unit): boolean => catalogue.units.some((unit) => unit.code === code);
  const after = unitsAfter(catalogue, taken, actsFrom);
  const added = after.filter((unit) => !isKnown(unit)).map((unit) => ({ ...unit, source: words.papers(number, date) }));
  const lastDay = serialOfDay(addDays(actsFrom, -1));
  return [
    { tab: 'unitChanges', add: rowsOf(UNIT_CHANGES_TAB, { ...catalogue, unitChanges: made }), remove: [], set: [] },
    {
      tab: 'units',
      add: rowsOf(UNITS_TAB, { ...catalogue, units: added }),
      remove: [],
      set: [
        ...endingUnits(made).map((row) => ({ row, column: 'endedOn', value: lastDay })),
        ...setsOf(catalogue, after),
      ],
    },
  ];
}
