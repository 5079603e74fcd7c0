/*
 * The script's side of the desk. It runs inside each execution's own realm, so that every array, Date and Error it
 * returns belongs to the script. Its only access to the world is `host`: texts in, texts out. Part 1: the line to the
 * host, errors, guards.
 */
const settings = JSON.parse(host.settings);
let armed = false;

class Exception extends Error {
  constructor(message) {
    super(message);
    this.name = 'Exception';
  }
}

function errorFrom(plain) {
  const error = plain.name === 'Exception' ? new Exception(plain.message) : new Error(plain.message);
  error.name = plain.name;
  if (plain.details !== undefined) error.details = plain.details;
  return error;
}

/** Letters from which a text travels beside the JSON, in which it would be escaped and read once more. */
const LONG = 500;

function isLong(arg) {
  return typeof arg === 'string' && arg.length >= LONG;
}

/** Asks the host. Arguments and answer travel as JSON, long texts as they are. */
function ask(op, ...args) {
  const texts = args.filter(isLong);
  if (texts.length === 0) return valueIn(host.ask(op, JSON.stringify(args), ''));
  const places = args.flatMap((arg, at) => (isLong(arg) ? [at] : []));
  const rest = args.map((arg) => (isLong(arg) ? null : arg));
  return valueIn(host.ask(op, JSON.stringify(rest), places.join(), ...texts));
}

/** `head` = the kind of the answer (question.ts). */
function valueIn(head) {
  if (head === '"') return host.text(0);
  if (head === '{') return JSON.parse(host.text(0));
  const answer = JSON.parse(head);
  if (answer.error !== undefined) throw errorFrom(answer.error);
  return answer.value;
}

/** Asks for an answer with `count` texts beside its value. */
function askWithTexts(op, ...args) {
  const { value, count } = ask(op, ...args);
  return { value, texts: Array.from({ length: count }, (_, at) => host.text(at)) };
}

function notDoubled(name) {
  return new Exception(`chưa mô phỏng: ${name}`);
}

/** An object of Google's. A member that it lacks throws an error with its name instead of being undefined. */
function guarded(name, members) {
  return new Proxy(members, {
    get(target, key) {
      if (typeof key === 'symbol') return Reflect.get(target, key);
      if (Object.prototype.hasOwnProperty.call(target, key)) return target[key];
      if (key === 'toString') return () => name;
      if (key === 'toJSON' || key === 'then' || key === 'constructor') return undefined;
      throw notDoubled(`${name}.${key}`);
    },
    set(target, key) {
      throw new Exception(`Cannot set property ${String(key)} of ${name}`);
    },
  });
}

/** A global of Google's. It throws while the script is loading, because AuthMode.NONE would break onOpen there. */
function publish(name, members) {
  const inner = guarded(name, members);
  const outer = new Proxy(members, {
    get(target, key) {
      if (!armed && typeof key !== 'symbol')
        throw new Exception(`${name}.${key} was called while the script was loading`);
      return Reflect.get(inner, key);
    },
    set() {
      throw new Exception(`Cannot set a property of ${name}`);
    },
  });
  Object.defineProperty(globalThis, name, { value: outer, writable: true, configurable: true, enumerable: false });
}

/** An enum of Google's. Its JSON is its name (V8 migration guide). */
function enumOf(...names) {
  const values = {};
  names.forEach((name, index) => {
    values[name] = Object.freeze({
      toString: () => name,
      toJSON: () => name,
      name: () => name,
      ordinal: () => index,
      compareTo: (other) => index - other.ordinal(),
    });
  });
  return guarded(`enum ${names[0]}`, values);
}

/** Whether an argument is present: Google's methods receive undefined as null. */
function given(value) {
  return value !== undefined && value !== null;
}

/** A value's type as Apps Script names it in a refusal. */
function typeName(value) {
  if (value === null) return 'null';
  return typeof value === 'string' ? 'String' : typeof value;
}

function argumentCount(name, args, fewest, most) {
  if (args.length >= fewest && args.length <= most) return;
  const types = args.map(typeName).join(',');
  throw new Exception(`The parameters (${types}) don't match the method signature for ${name}.`);
}

function log(level, args) {
  const text = args
    .map((one) =>
      typeof one === 'string' ? one : one instanceof Error ? String(one.stack || one) : JSON.stringify(one),
    )
    .join(' ');
  host.log(level, String(text));
}

Object.defineProperty(globalThis, 'console', {
  value: {
    log: (...args) => log('log', args),
    info: (...args) => log('info', args),
    warn: (...args) => log('warn', args),
    error: (...args) => log('error', args),
    debug: (...args) => log('debug', args),
    time() {},
    timeEnd() {},
  },
  writable: true,
  configurable: true,
});

const Logger = {
  log(format, ...rest) {
    const text =
      rest.length > 0 && typeof format === 'string'
        ? ask('text.format', format, rest)
        : String(typeof format === 'object' ? JSON.stringify(format) : format);
    host.log('log', text);
    return globalThis.Logger;
  },
  getLog: () => ask('log.all'),
  clear: () => ask('log.clear'),
};
publish('Logger', Logger);

// What V8 has and Apps Script lacks.
delete globalThis.WebAssembly;
delete globalThis.SharedArrayBuffer;
delete globalThis.Atomics;
Math.random = () => host.dice();
