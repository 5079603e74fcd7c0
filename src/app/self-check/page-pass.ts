/**
 * How Google serves a page: a probe window receives texts that public reports call doubtful, compares each with what
 * was meant, and reports here. The windows of the product hold none of them (docs/google.md, HtmlService).
 */
import * as v from 'valibot';
import { ok } from '../../core/result';
import { selfCheckWords } from '../../text/windows/rare/self-check';
import type { JobName } from '../api';
import type { World } from '../ports';
import { request } from '../request';
import type { Probe } from './probe';

/** What the probe window looks at: texts of its page, and whether Google's Picker loads in it. */
export const PAGE_PIECES = [
  'pageSpelling',
  'pageSlashes',
  'pageTemplate',
  'pageDollar',
  'pageComment',
  'pageLongLine',
  'pageLetters',
  'pickerScript',
] as const;
export type PagePiece = (typeof PAGE_PIECES)[number];

const VERDICTS = ['kept', 'altered', 'loaded', 'blocked'] as const;
export type PageVerdict = (typeof VERDICTS)[number];
/** A piece and what became of it. */
export type PageReport = `${PagePiece} ${PageVerdict}`;
const REPORTS = PAGE_PIECES.flatMap((piece) => VERDICTS.map((verdict): PageReport => `${piece} ${verdict}`));

const SEEN = 'selfCheckPage';

const seenSoFar = ({ memory }: World): readonly string[] => JSON.parse(memory.get(SEEN) ?? '[]') as readonly string[];

/** A report of the probe window. It sends the texts first and the Picker when that has loaded or failed. */
export const pagePass = request({ seen: v.array(v.picklist(REPORTS)) }, (world, { seen }) => {
  world.memory.set(SEEN, JSON.stringify([...seenSoFar(world), ...seen]));
  return ok(null);
});

/** Opens the probe window beside the self-check. It reports while the other probes run. */
export function askPage(world: World): void {
  world.memory.drop(SEEN);
  world.probes.showProbePage();
}

export const forgetPage = ({ memory }: World): void => memory.drop(SEEN);

const pieceProbe = (
  id: PagePiece,
  rows: readonly string[],
  expected: readonly string[],
  restsOn?: readonly JobName[],
): Probe => ({
  id,
  rows,
  expected,
  ...(restsOn ? { restsOn } : {}),
  ask: ({ world }) => {
    const seen = seenSoFar(world).find((report) => report.startsWith(`${id} `));
    if (seen === undefined) throw new Error(selfCheckWords.noReport);
    return seen.slice(id.length + 1);
  },
});

const EITHER = ['kept', 'altered'];

/** They come last, so that the probe window has had the time of all others. */
export const PAGE_PROBES: readonly Probe[] = [
  // Every window is spelled so: what it shows and sends would be wrong without an error.
  pieceProbe('pageSpelling', ['H01', 'H02', 'H03', 'H04'], ['kept'], ['setUp', 'issue', 'consolidate', 'leaders']),
  pieceProbe('pageSlashes', ['H01'], EITHER),
  pieceProbe('pageTemplate', ['H01'], EITHER),
  pieceProbe('pageDollar', ['H03'], EITHER),
  pieceProbe('pageComment', ['H06'], EITHER),
  pieceProbe('pageLongLine', ['H02'], EITHER),
  pieceProbe('pageLetters', ['H04'], EITHER),
  // Without it the window *Bàn giao* reports that the Picker did not load.
  pieceProbe('pickerScript', ['H15'], ['loaded', 'blocked']),
];
