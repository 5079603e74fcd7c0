/**
 * Trang lãnh đạo: the leaders' page of a period with its PDF, and *Sổ lĩnh vực* of each lead agency, all from the last *Tổng hợp* and nothing
 * else. What is shown already is left alone; a run that broke off goes on. One file of its own per period: a page that minutes of a meeting
 * cite keeps its link and its figures, and two periods are never compared as if they were one measure.
 */
import { ok } from '../../core/result';
import { fieldsOf } from '../../core/consolidate/field-of-agency';
import { faultWords, jobWords } from '../../text/windows/jobs';
import { leadersJobWords } from '../../text/books/leaders';
import { fileLink } from '../../tables/master-book/results/result-tab';
import type { JobLine, JobOutcome, JobRequest } from '../api';
import { fieldEditions } from './field-editions';
import { figuresOf, type Figures } from '../consolidate/figures';
import { countBy, JobHold, resultsSoFar, type Results } from '../jobs/hold';
import { finished, going, type Job, type Planned, type Stepped, type StepTurn } from '../jobs/job';
import { leadersEditions, masterGrids, shownBefore } from './editions';
import { directionOf, type PageBefore } from './figures';
import { accessChanges, earlierReaders } from './lost-access';
import { leadersAccounts } from '../work/office';
import type { FileAudited, World } from '../ports';
import { faultOfFile } from '../work/unit-files';
import {
  differenceWords,
  dropFrom,
  fileOfEdition,
  isShown,
  publishEdition,
  STANDING_FIELDS,
  standingOf,
  type Edition,
  type Standing,
} from './reader-files';
import type { PeriodWork } from '../work/period-work';
import { openIssuedPeriod } from '../work/open-period';
import { refuse, type Asked } from '../refusal';

const FOLDER = 'leadersFolder';
const PDF = 'leadersPdf';

interface Opened {
  readonly round: PeriodWork;
  readonly figures: Figures;
  readonly found: readonly FileAudited[];
}
/** One thing to do: an edition with those it needs, or the PDF. */
export interface Target {
  readonly code: string;
  readonly name: string;
  readonly isDone: boolean;
  readonly run: () => readonly [string, ...(string | number)[]];
}

function opened(world: World, request: JobRequest): Asked<Opened> {
  const round = openIssuedPeriod(world, { period: request.period });
  if (!round.ok) return round;
  const figures = figuresOf(round.value);
  if (round.value.office.publication?.inputHash !== figures.inputHash)
    return refuse('masterOld', { period: round.value.period.name });
  return ok({
    round: round.value,
    figures,
    found: world.files.audit(
      `appProperties has { key='master' and value='${round.value.office.masterId}' } and trashed = false`,
    ),
  });
}

const ofPage = (round: PeriodWork): Pick<Edition, 'stamp'> => ({
  stamp: { kind: 'leaders', period: round.period.code, unit: null },
});

function plan(world: World, asked: JobRequest): Asked<Planned> {
  const opening = opened(world, asked);
  if (!opening.ok) return opening;
  const { round, figures, found } = opening.value;
  const request: JobRequest = { job: 'leaders', period: round.period.code };
  const { fields } = fieldsOf(round.catalogue, figures.consolidated);
  const lines = leadersJobWords.lines({
    leaders: leadersAccounts(round.catalogue),
    agencies: fields.map((field) => field.agency.shortName),
    ...accessChanges(round, found, fields),
    direction: directionOf(round),
    isThere: fileOfEdition(found, ofPage(round)) !== null,
  });
  return ok({
    request,
    plan: {
      title: leadersJobWords.title(round.period.name),
      of: 2 + fields.length,
      lines: [...(resultsSoFar(round.ledger, request) === null ? [] : [jobWords.unfinished]), ...lines],
    },
  });
}

/** What stands in the files that are there: one look at all of them together. */
function standings(round: PeriodWork, files: readonly FileAudited[]): ReadonlyMap<string, Standing> {
  if (files.length === 0) return new Map();
  const books = round.world.books.getMany(
    files.map((file) => ({ id: file.id, fields: `spreadsheetId,${STANDING_FIELDS}` })),
  );
  return new Map(
    files.flatMap((file, at) => {
      const seen = books[at];
      return seen && 'book' in seen ? [[file.id, standingOf(seen.book)] as const] : [];
    }),
  );
}

