/**
 * Xuất toàn bộ: every workbook of a period as .xlsx in one folder of Drive, with a manifest of SHA-256 marks. A file
 * that has not changed since its export is left alone. An interrupted run continues, since every exported file carries
 * the mark of its source.
 */
import { ok } from '../../core/result';
import { faultWords } from '../../text/windows/jobs';
import { exportWords } from '../../text/windows/office-jobs';
import type { JobOutcome, JobRequest } from '../api';
import { countBy, JobHold, linesOf } from '../jobs/hold';
import { finished, going, type Job, type Planned, type Stepped, type StepTurn } from '../jobs/job';
import { filesOfMaster, faultOfFile } from '../work/unit-files';
import type { FileSeen, World } from '../ports';
import { createOnce } from '../work/create-once';
import { fileOf, type PeriodWork } from '../work/period-work';
import { openPeriod } from '../work/open-period';
import { scoreBooksIn } from '../scoring/book-file';
import { refuse, type Asked } from '../refusal';

const EXPORT = 'export';
const FOLDER = 'exportFolder';
const MANIFEST = 'exportManifest';

interface Source {
  readonly code: string;
  readonly name: string;
  readonly id: string;
}
interface Work {
  readonly round: PeriodWork;
  readonly hold: JobHold;
  readonly found: readonly FileSeen[];
  readonly folder: string;
}

function opened(world: World, request: JobRequest): Asked<PeriodWork> {
  const round = openPeriod(world, { period: request.period, units: request.units });
  if (!round.ok) return round;
  return sourcesOf(round.value).length > 2 ? round : refuse('notPublished');
}

const sourcesOf = (round: PeriodWork): readonly Source[] => [
  { code: 'master', name: exportWords.master, id: round.office.masterId },
  { code: 'ledger', name: exportWords.ledger, id: round.office.ledgerId },
  ...round.units.flatMap((unit) => {
    const file = fileOf(round, unit.code);
    return file ? [{ code: unit.code, name: unit.name, id: file.fileId }] : [];
  }),
];

function plan(world: World, asked: JobRequest): Asked<Planned> {
  const round = opened(world, asked);
  if (!round.ok) return round;
  const count = sourcesOf(round.value).length;
  return ok({
    request: { ...asked, period: round.value.period.code },
    plan: { title: exportWords.title(round.value.period.name), of: count, lines: exportWords.lines(count) },
  });
}

const marked = (round: PeriodWork, found: readonly FileSeen[], kind: string): readonly FileSeen[] =>
  found
    .filter((one) => one.appProperties['cchc'] === kind && one.appProperties['period'] === round.period.code)
    .sort((a, b) => (a.id < b.id ? -1 : 1));

const marks = (round: PeriodWork, kind: string): Readonly<Record<string, string>> => ({
  cchc: kind,
  period: round.period.code,
  master: round.office.masterId,
});

function folderOf(round: PeriodWork, found: readonly FileSeen[]): string {
  const [there] = marked(round, found, FOLDER);
  return createOnce(round.world, {
    key: `${FOLDER}|${round.office.masterId}|${round.period.code}`,
    listed: there?.id ?? null,
    create: () =>
      round.world.files.createFolder(
        exportWords.folder(round.period.name),
        round.world.files.seen(round.office.masterId)?.parents[0] ?? null,
        marks(round, FOLDER),
      ),
  });
}

