/**
 * The server half of the add-in: src/gas/entry.ts and all its imports, as the one script file that Apps Script loads.
 * Every export of entry.ts becomes a global function, because menus, triggers and google.script.run only see top-level
 * functions.
 */
import { createHash } from 'node:crypto';
import { build, type BuildOptions, type OutputFile } from 'esbuild';
import { packCatalogues } from './pack-catalogue';

const ENTRY = 'src/gas/entry.ts';
const GLOBAL = 'App_';

/** es2020: Apps Script documents private fields and static blocks as parse errors. */
const shared = {
  entryPoints: [ENTRY],
  bundle: true,
  write: false,
  platform: 'neutral',
  mainFields: ['module', 'main'],
  target: 'es2020',
  charset: 'utf8',
  legalComments: 'none',
  minify: true,
  // A stack trace names lines of the bundle; build/bundle/where.ts finds the source line.
  lineLimit: 160,
  plugins: [packCatalogues],
  tsconfig: 'tsconfig.gas.json',
  logLevel: 'silent',
} as const satisfies BuildOptions;

export interface ServerBundle {
  readonly code: string;
  /** Source map of exactly this code, as JSON. It is not pushed. */
  readonly map: string;
  /** Every global function of the bundle. */
  readonly names: readonly string[];
  readonly buildId: string;
  /** Bytes that each source file adds, largest first. */
  readonly shares: readonly { readonly file: string; readonly bytes: number }[];
}

const stub = (name: string): string => `function ${name}(){return ${GLOBAL}.${name}.apply(this,arguments)}`;

function fileOf(files: readonly OutputFile[], ending: string): string {
  const [file, ...more] = files.filter((one) => one.path.endsWith(ending));
  if (!file || more.length > 0)
    throw new Error(`expected one ${ending} of ${ENTRY}, got ${more.length + (file ? 1 : 0)}`);
  return file.text;
}

/** Bundles twice: the first pass finds the exports, the second makes the script with one stub for each. */
export async function bundleServer(): Promise<ServerBundle> {
  const probe = await build({
    ...shared,
    outfile: 'code.js',
    format: 'esm',
    metafile: true,
    define: { BUILD_ID: '"probe"' },
  });
  const output = Object.values(probe.metafile.outputs)[0];
  if (!output || output.exports.length === 0) throw new Error(`${ENTRY} exports nothing`);
  const names = [...output.exports].sort();
  const buildId = createHash('sha256').update(fileOf(probe.outputFiles, '.js')).digest('hex').slice(0, 12);
  const made = await build({
    ...shared,
    outfile: 'code.js',
    format: 'iife',
    sourcemap: 'external',
    sourcesContent: false,
    globalName: GLOBAL,
    define: { BUILD_ID: JSON.stringify(buildId) },
    banner: { js: `/* Sổ CCHC, bản dựng ${buildId} */` },
    footer: { js: names.map(stub).join('\n') },
  });
  const shares = Object.entries(output.inputs)
    .map(([file, { bytesInOutput }]) => ({ file, bytes: bytesInOutput }))
    .sort((a, b) => b.bytes - a.bytes);
  return { code: fileOf(made.outputFiles, '.js'), map: fileOf(made.outputFiles, '.js.map'), names, buildId, shares };
}
