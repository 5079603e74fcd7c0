/**
 * What may happen to a page between the project and the frame. Google does not document such a pass. Each cut was
 * observed and reported by somebody, and the reports contradict each other. A page that passes all of them is right in
 * every case.
 */
import { ScriptException } from './errors';

/**
 * Maximum length of a line of script: one report names a line of 150 kB that ended at 34 kB, others name "giant"
 * scripts.
 */
const LONGEST_LINE = 500;

const inScripts = (page: string, cut: (code: string) => string): string =>
  page.replace(
    /(<script[^>]*>)([^]*?)(<\/script>)/gi,
    (_, open: string, code: string, close: string) => `${open}${cut(code)}${close}`,
  );

/** Comments dropped by a reader that knows quoted strings and neither templates nor regular expressions. */
const withoutComments = (code: string): string =>
  code.replace(/"(?:\\[^]|[^"\\\n])*"|'(?:\\[^]|[^'\\\n])*'|\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)/g, (found) =>
    found.startsWith('/') ? '' : found,
  );

const CUTS = {
  /** `//` and `/*` begin a comment inside a template too. */
  templates: (page: string) => inScripts(page, withoutComments),
  /** `//` and `/*` begin a comment everywhere, in quoted strings too. */
  strings: (page: string) => inScripts(page, (code) => code.replace(/\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)/g, '')),
  htmlComments: (page: string) => page.replace(/<!--[^]*?(?:-->|$)/g, ''),
  longLines: (page: string) =>
    inScripts(page, (code) =>
      code
        .split('\n')
        .map((line) => line.slice(0, LONGEST_LINE))
        .join('\n'),
    ),
  /** The page's own charset is dropped, and its bytes are read as those of Western Europe. */
  charset: (page: string) => Buffer.from(page.replace(/<meta\s+charset[^>]*>/gi, ''), 'utf8').toString('latin1'),
  /** The page is put into its frame by a string replace, which gives `$&`, `$1`, `$$` and the like a meaning. */
  replacement: (page: string) => '{{page}}'.replace(/({{page}})/, page),
} as const satisfies Readonly<Record<string, (page: string) => string>>;

export type ServingCut = keyof typeof CUTS;

/** Every cut: how the desk serves unless it is asked for less. */
export const STRICT_SERVING = Object.keys(CUTS) as readonly ServingCut[];

/** The page as the frame gets it. */
export const served = (page: string, cuts: readonly ServingCut[]): string =>
  cuts.reduce((left, cut) => CUTS[cut](left), page);

/**
 * What `getContent` returns for an output made from a file: the page as it will be served. A text that is not a page is
 * refused.
 */
export function cleaned(page: string, cuts: readonly ServingCut[]): string {
  if (cuts.length > 0 && !/<[a-z!]/i.test(page))
    throw new ScriptException(`Malformed HTML content: ${page.slice(0, 80)}`);
  return served(page, cuts);
}
