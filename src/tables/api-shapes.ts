/**
 * Google's own JSON for spreadsheets, limited to what the product requests or reads: the answers of spreadsheets.get
 * and values.batchGet. Names and meanings are those of the Sheets v4 discovery document. This file knows no form. Rows
 * and columns are 0-based and ranges are half-open, as in Google's API.
 */

import type { EmbeddedChartShape } from './api-chart-shapes';
import type { ColorStyleShape, GridRangeShape } from './api-place-shapes';

export interface ErrorValueShape {
  readonly type?: string;
  readonly message?: string;
}

export interface ExtendedValueShape {
  readonly numberValue?: number;
  readonly stringValue?: string;
  readonly boolValue?: boolean;
  readonly formulaValue?: string;
  readonly errorValue?: ErrorValueShape;
}

export type NumberFormatType =
  'TEXT' | 'NUMBER' | 'PERCENT' | 'CURRENCY' | 'DATE' | 'TIME' | 'DATE_TIME' | 'SCIENTIFIC';
export interface NumberFormatShape {
  readonly type: NumberFormatType;
  readonly pattern?: string;
}

export interface TextFormatShape {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly fontSize?: number;
  readonly fontFamily?: string;
  readonly foregroundColorStyle?: ColorStyleShape;
  readonly link?: { readonly uri: string };
}

export interface BorderShape {
  readonly style: 'NONE' | 'DOTTED' | 'DASHED' | 'SOLID' | 'SOLID_MEDIUM' | 'SOLID_THICK' | 'DOUBLE';
  readonly colorStyle?: ColorStyleShape;
}
export interface BordersShape {
  readonly top?: BorderShape;
  readonly bottom?: BorderShape;
  readonly left?: BorderShape;
  readonly right?: BorderShape;
}

export interface CellFormatShape {
  readonly numberFormat?: NumberFormatShape;
  readonly backgroundColorStyle?: ColorStyleShape;
  readonly borders?: BordersShape;
  readonly padding?: {
    readonly top?: number;
    readonly right?: number;
    readonly bottom?: number;
    readonly left?: number;
  };
  readonly horizontalAlignment?: 'LEFT' | 'CENTER' | 'RIGHT';
  readonly verticalAlignment?: 'TOP' | 'MIDDLE' | 'BOTTOM';
  readonly wrapStrategy?: 'OVERFLOW_CELL' | 'LEGACY_WRAP' | 'CLIP' | 'WRAP';
  readonly textFormat?: TextFormatShape;
  readonly hyperlinkDisplayType?: 'LINKED' | 'PLAIN_TEXT';
}

export type ConditionType =
  | 'NUMBER_GREATER'
  | 'NUMBER_GREATER_THAN_EQ'
  | 'NUMBER_LESS'
  | 'NUMBER_LESS_THAN_EQ'
  | 'NUMBER_EQ'
  | 'NUMBER_NOT_EQ'
  | 'NUMBER_BETWEEN'
  | 'TEXT_CONTAINS'
  | 'TEXT_STARTS_WITH'
  | 'TEXT_EQ'
  | 'DATE_BETWEEN'
  | 'DATE_IS_VALID'
  | 'ONE_OF_RANGE'
  | 'ONE_OF_LIST'
  | 'BLANK'
  | 'NOT_BLANK'
  | 'CUSTOM_FORMULA'
  | 'BOOLEAN';
export interface ConditionShape {
  readonly type: ConditionType;
  readonly values?: readonly { readonly userEnteredValue: string }[];
}

export interface DataValidationShape {
  readonly condition: ConditionShape;
  readonly inputMessage?: string;
  /** true = refuse; false = only mark with a warning triangle. */
  readonly strict?: boolean;
  readonly showCustomUi?: boolean;
}

/** A part of a cell's text that is a smart chip, or that is none (an empty chip). */
export interface ChipRunShape {
  readonly startIndex?: number;
  readonly chip?: { readonly personProperties?: { readonly email?: string } };
}

export interface CellDataShape {
  readonly userEnteredValue?: ExtendedValueShape;
  readonly effectiveValue?: ExtendedValueShape;
  readonly formattedValue?: string;
  readonly userEnteredFormat?: CellFormatShape;
  readonly effectiveFormat?: CellFormatShape;
  readonly hyperlink?: string;
  readonly chipRuns?: readonly ChipRunShape[];
  readonly note?: string;
  readonly dataValidation?: DataValidationShape;
}

