/**
 * The catalogues in the pushed project: gzipped text in a separate file next to the pages, read only when a province is
 * set up. In the script they would be compiled again at every click. The part that most provinces share is packed once,
 * separate from each province's own part.
 */
import { gzipSync } from 'node:zlib';
import { isDeepStrictEqual } from 'node:util';
import type { Plugin } from 'esbuild';
import { catalogOf, provinces, type ProvinceFacts } from '../../src/catalog';
import type { Catalogue } from '../../src/core/catalogue/catalogue';
import { assertServable } from './servable';

/** `base` = fields packed once for many provinces; the province's own fields override them. */
interface Packed {
  readonly base: string;
  readonly own: Lines;
}
/** Web-safe base64 of gzipped JSON, cut into lines. It does not hold `//`, which a serving pass reads as a comment. */
type Lines = readonly string[];
interface CatalogueFile {
  readonly choices: readonly ProvinceFacts[];
  readonly bases: Readonly<Record<string, Lines>>;
  readonly provinces: Readonly<Record<string, Packed>>;
}

const pack = (held: unknown): Lines =>
  gzipSync(Buffer.from(JSON.stringify(held), 'utf8'), { level: 9 })
    .toString('base64')
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .match(/.{1,140}/g) ?? [];

/** Fields that are identical in most provinces of this kind are packed once. */
function sharedOf(catalogues: readonly Catalogue[]): Partial<Catalogue> {
  const [first] = catalogues;
  if (first === undefined) return {};
  const names = Object.keys(first) as (keyof Catalogue)[];
  return Object.fromEntries(
    names.flatMap((name) => {
      const count = new Map<string, number>();
      for (const one of catalogues)
        count.set(JSON.stringify(one[name]), (count.get(JSON.stringify(one[name])) ?? 0) + 1);
      const [most] = [...count].sort((a, b) => b[1] - a[1]);
      return most !== undefined && most[1] > 1 ? [[name, JSON.parse(most[0]) as unknown] as const] : [];
    }),
  );
}

function ownOf(catalogue: Catalogue, base: Partial<Catalogue>): Partial<Catalogue> {
  return Object.fromEntries(
    Object.entries(catalogue).filter(([name, held]) => !isDeepStrictEqual(held, base[name as keyof Catalogue])),
  );
}

function fileOf(): CatalogueFile {
  const choices = provinces();
  const held = new Map(choices.map(({ id }) => [id, catalogOf(id) as Catalogue]));
  const bases: Record<string, Partial<Catalogue>> = { none: {}, city: {}, province: {} };
  const baseOf = (one: ProvinceFacts): string =>
    one.group === 'sample' ? 'none' : one.name.startsWith('Thành phố') ? 'city' : 'province';
  for (const base of ['city', 'province'])
    bases[base] = sharedOf(choices.filter((one) => baseOf(one) === base).map(({ id }) => held.get(id) as Catalogue));
  const packed = choices.map((one) => {
    const catalogue = held.get(one.id) as Catalogue;
    const base = bases[baseOf(one)] ?? {};
    const own = ownOf(catalogue, base);
    // A value that JSON cannot carry would be lost silently.
    if (!isDeepStrictEqual({ ...base, ...(JSON.parse(JSON.stringify(own)) as Partial<Catalogue>) }, catalogue))
      throw new Error(`catalogue ${one.id} does not survive as JSON`);
    return [one.id, { base: baseOf(one), own: pack(own) }] as const;
  });
  return {
    choices,
    bases: Object.fromEntries(Object.entries(bases).map(([name, base]) => [name, pack(base)])),
    provinces: Object.fromEntries(packed),
  };
}

/** The file's name without `.html`: Apps Script keeps text only as HTML files. */
export const CATALOGUES = 'catalogues';

/** JSON in short lines of ASCII letters, without anything that looks like a comment. */
function servableJson(held: unknown): string {
  const text = JSON.stringify(held, null, 1)
    .replace(/\/\//g, '\\/\\/')
    .replace(/\/\*/g, '/\\u002a')
    .replace(/[^\x20-\x7e\n]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  assertServable(CATALOGUES, text);
  return text;
}

let made: string | null = null;
/** The content of that file: JSON of the choices, the common parts and each province's own part, packed. */
export const catalogueFile = (): string => (made ??= servableJson(fileOf()));

/**
 * The raw content of a template is documented as unprocessed; the content of an output is the page after processing
 * (docs/google.md, H05).
 */
const moduleText = (): string => `
const held = () => JSON.parse(HtmlService.createTemplateFromFile('${CATALOGUES}').getRawContent());
const opened = (lines) => JSON.parse(Utilities.ungzip(
  Utilities.newBlob(Utilities.base64DecodeWebSafe(lines.join('')), 'application/x-gzip')).getDataAsString('UTF-8'));
export const provinces = () => held().choices;
export function catalogOf(id) {
  const { bases, provinces } = held();
  if (!Object.prototype.hasOwnProperty.call(provinces, id)) return undefined;
  const { base, own } = provinces[id];
  return { ...opened(bases[base]), ...opened(own) };
}
`;

export const packCatalogues: Plugin = {
  name: 'pack-catalogues',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]catalog[\\/]index\.ts$/ }, () => ({ contents: moduleText(), loader: 'js' }));
  },
};
