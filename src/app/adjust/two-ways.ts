/** An amount that is typed with commas: thousands of English, or decimals of Vietnam. */

/** Groups of English thousands, or three decimals of Vietnam: 12,000 is twelve thousand or twelve. */
const TWO_WAYS = /^[-+−]?([1-9]\d{0,2})((?:,\d{3})+)$/;

interface BothReadings {
  /** '' where there is one reading. */
  readonly small: string;
  readonly large: string;
}

/** Both readings of such an amount, as an official writes them; null for any other amount. */
export function twoWays(given: number | string): BothReadings | null {
  const [, first = '', groups = ''] = TWO_WAYS.exec(typeof given === 'string' ? given.replace(/\s/g, '') : '') ?? [];
  if (first === '') return null;
  const decimals = groups.replace(/0+$/, '');
  return {
    small: groups.length > 4 ? '' : `${first}${decimals === ',' ? '' : decimals}`,
    large: `${first}${groups.split(',').join('.')}`,
  };
}
