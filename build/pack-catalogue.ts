/**
 * The catalogues as they travel: gzipped text in a file of its own beside the pages, read when a province is set up and never else. In the
 * script they would be compiled again at every click.
 */
import { gzipSync } from 'node:zlib';
import { isDeepStrictEqual } from 'node:util';
import type { Plugin } from 'esbuild';
import { catalogOf, provinces } from '../src/catalog';

function packed(id: string): string {
  const catalogue = catalogOf(id);
  const text = JSON.stringify(catalogue);
  // What JSON cannot carry would be lost without a word.
  if (!isDeepStrictEqual(JSON.parse(text), catalogue)) throw new Error(`catalogue ${id} does not survive as JSON`);
  return gzipSync(Buffer.from(text, 'utf8'), { level: 9 }).toString('base64');
}

/** The file's name without `.html`: Apps Script keeps text only as HTML files. */
export const CATALOGUES = 'catalogues';

/** What stands in that file: JSON of province id → packed catalogue. */
export const catalogueFile = (): string => JSON.stringify(Object.fromEntries(provinces().map(({ id }) => [id, packed(id)])));

const moduleText = (): string => `
const PROVINCES = ${JSON.stringify(provinces())};
export const provinces = () => PROVINCES;
export function catalogOf(id) {
  if (!PROVINCES.some((one) => one.id === id)) return undefined;
  const packed = JSON.parse(HtmlService.createHtmlOutputFromFile('${CATALOGUES}').getContent());
  return JSON.parse(Utilities.ungzip(Utilities.newBlob(Utilities.base64Decode(packed[id]), 'application/x-gzip')).getDataAsString('UTF-8'));
}
`;

export const packCatalogues: Plugin = {
  name: 'pack-catalogues',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]catalog[\\/]index\.ts$/ }, () => ({ contents: moduleText(), loader: 'js' }));
  },
};
