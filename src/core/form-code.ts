/** The codes that every floor names a form, a cell and a class of information by. */
export type FormCode = 'task' | 'indicator' | 'narrative' | 'forecast' | 'score';

/** The order in which forms stand in a workbook and are consolidated. `score` belongs to a scoring round, the others to a reporting period. */
export const FORM_ORDER: readonly FormCode[] = ['task', 'indicator', 'narrative', 'forecast', 'score'];

export interface CellAt {
  readonly row: string;
  readonly field: string;
}

export type InformationClass = 'public' | 'internal' | 'personal';
