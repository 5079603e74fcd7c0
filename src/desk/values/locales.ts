/**
 * What a spreadsheet's locale decides: marks in numbers, order in dates, the currency, the patterns of bare format
 * types.
 *
 * Only the locales listed here are doubled. Any other throws, because a guessed decimal mark would silently give wrong
 * numbers. Sources: test/desk/values/NOTES.md. Patterns of vi_VN are CLDR's, to verify on a real account.
 */
import { NotDoubled } from '../contract';

export interface LocaleFacts {
  /** The locale's tag in numfmt. */
  readonly tag: string;
  readonly decimal: ',' | '.';
  readonly group: ',' | '.';
  readonly dayFirst: boolean;
  /** Whether English month names are read in typed dates. */
  readonly monthNames: boolean;
  /** Signs that mean the locale's own currency when typed. */
  readonly currencySigns: readonly string[];
  /** Patterns of a format type without a pattern. */
  readonly patterns: Readonly<Record<DefaultedType, string>>;
  /** Currency patterns without and with decimals, set when an amount is typed. */
  readonly money: { readonly whole: string; readonly decimals: string };
}

export type DefaultedType = 'NUMBER' | 'PERCENT' | 'CURRENCY' | 'DATE' | 'TIME' | 'DATE_TIME' | 'SCIENTIFIC';

const EVERYWHERE = { NUMBER: '#,##0.00', PERCENT: '0.00%', SCIENTIFIC: '0.00E+00' } as const;

const LOCALES: Readonly<Record<string, LocaleFacts>> = {
  vi_VN: {
    tag: 'vi',
    decimal: ',',
    group: '.',
    dayFirst: true,
    monthNames: false,
    currencySigns: ['₫', 'đ'],
    patterns: {
      ...EVERYWHERE,
      CURRENCY: '#,##0 [$₫]',
      DATE: 'dd/mm/yyyy',
      TIME: 'hh:mm:ss',
      DATE_TIME: 'dd/mm/yyyy h:mm:ss',
    },
    money: { whole: '#,##0 [$₫]', decimals: '#,##0.00 [$₫]' },
  },
  en_US: {
    tag: 'en-US',
    decimal: '.',
    group: ',',
    dayFirst: false,
    monthNames: true,
    currencySigns: ['$'],
    patterns: {
      ...EVERYWHERE,
      CURRENCY: '[$$]#,##0.00',
      DATE: 'm/d/yyyy',
      TIME: 'h:mm:ss AM/PM',
      DATE_TIME: 'm/d/yyyy h:mm:ss',
    },
    money: { whole: '[$$]#,##0', decimals: '[$$]#,##0.00' },
  },
  en_GB: {
    tag: 'en-GB',
    decimal: '.',
    group: ',',
    dayFirst: true,
    monthNames: true,
    currencySigns: ['£'],
    patterns: {
      ...EVERYWHERE,
      CURRENCY: '[$£]#,##0.00',
      DATE: 'dd/mm/yyyy',
      TIME: 'hh:mm:ss',
      DATE_TIME: 'dd/mm/yyyy hh:mm:ss',
    },
    money: { whole: '[$£]#,##0', decimals: '[$£]#,##0.00' },
  },
};

/** The facts of a locale by Google's name (`vi_VN`); `en` and `vi` mean their one region. Throws NotDoubled. */
export function localeFacts(locale: string): LocaleFacts {
  const name = locale === 'vi' ? 'vi_VN' : locale === 'en' || locale === '' ? 'en_US' : locale;
  const facts = LOCALES[name];
  if (!facts) throw new NotDoubled(`locale ${locale}`);
  return facts;
}
