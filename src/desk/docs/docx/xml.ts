/** A small XML reader for the parts of a .docx: elements, attributes, texts. Throws when a text is not well formed. */
export interface XmlElement {
  /** With its prefix, as written: `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

const PIECE =
  /<\?[^?]*\?>|<!--[\s\S]*?-->|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|[^<]+/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plain = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name ?? ''] ?? whole;
  });

export function xmlOf(text: string): XmlElement {
  const root: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [root];
  let read = 0;
  for (const piece of text.replace(/^\ufeff/, '').matchAll(PIECE)) {
    if (piece.index !== read) break;
    read += piece[0].length;
    take(open, piece);
  }
  const [first] = root.children.filter((child): child is XmlElement => typeof child !== 'string');
  if (open.length !== 1 || first === undefined || read < text.trimEnd().length) throw new Error(`not XML at ${read}`);
  return first;
}

function take(open: Open[], [whole, closes, name, attributes = '', empty]: RegExpMatchArray): void {
  const top = open[open.length - 1];
  if (top === undefined) throw new Error('not XML: an end without a beginning');
  if (name === undefined) {
    if (!whole.startsWith('<')) top.children.push(plain(whole));
    return;
  }
  if (closes === '/') {
    if (top.name !== name) throw new Error(`not XML: </${name}> inside <${top.name}>`);
    open.pop();
    return;
  }
  const element: Open = {
    name,
    attributes: Object.fromEntries(
      [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', double, single]) => [key, plain(double ?? single ?? '')]),
    ),
    children: [],
  };
  top.children.push(element);
  if (empty !== '/') open.push(element);
}

export const elementsOf = (element: XmlElement | undefined): readonly XmlElement[] =>
  (element?.children ?? []).filter((child): child is XmlElement => typeof child !== 'string');

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  elementsOf(element).find((child) => child.name === name);

export const textIn = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
