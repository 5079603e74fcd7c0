/**
 * jest's runtime with modules kept. All test files of a worker run in one context (quick-globals.mjs), and every module
 * that is not a test is evaluated there once: its functions stay compiled and warm for the next test file. Such a
 * module must hold no state that a test can see. Modules of jest itself are evaluated for each file; their code is
 * compiled once.
 */
const { statSync } = require('node:fs');
const vm = require('node:vm');
const { default: Runtime } = require('jest-runtime');

/** Modules by path, each loaded to its end. */
const modules = new Map();
/** When the project's own modules were written, by path, in milliseconds. */
const writtenAt = new Map();
/** By path: the code and its script, which yields the module's function in the context where it runs. */
const scripts = new Map();

/** The runtime of the test file that runs. */
let current;

const isTest = (path) => /\.test\.tsx?$/.test(path);
const isOwn = (path) => !path.includes('/node_modules/');

function keep(path, module) {
  modules.set(path, module);
  scripts.delete(path);
  if (isOwn(path) && !writtenAt.has(path)) writtenAt.set(path, statSync(path).mtimeMs);
}

/** With --watch a module may change between two test files: then all are evaluated again. */
function forgetChanged() {
  const hasChanged = ([path, time]) => statSync(path, { throwIfNoEntry: false })?.mtimeMs !== time;
  if (![...writtenAt].some(hasChanged)) return;
  modules.clear();
  writtenAt.clear();
}

/** `import()` belongs to the test file that compiled it, so such a module is compiled each time. */
const hasImport = (code) => code.includes('import(');

function scriptOf(filename, code, parameters) {
  const known = scripts.get(filename);
  if (known !== undefined && known.code === code) return known.script;
  const head = `(function (${parameters.join(', ')}) {`;
  const script = new vm.Script(`${head}${code}\n})`, { filename, columnOffset: -head.length });
  scripts.set(filename, { code, script });
  return script;
}

module.exports = class KeptCode extends Runtime {
  constructor(config, environment, ...rest) {
    super(config, environment, ...rest);
    current = this;
    const { executor } = this;
    const compile = executor.compile.bind(executor);
    executor.compile = (code, filename) => {
      const context = environment.getVmContext();
      if (context === null || hasImport(code)) return compile(code, filename);
      return scriptOf(filename, code, executor.injectedModuleParameters).runInContext(context);
    };
    forgetChanged();
    for (const [path, module] of modules) this.registries.moduleRegistry.set(path, module);
  }

  /** A kept module asks the runtime that loaded it, which is gone in the next test file. */
  requireModuleOrMock(from, moduleName) {
    return this === current
      ? super.requireModuleOrMock(from, moduleName)
      : current.requireModuleOrMock(from, moduleName);
  }

  teardown() {
    for (const [path, module] of this.registries.moduleRegistry)
      if (module.loaded === true && !isTest(path)) keep(path, module);
    super.teardown();
  }
};
