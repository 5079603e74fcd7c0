/**
 * Names of units as people write them: `TP. Nha Trang`, `Uỷ ban nhân dân thành phố Nha Trang`, `Chủ tịch UBND …`. Two
 * names are the same only when they are equal once full and short words for a kind of body count as one, and both
 * places of a tone mark (`Hoà`, `Hòa`); diacritics are never removed. A name that is only near is a suggestion, never
 * an answer.
 */
import { lower } from '../text-fold';
import { BODY_KINDS, COMMITTEE_OF, HEAD_OF } from '../words';
import type { Unit } from './unit';

/** The tone mark of a last *oa*, *oe*, *uy* on the vowel before: `hoà` is `hòa`. */
const oneTone = (said: string): string =>
  said
    .normalize('NFD')
    .replace(/([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])(?!\p{L})/gu, '$1$3$2')
    .normalize('NFC');

/** The name in lower case, each kind of body as one sign, without the words for its head or its committee. */
export function plainName(words: string): string {
  const said = oneTone(lower(words)).replace(/[.,]$/, '').replace(HEAD_OF, '');
  return lower(
    BODY_KINDS.reduce((text, [kind, sign]) => text.replace(kind, sign), said.replace(/u\.b\.n\.d\.?/g, 'ubnd')),
  ).replace(COMMITTEE_OF, '');
}

const finders = new WeakMap<readonly Unit[], (words: string) => Unit | null>();

/** Finds units by code or name in a list that is read once; null where no unit, or more than one, has it. */
export function unitFinder(units: readonly Unit[]): (words: string) => Unit | null {
  const known = finders.get(units);
  if (known !== undefined) return known;
  const finder = newFinder(units);
  finders.set(units, finder);
  return finder;
}

function newFinder(units: readonly Unit[]): (words: string) => Unit | null {
  const byName = new Map<string, Set<Unit>>();
  for (const unit of units)
    for (const name of [`=${unit.code}`, plainName(unit.name), plainName(unit.shortName)])
      byName.set(name, (byName.get(name) ?? new Set()).add(unit));
  return (words) => {
    const named = [...new Set([...(byName.get(`=${words.trim()}`) ?? []), ...(byName.get(plainName(words)) ?? [])])];
    return named.length === 1 ? (named[0] ?? null) : null;
  };
}

/** The unit with this code or name, where exactly one has it. */
export const unitByName = (words: string, units: readonly Unit[]): Unit | null => unitFinder(units)(words);

const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
const wordsOf = (text: string): readonly string[] =>
  withoutMarks(text)
    .split(/[^a-z0-9]+/)
    .filter((one) => one !== '');

/** Part of the words that both names share: 0 … 1. One shared word, such as *sở*, counts as none. */
function likeness(one: string, other: string): number {
  const [left, right] = [wordsOf(one), wordsOf(other)];
  const shared = left.filter((word) => right.includes(word)).length;
  return shared < 2 ? 0 : (2 * shared) / (left.length + right.length);
}

/** A name that is less alike than this is not suggested. */
const LEAST_LIKE = 0.5;

/** The unit whose name is nearest; null when none is near, or when two are equally near. */
export function nearestUnit(words: string, units: readonly Unit[]): Unit | null {
  const named = unitByName(words, units);
  if (named) return named;
  const name = plainName(words);
  const ranked = units
    .map((unit) => ({
      unit,
      like: Math.max(
        likeness(name, plainName(unit.name)),
        likeness(name, plainName(unit.shortName)),
        likeness(lower(words), lower(unit.name)),
      ),
    }))
    .sort((one, other) => other.like - one.like);
  const [first, second] = ranked;
  return first && first.like >= LEAST_LIKE && first.like > (second?.like ?? 0) ? first.unit : null;
}