function folderFor({ round, found }: Opened): () => string {
  let kept = found.find(
    (file) => file.appProperties['cchc'] === FOLDER && file.appProperties['period'] === round.period.code,
  )?.id;
  return () => {
    kept ??= round.world.files.createFolder(
      leadersJobWords.folder(round.period.name),
      round.world.files.seen(round.office.masterId)?.parents[0] ?? null,
      { cchc: FOLDER, period: round.period.code, master: round.office.masterId },
    );
    return kept;
  };
}

function targetsOf(at: Opened): readonly Target[] {
  const { round, figures, found } = at;
  const [master, folder] = [masterGrids(round), folderFor(at)];
  const pageFile = fileOfEdition(found, ofPage(round));
  const known = standings(
    round,
    found.filter(
      (file) =>
        ['leaders', 'leadersPrint', 'field'].includes(file.appProperties['cchc'] ?? '') &&
        file.appProperties['period'] === round.period.code,
    ),
  );
  let before: PageBefore | null | undefined;
  const { print, page } = leadersEditions(round, figures, {
    master,
    before: () => {
      const standing = pageFile && known.get(pageFile.id);
      return (before ??= standing ? shownBefore(round, standing) : null);
    },
  });
  const isDone = (edition: Edition): boolean => isShown(round, edition, { file: fileOfEdition(found, edition), known });
  const shown = (edition: Edition): ReturnType<Target['run']> => {
    const { fileId, differs, dropped } = publishEdition(round, edition, {
      file: fileOfEdition(found, edition),
      folder,
    });
    return differs.length > 0
      ? ['differs', differenceWords(differs), dropped]
      : ['written', edition.readers?.length ?? 0, fileId, dropped];
  };
  const earlier = earlierReaders(round, found);
  const pdf =
    found.find((file) => file.appProperties['cchc'] === PDF && file.appProperties['period'] === round.period.code) ??
    null;
  return [
    {
      code: page.code,
      name: leadersJobWords.page,
      isDone: isDone(print) && isDone(page),
      run: () => {
        const printed = shown(print);
        return printed[0] === 'written'
          ? shown(page)
          : [printed[0], printed[1] ?? '', dropFrom(round, page, fileOfEdition(found, page))];
      },
    },
    {
      code: 'pdf',
      name: leadersJobWords.pdfName,
      isDone: pdf?.appProperties['content'] === page.hash,
      run: () => exportPdf(round, { pdf, hash: page.hash, folder }),
    },
    ...fieldEditions(round, figures, master).map((edition): Target => ({
      code: edition.code,
      name: edition.fileName,
      isDone: isDone(edition),
      run: () => shown(edition),
    })),
    ...(earlier === null ? [] : [{ code: 'earlier', name: leadersJobWords.earlier, ...earlier }]),
  ];
}

/** The print edition is looked up anew: it may have been made a moment ago. */
function exportPdf(
  round: PeriodWork,
  { pdf, hash, folder }: { readonly pdf: FileAudited | null; readonly hash: string; readonly folder: () => string },
): ReturnType<Target['run']> {
  const { files } = round.world;
  const [printed] = files.list(
    `appProperties has { key='cchc' and value='leadersPrint' } and appProperties has { key='master' and value='${round.office.masterId}' } and appProperties has { key='period' and value='${round.period.code}' } and trashed = false`,
  );
  if (!printed) return ['failed', 'gone'];
  files.exportPdf(printed.id, () => ({
    name: leadersJobWords.pdf(round.period.name),
    parent: folder(),
    replace: pdf?.id ?? null,
    appProperties: { cchc: PDF, period: round.period.code, master: round.office.masterId, content: hash },
  }));
  return ['exported'];
}

/**
 * What is still to do: not what an earlier step could not do, but what it did and no longer stands (a Tổng hợp came between the steps),
 * after everything that was not tried at all.
 */
export function openOf(targets: readonly Target[], results: Results): readonly Target[] {
  const todo = targets.filter(
    (target) => !target.isDone && !['failed', 'differs'].includes(results[target.code]?.[0] ?? ''),
  );
  return [
    ...todo.filter((target) => results[target.code] === undefined),
    ...todo.filter((target) => results[target.code] !== undefined),
  ];
}

