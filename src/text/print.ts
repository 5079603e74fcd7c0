/** Numbers as 1.234,5, dates as 31/03/2019, moments as 08:00 31/03/2019, in any language of the machine. */

const VIETNAM = 7 * 3_600_000;

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, '.');

/** A scaled integer (amount × 10^decimals): 12345 with 1 → `1.234,5`; zeros at the end are kept only when `fixed`. */
export function printScaled(scaled: number, decimals: number, fixed = false): string {
  if (!Number.isSafeInteger(scaled)) throw new Error(`not a scaled integer: ${scaled}`);
  const digits = String(Math.abs(scaled)).padStart(decimals + 1, '0');
  const whole = grouped(digits.slice(0, digits.length - decimals));
  const rest = digits.slice(digits.length - decimals);
  const part = fixed ? rest : rest.replace(/0+$/, '');
  return `${scaled < 0 ? '-' : ''}${whole}${decimals > 0 && part !== '' ? `,${part}` : ''}`;
}

/** A plain number with at most `most` decimals, half away from zero: 1234.5 → `1.234,5`. */
export function printNumber(amount: number, most = 2): string {
  if (!Number.isFinite(amount)) throw new Error(`not a number: ${amount}`);
  const scaled = Math.round(Number(`${Math.abs(amount)}e${most}`));
  if (Number.isSafeInteger(scaled)) return printScaled(amount < 0 && scaled !== 0 ? -scaled : scaled, most);
  return `${amount < 0 ? '-' : ''}${grouped(String(BigInt(Math.round(Math.abs(amount)))))}`;
}

/** '2019-03-31' → `31/03/2019`. */
export function printDate(date: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!parts) throw new Error(`not a date: ${date}`);
  return `${parts[3]}/${parts[2]}/${parts[1]}`;
}

/** '2019-03-08' → `08/3/2019`, as administrative documents write it: a zero before days under 10, months 1 and 2. */
export function printDay(date: string): string {
  const [day = '', month = '', year = ''] = printDate(date).split('/');
  return `${day}/${Number(month) > 2 ? Number(month) : month}/${year}`;
}

/** '17:00' → `17 giờ 00`. */
export const printHour = (hour: string): string => hour.replace(':', ' giờ ');

/** Milliseconds since 1970 → `trước 17 giờ 00 ngày 18/3/2019`, time of Việt Nam. */
export const printDue = (ms: number): string => `trước ${printMomentInWords(ms)}`;

/** Milliseconds since 1970 → `17 giờ 00 ngày 18/3/2019`, as administrative documents write a moment of Việt Nam. */
export function printMomentInWords(ms: number): string {
  const iso = new Date(ms + VIETNAM).toISOString();
  return `${printHour(iso.slice(11, 16))} ngày ${printDay(iso.slice(0, 10))}`;
}

/** Milliseconds since 1970 → `08:00 31/03/2019`, time of Việt Nam. */
export function printMoment(ms: number): string {
  const iso = new Date(ms + VIETNAM).toISOString();
  return `${iso.slice(11, 16)} ${printDate(iso.slice(0, 10))}`;
}
