/**
 * The desk's random source: the same seed gives the same ids, jitter and UUIDs. Algorithm mulberry32; the state is one
 * 32-bit number.
 */
const ID_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export class Dice {
  #state: number;

  constructor(seed: number | string) {
    this.#state = typeof seed === 'number' ? seed >>> 0 : hash(seed);
  }

  /** Uniform in [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number in [0, below). */
  below(below: number): number {
    return Math.floor(this.next() * below);
  }

  /** Letters of Drive's alphabet. */
  letters(count: number): string {
    return Array.from({ length: count }, () => ID_LETTERS[this.below(64)]).join('');
  }

  /** A new id in Drive's form: 44 characters that begin with 1. */
  fileId(): string {
    return `1${this.letters(43)}`;
  }

  uuid(): string {
    const hex = Array.from({ length: 32 }, () => this.below(16).toString(16));
    hex[12] = '4';
    hex[16] = (8 + this.below(4)).toString(16);
    const text = hex.join('');
    return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-');
  }

  save(): { state: number } {
    return { state: this.#state };
  }

  load(saved: { state: number }): void {
    this.#state = saved.state;
  }
}

/** The 32-bit FNV-1a hash of a text. */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (const unit of Buffer.from(text, 'utf8')) h = Math.imul(h ^ unit, 0x01000193) >>> 0;
  return h;
}
