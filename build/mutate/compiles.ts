/** Whether a source with a planted fault still compiles. A fault that the compiler refuses is never committed. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import type { Planted } from './sites';

const CONFIG = 'tsconfig.core.json';

/**
 * Returns a judge of the mutants of one source. It looks at that source only, not at those that import it. Throws when
 * the compiler refuses the source as it is, because it would then refuse every mutant.
 */
export function compilesIn(file: string): (mutant: Planted) => boolean {
  const text = readFileSync(file, 'utf8');
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(CONFIG, ts.sys.readFile).config, ts.sys, '.');
  let [planted, version] = [text, 0];
  const host: ts.LanguageServiceHost = {
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: (name) => (name === file ? String(version) : '0'),
    getScriptSnapshot: (name) => {
      const read = name === file ? planted : ts.sys.readFile(name);
      return read === undefined ? undefined : ts.ScriptSnapshot.fromString(read);
    },
    getCurrentDirectory: () => process.cwd(),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
  };
  const compiler = ts.createLanguageService(host, ts.createDocumentRegistry());
  const compiles = (): boolean =>
    compiler.getSyntacticDiagnostics(file).length === 0 && compiler.getSemanticDiagnostics(file).length === 0;
  if (!compiles()) throw new Error(`${file} does not compile under ${CONFIG}`);
  return ({ start, end, now }) => {
    planted = text.slice(0, start) + now + text.slice(end);
    version += 1;
    return compiles();
  };
}
