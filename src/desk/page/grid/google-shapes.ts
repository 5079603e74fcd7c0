/** The few shapes of Google's JSON that the page draws. The desk validates the full ones. */

export interface Colour {
  readonly red?: number;
  readonly green?: number;
  readonly blue?: number;
}
export interface TextFormat {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly fontSize?: number;
  readonly fontFamily?: string;
  readonly foregroundColorStyle?: { readonly rgbColor?: Colour };
}
export interface CellFormat {
  readonly backgroundColorStyle?: { readonly rgbColor?: Colour };
  readonly textFormat?: TextFormat;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly wrapStrategy?: string;
  readonly numberFormat?: { readonly type?: string };
  readonly borders?: Readonly<Record<string, { readonly style?: string } | undefined>>;
}
export interface Cell {
  readonly userEnteredValue?: { readonly formulaValue?: string };
  readonly effectiveValue?: { readonly numberValue?: number; readonly boolValue?: boolean };
  readonly formattedValue?: string;
  readonly effectiveFormat?: CellFormat;
  readonly hyperlink?: string;
  readonly note?: string;
  readonly dataValidation?: {
    readonly condition?: {
      readonly type?: string;
      readonly values?: readonly { readonly userEnteredValue?: string }[];
    };
    readonly inputMessage?: string;
  };
}
export interface GridArea {
  readonly sheetId?: number;
  readonly startRowIndex?: number;
  readonly endRowIndex?: number;
  readonly startColumnIndex?: number;
  readonly endColumnIndex?: number;
}
export interface Dimension {
  readonly pixelSize?: number;
  readonly hiddenByUser?: boolean;
}
export interface Sheet {
  readonly properties: {
    readonly sheetId: number;
    readonly title: string;
    readonly hidden?: boolean;
    readonly tabColor?: Colour;
    readonly gridProperties?: {
      readonly rowCount?: number;
      readonly columnCount?: number;
      readonly frozenRowCount?: number;
      readonly frozenColumnCount?: number;
      readonly hideGridlines?: boolean;
    };
  };
  readonly data?: readonly {
    readonly startRow?: number;
    readonly startColumn?: number;
    readonly rowData?: readonly { readonly values?: readonly Cell[] }[];
    readonly rowMetadata?: readonly Dimension[];
    readonly columnMetadata?: readonly Dimension[];
  }[];
  readonly merges?: readonly GridArea[];
  readonly charts?: readonly unknown[];
}
export interface Book {
  readonly spreadsheetId: string;
  readonly properties: { readonly title: string; readonly locale?: string };
  readonly sheets: readonly Sheet[];
}
