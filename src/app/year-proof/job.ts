/**
 * Tự kiểm chứng: a synthetic province goes through a whole year in books of its own, every cell of its tables is
 * compared with a count that shares no code with the consolidation, and everything that was made is removed. It needs
 * no master. A run that was stopped goes on within the day; what an older one left is removed first.
 */
import { localDate } from '../../core/calendar';
import { Fault } from '../../core/fault';
import { ok } from '../../core/result';
import { yearProofWords as words, type YearProofStep } from '../../text/windows/rare/year-proof';
import type { JobRequest } from '../api';
import { finished, going, type Job, type Planned, type Stepped, type StepTurn } from '../jobs/job';
import type { World } from '../ports';
import { refuse, type Asked } from '../refusal';
import { fillOffice } from '../housekeeping/fill-office';
import { certificateOf } from './certificate';
import { UNITS } from './expected/year';
import { dropProgress, keepProgress, MOST_DIFFERENCES, progressIn, withCompared, type Progress } from './progress';
import { NEXT_YEAR, syntheticProvince } from './province';
import { SCRATCH_FILES, SCRATCH_MARK, scratchWorld, type Books, type Unsent } from './scratch-world';
import { CORRECT_AT, GIVE_BACK_AT, STAGES, type Played } from './stages';

/** Removal of what is left, the books, the stages of the year, the removal. */
const BEFORE_YEAR = 2;
const REMOVE_AT = BEFORE_YEAR + STAGES.length;
const OF = REMOVE_AT + 1;
const FILES = UNITS.length * (NEXT_YEAR + 1);
/** A stage that never ends ends the run. */
const MOST_TRIES = 4;
/** Nothing is begun in a step after it. */
const LAST_BEGIN = 35_000;

const nameAt = (at: number): string => {
  const stage = STAGES[at - BEFORE_YEAR];
  const own: YearProofStep = at === 0 ? 'clear' : at === 1 ? 'found' : 'remove';
  return stage ? words.step(stage.step, stage.period) : words.step(own, null);
};

function plan(world: World, { job }: JobRequest): Asked<Planned> {
  if (world.person.account() === null) return refuse('nobody');
  const under = progressIn(world);
  const left = under === null ? world.files.list(SCRATCH_FILES).length : 0;
  const first = under ? [words.goesOn(under.at + 1, OF)] : left > 0 ? [words.leftOver(left)] : [];
  return ok({
    request: { job },
    plan: { title: words.title, of: OF, lines: [...first, ...words.lines(UNITS.length, FILES)] },
  });
}

const begun = ({ clock }: World): Progress => ({
  begun: clock.now(),
  seed: clock.now() % 1_000_000,
  at: 0,
  tries: 0,
  made: {},
  letters: 0,
  compared: [],
  differences: [],
  wrong: 0,
});

/** Everything with our mark goes into the trash; false = time was left for a part of it only. */
function removeAll({ files, clock }: World, until: number, folder?: string): boolean {
  // What is in the folder goes with it.
  if (folder !== undefined && files.seen(folder)?.trashed === false) files.trash(folder);
  for (const { id } of files.list(SCRATCH_FILES)) {
    if (clock.now() > until) return false;
    files.trash(id);
  }
  return true;
}

/** The next of folder, ledger and master; the last one is filled with its catalogue. */
function found(world: World, account: string, progress: Progress): Progress {
  const { folder, ledger, master } = progress.made;
  const { files } = world;
  if (folder === undefined)
    return { ...progress, made: { folder: files.createFolder(words.folder, null, SCRATCH_MARK) } };
  if (ledger === undefined)
    return { ...progress, made: { folder, ledger: files.createBook(words.ledger, folder, SCRATCH_MARK) } };
  if (master === undefined)
    return { ...progress, made: { folder, ledger, master: files.createBook(words.master, folder, SCRATCH_MARK) } };
  const scratch = scratchWorld(world, { folder, ledger, master }, { count: 0 });
  const catalogue = syntheticProvince(localDate(progress.begun), account);
  fillOffice(scratch, { catalogue, account, ledger, master });
  return { ...progress, at: progress.at + 1 };
}

