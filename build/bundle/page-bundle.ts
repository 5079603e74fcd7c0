/**
 * The client half: every sidebar and dialog as one self-contained HTML file, with script and style inlined at build
 * time. Apps Script serves it unchanged: without a template pass, without a fetch from elsewhere, and without anything
 * that a serving pass could cut.
 */
import { build } from 'esbuild';
import { MENU } from '../../src/text/windows/menu';
import { pageWords } from '../../src/text/windows/page';
import { PROBE_PAGE } from '../../src/text/windows/self-check';
import { PROOF_PAGE, PROOF_PLACE } from '../../src/app/proof/proof-page';
import { proofWords } from '../../src/text/windows/rare/proof-page';
import { PAGES, type PagePlan } from '../../src/ui/pages';
import { guidePage } from './guide-page';
import { probePage } from './probe-page';
import { scriptText } from './script-text';
import { assertServable, markupText } from './servable';

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
    // Google's pass reads // inside backticks as a comment.
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
  // esbuild counts the lines of each style file apart.
  const style = text('.css')
    .trim()
    .replace(/([^\n]{80,}?\})(?=[^\n}])/g, '$1\n');
  return { script: scriptText(text('.js')), style };
}

/** What a screen reader calls the window. */
const titleOf = (page: string): string => MENU.find((entry) => entry.page === page)?.title ?? page;

const write = (page: string, plan: PagePlan, parts: Parts): string =>
  pageText(titleOf(page), parts, {
    head: '<base target="_top">\n',
    body: `<body data-job="${plan.job ?? ''}">
<div id="page"></div>
<p id="opening">${markupText(pageWords.opening)}</p>`,
  });

/** The proof is opened from a file: it carries what it proves, and the job puts that in its place. */
const proofPage = (parts: Parts): string =>
  pageText(proofWords.title, parts, {
    head: '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    body: `<body>
<div id="page"></div>
<pre id="held" hidden>${PROOF_PLACE}</pre>`,
  });

interface Frame {
  readonly head: string;
  readonly body: string;
}

const pageText = (title: string, parts: Parts, { head, body }: Frame): string => `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>${markupText(title)}</title>
${head}<style>
${parts.style}
</style>
</head>
${body}
<script>
${parts.script}
</script>
</body>
</html>
`;

/** All pages by name, ready to be written as `<name>.html`. */
export async function bundlePages(): Promise<ReadonlyMap<string, string>> {
  const names = [...new Set(Object.values(PAGES).map((plan) => plan.folder))];
  const folders = new Map(await Promise.all(names.map(async (name) => [name, await bundleFolder(name)] as const)));
  const pages = new Map<string, string>();
  for (const [page, plan] of Object.entries(PAGES)) {
    const parts = folders.get(plan.folder);
    if (!parts) throw new Error(`no bundle of src/ui/${plan.folder}`);
    const html = write(page, plan, parts);
    assertServable(page, html);
    pages.set(page, html);
  }
  const guide = await guidePage(titleOf('guide'));
  assertServable('guide', guide);
  const probe = await bundleFolder(PROBE_PAGE);
  const proof = proofPage(await bundleFolder(PROOF_PAGE));
  assertServable(PROOF_PAGE, proof);
  return pages.set('guide', guide).set(PROBE_PAGE, probePage(probe.script, probe.style)).set(PROOF_PAGE, proof);
}
