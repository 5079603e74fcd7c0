/**
 * V8 contexts that serve one execution after another. An execution must find nothing of an earlier one, so the bundle
 * is evaluated again for each, and every global and every member of the language's own objects is put back after it.
 * What stays is V8's own: compiled code that is already quick.
 */
import vm from 'node:vm';

/** Contexts without an execution, the one used last at the end. */
const idle: { readonly key: object; readonly context: KeptContext }[] = [];
/** A context with the bundle's compiled code takes about 20 MB; runs are rarely nested deeper than two. */
const MOST_IDLE = 4;

/** What an object of the language is at birth. */
interface Born {
  readonly members: ReadonlyMap<PropertyKey, PropertyDescriptor>;
  readonly prototype: object | null;
}

export class KeptContext {
  readonly context = vm.createContext({});
  /** The context's own global object. */
  readonly globals = vm.runInContext('globalThis', this.context) as object;
  readonly #made = new Map<vm.Script, unknown>();
  readonly #born = new Map(languageOf(this.context, this.globals).map((one) => [one, bornAs(one)] as const));

  /** The value of a script that is evaluated once in this context: a function that each execution calls again. */
  once<T>(script: vm.Script): T {
    if (!this.#made.has(script)) this.#made.set(script, script.runInContext(this.context));
    return this.#made.get(script) as T;
  }

  /** Puts the context back as it was made. Returns false when that is impossible. */
  restored(): boolean {
    return [...this.#born].every(([one, born]) => isRestored(one, born));
  }
}

/** A context that was kept for `key`, or undefined when all of its contexts are in use. */
export function takeContext(key: object): KeptContext | undefined {
  const at = idle.findLastIndex((one) => one.key === key);
  return at < 0 ? undefined : idle.splice(at, 1)[0]?.context;
}

/** Keeps the context for the next execution with the same `key`. */
export function keepContext(key: object, context: KeptContext): void {
  if (!context.restored()) return;
  idle.push({ key, context });
  if (idle.length > MOST_IDLE) idle.shift();
}

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

const valuesOf = (holder: object): readonly object[] =>
  Reflect.ownKeys(holder)
    .map((key) => Reflect.getOwnPropertyDescriptor(holder, key)?.value as unknown)
    .filter(isObject);

/** Values whose prototypes have no name: iterators, generators. */
const NAMELESS = new vm.Script(
  "[[].values(), ''.matchAll(/x/g), new Map().values(), new Set().values(), ''[Symbol.iterator](), (function* () {})()]",
);

const chainOf = (one: object): readonly object[] => {
  const above = Reflect.getPrototypeOf(one);
  return above === null ? [one] : [one, ...chainOf(above)];
};

/** The global object, what it holds and has, and all prototypes. */
function languageOf(context: object, globals: object): readonly object[] {
  const named = [...valuesOf(globals), ...valuesOf((globals as { Intl: object }).Intl)];
  const prototypes = named.map((one) => (one as { prototype?: unknown }).prototype).filter(isObject);
  const nameless = NAMELESS.runInContext(context) as readonly object[];
  const iterators = nameless.flatMap((one) => chainOf(one).slice(1));
  return [...new Set([globals, ...[...named, ...prototypes].flatMap(chainOf), ...iterators])];
}

const bornAs = (one: object): Born => ({
  members: new Map(Reflect.ownKeys(one).map((key) => [key, Reflect.getOwnPropertyDescriptor(one, key) ?? {}])),
  prototype: Reflect.getPrototypeOf(one),
});

const isSame = (now: PropertyDescriptor | undefined, born: PropertyDescriptor): boolean =>
  now !== undefined &&
  Object.is(now.value, born.value) &&
  now.get === born.get &&
  now.set === born.set &&
  now.writable === born.writable &&
  now.enumerable === born.enumerable &&
  now.configurable === born.configurable;

function isRestored(one: object, { members, prototype }: Born): boolean {
  if (!Object.isExtensible(one) || !Reflect.setPrototypeOf(one, prototype)) return false;
  for (const key of Reflect.ownKeys(one)) if (!members.has(key) && !Reflect.deleteProperty(one, key)) return false;
  for (const [key, born] of members)
    if (!isSame(Reflect.getOwnPropertyDescriptor(one, key), born) && !Reflect.defineProperty(one, key, born))
      return false;
  return true;
}
