/**
 * What a decision makes of units, from a table of its annex or from what a person chose: a unit before and a unit after
 * on each row. A unit is known by its code or by its whole name; a name that is only near is a suggestion. A blank cell
 * means nothing: that a unit ends, or is formed without another, is written.
 */
import { addDays } from '../../calendar';
import { lower, normalise } from '../../text-fold';
import type { Unit, UnitGroup } from '../unit';
import type { UnitChange, UnitChangeKind } from '../unit-change';
import { nearestUnit, plainName, unitByName } from '../unit-name';
import { existsOn } from '../unit-tree';
import { findTable, type BodyRow, type TextGrid } from './columns';
import { COMMITTEE_NAME, COMMUNE_NAME, DISTRICT_NAME, ENDS, FORMED, UNIT_CHANGE_HEADINGS } from './words';

type Field = (typeof UNIT_CHANGE_HEADINGS)[number][0];

export type UnitChangeDoubt =
  /** The unit before is not among the units of that day. */
  | { readonly code: 'old'; readonly found: string; readonly near: string | null }
  /** A cell is blank, and no words mean that the unit ends or is formed. */
  | { readonly code: 'noOld' | 'noNew' }
  /** The code of the unit after is that of another unit. */
  | { readonly code: 'codeTaken'; readonly found: string; readonly of: string }
  | { readonly code: 'group'; readonly found: string }
  /** Nothing is different after it. */
  | { readonly code: 'same' }
  /** The register has the row, or the table has it above. */
  | { readonly code: 'twice' };

/** A unit that does not exist yet, or what becomes different of one that goes on. */
export interface UnitAfter {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly group: UnitGroup;
  readonly officialCode: boolean;
  /** false = its code goes on. */
  readonly isNew: boolean;
}

export interface UnitChangeLine {
  /** 1-based row of the table; 0 = the unit after, which goes on and is in no row before. */
  readonly row: number;
  readonly oldWords: string;
  readonly newWords: string;
  readonly kind: UnitChangeKind;
  readonly from: string | null;
  readonly to: UnitAfter | null;
  /** The name before, or the group before of a unit that moves. */
  readonly was: string;
  readonly doubts: readonly UnitChangeDoubt[];
  /** false = nothing of it is written. */
  readonly taken: boolean;
}

export interface AroundUnits {
  readonly units: readonly Unit[];
  readonly known: readonly UnitChange[];
  /** Number of the decision, and the day from which it is in force. */
  readonly number: string;
  readonly effectiveOn: string;
  readonly groupLabels: Readonly<Record<UnitGroup, string>>;
}

/** Returns null when the table has no headings for the unit before and the unit after. */
export function unitChangeLines(grid: TextGrid, around: AroundUnits): readonly UnitChangeLine[] | null {
  const found = findTable<Field>(grid, { headings: UNIT_CHANGE_HEADINGS, required: ['old', 'new'] });
  if (!found) return null;
  const after = new AfterUnits(around);
  for (const { cells } of found.body) after.noteBefore(oneLine(cells.newCode), unitsBefore(cells, after));
  const read = found.body.flatMap((line) => linesOf(line, after));
  return known(kinds(withGoingOn(read, around), around), around);
}

/** What is read of one row for one unit before. */
type Read = Omit<UnitChangeLine, 'kind' | 'taken' | 'was'> & { readonly unit: Unit | null };

/** The units after, each once: a row that names a unit that an earlier row forms means the same one. */
class AfterUnits {
  private readonly formed = new Map<string, UnitAfter>();
  /** Code of a unit after → units before, of all rows. */
  private readonly befores = new Map<string, readonly Unit[]>();
  constructor(readonly around: AroundUnits) {}

  noteBefore(code: string, units: readonly Unit[]): void {
    if (code !== '') this.befores.set(code, [...(this.befores.get(code) ?? []), ...units]);
  }

  /** Units on the day before the decision is in force. */
  before(words: string, code: string): Unit | null {
    const day = addDays(this.around.effectiveOn, -1);
    const then = this.around.units.filter((unit) => existsOn(unit, day));
    return then.find((unit) => unit.code === code) ?? unitByName(words, then);
  }

