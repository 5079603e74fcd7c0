/**
 * A ZIP archive of texts, stored without compression: the container of a .docx. Times are fixed, so that the same
 * content is the same file. Source: PKWARE APPNOTE 6.3.4, 4.3.
 */
import { utf8 } from './utf8';

const TABLE = Uint32Array.from({ length: 256 }, (_, at) => {
  let value = at;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** 1 January 1980, the earliest day that the format knows. */
const DAY = 0x21;
/** Names are UTF-8. */
const FLAGS = 0x800;
const VERSION = 20;

const two = (value: number): number[] => [value & 0xff, (value >>> 8) & 0xff];
const four = (value: number): number[] => [...two(value), ...two(value >>> 16)];

interface Entry {
  readonly name: Uint8Array;
  readonly bytes: Uint8Array;
  readonly offset: number;
  /** Fields that the local and the central header share. */
  readonly shared: readonly number[];
}

/** @param files name → text, in the order of the archive */
export function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const put = (piece: Uint8Array): void => {
    pieces.push(piece);
    length += piece.length;
  };
  const entries = Object.entries(files).map(([path, text]): Entry => {
    const [name, bytes] = [utf8(path), utf8(text)];
    const sizes = [...four(crc32(bytes)), ...four(bytes.length), ...four(bytes.length)];
    const shared = [...two(VERSION), ...two(FLAGS), ...two(0), ...two(0), ...two(DAY), ...sizes, ...two(name.length)];
    const entry = { name, bytes, offset: length, shared };
    put(Uint8Array.from([0x50, 0x4b, 3, 4, ...shared, ...two(0)]));
    put(name);
    put(bytes);
    return entry;
  });
  const start = length;
  for (const { name, offset, shared } of entries) {
    const rest = [...two(0), ...two(0), ...two(0), ...two(0), ...four(0), ...four(offset)];
    put(Uint8Array.from([0x50, 0x4b, 1, 2, ...two(VERSION), ...shared, ...rest]));
    put(name);
  }
  const count = two(entries.length);
  put(
    Uint8Array.from([
      ...[0x50, 0x4b, 5, 6, 0, 0, 0, 0, ...count, ...count],
      ...four(length - start),
      ...four(start),
      ...two(0),
    ]),
  );
  return joined(pieces, length);
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
