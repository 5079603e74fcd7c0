/**
 * Strings that outlive a run. In the account: which master, which stage. In the script, visible to every account: when
 * the hourly run last looked at a master. Neither holds figures. In the account's cache, packed: what the plan of a job
 * has read, for two minutes, and the ledger as the hourly run or the first screen read it, for six hours.
 */
import type { Memory } from '../app/ports';
import { retried } from './retry';

type Store = GoogleAppsScript.Properties.Properties;

const memoryIn = (store: () => Store): Memory => ({
  get: (key) => retried('properties.get', 'read', () => store().getProperty(key)),
  set: (key, value) => {
    retried('properties.set', 'again', () => store().setProperty(key, value));
  },
  drop: (key) => {
    retried('properties.delete', 'again', () => store().deleteProperty(key));
  },
});

export const memoryOfGoogle = (): Memory => memoryIn(() => PropertiesService.getUserProperties());
export const sharedMemoryOfGoogle = (): Memory => memoryIn(() => PropertiesService.getScriptProperties());

const BRIEF_SECONDS = 120;
/** An item of the cache holds at most 100 KB. */
const PART = 90_000;
/** What one account may keep briefly; a longer text is not kept. */
const MOST_PARTS = 40;

/** A text in parts. A cache that fails, or that has forgotten one part, has forgotten the text. */
export const briefMemoryOfGoogle = (): Memory => ({
  get: (key) =>
    passing(() => {
      const cache = CacheService.getUserCache();
      const names = partsOf(key, cache.get(key));
      const parts = names.length > 0 ? (cache.getAll([...names]) as Readonly<Record<string, string | undefined>>) : {};
      return names.length > 0 && names.every((name) => parts[name] !== undefined)
        ? names.map((name) => parts[name]).join('')
        : null;
    }),
  set: (key, value, seconds = BRIEF_SECONDS) => {
    const count = Math.ceil(value.length / PART);
    if (count > MOST_PARTS) return;
    // Parts of two texts never meet: their names carry the moment.
    const head = `${Date.now()}|${count}`;
    const parts = partsOf(key, head).map((name, at) => [name, value.slice(at * PART, (at + 1) * PART)] as const);
    passing(() => {
      CacheService.getUserCache().putAll({ ...Object.fromEntries(parts), [key]: head }, seconds);
    });
  },
  drop: (key) => {
    passing(() => {
      CacheService.getUserCache().remove(key);
    });
  },
});

function partsOf(key: string, head: string | null): readonly string[] {
  const [moment = '', count = '0'] = (head ?? '').split('|');
  return Array.from({ length: Number(count) }, (_, at) => `${key}|${moment}|${at}`);
}

function passing<T>(act: () => T): T | null {
  try {
    return act();
  } catch (thrown) {
    console.warn(`cache ${String(thrown)}`);
    return null;
  }
}