function step({ world, request, until }: StepTurn): Asked<Stepped> {
  const opening = opened(world, request);
  if (!opening.ok) return opening;
  const round = opening.value;
  const hold = JobHold.take({ ledger: round.ledger, account: round.office.account, now: world.clock.now() }, request);
  if (!hold.ok) return hold;
  round.ledger.flush();
  const found = filesOfMaster(round);
  const work: Work = { round, hold: hold.value, found, folder: folderOf(round, found) };
  const ranks = scoreBooksIn(found)
    .filter((one) => one.appProperties['period'] === round.period.code)
    .map((one): Source => ({ code: 'scoreBook', name: one.name, id: one.id }));
  const sources = [...sourcesOf(round), ...ranks];
  for (const source of sources.filter((one) => hold.value.all()[one.code] === undefined)) {
    if (world.clock.now() > until) break;
    hold.value.note(source.code, exportOne(work, source));
  }
  const left = sources.filter((one) => hold.value.all()[one.code] === undefined);
  const isDone = left.length === 0;
  if (isDone) {
    writeManifest(work, sources);
    const counts = countBy(hold.value.all());
    round.ledger.tell(round.office.account, {
      action: 'exportAll',
      unit: null,
      period: round.period.code,
      text: exportWords.log(counts['exported'] ?? 0, counts['unchanged'] ?? 0),
    });
    hold.value.finish();
  }
  round.ledger.flush();
  return ok(
    isDone
      ? finished(sources.length, outcomeOf(work, sources))
      : going(sources.length - left.length, sources.length, exportWords.writing(left[0]?.name ?? '')),
  );
}

/** [exported | unchanged, modified, sha256, bytes] or [failed, why]. */
function exportOne({ round, found, folder }: Work, source: Source): readonly [string, ...(string | number)[]] {
  const { files } = round.world;
  try {
    // A source that Drive's list lacks is asked for by its own id before it is reported as gone.
    const seen = found.find((one) => one.id === source.id) ?? files.seen(source.id);
    if (!seen || seen.trashed) return ['failed', 'gone'];
    const modified = String(seen.modifiedAt);
    const there = marked(round, found, EXPORT).find((one) => one.appProperties['source'] === source.id) ?? null;
    const kept = there?.appProperties ?? {};
    const version = String(seen.version);
    if (kept['version'] === version && kept['sha256'] !== undefined)
      return ['unchanged', modified, kept['sha256'], Number(kept['bytes'] ?? 0)];
    const name = `${source.code} ${source.name}.xlsx`;
    const made = files.exportXlsx(source.id, (mark) => ({
      name,
      parent: folder,
      replace: there?.id ?? null,
      appProperties: { ...marks(round, EXPORT), source: source.id, version, ...mark },
    }));
    return ['exported', modified, made.sha256, made.bytes];
  } catch (thrown) {
    return ['failed', faultOfFile(thrown)];
  }
}

function writeManifest({ round, hold, found, folder }: Work, sources: readonly Source[]): void {
  const results = hold.all();
  const files = sources.map(({ code, name, id }) => {
    const [result, modified, sha256, bytes] = results[code] ?? ['failed'];
    return result === 'failed'
      ? { code, name, source: id, failed: String(modified ?? '') }
      : {
          code,
          name,
          source: id,
          file: `${code} ${name}.xlsx`,
          sourceModifiedAt: new Date(Number(modified)).toISOString(),
          sha256,
          bytes,
        };
  });
  const text = JSON.stringify(
    { product: 'so-cchc', province: round.catalogue.province.id, period: round.period.code, files },
    null,
    2,
  );
  const sha256 = round.world.coder.sha256(text);
  const [there] = marked(round, found, MANIFEST);
  if (there?.appProperties['sha256'] === sha256) return;
  round.world.files.saveText(text, {
    name: exportWords.manifest,
    parent: folder,
    replace: there?.id ?? null,
    appProperties: { ...marks(round, MANIFEST), sha256 },
  });
}

function outcomeOf({ hold }: Work, sources: readonly Source[]): JobOutcome {
  const results = hold.all();
  const counts = countBy(results);
  const count = (code: string): number => counts[code] ?? 0;
  return {
    result: count('failed') > 0 ? 'doneMissing' : 'done',
    message: exportWords.outcome(count('exported'), count('unchanged'), count('failed')),
    lines: linesOf(sources, results, ([code, why]) =>
      code === 'exported'
        ? exportWords.line.exported
        : code === 'unchanged'
          ? exportWords.line.unchanged
          : exportWords.line.failed(faultWords(String(why))),
    ),
    counts,
  };
}

export const exportAll: Job = { plan, step };
