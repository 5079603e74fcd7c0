/** PropertiesService: texts by name in one store per script, account or document, within Google's limits. */
import { QUOTAS } from '../machine/latency';
import { ScriptException } from './errors';

type Store = Record<string, string>;

export class Properties {
  #stores = new Map<string, Store>();

  all(store: string): Readonly<Store> {
    return this.#stores.get(store) ?? {};
  }

  /** Writes several values at once. Writes none of them when one breaks a limit. */
  set(store: string, values: Readonly<Store>, replacing = false): void {
    const next = replacing ? { ...values } : { ...this.all(store), ...values };
    for (const value of Object.values(values)) {
      if (Buffer.byteLength(value) > QUOTAS.propertyValueBytes) throw new ScriptException('Argument too large: value');
    }
    const size = Object.entries(next).reduce(
      (sum, [name, value]) => sum + Buffer.byteLength(name) + Buffer.byteLength(value),
      0,
    );
    if (size > QUOTAS.propertyStoreBytes) {
      throw new ScriptException(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    this.#stores.set(store, next);
  }

  delete(store: string, name: string): void {
    const rest = Object.entries(this.all(store)).filter(([key]) => key !== name);
    this.#stores.set(store, Object.fromEntries(rest));
  }

  clear(store: string): void {
    this.#stores.delete(store);
  }

  save(): readonly (readonly [string, Store])[] {
    return [...this.#stores];
  }

  load(saved: readonly (readonly [string, Store])[]): void {
    this.#stores = new Map(saved);
  }
}
