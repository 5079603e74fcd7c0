/**
 * jest's Node environment, one for all test files of a worker, with quick globals. Test files and the code they load
 * run in a context of node:vm, where a look at a property of the global object (`Math`, `Array` …) asks an interceptor
 * and takes 150 ns. The same names as variables of the context's scripts take 1 ns; `globalThis` keeps its properties.
 * Date is left out: a test may replace it.
 */
import vm from 'node:vm';
import NodeEnvironment from 'jest-environment-node';
import { atWorkerEnd } from './worker-end.mjs';

const NAMES = [
  ...['Object', 'Array', 'String', 'Number', 'Boolean', 'Symbol', 'BigInt', 'Function', 'RegExp', 'Math', 'JSON'],
  ...['Map', 'Set', 'WeakMap', 'WeakSet', 'WeakRef', 'Promise', 'Proxy', 'Reflect', 'Intl'],
  ...['ArrayBuffer', 'DataView', 'Uint8Array', 'Int8Array', 'Uint16Array', 'Int32Array', 'Uint32Array', 'Float64Array'],
  ...['Error', 'TypeError', 'RangeError', 'SyntaxError', 'parseInt', 'parseFloat', 'isNaN', 'isFinite'],
  ...['Buffer', 'URL', 'TextEncoder', 'TextDecoder', 'structuredClone'],
];

const bindings = new vm.Script(`let ${NAMES.map((name) => `${name} = globalThis.${name}`).join(', ')};`);

/** The environment of this worker. */
let kept;

export default class QuickGlobals extends NodeEnvironment {
  constructor(config, context) {
    if (kept !== undefined) return kept;
    super(config, context);
    bindings.runInContext(this.context);
    this.global.atWorkerEnd = atWorkerEnd;
    this.ownKeys = new Set(Reflect.ownKeys(this.global));
    this.exit = this.global.process.exit;
    kept = this;
  }

  /** Takes back what jest and the test file put into the context; the context itself stays. */
  async teardown() {
    this.fakeTimersModern.useRealTimers();
    this.global.process.exit = this.exit;
    for (const key of Reflect.ownKeys(this.global)) if (!this.ownKeys.has(key)) delete this.global[key];
  }
}
