/**
 * The `q` of files.list: Google's small search language (developers.google.com/workspace/drive/api/guides/search-files), read
 * into a predicate. What is not doubled says so by name; what is no query gets Google's 400.
 */
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

type Token = { readonly kind: 'text' | 'word' | 'sign'; readonly text: string };

/** A predicate for a `q` text. */
export function predicateOf(q: string): Predicate {
  const tokens = tokensOf(q);
  const reader = new Reader(tokens);
  const predicate = reader.either();
  reader.end();
  return predicate;
}

function tokensOf(q: string): Token[] {
  const found: Token[] = [];
  const pattern = /\s+|'((?:[^'\\]|\\.)*)'|(!=|<=|>=|[=<>(){}])|([A-Za-z_][\w.]*)|(.)/gsy;
  for (const match of q.matchAll(pattern)) {
    if (match[1] !== undefined) found.push({ kind: 'text', text: match[1].replace(/\\(.)/g, '$1') });
    else if (match[2] !== undefined) found.push({ kind: 'sign', text: match[2] });
    else if (match[3] !== undefined) found.push({ kind: 'word', text: match[3] });
    else if (match[4] !== undefined) throw invalidQuery();
  }
  return found;
}

function invalidQuery(): Error {
  return invalid('Invalid Value', 'q');
}

class Reader {
  #at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  end(): void {
    if (this.#at < this.tokens.length) throw invalidQuery();
  }

  either(): Predicate {
    let left = this.both();
    while (this.#accept('or')) {
      const [first, second] = [left, this.both()];
      left = (seen) => first(seen) || second(seen);
    }
    return left;
  }

  both(): Predicate {
    let left = this.one();
    while (this.#accept('and')) {
      const [first, second] = [left, this.one()];
      left = (seen) => first(seen) && second(seen);
    }
    return left;
  }

  one(): Predicate {
    if (this.#accept('not')) {
      const inner = this.one();
      return (seen) => !inner(seen);
    }
    if (this.#accept('(')) {
      const inner = this.either();
      this.#expect(')');
      return inner;
    }
    const token = this.#next();
    if (token.kind === 'text') {
      this.#expect('in');
      return membership(token.text, this.#next().text);
    }
    return this.#term(token.text);
  }

  #term(field: string): Predicate {
    const operator = this.#next().text;
    if (operator === 'has') return this.#has(field);
    const value = this.#next();
    return comparison(field, operator, value.text);
  }

  #has(field: string): Predicate {
    const parts: Record<string, string> = {};
    this.#expect('{');
    do {
      const name = this.#next().text;
      this.#expect('=');
      parts[name] = this.#next().text;
    } while (this.#accept('and'));
    this.#expect('}');
    const { key, value } = parts;
    if (key === undefined || value === undefined) throw invalidQuery();
    if (field === 'properties') return ({ record }) => record.properties[key] === value;
    if (field === 'appProperties') return ({ record, project }) => project !== null && record.appProperties[project]?.[key] === value;
    throw new NotDoubled(`files.list q: ${field} has`);
  }

  #next(): Token {
    const token = this.tokens[this.#at];
    if (token === undefined) throw invalidQuery();
    this.#at += 1;
    return token;
  }

  #accept(text: string): boolean {
    const token = this.tokens[this.#at];
    if (token === undefined || token.kind === 'text' || token.text !== text) return false;
    this.#at += 1;
    return true;
  }

  #expect(text: string): void {
    if (!this.#accept(text)) throw invalidQuery();
  }
}

function membership(value: string, collection: string): Predicate {
  switch (collection) {
    case 'parents':
      return ({ record, rootId }) => record.parents.includes(value === 'root' ? rootId : value);
    case 'owners':
      return ({ record, email }) => record.owner === mail(value, email);
    case 'writers':
      return ({ record, email }) => record.permissions.some((p) => p.emailAddress === mail(value, email) && (p.role === 'writer' || p.role === 'owner'));
    case 'readers':
      return ({ record, email }) => record.permissions.some((p) => p.emailAddress === mail(value, email));
    default:
      throw new NotDoubled(`files.list q: in ${collection}`);
  }
}

function mail(value: string, me: string): string {
  return value === 'me' ? me : value;
}

function comparison(field: string, operator: string, value: string): Predicate {
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
    case 'fullText':
      throw new NotDoubled(`files.list q: ${field}`);
    default:
      throw invalidQuery();
  }
}

/** `contains` on a name matches the beginnings of its words, as Google documents, and takes no account of case. */
function nameIs(operator: string, value: string): Predicate {
  const wanted = value.normalize('NFC').toLowerCase();
  if (operator === 'contains') {
    return ({ record }) => {
      const name = record.name.normalize('NFC').toLowerCase();
      return name.startsWith(wanted) || [...name.matchAll(/[\s\-_.,()/–]+/g)].some((gap) => name.startsWith(wanted, gap.index + gap[0].length));
    };
  }
  return equality(operator, ({ record }) => record.name === value);
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
  // Without an offset Google reads UTC.
  const ms = Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(value) || !value.includes('T') ? value : `${value}Z`);
  if (Number.isNaN(ms)) throw invalidQuery();
  switch (operator) {
    case '<': return ({ record }) => timeOf(record) < ms;
    case '<=': return ({ record }) => timeOf(record) <= ms;
    case '>': return ({ record }) => timeOf(record) > ms;
    case '>=': return ({ record }) => timeOf(record) >= ms;
    case '=': return ({ record }) => timeOf(record) === ms;
    case '!=': return ({ record }) => timeOf(record) !== ms;
    default: throw invalidQuery();
  }
}