export interface RowDataShape {
  readonly values?: readonly CellDataShape[];
}

export interface DimensionPropertiesShape {
  readonly hiddenByUser?: boolean;
  readonly pixelSize?: number;
}

export interface GridDataShape {
  readonly startRow?: number;
  readonly startColumn?: number;
  readonly rowData?: readonly RowDataShape[];
  readonly rowMetadata?: readonly DimensionPropertiesShape[];
  readonly columnMetadata?: readonly DimensionPropertiesShape[];
}

export interface GridPropertiesShape {
  readonly rowCount?: number;
  readonly columnCount?: number;
  readonly frozenRowCount?: number;
  readonly frozenColumnCount?: number;
  readonly hideGridlines?: boolean;
}

export interface SheetPropertiesShape {
  readonly sheetId?: number;
  readonly title?: string;
  readonly index?: number;
  readonly sheetType?: 'GRID' | 'OBJECT' | 'DATA_SOURCE';
  readonly gridProperties?: GridPropertiesShape;
  readonly hidden?: boolean;
  readonly tabColorStyle?: ColorStyleShape;
}

export interface DimensionRangeShape {
  readonly sheetId: number;
  readonly dimension: 'ROWS' | 'COLUMNS';
  readonly startIndex?: number;
  readonly endIndex?: number;
}

export interface DeveloperMetadataShape {
  readonly metadataId?: number;
  readonly metadataKey?: string;
  readonly metadataValue?: string;
  readonly visibility?: 'DOCUMENT' | 'PROJECT';
  readonly location?: {
    readonly locationType?: 'ROW' | 'COLUMN' | 'SHEET' | 'SPREADSHEET';
    readonly spreadsheet?: boolean;
    readonly sheetId?: number;
    readonly dimensionRange?: DimensionRangeShape;
  };
}

export interface BooleanRuleShape {
  readonly condition: ConditionShape;
  readonly format: CellFormatShape;
}
export interface ConditionalFormatRuleShape {
  readonly ranges: readonly GridRangeShape[];
  readonly booleanRule: BooleanRuleShape;
}

export interface ProtectedRangeShape {
  readonly protectedRangeId?: number;
  readonly range?: GridRangeShape;
  readonly description?: string;
  readonly warningOnly?: boolean;
  readonly unprotectedRanges?: readonly GridRangeShape[];
  readonly editors?: {
    readonly users?: readonly string[];
    readonly groups?: readonly string[];
    readonly domainUsersCanEdit?: boolean;
  };
}

export interface NamedRangeShape {
  readonly namedRangeId?: string;
  readonly name?: string;
  readonly range?: GridRangeShape;
}

export interface SpreadsheetPropertiesShape {
  readonly title?: string;
  readonly locale?: string;
  readonly timeZone?: string;
  readonly autoRecalc?: 'ON_CHANGE' | 'MINUTE' | 'HOUR';
}

export interface SheetShape {
  readonly properties?: SheetPropertiesShape;
  readonly data?: readonly GridDataShape[];
  readonly merges?: readonly GridRangeShape[];
  readonly conditionalFormats?: readonly ConditionalFormatRuleShape[];
  readonly protectedRanges?: readonly ProtectedRangeShape[];
  readonly developerMetadata?: readonly DeveloperMetadataShape[];
  readonly charts?: readonly EmbeddedChartShape[];
}

export interface SpreadsheetShape {
  readonly spreadsheetId?: string;
  readonly spreadsheetUrl?: string;
  readonly properties?: SpreadsheetPropertiesShape;
  readonly sheets?: readonly SheetShape[];
  readonly namedRanges?: readonly NamedRangeShape[];
  readonly developerMetadata?: readonly DeveloperMetadataShape[];
}

/** Body of values.batchGet and values.batchUpdate. A blank cell is '' inside a row and absent at its end. */
export interface ValueRangeShape {
  readonly range: string;
  readonly majorDimension?: 'ROWS' | 'COLUMNS';
  readonly values?: readonly (readonly (string | number | boolean | null)[])[];
}

/** Addresses metadata or a grid by key instead of by position. */
export interface DataFilterShape {
  readonly a1Range?: string;
  readonly gridRange?: GridRangeShape;
  readonly developerMetadataLookup?: {
    readonly metadataKey?: string;
    readonly metadataValue?: string;
    readonly metadataId?: number;
    readonly locationType?: 'ROW' | 'COLUMN' | 'SHEET' | 'SPREADSHEET';
  };
}
