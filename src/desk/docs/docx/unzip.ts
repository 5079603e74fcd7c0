/** The files of a ZIP archive by name. Source: PKWARE APPNOTE 6.3.4, 4.3. Throws when the bytes are not an archive. */
import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const END_BYTES = 22;
const STORED = 0;
const DEFLATED = 8;

export function unzipped(bytes: Uint8Array): ReadonlyMap<string, Buffer> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(whole);
  const files = new Map<string, Buffer>();
  let at = whole.readUInt32LE(end + 16);
  for (let left = whole.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (whole.readUInt32LE(at) !== CENTRAL) throw new Error(`not a ZIP archive: no entry at ${at}`);
    const [method, size, name] = [
      whole.readUInt16LE(at + 10),
      whole.readUInt32LE(at + 20),
      whole.readUInt16LE(at + 28),
    ];
    const local = whole.readUInt32LE(at + 42);
    const start = local + 30 + whole.readUInt16LE(local + 26) + whole.readUInt16LE(local + 28);
    files.set(whole.toString('utf8', at + 46, at + 46 + name), content(whole.subarray(start, start + size), method));
    at += 46 + name + whole.readUInt16LE(at + 30) + whole.readUInt16LE(at + 32);
  }
  return files;
}

function endOf(whole: Buffer): number {
  for (let at = whole.length - END_BYTES; at >= 0; at -= 1) if (whole.readUInt32LE(at) === END) return at;
  throw new Error('not a ZIP archive');
}

function content(packed: Buffer, method: number): Buffer {
  if (method === STORED) return packed;
  if (method === DEFLATED) return inflateRawSync(packed);
  throw new Error(`a ZIP method that is not known: ${method}`);
}
