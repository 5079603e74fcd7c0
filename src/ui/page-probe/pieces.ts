/**
 * The texts of the probe window. `PLANTED` goes into the page as it is, each text in a script of its own
 * (build/bundle/probe-page.ts); the reporter holds the same texts in the spelling of every window.
 */
import type { PagePiece } from '../../app/self-check/page-pass';

type Planted = Exclude<PagePiece, 'pageSpelling' | 'pickerScript'>;

/** One report names a line of 150 kB that ended at 34 kB. */
const LONG_LINE = 36_000;

export const PLANTED: Readonly<Record<Planted, string>> = {
  pageSlashes: 'a//b/*c*/d',
  pageTemplate: 'a//b/*c*/d',
  pageDollar: 'a$&b$1c$$d',
  pageComment: 'a<!--b-->c',
  pageLongLine: 'x'.repeat(LONG_LINE),
  pageLetters: '\u0110\u01a1n v\u1ecb \u1eef',
};

/** Everything that is doubtful, in one text that the build spells as it spells every window. */
export const SPELLED = 'a//b/*c*/d$&e$1f$$<!--g-->`h` \u0110\u01a1n v\u1ecb \u1eef';
/** The UTF-16 units of `SPELLED`. Numbers survive every pass. */
export const SPELLED_UNITS: readonly number[] = [
  97, 47, 47, 98, 47, 42, 99, 42, 47, 100, 36, 38, 101, 36, 49, 102, 36, 36, 60, 33, 45, 45, 103, 45, 45, 62, 96, 104,
  96, 32, 272, 417, 110, 32, 118, 7883, 32, 7919,
];
