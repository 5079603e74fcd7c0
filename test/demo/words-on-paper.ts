/**
 * The text on printed pages, from the PDF: whole texts found again over wrapped lines, words that overlap, words in the
 * margin.
 */
import { execFileSync } from 'node:child_process';

interface Word {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/g, '');

/** One drawn line: its fragments from left to right, and their letters as one text. */
interface Line {
  readonly page: number;
  readonly top: number;
  readonly text: string;
  readonly starts: ReadonlyMap<number, number>;
}

/**
 * Letters outside Latin-1 come from a second font and are drawn as fragments of their own, so lines are assembled by
 * position.
 */
function lines(pdf: string): Line[] {
  const groups = new Map<string, Word[]>();
  for (const word of words(pdf)) {
    const key = `${word.page}|${word.top.toFixed(1)}`;
    groups.set(key, [...(groups.get(key) ?? []), word]);
  }
  return [...groups.values()].map((group) => {
    let text = '';
    const starts = new Map<number, number>();
    for (const word of group.sort((one, other) => one.left - other.left)) {
      starts.set(text.length, word.left);
      text += squeezed(word.text);
    }
    return { page: group[0]?.page ?? 0, top: group[0]?.top ?? 0, text: text.normalize('NFC'), starts };
  });
}

const FAR = 20;

/**
 * Whether `text` (without spaces) runs from fragment to fragment, continuing below at the same left edge where a cell
 * wraps.
 */
function stands(
  text: string,
  all: readonly Line[],
  from: { readonly line: Line; readonly left: number } | null,
): boolean {
  return all.some((line) => {
    if (from !== null && (line.page !== from.line.page || line.top <= from.line.top || line.top > from.line.top + FAR))
      return false;
    return [...line.starts].some(([at, left]) => {
      if (from !== null && Math.abs(left - from.left) > 3) return false;
      let equal = 0;
      while (equal < text.length && line.text[at + equal] === text[equal]) equal += 1;
      return equal === text.length || (equal >= 1 && stands(text.slice(equal), all, { line, left }));
    });
  });
}

/** Texts that are not completely on paper. */
export function missingTexts(pdf: string, texts: readonly string[]): string[] {
  const all = lines(pdf);
  return texts.filter((text) => !stands(squeezed(text), all, null));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

function words(pdf: string): Word[] {
  const xml = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 1e8 });
  return xml
    .split('<page ')
    .slice(1)
    .flatMap((part, page) =>
      [
        ...part.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)<\/word>/g),
      ].map(([, left, top, right, bottom, text]) => ({
        page,
        text: (text ?? '').replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity),
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      })),
    );
}

/**
 * Pairs of words whose boxes overlap considerably: the words of a cell over those of its neighbour, where one of them
 * cannot be read.
 */
export function overprinted(pdf: string): string[] {
  const all = words(pdf);
  return all.flatMap((one, at) =>
    all
      .slice(at + 1)
      .filter((other) => other.page === one.page && shared(one, other) > 0.3)
      .map((other) => `${one.page + 1}: ${one.text} / ${other.text}`),
  );
}

/** Part of the smaller word's box that is inside the other's. */
function shared(one: Word, other: Word): number {
  const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  if (wide <= 0 || high <= 0) return 0;
  const size = (word: Word): number => Math.max(0.01, (word.right - word.left) * (word.bottom - word.top));
  return (wide * high) / Math.min(size(one), size(other));
}

/** Words outside the paper or in its margin, in points from the paper's edge. */
export function outsideMargins(pdf: string, margin: number): string[] {
  const xml = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 1e8 });
  const widths = [...xml.matchAll(/<page width="([\d.]+)"/g)].map((found) => Number(found[1]));
  return words(pdf)
    .filter((word) => word.left < margin || word.right > (widths[word.page] ?? 0) - margin)
    .map((word) => `${word.page + 1}: ${word.text}`);
}
