/** CacheService. An item may be gone at any time; limits: docs/sources/platform.md, Quotas. */
import { QUOTAS } from '../machine/latency';
import { ScriptException } from './errors';

const ITEMS = 1000;
const KEY_LENGTH = 250;
const USUAL_SECONDS = 600;

interface Item {
  readonly value: string;
  readonly until: number;
}

export class Caches {
  readonly #stores = new Map<string, Map<string, Item>>();

  constructor(private readonly now: () => number) {}

  get(store: string, key: string): string | null {
    checkKey(key);
    const item = this.#stores.get(store)?.get(key);
    return item === undefined || item.until <= this.now() ? null : item.value;
  }

  put(store: string, values: Readonly<Record<string, string>>, seconds: number | null): void {
    const kept = seconds ?? USUAL_SECONDS;
    if (!(kept > 0) || kept > QUOTAS.cacheSecondsMax)
      throw new ScriptException('Argument out of range: expirationInSeconds');
    for (const [key, value] of Object.entries(values)) {
      checkKey(key);
      if (Buffer.byteLength(value) > QUOTAS.cacheValueBytes) throw new ScriptException('Argument too large: value');
    }
    const items = this.#stores.get(store) ?? new Map<string, Item>();
    this.#stores.set(store, items);
    for (const [key, value] of Object.entries(values)) {
      items.delete(key);
      items.set(key, { value, until: this.now() + kept * 1000 });
    }
    this.#trim(items);
  }

  remove(store: string, keys: readonly string[]): void {
    for (const key of keys) this.#stores.get(store)?.delete(key);
  }

  /** For the nemesis: removes everything. */
  evictAll(): void {
    this.#stores.clear();
  }

  /** When there are too many items, Google keeps those that expire last. */
  #trim(items: Map<string, Item>): void {
    if (items.size <= ITEMS) return;
    const soonest = [...items].sort(([, a], [, b]) => a.until - b.until).slice(0, items.size - ITEMS);
    for (const [key] of soonest) items.delete(key);
  }
}

function checkKey(key: string): void {
  if (key.length > KEY_LENGTH) throw new ScriptException('Argument too large: key');
}
