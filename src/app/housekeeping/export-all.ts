/**
 * Xuất toàn bộ: every workbook of a period as .xlsx in one folder of Drive, with a manifest of SHA-256 marks. A file
 * that has not changed since its export is left alone. An interrupted run continues, since every exported file carries
 * the mark of its source.
 */
import { Fault } from '../../core/fault';
import { ok } from '../../core/result';
import { exportWords } from '../../text/windows/rare/export-all';
import { faultWords } from '../../text/faults';
import type { JobLine, JobOutcome, JobRequest } from '../api';
import { countBy, JobHold, linesOf } from '../jobs/hold';
import { finished, going, type Job, type Planned, type Stepped, type StepTurn } from '../jobs/job';
import { filesOfMaster, faultOfFile } from '../work/unit-files';
import type { FileSeen, World } from '../ports';
import { dropStaged } from '../consolidate/stage-tabs';
import { RESULT_SHEETS } from '../../tables/master-book/sheets';
import { writeManifest, writeProof } from './export-beside';
import { exportFolder, filesMarked, marks } from './export-folder';
import { exportParts } from './export-parts';
import { fileOf, type PeriodWork } from '../work/period-work';
import { openPeriod } from '../work/open-period';
import { scoreBooksIn } from '../scoring/book-file';
import { refuse, type Asked } from '../refusal';

const EXPORT = 'export';
/** A workbook that one part of a large one is made from; an interrupted run may leave one. */
const SCRATCH = 'exportScratch';

interface Source {
  readonly code: string;
  readonly name: string;
  readonly id: string;
}
interface Work {
  readonly open: PeriodWork;
  readonly hold: JobHold;
  readonly found: readonly FileSeen[];
  readonly folder: string;
  readonly until: number;
}

function opened(world: World, request: JobRequest): Asked<PeriodWork> {
  const open = openPeriod(world, { period: request.period, units: request.units });
  if (!open.ok) return open;
  return sourcesOf(open.value).length > 2 ? open : refuse('notPublished');
}

const sourcesOf = (open: PeriodWork): readonly Source[] => [
  { code: 'master', name: exportWords.master, id: open.office.masterId },
  { code: 'ledger', name: exportWords.ledger, id: open.office.ledgerId },
  ...open.units.flatMap((unit) => {
    const file = fileOf(open, unit.code);
    return file ? [{ code: unit.code, name: unit.name, id: file.fileId }] : [];
  }),
];

function plan(world: World, asked: JobRequest): Asked<Planned> {
  const open = opened(world, asked);
  if (!open.ok) return open;
  const count = sourcesOf(open.value).length;
  return ok({
    request: { ...asked, period: open.value.period.code },
    plan: { title: exportWords.title(open.value.period.name), of: count, lines: exportWords.lines(count) },
  });
}

function step({ world, request, until }: StepTurn): Asked<Stepped> {
  const opening = opened(world, request);
  if (!opening.ok) return opening;
  const open = opening.value;
  const hold = JobHold.take({ ledger: open.ledger, account: open.office.account, now: world.clock.now() }, request);
  if (!hold.ok) return hold;
  open.ledger.flush();
  dropStandby(open);
  const found = filesOfMaster(open);
  const work: Work = { open, hold: hold.value, found, folder: exportFolder(open, found), until };
  for (const left of filesMarked(open, found, SCRATCH)) if (!left.trashed) world.files.trash(left.id);
  const ranks = scoreBooksIn(found)
    .filter((one) => one.appProperties['period'] === open.period.code)
    .map((one): Source => ({ code: 'scoreBook', name: one.name, id: one.id }));
  const sources = [...sourcesOf(open), ...ranks];
  for (const source of sources.filter((one) => hold.value.all()[one.code] === undefined)) {
    if (world.clock.now() > until) break;
    const result = exportOne(work, source);
    if (result === null) break;
    hold.value.note(source.code, result);
  }
  const left = sources.filter((one) => hold.value.all()[one.code] === undefined);
  const isDone = left.length === 0;
  if (!isDone) {
    open.ledger.flush();
    return ok(going(sources.length - left.length, sources.length, exportWords.writing(left[0]?.name ?? '')));
  }
  const beside = { open, found, folder: work.folder };
  writeManifest(beside, sources, hold.value.all());
  const proof = writeProof(beside);
  const counts = countBy(hold.value.all());
  open.ledger.tell(open.office.account, {
    action: 'exportAll',
    unit: null,
    period: open.period.code,
    text: exportWords.log((counts['exported'] ?? 0) + (counts['inParts'] ?? 0), counts['unchanged'] ?? 0),
  });
  hold.value.finish();
  open.ledger.flush();
  return ok(finished(sources.length, outcomeOf(work, sources, proof)));
}

/** What the hourly run prepared is in no copy; the next run prepares it again. */
function dropStandby({ world, office }: PeriodWork): void {
  if (office.stage.proved === '') return;
  const tabs = Object.values(RESULT_SHEETS).map((sheetId) => ({ sheetId }));
  try {
    dropStaged(world, office.masterId, tabs, office.stage);
  } catch (thrown) {
    // Another run has shown it, or lays it again.
    if (!(thrown instanceof Fault) || thrown.code !== 'refused') throw thrown;
  }
}

