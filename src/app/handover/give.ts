/**
 * Bàn giao, the side that gives: another account gets every file of the office for writing, is named in every lock, and
 * then is in the
 * list of the office's accounts. Nothing is taken away: this account and its trigger stay until the other one works.
 */
import { isAddress } from '../../core/catalogue/address';
import { Fault } from '../../core/fault';
import { ok } from '../../core/result';
import { faultText, faultWords } from '../../text/faults';
import { jobWords } from '../../text/windows/jobs';
import { handoverLog, handOverWords } from '../../text/windows/handover';
import { admitEditor, EDITORS_FIELDS } from '../../tables/grid/editors';
import { settingCell, settingRequest, SETTING_FIELDS } from '../../tables/master-book/setting-cell';
import { OFFICE_ACCOUNTS } from '../../tables/master-book/tabs/tab-settings';
import { countBy, JobHold, resultsSoFar } from '../jobs/hold';
import type { JobRequest } from '../api';
import { finished, going, type Job, type Planned, type Stepped, type StepTurn } from '../jobs/job';
import type { FileAudited, World } from '../ports';
import { refuse, type Asked } from '../refusal';
import { Ledger } from '../work/ledger';
import { officeAccounts, openOffice, type Office } from '../work/office';
import { linkTo } from '../work/which-master';
import { faultOfFile } from '../work/unit-files';
import { BOOK_TYPE, FOLDER_TYPE, filesOfOffice } from './office-files';

/** Workbooks whose locks are read at once. */
const READ_AT_ONCE = 10;

interface Giving {
  readonly world: World;
  readonly office: Office;
  readonly ledger: Ledger;
  /** The account that gets the files, lower case. */
  readonly to: string;
}

function ready(world: World, { account }: JobRequest): Asked<Giving> {
  const office = openOffice(world);
  if (!office.ok) return office;
  const to = (account ?? '').toLowerCase();
  if (!isAddress(to)) return refuse('notAnAddress', { found: account ?? '' });
  if (to === office.value.account) return refuse('handOverToSelf');
  const { contacts, units } = office.value.catalogue;
  const contact = contacts.find((one) => one.account.trim().toLowerCase() === to);
  if (contact)
    return refuse('handOverToUnit', {
      account: to,
      unit: units.find((unit) => unit.code === contact.unit)?.name ?? contact.unit,
    });
  const ledger = Ledger.open(world, office.value);
  return ledger.ok ? ok({ world, office: office.value, ledger: ledger.value, to }) : ledger;
}

const filesFor = ({ world, office, ledger }: Giving): readonly FileAudited[] =>
  filesOfOffice(world.files.audit('trashed = false'), office, ledger.everyFile());

const requestFor = ({ to }: Giving): JobRequest => ({ job: 'handOver', account: to });

function plan(world: World, asked: JobRequest): Asked<Planned> {
  const opened = ready(world, asked);
  if (!opened.ok) return opened;
  const giving = opened.value;
  const files = filesFor(giving);
  const begun = resultsSoFar(giving.ledger, requestFor(giving)) ? [jobWords.unfinished] : [];
  const lines = handOverWords.lines({
    account: giving.to,
    files: files.length,
    unitFiles: giving.ledger.everyFile().length,
    isListed: officeAccounts(giving.office.catalogue).includes(giving.to),
  });
  return ok({
    request: requestFor(giving),
    plan: { title: handOverWords.title(giving.to), of: files.length, lines: [...begun, ...lines] },
  });
}

/** One property of a row of the ledger holds 50,000 letters; the beginning of an id is enough to know the file by. */
const keyOf = ({ id }: FileAudited): string => id.slice(0, 16);

function step({ world, request, until }: StepTurn): Asked<Stepped> {
  const opened = ready(world, request);
  if (!opened.ok) return opened;
  const giving = opened.value;
  const { ledger, office } = giving;
  const hold = JobHold.take({ ledger, account: office.account, now: world.clock.now() }, requestFor(giving));
  if (!hold.ok) return hold;
  ledger.flush();
  let files = filesFor(giving);
  const left = (): readonly FileAudited[] => files.filter((file) => hold.value.all()[keyOf(file)] === undefined);
  try {
    for (const folder of left().filter((file) => file.mimeType === FOLDER_TYPE)) {
      give(giving, folder, files);
      hold.value.note(keyOf(folder), ['given']);
      // What lies in the folder has its grants from now on.
      files = filesFor(giving);
    }
    while (left().length > 0 && world.clock.now() <= until)
      giveSome(giving, hold.value, { some: left().slice(0, READ_AT_ONCE), files });
  } catch (thrown) {
    if (!(thrown instanceof Fault) || !ENDS.includes(thrown.code)) throw thrown;
    return ok(end(giving, { hold: hold.value, files, stopped: faultText(thrown.code) }));
  }
  ledger.flush();
  const at = files.length - left().length;
  return ok(
    at < files.length
      ? going(at, files.length, handOverWords.giving(left()[0]?.name ?? ''))
      : end(giving, { hold: hold.value, files, stopped: null }),
  );
}

