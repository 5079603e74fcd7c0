/**
 * What an .xlsx cannot carry over from a Google spreadsheet, named one by one so that nothing is lost in silence.
 * It does not know the words a user reads: it gives codes and places.
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
  /** The tab's title in Google, '' for the whole file. */
  readonly sheet: string;
  /** A1 address or range inside the tab, or the object's own name; '' for the whole tab. */
  readonly where: string;
  /** What exactly: the function's name, the condition's type, the text that was cut … */
  readonly detail: string;
}

/** Collects losses in the order they are met. */
export type Losses = Loss[];
