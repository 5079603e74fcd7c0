/**
 * What a page must not hold, because Google's serving pass may cut or change it (docs/google.md, HtmlService), or
 * because it would leave the province. The build stops at the first match.
 */

type Refusal = readonly [pattern: RegExp, what: string];

/** Length of the longest line. */
const LONGEST = 160;

const IN_LINES: readonly Refusal[] = [
  [/<\?/, 'a scriptlet opening <?'],
  [/\b(?:src|href)\s*=\s*["']?(?:https?:)?\/\//i, 'an external address'],
  [/@import|url\(\s*["']?(?:https?:)?\/\//i, 'an external style'],
  [/[^\x20-\x7e]/, 'a letter beyond ASCII'],
  [/<!--|-->/, 'an HTML comment'],
  [/`/, 'a backtick'],
  [/\/\//, 'a // as of a comment'],
  [/\/\*/, 'a /* as of a comment'],
  [/\$[\d&`'$]/, 'a $ that a replacement would read'],
  [new RegExp(`^.{${LONGEST + 1}}`), `a line over ${LONGEST} letters`],
];

const TAGS: readonly Refusal[] = [
  [/<\/script[^]*<\/script/i, 'a second closing script tag'],
  [/<script[^]*<script/i, 'a second opening script tag'],
];

/** The one script from elsewhere, appended at run time, and the pages that may have it (docs/google.md, row H15). */
const PICKER: Refusal = [/apis\.google\.com/, "the address of Google's Picker"];
const PICKER_PAGES = ['handover', 'page-probe'];

/** Throws with the page, the line and the reason when `html` holds anything that a serving pass could cut or change. */
export function assertServable(page: string, html: string): void {
  html.split('\n').forEach((line, at) => {
    for (const [pattern, what] of PICKER_PAGES.includes(page) ? IN_LINES : [...IN_LINES, PICKER]) {
      const found = pattern.exec(line);
      if (found)
        throw new Error(
          `dist/${page}.html line ${at + 1} holds ${what}: ${line.slice(Math.max(0, found.index - 20), found.index + 60)}`,
        );
    }
  });
  for (const [pattern, what] of TAGS) {
    const found = pattern.exec(html);
    if (found) throw new Error(`dist/${page}.html line ${html.slice(0, found.index).split('\n').length} holds ${what}`);
  }
}

/**
 * Markup in ASCII and short lines: other letters become numbers, and a space becomes a new line where a line would be
 * too long.
 */
export const servableMarkup = (html: string): string =>
  html.replace(/[^\x20-\x7e\n]/gu, (letter) => `&#${letter.codePointAt(0)};`).replace(/(\S.{80,100}?) /g, '$1\n');

/** A text for the markup of a page. */
export const markupText = (text: string): string =>
  servableMarkup(text.replace(/[&<>]/g, (letter) => `&#${letter.codePointAt(0)};`));