  /** @param cells the code of the unit after and its group, as written */
  after(
    words: string,
    cells: { readonly code: string; readonly group: string },
    before: readonly Unit[],
  ): UnitAfter | UnitChangeDoubt {
    const { units, effectiveOn } = this.around;
    const today = units.filter((unit) => unit.endedOn === undefined || unit.endedOn >= effectiveOn);
    const there =
      cells.code === '' ? unitByName(words, today) : (units.find(({ code }) => code === cells.code) ?? null);
    const group = there && cells.group === '' ? there.group : this.groupOf(words, cells.group, before[0] ?? null);
    if (group === null) return { code: 'group', found: cells.group };
    if (there) {
      const isOwn =
        plainName(there.name) === plainName(words) || (this.befores.get(cells.code) ?? before).includes(there);
      if (!isOwn && plainName(there.shortName) !== plainName(words))
        return { code: 'codeTaken', found: there.code, of: there.name };
      const isSame = unitByName(words, [there]) !== null;
      const named = isSame ? there : namesOf(words, group);
      return {
        code: there.code,
        name: named.name,
        shortName: named.shortName,
        group,
        officialCode: there.officialCode,
        isNew: false,
      };
    }
    const key = cells.code === '' ? plainName(words) : `=${cells.code}`;
    const formed = this.formed.get(key) ?? {
      code: cells.code === '' ? this.nextCode() : cells.code,
      ...namesOf(words, group),
      group,
      officialCode: cells.code !== '',
      isNew: true,
    };
    this.formed.set(key, formed);
    return formed;
  }

  /** A code of this product, for a unit whose official code the table does not have. */
  private nextCode(): string {
    const used = [...this.around.units, ...this.formed.values()].map(({ code }) =>
      Number(/^DVM-(\d+)$/.exec(code)?.[1] ?? 0),
    );
    return `DVM-${String(Math.max(0, ...used) + 1).padStart(2, '0')}`;
  }

