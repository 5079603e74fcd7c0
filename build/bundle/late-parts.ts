/**
 * Rarely used jobs, requests and sentences leave the script, because Apps Script compiles the whole script at every
 * click. Each part is gzipped code in a file beside the pages, evaluated at its first call. Modules that the script
 * holds too are not repeated in a part: the part takes their values from the script.
 */
import { gzipSync } from 'node:zlib';
import { relative } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import ts from 'typescript';
import { assertServable } from './servable';

/** Files by part. In the script each export becomes a stand-in that loads the part when it is used. */
export const PARTS: Readonly<Record<string, readonly string[]>> = {
  'set-up': ['src/app/housekeeping/set-up.ts'],
  issue: ['src/app/issue/issue.ts', 'src/app/issue/view.ts', 'src/app/issue/contacts.ts'],
  tidy: [
    'src/app/housekeeping/health-check.ts',
    'src/app/housekeeping/repair.ts',
    'src/app/housekeeping/doubted-rows.ts',
    'src/app/housekeeping/export-all.ts',
    'src/app/housekeeping/master-locale.ts',
  ],
  // What the hourly run makes before a click, and what it tidies; a quiet run does nothing.
  prepare: ['src/app/consolidate/prepare.ts', 'src/app/collect/stray-files.ts'],
  handover: ['src/app/handover/give.ts', 'src/app/handover/take.ts', 'src/app/handover/view.ts'],
  'self-check': ['src/app/self-check/job.ts', 'src/app/self-check/page-pass.ts'],
  'year-proof': ['src/app/year-proof/job.ts'],
  scoring: ['src/app/scoring/appraise.ts', 'src/app/scoring/score-outcome.ts'],
  leaders: ['src/app/leaders/job.ts'],
  // Only a publication counts again; opening a window and collecting do not.
  recount: ['src/app/recount/recount.ts'],
  documents: ['src/app/documents/job.ts', 'src/app/documents/view.ts', 'src/app/documents/rates.ts'],
  table: ['src/app/catalogue/take-table.ts'],
  // Making a unit's forms, and laying again what was damaged in them; the script itself only reads them.
  'unit-forms': ['src/app/work/book-requests.ts', 'src/app/collect/bring/lay-period.ts'],
  // A sentence is made when something is refused or fails.
  refusals: ['src/text/refusals.ts', 'src/text/faults.ts', 'src/text/windows/rare/probe-titles.ts'],
  'roll-up': ['src/app/roll-up/load-files.ts'],
  'unit-files': ['src/app/unit-files/give.ts', 'src/app/unit-files/take.ts'],
  'next-period': ['src/app/next-period/view.ts', 'src/app/next-period/undo-opening.ts'],
  rehearsal: ['src/app/rehearsal/rehearsals.ts'],
  'unit-changes': [
    'src/app/unit-changes/change.ts',
    'src/app/unit-changes/moves.ts',
    'src/app/unit-changes/view.ts',
    'src/app/unit-changes/compare.ts',
  ],
  decide: [
    'src/app/receive/quality.ts',
    'src/app/receive/decide-time.ts',
    'src/app/receive/undo.ts',
    'src/app/receive/track.ts',
    'src/app/letters/remind.ts',
    'src/app/collect/check.ts',
  ],
  duties: [
    'src/app/duties/questions.ts',
    'src/app/duties/index-forecast.ts',
    'src/app/duties/settle-area.ts',
    'src/app/duties/weak-from-scores.ts',
    'src/app/duties/weak-written.ts',
  ],
  corrections: ['src/app/corrections/correct.ts', 'src/app/corrections/view.ts'],
  'template-change': ['src/app/template-change/change.ts', 'src/app/template-change/view.ts'],
  track: ['src/app/receive/track.ts'],
  // Only an office that names groups needs it.
  'group-books': ['src/app/collect/group-books.ts'],
  adjust: ['src/app/adjust/adjust.ts', 'src/app/adjust/adjustments.ts'],
};

/** Name of the file in the pushed project, without `.html`: Apps Script keeps text only as HTML files. */
export const partFile = (part: string): string => `part-${part}`;

const partOf = (file: string): string | undefined => Object.keys(PARTS).find((part) => PARTS[part]?.includes(file));

const here = (path: string): string => relative(process.cwd(), path).split('\\').join('/');

