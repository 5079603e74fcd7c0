/**
 * Google's colours as Excel writes them. In the API an absent component is 0, so `{}` is black; theme colours come from
 * the file's theme.
 */
import type { sheets_v4 } from '@googleapis/sheets';

export type ColorSource = { readonly color?: sheets_v4.Schema$Color; readonly style?: sheets_v4.Schema$ColorStyle };
export type Theme = ReadonlyMap<string, sheets_v4.Schema$Color>;

/** Google's standard theme, for files whose answer leaves the theme out. */
const STANDARD_THEME: Readonly<Record<string, string>> = {
  TEXT: '000000',
  BACKGROUND: 'FFFFFF',
  ACCENT1: '4285F4',
  ACCENT2: 'EA4335',
  ACCENT3: 'FBBC04',
  ACCENT4: '34A853',
  ACCENT5: 'FF6D01',
  ACCENT6: '46BDC6',
  LINK: '1155CC',
};

export function readTheme(properties: sheets_v4.Schema$SpreadsheetProperties | undefined): Theme {
  const theme = new Map(Object.entries(STANDARD_THEME).map(([type, hex]) => [type, fromHex(hex)]));
  for (const pair of properties?.spreadsheetTheme?.themeColors ?? []) {
    if (pair.colorType && pair.color?.rgbColor) theme.set(pair.colorType, pair.color.rgbColor);
  }
  return theme;
}

/** `AARRGGBB`, or undefined when no colour is set. The style takes precedence over the older plain colour. */
export function argb(source: ColorSource, theme: Theme): string | undefined {
  const themed = source.style?.themeColor;
  const color = source.style?.rgbColor ?? (themed ? theme.get(themed) : undefined) ?? source.color;
  if (!color) return undefined;
  const part = (share: number | null | undefined): string =>
    Math.round((share ?? 0) * 255)
      .toString(16)
      .padStart(2, '0')
      .toUpperCase();
  return `FF${part(color.red)}${part(color.green)}${part(color.blue)}`;
}

/** `RRGGBB` or `AARRGGBB` → the API's colour. */
export function fromHex(hex: string): sheets_v4.Schema$Color {
  const rgb = hex.slice(-6);
  const part = (at: number): number => parseInt(rgb.slice(at, at + 2), 16) / 255;
  return { red: part(0), green: part(2), blue: part(4) };
}

/** A colour source without undefined members, because the compiler requires it. */
export function colorSource(
  color: sheets_v4.Schema$Color | undefined,
  style: sheets_v4.Schema$ColorStyle | undefined,
): ColorSource {
  return { ...(color ? { color } : {}), ...(style ? { style } : {}) };
}
