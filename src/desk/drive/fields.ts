/**
 * The `fields` of a Drive answer: checked against the discovery document, then applied. Without `fields` Drive answers
 * only a few fields, and so does the desk, so that a missing `fields` shows in tests.
 */
import { discovery, type SchemaDoc } from '../schema/discovery';
import { parseMask, pick, type Mask } from '../sheets/field-mask';
import { driveError } from './errors';

const USUAL: Readonly<Record<string, string>> = {
  File: 'kind,id,name,mimeType',
  FileList: 'kind,nextPageToken,incompleteSearch,files(kind,id,name,mimeType)',
  Permission: 'kind,id,type,role',
  PermissionList: 'kind,nextPageToken,permissions(kind,id,type,role)',
  ChangeList:
    'kind,nextPageToken,newStartPageToken,changes(kind,type,changeType,time,removed,fileId,file(kind,id,name,mimeType))',
  Revision: 'kind,id,mimeType,modifiedTime',
  RevisionList: 'kind,nextPageToken,revisions(kind,id,mimeType,modifiedTime)',
};

/** The part of `answer`, a whole resource of `schema`, that the caller asked for. */
export function shown(answer: object, schema: string, fields: unknown): unknown {
  const text = typeof fields === 'string' && fields !== '' ? fields : (USUAL[schema] ?? '*');
  return pick(answer, maskOf(text, schema));
}

/** Drive's own quickstarts ask for `nextPageToken, files(id, name)`: spaces around the marks mean nothing here. */
function withoutSpaces(fields: string): string {
  return fields.replace(/\s*([,()/.])\s*/g, '$1').trim();
}

/** The mask of a `fields` text; 400 in Google's words where the schema has no such field. */
function maskOf(text: string, schema: string): Mask {
  const mask = parseMask(withoutSpaces(text));
  const wrong = mask === undefined ? text : unknownField(mask, { $ref: schema });
  if (mask === undefined || wrong !== undefined) {
    throw driveError(400, 'invalidParameter', `Invalid field selection ${wrong ?? text}`, 'fields');
  }
  return mask;
}

function unknownField(mask: Mask, doc: SchemaDoc): string | undefined {
  const target = resolved(doc);
  for (const [name, below] of Object.entries(mask)) {
    if (name === '*') continue;
    const child = target.properties?.[name] ?? target.additionalProperties;
    if (child === undefined) return name;
    const wrong = unknownField(below, child);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function resolved(doc: SchemaDoc): SchemaDoc {
  if (doc.$ref !== undefined) return resolved(discovery('drive').schemas[doc.$ref] ?? {});
  if (doc.items !== undefined) return resolved(doc.items);
  return doc;
}