/** A value that a part takes from the script. */
export interface Taken {
  readonly file: string;
  readonly name: string;
}

/**
 * `code` is a function expression: it takes the script's values by number and returns the exports by name. `map` is its
 * source map, as JSON.
 */
export interface LatePart {
  readonly name: string;
  readonly code: string;
  readonly map: string;
}

/** The values that parts take, each once; its place is its number in the script's list. */
export class TakenValues {
  readonly all: Taken[] = [];

  placeOf(file: string, name: string): number {
    const known = this.all.findIndex((one) => one.file === file && one.name === name);
    return known >= 0 ? known : this.all.push({ file, name }) - 1;
  }
}

/**
 * Replaces each late file by stand-ins for its exports. `exportsOf` gives the names by file. A stand-in forwards a
 * reading of a property and a call; nothing else is asked of a request, a job or a function.
 */
export const standIns = (exportsOf: ReadonlyMap<string, readonly string[]>): Plugin => ({
  name: 'late-parts',
  setup(building) {
    building.onResolve({ filter: /^late-part-loader$/ }, () => ({ path: 'loader', namespace: 'late' }));
    building.onLoad({ filter: /.*/, namespace: 'late' }, () => ({ contents: LOADER, loader: 'js' }));
    building.onLoad({ filter: /[\\/]src[\\/](app|text)[\\/].*\.ts$/ }, ({ path }) => {
      const file = here(path);
      const part = partOf(file);
      if (part === undefined) return undefined;
      // Pure: a stand-in that the script does not use is left out.
      const lines = (exportsOf.get(file) ?? []).map(
        (name) => `export const ${name} = /* @__PURE__ */ standIn(${JSON.stringify(part)}, ${JSON.stringify(name)});`,
      );
      return { contents: ["import { standIn } from 'late-part-loader';", ...lines].join('\n'), loader: 'js' };
    });
  },
});

/**
 * The raw content of a template is documented as unprocessed (docs/google.md, H05). The evaluation is indirect, so the
 * code sees globals only.
 */
const LOADER = `
const loaded = {};
let held = () => [];
export const offer = (values) => { held = values; };
const opened = (part) => loaded[part] ??= (0, eval)(Utilities.ungzip(Utilities.newBlob(Utilities.base64DecodeWebSafe(
  JSON.parse(HtmlService.createTemplateFromFile('part-' + part).getRawContent()).join('')),
  'application/x-gzip')).getDataAsString('UTF-8'))(held());
export const standIn = (part, name) => new Proxy(() => undefined, {
  get: (_, key) => opened(part)[name][key],
  apply: (_, self, given) => opened(part)[name].apply(self, given),
});
`;

/** The entry of the script: what Google calls, and the values that parts take. */
export const entryWith = (entry: string, taken: readonly Taken[]): string =>
  [
    `export * from ${JSON.stringify(`./${entry}`)};`,
    "import { offer } from 'late-part-loader';",
    ...taken.map(({ file, name }, at) => `import { ${name} as taken${at} } from ${JSON.stringify(`./${file}`)};`),
    // Statements, because esbuild ends a line only between them.
    'offer(() => {',
    '  const held = [];',
    ...taken.map((_, at) => `  held[${at}] = taken${at};`),
    '  return held;',
    '});',
  ].join('\n');

/** A file by itself: what it imports stays outside. */
const alone: Plugin = {
  name: 'alone',
  setup(building) {
    building.onResolve({ filter: /.*/ }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path, external: true },
    );
  },
};

/** Exports of each late file. Throws when a file passes on all exports of another, whose names it does not hold. */
export async function lateExports(shared: BuildOptions): Promise<ReadonlyMap<string, readonly string[]>> {
  const files = Object.values(PARTS).flat();
  const found = await Promise.all(
    files.map(async (file) => {
      const options: BuildOptions = { ...shared, entryPoints: [file], outfile: 'x.js', write: false, format: 'esm' };
      const { metafile, outputFiles } = await build({ ...options, metafile: true, plugins: [alone] });
      if (outputFiles?.some(({ text }) => /export ?\*/.test(text)) === true)
        throw new Error(`a late file exports by name only: ${file}`);
      return [file, Object.values(metafile.outputs)[0]?.exports ?? []] as const;
    }),
  );
  return new Map(found);
}

