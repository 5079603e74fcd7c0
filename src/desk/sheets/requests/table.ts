/** The function for each request kind of batchUpdate. A kind that is not here is not doubled. */
import type { Bag } from '../types';
import type { Work } from '../book/work';
import { autoFill } from './auto-fill';
import { mergeCells, unmergeCells, updateBorders } from './borders-and-merges';
import { appendCells, repeatCell, updateCells } from './cells';
import {
  appendDimension,
  autoResizeDimensions,
  deleteDimension,
  insertDimension,
  moveDimension,
  updateDimensionProperties,
} from './dimensions';
import {
  addFilterView,
  clearBasicFilter,
  deleteFilterView,
  duplicateFilterView,
  setBasicFilter,
  updateFilterView,
} from './filters';
import { addDimensionGroup, deleteDimensionGroup, updateDimensionGroup } from './groups';
import { createDeveloperMetadata, deleteDeveloperMetadata, updateDeveloperMetadata } from './metadata';
import {
  addChart,
  addSlicer,
  deleteEmbeddedObject,
  updateChartSpec,
  updateEmbeddedObjectBorder,
  updateEmbeddedObjectPosition,
  updateSlicerSpec,
} from './embedded';
import { addBanding, deleteBanding, updateBanding } from './objects';
import { copyPaste, cutPaste, pasteData } from './pasting';
import {
  addNamedRange,
  addProtectedRange,
  deleteNamedRange,
  deleteProtectedRange,
  updateNamedRange,
  updateProtectedRange,
} from './protections';
import { deleteDuplicates, randomizeRange, sortRange } from './row-order';
import {
  addConditionalFormatRule,
  deleteConditionalFormatRule,
  setDataValidation,
  updateConditionalFormatRule,
} from './rules';
import { addSheet, deleteSheet, duplicateSheet, updateSheetProperties, updateSpreadsheetProperties } from './sheets';
import { deleteRange, insertRange } from './shifting';
import { addTable, deleteTable } from './tables';
import { findReplace, textToColumns, trimWhitespace } from './text-edits';

/**
 * Does one request and returns the reply's content, when the kind has one. Each function names the fields of its own
 * body.
 */
export type RequestKind = (work: Work, body: never) => Bag | void;

export const REQUEST_KINDS: Readonly<Record<string, RequestKind>> = {
  addTable,
  deleteTable,
  addSheet,
  duplicateSheet,
  deleteSheet,
  updateSheetProperties,
  updateSpreadsheetProperties,
  updateCells,
  repeatCell,
  appendCells,
  updateBorders,
  mergeCells,
  unmergeCells,
  insertDimension,
  deleteDimension,
  moveDimension,
  appendDimension,
  updateDimensionProperties,
  autoResizeDimensions,
  addDimensionGroup,
  updateDimensionGroup,
  deleteDimensionGroup,
  insertRange,
  deleteRange,
  copyPaste,
  cutPaste,
  pasteData,
  findReplace,
  trimWhitespace,
  textToColumns,
  sortRange,
  randomizeRange,
  deleteDuplicates,
  autoFill,
  setDataValidation,
  addConditionalFormatRule,
  updateConditionalFormatRule,
  deleteConditionalFormatRule,
  addProtectedRange,
  updateProtectedRange,
  deleteProtectedRange,
  addNamedRange,
  updateNamedRange,
  deleteNamedRange,
  createDeveloperMetadata,
  updateDeveloperMetadata,
  deleteDeveloperMetadata,
  addBanding,
  updateBanding,
  deleteBanding,
  setBasicFilter,
  clearBasicFilter,
  addFilterView,
  updateFilterView,
  duplicateFilterView,
  deleteFilterView,
  addChart,
  updateChartSpec,
  addSlicer,
  updateSlicerSpec,
  deleteEmbeddedObject,
  updateEmbeddedObjectPosition,
  updateEmbeddedObjectBorder,
};