type Result = readonly [string, ...(string | number)[]];

/** Exported files of a source: whole, or its parts. */
const exportsOf = ({ open, found }: Work, source: Source, isPart: boolean): readonly FileSeen[] =>
  filesMarked(open, found, EXPORT).filter(
    (one) => one.appProperties['source'] === source.id && (one.appProperties['part'] !== undefined) === isPart,
  );

/**
 * [exported | unchanged, modified, sha256, bytes], [inParts, modified, the parts' sha256 with spaces between, bytes] or
 * [failed, why]. null = the time is over in the middle of a large source.
 */
function exportOne(work: Work, source: Source): Result | null {
  const { files } = work.open.world;
  try {
    // A source that Drive's list lacks is asked for by its own id before it is reported as gone.
    const seen = work.found.find((one) => one.id === source.id) ?? files.seen(source.id);
    if (!seen || seen.trashed) return ['failed', 'gone'];
    const modified = String(seen.modifiedAt);
    const there = exportsOf(work, source, false)[0] ?? null;
    const kept = there?.appProperties ?? {};
    const version = String(seen.version);
    if (kept['version'] === version && kept['sha256'] !== undefined)
      return ['unchanged', modified, kept['sha256'], Number(kept['bytes'] ?? 0)];
    return (
      keptParts(work, source, { modified, version }) ??
      whole(work, source, { modified, version, there }) ??
      inSeveral(work, source, { modified, version, there })
    );
  } catch (thrown) {
    return ['failed', faultOfFile(thrown)];
  }
}

interface Standing {
  readonly modified: string;
  readonly version: string;
  readonly there: FileSeen | null;
}

const marksOf = ({ open }: Work, source: Source, version: string): Readonly<Record<string, string>> => ({
  ...marks(open, EXPORT),
  source: source.id,
  version,
});

const fileName = ({ code, name }: Source): string => `${code} ${name}`;

/** null when the source is over Google's limit for an export. */
function whole(work: Work, source: Source, { modified, version, there }: Standing): Result | null {
  const { files } = work.open.world;
  try {
    const made = files.exportXlsx(source.id, (mark) => ({
      name: `${fileName(source)}.xlsx`,
      parent: work.folder,
      replace: there?.id ?? null,
      appProperties: { ...marksOf(work, source, version), ...mark },
    }));
    for (const part of exportsOf(work, source, true)) files.trash(part.id);
    return ['exported', modified, made.sha256, made.bytes];
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === 'tooLarge') return null;
    throw thrown;
  }
}

/** Every part of this version is there already; null when one is missing. */
function keptParts(work: Work, source: Source, { modified, version }: Omit<Standing, 'there'>): Result | null {
  const parts = exportsOf(work, source, true).filter((one) => one.appProperties['version'] === version);
  const count = Number(parts[0]?.appProperties['part']?.split('/')[1] ?? 0);
  const inOrder = Array.from({ length: count }, (_, at) =>
    parts.find(({ appProperties }) => appProperties['part'] === `${at + 1}/${count}`),
  ).map((one) => one?.appProperties);
  if (count === 0 || inOrder.some((one) => one?.['sha256'] === undefined)) return null;
  const bytes = inOrder.reduce((sum, one) => sum + Number(one?.['bytes'] ?? 0), 0);
  return ['inParts', modified, inOrder.map((one) => one?.['sha256'] ?? '').join(' '), bytes];
}

function inSeveral(work: Work, source: Source, { modified, version, there }: Standing): Result | null {
  const { world } = work.open;
  const parts = exportsOf(work, source, true).filter((one) => !one.trashed);
  const made = exportParts({
    world,
    source: { id: source.id, name: fileName(source) },
    folder: work.folder,
    marks: marksOf(work, source, version),
    scratchMarks: marks(work.open, SCRATCH),
    there: parts,
    until: work.until,
  });
  if (made === null) return null;
  // What an earlier export left and this one did not replace is of an older state.
  const isOld = ({ appProperties }: FileSeen): boolean => appProperties['part']?.endsWith(`/${made.length}`) !== true;
  for (const old of [...(there ? [there] : []), ...parts.filter(isOld)]) world.files.trash(old.id);
  const bytes = made.reduce((sum, one) => sum + one.bytes, 0);
  return ['inParts', modified, made.map(({ sha256 }) => sha256).join(' '), bytes];
}

function lineOf([code, detail, sha256]: Result): string {
  if (code === 'exported') return exportWords.line.exported;
  if (code === 'unchanged') return exportWords.line.unchanged;
  if (code === 'inParts') return exportWords.line.inParts(String(sha256).split(' ').length);
  return exportWords.line.failed(faultWords(String(detail)));
}

function outcomeOf({ hold }: Work, sources: readonly Source[], proof: JobLine): JobOutcome {
  const results = hold.all();
  const counts = countBy(results);
  const count = (code: string): number => counts[code] ?? 0;
  const failed = count('failed') + (proof.result === 'failed' ? 1 : 0);
  return {
    result: failed > 0 ? 'doneMissing' : 'done',
    message: exportWords.outcome(count('exported') + count('inParts'), count('unchanged'), failed),
    lines: [proof, ...linesOf(sources, results, lineOf)],
    counts,
  };
}

export const exportAll: Job = { plan, step };
