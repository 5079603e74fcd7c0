/**
 * The parameters of a call: path and query together, by name. Texts from a URL are converted by the discovery document.
 * An unknown name, a missing one or a wrong value gets Google's 400.
 */
import { ApiError, type ServiceName } from '../contract';
import { discovery, methods, type MethodDoc, type ParamDoc } from './discovery';
import { camelCase, readBoolean } from './google-json';
import { enumName } from './schema-refusal';

export type Params = Readonly<Record<string, unknown>>;

/** Checks and converts the parameters; leaves out undefined and null ones. */
export function checkParams(method: MethodDoc, params: Params): Params {
  const shared = discovery(method.api).parameters;
  const given = Object.entries(params)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => [known(name, method), value] as const)
    .filter(([name]) => !isPassedOver(name, method));
  const checked = given.map(([name, value]) => {
    const doc = method.parameters[name] ?? shared[name];
    if (doc === undefined) throw unknownParam(name);
    return [name, coerced({ ...doc, name, api: method.api }, value)] as const;
  });
  for (const [name, doc] of Object.entries(method.parameters)) {
    if (doc.required === true && !given.some(([key]) => key === name)) throw missingParam(name);
  }
  return Object.fromEntries(checked);
}

/**
 * Drive ignores a parameter that belongs to another of its methods (gspread's recorded
 * `files.get?…&includeItemsFromAllDrives=True`). Its answer to a name that no method has is not recorded: refused, as
 * in the other APIs.
 */
function isPassedOver(name: string, { parameters, api }: MethodDoc): boolean {
  if (api !== 'drive' || parameters[name] !== undefined || discovery(api).parameters[name] !== undefined) return false;
  return [...methods().values()].some((method) => method.api === 'drive' && method.parameters[name] !== undefined);
}

/** A parameter may come by the name it has in Google's proto: `value_input_option`. */
function known(name: string, { parameters, api }: MethodDoc): string {
  const camel = camelCase(name);
  return parameters[name] === undefined &&
    discovery(api).parameters[name] === undefined &&
    parameters[camel] !== undefined
    ? camel
    : name;
}

interface NamedParam extends ParamDoc {
  readonly name: string;
  readonly api: ServiceName;
}

function coerced(doc: NamedParam, value: unknown): unknown {
  if (doc.repeated === true) {
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    return list.map((item) => single(doc, item));
  }
  // When a single parameter is given twice, Google takes the last value.
  return single(doc, Array.isArray(value) ? value.at(-1) : value);
}

function single(doc: NamedParam, value: unknown): unknown {
  const { name, api } = doc;
  switch (doc.type) {
    case 'boolean':
      if (typeof readBoolean(value) === 'boolean') return readBoolean(value);
      throw wrongValue(name, 'TYPE_BOOL', value);
    case 'integer': {
      const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
      if (typeof number === 'number' && Number.isInteger(number)) return number;
      throw wrongValue(name, 'TYPE_INT32', value);
    }
    default: {
      if (typeof value === 'object') throw wrongValue(name, 'TYPE_STRING', value);
      const text = String(value);
      // `$.xgafv`, `alt` and similar parameters list their values; Google refuses others with the same words.
      if (doc.enum !== undefined && !doc.enum.includes(text)) throw wrongValue(name, enumName(api, '', name), value);
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
  const description = `Invalid value at '${field}' (${type}), ${JSON.stringify(value)}`;
  return new ApiError(400, 'INVALID_ARGUMENT', description, [
    { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: [{ field, description }] },
  ]);
}
