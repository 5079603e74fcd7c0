/**
 * gzip unpacked by code of this page (RFC 1951, 1952): no library, and no service of the browser that an old one lacks.
 */

const LENGTH_BASE = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const BACK_BASE = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12289, 16385, 24577,
];
const BACK_BITS = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
const CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LONGEST_CODE = 15;

/** How many codes have each length, and the symbols in the order of their codes. */
interface Codes {
  readonly counts: readonly number[];
  readonly symbols: readonly number[];
}

function codesOf(lengths: readonly number[]): Codes {
  const counts = Array.from({ length: LONGEST_CODE + 1 }, (_, bits) =>
    bits === 0 ? 0 : lengths.filter((one) => one === bits).length,
  );
  const symbols = counts.flatMap((_, bits) =>
    bits === 0 ? [] : lengths.flatMap((one, symbol) => (one === bits ? [symbol] : [])),
  );
  return { counts, symbols };
}

const fixedCodes = (): readonly [Codes, Codes] => [
  codesOf(Array.from({ length: 288 }, (_, at) => (at < 144 ? 8 : at < 256 ? 9 : at < 280 ? 7 : 8))),
  codesOf(Array.from({ length: 30 }, () => 5)),
];

class Bits {
  private at: number;
  private held = 0;
  private count = 0;

  constructor(
    private readonly bytes: Uint8Array,
    from: number,
  ) {
    this.at = from;
  }

  byte(): number {
    const one = this.bytes[this.at];
    if (one === undefined) throw new Error('the packed text ends too early');
    this.at += 1;
    return one;
  }

  take(wanted: number): number {
    while (this.count < wanted) {
      this.held |= this.byte() << this.count;
      this.count += 8;
    }
    const value = this.held & ((1 << wanted) - 1);
    this.held >>>= wanted;
    this.count -= wanted;
    return value;
  }

  /** Leaves the rest of the current byte. */
  toByte(): void {
    [this.held, this.count] = [0, 0];
  }

  symbol({ counts, symbols }: Codes): number {
    let [code, first, index] = [0, 0, 0];
    for (let bits = 1; bits <= LONGEST_CODE; bits += 1) {
      code |= this.take(1);
      const count = counts[bits] ?? 0;
      if (code - count < first) return symbols[index + (code - first)] ?? -1;
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw new Error('the packed text holds an unknown code');
  }
}

/** The two code tables that a block of the dynamic kind carries. */
function carriedCodes(bits: Bits): readonly [Codes, Codes] {
  const [letters, backs, orders] = [bits.take(5) + 257, bits.take(5) + 1, bits.take(4) + 4];
  const orderLengths: number[] = Array.from({ length: CODE_ORDER.length }, () => 0);
  for (let at = 0; at < orders; at += 1) orderLengths[CODE_ORDER[at] ?? 0] = bits.take(3);
  const order = codesOf(orderLengths);
  const lengths: number[] = [];
  const repeat = (length: number, times: number): void => {
    for (let n = 0; n < times; n += 1) lengths.push(length);
  };
  while (lengths.length < letters + backs) {
    const symbol = bits.symbol(order);
    if (symbol < 16) lengths.push(symbol);
    else if (symbol === 16) repeat(lengths[lengths.length - 1] ?? 0, 3 + bits.take(2));
    else if (symbol === 17) repeat(0, 3 + bits.take(3));
    else repeat(0, 11 + bits.take(7));
  }
  return [codesOf(lengths.slice(0, letters)), codesOf(lengths.slice(letters))];
}

const END = 256;

function block(bits: Bits, [letters, backs]: readonly [Codes, Codes], out: number[]): void {
  for (;;) {
    const symbol = bits.symbol(letters);
    if (symbol === END) return;
    if (symbol < END) {
      out.push(symbol);
      continue;
    }
    const length = (LENGTH_BASE[symbol - 257] ?? 0) + bits.take(LENGTH_BITS[symbol - 257] ?? 0);
    const way = bits.symbol(backs);
    const back = (BACK_BASE[way] ?? 0) + bits.take(BACK_BITS[way] ?? 0);
    for (let n = 0; n < length; n += 1) out.push(out[out.length - back] ?? 0);
  }
}

function stored(bits: Bits, out: number[]): void {
  bits.toByte();
  const length = bits.byte() | (bits.byte() << 8);
  bits.byte();
  bits.byte();
  for (let n = 0; n < length; n += 1) out.push(bits.byte());
}

/** Where the content begins, after the head of gzip with what it may carry. */
function afterHead(bytes: Uint8Array): number {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) throw new Error('not gzip');
  const flags = bytes[3] ?? 0;
  let at = 10;
  if (flags & 4) at += 2 + (bytes[at] ?? 0) + ((bytes[at + 1] ?? 0) << 8);
  for (const named of [8, 16])
    if (flags & named) {
      while ((bytes[at] ?? 0) !== 0) at += 1;
      at += 1;
    }
  return flags & 2 ? at + 2 : at;
}

/** The bytes that gzip packed. Throws when they are damaged. */
export function gunzip(bytes: Uint8Array): Uint8Array {
  const bits = new Bits(bytes, afterHead(bytes));
  const out: number[] = [];
  for (let last = 0; last === 0;) {
    last = bits.take(1);
    const kind = bits.take(2);
    if (kind === 0) stored(bits, out);
    else if (kind === 1) block(bits, fixedCodes(), out);
    else if (kind === 2) block(bits, carriedCodes(bits), out);
    else throw new Error('the packed text has an unknown kind of block');
  }
  return Uint8Array.from(out);
}

/** The text behind base64 of gzip. Throws when it is damaged. */
export function unpacked(packed: string): string {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  return new TextDecoder('utf-8', { fatal: true }).decode(gunzip(bytes));
}
