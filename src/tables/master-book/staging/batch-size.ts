/** How much fits into one request to Google: splits lists into parts by their size in bytes as JSON. */

/** Bytes of one request; Google recommends at most 2 MB. */
export const LARGEST_BATCH = 1_800_000;

export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}

/**
 * The same items in order, in as few parts as a simple sweep gives. An item larger than `most` is a part of its own.
 */
export function inParts<T>(items: readonly T[], most: number): T[][] {
  const parts: T[][] = [];
  let size = 0;
  for (const item of items) {
    const bytes = utf8Bytes(JSON.stringify(item)) + 1;
    const last = parts[parts.length - 1];
    if (!last || size + bytes > most) {
      parts.push([item]);
      size = bytes;
      continue;
    }
    last.push(item);
    size += bytes;
  }
  return parts;
}
