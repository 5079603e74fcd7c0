/**
 * The tab *Bộ tiêu chí*: one scoring scheme per line, with its caps, classes and the basis of ranks. Its criteria are
 * in the next tab.
 */
import type { ScoringScheme } from '../../../core/catalogue/catalogue';
import { compare, fromNumber, fromText, toNumber, type Scaled } from '../../../core/exact';
import { SCORE_DECIMALS } from '../../../core/score/score';
import type { UnitGroup } from '../../../core/catalogue/unit';
import { GROUP_LABELS, STANDING_LABELS } from '../../../text/books/master-book';
import { printScaled } from '../../../text/print';
import { MEASURE_LABELS, SCHEME_TROUBLES } from '../../../text/books/score';
import { column, KEY_COLUMN, SOURCE_COLUMN, STANDING_COLUMN } from './catalogue-columns';
import { splitCodes, type LineReader } from './catalogue-line';
import type { CatalogueTab } from './catalogue-tab';

const COLUMNS = [
  KEY_COLUMN,
  column('code', 'text', { width: 150 }),
  column('name', 'text', { width: 320 }),
  column('legalBasis', 'text', { width: 320 }),
  column('trial', 'tick', { width: 80 }),
  column('groups', 'text', { width: 180 }),
  column('capBase', 'number', { width: 110 }),
  column('capBonus', 'number', { width: 110 }),
  column('leastTotal', 'number', { width: 110 }),
  column('mostTotal', 'number', { width: 110 }),
  column('classes', 'text', { width: 200 }),
  column('classBy', 'text', { width: 170 }),
  column('rankBy', 'text', { width: 170 }),
  STANDING_COLUMN,
  SOURCE_COLUMN,
] as const;
type Reader = LineReader<typeof COLUMNS>;

/** More is a slip of typing. */
export const MOST_POINTS = 10_000;
const isScore = (amount: Scaled): boolean =>
  amount.decimals <= SCORE_DECIMALS && amount.scaled >= 0 && toNumber(amount) <= MOST_POINTS;

/** Points of a cell: null = blank. A content that is not a score is reported and treated as blank. */
export function pointsFrom(held: number | null, tell: () => void): Scaled | null {
  const amount = held === null ? null : fromNumber(held);
  if (amount !== null && isScore(amount))
    return { scaled: amount.scaled * 10 ** (SCORE_DECIMALS - amount.decimals), decimals: SCORE_DECIMALS };
  if (held !== null) tell();
  return null;
}

export const plainPoints = (amount: Scaled | null): number | null => (amount === null ? null : toNumber(amount));

/** `85,50` → the amount; null = not a score. */
export function pointsIn(words: string): Scaled | null {
  const amount = fromText(words.trim().replace(',', '.'));
  return amount !== null && isScore(amount)
    ? { scaled: amount.scaled * 10 ** (SCORE_DECIMALS - amount.decimals), decimals: SCORE_DECIMALS }
    : null;
}

/** 8550 → `85,5`, in the form in which it is typed. */
export const pointsWords = (amount: Scaled): string => printScaled(amount.scaled, amount.decimals);

const classWords = (classes: ScoringScheme['classes']): string | null =>
  classes.length === 0
    ? null
    : classes.map((one) => (one.from === null ? one.label : `${one.label}: ${pointsWords(one.from)}`)).join('; ');

/** Only the lowest class may have no bound, and each bound is below the one before. */
function classesFrom(reader: Reader): ScoringScheme['classes'] {
  const parts = splitCodes(reader.text('classes'));
  const classes = parts.map((part) => {
    const at = part.lastIndexOf(':');
    return at < 0
      ? { label: part, from: null }
      : { label: part.slice(0, at).trim(), from: pointsIn(part.slice(at + 1)) };
  });
  const sound = classes.every(({ label, from }, n) => {
    const above = classes[n - 1]?.from ?? null;
    if (label === '') return false;
    if (from === null) return n === classes.length - 1 && !(parts[n] ?? '').includes(':');
    return n === 0 || (above !== null && compare(above, from) > 0);
  });
  if (!sound || new Set(classes.map((one) => one.label)).size !== classes.length)
    reader.fail('classes', SCHEME_TROUBLES.classes);
  return classes;
}

function groupsFrom(reader: Reader): readonly UnitGroup[] {
  const codes = Object.keys(GROUP_LABELS) as UnitGroup[];
  const words = splitCodes(reader.text('groups')).map((one) => one.normalize('NFC').toLocaleLowerCase('vi'));
  const found = words.map((one) =>
    codes.find((code) => GROUP_LABELS[code].toLocaleLowerCase('vi') === one || code === one),
  );
  if (found.length === 0 || found.includes(undefined)) reader.fail('groups', SCHEME_TROUBLES.groups);
  return codes.filter((code) => found.includes(code));
}

/** A scheme without its criteria; `around` = ids that criteria name. */
export const SCHEMES_TAB: CatalogueTab<ScoringScheme, typeof COLUMNS, ReadonlySet<string>> = {
  name: 'schemes',
  columns: COLUMNS,
  lists: { classBy: MEASURE_LABELS, rankBy: MEASURE_LABELS, standing: STANDING_LABELS },
  codes: ['code'],
  identity: (line) => line.code ?? '',
  lines: ({ schemes }) =>
    schemes.map((one) => ({
      key: one.id,
      code: one.id,
      name: one.name,
      legalBasis: one.basis,
      trial: one.trial,
      groups: one.groups.map((group) => GROUP_LABELS[group]).join('; '),
      capBase: plainPoints(one.caps.base),
      capBonus: plainPoints(one.caps.bonus),
      leastTotal: plainPoints(one.caps.least),
      mostTotal: plainPoints(one.caps.most),
      classes: classWords(one.classes),
      classBy: MEASURE_LABELS[one.classBy],
      rankBy: MEASURE_LABELS[one.rankBy],
      standing: STANDING_LABELS[one.standing],
      source: one.source,
    })),
  record: (reader, line, named) => {
    const id = reader.need('code');
    if (id !== '' && !named.has(id)) reader.fail('code', SCHEME_TROUBLES.noCriteria);
    return {
      id,
      name: reader.need('name'),
      basis: reader.text('legalBasis'),
      trial: reader.tick('trial'),
      groups: groupsFrom(reader),
      criteria: [],
      caps: {
        base: pointsFrom(line.capBase, () => reader.fail('capBase', SCHEME_TROUBLES.points)),
        bonus: pointsFrom(line.capBonus, () => reader.fail('capBonus', SCHEME_TROUBLES.points)),
        least: pointsFrom(line.leastTotal, () => reader.fail('leastTotal', SCHEME_TROUBLES.points)),
        most: pointsFrom(line.mostTotal, () => reader.fail('mostTotal', SCHEME_TROUBLES.points)),
      },
      classes: classesFrom(reader),
      classBy: reader.choice('classBy', MEASURE_LABELS),
      rankBy: reader.choice('rankBy', MEASURE_LABELS),
      standing: reader.choice('standing', STANDING_LABELS),
      source: reader.text('source'),
    };
  },
};
