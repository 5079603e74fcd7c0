/** Utilities.formatString: `%s %d %f %x %e` with flags, width and precision. Throws NotDoubled for any other letter. */
import { NotDoubled } from '../contract';
import { ScriptException } from './errors';

export function sprintf(format: string, args: readonly unknown[]): string {
  let next = 0;
  return format.replace(
    /%(%|([-+0, #]*)(\d+)?(?:\.(\d+))?([A-Za-z]))/g,
    (whole, inner: string, flags: string, width: string, precision: string, letter: string) => {
      if (inner === '%') return '%';
      if (next >= args.length) throw new ScriptException(`Format specifier '${whole}'`);
      const value = args[next++];
      const shown = one(letter, value, { flags, precision: precision === undefined ? undefined : Number(precision) });
      return padded(shown, { flags, width: Number(width ?? 0) });
    },
  );
}

function one(letter: string, value: unknown, how: { flags: string; precision: number | undefined }): string {
  switch (letter) {
    case 's': {
      const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
      return how.precision === undefined ? text : text.slice(0, how.precision);
    }
    case 'd':
    case 'i':
      return signed(grouped(String(Math.trunc(Number(value))), how.flags), how.flags);
    case 'f':
      return signed(grouped(Number(value).toFixed(how.precision ?? 6), how.flags), how.flags);
    case 'e':
      return signed(Number(value).toExponential(how.precision ?? 6), how.flags);
    case 'x':
      return Math.trunc(Number(value)).toString(16);
    case 'X':
      return Math.trunc(Number(value)).toString(16).toUpperCase();
    default:
      throw new NotDoubled(`Utilities.formatString %${letter}`);
  }
}

function grouped(number: string, flags: string): string {
  return flags.includes(',') ? number.replace(/^(-?\d+)/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ',')) : number;
}

function signed(number: string, flags: string): string {
  return flags.includes('+') && !number.startsWith('-') ? `+${number}` : number;
}

function padded(shown: string, how: { flags: string; width: number }): string {
  if (how.flags.includes('-')) return shown.padEnd(how.width);
  if (!how.flags.includes('0')) return shown.padStart(how.width);
  const sign = /^[+-]/.exec(shown)?.[0] ?? '';
  return sign + shown.slice(sign.length).padStart(how.width - sign.length, '0');
}