/** Keeps files of the script out of a part: their values are imported by name, and so counted. */
const outside = (script: ReadonlySet<string>, own: readonly string[]): Plugin => ({
  name: 'outside-part',
  setup(building) {
    building.onResolve({ filter: /^\.{1,2}\// }, async ({ path, resolveDir, kind, pluginData }) => {
      if (pluginData === 'asked') return undefined;
      const found = await building.resolve(path, { resolveDir, kind, pluginData: 'asked' });
      const file = here(found.path);
      return script.has(file) && !own.includes(file) ? { path: file, external: true } : undefined;
    });
  },
});

const newlines = (text: string): string => text.replace(/[^\n]/g, '');

/** `import{a as b}from"x"` as `const{a:b}=...`: the same lines, so that the source map keeps its places. */
function taking(node: ts.ImportDeclaration, source: ts.SourceFile, taken: TakenValues): string {
  const bindings = node.importClause?.namedBindings;
  if (!bindings || !ts.isNamedImports(bindings) || !ts.isStringLiteral(node.moduleSpecifier))
    throw new Error(`a part imports by name only: ${node.getText(source)}`);
  const file = node.moduleSpecifier.text;
  const constants = bindings.elements.map(
    (one) => `${one.name.text}=held[${taken.placeOf(file, (one.propertyName ?? one.name).text)}]`,
  );
  return `${constants.length === 0 ? '' : `const ${constants.join(',')};`}${newlines(node.getText(source))}`;
}

function returning(node: ts.ExportDeclaration, source: ts.SourceFile): string {
  const clause = node.exportClause;
  if (!clause || !ts.isNamedExports(clause)) throw new Error(`a part exports by name only: ${node.getText(source)}`);
  const fields = clause.elements.map((one) => `${one.name.text}:${(one.propertyName ?? one.name).text}`);
  return `return{${fields.join(',')}};`;
}

/** A module of esbuild as a function of the values that it takes. */
function asFunction(name: string, code: string, taken: TakenValues): string {
  const source = ts.createSourceFile('part.js', code, ts.ScriptTarget.ES2020, false, ts.ScriptKind.JS);
  const written = source.statements.map((node) => {
    const before = source.text.slice(node.getFullStart(), node.getStart(source));
    if (ts.isImportDeclaration(node)) return before + taking(node, source, taken);
    if (ts.isExportDeclaration(node)) return before + returning(node, source);
    return before + node.getText(source);
  });
  return `(function(held){"use strict";\n${written.join('')}})\n//# sourceURL=${partFile(name)}.js\n`;
}

/** The source map for the code below the function's first line. */
function oneLineDown(map: string): string {
  const held = JSON.parse(map) as { readonly mappings: string };
  return JSON.stringify({ ...held, mappings: `;${held.mappings}` });
}

/**
 * Bundles every part.
 * @param script files whose code the script holds
 * @param taken receives the values that the parts take
 */
export async function bundleParts(
  shared: BuildOptions,
  script: ReadonlySet<string>,
  taken: TakenValues,
): Promise<readonly LatePart[]> {
  const built = await Promise.all(
    Object.entries(PARTS).map(async ([name, files]) => {
      const contents = files.map((file) => `export * from ${JSON.stringify(`./${file}`)};`).join('\n');
      const { outputFiles } = await build({
        ...shared,
        stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
        outfile: `${partFile(name)}.js`,
        write: false,
        format: 'esm',
        sourcemap: 'external',
        sourcesContent: false,
        plugins: [outside(script, files), ...(shared.plugins ?? [])],
      });
      const [code, map] = ['.js', '.js.map'].map((end) => outputFiles.find((one) => one.path.endsWith(end))?.text);
      if (code === undefined || map === undefined) throw new Error(`part ${name} is not made`);
      return { name, code, map };
    }),
  );
  // One after another, so that each taken value has the same number in every build.
  return built.map(({ name, code, map }) => ({ name, code: asFunction(name, code, taken), map: oneLineDown(map) }));
}

/** The part as the text of its file: web-safe base64 of gzipped code, as JSON in short lines. */
export function partText({ name, code }: LatePart): string {
  const packed = gzipSync(Buffer.from(code, 'utf8'), { level: 9 }).toString('base64');
  const lines = packed
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .match(/.{1,140}/g);
  const text = JSON.stringify(lines, null, 1);
  assertServable(partFile(name), text);
  return text;
}