function attempted(target: Target): ReturnType<Target['run']> {
  try {
    return target.run();
  } catch (thrown) {
    return ['failed', faultOfFile(thrown)];
  }
}

function step({ world, request, until }: StepTurn): Asked<Stepped> {
  const opening = opened(world, request);
  if (!opening.ok) return opening;
  const { round } = opening.value;
  const targets = targetsOf(opening.value);
  const unfinished = resultsSoFar(round.ledger, request);
  if (unfinished === null && targets.every((target) => target.isDone))
    return ok(
      finished(targets.length, { ...outcomeOf(opening.value, targets, {}), message: leadersJobWords.upToDate }),
    );
  const hold = JobHold.take({ ledger: round.ledger, account: round.office.account, now: world.clock.now() }, request);
  if (!hold.ok) return hold;
  round.ledger.flush();
  const tried = new Set<string>();
  const open = (): readonly Target[] => openOf(targets, hold.value.all()).filter((target) => !tried.has(target.code));
  for (const target of open()) {
    if (world.clock.now() > until) break;
    if (tried.has(target.code)) continue;
    tried.add(target.code);
    hold.value.note(target.code, attempted(target));
    // A page that was held back has no PDF: the paper would show what the page may not.
    if (target.code === 'page' && hold.value.all()['page']?.[0] !== 'written') {
      hold.value.note('pdf', ['failed', 'page']);
      tried.add('pdf');
    }
  }
  const left = open();
  if (left.length === 0) {
    const counts = countBy(hold.value.all());
    round.ledger.tell(round.office.account, {
      action: 'leaders',
      unit: null,
      period: round.period.code,
      text: leadersJobWords.log((counts['written'] ?? 0) + (counts['exported'] ?? 0), droppedIn(hold.value.all())),
    });
    hold.value.finish();
  }
  round.ledger.flush();
  return ok(
    left.length === 0
      ? finished(targets.length, outcomeOf(opening.value, targets, hold.value.all()))
      : going(targets.length - left.length, targets.length, leadersJobWords.doing(left[0]?.name ?? '')),
  );
}

/** Where in a result the number of accounts that lost their access stands. */
const DROPPED_AT: Readonly<Record<string, number>> = { written: 3, differs: 2, dropped: 1 };
const droppedOf = (result: Results[string]): number => Number(result[DROPPED_AT[result[0]] ?? Infinity] ?? 0);
const droppedIn = (results: Results): number =>
  Object.values(results).reduce((sum, result) => sum + droppedOf(result), 0);

function outcomeOf({ round, found }: Opened, targets: readonly Target[], results: Results): JobOutcome {
  const counts = countBy(results);
  const failed = (counts['failed'] ?? 0) + (counts['differs'] ?? 0);
  const lines = targets.map(({ code, name }): JobLine => ({
    unit: code,
    name,
    result: results[code]?.[0] ?? 'unchanged',
    message: lineWords(results[code]),
  }));
  const pageId =
    results['page']?.[0] === 'written' ? String(results['page'][2]) : fileOfEdition(found, ofPage(round))?.id;
  return {
    result: failed > 0 ? 'doneMissing' : 'done',
    message: leadersJobWords.outcome((counts['written'] ?? 0) + (counts['exported'] ?? 0), failed),
    lines,
    counts,
    masterId: round.office.masterId,
    ...(pageId === undefined
      ? {}
      : {
          texts: [
            { title: leadersJobWords.message, text: leadersJobWords.toLeaders(round.period.name, fileLink(pageId)) },
          ],
        }),
  };
}

function lineWords(result: Results[string] | undefined): string {
  const { line } = leadersJobWords;
  if (result === undefined) return line.unchanged;
  const [code, fact] = result;
  const dropped = line.dropped(droppedOf(result));
  if (code === 'written') return line.written(Number(fact ?? 0)) + dropped;
  if (code === 'exported') return line.exported;
  if (code === 'dropped') return dropped.trim();
  if (code === 'differs') return String(fact) + dropped;
  return line.failed(fact === 'page' ? leadersJobWords.pageHeld : faultWords(String(fact)));
}

export const leaders: Job = { plan, step };
