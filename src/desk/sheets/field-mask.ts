/**
 * Field masks such as `a,b(c,d),e/f`, `a.b`, `*`: what a read returns and what an update changes. The fields of
 * Google's objects come from the discovery document; their meaning has no influence here.
 */
import { discovery, type SchemaDoc } from '../schema/discovery';
import { badFields, refuse } from './errors';
import type { Bag } from './types';

/** A tree of names; an empty node means everything below it. */
export interface Mask {
  readonly [name: string]: Mask;
}
type Growing = { [name: string]: Growing };

const WHOLE: Mask = {};

/** Reads a mask; undefined when the text is not a mask. */
export function parseMask(text: string): Mask | undefined {
  const root: Growing = {};
  const tokens = text.match(/[A-Za-z0-9_*-]+|[(),./]|\s+|./g) ?? [];
  let at = 0;
  const path = (from: Growing): Growing[] | undefined => {
    let node = from;
    for (;;) {
      const name = tokens[at] ?? '';
      if (!/^(?:[A-Za-z0-9_-]+|\*)$/.test(name)) return undefined;
      at += 1;
      node = node[camel(name)] ??= {};
      if (tokens[at] === '.' || tokens[at] === '/') at += 1;
      else break;
    }
    if (tokens[at] !== '(') return [node];
    at += 1;
    if (!list(node) || tokens[at] !== ')') return undefined;
    at += 1;
    return [node];
  };
  const list = (node: Growing): boolean => {
    for (;;) {
      if (!path(node)) return false;
      if (tokens[at] !== ',') return true;
      at += 1;
    }
  };
  return list(root) && at === tokens.length ? root : undefined;
}

