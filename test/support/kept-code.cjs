/**
 * jest's runtime with compiled modules kept. Every test file has a context of its own and evaluates its modules there
 * again; their code is the same, so a worker compiles it once and uses it in all contexts.
 */
const vm = require('node:vm');
const { default: Runtime } = require('jest-runtime');

/** By path: the code and its script, which yields the module's function in the context where it runs. */
const kept = new Map();

/** `import()` belongs to the test file that compiled it, so such a module is compiled each time. */
const isOwn = (code) => code.includes('import(');

function scriptOf(filename, code, parameters) {
  const known = kept.get(filename);
  if (known !== undefined && known.code === code) return known.script;
  const head = `(function (${parameters.join(', ')}) {`;
  const script = new vm.Script(`${head}${code}\n})`, { filename, columnOffset: -head.length });
  kept.set(filename, { code, script });
  return script;
}

module.exports = class KeptCode extends Runtime {
  constructor(config, environment, ...rest) {
    super(config, environment, ...rest);
    const { executor } = this;
    const compile = executor.compile.bind(executor);
    executor.compile = (code, filename) => {
      const context = environment.getVmContext();
      if (context === null || isOwn(code)) return compile(code, filename);
      return scriptOf(filename, code, executor.injectedModuleParameters).runInContext(context);
    };
  }
};
