/**
 * The window *Hướng dẫn*: the Vietnamese guides of docs/vi as one page, one fold per role. It is made at build time,
 * because a user of Google cannot read the repository. Pictures are left out and links become plain text: the page
 * fetches nothing and stays small.
 */
import { readFileSync } from 'node:fs';
import { transform } from 'esbuild';
import { Marked } from 'marked';
import { servableMarkup } from './servable';

/** In the order of the folds; the first is open. The office uses the menu, so its guide comes first. */
const GUIDES = ['so-noi-vu', 'don-vi', 'co-quan-chu-tri', 'lanh-dao'];

/** Bytes. Google sends the whole dialog at each opening. */
const MOST_BYTES = 60 * 1024;

export interface Guide {
  readonly role: string;
  readonly html: string;
}

const markdown = new Marked({
  renderer: {
    image: () => '',
    link({ tokens }) {
      return this.parser.parseInline(tokens);
    },
    paragraph({ tokens }) {
      const inside = this.parser.parseInline(tokens);
      return inside === '' ? '' : `<p>${inside}</p>\n`;
    },
    html({ text }) {
      throw new Error(`a guide holds raw HTML: ${text}`);
    },
  },
});

/**
 * One guide from its Markdown.
 * @param source begins with `# ` and the name of the role
 * @throws when it does not, or when it holds raw HTML
 */
export function guideOf(source: string): Guide {
  const [first = '', ...rest] = source.normalize('NFC').split('\n');
  if (!first.startsWith('# ')) throw new Error(`a guide begins with its role as a heading, not with: ${first}`);
  return { role: first.slice(2).trim(), html: markdown.parse(rest.join('\n'), { async: false }) };
}

/** @throws when the page is larger than a window may be. */
export function assertSmall(html: string): void {
  const bytes = Buffer.byteLength(html, 'utf8');
  if (bytes > MOST_BYTES) throw new Error(`dist/guide.html has ${bytes} bytes, at most ${MOST_BYTES}`);
}

const fold = ({ role, html }: Guide, index: number): string =>
  `<details name="role"${index === 0 ? ' open' : ''}><summary><b>${role}</b></summary>\n${html}</details>`;

/** The whole page under its title. */
export async function guidePage(title: string): Promise<string> {
  const style = await transform(readFileSync('src/ui/guide.css', 'utf8'), {
    loader: 'css',
    minify: true,
    charset: 'ascii',
    lineLimit: 100,
  });
  const guides = GUIDES.map((name) => guideOf(readFileSync(`docs/vi/${name}.md`, 'utf8')));
  const html = servableMarkup(`<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>${title}</title>
<style>${style.code}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${guides.map(fold).join('\n')}
</main>
</body>
</html>
`);
  assertSmall(html);
  return html;
}
