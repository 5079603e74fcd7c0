/**
 * What an .xlsx cannot carry over from a Google spreadsheet. Each loss is listed, so that nothing is lost silently. It
 * gives codes and places, not the words that a user reads.
 */

export type LossKind =
  | 'formula' // only the computed value was written
  | 'validation'
  | 'conditionalFormat'
  | 'name'
  | 'title'
  | 'text'
  | 'link'
  | 'protection'
  | 'chart'
  | 'filterView'
  | 'filterCriteria'
  | 'slicer'
  | 'pivotTable'
  | 'table'
  | 'dataSource'
  | 'sheetType';

export interface Loss {
  readonly kind: LossKind;
  /** The tab's title in Google; '' for the whole file. */
  readonly sheet: string;
  /** A1 address or range inside the tab, or the object's own name; '' for the whole tab. */
  readonly where: string;
  /** The exact cause: the function's name, the condition's type, the text that was cut … */
  readonly detail: string;
}

/** Collects losses in the order in which they occur. */
export type Losses = Loss[];
