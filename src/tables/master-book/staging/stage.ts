/**
 * The fence of the master's staging tabs: one named range whose id carries a number. A run that lays the tabs takes the
 * next number, so a run that was overtaken finds its own range gone and is refused whole. Tabs that were read back and
 * proved carry the fingerprint of their inputs in the id as well.
 */
import type { SpreadsheetShape } from '../../api-shapes';
import type { SheetRequest } from '../../api-requests';
import { gridRange } from '../../grid/a1';
import { RESULT_SHEETS } from '../sheets';

export interface Stage {
  /** 0 = no staging tab was ever fenced in this book. */
  readonly number: number;
  /** The beginning of the fingerprint of the inputs that the tabs were proved for; '' = they are not proved. */
  readonly proved: string;
}

const NAME = /^stage_(\d+)(?:_([0-9a-f]+))?$/;
/** Hex digits of a fingerprint in the id. */
const DIGITS = 40;

export const provedFor = (inputHash: string): string => inputHash.slice(0, DIGITS);

const idOf = ({ number, proved }: Stage): string => `stage_${number}${proved === '' ? '' : `_${proved}`}`;

export function stageIn({ namedRanges }: Pick<SpreadsheetShape, 'namedRanges'>): Stage {
  const all = (namedRanges ?? []).flatMap(({ namedRangeId }): Stage[] => {
    const [, number, proved = ''] = NAME.exec(namedRangeId ?? '') ?? [];
    return number === undefined ? [] : [{ number: Number(number), proved }];
  });
  return all.reduce((last, one) => (one.number > last.number ? one : last), { number: 0, proved: '' });
}

export const stageAfter = ({ number }: Stage): Stage => ({ number: number + 1, proved: '' });

/** The same tabs after they were proved for inputs with this fingerprint. */
export const provedStage = ({ number }: Stage, inputHash: string): Stage => ({ number, proved: provedFor(inputHash) });

/** Takes the fence over; refused whole when `from` is not the current one. */
export const takeStage = (from: Stage, to: Stage = stageAfter(from)): SheetRequest[] => [
  ...(from.number === 0 ? [] : [{ deleteNamedRange: { namedRangeId: idOf(from) } }]),
  { addNamedRange: { namedRange: rangeOf(to) } },
];

/** Changes nothing; refused when the fence has another number. */
export const holdStage = (stage: Stage): SheetRequest[] => [
  { updateNamedRange: { namedRange: rangeOf(stage), fields: 'range' } },
];

const rangeOf = (stage: Stage) => ({
  namedRangeId: idOf(stage),
  name: idOf(stage),
  range: gridRange(RESULT_SHEETS.overview, { top: 0, left: 0, bottom: 1, right: 1 }),
});
