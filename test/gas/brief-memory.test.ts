/** Long texts in the account's cache, in parts: whole, or forgotten. */
import { briefMemoryOfGoogle } from '../../src/gas/memory';

const MOST = 100_000;
let kept: Map<string, string>;
let asked: number[];
const cache = {
  get: (key: string) => kept.get(key) ?? null,
  getAll: (keys: readonly string[]) => Object.fromEntries([...kept].filter(([key]) => keys.includes(key))),
  putAll: (values: Readonly<Record<string, string>>, seconds: number) => {
    asked.push(seconds);
    for (const [key, value] of Object.entries(values)) {
      if (value.length > MOST) throw new Error('Argument too large: value');
      kept.set(key, value);
    }
  },
  remove: (key: string) => void kept.delete(key),
};
const publish = (globals: object): void => void Object.assign(globalThis, globals);
const memory = briefMemoryOfGoogle();
const textOf = (length: number): string =>
  Array.from({ length }, (_, at) => String.fromCharCode(65 + (at % 53))).join('');

beforeEach(() => {
  [kept, asked] = [new Map(), []];
  publish({ CacheService: { getUserCache: () => cache } });
});

test.each([1, 90_000, 90_001, 250_000])('a text of %d letters comes back whole', (length) => {
  memory.set('a', textOf(length));
  expect(memory.get('a')).toBe(textOf(length));
  expect(memory.get('b')).toBeNull();
  memory.drop('a');
  expect(memory.get('a')).toBeNull();
});

test('a text is kept for two minutes, or as long as asked', () => {
  memory.set('a', 'x');
  memory.set('b', 'x', 21_600);
  expect(asked).toEqual([120, 21_600]);
});

test('a text of which Google has forgotten one part is forgotten', () => {
  memory.set('a', textOf(250_000));
  const [, ...parts] = [...kept.keys()].sort((one, other) => one.length - other.length);
  expect(parts).toHaveLength(3);
  kept.delete(parts[1] ?? '');
  expect(memory.get('a')).toBeNull();
});

test('a text that is too long, and a cache that throws, are forgotten, and no call fails', () => {
  memory.set('a', textOf(90_000 * 40 + 1));
  expect(memory.get('a')).toBeNull();
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  const broken = (): never => {
    throw new Error('Xin lỗi bạn, máy chủ đã gặp lỗi.');
  };
  publish({ CacheService: { getUserCache: () => ({ get: broken, getAll: broken, putAll: broken, remove: broken }) } });
  memory.set('a', 'x');
  expect(memory.get('a')).toBeNull();
  memory.drop('a');
  expect(warn).toHaveBeenCalledTimes(3);
  warn.mockRestore();
});
