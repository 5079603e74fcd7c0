/**
 * The server half of the add-in: src/gas/entry.ts and all its imports, as the one script file that Apps Script loads.
 * Every export of entry.ts becomes a global function, because menus, triggers and google.script.run only see top-level
 * functions.
 */
import { createHash } from 'node:crypto';
import { build, type BuildOptions, type Metafile, type OutputFile, type Plugin } from 'esbuild';
import { bundleParts, entryWith, lateExports, standIns, TakenValues, type LatePart } from './late-parts';
import { packCatalogues } from './pack-catalogue';

const ENTRY = 'src/gas/entry.ts';
const GLOBAL = 'App_';

/** es2020: Apps Script documents private fields and static blocks as parse errors. */
const shared = {
  bundle: true,
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
  /** Rarely used jobs, each in a file of its own. */
  readonly parts: readonly LatePart[];
}

const stub = (name: string): string => `function ${name}(){return ${GLOBAL}.${name}.apply(this,arguments)}`;

function fileOf(files: readonly OutputFile[], ending: string): string {
  const [file, ...more] = files.filter((one) => one.path.endsWith(ending));
  if (!file || more.length > 0)
    throw new Error(`expected one ${ending} of ${ENTRY}, got ${more.length + (file ? 1 : 0)}`);
  return file.text;
}

/** Files of ours that add code to the script, by the metafile of one output. */
const filesIn = (shares: ServerBundle['shares']): ReadonlySet<string> =>
  new Set(shares.filter(({ file, bytes }) => bytes > 0 && file.startsWith('src/')).map(({ file }) => file));

const sharesOf = (output: Metafile['outputs'][string]): ServerBundle['shares'] =>
  Object.entries(output.inputs)
    .map(([file, { bytesInOutput }]) => ({ file, bytes: bytesInOutput }))
    .sort((a, b) => b.bytes - a.bytes);

interface Pass {
  readonly output: Metafile['outputs'][string];
  readonly code: string;
}

/** One pass as a module: it finds the exports, and the files whose code the script holds. */
async function pass(options: BuildOptions): Promise<Pass> {
  const made = await build({ ...options, outfile: 'code.js', write: false, format: 'esm', metafile: true });
  const output = Object.values(made.metafile.outputs)[0];
  if (!output || output.exports.length === 0) throw new Error(`${ENTRY} exports nothing`);
  return { output, code: fileOf(made.outputFiles, '.js') };
}

/** What a planted fault changes (build/mutate): how sources are read, and the build id that it takes over. */
interface Otherwise {
  readonly plugins?: readonly Plugin[];
  readonly buildId?: string;
}

/**
 * Bundles the script without its late parts to find what it holds, then the parts, then the script again with the
 * values that the parts take and one stub for each export.
 */
export async function bundleServer(otherwise: Otherwise = {}): Promise<ServerBundle> {
  const read: BuildOptions = { ...shared, plugins: [...shared.plugins, ...(otherwise.plugins ?? [])] };
  const unnamed: BuildOptions = { ...read, define: { BUILD_ID: '"probe"' } };
  const late = standIns(await lateExports(unnamed));
  const withEntry = (options: BuildOptions, taken: TakenValues): BuildOptions => ({
    ...options,
    stdin: { contents: entryWith(ENTRY, taken.all), resolveDir: process.cwd(), loader: 'ts' },
    // A late file is a stand-in, whatever else reads it.
    plugins: [late, ...(options.plugins ?? [])],
  });
  const first = await pass(withEntry(unnamed, new TakenValues()));
  const script = filesIn(sharesOf(first.output));
  const probed = new TakenValues();
  const drafts = await bundleParts(unnamed, script, probed);
  const second = await pass(withEntry(unnamed, probed));
  const names = [...second.output.exports].sort();
  const hash = createHash('sha256').update(second.code);
  for (const { code } of drafts) hash.update(code);
  const buildId = otherwise.buildId ?? hash.digest('hex').slice(0, 12);
  const named: BuildOptions = { ...read, define: { BUILD_ID: JSON.stringify(buildId) } };
  const taken = new TakenValues();
  const parts = await bundleParts(named, script, taken);
  const made = await build({
    ...withEntry(named, taken),
    outfile: 'code.js',
    write: false,
    format: 'iife',
    sourcemap: 'external',
    sourcesContent: false,
    globalName: GLOBAL,
    banner: { js: `/* Sổ CCHC, bản dựng ${buildId} */` },
    footer: { js: names.map(stub).join('\n') },
  });
  return {
    code: fileOf(made.outputFiles ?? [], '.js'),
    map: fileOf(made.outputFiles ?? [], '.js.map'),
    names,
    buildId,
    shares: sharesOf(second.output),
    parts,
  };
}
