/**
 * Google's schemas, closed: an object may hold only the fields that the discovery document names, an enum only its values, a
 * union only one member. Requests that break them get Google's 400; an answer that breaks them is a bug of the desk.
 */
import { Ajv } from 'ajv';
import type { ErrorObject, ValidateFunction } from 'ajv';
import type { ServiceName } from './contract';
import { ApiError } from './contract';
import type { SchemaDoc } from './discovery';
import { discovery } from './discovery';

type JsonSchema = Readonly<Record<string, unknown>>;

/** Messages whose members are one `oneof`: [fewest, most] members. Source: the descriptions in the discovery documents. */
const UNIONS: Readonly<Record<string, readonly [number, number]>> = {
  'sheets.Request': [1, 1],
  'sheets.Response': [0, 1],
  'sheets.ExtendedValue': [0, 1],
  'sheets.DataFilter': [0, 1],
  'sheets.ConditionValue': [0, 1],
  'sheets.ColorStyle': [0, 1],
  'docs.Request': [1, 1],
};

/** Pairs of fields that are one `oneof` inside a larger message. */
const RIVALS: Readonly<Record<string, readonly [string, string]>> = {
  'sheets.ConditionalFormatRule': ['booleanRule', 'gradientRule'],
};

const ajv = new Ajv({ strict: false, validateFormats: false, verbose: true });
const added = new Set<ServiceName>();
const compiled = new Map<string, ValidateFunction>();

/** Throws Google's 400 unless `value` is a legal `schemaName`; answers it with null and undefined members left out, as Google reads them. */
export function checkRequestBody(api: ServiceName, schemaName: string, value: unknown): unknown {
  const body = withoutNulls(api, { $ref: schemaName }, value ?? {});
  const validate = validator(api, schemaName);
  if (validate(body) !== true) throw badRequest((validate.errors ?? [])[0], body);
  return body;
}

/** Throws a plain Error, a bug of the desk, unless `value` is a legal answer. */
export function checkAnswer(api: ServiceName, schemaName: string, value: unknown): void {
  const validate = validator(api, schemaName);
  if (validate(value) === true) return;
  const error = (validate.errors ?? [])[0];
  const what = `${error?.instancePath ?? ''} ${error?.message ?? ''} ${JSON.stringify(error?.params ?? {})}`;
  throw new Error(`bug of the desk: an answer is not a ${api} ${schemaName}: ${what}`);
}

function validator(api: ServiceName, schemaName: string): ValidateFunction {
  const key = `${api}#${schemaName}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  if (!added.has(api)) {
    const definitions = Object.entries(discovery(api).schemas).map(([name, doc]) => [name, closedMessage(api, name, doc)]);
    ajv.addSchema({ $id: `desk:${api}`, definitions: Object.fromEntries(definitions) });
    added.add(api);
  }
  const made = ajv.compile({ $ref: `desk:${api}#/definitions/${schemaName}` });
  compiled.set(key, made);
  return made;
}

function closedMessage(api: ServiceName, name: string, doc: SchemaDoc): JsonSchema {
  const union = UNIONS[`${api}.${name}`];
  const rivals = RIVALS[`${api}.${name}`];
  return {
    ...closed(api, doc),
    ...(union === undefined ? {} : { minProperties: union[0], maxProperties: union[1] }),
    ...(rivals === undefined ? {} : { not: { required: rivals } }),
  };
}

function closed(api: ServiceName, doc: SchemaDoc): JsonSchema {
  if (doc.$ref !== undefined) return { $ref: `desk:${api}#/definitions/${doc.$ref}` };
  switch (doc.type) {
    case 'any':
      return {};
    case 'array':
      return { type: 'array', items: doc.items === undefined ? {} : closed(api, doc.items) };
    case 'object':
      return closedObject(api, doc);
    case 'string':
      if (doc.enum !== undefined) return { enum: doc.enum };
      // 64-bit integers travel as decimal strings; Google reads JSON numbers too.
      if (doc.format === 'int64' || doc.format === 'uint64') return { type: ['string', 'integer'], pattern: '^-?\\d+$' };
      return { type: 'string' };
    case 'integer':
      return { type: 'integer', minimum: -2147483648, maximum: 4294967295 };
    case 'number':
    case 'boolean':
      return { type: doc.type };
    default:
      throw new Error(`bug of the desk: schema type ${String(doc.type)} is not known`);
  }
}

