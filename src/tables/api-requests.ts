/**
 * The requests of one atomic batchUpdate that the product sends. Names and meanings are those of the Sheets v4
 * discovery document.
 */
import type {
  SheetPropertiesShape,
  SpreadsheetPropertiesShape,
  RowDataShape,
  CellDataShape,
  DataValidationShape,
  ConditionalFormatRuleShape,
  ProtectedRangeShape,
  DimensionRangeShape,
  DimensionPropertiesShape,
  DeveloperMetadataShape,
  DataFilterShape,
  NamedRangeShape,
} from './api-shapes';
import type { GridCoordinateShape, GridRangeShape } from './api-place-shapes';
import type { EmbeddedChartShape } from './api-chart-shapes';

/** Kinds of request inside one batchUpdate, under Google's names. */
export interface RequestKinds {
  addSheet: { readonly properties: SheetPropertiesShape };
  deleteSheet: { readonly sheetId: number };
  duplicateSheet: {
    readonly sourceSheetId: number;
    readonly newSheetId: number;
    readonly insertSheetIndex: number;
    readonly newSheetName: string;
  };
  updateSheetProperties: { readonly properties: SheetPropertiesShape; readonly fields: string };
  updateSpreadsheetProperties: { readonly properties: SpreadsheetPropertiesShape; readonly fields: string };
  updateCells: {
    readonly rows?: readonly RowDataShape[];
    readonly fields: string;
    readonly start?: GridCoordinateShape;
    readonly range?: GridRangeShape;
  };
  repeatCell: { readonly range: GridRangeShape; readonly cell: CellDataShape; readonly fields: string };
  mergeCells: { readonly range: GridRangeShape; readonly mergeType: 'MERGE_ALL' | 'MERGE_COLUMNS' | 'MERGE_ROWS' };
  unmergeCells: { readonly range: GridRangeShape };
  setDataValidation: { readonly range: GridRangeShape; readonly rule?: DataValidationShape };
  addConditionalFormatRule: { readonly rule: ConditionalFormatRuleShape; readonly index: number };
  addProtectedRange: { readonly protectedRange: ProtectedRangeShape };
  updateProtectedRange: { readonly protectedRange: ProtectedRangeShape; readonly fields: string };
  deleteProtectedRange: { readonly protectedRangeId: number };
  updateDimensionProperties: {
    readonly range: DimensionRangeShape;
    readonly properties: DimensionPropertiesShape;
    readonly fields: string;
  };
  insertDimension: { readonly range: DimensionRangeShape; readonly inheritFromBefore: boolean };
  deleteDimension: { readonly range: DimensionRangeShape };
  appendDimension: { readonly sheetId: number; readonly dimension: 'ROWS' | 'COLUMNS'; readonly length: number };
  deleteDeveloperMetadata: { readonly dataFilter: DataFilterShape };
  createDeveloperMetadata: { readonly developerMetadata: DeveloperMetadataShape };
  updateDeveloperMetadata: {
    readonly dataFilters: readonly DataFilterShape[];
    readonly developerMetadata: DeveloperMetadataShape;
    readonly fields: string;
  };
  addNamedRange: { readonly namedRange: NamedRangeShape };
  updateNamedRange: { readonly namedRange: NamedRangeShape; readonly fields: string };
  deleteNamedRange: { readonly namedRangeId: string };
  copyPaste: {
    readonly source: GridRangeShape;
    readonly destination: GridRangeShape;
    readonly pasteType?:
      | 'PASTE_NORMAL'
      | 'PASTE_VALUES'
      | 'PASTE_FORMAT'
      | 'PASTE_FORMULA'
      | 'PASTE_DATA_VALIDATION'
      | 'PASTE_CONDITIONAL_FORMATTING';
  };
  addChart: { readonly chart: EmbeddedChartShape };
  deleteEmbeddedObject: { readonly objectId: number };
}

/** Exactly one kind, as Google requires. */
export type SheetRequest = {
  readonly [K in keyof RequestKinds]: {
    readonly [P in K]: RequestKinds[P];
  };
}[keyof RequestKinds];
