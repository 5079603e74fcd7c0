/**
 * The parameters of a call: path and query together, by name. Texts from a URL become what the discovery document says; an
 * unknown name, a missing one or a wrong value gets Google's 400.
 */
import { ApiError } from './contract';
import type { MethodDoc, ParamDoc } from './discovery';
import { discovery } from './discovery';

export type Params = Readonly<Record<string, unknown>>;

/** Parameters checked and coerced; undefined and null ones are left out. */
export function checkParams(method: MethodDoc, params: Params): Params {
  const shared = discovery(method.api).parameters;
  const given = Object.entries(params).filter(([, value]) => value !== undefined && value !== null);
  const checked = given.map(([name, value]) => {
    const doc = method.parameters[name] ?? shared[name];
    if (doc === undefined) throw unknownParam(name);
    return [name, coerced(name, doc, value)] as const;
  });
  for (const [name, doc] of Object.entries(method.parameters)) {
    if (doc.required === true && !given.some(([key]) => key === name)) throw missingParam(name);
  }
  return Object.fromEntries(checked);
}

function coerced(name: string, doc: ParamDoc, value: unknown): unknown {
  if (doc.repeated === true) {
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    return list.map((item) => single(name, doc, item));
  }
  // A parameter given twice where one is meant: Google takes the last.
  return single(name, doc, Array.isArray(value) ? value.at(-1) : value);
}

function single(name: string, doc: ParamDoc, value: unknown): unknown {
  switch (doc.type) {
    case 'boolean':
      if (value === true || value === 'true') return true;
      if (value === false || value === 'false') return false;
      throw wrongValue(name, 'TYPE_BOOL', value);
    case 'integer': {
      const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
      if (typeof number === 'number' && Number.isInteger(number)) return number;
      throw wrongValue(name, 'TYPE_INT32', value);
    }
    default: {
      if (typeof value === 'object') throw wrongValue(name, 'TYPE_STRING', value);
      const text = String(value);
      // `$.xgafv`, `alt` and the like name their values too; Google refuses others with the same words.
      if (doc.enum !== undefined && !doc.enum.includes(text)) throw wrongValue(name, `type.googleapis.com/google.${name}`, value);
      return text;
    }
  }
}

function unknownParam(name: string): ApiError {
  const text = `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`;
  return new ApiError(400, 'INVALID_ARGUMENT', text, [
    { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: [{ description: text }] },
  ]);
}

function missingParam(name: string): ApiError {
  return new ApiError(400, 'INVALID_ARGUMENT', `Required parameter: ${name}`);
}

function wrongValue(name: string, type: string, value: unknown): ApiError {
  const field = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return new ApiError(400, 'INVALID_ARGUMENT', `Invalid value at '${field}' (${type}), ${JSON.stringify(value)}`);
}
