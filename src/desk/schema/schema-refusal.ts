/**
 * Google's words for a body or parameter that does not fit its message: all faults, one per line, each with its place.
 * The texts are those of protobuf's JSON converter (proto_writer.cc, error_listener), as recorded in public answers of
 * the live API.
 */
import type { ErrorObject } from 'ajv';
import { ApiError, type ServiceName } from '../contract';
import { discovery, type SchemaDoc } from './discovery';

export interface Refused {
  readonly api: ServiceName;
  readonly schemaName: string;
}

/** Fields of a message that exclude one another, by Google's name for the group. */
const ONEOFS: Readonly<Record<string, string>> = {
  'sheets.Request': 'kind',
  'docs.Request': 'request',
  'sheets.ExtendedValue': 'value',
  'sheets.ConditionValue': 'value',
  'sheets.DataFilter': 'filter',
  'sheets.ColorStyle': 'kind',
  'sheets.ConditionalFormatRule': 'rule',
};

/** Enums defined outside of any message, by the fields that hold them. Every other enum belongs to its message. */
const SHARED_ENUMS: Readonly<Record<string, string>> = {
  dimension: 'Dimension',
  majorDimension: 'Dimension',
  shiftDimension: 'Dimension',
  sortOrder: 'SortOrder',
  valueInputOption: 'ValueInputOption',
  valueRenderOption: 'ValueRenderOption',
  responseValueRenderOption: 'ValueRenderOption',
  dateTimeRenderOption: 'DateTimeRenderOption',
  responseDateTimeRenderOption: 'DateTimeRenderOption',
  pasteType: 'PasteType',
  pasteOrientation: 'PasteOrientation',
  horizontalAlignment: 'HorizontalAlign',
  verticalAlignment: 'VerticalAlign',
};

const PACKAGES: Readonly<Record<ServiceName, string>> = {
  sheets: 'google.apps.sheets.v4',
  docs: 'google.apps.docs.v1',
  drive: 'google.apps.drive.v3',
  script: 'google.apps.script.v1',
};

/**
 * `type.googleapis.com/google.apps.sheets.v4.PieChartSpec.PieChartLegendPosition`. A best guess where the proto's name
 * differs from the field's.
 */
export function enumName(api: ServiceName, message: string, field: string): string {
  const own = `${field === 'legendPosition' ? message.replace(/Spec$/, '') : ''}${field.charAt(0).toUpperCase()}${field.slice(1)}`;
  const name = SHARED_ENUMS[field] ?? (message === '' ? own : `${message}.${own}`);
  return `type.googleapis.com/${PACKAGES[api]}.${name}`;
}

/** Google's 400 for a body with these faults. */
export function bodyRefused(errors: readonly ErrorObject[], refused: Refused): ApiError {
  const faults = errors.map((error) => faultOf(error, refused));
  // The service itself refuses an empty request, and only after the JSON is valid.
  const shown = faults.some((fault) => !fault.late) ? faults.filter((fault) => !fault.late) : faults;
  // The service's own refusals have no details.
  if (shown.every((fault) => fault.late)) return new ApiError(400, 'INVALID_ARGUMENT', shown[0]?.description ?? '');
  const told = [...new Map(shown.map((fault) => [fault.description, fault])).values()];
  const fieldViolations = told.map(({ field, description }) => ({ ...(field === '' ? {} : { field }), description }));
  return new ApiError(400, 'INVALID_ARGUMENT', told.map((fault) => fault.description).join('\n'), [
    { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations },
  ]);
}

/** Google's 400 for a body that is a list or a bare value. */
export function notAMessage(): ApiError {
  const description = 'Invalid JSON payload received. Unknown name "": Root element must be a message.';
  return new ApiError(400, 'INVALID_ARGUMENT', description, [
    { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: [{ description }] },
  ]);
}

interface Fault {
  readonly field: string;
  readonly description: string;
  readonly late: boolean;
}

function faultOf(error: ErrorObject, refused: Refused): Fault {
  const field = fieldPath(error.instancePath, refused);
  return { field, description: describe(error, field, refused), late: error.keyword === 'minProperties' };
}

function describe(error: ErrorObject, path: string, { api, schemaName }: Refused): string {
  const { message, owner } = messagesAt(error.instancePath, { api, schemaName });
  const shown = typeof error.data === 'object' ? '' : `, ${JSON.stringify(error.data)}`;
  switch (error.keyword) {
    case 'additionalProperties': {
      const name = String((error.params as { additionalProperty: string }).additionalProperty);
      const place = path === '' ? '' : ` at '${path}'`;
      return `Invalid JSON payload received. Unknown name "${name}"${place}: Cannot find field.`;
    }
    case 'maxProperties':
    case 'not': {
      const last = Object.keys((error.data ?? {}) as object).pop() ?? '';
      return `Invalid value at '${path}' (oneof), oneof field '${ONEOFS[`${api}.${message}`] ?? 'kind'}' is already set. Cannot set '${last}'`;
    }
    case 'minProperties':
      return `Invalid ${path}: No request set.`;
    case 'enum':
      return `Invalid value at '${path}' (${enumName(api, owner, error.instancePath.split('/').findLast((part) => !/^\d+$/.test(part)) ?? '')})${shown}`;
    default:
      return `Invalid value at '${path}' (${typeName(error, { api, schemaName: message })})${shown}`;
  }
}

/** The message that holds a place of the body (or contains it), and the message that has it as a field. */
function messagesAt(
  pointer: string,
  { api, schemaName }: Refused,
): { readonly message: string; readonly owner: string } {
  let [message, owner] = [schemaName, schemaName];
  let doc: SchemaDoc | undefined = discovery(api).schemas[schemaName];
  for (const part of pointer.split('/').slice(1)) {
    doc = /^\d+$/.test(part) ? doc?.items : (doc?.properties?.[part] ?? doc?.additionalProperties);
    owner = message;
    if (doc?.$ref !== undefined) {
      message = doc.$ref;
      doc = discovery(api).schemas[doc.$ref];
    }
  }
  return { message, owner };
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'TYPE_STRING',
  integer: 'TYPE_INT32',
  number: 'TYPE_DOUBLE',
  boolean: 'TYPE_BOOL',
  'string,integer': 'TYPE_INT64',
  array: 'type.googleapis.com/google.protobuf.ListValue',
};

function typeName(error: ErrorObject, { api, schemaName }: Refused): string {
  const wanted = String((error.params as { type?: unknown }).type ?? error.keyword);
  if (wanted !== 'object') return TYPES[wanted] ?? wanted;
  const parent = schemaName === 'Request' ? (api === 'docs' ? '' : 'BatchUpdateSpreadsheetRequest.') : '';
  return `type.googleapis.com/${PACKAGES[api]}.${parent}${schemaName}`;
}

/**
 * `/requests/0/addSheet` → `requests[0].add_sheet`, the form of Google's places. A ValueRange is the field `data` of
 * the request.
 */
function fieldPath(pointer: string, { schemaName }: Refused): string {
  const path = pointer
    .split('/')
    .slice(1)
    .map((part) =>
      /^\d+$/.test(part) ? `[${part}]` : `.${part.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`,
    )
    .join('');
  return `${schemaName === 'ValueRange' ? '.data' : ''}${path}`.replace(/^\./, '');
}
