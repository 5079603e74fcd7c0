/**
 * Xuất tệp cho đơn vị: the workbook of each chosen unit as an .xlsx in a folder of the period; once it is handed in, as
 * a PDF with its receipt. A form that has not gone out yet is published by its file. An interrupted run continues.
 */
import { isHandedIn } from '../../core/submission/submission';
import { ok } from '../../core/result';
import type { Unit } from '../../core/catalogue/unit';
import { UNIT_BOOK_FIELDS } from '../../tables/unit-book/reading/read';
import { unitFileWords } from '../../text/windows/rare/unit-files';
import { faultWords } from '../../text/faults';
import type { JobRequest } from '../api';
import { publishedByFile } from '../issue/publish';
import { countBy, JobHold, linesOf, type Results } from '../jobs/hold';
import { finished, going, type Job, type Planned, type Stepped, type StepTurn } from '../jobs/job';
import type { FileSeen, World } from '../ports';
import { refuse, type Asked } from '../refusal';
import { createOnce } from '../work/create-once';
import { openIssuedPeriod } from '../work/open-period';
import { accountsOf, fileOf, submissionOf, type PeriodWork } from '../work/period-work';
import { faultOfFile, filesOfMaster, isPublished } from '../work/unit-files';

const FOLDER = 'unitFilesFolder';
const FORM_FILE = 'unitFile';
const RECEIPT = 'unitReceipt';
const { job: words } = unitFileWords;

/** The chosen units that have a file; without a choice, those without an account. */
const chosenOf = (open: PeriodWork, { units }: JobRequest): readonly Unit[] =>
  open.units.filter(
    ({ code }) =>
      fileOf(open, code) !== null &&
      (units && units.length > 0 ? units.includes(code) : accountsOf(open.catalogue, code).length === 0),
  );

const isIn = (open: PeriodWork, unit: string): boolean => {
  const submission = submissionOf(open, unit);
  return submission !== null && isHandedIn(submission.state);
};

function opened(world: World, request: JobRequest): Asked<PeriodWork> {
  const open = openIssuedPeriod(world, { period: request.period });
  if (!open.ok) return open;
  return chosenOf(open.value, request).length > 0 ? open : refuse('fileNotTaken', { why: unitFileWords.give.none });
}

function plan(world: World, asked: JobRequest): Asked<Planned> {
  const opening = opened(world, asked);
  if (!opening.ok) return opening;
  const open = opening.value;
  const chosen = chosenOf(open, asked);
  const receipts = chosen.filter(({ code }) => isIn(open, code)).length;
  return ok({
    request: { ...asked, period: open.period.code },
    plan: {
      title: words.title(open.period.name),
      of: chosen.length,
      lines: words.lines(chosen.length - receipts, receipts),
    },
  });
}

const marks = (open: PeriodWork, kind: string): Readonly<Record<string, string>> => ({
  cchc: kind,
  period: open.period.code,
  master: open.office.masterId,
});

const ownOf = (open: PeriodWork, found: readonly FileSeen[], kind: string): readonly FileSeen[] =>
  found
    .filter(({ appProperties, trashed }) => {
      const { cchc, period } = appProperties as { readonly cchc?: string; readonly period?: string };
      return cchc === kind && period === open.period.code && !trashed;
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));

const folderOf = (open: PeriodWork, found: readonly FileSeen[]): string =>
  createOnce(open.world, {
    key: `${FOLDER}|${open.office.masterId}|${open.period.code}`,
    listed: ownOf(open, found, FOLDER)[0]?.id ?? null,
    create: () =>
      open.world.files.createFolder(
        words.folder(open.period.name),
        open.world.files.seen(open.office.masterId)?.parents[0] ?? null,
        marks(open, FOLDER),
      ),
  });

interface Giving {
  readonly open: PeriodWork;
  readonly found: readonly FileSeen[];
  readonly folder: string;
}

/** [given | receipted], [unpublished] or [failed, why]. */
function giveOne({ open, found, folder }: Giving, unit: Unit): Results[string] {
  const { world, period } = open;
  try {
    const file = fileOf(open, unit.code);
    if (!file) return ['failed', 'gone'];
    if (!isPublished(file)) {
      const book = world.books.get(file.fileId, { fields: UNIT_BOOK_FIELDS });
      if (!publishedByFile(open, unit, { file, book })) return ['unpublished'];
    }
    const isReceipt = isIn(open, unit.code);
    const kind = isReceipt ? RECEIPT : FORM_FILE;
    const there = ownOf(open, found, kind).find(({ appProperties }) => appProperties['unit'] === unit.code);
    const place = (mark: Readonly<Record<string, string>>) => ({
      name: (isReceipt ? words.receipt : words.form)(unit.name, period.name),
      parent: folder,
      replace: there?.id ?? null,
      appProperties: { ...marks(open, kind), unit: unit.code, ...mark },
    });
    if (isReceipt) world.files.exportPdf(file.fileId, place);
    else world.files.exportXlsx(file.fileId, place);
    return [isReceipt ? 'receipted' : 'given'];
  } catch (thrown) {
    return ['failed', faultOfFile(thrown)];
  }
}

const lineOf = ([code, why]: Results[string]): string => {
  if (code === 'given') return words.given;
  if (code === 'receipted') return words.receipted;
  return code === 'unpublished' ? words.unpublished : words.failed(faultWords(String(why)));
};

function step({ world, request, until }: StepTurn): Asked<Stepped> {
  const opening = opened(world, request);
  if (!opening.ok) return opening;
  const open = opening.value;
  const hold = JobHold.take({ ledger: open.ledger, account: open.office.account, now: world.clock.now() }, request);
  if (!hold.ok) return hold;
  open.ledger.flush();
  const found = filesOfMaster(open);
  const giving: Giving = { open, found, folder: folderOf(open, found) };
  const chosen = chosenOf(open, request);
  const isOpen = ({ code }: Unit): boolean => hold.value.all()[code] === undefined;
  for (const unit of chosen.filter(isOpen)) {
    if (world.clock.now() > until) break;
    hold.value.note(unit.code, giveOne(giving, unit));
  }
  const left = chosen.filter(isOpen);
  if (left.length > 0) {
    open.ledger.flush();
    return ok(going(chosen.length - left.length, chosen.length, left[0]?.name ?? ''));
  }
  const counts = countBy(hold.value.all());
  const made = (counts['given'] ?? 0) + (counts['receipted'] ?? 0);
  open.ledger.tell(open.office.account, {
    action: 'unitFiles',
    unit: null,
    period: open.period.code,
    text: words.log(made),
  });
  hold.value.finish();
  open.ledger.flush();
  return ok(
    finished(chosen.length, {
      result: made < chosen.length ? 'doneMissing' : 'done',
      message: words.outcome(made, chosen.length - made),
      lines: linesOf(chosen, hold.value.all(), lineOf),
      counts,
      folderId: giving.folder,
    }),
  );
}

export const unitFiles: Job = { plan, step };
