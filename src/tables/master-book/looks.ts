/** Formats of the master: the few colours and formats that its tabs share. Knows no figures and no words. */
import type { CellFormatShape } from '../api-shapes';
import { color, FORMATS } from '../grid/cells';

/** Text on every fill has a contrast of at least 4.5:1. */
export const COLORS = {
  heading: '#1F4E79',
  headingText: '#FFFFFF',
  block: '#DDEBF7',
  grey: '#D9D9D9',
  amber: '#FFF2CC',
  red: '#F8CBAD',
  green: '#E2EFDA',
  link: '#0B57D0',
  quiet: '#595959',
} as const;

const LINE = { style: 'SOLID', colorStyle: color('#BFBFBF') } as const;

export const LOOKS = {
  title: { textFormat: { bold: true, fontSize: 13 }, verticalAlignment: 'MIDDLE', wrapStrategy: 'OVERFLOW_CELL' },
  subtitle: { textFormat: { italic: true, foregroundColorStyle: color(COLORS.quiet) }, wrapStrategy: 'OVERFLOW_CELL' },
  heading: {
    backgroundColorStyle: color(COLORS.heading),
    textFormat: { bold: true, foregroundColorStyle: color(COLORS.headingText) },
    horizontalAlignment: 'CENTER',
    verticalAlignment: 'MIDDLE',
    wrapStrategy: 'WRAP',
  },
  block: { backgroundColorStyle: color(COLORS.block), textFormat: { bold: true } },
  label: { wrapStrategy: 'WRAP', verticalAlignment: 'MIDDLE' },
  bold: { textFormat: { bold: true }, wrapStrategy: 'WRAP', verticalAlignment: 'MIDDLE' },
  lines: { borders: { top: LINE, bottom: LINE, left: LINE, right: LINE }, verticalAlignment: 'MIDDLE' },
  missing: { backgroundColorStyle: color(COLORS.grey) },
  blank: { backgroundColorStyle: color(COLORS.amber) },
  bad: { backgroundColorStyle: color(COLORS.red) },
  good: { backgroundColorStyle: color(COLORS.green) },
  centre: { horizontalAlignment: 'CENTER', verticalAlignment: 'MIDDLE', wrapStrategy: 'WRAP' },
  text: { numberFormat: FORMATS.text },
} as const satisfies Readonly<Record<string, CellFormatShape>>;

export const linkTo = (uri: string): CellFormatShape => ({
  textFormat: { link: { uri }, underline: true, foregroundColorStyle: color(COLORS.link) },
});

const amountFormats = new Map<number, CellFormatShape>();

/** `#,##0` with the decimals that the figure keeps; the same object for the same decimals. */
export function amountFormat(decimals: number): CellFormatShape {
  const known = amountFormats.get(decimals);
  if (known) return known;
  const pattern = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  const made: CellFormatShape = { numberFormat: { type: 'NUMBER', pattern } };
  amountFormats.set(decimals, made);
  return made;
}
