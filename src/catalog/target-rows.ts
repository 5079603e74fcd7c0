/**
 * How a catalogue writes down a row of *Dự báo*: a target with its goal, or an area of PAR INDEX with its points where
 * they are known.
 */
import type { Measure, Target } from '../core/catalogue/catalogue';
import type { Scaled } from '../core/exact';
import type { GoalDirection } from '../core/goal';
import type { Sourced } from '../core/result';
import type { OwnerSelector } from '../core/catalogue/unit';

/** The name of an agency in the words of the plan, and its code. */
export type Lead = readonly [words: string, unit: string];

const owners = (leads: readonly Lead[]): Pick<Target, 'ownerWords' | 'owner'> => {
  const of = leads.map(([, unit]): OwnerSelector => ({ kind: 'unit', unit }));
  const [first] = of;
  return {
    ownerWords: leads.map(([words]) => words).join('; '),
    owner: of.length === 1 && first ? first : { kind: 'any', of },
  };
};

export interface RateRow extends Sourced {
  readonly code: string;
  readonly number: string;
  readonly area: string;
  readonly label: string;
  readonly leads: readonly Lead[];
  readonly goal: number;
  readonly direction: GoalDirection;
  readonly goalWords: string;
  readonly measuredBy?: Measure;
}

/** A rate with its goal in whole percentage points. */
export const rate = ({ leads, goal, ...row }: RateRow): Target => ({
  ...row,
  kind: 'target',
  measure: '%',
  goal: { scaled: goal, decimals: 0 },
  maximum: null,
  ...owners(leads),
});

export interface AreaRow extends Sourced {
  /** 1 to 8, in the scheme's order. */ readonly place: number;
  readonly area: string;
  readonly label: string;
  readonly leads: readonly Lead[];
  readonly maximum: Scaled | null;
  readonly goalWords: string;
}

/** An area in points. No source gives the province's own goal for it, so the office fills it in. */
export const parIndexArea = ({ leads, label, place, ...row }: AreaRow): Target => ({
  ...row,
  code: `LV-${place}`,
  number: `LV ${place}`,
  kind: 'area',
  label: `Chỉ số cải cách hành chính (PAR INDEX), lĩnh vực ${place}: ${label}`,
  measure: 'điểm',
  goal: null,
  direction: null,
  ...owners(leads),
});
