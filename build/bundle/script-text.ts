/**
 * A page's script in a spelling that survives every server. Google's pass over pages is not documented, and reports of
 * what it cuts contradict each other (docs/google.md, HtmlService). TypeScript's parser finds the tokens; only their
 * spelling changes, never their value.
 */
import ts from 'typescript';

/** Maximum length of a line of script, wherever a token ends in time. */
const LINE = 150;
/** A longer string is written as a sum of pieces. */
const PIECE = 110;

const hex = (unit: string): string => {
  const code = unit.charCodeAt(0);
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
};

const NAMED: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** One UTF-16 unit of a string, as written between double quotes. */
function spelled(unit: string, next: string, before: string): string {
  const name = NAMED[unit];
  if (name !== undefined) return name;
  if (/[$`<]/.test(unit) || !/[ -~]/.test(unit)) return hex(unit);
  // `//` and `/*` look like a comment, `-->` like the end of one.
  if (unit === '/' && (next === '/' || before === '/')) return '\\/';
  return (unit === '*' && before === '/') || (unit === '>' && before === '-') ? hex(unit) : unit;
}

/**
 * A string literal of `value`. A literal too long for a line becomes a sum in brackets, unless `whole` forbids it (a
 * key of an object).
 */
function stringOf(value: string, whole: boolean): string {
  const pieces: string[] = [''];
  for (let at = 0; at < value.length; at += 1) {
    const unit = spelled(value.charAt(at), value.charAt(at + 1), value.charAt(at - 1));
    const last = pieces.length - 1;
    if (!whole && (pieces[last] ?? '').length + unit.length > PIECE) pieces.push(unit);
    else pieces[last] += unit;
  }
  const literals = pieces.map((piece) => `"${piece}"`);
  return literals.length === 1 ? (literals[0] ?? '') : `(${literals.join('+\n')})`;
}

/**
 * A regular expression with codes for every literal `/` and `$`. A `$` that means an end stays; the refusals check the
 * character after it.
 */
function regexOf(written: string): string {
  const end = written.lastIndexOf('/');
  let inClass = false;
  const body = written.slice(1, end).replace(/\\[\s\S]|[\s\S]/g, (unit) => {
    if (unit === '[') inClass = true;
    if (unit === ']') inClass = false;
    if (unit === '\\/' || unit === '/') return hex('/');
    if (unit === '\\$' || (unit === '$' && inClass)) return hex('$');
    if (unit === '`' || unit === '\\`' || unit === '<' || !/[ -~]/.test(unit.slice(-1))) return hex(unit.slice(-1));
    return unit;
  });
  return `/${body}${written.slice(end)}`;
}

/** Places where a string must not become a sum: keys, names of modules, directives. */
const standsWhole = (node: ts.StringLiteral): boolean =>
  ts.isExpressionStatement(node.parent) ||
  ((ts.isPropertyAssignment(node.parent) || ts.isMethodDeclaration(node.parent)) && node.parent.name === node);

function rewritten(node: ts.Node, source: ts.SourceFile): string {
  if (ts.isStringLiteral(node)) return stringOf(node.text, standsWhole(node));
  if (ts.isRegularExpressionLiteral(node)) return regexOf(node.text);
  const written = node.getText(source);
  return ts.isIdentifier(node) ? written.replace(/\$/g, '\\u0024') : written;
}

/** After these tokens a line may end: the new line does not complete a statement. */
const BREAKS: ReadonlySet<string> = new Set([',', ';', '{', '(', '[', '?', ':', '=', '&&', '||', '??', '===', '!==']);

/** Pieces between two places where a line may end. */
function segmentsOf(source: ts.SourceFile): string[] {
  const segments: string[] = [''];
  const visit = (node: ts.Node): void => {
    const inner = node.getChildren(source);
    if (inner.length > 0) return inner.forEach(visit);
    const text = rewritten(node, source);
    const last = segments.length - 1;
    segments[last] += source.text.slice(node.getFullStart(), node.getStart(source)) + text;
    if (BREAKS.has(text)) segments.push('');
  };
  visit(source);
  return segments;
}

/** @param code a program as esbuild writes it. Throws when the parser does not understand it. */
export function scriptText(code: string): string {
  const source = ts.createSourceFile('page.js', code, ts.ScriptTarget.ES2020, true, ts.ScriptKind.JS);
  const { parseDiagnostics } = source as ts.SourceFile & { readonly parseDiagnostics: readonly ts.Diagnostic[] };
  const [fault] = parseDiagnostics;
  if (fault)
    throw new Error(`page script: ${ts.flattenDiagnosticMessageText(fault.messageText, ' ')} at ${fault.start}`);
  let line = 0;
  let text = '';
  for (const segment of segmentsOf(source)) {
    const first = segment.split('\n', 1)[0] ?? '';
    if (line > 0 && line + first.length > LINE) {
      text += '\n';
      line = 0;
    }
    text += segment;
    const newline = segment.lastIndexOf('\n');
    line = newline < 0 ? line + segment.length : segment.length - newline - 1;
  }
  return text;
}
