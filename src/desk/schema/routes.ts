/**
 * Google's paths, read from the discovery documents: finds the method and the parameters of an HTTP request.
 * Independent of bodies, accounts and answers.
 */
import { methods, type MethodDoc } from './discovery';

interface Route {
  readonly method: MethodDoc;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly upload: boolean;
  /** Number of letters of the template outside of braces; the most literal template wins. */
  readonly literal: number;
}

export interface Matched {
  readonly method: MethodDoc;
  readonly upload: boolean;
  /** Path and query parameters by name, still as texts; repeated ones as lists. */
  readonly params: Readonly<Record<string, unknown>>;
}

let table: readonly Route[] | undefined;

/** The method of `httpMethod url`; undefined when Google has none. `url` may be a path with a query. */
export function routeOf(httpMethod: string, url: string): Matched | undefined {
  const parsed = new URL(url, 'http://desk.local');
  table ??= routes();
  const path = withoutSlashes(parsed.pathname);
  for (const route of table) {
    if (route.method.httpMethod !== httpMethod) continue;
    const found = route.pattern.exec(path);
    if (found === null) continue;
    const fromPath = route.names.map((name, index) => [name, decoded(found[index + 1] ?? '')]);
    return {
      method: route.method,
      upload: route.upload,
      params: { ...queryOf(parsed), ...Object.fromEntries(fromPath) },
    };
  }
  return undefined;
}

function routes(): readonly Route[] {
  const all = [...methods().values()].flatMap((method) => {
    const plain = route(method, method.path, false);
    return method.uploadPath === undefined ? [plain] : [plain, route(method, method.uploadPath, true)];
  });
  return all.sort((a, b) => b.literal - a.literal);
}

/**
 * Google accepts a slash at the end and before a verb: google-spreadsheet 5 asks for `/v4/spreadsheets/{id}/` and
 * `/v4/spreadsheets/{id}/:batchUpdate`.
 */
function withoutSlashes(path: string): string {
  return path.replace(/\/+$/, '').replace(/\/(?=:(?:batchUpdate|getByDataFilter)$)/, '');
}

function route(method: MethodDoc, template: string, upload: boolean): Route {
  const names = [...template.matchAll(/\{\+?([^}]+)\}/g)].map((found) => found[1] ?? '');
  const literal = template.replace(/\{[^}]*\}/g, '').length;
  // A custom verb follows the last value after a colon. A range such as `Tab!A1:B2` contains colons, so values are
  // greedy and a template with a verb, which is more literal, is tried first.
  const source = template
    .split(/(\{[^}]*\})/)
    .map((part) =>
      part.startsWith('{+') ? '(.+)' : part.startsWith('{') ? '([^/]+)' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    )
    .join('');
  return { method, upload, names, literal, pattern: new RegExp(`^${source}$`) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function queryOf(url: URL): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const name of new Set(url.searchParams.keys())) {
    const values = url.searchParams.getAll(name);
    // Google's system parameters may be written with a dollar sign: `$fields`
    // (cloud.google.com/apis/docs/system-parameters).
    found[name.replace(/^\$(?=[a-z])/, '')] = values.length === 1 ? values[0] : values;
  }
  return found;
}
