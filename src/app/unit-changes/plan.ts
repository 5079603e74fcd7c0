/** What a decision means for periods, units, files and figures, as sentences. */
import type { Period } from '../../core/catalogue/period';
import type { UnitChangeLine } from '../../core/catalogue/table/unit-change-table';
import { endingUnits, type UnitChange } from '../../core/catalogue/unit-change';
import { expectedUnits } from '../../core/issue/asked';
import { GROUP_LABELS } from '../../text/books/master-book';
import { unitChangeTold } from '../../text/windows/rare/unit-changes-told';
import { namedRows, type NamedRow } from './named-rows';
import { firstPeriod, type Opened } from './opened';
import { unique, unitsAfter } from './rows';

const { plan } = unitChangeTold;

interface Planned {
  readonly lines: readonly UnitChangeLine[];
  readonly taken: readonly UnitChangeLine[];
  readonly made: readonly UnitChange[];
  readonly actsFrom: string;
  readonly effectiveOn: string;
  /** Periods that are out and keep the units of before, although the decision is in force by their cut-off. */
  readonly out: readonly Period[];
}

const some = <T>(list: readonly T[], say: (list: readonly T[]) => string): readonly string[] =>
  list.length === 0 ? [] : [say(list)];
const count =
  (say: (count: number) => string) =>
  ({ length }: readonly unknown[]): string =>
    say(length);

export function planWords(found: Opened, planned: Planned): readonly string[] {
  const left = planned.lines.filter((line) => !line.taken);
  return [
    ...whenWords(found, planned),
    ...unitsWords(found, planned),
    ...figuresWords(planned),
    ...some(namedBy(found, planned), count(plan.tasks)),
    plan.kept,
    ...some(left, count(plan.skipped)),
  ];
}

function whenWords(found: Opened, { made, actsFrom, effectiveOn, out }: Planned): readonly string[] {
  const names = out.map((one) => one.name);
  const decided = made[0]?.date ?? '';
  return [
    ...(effectiveOn < decided ? [plan.early(effectiveOn, decided)] : []),
    plan.acts(actsFrom, firstPeriod(found.office.catalogue.periods, actsFrom)?.name ?? null),
    ...(actsFrom === effectiveOn ? [] : [plan.later(effectiveOn, names)]),
    ...some(openBefore(found, actsFrom), plan.open),
  ];
}

function unitsWords(found: Opened, { taken, made, actsFrom }: Planned): readonly string[] {
  const { units } = found.office.catalogue;
  const name = (code: string): string => units.find((unit) => unit.code === code)?.name ?? code;
  const after = unique(taken);
  const formed = after.filter(({ isNew }) => isNew);
  const renamed = after.filter((one) => !one.isNew && name(one.code) !== one.name);
  const moved = taken.filter(({ kind }) => kind === 'moved').map(({ oldWords }) => oldWords);
  const formedNames = formed.map((one) => one.name);
  const renamedNames = renamed.map((one) => `${name(one.code)} → ${one.name}`);
  const ownCodes = formed.filter(({ officialCode }) => !officialCode);
  return [
    ...some(endingUnits(made).map(name), plan.ends),
    ...some(formedNames, plan.formed),
    ...some(ownCodes, count(plan.ownCodes)),
    ...some(formed, count(plan.contacts)),
    ...some(notAsked(found, taken, firstPeriod(found.office.catalogue.periods, actsFrom)), plan.notAsked),
    ...some(renamedNames, plan.renamed),
    ...some(moved, plan.moved),
  ];
}

function figuresWords({ taken }: Planned): readonly string[] {
  const joined = new Set(taken.flatMap(({ kind, to }) => (kind === 'merged' && to ? [to.code] : [])));
  const split = new Set(taken.flatMap(({ kind, oldWords }) => (kind === 'split' ? [oldWords] : [])));
  const ended = new Set(taken.flatMap(({ kind, oldWords }) => (kind === 'ended' ? [oldWords] : [])));
  return [...some([...joined], count(plan.joined)), ...some([...split], plan.split), ...some([...ended], plan.ended)];
}

/** Units after that the first period asks nothing, because their group has no rows; each with its group. */
function notAsked({ office }: Opened, taken: readonly UnitChangeLine[], period: Period | undefined): readonly string[] {
  if (!period) return [];
  const { catalogue } = office;
  const after = unitsAfter(catalogue, taken, period.cutOff);
  const others = catalogue.units.filter(({ code }) => !after.some((one) => one.code === code));
  const asked = new Set(expectedUnits({ ...catalogue, units: [...others, ...after] }, period).map(({ code }) => code));
  return after.filter(({ code }) => !asked.has(code)).map(({ name, group }) => `${name} (${GROUP_LABELS[group]})`);
}

/** Names of periods in work that keep the units of before: one whose reports are all closed is not in work. */
export function openBefore({ office, ledger }: Opened, actsFrom: string): readonly string[] {
  const begun = office.catalogue.periods.filter(
    ({ code, cutOff }) => cutOff < actsFrom && !ledger.isOver(code) && ledger.hasForms(code),
  );
  ledger.takeOf(
    begun.map(({ code }) => code),
    ['files', 'submissions'],
  );
  const isOpen = ({ code }: Period): boolean =>
    ledger.files(code).some(({ unit }) => ledger.submission(unit, code)?.state !== 'closed');
  return begun.filter(isOpen).map(({ name }) => name);
}

/** Rows of open work that name a unit which ends. */
const namedBy = (found: Opened, { made, actsFrom }: Planned): readonly NamedRow[] =>
  namedRows(found, new Map(endingUnits(made).map((code) => [code, actsFrom])));
