/**
 * REGEXMATCH, REGEXEXTRACT, REGEXREPLACE. Google's expressions are RE2; the few forms that mean something else in
 * JavaScript are refused.
 */
import { NotDoubled, type Scalar } from '../../../contract';
import { cellError, isError } from '../../errors';
import type { Call, FunctionTable } from '../call';
import { Stop, type Value } from '../value';

const kept = new Map<string, RegExp>();

/** Unlike other text functions, these do not accept numbers. */
function textOnly(call: Call, at: number): string {
  const value = call.scalar(at);
  if (isError(value)) throw new Stop(value);
  if (typeof value === 'number' || typeof value === 'boolean') {
    const kind = typeof value === 'number' ? 'number' : 'boolean';
    const shown = typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
    throw new Stop(
      cellError(
        'VALUE',
        `Function ${call.name} parameter ${at + 1} expects text values. But '${shown}' is a ${kind} and cannot be coerced to a text.`,
      ),
    );
  }
  return value ?? '';
}

function expression(call: Call, at: number, flags: string): RegExp {
  const source = textOnly(call, at);
  const key = `${flags}/${source}`;
  const known = kept.get(key);
  if (known) return known;
  const insensitive = source.startsWith('(?i)');
  const body = insensitive ? source.slice(4) : source;
  if (/\(\?[^:P]|\(\?P|\\[AzQECpP]|\[\[:|\\[1-9]/.test(body)) throw new NotDoubled(`biểu thức ${call.name} ${source}`);
  try {
    const made = new RegExp(body, flags + (insensitive ? 'i' : ''));
    kept.set(key, made);
    return made;
  } catch {
    throw new Stop(
      cellError(
        'REF',
        `Function ${call.name} parameter ${at + 1} value "${source}" is not a valid regular expression.`,
      ),
    );
  }
}

function extracted(call: Call): Value {
  const text = textOnly(call, 0);
  const hit = expression(call, 1, '').exec(text);
  if (!hit) {
    return cellError(
      'N_A',
      `Function REGEXEXTRACT parameter 2 value "${call.text(1)}" does not match text of Function REGEXEXTRACT parameter 1 value "${text}".`,
    );
  }
  const groups: Scalar[] = hit.slice(1).map((group: string | undefined) => group ?? null);
  if (groups.length > 1) return { kind: 'matrix', rows: [groups] };
  return groups.length === 1 ? (groups[0] ?? null) : hit[0];
}

function replaced(call: Call): Scalar {
  const text = textOnly(call, 0);
  const fresh = textOnly(call, 2);
  if (/\\|\$[^0-9]/.test(fresh)) throw new NotDoubled(`biểu thức thay thế REGEXREPLACE ${fresh}`);
  return text.replace(expression(call, 1, 'g'), fresh);
}

export const PATTERNS: FunctionTable = {
  REGEXMATCH: { min: 2, max: 2, each: true, run: (call) => expression(call, 1, '').test(textOnly(call, 0)) },
  REGEXEXTRACT: { min: 2, max: 2, run: extracted },
  REGEXREPLACE: { min: 3, max: 3, each: true, run: replaced },
};
