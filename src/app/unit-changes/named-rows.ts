/**
 * Rows of the catalogue that still name a unit which ended: work that is open, so that somebody must take it. What is
 * done, inspected or judged stays with the unit that it was done by.
 */
import { addDays } from '../../core/calendar';
import type { Catalogue, Task } from '../../core/catalogue/catalogue';
import { isTaskOfYear, reportingYear } from '../../core/catalogue/reporting-year';
import { unitNameIn, type OwnerSelector, type Unit } from '../../core/catalogue/unit';
import { successorsOf } from '../../core/catalogue/unit-change';
import { unitByName } from '../../core/catalogue/unit-name';
import { isOpenWeakness } from '../../core/duties/weak-criterion';
import { FORM_ORDER } from '../../core/form-code';
import { cutTo } from '../../core/text-fold';
import { matrixIdentity } from '../../tables/master-book/tabs/tab-matrix';
import type { CellChange, TabChange } from '../../tables/master-book/tab-change';
import { FORM_LABELS, GROUP_LABELS, MASTER_TITLES } from '../../text/books/master-book';
import { firstPeriod, type Opened } from './opened';

/** Code of a unit that ended → the first day without it. */
export type Ended = ReadonlyMap<string, string>;

export const endedUnits = ({ units }: Pick<Catalogue, 'units'>): Ended =>
  new Map(units.flatMap(({ code, endedOn }) => (endedOn === undefined ? [] : [[code, addDays(endedOn, 1)] as const])));

/** A place that names units: where it is, and what its cells are for other units. */
interface Place {
  readonly tab: TabChange['tab'];
  /** The code of its row. */
  readonly row: string;
  readonly label: string;
  /** Another column of the same row is another place. */
  readonly part: string;
  readonly owner: OwnerSelector;
  /** The office's words for the owner. */
  readonly words: string;
  readonly cells: (owner: OwnerSelector, words: string) => readonly Omit<CellChange, 'row'>[];
}

/** One unit that ended, in one place. */
export interface NamedRow {
  readonly id: string;
  readonly unit: string;
  readonly text: string;
  /** Units that have its work now; [] = any unit may take it. */
  readonly successors: readonly string[];
  readonly place: Place;
}

const TWIN: Place['cells'] = (owner, words) => [
  { column: 'ownerWords', value: words },
  { column: 'owner', value: JSON.stringify(owner) },
  { column: 'ownerFrom', value: words },
];
const inColumn =
  (column: string): Place['cells'] =>
  (_owner, words) => [{ column, value: words }];
const only = (unit: string): OwnerSelector => ({ kind: 'unit', unit });

/** A task of the year in which the first report without the unit is due, or of a later one. */
const YEARS_ON = [0, 1, 2, 3, 4, 5];
function isTaskAhead(task: Task, { periods }: Catalogue, since: string): boolean {
  const period = firstPeriod(periods, since);
  if (!period) return true;
  const year = reportingYear(period, periods);
  return YEARS_ON.some((more) => isTaskOfYear(task, { ...year, number: year.number + more }));
}

/** Who is asked for rows and periods. */
function askedPlaces({ office, ledger }: Opened, since: string): readonly Place[] {
  const { catalogue } = office;
  const { tasks, targets, matrix, periods, units } = catalogue;
  const cells: Place['cells'] = (owner) =>
    owner.kind === 'unit' ? [{ column: 'owner', value: `${unitNameIn(units, owner.unit)} (${owner.unit})` }] : [];
  return [
    ...tasks
      .filter((task) => isTaskAhead(task, catalogue, since))
      .map(({ id, label, owner, ownerWords }): Place => ({
        ...{ tab: 'taskList', part: 'owner', row: id, label, owner, words: ownerWords, cells: TWIN },
      })),
    ...targets.map(({ code, label, owner, ownerWords }): Place => ({
      ...{ tab: 'targets', part: 'owner', row: code, label, owner, words: ownerWords, cells: TWIN },
    })),
    ...matrix.flatMap((line): readonly Place[] => {
      if (!('owner' in line)) return [];
      const owner = line.owner.kind === 'unit' ? only(line.owner.unit) : null;
      const row = matrixIdentity(line.form, line.row);
      const label = catalogue.indicators.find(({ code }) => code === line.row)?.label ?? '';
      return owner ? [{ tab: 'matrix', part: 'owner', row, label, owner, words: '', cells }] : [];
    }),
    ...periods.flatMap(({ code, name, cutOff, askedOf }): readonly Place[] =>
      askedOf && cutOff >= since && !ledger.hasForms(code)
        ? [{ tab: 'periods', part: 'askedOf', row: code, label: name, ...askedOf, cells: inColumn('askedOf') }]
        : [],
    ),
  ];
}

