/**
 * How a catalogue writes down a line of a scoring scheme: points as the source prints them, other fields only where
 * they differ.
 */
import type { Criterion } from '../../core/catalogue/catalogue';
import { fromText, rescale, type Scaled } from '../../core/exact';
import { SCORE_DECIMALS } from '../../core/score/score';

/** `'1,5'` as the source prints it. Throws RangeError when it is not an amount, which is a bug of this program. */
export function points(printed: string): Scaled {
  const amount = fromText(printed.replace(',', '.'));
  if (amount === null) throw new RangeError(`not an amount of points: ${printed}`);
  return rescale(amount, SCORE_DECIMALS);
}

type Extra = Partial<Pick<Criterion, 'notArisen' | 'selfScored' | 'late' | 'evidence'>>;

/** Rows of one scheme, all from one source. The number of a row is its code. */
export function criteriaRows(source: string) {
  const row = (code: string, parent: string | null, label: string): Omit<Criterion, 'part' | 'maximum' | 'rule'> => ({
    code,
    parent,
    number: code,
    label,
    heading: false,
    notArisen: 'no',
    evidence: '',
    selfScored: true,
    standing: 'sourced',
    source,
  });
  return {
    heading: (
      code: string,
      parent: string | null,
      words: {
        readonly label: string;
        readonly part: Criterion['part'];
        readonly maximum: string | null;
        readonly rule?: string;
      },
    ): Criterion => ({
      ...row(code, parent, words.label),
      heading: true,
      selfScored: false,
      part: words.part,
      maximum: words.maximum === null ? null : points(words.maximum),
      rule: words.rule ?? '',
    }),
    /** `maximum` is null where the rule does not name the highest points. */
    part:
      (part: Criterion['part'], parent: string) =>
      (code: string, label: string, maximum: string | null, rule: string, extra: Extra = {}): Criterion => ({
        ...row(code, parent, label),
        part,
        maximum: maximum === null ? null : points(maximum),
        rule,
        ...extra,
      }),
  };
}