function closedObject(api: ServiceName, doc: SchemaDoc): JsonSchema {
  const properties = Object.entries(doc.properties ?? {}).map(([name, child]) => [name, closed(api, child)]);
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    additionalProperties: doc.additionalProperties === undefined ? false : mapValue(api, doc.additionalProperties),
  };
}

/** Drive deletes a property by a null value in the map. */
function mapValue(api: ServiceName, doc: SchemaDoc): JsonSchema {
  return api === 'drive' ? { anyOf: [closed(api, doc), { type: 'null' }] } : closed(api, doc);
}

/** Google's JSON reader takes a null member for one that is not there; inside `any` values null keeps its meaning. */
function withoutNulls(api: ServiceName, doc: SchemaDoc, value: unknown): unknown {
  if (doc.$ref !== undefined) {
    const target = discovery(api).schemas[doc.$ref];
    return target === undefined ? value : withoutNulls(api, target, value);
  }
  if (Array.isArray(value)) {
    const { items } = doc;
    return items === undefined || items.type === 'any' ? value : value.map((item) => withoutNulls(api, items, item));
  }
  if (doc.type !== 'object' || typeof value !== 'object' || value === null) return value;
  const isMap = doc.additionalProperties !== undefined;
  const kept = Object.entries(value).filter(([, member]) => member !== undefined && (isMap || member !== null));
  return Object.fromEntries(
    kept.map(([name, member]) => {
      const child = doc.properties?.[name] ?? doc.additionalProperties;
      return [name, child === undefined || member === null ? member : withoutNulls(api, child, member)];
    }),
  );
}

function badRequest(error: ErrorObject | undefined, body: unknown): ApiError {
  const path = fieldPath(error?.instancePath ?? '');
  const description = describe(error, path, body);
  return new ApiError(400, 'INVALID_ARGUMENT', description, [
    { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: [{ ...(path === '' ? {} : { field: path }), description }] },
  ]);
}

function describe(error: ErrorObject | undefined, path: string, body: unknown): string {
  const shown = JSON.stringify(error?.data ?? body);
  switch (error?.keyword) {
    case 'additionalProperties': {
      const name = String((error.params as { additionalProperty: string }).additionalProperty);
      const place = path === '' ? '' : ` at '${path}'`;
      return `Invalid JSON payload received. Unknown name "${name}"${place}: Cannot find field.`;
    }
    case 'maxProperties':
    case 'not': {
      const last = Object.keys((error.data ?? {}) as object).pop() ?? '';
      return `Invalid value at '${path}' (oneof), oneof field is already set. Cannot set '${last}'`;
    }
    case 'minProperties':
      return `Invalid ${path}: No request set.`;
    case 'enum':
      return `Invalid value at '${path}' (type.googleapis.com/google.${String(error.schemaPath.split('/').at(-2))}), ${shown}`;
    default:
      return `Invalid value at '${path}' (${typeName(error)}), ${shown}`;
  }
}

function typeName(error: ErrorObject | undefined): string {
  const wanted = String((error?.params as { type?: unknown } | undefined)?.type ?? error?.keyword);
  const names: Readonly<Record<string, string>> = {
    string: 'TYPE_STRING',
    integer: 'TYPE_INT32',
    number: 'TYPE_DOUBLE',
    boolean: 'TYPE_BOOL',
    'string,integer': 'TYPE_INT64',
  };
  return names[wanted] ?? wanted;
}

/** `/requests/0/addSheet` → `requests[0].add_sheet`, as Google names the place. */
function fieldPath(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`))
    .join('')
    .replace(/^\./, '');
}
