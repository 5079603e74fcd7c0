/** The building blocks of the leaders' page. */
import type { ExplainBlock, ExplainLine } from '../../tables/leaders-book/page';
import type { ShownNumber } from '../../core/consolidate/leaders';
import type { Figures } from '../consolidate/figures';
import type { PeriodWork } from '../work/period-work';
import type { Explained, ExplainedPart } from '../explain/explained';
import { explainTabWords } from '../../text/books/leaders/page';

/** What fits on one A4 page; the rest is summed up or moved to the explanations. */
export const MOST = { overdue: 6, risks: 5, changes: 4 } as const;

/** The sentence of *Giải thích số này* names at most this many; a longer list is put on lines of its own. */
export const NAMED = 20;

export interface Work {
  readonly open: PeriodWork;
  readonly figures: Figures;
  readonly labels: ReadonlyMap<string, string>;
  readonly unproved: string[];
}

export interface Piece<T> {
  readonly lines: readonly T[];
  readonly blocks: readonly ExplainBlock[];
  readonly numbers: readonly ShownNumber[];
}

export const nameOf = (open: PeriodWork, unit: string): string =>
  open.catalogue.units.find((one) => one.code === unit)?.shortName ?? unit;

export const placeOf = ({ tab, a1 }: ExplainedPart): string =>
  [tab ?? '', a1 ?? ''].filter((part) => part !== '').join('!');

export function lineOf({ labels }: Work, part: ExplainedPart): ExplainLine {
  const isUnit = part.row === part.unit;
  return {
    unit: part.name,
    what: isUnit ? part.shown : (labels.get(part.row) ?? part.row),
    figure: isUnit ? '' : part.shown,
    role: explainTabWords.role_[part.role] ?? '',
    place: placeOf(part),
    version: part.version,
  };
}

/**
 * A block made from an answer of *Giải thích số này*. A figure that does not equal the sum of its parts is reported to
 * the caller.
 */
export function blockOf(
  work: Work,
  told: Explained | null,
  as: { readonly key: string; readonly label: string; readonly shown: string; readonly parts?: readonly ExplainLine[] },
): ExplainBlock {
  if (told === null) throw new Error(`nothing explains ${as.key}`);
  if (told.proves === false) work.unproved.push(as.key);
  return {
    key: as.key,
    label: as.label,
    shown: as.shown,
    sentence: told.sentence,
    missing: told.missing.length > NAMED ? told.missing.map((one) => one.name) : [],
    parts: as.parts ?? told.parts.map((part) => lineOf(work, part)),
  };
}
