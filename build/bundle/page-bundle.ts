/**
 * The client half: every sidebar and dialog as one self-contained HTML file, with script and style inlined at build
 * time. Apps Script serves it unchanged: without a template pass, without a fetch from elsewhere, and without anything
 * that a serving pass could cut.
 */
import { build } from 'esbuild';
import { MENU } from '../../src/text/windows/menu';
import { pageWords } from '../../src/text/windows/page';
import { PROBE_PAGE } from '../../src/text/windows/self-check';
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
  return { script: scriptText(text('.js')), style: text('.css').trim() };
}

/** What a screen reader calls the window. */
const titleOf = (page: string): string => MENU.find((entry) => entry.page === page)?.title ?? page;

const write = (page: string, plan: PagePlan, parts: Parts): string => `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>${markupText(titleOf(page))}</title>
<base target="_top">
<style>
${parts.style}
</style>
</head>
<body data-job="${plan.job ?? ''}">
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
  return pages.set('guide', guide).set(PROBE_PAGE, probePage(probe.script, probe.style));
}
