/**
 * The earlier figures of a unit that was joined of several: one seal made of theirs, for comparison only. Counts and
 * amounts are added, so that a ratio follows from its added parts. Percentages, texts, choices and days have no sum. A
 * figure is added only where every unit that was asked for it gave it.
 */
import type { Indicator } from '../catalogue/catalogue';
import type { EntryValue } from '../entry';
import { sum, type Scaled } from '../exact';
import { FORM } from '../form-code';
import { amountOf } from '../forms/derive';
import { correctedAt } from '../submission/correction';
import type { Seal, SealedCell, SealedForm } from '../submission/seal';

/** True where figures of several units have a sum. */
export const isAdditive = ({ kind, heading, ratio }: Pick<Indicator, 'kind' | 'heading' | 'ratio'>): boolean =>
  !heading && ratio === null && (kind?.type === 'count' || kind?.type === 'decimal');

/** The sum of what the units gave; null when one of them left it blank, or none gave a figure. */
export function joinedValue(values: readonly (EntryValue | null)[]): EntryValue | null {
  if (!values.some((value) => value?.kind === 'number')) return null;
  const amounts = values.map(amountOf);
  const all = amounts.filter((one): one is Scaled => one !== null);
  const total = all.length === amounts.length ? sum(all) : null;
  return total === null ? null : { kind: 'number', ...total };
}

const indicatorForm = ({ forms }: Pick<Seal, 'forms'>): SealedForm | undefined =>
  forms.find(({ form }) => form === FORM.indicator);

const keyOf = ({ row, field }: Pick<SealedCell, 'row' | 'field'>): string => `${row}\u0000${field}`;

/** The cells of one place of the form in all seals, where the unit was asked for it. */
function cellsByPlace(seals: readonly Seal[]): ReadonlyMap<string, readonly (readonly [Seal, SealedCell])[]> {
  const places = new Map<string, (readonly [Seal, SealedCell])[]>();
  for (const seal of seals)
    for (const cell of indicatorForm(seal)?.cells ?? [])
      places.set(keyOf(cell), [...(places.get(keyOf(cell)) ?? []), [seal, cell]]);
  return places;
}

interface Joining {
  /** Code of the unit that has the work of all of them now. */
  readonly unit: string;
  /** One seal of each unit, all of one period; the unit's own one among them where it goes on. Not empty. */
  readonly seals: readonly Seal[];
  readonly indicators: readonly Indicator[];
}

/** Where the unit itself was one of them, its tasks and texts stay its own. */
export function joinedSeal({ unit, seals, indicators }: Joining): Seal | null {
  const [first] = seals;
  if (!first) return null;
  const own = seals.find((seal) => seal.unit === unit);
  const additive = new Set(indicators.filter(isAdditive).map(({ code }) => code));
  const summed = [...cellsByPlace(seals).values()].flatMap((held) => {
    const [, cell] = held[0] ?? [];
    const value = cell && additive.has(cell.row) ? joinedValue(held.map(([, one]) => one.value)) : null;
    if (!cell || value === null) return [];
    const was = joinedValue(held.map(([seal, one]) => wasIn(seal, one)));
    const isCorrected = held.some(([seal, one]) => correctionAt(seal, one) !== null);
    return [{ cell: { ...cell, value, a1: '', shown: '' }, was: isCorrected ? was : null }];
  });
  const form = indicatorForm(own ?? first) ?? indicatorForm(first);
  const { correction: _, ...base } = own ?? first;
  const corrected = summed.flatMap(({ cell: { row, field }, was }) =>
    was === null ? [] : [{ form: FORM.indicator, row, field, was }],
  );
  return {
    ...base,
    unit,
    forms: [
      ...(own?.forms ?? []).filter((one) => one.form !== FORM.indicator),
      ...(form ? [{ ...form, cells: summed.map(({ cell }) => cell) }] : []),
    ],
    ...(corrected.length === 0 ? {} : { correction: { of: 0, number: '', date: '', reason: '', cells: corrected } }),
  };
}

const correctionAt = ({ correction }: Seal, { row, field }: SealedCell) =>
  correctedAt(correction, { form: FORM.indicator, row, field });
const wasIn = (seal: Seal, cell: SealedCell): EntryValue => correctionAt(seal, cell)?.was ?? cell.value;
