/**
 * The client half: every sidebar and dialog as one self-contained HTML file, script and style inlined at build time,
 * so that Apps Script serves it as it is: no template pass, nothing fetched from elsewhere, nothing that a serving pass could cut.
 */
import { build } from 'esbuild';
import { MENU } from '../../src/text/windows/menu';
import { pageWords } from '../../src/text/windows/page';
import { scriptText } from './script-text';
import { assertServable, markupText } from './servable';
import { guidePage } from './guide-page';

/** A page and the folder it is made from; `open` is told to the page, so that one dialog serves several jobs. */
export interface PagePlan {
  readonly page: string;
  readonly folder: string;
  readonly open: string;
}

export const PAGES: readonly PagePlan[] = [
  { page: 'set-up', folder: 'set-up', open: 'setUp' },
  { page: 'generate', folder: 'issue', open: 'generate' },
  { page: 'collect', folder: 'job-dialog', open: 'collect' },
  { page: 'check', folder: 'job-dialog', open: 'check' },
  { page: 'consolidate', folder: 'job-dialog', open: 'consolidate' },
  { page: 'remind', folder: 'job-dialog', open: 'remind' },
  { page: 'health-check', folder: 'job-dialog', open: 'healthCheck' },
  { page: 'export-all', folder: 'job-dialog', open: 'exportAll' },
  { page: 'leaders', folder: 'job-dialog', open: 'leaders' },
  { page: 'score-book', folder: 'job-dialog', open: 'appraise' },
  { page: 'status', folder: 'status', open: 'status' },
  { page: 'track', folder: 'track', open: 'track' },
  { page: 'receive', folder: 'receive', open: 'receive' },
  { page: 'explain', folder: 'explain', open: 'explain' },
  { page: 'adjust', folder: 'adjust', open: 'adjust' },
];

interface Parts {
  readonly script: string;
  readonly style: string;
}

async function bundleFolder(folder: string): Promise<Parts> {
  const made = await build({
    entryPoints: [`src/ui/${folder}/index.tsx`],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    // Google's pass takes // inside backticks for a comment.
    supported: { 'template-literal': false },
    charset: 'ascii',
    // For the style; scriptText sets the lines of the script.
    lineLimit: 100,
    minify: true,
    legalComments: 'none',
    outdir: 'out',
    tsconfig: 'tsconfig.ui.json',
    logLevel: 'silent',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const text = (ending: string): string =>
    made.outputFiles
      .filter((file) => file.path.endsWith(ending))
      .map((file) => file.text)
      .join('\n');
  return { script: scriptText(text('.js')), style: text('.css').trim() };
}

/** What a screen reader calls the window. */
const titleOf = (page: string): string => MENU.find((entry) => entry.page === page)?.title ?? page;

const write = (plan: PagePlan, parts: Parts): string => `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>${markupText(titleOf(plan.page))}</title>
<base target="_top">
<style>
${parts.style}
</style>
</head>
<body data-open="${plan.open}">
<div id="page"></div>
<p id="opening">${markupText(pageWords.opening)}</p>
<script>
${parts.script}
</script>
</body>
</html>
`;

/** All pages by name, ready to be written as `<name>.html`. */
export async function bundlePages(): Promise<ReadonlyMap<string, string>> {
  const folders = new Map<string, Parts>();
  for (const folder of new Set(PAGES.map((plan) => plan.folder))) folders.set(folder, await bundleFolder(folder));
  const pages = new Map<string, string>();
  for (const plan of PAGES) {
    const parts = folders.get(plan.folder);
    if (!parts) throw new Error(`no bundle of src/ui/${plan.folder}`);
    const html = write(plan, parts);
    assertServable(plan.page, html);
    pages.set(plan.page, html);
  }
  const guide = await guidePage(titleOf('guide'));
  assertServable('guide', guide);
  return pages.set('guide', guide);
}
