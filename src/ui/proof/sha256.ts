/**
 * SHA-256 by code of this page (FIPS 180-4): a page that is opened from a file has WebCrypto in some browsers only.
 * Where WebCrypto is there, both must agree.
 */

const PRIMES = ((): readonly number[] => {
  const found: number[] = [];
  for (let one = 2; found.length < 64; one += 1) if (found.every((prime) => one % prime !== 0)) found.push(one);
  return found;
})();

/** The first 32 bits behind the point of a root. */
const bitsOf = (root: number): number => Math.floor((root - Math.floor(root)) * 2 ** 32) | 0;
const ROUNDS = Int32Array.from(PRIMES, (prime) => bitsOf(Math.cbrt(prime)));
const START = PRIMES.slice(0, 8).map((prime) => bitsOf(Math.sqrt(prime)));

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function padded(bytes: Uint8Array): DataView {
  const length = Math.ceil((bytes.length + 9) / 64) * 64;
  const all = new Uint8Array(length);
  all.set(bytes);
  all[bytes.length] = 0x80;
  const view = new DataView(all.buffer);
  view.setUint32(length - 8, Math.floor((bytes.length * 8) / 2 ** 32));
  view.setUint32(length - 4, (bytes.length * 8) >>> 0);
  return view;
}

/** The schedule of one block of 64 bytes. */
function schedule(view: DataView, from: number, words: Int32Array): void {
  for (let at = 0; at < 16; at += 1) words[at] = view.getInt32(from + at * 4);
  for (let at = 16; at < 64; at += 1) {
    const [near, far] = [words[at - 2] ?? 0, words[at - 15] ?? 0];
    const one = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3);
    const two = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10);
    words[at] = ((words[at - 16] ?? 0) + one + (words[at - 7] ?? 0) + two) | 0;
  }
}

function mixed(state: Int32Array, words: Int32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let at = 0; at < 64; at += 1) {
    const big = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const one = (h + big + ((e & f) ^ (~e & g)) + (ROUNDS[at] ?? 0) + (words[at] ?? 0)) | 0;
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, at) => {
    state[at] = ((state[at] ?? 0) + word) | 0;
  });
}

const hex = (bytes: readonly number[], width: number): string =>
  bytes.map((one) => (one >>> 0).toString(16).padStart(width, '0')).join('');

/** Hex SHA-256 of the text's UTF-8 bytes. */
export function sha256(text: string): string {
  const view = padded(new TextEncoder().encode(text));
  const state = Int32Array.from(START);
  const words = new Int32Array(64);
  for (let from = 0; from < view.byteLength; from += 64) {
    schedule(view, from, words);
    mixed(state, words);
  }
  return hex([...state], 8);
}

interface Digests {
  digest(name: string, bytes: Uint8Array): Promise<ArrayBuffer>;
}

/** The same by the browser; null when this page may not use it. */
export async function sha256OfBrowser(text: string): Promise<string | null> {
  const { subtle } = (globalThis as { readonly crypto?: { readonly subtle?: Digests } }).crypto ?? {};
  if (!subtle) return null;
  try {
    return hex([...new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)))], 2);
  } catch {
    return null;
  }
}
