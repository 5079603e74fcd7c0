/**
 * A rehearsal (*diễn tập*): a period whose figures never reach a real one. Its code alone makes it one, so that records
 * which hold only the code of their period are known too. Every reader of periods asks this file.
 */
const CODE = /^DT\d+-/;

/** The one predicate. */
export const isRehearsal = ({ code }: { readonly code: string }): boolean => CODE.test(code);

/** The code of a rehearsal of a period. */
export const rehearsalCode = (of: string, number: number): string => `DT${number}-${of}`;

interface Dated {
  readonly code: string;
  readonly to: string;
}

/**
 * The periods that work on `period` may read and write: a real one knows no rehearsal; a rehearsal knows itself and the
 * real ones before it, so that its forms look as real ones do, and nothing of it is carried into a later period.
 */
export function periodsFor<P extends Dated>(period: Dated, periods: readonly P[]): readonly P[] {
  const mine = (one: P): boolean =>
    isRehearsal(period) ? one.code === period.code || (!isRehearsal(one) && one.to < period.to) : !isRehearsal(one);
  return periods.every(mine) ? periods : periods.filter(mine);
}
