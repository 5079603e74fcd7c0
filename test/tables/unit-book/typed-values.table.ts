/**
 * What a unit types into a figure of a `vi_VN` file, and the one answer of the live check column and of the record: the
 * amount that is understood, and the level and code of what is asked. Used by typed-values.test.ts.
 *
 * Typed as in the sheet (`USER_ENTERED`); a row with `raw` is written without conversion, as a paste of text is.
 */
export type TypedKind = 'count' | 'decimal' | 'percent';
/** kind · typed · amount understood, null = none · level and code, '' = nothing asked */
export type TypedValue = readonly [kind: TypedKind, typed: string, amount: number | null, asked: string, how?: 'raw'];

export const TYPED_VALUES: readonly TypedValue[] = [
  ['count', '12', 12, ''],
  ['count', '12.500', 12500, ''],
  ['count', '12000', 12000, ''],
  ['count', '12,000', 12, ''],
  ['count', '1,500', null, 'error notAWhole'],
  ['count', '12%', null, 'error hasUnitWord'],
  ['count', '1e5', 100000, 'explain scientific'],
  ['count', '2E3', 2000, 'explain scientific'],
  ['count', '8/8', null, 'error looksLikeDate'],
  ['count', '1-2', null, 'error looksLikeDate'],
  ['count', '1.5', null, 'error looksLikeDate'],
  ['count', '31.3.2019', null, 'error looksLikeDate'],
  ['count', '31/3/2015', null, 'error looksLikeDate'],
  ['count', '2019-03-31', null, 'error looksLikeDate'],
  ['count', '31/12/1899', null, 'error looksLikeDate'],
  ['count', '10:30', null, 'error timeOfDay'],
  ['count', '-5', null, 'error negative'],
  ['count', 'khoảng 12', null, 'error notANumber'],
  ['count', ' 110 ', 110, ''],
  ['count', ' 110 ', 110, 'note numberAsText', 'raw'],
  ['count', '\u00a0110', 110, 'note numberAsText', 'raw'],
  ['count', '110', 110, 'note numberAsText', 'raw'],
  ['count', '-110', null, 'error negative', 'raw'],
  ['count', '1e5', null, 'error notANumber', 'raw'],
  ['count', '31/12', null, 'error looksLikeDate', 'raw'],
  ['count', '12,5', null, 'error notAWhole', 'raw'],
  ['count', 'Không phát sinh'.normalize('NFD'), null, ''],
  ['decimal', '12.500', 12500, ''],
  ['decimal', '1234,5', 1234.5, ''],
  ['decimal', '0,5', 0.5, ''],
  ['decimal', '0.5', 5, ''],
  ['decimal', '1.5', null, 'error looksLikeDate'],
  ['decimal', '10:30', null, 'error timeOfDay'],
  ['decimal', '50%', null, 'error hasUnitWord'],
  ['decimal', '1,5e3', 1500, 'explain scientific'],
  ['decimal', '12,5', 12.5, 'note numberAsText', 'raw'],
  ['decimal', '1,234', null, 'error ambiguousSeparator', 'raw'],
  ['percent', '50%', 50, ''],
  ['percent', '8,8%', 8.8, ''],
  ['percent', '100%', 100, ''],
  ['percent', '0,5%', 0.5, ''],
  ['percent', '98,8', 98.8, ''],
  ['percent', '0,988', 0.99, 'explain percentAsFraction'],
  ['percent', '1', 1, 'explain percentAsFraction'],
  ['percent', '120%', 120, 'explain percentOverHundred'],
  ['percent', '90.68', 9068, 'explain percentOverHundred'],
  ['percent', '12/5', null, 'error looksLikeDate'],
  ['percent', '99', 99, 'note numberAsText', 'raw'],
];
