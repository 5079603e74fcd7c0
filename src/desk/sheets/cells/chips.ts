/**
 * Smart chips of people in a cell (developers.google.com/workspace/sheets/api/guides/chips): written as an `@` in the
 * text and a run that starts there. The cell then shows the person's name, and only `chipRuns` holds the address. Chips
 * of files are not doubled.
 */
import { NotDoubled } from '../../contract';
import { refuse } from '../errors';
import type { Bag, Cell } from '../types';

/** Display name of an account. */
export type NameOf = (email: string) => string;

interface Person {
  readonly email?: string;
  readonly displayFormat?: string;
}

/** What of a cell its chips set. @throws 400 where a chip has no `@` in the text. */
export function withChips(
  text: string | undefined,
  runs: readonly Bag[],
  nameOf: NameOf,
): Pick<Cell, 'userEnteredValue' | 'chips'> {
  let shown = '';
  let from = 0;
  for (const run of runs) {
    const person = personOf(run);
    if (person === undefined) continue;
    const at = Number(run['startIndex'] ?? 0);
    if (text?.[at] !== '@' || at < from) throw refuse('Chip runs must each stand on an @ placeholder of the text.');
    shown += text.slice(from, at) + shownName(person, nameOf);
    from = at + 1;
  }
  shown += (text ?? '').slice(from);
  return {
    userEnteredValue: { stringValue: shown },
    chips: { text: text ?? '', shown, runs: wholeRuns(text ?? '', runs) },
  };
}

/** The chips of a cell, unless its value has been replaced since. */
export function chipsOf({ chips, userEnteredValue }: Cell): Cell['chips'] {
  return chips !== undefined && userEnteredValue?.stringValue === chips.shown ? chips : undefined;
}

function personOf(run: Bag): Person | undefined {
  const chip = run['chip'] as { personProperties?: Person; richLinkProperties?: unknown } | undefined;
  if (chip?.richLinkProperties !== undefined) throw new NotDoubled('Chip.richLinkProperties');
  return chip?.personProperties;
}

function shownName({ email = '', displayFormat = 'DEFAULT' }: Person, nameOf: NameOf): string {
  if (displayFormat === 'EMAIL') return email;
  if (displayFormat === 'DEFAULT') return nameOf(email);
  throw new NotDoubled(`PersonProperties.displayFormat ${displayFormat}`);
}

/**
 * "When reading, all chipped and non-chipped runs are included. Non-chipped runs will have an empty Chip"
 * (CellData.chipRuns).
 */
function wholeRuns(text: string, runs: readonly Bag[]): Bag[] {
  const chipped = runs.filter((run) => personOf(run) !== undefined);
  const starts = new Map(chipped.map((run) => [Number(run['startIndex'] ?? 0), run]));
  const out: Bag[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const run = starts.get(at);
    const begins = run !== undefined || at === 0 || starts.has(at - 1);
    if (begins) out.push({ ...(at === 0 ? {} : { startIndex: at }), chip: run?.['chip'] ?? {} });
  }
  return out;
}
