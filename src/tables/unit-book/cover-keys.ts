/** The row keys of the cover, and the fields of the văn bản on it. */
import type { CellKind } from '../../core/entry';
import type { FormCode } from '../../core/form-code';
import type { Template } from '../../core/forms/form';
import { QUESTION_NUMBERS } from '../../core/submission/certified';
import type { DocumentField } from '../../core/submission/document';

/** Entries about the văn bản that the unit sends, in the order of the cover. */
export const DOCUMENT_KEYS = {
  docNumber: 'number',
  docSymbol: 'symbol',
  docDate: 'signedOn',
  docSigner: 'signedBy',
} as const satisfies Readonly<Record<string, DocumentField>>;

export type DocumentKey = keyof typeof DOCUMENT_KEYS;

/** How each field is read and validated. */
export const DOCUMENT_KINDS: Readonly<Record<DocumentKey, CellKind>> = {
  docNumber: { type: 'text', longest: 50 },
  docSymbol: { type: 'text', longest: 100 },
  docDate: { type: 'date' },
  docSigner: { type: 'text', longest: 200 },
};

/** Numbers of the rows for the reasons of a return and for the places of a refusal. */
export const POINT_NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export type PointNumber = (typeof POINT_NUMBERS)[number];

/** Each reason of a return with the unit's answer below it, then the places of a refusal. Hidden while empty. */
export type PointKey = `point${PointNumber}` | `answer${PointNumber}` | `open${PointNumber}`;

/** Numbers of the rows for the faults of inspections that the unit must mend; hidden while empty. */
export const FAULT_NUMBERS = [1, 2, 3, 4, 5, 6] as const;
/** Numbers of the rows in which a lead agency writes to other units. */
export const LEAD_NOTE_NUMBERS = [1, 2, 3, 4] as const;
/** Rows that certify the report, in the order of the cover; a cover has those that were set when it was made. */
export const CERTIFIED_KEYS = [
  ...QUESTION_NUMBERS.map((n) => `headQuestion${n}` as const),
  'checkedBy',
  'checkedOn',
  'checked',
] as const;
export type CertifiedKey = (typeof CERTIFIED_KEYS)[number];
type DutyKey =
  | `fault${(typeof FAULT_NUMBERS)[number]}`
  | `mended${(typeof FAULT_NUMBERS)[number]}`
  | `leadNote${(typeof LEAD_NOTE_NUMBERS)[number]}`;

/**
 * Row keys of the cover. The unit fills in `submit`, the văn bản and its answers; the codes are in hidden rows. Covers
 * made before a release may lack `standing`, the rows of the points and those of the faults.
 */
export type CoverKey =
  | PointKey
  | DutyKey
  | CertifiedKey
  | 'sentence'
  | 'newUnit'
  | 'checks'
  | DocumentKey
  | 'submit'
  | 'state'
  | 'receipt'
  | 'message'
  | `${FormCode}Link`
  | 'printLink'
  | 'guide'
  | 'help'
  | 'standing'
  | 'stateCode'
  | 'sealedCode'
  | 'step1'
  | 'step2'
  | 'step3'
  | 'step4';
/** Tab version of the cover: it changes when a template of the book changes. */
export const coverTemplate = (templates: readonly Template[]): string =>
  templates
    .map((template) => `${template.form}:${template.version}`)
    .sort()
    .join('+');
