/**
 * How a catalogue writes down a line of the statistics annex: it names only what differs from a plain required count.
 */
import type { Indicator } from '../core/catalogue/catalogue';

type Extra = Partial<
  Pick<
    Indicator,
    'kind' | 'nature' | 'required' | 'sumOf' | 'alsoSumOf' | 'notAbove' | 'equals' | 'ratio' | 'countedFromTasks'
  >
>;

const PLAIN: Omit<Indicator, 'code' | 'parent' | 'number' | 'label' | 'measure' | 'area' | 'source'> = {
  heading: false,
  kind: { type: 'count' },
  nature: 'flow',
  required: true,
  sumOf: [],
  alsoSumOf: [],
  notAbove: [],
  equals: null,
  ratio: null,
  countedFromTasks: null,
  standing: 'memory',
};

const parentOf = (code: string): string | null => (code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : null);

/**
 * The rows of one area, all from one source. Codes are the printed numbers; a row's parent is the code without its last
 * part.
 */
export function areaRows(area: string, source: string) {
  const row = (code: string, label: string, measure: string, extra: Extra = {}): Indicator => ({
    ...PLAIN,
    source,
    code,
    number: code,
    parent: parentOf(code),
    label,
    measure,
    area,
    ...extra,
  });
  return {
    row,
    /** A figure at the cut-off, which is not added up over the year. */
    stock: (code: string, label: string, measure: string, extra: Extra = {}): Indicator =>
      row(code, label, measure, { nature: 'stock', ...extra }),
    heading: (code: string, label: string): Indicator => ({
      ...row(code, label, ''),
      heading: true,
      kind: null,
      required: false,
    }),
    ratio: (code: string, label: string, over: readonly string[], under: readonly string[]): Indicator =>
      row(code, label, '%', { kind: { type: 'percent', decimals: 2 }, required: false, ratio: { over, under } }),
  };
}
