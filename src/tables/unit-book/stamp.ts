/**
 * The stamp of a tab: the unit, form, period, template and file it was made for. It is stored in developer metadata
 * `cchc` and again as text in hidden A1, because exports lose metadata. A copy of the file has the id of the first
 * file, which reveals the copy.
 */
import { type FormCode, FORM_ORDER } from '../../core/form-code';
import type { DeveloperMetadataShape } from '../api-shapes';
import type { SheetRequest } from '../api-requests';

export const STAMP_KEY = 'cchc';

export interface Stamp {
  readonly unit: string;
  readonly period: string;
  /** `book` = the whole file; `print` = *Bản trình ký*, `annex` = its tables. */
  readonly form: FormCode | 'cover' | 'print' | 'annex' | 'book';
  readonly template: string;
  readonly fileId: string;
}

const STAMPED: readonly string[] = [
  ...FORM_ORDER,
  'cover',
  'print',
  'annex',
  'book',
] satisfies readonly Stamp['form'][];

export const stampText = ({ unit, period, form, template, fileId }: Stamp): string =>
  JSON.stringify({ unit, period, form, template, fileId });

/** null = the text is not a stamp of the add-in. */
export function parseStamp(text: string | undefined | null): Stamp | null {
  if (text === undefined || text === null || !text.trim().startsWith('{')) return null;
  let seen: unknown;
  try {
    seen = JSON.parse(text);
  } catch {
    return null; // a text that only looks like a stamp
  }
  const { unit, period, form, template, fileId } = seen as Readonly<Record<string, unknown>>;
  if (
    typeof unit !== 'string' ||
    typeof period !== 'string' ||
    typeof template !== 'string' ||
    typeof fileId !== 'string'
  )
    return null;
  return typeof form === 'string' && STAMPED.includes(form)
    ? { unit, period, form: form as Stamp['form'], template, fileId }
    : null;
}

export const stampSheet = (sheetId: number, stamp: Stamp): SheetRequest => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataKey: STAMP_KEY,
      metadataValue: stampText(stamp),
      visibility: 'DOCUMENT',
      location: { sheetId },
    },
  },
});

export const stampBook = (stamp: Stamp): SheetRequest => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataKey: STAMP_KEY,
      metadataValue: stampText(stamp),
      visibility: 'DOCUMENT',
      location: { spreadsheet: true },
    },
  },
});

export const stampIn = (metadata: readonly DeveloperMetadataShape[] | undefined): Stamp | null =>
  parseStamp(metadata?.find((one) => one.metadataKey === STAMP_KEY)?.metadataValue);
