/**
 * Google's discovery documents, read once: methods with their paths, parameters and bodies. The desk takes the form of
 * every call from here.
 */
import { readFileSync } from 'node:fs';
import type { ServiceName } from '../contract';

export interface SchemaDoc {
  readonly id?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly $ref?: string;
  readonly items?: SchemaDoc;
  readonly properties?: Readonly<Record<string, SchemaDoc>>;
  readonly additionalProperties?: SchemaDoc;
}

export interface ParamDoc extends SchemaDoc {
  readonly location?: 'path' | 'query';
  readonly required?: boolean;
  readonly repeated?: boolean;
  readonly pattern?: string;
}

interface RawMethod {
  readonly id: string;
  readonly httpMethod: string;
  readonly path: string;
  readonly parameters?: Readonly<Record<string, ParamDoc>>;
  readonly parameterOrder?: readonly string[];
  readonly request?: { readonly $ref: string };
  readonly response?: { readonly $ref: string };
  readonly supportsMediaDownload?: boolean;
  readonly mediaUpload?: { readonly protocols: { readonly simple?: { readonly path: string } } };
}

interface RawResource {
  readonly methods?: Readonly<Record<string, RawMethod>>;
  readonly resources?: Readonly<Record<string, RawResource>>;
}

interface Discovery extends RawResource {
  readonly rootUrl: string;
  readonly servicePath: string;
  readonly parameters: Readonly<Record<string, ParamDoc>>;
  readonly schemas: Readonly<Record<string, SchemaDoc>>;
}

/** One method of one API, e.g. `sheets.spreadsheets.values.get`. */
export interface MethodDoc {
  readonly id: string;
  readonly api: ServiceName;
  readonly httpMethod: string;
  /** Absolute path template, e.g. `/drive/v3/files/{fileId}`. */
  readonly path: string;
  readonly uploadPath?: string;
  readonly downloads: boolean;
  readonly parameters: Readonly<Record<string, ParamDoc>>;
  readonly parameterOrder: readonly string[];
  readonly request?: string;
  readonly response?: string;
  /** Names of the resources from the root, e.g. ['spreadsheets', 'values']. */
  readonly resourceNames: readonly string[];
  readonly name: string;
}

const FILES: Readonly<Record<ServiceName, string>> = {
  sheets: 'sheets.v4.json',
  drive: 'drive.v3.json',
  docs: 'docs.v1.json',
  script: 'script.v1.json',
};

const API_NAMES = Object.keys(FILES) as readonly ServiceName[];

const documents = new Map<ServiceName, Discovery>();

/** The discovery document of one API, as Google publishes it. */
export function discovery(api: ServiceName): Discovery {
  const known = documents.get(api);
  if (known !== undefined) return known;
  const read = JSON.parse(readFileSync(new URL(`../google/${FILES[api]}`, import.meta.url), 'utf8')) as Discovery;
  documents.set(api, read);
  return read;
}

let byId: ReadonlyMap<string, MethodDoc> | undefined;

/** Every method of every API by its discovery id. */
export function methods(): ReadonlyMap<string, MethodDoc> {
  if (byId === undefined) {
    const found = API_NAMES.flatMap((api) => methodsUnder(api, discovery(api), []));
    byId = new Map(found.map((method) => [method.id, method]));
  }
  return byId;
}

function methodsUnder(api: ServiceName, resource: RawResource, resourceNames: readonly string[]): MethodDoc[] {
  const own = Object.entries(resource.methods ?? {}).map(([name, raw]) => methodDoc(api, raw, { resourceNames, name }));
  const below = Object.entries(resource.resources ?? {}).flatMap(([name, child]) =>
    methodsUnder(api, child, [...resourceNames, name]),
  );
  return [...own, ...below];
}

function methodDoc(
  api: ServiceName,
  raw: RawMethod,
  place: { resourceNames: readonly string[]; name: string },
): MethodDoc {
  const uploadPath = raw.mediaUpload?.protocols.simple?.path;
  return {
    id: raw.id,
    api,
    httpMethod: raw.httpMethod,
    path: `/${discovery(api).servicePath}${raw.path}`,
    ...(uploadPath === undefined ? {} : { uploadPath }),
    downloads: raw.supportsMediaDownload === true,
    parameters: raw.parameters ?? {},
    parameterOrder: raw.parameterOrder ?? [],
    ...(raw.request === undefined ? {} : { request: raw.request.$ref }),
    ...(raw.response === undefined ? {} : { response: raw.response.$ref }),
    ...place,
  };
}