/** FieldMask also accepts snake_case paths (protobuf JSON mapping). */
function camel(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The schema's fields by name → name of the field's own schema, `map:Schema` for a map, '' for a plain value. */
const cache = new Map<string, Map<string, string>>();
function fieldsOf(schema: string): Map<string, string> {
  let fields = cache.get(schema);
  if (!fields) {
    const properties = Object.entries(discovery('sheets').schemas[schema]?.properties ?? {});
    fields = new Map(properties.map(([name, field]) => [name, schemaOf(field)]));
    cache.set(schema, fields);
  }
  return fields;
}

function schemaOf(field: SchemaDoc): string {
  const values = field.additionalProperties?.$ref;
  return values === undefined ? (field.$ref ?? field.items?.$ref ?? '') : `map:${values}`;
}

/** The first path of the mask that the schema lacks, or undefined. */
export function unknownPath(mask: Mask, schema: string, prefix = ''): string | undefined {
  if (schema.startsWith('map:')) {
    for (const name of Object.keys(mask)) {
      const wrong = unknownPath(mask[name] ?? WHOLE, schema.slice(4), `${prefix}${name}.`);
      if (wrong) return wrong;
    }
    return undefined;
  }
  const fields = fieldsOf(schema);
  for (const name of Object.keys(mask)) {
    const below = mask[name] ?? WHOLE;
    if (name === '*') continue;
    const next = fields.get(name);
    if (next === undefined) return `${prefix}${name}`;
    if (Object.keys(below).length === 0) continue;
    if (next === '') return `${prefix}${name}.${Object.keys(below)[0] ?? ''}`;
    const wrong = unknownPath(below, next, `${prefix}${name}.`);
    if (wrong) return wrong;
  }
  return undefined;
}

/**
 * The mask of a read's `fields` parameter, checked against the answer's schema; undefined when the caller gave none.
 */
export function readMask(fields: unknown, schema: string): Mask | undefined {
  if (typeof fields !== 'string' || fields === '') return undefined;
  const known = readBefore.get(`${schema} ${fields}`);
  if (known !== undefined) return known;
  const mask = parseMask(fields);
  if (!mask) throw badFields(fields, fields);
  const wrong = unknownPath(mask, schema);
  if (wrong !== undefined) throw badFields(fields, wrong);
  if (readBefore.size >= KEPT) readBefore.clear();
  readBefore.set(`${schema} ${fields}`, mask);
  return mask;
}

/** Masks by schema and text: the same few reads come again and again. */
const readBefore = new Map<string, Mask>();
const KEPT = 1000;

/** The mask of an update's `fields`, relative to `schema`. Google requires at least one field. */
export function updateMask(fields: unknown, schema: string): Mask {
  if (typeof fields !== 'string' || fields === '') {
    throw refuse("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  }
  const mask = parseMask(fields);
  const wrong = mask ? unknownPath(mask, schema) : fields;
  if (!mask || wrong !== undefined) throw refuse(`Invalid field: ${wrong ?? fields}`);
  return mask['*'] ? allOf(schema) : mask;
}

function allOf(schema: string): Mask {
  return Object.fromEntries([...fieldsOf(schema).keys()].map((name) => [name, WHOLE]));
}

const wholes = new WeakMap<Mask, boolean>();

/** True when the mask leaves nothing out. Asked for every cell of a read, so the answer is kept with the mask. */
export function isWhole(mask: Mask): boolean {
  const known = wholes.get(mask);
  if (known !== undefined) return known;
  const whole = '*' in mask || Object.keys(mask).length === 0;
  wholes.set(mask, whole);
  return whole;
}

/** The mask below one name; undefined when the mask leaves it out. */
export function below(mask: Mask | undefined, name: string): Mask | undefined {
  if (mask === undefined || isWhole(mask)) return WHOLE;
  return mask[name];
}

/** Whether a read with this mask asks for anything at the dotted path. */
export function asks(mask: Mask | undefined, ...path: string[]): boolean {
  let node = mask;
  for (const name of path) {
    node = below(node, name);
    if (node === undefined) return false;
  }
  return true;
}

/** Keeps only what the mask names; lists are filtered item by item. */
export function pick(value: unknown, mask: Mask | undefined): unknown {
  if (mask === undefined || isWhole(mask) || value === null || typeof value !== 'object') {
    return mask !== undefined && '*' in mask && Object.keys(mask['*'] ?? {}).length > 0
      ? pickEach(value, mask['*'] ?? WHOLE)
      : value;
  }
  if (Array.isArray(value)) return value.map((item) => pick(item, mask));
  const out: Bag = {};
  const given = value as Bag;
  for (const name in given) {
    const wanted = mask[name];
    if (wanted !== undefined) out[name] = pick(given[name], wanted);
  }
  return out;
}

function pickEach(value: unknown, mask: Mask): unknown {
  if (Array.isArray(value)) return value.map((item) => pickEach(item, mask));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value as Bag).map(([name, part]) => [name, pick(part, mask)]));
}

/**
 * `target` with the masked fields taken from `source`. A masked field that `source` lacks is cleared. Neither argument
 * changes.
 */
export function writeMasked(target: Bag | undefined, source: Bag | undefined, mask: Mask): Bag {
  const out: Bag = { ...target };
  for (const name of Object.keys(mask)) {
    const deeper = mask[name] ?? WHOLE;
    const given = source?.[name];
    if (isWhole(deeper)) {
      if (given === undefined) delete out[name];
      else out[name] = given;
      continue;
    }
    const written = writeMasked(out[name] as Bag | undefined, given as Bag | undefined, deeper);
    if (Object.keys(written).length === 0) delete out[name];
    else out[name] = written;
  }
  return out;
}

/** Colours come in pairs (`backgroundColor` + `backgroundColorStyle`): naming one names the other. */
export function pairColors(mask: Mask): Mask {
  const out: Growing = {};
  for (const [name, deeper] of Object.entries(mask)) {
    const pair = /^(.*[cC]olor)(?:Style)?$/.exec(name);
    if (pair?.[1]) {
      out[pair[1]] = {};
      out[`${pair[1]}Style`] = {};
    } else out[name] = pairColors(deeper) as Growing;
  }
  return out;
}
