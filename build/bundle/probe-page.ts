/**
 * The probe window of *Tự kiểm tra trên Google* (src/ui/page-probe): a page that holds on purpose what the build
 * refuses in every other page, each text in a script of its own, so that a text which is cut harms no other.
 */
import { PLANTED } from '../../src/ui/page-probe/pieces';
import { selfCheckWords } from '../../src/text/windows/rare/self-check';
import { PROBE_PAGE, PROBE_PAGE_TITLE } from '../../src/text/windows/self-check';
import { assertServable, markupText } from './servable';

const QUOTES: Readonly<Partial<Record<string, string>>> = { pageTemplate: '`' };

function plantedScript([id, text]: readonly [string, string]): string {
  const quote = QUOTES[id] ?? '"';
  return `<script>\nvar planted = planted || {}; planted.${id} = ${quote}${text}${quote};\n</script>\n`;
}

/** @param reporter the script that compares and reports, in the spelling of every window */
export function probePage(reporter: string, style: string): string {
  const planted = Object.entries(PLANTED).map(plantedScript).join('');
  const [head, tail] = [
    `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>${markupText(PROBE_PAGE_TITLE)}</title>
<base target="_top">
<style>
${style}
</style>
</head>
<body>
<main>
<h1>${markupText(PROBE_PAGE_TITLE)}</h1>
<p>${markupText(selfCheckWords.pageText)}</p>
</main>
`,
    `<script>
${reporter}
</script>
</body>
</html>
`,
  ];
  assertServable(PROBE_PAGE, head + tail);
  return head + planted + tail;
}