/** Plays the stage of the year where the run is. */
function played(world: World, progress: Progress, until: number): Progress {
  const stage = STAGES[progress.at - BEFORE_YEAR];
  if (!stage) return { ...progress, at: REMOVE_AT };
  const at = progress.at - BEFORE_YEAR;
  const books = progress.made as Books;
  const unsent: Unsent = { count: progress.letters };
  const asked = { seed: progress.seed, corrected: at >= CORRECT_AT, wrong: at < GIVE_BACK_AT };
  const result = stage.play({ world: scratchWorld(world, books, unsent), master: books.master, asked, until });
  return after({ ...progress, letters: unsent.count, tries: 0 }, result);
}

function after(progress: Progress, result: Played): Progress {
  if (result === 'more') return progress;
  const next = { ...progress, at: progress.at + 1 };
  if (result === 'done') return next;
  if ('stopped' in result) return stopped(progress, words.refused(nameAt(progress.at), result.stopped));
  return result.found.reduce((so, { one, differences }) => withCompared(so, one, differences), next);
}

/** The run ends here without a verdict on the rest of the year, and removes what it made. */
const stopped = (progress: Progress, why: string): Progress => ({
  ...progress,
  at: REMOVE_AT,
  differences: [why, ...progress.differences].slice(0, MOST_DIFFERENCES),
  stopped: true,
});

function advanced(world: World, account: string, progress: Progress, until: number): Progress {
  if (progress.at === 0) return removeAll(world, until) ? { ...progress, at: 1 } : progress;
  if (progress.at === 1) return found(world, account, progress);
  return played(world, progress, until);
}

function step({ world, until }: StepTurn): Asked<Stepped> {
  const account = world.person.account();
  if (account === null) return refuse('nobody');
  let progress = progressIn(world) ?? begun(world);
  do {
    const isWorn = progress.tries >= MOST_TRIES && progress.at < REMOVE_AT;
    if (isWorn) progress = { ...stopped(progress, words.broken(nameAt(progress.at))), tries: 0 };
    if (progress.at >= REMOVE_AT) return ended(world, account, progress, until);
    keepProgress(world, { ...progress, tries: progress.tries + 1 });
    progress = tried(() => advanced(world, account, progress, until), progress);
    keepProgress(world, progress);
  } while (world.clock.now() < until - LAST_BEGIN);
  return ok(going(progress.at, OF, nameAt(progress.at)));
}

/** What may pass is tried again by the next step; anything else that fails here stops the run. */
function tried(advance: () => Progress, before: Progress): Progress {
  try {
    return advance();
  } catch (thrown) {
    if (thrown instanceof Fault || before.at < BEFORE_YEAR) throw thrown;
    return stopped(before, words.refused(nameAt(before.at), String(thrown)));
  }
}

function ended(world: World, account: string, progress: Progress, until: number): Asked<Stepped> {
  keepProgress(world, progress);
  if (!removeAll(world, until, progress.made.folder)) return ok(going(REMOVE_AT, OF, nameAt(REMOVE_AT)));
  dropProgress(world);
  const now = world.clock.now();
  const cells = progress.compared.reduce((sum, one) => sum + one.cells, 0);
  const looked = progress.compared.map(({ period, what, cells: count, wrong }) => ({
    name: words.looked(period, what),
    cells: count,
    wrong,
  }));
  const { wrong, differences } = progress;
  const isStopped = progress.stopped === true;
  return ok(
    finished(OF, {
      result: wrong === 0 && !isStopped ? 'done' : 'doneMissing',
      message: words.outcome({ cells, wrong, isStopped }),
      lines: [
        ...differences.map((text, n) =>
          line(`difference${n}`, isStopped && n === 0 ? words.stop : words.difference, ['', text]),
        ),
        ...looked.map((one, n) =>
          line(`looked${n}`, one.name, [String(one.cells), words.verdict(one.wrong)], one.wrong === 0),
        ),
      ],
      columns: words.columns,
      counts: { cells, wrong, letters: progress.letters },
      download: {
        name: words.file(localDate(now)),
        text: certificateOf({ progress, looked, cells, account, now }),
        type: 'text/html',
      },
    }),
  );
}

const line = (unit: string, name: string, cells: readonly string[], isSame = false) => ({
  unit,
  name,
  result: isSame ? 'right' : 'different',
  message: cells.join(': '),
  cells,
});

export const yearProof: Job = { plan, step };
