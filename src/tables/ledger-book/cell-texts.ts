/** Reads the texts of ledger cells: JSON of lists, maps, evidence and signed documents, and words of a fixed choice. */
import type { SignedDocument } from '../../core/submission/document';
import type { Evidence } from '../../core/submission/submission-time';

/** Returns null when the text is not one of the words. */
export const oneOf = <T extends string>(all: readonly T[], text: string | null): T | null =>
  all.find((one) => one === text) ?? null;

/** Returns undefined when the text is not JSON. */
function json(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '') as unknown;
  } catch {
    return undefined;
  }
}

/** Returns null when the text is not a JSON list of texts. */
export const texts = (text: string | null): readonly string[] | null => {
  const value = json(text);
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? (value as string[]) : null;
};

/** Returns null when the text is not a JSON object whose values are all of the kind. */
export const mapOf = <T extends 'string' | 'number'>(
  text: string | null,
  kind: T,
): Readonly<Record<string, T extends 'string' ? string : number>> | null => {
  const value = json(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return Object.values(value).every((one) => typeof one === kind)
    ? (value as Record<string, T extends 'string' ? string : number>)
    : null;
};
const momentOrNull = (value: unknown): boolean => value === null || typeof value === 'number';

/** Returns null when the text is not the evidence of a time of submission. */
export function evidence(text: string | null): Evidence | null {
  const value = json(text) as Partial<Evidence> | null | undefined;
  if (typeof value !== 'object' || value === null) return null;
  const good =
    momentOrNull(value.unseenAt) &&
    typeof value.seenAt === 'number' &&
    momentOrNull(value.modifiedAt) &&
    (value.modifiedBy === null || typeof value.modifiedBy === 'string');
  return good ? (value as Evidence) : null;
}

/** Returns undefined when the text is not a signed document. */
export function signedDocument(text: string): SignedDocument | undefined {
  const value = json(text) as Partial<SignedDocument> | null | undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  const good =
    [value.number, value.symbol, value.signedBy].every((one) => typeof one === 'string') &&
    (value.signedOn === null || typeof value.signedOn === 'string');
  return good ? (value as SignedDocument) : undefined;
}

/** The lines of a job as they are kept; '' when the text is not a JSON object of lists. */
export function jobLines(text: string | null): string {
  const value = json(text);
  const good = typeof value === 'object' && value !== null && Object.values(value).every((one) => Array.isArray(one));
  return good ? (text ?? '') : '';
}
