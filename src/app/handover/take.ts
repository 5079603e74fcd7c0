/**
 * Bàn giao, the side that takes: after the person chose the files in Google's Picker, they are marked for this Cloud
 * project, what is still
 * missing is named by the ledger, and this account looks hourly from now on. It makes no file.
 */
import { unitNameIn } from '../../core/catalogue/unit';
import { ok } from '../../core/result';
import { faultText } from '../../text/faults';
import { handoverLog, takeOverWords } from '../../text/windows/handover';
import type { FileRecord } from '../../tables/ledger-book';
import type { JobLine, JobRequest } from '../api';
import { JobHold } from '../jobs/hold';
import { finished, going, type Job, type Planned, type Stepped, type StepTurn } from '../jobs/job';
import type { FileSeen, World } from '../ports';
import { refuse, type Asked } from '../refusal';
import { ensureAutomaticLook, lastAutomaticLook, resumeAutomaticLook } from '../work/automatic-look';
import { Ledger } from '../work/ledger';
import { openOffice, type Office } from '../work/office';
import { linkTo, MASTER_MEMORY } from '../work/which-master';
import { boundBothWays, claimedMaster, type Claimed } from './bound';
import { markBoth, missingMarks } from './marks';

const REQUEST: JobRequest = { job: 'takeOver' };

interface Taking {
  readonly world: World;
  readonly claimed: Claimed;
  readonly account: string;
}

function ready(world: World): Asked<Taking> {
  const account = world.person.account();
  if (account === null) return refuse('nobody');
  const claimed = claimedMaster(world);
  if (!claimed.ok) return claimed;
  const kept = world.memory.get(MASTER_MEMORY);
  // Marks are an authority, so that another master than the one in use gets none before the person chose it.
  if (kept !== null && kept !== claimed.value.masterId) return refuse('otherMaster', { link: linkTo(kept) });
  const bound = boundBothWays(world, claimed.value, account);
  return bound.ok ? ok({ world, claimed: bound.value, account }) : bound;
}

function plan(world: World): Asked<Planned> {
  const taking = ready(world);
  if (!taking.ok) return taking;
  return ok({ request: REQUEST, plan: { title: takeOverWords.title, of: 1, lines: takeOverWords.lines } });
}

function step({ world, until }: StepTurn): Asked<Stepped> {
  const taking = ready(world);
  if (!taking.ok) return taking;
  const { claimed } = taking.value;
  markBoth(world, claimed);
  const office = openOffice(world);
  if (!office.ok) return office;
  const ledger = Ledger.open(world, office.value);
  if (!ledger.ok) return ledger;
  const hold = JobHold.take({ ledger: ledger.value, account: office.value.account, now: world.clock.now() }, REQUEST);
  if (!hold.ok) return hold;
  const records = ledger.value.everyFile();
  const files = world.files.list('trashed = false');
  const marks = [...missingMarks(world, claimed, { files, records })];
  let at = 0;
  for (; at < marks.length && world.clock.now() <= until; at += 1) {
    const [id, mark] = marks[at] ?? ['', {}];
    world.files.mark(id, mark);
  }
  if (at < marks.length) {
    ledger.value.flush();
    return ok(going(at, marks.length, takeOverWords.marking));
  }
  hold.value.finish();
  return ok(end(world, { office: office.value, ledger: ledger.value, missing: unreadable(world, records, files) }));
}

/**
 * Records whose file this account does not have yet. A file that the list lacks is asked for by its id before it counts
 * as missing.
 */
export const unreadable = (
  { files }: World,
  records: readonly FileRecord[],
  listed: readonly FileSeen[],
): readonly FileRecord[] => {
  const ids = new Set(listed.map((one) => one.id));
  return records.filter(({ fileId }) => !ids.has(fileId) && files.seen(fileId) === null);
};

interface Taken {
  readonly office: Office;
  readonly ledger: Ledger;
  readonly missing: readonly FileRecord[];
}

/** The trigger comes last: the files are there whether or not Google lets it be made. */
function end(world: World, { office, ledger, missing }: Taken): Stepped {
  const before = lastAutomaticLook(world, office.masterId)?.by ?? null;
  const other = before === office.account ? null : before;
  resumeAutomaticLook(world, office.masterId);
  const looksHourly = ensureAutomaticLook(world, office.masterId);
  ledger.tell(office.account, {
    action: 'takeOver',
    unit: null,
    period: null,
    text: handoverLog.taken(office.account, other, missing.length),
  });
  ledger.flush();
  return finished(1, {
    result: missing.length === 0 && looksHourly ? 'done' : 'doneMissing',
    message: [
      takeOverWords.done(office.account),
      ...(looksHourly ? [] : [faultText('noTrigger')]),
      ...(missing.length === 0 ? [] : [takeOverWords.missing(missing.length)]),
      ...(other === null ? [] : [takeOverWords.askOld(other)]),
    ].join(' '),
    lines: missing.map((one) => lineOf(office, one)),
    counts: { missing: missing.length },
    masterId: office.masterId,
  });
}

export const nameOf = ({ catalogue }: Pick<Office, 'catalogue'>, { unit, period }: FileRecord): string => {
  return takeOverWords.file(
    unitNameIn(catalogue.units, unit),
    catalogue.periods.find((one) => one.code === period)?.name ?? period,
  );
};

const lineOf = (office: Office, record: FileRecord): JobLine => ({
  unit: record.fileId,
  name: nameOf(office, record),
  result: 'missing',
  message: takeOverWords.notPicked,
});

export const takeOver: Job = { plan, step };
