/**
 * jest's Node environment with quick globals. Test files and the code they load run in a context of node:vm, where a
 * look at a property of the global object (`Math`, `Array` …) asks an interceptor and takes 150 ns. The same names as
 * variables of the context's scripts take 1 ns; `globalThis` keeps its properties. Date is left out: a test may replace
 * it.
 */
import vm from 'node:vm';
import NodeEnvironment from 'jest-environment-node';

const NAMES = [
  ...['Object', 'Array', 'String', 'Number', 'Boolean', 'Symbol', 'BigInt', 'Function', 'RegExp', 'Math', 'JSON'],
  ...['Map', 'Set', 'WeakMap', 'WeakSet', 'WeakRef', 'Promise', 'Proxy', 'Reflect', 'Intl'],
  ...['ArrayBuffer', 'DataView', 'Uint8Array', 'Int8Array', 'Uint16Array', 'Int32Array', 'Uint32Array', 'Float64Array'],
  ...['Error', 'TypeError', 'RangeError', 'SyntaxError', 'parseInt', 'parseFloat', 'isNaN', 'isFinite'],
  ...['Buffer', 'URL', 'TextEncoder', 'TextDecoder', 'structuredClone'],
];

const bindings = new vm.Script(`let ${NAMES.map((name) => `${name} = globalThis.${name}`).join(', ')};`);

export default class QuickGlobals extends NodeEnvironment {
  constructor(config, context) {
    super(config, context);
    bindings.runInContext(this.context);
  }
}