/** Faults of the receiving address or of the day: no further file can be given now. */
const ENDS: readonly Fault['code'][] = ['sharingToday', 'noGoogleAccount', 'domainPolicy', 'quotaToday'];

const MAY_WRITE: readonly string[] = ['owner', 'organizer', 'fileOrganizer', 'writer'];

/**
 * An account that may write in a folder may write what is in it: Drive hands a folder's grants down.
 */
function mayWrite(to: string, file: FileAudited, files: readonly FileAudited[]): boolean {
  return (
    (file.permissions ?? []).some((one) => one.who === to && MAY_WRITE.includes(one.role)) ||
    files.some((folder) => file.parents.includes(folder.id) && mayWrite(to, folder, files))
  );
}

function give({ world, to }: Giving, file: FileAudited, files: readonly FileAudited[]): void {
  if (!mayWrite(to, file, files)) world.files.share(file.id, to, 'writer');
}

/** Grants first, since Google refuses a lock that names an account without access. */
function giveSome(
  giving: Giving,
  hold: JobHold,
  { some, files }: { readonly some: readonly FileAudited[]; readonly files: readonly FileAudited[] },
): void {
  const { world, to } = giving;
  const given = some.filter((file) => {
    try {
      give(giving, file, files);
      return true;
    } catch (thrown) {
      if (thrown instanceof Fault && ENDS.includes(thrown.code)) throw thrown;
      hold.note(keyOf(file), ['failed', faultOfFile(thrown)]);
      return false;
    }
  });
  const books = given.filter((file) => file.mimeType === BOOK_TYPE);
  const read = world.books.getMany(books.map(({ id }) => ({ id, fields: EDITORS_FIELDS })));
  for (const file of given) {
    const answer = read[books.indexOf(file)];
    try {
      const requests = answer && 'book' in answer ? admitEditor(answer.book, to) : [];
      if (requests.length > 0) world.books.change(file.id, requests);
      hold.note(keyOf(file), answer && 'fault' in answer ? ['failed', answer.fault] : ['given']);
    } catch (thrown) {
      hold.note(keyOf(file), ['failed', faultOfFile(thrown)]);
    }
  }
}

interface Ending {
  readonly hold: JobHold;
  readonly files: readonly FileAudited[];
  /** Why no further file can be given now; null = every file was tried. */
  readonly stopped: string | null;
}

/** The list of accounts comes last: an account in it has the files. */
function end(giving: Giving, { hold, files, stopped }: Ending): Stepped {
  const { ledger, office, to } = giving;
  const results = hold.all();
  const counts = { given: 0, failed: 0, ...countBy(results) };
  const isListed = stopped === null && list(giving);
  ledger.tell(office.account, {
    action: 'handOver',
    unit: null,
    period: null,
    text: handoverLog.given(to, counts.given, files.length),
  });
  hold.finish();
  ledger.flush();
  const link = linkTo(office.masterId);
  return finished(files.length, {
    result: isListed && counts.failed === 0 ? 'done' : 'doneMissing',
    message: stopped ?? (isListed ? handOverWords.done(to, counts.given) : handOverWords.notListed(to)),
    lines: files.flatMap((file) => {
      const [code, why] = results[keyOf(file)] ?? [stopped === null ? 'given' : 'waiting'];
      return code === 'given'
        ? []
        : [
            {
              unit: file.id,
              name: file.name,
              result: code,
              message: handOverWords.line(code, faultWords(String(why))),
            },
          ];
    }),
    counts,
    ...(isListed ? { texts: [{ title: handOverWords.letterTitle, text: handOverWords.letter(link) }] } : {}),
  });
}

/** Puts the account into *Cài đặt*. false = the line is not there. */
function list({ world, office, to }: Giving): boolean {
  if (officeAccounts(office.catalogue).includes(to)) return true;
  const cell = settingCell(world.books.get(office.masterId, { fields: SETTING_FIELDS }), OFFICE_ACCOUNTS);
  if (cell === null) return false;
  world.books.change(office.masterId, [settingRequest(cell, [cell.value.trim(), to].filter(Boolean).join(', '))]);
  return true;
}

export const handOver: Job = { plan, step };
