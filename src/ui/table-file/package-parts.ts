/** The parts of an Office file (.xlsx, .docx): a zip of XML texts. fflate opens the zip, the browser reads the XML. */
import { strFromU8, unzipSync } from 'fflate';

/** A part by its path; null when the file does not have it. */
export type PartReader = (path: string) => Document | null;

/** In bytes. Parts that hold no text of a table, and longer parts, are never unpacked. */
const LARGEST_PART = 64 * 1024 * 1024;

/** Throws when the bytes are not a zip. */
export function partsOf(bytes: Uint8Array): PartReader {
  const parts = unzipSync(bytes, {
    filter: (one) => /\.(xml|rels)$/.test(one.name) && one.originalSize <= LARGEST_PART,
  });
  return (path) => {
    const part = parts[path];
    if (part === undefined) return null;
    const found = new DOMParser().parseFromString(strFromU8(part), 'text/xml');
    if (found.getElementsByTagName('parsererror').length > 0) throw new Error(`not XML: ${path}`);
    return found;
  };
}

/** Every element below with this name, whatever its prefix. */
export const all = (within: Document | Element, name: string): readonly Element[] =>
  Array.from(within.getElementsByTagNameNS('*', name));

/** The children with this name only. */
export const children = (within: Element, name: string): readonly Element[] =>
  Array.from(within.children).filter((one) => one.localName === name);

/** The value of an attribute, whatever its prefix; '' when it is absent. */
export const attribute = (of: Element | undefined, name: string): string =>
  Array.from(of?.attributes ?? []).find((one) => one.localName === name)?.value ?? '';
