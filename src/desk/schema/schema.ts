/**
 * Google's schemas, closed: an object may hold only the fields in the discovery document, an enum only its values, a
 * union only one member. A request that breaks them gets Google's 400; an answer that breaks them is a bug of the desk.
 */
import { Ajv, type SchemaValidateFunction, type ValidateFunction } from 'ajv';
import type { ServiceName } from '../contract';
import { discovery, type SchemaDoc } from './discovery';
import { readGoogleJson } from './google-json';
import { bodyRefused, notAMessage } from './schema-refusal';

type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * Messages whose members are one `oneof`: [fewest, most] members. Source: the descriptions in the discovery documents.
 */
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

/** One validator stops at the first fault. The other finds all faults, and runs only on a body that is refused. */
const quick = new Ajv({ strict: false, validateFormats: false, code: { optimize: false } });
const thorough = new Ajv({ strict: false, validateFormats: false, verbose: true, allErrors: true });
/** A member whose value is checked once: the same object is in many answers. */
const ONCE = 'checkedOnce';
/** A member whose validator is compiled when a value first has that member. */
const LATE = 'compiledLate';
quick.addKeyword({ keyword: ONCE, schemaType: 'object', compile: (one: JsonSchema) => late(one, new WeakSet()) });
quick.addKeyword({ keyword: LATE, schemaType: 'object', compile: (member: JsonSchema) => late(member) });

/**
 * Members that many answers share and that never change: rows of cells (src/desk/sheets/cells/kept-rows.ts), the
 * formats and rules of many cells.
 */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  'sheets.GridData': ['rowData'],
  'sheets.CellData': ['userEnteredFormat', 'effectiveFormat', 'dataValidation'],
};

/** @param known objects that have passed this schema before, and are not checked again */
function late(schema: JsonSchema, known?: WeakSet<object>): SchemaValidateFunction {
  let validate: ValidateFunction | undefined;
  const check: SchemaValidateFunction = (value: unknown) => {
    if (typeof value === 'object' && value !== null && known?.has(value) === true) return true;
    validate ??= quick.compile(schema);
    const isValid = validate(value);
    if (!isValid) check.errors = validate.errors ?? [];
    else if (typeof value === 'object' && value !== null) known?.add(value);
    return isValid;
  };
  return check;
}

/**
 * Messages with so many kinds of members that a play meets few of them: compiling all takes longer than most plays.
 * The members with a message of their own are compiled late; null = all of them.
 */
const MANY: Readonly<Record<string, readonly string[] | null>> = {
  'sheets.Request': null,
  'sheets.Response': null,
  'sheets.Sheet': null,
  'sheets.ChartSpec': null,
  'sheets.CellData': ['pivotTable', 'dataSourceTable', 'dataSourceFormula', 'chipRuns'],
  'docs.Request': null,
  'docs.Response': null,
};

const added = new Map<Ajv, Set<ServiceName>>([
  [quick, new Set()],
  [thorough, new Set()],
]);
const compiled = new Map<Ajv, Map<string, ValidateFunction>>([
  [quick, new Map()],
  [thorough, new Map()],
]);

/** Checks `value` against `schemaName` and returns it as Google reads it. Throws Google's 400 when it does not fit. */
export function checkRequestBody(api: ServiceName, schemaName: string, value: unknown): unknown {
  if (typeof (value ?? {}) !== 'object' || Array.isArray(value)) throw notAMessage();
  const body = readGoogleJson(api, { $ref: schemaName }, value ?? {});
  if (validator(api, schemaName)(body) === true) return body;
  const validate = validator(api, schemaName, thorough);
  validate(body);
  throw bodyRefused(validate.errors ?? [], { api, schemaName });
}

/** Throws a plain Error, a bug of the desk, when `value` is not a valid answer. */
export function checkAnswer(api: ServiceName, schemaName: string, value: unknown): void {
  const validate = validator(api, schemaName);
  if (validate(value) === true) return;
  const error = (validate.errors ?? [])[0];
  const what = `${error?.instancePath ?? ''} ${error?.message ?? ''} ${JSON.stringify(error?.params ?? {})}`;
  throw new Error(`bug of the desk: an answer is not a ${api} ${schemaName}: ${what}`);
}

function validator(api: ServiceName, schemaName: string, ajv = quick): ValidateFunction {
  const key = `${api}#${schemaName}`;
  const known = compiled.get(ajv)?.get(key);
  if (known !== undefined) return known;
  if (added.get(ajv)?.has(api) !== true) {
    const definitions = Object.entries(discovery(api).schemas).map(([name, doc]) => [
      name,
      ajv === quick ? quickMessage(api, name, doc) : closedMessage(api, name, doc),
    ]);
    ajv.addSchema({ $id: `desk:${api}`, definitions: Object.fromEntries(definitions) });
    added.get(ajv)?.add(api);
  }
  const made = ajv.compile({ $ref: `desk:${api}#/definitions/${schemaName}` });
  compiled.get(ajv)?.set(key, made);
  return made;
}

/** The message for the quick validator. */
function quickMessage(api: ServiceName, name: string, doc: SchemaDoc): JsonSchema {
  const message = closedMessage(api, name, doc);
  const wanted = MANY[`${api}.${name}`];
  const shared = SHARED[`${api}.${name}`];
  if (wanted === undefined && shared === undefined) return message;
  const properties = Object.entries(message['properties'] as Readonly<Record<string, JsonSchema>>);
  const changed = properties.map(([member, schema]) => {
    if (shared?.includes(member) === true) return [member, { [ONCE]: schema }];
    const hasMessage = schema['$ref'] !== undefined || schema['type'] === 'array';
    const isLate = wanted === null ? hasMessage : wanted?.includes(member) === true;
    return [member, isLate ? { [LATE]: schema } : schema];
  });
  return { ...message, properties: Object.fromEntries(changed) as JsonSchema };
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
      // 64-bit integers travel as decimal strings; Google also reads JSON numbers.
      if (doc.format === 'int64' || doc.format === 'uint64')
        return { type: ['string', 'integer'], pattern: '^-?\\d+$' };
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

/** A null value in the map deletes a Drive property. */
function mapValue(api: ServiceName, doc: SchemaDoc): JsonSchema {
  return api === 'drive' ? { anyOf: [closed(api, doc), { type: 'null' }] } : closed(api, doc);
}