/** Who answers for open lines of the registers, and units under a unit. */
function registerPlaces({ office }: Opened): readonly Place[] {
  const { conclusions, inspections, weakCriteria, units } = office.catalogue;
  const inOne = (tab: Place['tab'], part: string) => (row: string, label: string, unit: string) => ({
    ...{ tab, part, row, label, owner: only(unit), words: unitNameIn(units, unit), cells: inColumn(part) },
  });
  const [conclusion, weak] = [inOne('conclusions', 'agency'), inOne('weakCriteria', 'agency')];
  const [inspected, fault] = [inOne('inspections', 'inspected'), inOne('inspections', 'faultOwner')];
  return [
    ...conclusions
      .filter(({ state }) => state !== 'done')
      .flatMap((one) => (one.unit === null ? [] : [conclusion(one.code, one.order, one.unit)])),
    ...inspections.flatMap((one) => [
      ...(one.heldOn === null && one.unit !== '' ? [inspected(one.code, one.content, one.unit)] : []),
      ...(one.heldOn !== null && one.fault !== '' && one.mendedOn === null && one.owner !== ''
        ? [fault(one.code, one.fault, one.owner)]
        : []),
    ]),
    ...weakCriteria
      .filter((one) => one.agency !== '' && isOpenWeakness(one))
      .map((one) => weak(one.code, one.criterion, one.agency)),
    ...units
      .filter(({ parent, endedOn }) => parent !== undefined && endedOn === undefined)
      .map(({ code, name, parent = '' }): Place => ({
        ...inOne('units', 'above')(code, name, parent),
        cells: (owner) => (owner.kind === 'unit' ? [{ column: 'above', value: owner.unit }] : []),
      })),
  ];
}

/** Every place that names units and is still open. */
function placesIn(found: Opened, ended: Ended): readonly Place[] {
  const since = [...ended.values()].sort()[0] ?? '';
  return [...askedPlaces(found, since), ...registerPlaces(found)].filter(({ row }) => row !== '');
}

const unitsIn = (owner: OwnerSelector): readonly string[] => {
  if (owner.kind === 'any') return [...new Set(owner.of.flatMap(unitsIn))];
  return owner.kind === 'unit' ? [owner.unit] : [];
};

const LONGEST_LABEL = 120;

/** The code of a row as the office reads it; that of *Ma trận biểu* is in a hidden column. */
export function rowWords(tab: TabChange['tab'], row: string): string {
  const form = FORM_ORDER.find((code) => tab === 'matrix' && row.startsWith(`${code}|`));
  return form === undefined ? row : `${FORM_LABELS[form]} ${row.slice(form.length + 1)}`;
}

export function namedRows(found: Opened, ended: Ended): readonly NamedRow[] {
  const { units, unitChanges } = found.office.catalogue;
  return placesIn(found, ended).flatMap((place) =>
    unitsIn(place.owner)
      .filter((unit) => ended.has(unit))
      .map((unit): NamedRow => {
        const name = unitNameIn(units, unit);
        const label = [rowWords(place.tab, place.row), place.label].filter(
          (part, at, all) => part !== '' && all.indexOf(part) === at,
        );
        return {
          id: [place.tab, place.row, place.part, unit].join('|'),
          unit,
          text: `${MASTER_TITLES[place.tab]}: ${cutTo(label.join(' '), LONGEST_LABEL)} – ${name}`,
          successors: successorsOf(unit, unitChanges, (code) => ended.has(code)),
          place,
        };
      }),
  );
}

