/**
 * JSON as Google's servers read it into messages: null members are absent, numbers and booleans may be texts, and one
 * value may replace a list of one (protobuf's JSON mapping and its converter, datapiece.cc: ToInt32, ToDouble, ToBool;
 * gspread sends "100" and "True"). A value that cannot be read stays as it is, and the schema refuses it.
 */
import type { ServiceName } from '../contract';
import { discovery, type SchemaDoc } from './discovery';

/** The value in the message's own JSON form. */
export function readGoogleJson(api: ServiceName, doc: SchemaDoc, value: unknown): unknown {
  if (doc.$ref !== undefined) {
    const target = discovery(api).schemas[doc.$ref];
    return target === undefined ? value : readGoogleJson(api, target, value);
  }
  switch (doc.type) {
    case 'array':
      return readList(api, doc, value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? readMembers(api, doc, value)
        : value;
    case 'integer':
    case 'number':
      return typeof value === 'string' ? readNumber(value, doc.type) : value;
    case 'boolean':
      return readBoolean(value);
    default:
      return value;
  }
}

function readList(api: ServiceName, doc: SchemaDoc, value: unknown): unknown {
  const { items } = doc;
  if (items === undefined || items.type === 'any') return value;
  if (Array.isArray(value))
    // A null among messages is an empty message: `Invalid requests[0]: No request set.`
    return value.map((item: unknown) => readGoogleJson(api, items, item ?? (items.$ref === undefined ? item : {})));
  // A row of cells is a separate message, so a cell cannot take the place of a row.
  return items.type === 'array' || items.type === 'any' ? value : [readGoogleJson(api, items, value)];
}

/** Inside `any` values null keeps its meaning. */
function readMembers(api: ServiceName, doc: SchemaDoc, value: object): unknown {
  const isMap = doc.additionalProperties !== undefined;
  const kept = Object.entries(value).filter(([, member]) => member !== undefined && (isMap || member !== null));
  return Object.fromEntries(
    kept.map(([given, member]) => {
      const name =
        doc.properties?.[given] === undefined && doc.properties?.[camelCase(given)] !== undefined
          ? camelCase(given)
          : given;
      const child = doc.properties?.[name] ?? doc.additionalProperties;
      return [name, child === undefined || member === null ? member : readGoogleJson(api, child, member)];
    }),
  );
}

function readNumber(text: string, type: 'integer' | 'number'): unknown {
  const wanted = type === 'integer' ? /^-?\d+$/ : /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/;
  return wanted.test(text) ? Number(text) : text;
}

/** `update_cells` → `updateCells`: parsers accept both (protobuf.dev/programming-guides/json). */
export function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** Reads `true`, `True`, `t`, `yes`, `y`, `1` and their opposites. Returns anything else unchanged. */
export function readBoolean(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (/^(?:true|t|yes|y|1)$/i.test(value)) return true;
  return /^(?:false|f|no|n|0)$/i.test(value) ? false : value;
}
