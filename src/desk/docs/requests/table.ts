/** The kinds of requests that are doubled. Any other kind throws NotDoubled. */
import type { Paper } from '../paper';
import type { Bag } from '../types';
import { createParagraphBullets, deleteParagraphBullets } from './bullets';
import {
  mergeTableCells,
  unmergeTableCells,
  updateTableCellStyle,
  updateTableColumnProperties,
  updateTableRowStyle,
} from './cells';
import { createNamedRange, deleteNamedRange, replaceNamedRangeContent } from './named-ranges';
import {
  createFooter,
  createHeader,
  deleteFooter,
  deleteHeader,
  insertPageBreak,
  insertSectionBreak,
  updateDocumentStyle,
  updateSectionStyle,
} from './pages';
import { updateNamedStyle, updateParagraphStyle } from './paragraph-style';
import {
  deleteTableColumn,
  deleteTableRow,
  insertTable,
  insertTableColumn,
  insertTableRow,
  pinTableHeaderRows,
} from './tables';
import { deleteContentRange, insertText, replaceAllText } from './text';
import { updateTextStyle } from './text-style';

/** Returns the reply when this kind has one. */
export type Act = (paper: Paper, request: Bag) => Bag | void;

export const REQUEST_KINDS: Readonly<Record<string, Act>> = {
  createFooter,
  createHeader,
  createNamedRange,
  createParagraphBullets,
  deleteContentRange,
  deleteFooter,
  deleteHeader,
  deleteNamedRange,
  deleteParagraphBullets,
  deleteTableColumn,
  deleteTableRow,
  insertPageBreak,
  insertSectionBreak,
  insertTable,
  insertTableColumn,
  insertTableRow,
  insertText,
  mergeTableCells,
  pinTableHeaderRows,
  replaceAllText,
  replaceNamedRangeContent,
  unmergeTableCells,
  updateDocumentStyle,
  updateNamedStyle,
  updateParagraphStyle,
  updateSectionStyle,
  updateTableCellStyle,
  updateTableColumnProperties,
  updateTableRowStyle,
  updateTextStyle,
};
