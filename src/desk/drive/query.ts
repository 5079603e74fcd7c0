/**
 * The `q` of files.list: Google's small search language
 * (developers.google.com/workspace/drive/api/guides/search-files), parsed into a predicate. What is not doubled throws
 * NotDoubled; a text that is not a query gets Google's 400.
 */
import { NotDoubled } from '../contract';
import { comparison, invalidQuery, membership, type Predicate } from './query-terms';

type Token = { readonly kind: 'text' | 'word' | 'sign'; readonly text: string };

/** The predicate of a `q` text. */
export function predicateOf(q: string): Predicate {
  const tokens = tokensOf(q);
  const reader = new Reader(tokens);
  const predicate = reader.either();
  reader.end();
  return predicate;
}

function tokensOf(q: string): Token[] {
  const found: Token[] = [];
  // Google documents single quotes. gspread sends double ones, and Google answers them (its recorded listings).
  const pattern = /\s+|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(!=|<=|>=|[=<>(){}])|([A-Za-z_][\w.]*)|(.)/gsy;
  for (const match of q.matchAll(pattern)) {
    const quoted = match[1] ?? match[2];
    if (quoted !== undefined) found.push({ kind: 'text', text: quoted.replace(/\\(.)/g, '$1') });
    else if (match[3] !== undefined) found.push({ kind: 'sign', text: match[3] });
    else if (match[4] !== undefined) found.push({ kind: 'word', text: match[4] });
    else if (match[5] !== undefined) throw invalidQuery();
  }
  return found;
}

/** Boolean terms may appear alone, without an operator. */
function isBare(field: string): boolean {
  return field === 'sharedWithMe' || field === 'starred' || field === 'trashed';
}

class Reader {
  #at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  end(): void {
    if (this.#at < this.tokens.length) throw invalidQuery();
  }

  /** Google does not document whether `and` binds closer than `or`, so a mix of both needs parentheses. */
  either(): Predicate {
    const first = this.one();
    const joint = this.#accept('and') ? 'and' : this.#accept('or') ? 'or' : undefined;
    if (joint === undefined) return first;
    const terms = [first, this.one()];
    while (this.#accept(joint)) terms.push(this.one());
    if (this.#accept(joint === 'and' ? 'or' : 'and'))
      throw new NotDoubled('files.list q: and beside or without parentheses');
    return joint === 'and' ? (seen) => terms.every((term) => term(seen)) : (seen) => terms.some((term) => term(seen));
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
    // `sharedWithMe and name contains 'hello'` is an example in Google's guide.
    if (isBare(field) && !this.#peeks('=') && !this.#peeks('!=')) return comparison(field, '=', 'true');
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
    if (field === 'appProperties') return ({ record, project }) => record.appProperties[project ?? '']?.[key] === value;
    throw new NotDoubled(`files.list q: ${field} has`);
  }

  #next(): Token {
    const token = this.tokens[this.#at];
    if (token === undefined) throw invalidQuery();
    this.#at += 1;
    return token;
  }

  #peeks(text: string): boolean {
    const token = this.tokens[this.#at];
    return token !== undefined && token.kind !== 'text' && token.text === text;
  }

  #accept(text: string): boolean {
    if (!this.#peeks(text)) return false;
    this.#at += 1;
    return true;
  }

  #expect(text: string): void {
    if (!this.#accept(text)) throw invalidQuery();
  }
}