  /** The group as written, or that of the level that the name has, or that of the unit before. */
  private groupOf(words: string, written: string, like: Pick<Unit, 'group'> | null): UnitGroup | null {
    const labels = Object.entries(this.around.groupLabels) as (readonly [UnitGroup, string])[];
    if (written !== '') return labels.find(([, label]) => lower(label) === lower(written))?.[0] ?? null;
    const name = lower(words);
    if (COMMUNE_NAME.test(name)) return 'commune';
    return DISTRICT_NAME.test(name) ? 'district' : (like?.group ?? 'department');
  }
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
const small = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

/** The name of a place means its committee. */
function namesOf(words: string, group: UnitGroup): { readonly name: string; readonly shortName: string } {
  const place = words.replace(COMMITTEE_NAME, '');
  if (group !== 'commune' && group !== 'district') return { name: capital(words), shortName: capital(words) };
  return { name: `UBND ${small(place)}`, shortName: capital(place) };
}

const oneLine = (text: string): string => normalise(text.replace(/\n/g, ' '));
/** One cell may name several units, each on a line of its own or behind a semicolon. */
const severalIn = (cell: string): readonly string[] =>
  cell
    .split(/[\n;]/)
    .map(normalise)
    .filter((one) => one !== '');

type Cells = BodyRow<Field>['cells'];

/** The names, or the code of the only unit, as written. */
function namedBefore(cells: Cells): readonly string[] {
  const olds = severalIn(cells.old);
  const code = oneLine(cells.oldCode);
  return olds.length === 0 && code !== '' ? [code] : olds;
}

const beforeBy = (words: string, cells: Cells, after: AfterUnits): Unit | null =>
  after.before(words, namedBefore(cells).length === 1 ? oneLine(cells.oldCode) : '');

const unitsBefore = (cells: Cells, after: AfterUnits): readonly Unit[] =>
  namedBefore(cells).flatMap((words) => beforeBy(words, cells, after) ?? []);

function linesOf({ row, cells }: BodyRow<Field>, after: AfterUnits): readonly Read[] {
  const newWords = oneLine(cells.new);
  const named = namedBefore(cells);
  if (named.length === 0 && newWords === '') return [];
  const units = named.map((words) => ({ words, unit: beforeBy(words, cells, after) }));
  const before = units.flatMap(({ unit }) => unit ?? []);
  const isEnd = ENDS.test(lower(newWords));
  const made =
    newWords === '' || isEnd
      ? null
      : after.after(newWords, { code: oneLine(cells.newCode), group: oneLine(cells.group) }, before);
  const to = made !== null && 'isNew' in made ? made : null;
  const ofNew: readonly UnitChangeDoubt[] =
    newWords === '' ? [{ code: 'noNew' }] : made !== null && !('isNew' in made) ? [made] : [];
  const base = { row, newWords, to };
  if (named.length === 0) return [{ ...base, oldWords: '', unit: null, from: null, doubts: [{ code: 'noOld' }] }];
  return units.map(({ words, unit }): Read => {
    const isFormed = FORMED.test(lower(words));
    const near = unit ? null : (nearestUnit(words, after.around.units)?.name ?? null);
    const ofOld: readonly UnitChangeDoubt[] = unit || isFormed ? [] : [{ code: 'old', found: words, near }];
    return { ...base, oldWords: unit?.name ?? words, unit, from: unit?.code ?? null, doubts: [...ofOld, ...ofNew] };
  });
}

/** A unit that others join and that goes on has its own line, so that its figures are among those that are added. */
function withGoingOn(lines: readonly Read[], { units, effectiveOn }: AroundUnits): readonly Read[] {
  const day = addDays(effectiveOn, -1);
  const sound = lines.filter(({ doubts }) => doubts.length === 0);
  const befores = new Set(sound.flatMap(({ from }) => from ?? []));
  const goingOn = new Map(
    sound.flatMap(({ to }) => (to && !to.isNew && !befores.has(to.code) ? [[to.code, to] as const] : [])),
  );
  const added = [...goingOn.values()].flatMap((to): readonly Read[] => {
    const unit = units.find((one) => one.code === to.code && existsOn(one, day));
    return unit ? [{ row: 0, oldWords: unit.name, newWords: to.name, unit, from: unit.code, to, doubts: [] }] : [];
  });
  return [...lines, ...added];
}

const keyOf = (from: string | null, to: string | null): string => `${from ?? ''}>${to ?? ''}`;

function kinds(lines: readonly Read[], { groupLabels }: AroundUnits): readonly UnitChangeLine[] {
  const sound = lines.filter(({ doubts }) => doubts.length === 0);
  const count = (side: (line: Read) => string | null, code: string): number =>
    new Set(sound.filter((line) => side(line) === code).map(({ from, to }) => keyOf(from, to?.code ?? null))).size;
  const kindOf = ({ unit, from, to }: Read): UnitChangeKind => {
    if (from === null) return 'new';
    if (to === null) return 'ended';
    if (count((line) => line.from, from) > 1) return 'split';
    if (from !== to.code || count((line) => line.to?.code ?? null, from) > 1) return 'merged';
    return unit?.group === to.group ? 'renamed' : 'moved';
  };
  // The code of a unit whose work goes elsewhere would be that of two units in one report.
  const isReused = ({ to }: Read): boolean => {
    const own = to && !to.isNew ? sound.filter(({ from }) => from === to.code) : [];
    return own.length > 0 && own.every((one) => one.to?.code !== to?.code);
  };
  return lines.map((line): UnitChangeLine => {
    const { unit, ...read } = line;
    const kind = kindOf(line);
    const isSame = kind === 'renamed' && unit?.name === line.to?.name;
    const doubts: readonly UnitChangeDoubt[] = isReused(line)
      ? [{ code: 'codeTaken', found: line.to?.code ?? '', of: line.to?.name ?? '' }]
      : isSame
        ? [{ code: 'same' }]
        : read.doubts;
    const was = kind === 'moved' && unit ? groupLabels[unit.group] : (unit?.name ?? '');
    return { ...read, kind, was, doubts, taken: doubts.length === 0 };
  });
}

/** Rows that the register has already of this decision, and rows that the table has twice. */
function known(lines: readonly UnitChangeLine[], { known: register, number }: AroundUnits): readonly UnitChangeLine[] {
  const written = new Set(register.filter((one) => one.number === number).map(({ from, to }) => keyOf(from, to)));
  const above = new Set<string>();
  return lines.map((line): UnitChangeLine => {
    const key = keyOf(line.from, line.to?.code ?? null);
    const isWritten = written.has(key) && line.doubts.every(({ code }) => code === 'same');
    const isTwice = isWritten || (line.taken && above.has(key));
    if (line.taken) above.add(key);
    return isTwice ? { ...line, doubts: [{ code: 'twice' }], taken: false } : line;
  });
}
