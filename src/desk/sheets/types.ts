/**
 * The Sheets API's own objects, as far as the double reads them. Stored objects keep the form in which Google prints
 * them: what proto3 leaves out when it is zero (a `sheetId` of 0 in a range, a colour part of 0, a plain `false`) is
 * left out here too, so an absent `sheetId` means sheet 0.
 */
export type Bag = Record<string, unknown>;

export interface GridRange {
  sheetId?: number | undefined;
  startRowIndex?: number | undefined;
  endRowIndex?: number | undefined;
  startColumnIndex?: number | undefined;
  endColumnIndex?: number | undefined;
}
export type Dimension = 'ROWS' | 'COLUMNS';
export interface DimensionRange {
  sheetId?: number | undefined;
  dimension?: Dimension | undefined;
  startIndex?: number | undefined;
  endIndex?: number | undefined;
}
export interface GridCoordinate {
  sheetId?: number | undefined;
  rowIndex?: number | undefined;
  columnIndex?: number | undefined;
}
export interface ExtendedValue {
  numberValue?: number;
  stringValue?: string;
  boolValue?: boolean;
  formulaValue?: string;
  errorValue?: { type?: string; message?: string };
}
export type CellFormat = Bag & { numberFormat?: { type: string; pattern?: string }; textFormat?: Bag; borders?: Bag };
export interface Condition {
  type?: string;
  values?: { userEnteredValue?: string; relativeDate?: string }[];
}
export interface ValidationRule {
  condition?: Condition;
  inputMessage?: string;
  strict?: boolean;
  showCustomUi?: boolean;
}

/** One stored cell; never changed in place, so that grids may share it. */
export interface Cell {
  readonly userEnteredValue?: ExtendedValue;
  readonly userEnteredFormat?: CellFormat;
  readonly note?: string;
  readonly dataValidation?: ValidationRule;
  readonly textFormatRuns?: readonly Bag[];
  readonly chips?: Chips;
}
/**
 * Chips in a cell's text. The cell shows the people's names instead of the typed text; the chips are valid as long as
 * the cell shows that text.
 */
export interface Chips {
  /** With an `@` for each chip. */
  readonly text: string;
  readonly shown: string;
  readonly runs: readonly Bag[];
}
export interface GridProperties {
  rowCount: number;
  columnCount: number;
  frozenRowCount?: number;
  frozenColumnCount?: number;
  hideGridlines?: boolean;
}
export interface SheetProperties {
  sheetId: number;
  title: string;
  sheetType: string;
  gridProperties: GridProperties;
  hidden?: boolean;
  rightToLeft?: boolean;
  tabColor?: Bag;
  tabColorStyle?: Bag;
}
export interface Editors {
  users?: string[];
  groups?: string[];
  domainUsersCanEdit?: boolean;
}
export interface ProtectedRange {
  protectedRangeId: number;
  range?: GridRange;
  namedRangeId?: string;
  description?: string;
  warningOnly?: boolean;
  unprotectedRanges?: GridRange[];
  editors?: Editors;
}
export interface NamedRange {
  namedRangeId: string;
  name: string;
  range?: GridRange;
}
export interface MetadataLocation {
  locationType?: string;
  spreadsheet?: boolean;
  sheetId?: number;
  dimensionRange?: DimensionRange;
}
export interface DeveloperMetadata {
  metadataId: number;
  metadataKey: string;
  metadataValue?: string;
  location: MetadataLocation;
  visibility: string;
}
/** `project` is the developer project that made it, the only one that sees a PROJECT-visible entry. */
export interface MetadataEntry {
  entry: DeveloperMetadata;
  project: string | null;
}
export interface DimensionGroup {
  range: DimensionRange;
  depth: number;
  collapsed?: boolean;
}
export interface Line {
  pixelSize?: number;
  hiddenByUser?: boolean;
}
export interface ConditionalFormatRule {
  ranges?: GridRange[];
  booleanRule?: { condition?: Condition; format?: CellFormat };
  gradientRule?: Bag;
}
export interface BandedRange {
  bandedRangeId: number;
  range: GridRange;
  rowProperties?: Bag;
  columnProperties?: Bag;
}
/** A table made of a range (Sheet.tables). */
export interface Table {
  tableId: string;
  name?: string;
  range: GridRange;
  columnProperties?: readonly Bag[];
}
export interface FilterView extends Bag {
  filterViewId: number;
  title?: string;
  range?: GridRange;
  namedRangeId?: string;
}
export interface BasicFilter extends Bag {
  range?: GridRange;
}
export interface EmbeddedChart extends Bag {
  chartId: number;
  spec?: Bag;
  position?: Bag;
}
export type Slicer = Bag & { slicerId: number; spec: Bag; position?: Bag };
export interface RowData {
  values?: Bag[];
}
export type Major = 'ROWS' | 'COLUMNS';
