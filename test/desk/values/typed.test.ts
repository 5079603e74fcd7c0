import fc from 'fast-check';
import { errorCode, isError, show, understand } from '../../../src/desk/values';
import type { NumberFormat } from '../../../src/desk/contract';
import { NOW, ZONE } from './book';
import { SOURCES, TYPED, type Stored } from './typed.table';

const SEED = 20261122;

function typed(text: string, locale: string, format?: NumberFormat) {
  return understand(text, { locale, timeZone: ZONE, now: NOW, ...(format ? { format } : {}) });
}

describe('a text typed in a cell', () => {
  test('the table has at least two hundred rows and no row twice', () => {
    const keys = TYPED.map(([locale, text, , , , own]) => JSON.stringify([locale, text, own]));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThanOrEqual(200);
    expect(TYPED.every(([, , , , source]) => source in SOURCES)).toBe(true);
  });

  // Not test.each: its titles loop without end over a row with a percent sign.
  for (const [locale, text, stored, shown, source, own] of TYPED) {
    test(`${locale} ${JSON.stringify(text)}${own ? ` in a ${own.type} cell` : ''} is stored as ${JSON.stringify(stored)}, shown as ${shown} (${source})`, () => {
      const read = typed(text, locale, own);
      expect(storedOf(read)).toEqual(stored);
      if (read.formula === undefined) expect(show(read.value ?? null, read.format ?? own, locale)).toBe(shown);
    });
  }

  test('a locale that is not doubled throws with its name', () => {
    expect(() => typed('1,5', 'de_DE')).toThrow('chưa mô phỏng: locale de_DE');
  });

  test('a percent cell keeps its own format when a percentage is typed in it', () => {
    expect(typed('98,8%', 'vi_VN', { type: 'PERCENT', pattern: '0.0%' }).format).toBeUndefined();
  });

  test.each(['vi_VN', 'en_US', 'en_GB'])('a number typed as it is shown is read back equal in %s', (locale) => {
    const formats: (NumberFormat | undefined)[] = [
      undefined,
      { type: 'NUMBER', pattern: '#,##0.00' },
      { type: 'NUMBER', pattern: '0.00' },
    ];
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(...formats), (hundredths, format) => {
        const value = hundredths / 100;
        const shown = show(value, format, locale);
        // 1.234.567,80 always has two decimals; only the bare form may look like a day and month.
        expect(typed(shown, locale).value).toBe(value);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  test.each(['vi_VN', 'en_US', 'en_GB'])('a percentage typed as it is shown is read back equal in %s', (locale) => {
    fc.assert(
      fc.property(fc.integer({ min: -99999, max: 99999 }), (hundredths) => {
        const value = Number(`${hundredths}e-4`);
        expect(typed(show(value, { type: 'PERCENT' }, locale), locale).value).toBe(value);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  test.each(['vi_VN', 'en_US', 'en_GB'])('a date typed as it is shown is read back equal in %s', (locale) => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 73050 }), (serial) => {
        expect(typed(show(serial, { type: 'DATE' }, locale), locale).value).toBe(serial);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  test('a plain-text cell keeps every text that does not start with an apostrophe as it was typed', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((text) => !text.startsWith("'")),
        (text) => {
          expect(typed(text, 'vi_VN', { type: 'TEXT' })).toEqual({ value: text });
        },
      ),
      { seed: SEED, numRuns: 500 },
    );
  });
});

function storedOf({ value, formula }: ReturnType<typeof understand>): Stored {
  if (formula !== undefined) return { formula };
  if (isError(value)) return { error: errorCode(value) };
  return value ?? null;
}
