/**
 * Loads the bundle as Apps Script would: each execution finds a V8 context without a trace of an earlier one and
 * without Node globals; services throw while the script is loading. Google's objects in the context are the text of
 * realm/*.js, run inside it.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { zonedTime } from './format-date';
import { KeptContext, keepContext, takeContext } from './kept-contexts';

const PARTS = ['core', 'date', 'blobs', 'google', 'state', 'screen', 'call'];
/** Real seconds after which a script that makes no call and does not end is stopped. */
const WALL_MS = 300_000;

export interface Host {
  /** Returns the head of the answer (question.ts). */
  readonly ask: (op: string, argsText: string, places: string, ...texts: readonly string[]) => string;
  /** A text of the last answer. */
  readonly text: (at: number) => string | undefined;
  readonly now: () => number;
  readonly offset: (utcMs: number) => number;
  readonly log: (level: string, text: string) => void;
  readonly dice: () => number;
  readonly settings: string;
}

interface RealmSide {
  arm(): void;
  kindOf(name: string): 'private' | 'missing' | 'callable';
  run(name: string, argsText: string, isEvent: boolean): string | undefined;
  describe(error: unknown): string;
}

export interface Failure {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

export class Realm {
  readonly #bundle: Bundle;
  readonly #kept: KeptContext;
  readonly #side: RealmSide;

  private constructor(bundle: Bundle, kept: KeptContext, side: RealmSide) {
    [this.#bundle, this.#kept, this.#side] = [bundle, kept, side];
  }

  /**
   * A realm without any trace of an earlier run, with the bundle loaded. Throws LoadFailure when the bundle's module
   * scope throws.
   */
  static load(bundleDir: string, host: Host): Realm {
    const bundle = bundleIn(bundleDir);
    const kept = takeContext(bundle) ?? new KeptContext();
    const bind = kept.once<() => void>(bindings());
    // Google's objects begin with the language's own Date, and leave the script another.
    bind();
    const side = kept.once<(host: Host) => RealmSide>(script())(host);
    bind();
    try {
      loadBundle(bundle, kept);
    } catch (error) {
      throw new LoadFailure(JSON.parse(side.describe(error)) as Failure);
    }
    side.arm();
    return new Realm(bundle, kept, side);
  }

  /** After the run: the context serves the next one. Not called when the script was stopped in the middle. */
  end(): void {
    keepContext(this.#bundle, this.#kept);
    // The script's own Date would keep its whole desk in memory.
    this.#kept.once<() => void>(bindings())();
  }

  kindOf(name: string): 'private' | 'missing' | 'callable' {
    return this.#side.kindOf(name);
  }

  /**
   * Calls a global function. Returns its value as JSON text, or undefined when it returned nothing. Throws what the
   * script threw.
   */
  run(name: string, argsText: string, isEvent: boolean): string | undefined {
    const call = { side: this.#side, name, argsText, isEvent };
    Object.defineProperty(this.#kept.context, '__deskCall', {
      value: () => call.side.run(call.name, call.argsText, call.isEvent),
      configurable: true,
    });
    return vm.runInContext(
      '(() => { const call = __deskCall; delete globalThis.__deskCall; return call(); })()',
      this.#kept.context,
      { timeout: WALL_MS },
    ) as string | undefined;
  }

  describe(error: unknown): Failure {
    return JSON.parse(this.#side.describe(error)) as Failure;
  }
}

export class LoadFailure extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}

/** The zone's offset in milliseconds, cached per quarter of an hour because Date methods ask for it often. */
export function offsetsOf(zone: string): (utcMs: number) => number {
  const known = new Map<number, number>();
  return (utcMs) => {
    if (!Number.isFinite(utcMs)) return 0;
    const quarter = Math.floor(utcMs / 900_000);
    let offset = known.get(quarter);
    if (offset === undefined) {
      offset = zonedTime(utcMs, zone).offsetMinutes * 60_000;
      known.set(quarter, offset);
    }
    return offset;
  };
}

/** The language's own globals, as Apps Script's V8 has them. */
const LANGUAGE = [
  ...[
    'Object',
    'Array',
    'String',
    'Number',
    'Boolean',
    'Symbol',
    'BigInt',
    'Function',
    'Date',
    'RegExp',
    'Math',
    'JSON',
  ],
  ...['Map', 'Set', 'WeakMap', 'WeakSet', 'Promise', 'Proxy', 'Reflect', 'Intl', 'Uint8Array', 'Int8Array'],
  ...['Error', 'TypeError', 'RangeError', 'parseInt', 'parseFloat', 'isNaN', 'isFinite'],
];

let bound: vm.Script | undefined;

/**
 * The same globals as variables of the scripts. In a context of node:vm a look at a property of the global object asks
 * an interceptor and takes 150 ns; a variable takes 1 ns. `globalThis` keeps its properties. The script's value reads
 * them again.
 */
function bindings(): vm.Script {
  bound ??= new vm.Script(
    `let ${LANGUAGE.join(', ')};\n(() => { ${LANGUAGE.map((name) => `${name} = globalThis.${name};`).join(' ')} })`,
  );
  return bound;
}

interface Bundle {
  /** Of the file, in milliseconds. */
  readonly writtenAt: number;
  readonly path: string;
  readonly script: vm.Script;
  /**
   * The same code as a function that evaluates it and returns its global variables and functions. Absent until they are
   * known by name.
   */
  again?: vm.Script;
}

const bundles = new Map<string, Bundle>();

/** The bundle's code, compiled once for all realms and again when the file is written again. */
function bundleIn(dir: string): Bundle {
  const path = join(dir, 'code.js');
  const writtenAt = statSync(path).mtimeMs;
  const known = bundles.get(path);
  if (known?.writtenAt === writtenAt) return known;
  const bundle = { writtenAt, path, script: new vm.Script(readFileSync(path, 'utf8'), { filename: path }) };
  bundles.set(path, bundle);
  return bundle;
}

/** Evaluates the bundle. Its globals are properties of the global object afterwards. */
function loadBundle(bundle: Bundle, kept: KeptContext): void {
  const { globals } = kept;
  if (bundle.again !== undefined) {
    const made = kept.once<() => object>(bundle.again).call(globals);
    for (const [name, value] of Object.entries(made))
      Object.defineProperty(globals, name, { value, writable: true, enumerable: true, configurable: true });
    return;
  }
  const before = new Set(Object.getOwnPropertyNames(globals));
  bundle.script.runInContext(kept.context);
  const names = Object.getOwnPropertyNames(globals).filter((name) => !before.has(name));
  const head = '(function () {';
  bundle.again = new vm.Script(`${head}${readFileSync(bundle.path, 'utf8')}\nreturn { ${names.join(', ')} };\n})`, {
    filename: bundle.path,
    columnOffset: -head.length,
  });
}

let compiled: vm.Script | undefined;

function script(): vm.Script {
  if (compiled === undefined) {
    const parts = PARTS.map((name) => readFileSync(new URL(`./realm/${name}.js`, import.meta.url), 'utf8'));
    compiled = new vm.Script(`(function (host) { 'use strict';\n${parts.join('\n')}\nreturn scriptSide;\n})`, {
      filename: 'desk-realm.js',
    });
  }
  return compiled;
}