/** The units of each row that move, and where to. */
export interface Move {
  readonly row: NamedRow;
  readonly to: Unit;
}

/** The cells that give the rows to other units; several units of one place go at once. */
export function cellsMoved(moves: readonly Move[], units: readonly Unit[]): readonly TabChange[] {
  const places = new Map<string, { readonly place: Place; readonly to: Map<string, Unit> }>();
  for (const { row, to } of moves) {
    const { tab, row: code, part } = row.place;
    const id = [tab, code, part].join('|');
    const known = places.get(id) ?? { place: row.place, to: new Map<string, Unit>() };
    known.to.set(row.unit, to);
    places.set(id, known);
  }
  const sets = [...places.values()].map(({ place, to }) => {
    const owner = ownerAfter(place.owner, to);
    const words = wordsAfter({ words: place.words, owner }, to, units);
    return { tab: place.tab, cells: place.cells(owner, words).map((cell) => ({ ...cell, row: place.row })) };
  });
  const leads = leadsOf(moves);
  const all = leads.length === 0 ? sets : [...sets, { tab: 'units' as const, cells: leads }];
  return [...new Set(all.map(({ tab }) => tab))].map((tab) => ({
    tab,
    add: [],
    remove: [],
    set: all.flatMap((one) => (one.tab === tab ? one.cells : [])),
  }));
}

/** Only a lead agency is asked for a forecast: one that takes a target becomes one. */
export const newLeads = (moves: readonly Move[]): readonly Unit[] => [
  ...new Map(
    moves.flatMap(({ row, to }) => (row.place.tab === 'targets' && !to.lead ? [[to.code, to] as const] : [])),
  ).values(),
];

const leadsOf = (moves: readonly Move[]): readonly CellChange[] =>
  newLeads(moves).map(({ code }) => ({ row: code, column: 'lead', value: true }));

function ownerAfter(owner: OwnerSelector, to: ReadonlyMap<string, Unit>): OwnerSelector {
  if (owner.kind === 'unit') return only(to.get(owner.unit)?.code ?? owner.unit);
  if (owner.kind !== 'any') return owner;
  const parts = owner.of.map((one) => JSON.stringify(ownerAfter(one, to)));
  const of = [...new Set(parts)].map((part) => JSON.parse(part) as OwnerSelector);
  return of.length === 1 && of[0] ? of[0] : { kind: 'any', of };
}

/** The unit's name where it is found by it, else its code. */
const wordsFor = (unit: Unit, units: readonly Unit[]): string =>
  unitByName(unit.name, units)?.code === unit.code ? unit.name : unit.code;

interface Worded {
  readonly words: string;
  readonly owner: OwnerSelector;
}

/** The words with the units that move replaced; words that do not name them part by part are written from the owner. */
function wordsAfter({ words, owner }: Worded, to: ReadonlyMap<string, Unit>, units: readonly Unit[]): string {
  const parts = words
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const now = parts.map((part) => {
    const unit = to.get(unitByName(part, units)?.code ?? '');
    return unit ? wordsFor(unit, units) : part;
  });
  const isReplaced = now.some((part, at) => part !== parts[at]);
  return isReplaced ? [...new Set(now)].join('; ') : ownerWords(owner, units);
}

function ownerWords(owner: OwnerSelector, units: readonly Unit[]): string {
  if (owner.kind === 'any') return owner.of.map((one) => ownerWords(one, units)).join('; ');
  if (owner.kind === 'group') return GROUP_LABELS[owner.group];
  if (owner.kind === 'unresolved') return owner.words;
  const unit = units.find(({ code }) => code === owner.unit);
  return unit ? wordsFor(unit, units) : owner.unit;
}
