/** The meaning of each term of a Drive query for one file. The grammar around the terms is in query.ts. */
import { NotDoubled } from '../contract';
import { invalid } from './errors';
import type { FileRecord } from './record';

export interface Seen {
  readonly record: FileRecord;
  readonly email: string;
  readonly project: string | null;
  /** My Drive's own id, for `'root' in parents`. */
  readonly rootId: string;
}

export type Predicate = (seen: Seen) => boolean;

/** Google's 400 for a text that is not a query. */
export function invalidQuery(): Error {
  return invalid('Invalid Value', 'q');
}

/** `'value' in collection`. */
export function membership(value: string, collection: string): Predicate {
  switch (collection) {
    case 'parents':
      return ({ record, rootId }) => record.parents.includes(value === 'root' ? rootId : value);
    case 'owners':
      return ({ record, email }) => record.owner === mail(value, email);
    case 'writers':
      return ({ record, email }) =>
        record.permissions.some(
          (p) => p.emailAddress === mail(value, email) && (p.role === 'writer' || p.role === 'owner'),
        );
    case 'readers':
      return ({ record, email }) => record.permissions.some((p) => p.emailAddress === mail(value, email));
    default:
      throw new NotDoubled(`files.list q: in ${collection}`);
  }
}

function mail(value: string, me: string): string {
  return value === 'me' ? me : value;
}

/** `field operator 'value'`. */
export function comparison(field: string, operator: string, value: string): Predicate {
  switch (field) {
    case 'name':
      return nameIs(operator, value);
    case 'mimeType':
      if (operator === 'contains') return ({ record }) => record.mimeType.startsWith(value);
      return equality(operator, ({ record }) => record.mimeType === value);
    case 'trashed':
      return equality(operator, ({ record }) => record.trashed === truth(value));
    case 'starred':
      return equality(operator, ({ record, email }) => record.starred.includes(email) === truth(value));
    case 'sharedWithMe':
      return equality(operator, ({ record, email }) => (record.owner !== email) === truth(value));
    case 'modifiedTime':
      return timeIs(operator, value, (record) => record.modifiedTime);
    case 'createdTime':
      return timeIs(operator, value, (record) => record.createdTime);
    case 'visibility':
      return equality(operator, ({ record }) => visibilityOf(record) === knownVisibility(value));
    case 'shortcutDetails.targetId':
      return equality(operator, ({ record }) => record.targetId === value);
    case 'fullText':
      throw new NotDoubled(`files.list q: ${field}`);
    default:
      throw invalidQuery();
  }
}

const VISIBILITIES = ['anyoneCanFind', 'anyoneWithLink', 'domainCanFind', 'domainWithLink', 'limited'] as const;

function knownVisibility(value: string): string {
  if (!(VISIBILITIES as readonly string[]).includes(value)) throw invalidQuery();
  return value;
}

/** The widest permission of a file. */
function visibilityOf({ permissions }: FileRecord): string {
  for (const type of ['anyone', 'domain'] as const) {
    const found = permissions.filter((one) => one.type === type);
    if (found.some((one) => one.allowFileDiscovery === true)) return `${type}CanFind`;
    if (found.length > 0) return `${type}WithLink`;
  }
  return 'limited';
}

/**
 * `contains` on a name: each searched word begins some word of the name, ignoring case (Google's guide; word boundaries
 * as GAM's wiki found them).
 */
function nameIs(operator: string, value: string): Predicate {
  if (operator !== 'contains') return equality(operator, ({ record }) => record.name === value);
  const wanted = wordsOf(value);
  return ({ record }) => {
    const words = wordsOf(record.name);
    return wanted.every((start) => words.some((word) => word.startsWith(start)));
  };
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function equality(operator: string, equal: Predicate): Predicate {
  if (operator === '=') return equal;
  if (operator === '!=') return (seen) => !equal(seen);
  throw invalidQuery();
}

function truth(value: string): boolean {
  if (value !== 'true' && value !== 'false') throw invalidQuery();
  return value === 'true';
}

function timeIs(operator: string, value: string, timeOf: (record: FileRecord) => number): Predicate {
  // Google reads a time without an offset as UTC.
  const ms = Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(value) || !value.includes('T') ? value : `${value}Z`);
  if (Number.isNaN(ms)) throw invalidQuery();
  switch (operator) {
    case '<':
      return ({ record }) => timeOf(record) < ms;
    case '<=':
      return ({ record }) => timeOf(record) <= ms;
    case '>':
      return ({ record }) => timeOf(record) > ms;
    case '>=':
      return ({ record }) => timeOf(record) >= ms;
    case '=':
      return ({ record }) => timeOf(record) === ms;
    case '!=':
      return ({ record }) => timeOf(record) !== ms;
    default:
      throw invalidQuery();
  }
}
