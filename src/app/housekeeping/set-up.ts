/**
 * Thiết lập: creates a folder, the ledger and the master for one province with this account, so that `drive.file`
 * covers them, and the hourly trigger. Each step makes one thing and looks for it first; a second run makes nothing
 * new.
 */
import { catalogOf, provinces } from '../../catalog';
import { ownersOfRows } from '../../core/catalogue/matrix';
import type { Catalogue } from '../../core/catalogue/catalogue';
import { memoryRowsByList } from '../../core/catalogue/memory-rows';
import { checkPeriod } from '../../core/catalogue/period';
import { ok } from '../../core/result';
import { faultText } from '../../text/faults';
import { jobWords } from '../../text/windows/jobs';
import { setUpWords } from '../../text/windows/rare/set-up-job';
import { provinceNote } from '../../text/provinces';
import { titleOf } from '../../tables/master-book/sheets';
import type { JobRequest, ProvinceChoice } from '../api';
import { GUIDE_SETTING } from '../../core/catalogue/guide-url';
import { QUESTION_NUMBERS, questionSetting } from '../../core/submission/certified';
import { finished, going, type Job, type Planned, type Stepped, type StepTurn } from '../jobs/job';
import { ensureAutomaticLook } from '../work/automatic-look';
import { openStamp } from '../work/closed-master';
import { createOnce, forgetCreation } from '../work/create-once';
import { fillOffice } from './fill-office';
import { LEADERS_ACCOUNTS, OFFICE_ACCOUNTS } from '../../tables/master-book/tabs/tab-settings';
import { forget, linkTo, MASTER_MEMORY } from '../work/which-master';
import type { World } from '../ports';
import { refuse, type Asked } from '../refusal';
import { request } from '../request';

type Kind = 'folder' | 'ledger' | 'master';
type Made = Readonly<Partial<Record<Kind, string>>>;

const onceKey = (kind: Kind, province: string): string => `${kind}|${province}`;

export const provinceChoices = request({}, (): Asked<readonly ProvinceChoice[]> =>
  ok(
    provinces().map(({ contacts, ...facts }) => ({
      ...facts,
      name: `${facts.name}, ${facts.year}`,
      note: provinceNote({ ...facts, contacts }),
    })),
  ),
);

function catalogueFor(province: string | undefined, account: string): Asked<Catalogue> {
  const found = catalogOf(province ?? '');
  if (!found) return refuse('unknownProvince', { province: province ?? '' });
  const settings = [
    ...found.settings,
    { key: OFFICE_ACCOUNTS, value: account, note: setUpWords.officeAccounts },
    { key: LEADERS_ACCOUNTS, value: '', note: setUpWords.leadersAccounts },
    { key: GUIDE_SETTING, value: '', note: setUpWords.guideUrl },
    ...QUESTION_NUMBERS.map((n) => ({ key: questionSetting(n), value: '', note: setUpWords.headQuestion(n) })),
  ];
  for (const period of found.periods) {
    const refused = checkPeriod(period, found.holidays);
    if (refused) return refuse(refused.code, refused.facts);
  }
  return ok({ ...found, settings });
}

/**
 * Refused while a master is open, or remembered, that this account cannot read: marks of another Cloud project are not
 * seen, so that
 * everything would be made twice (docs/google.md, row D03).
 */
function noMasterInTheWay(world: World): Asked<null> {
  const kept = world.memory.get(MASTER_MEMORY);
  const open = openStamp(world);
  if (open !== null && world.files.seen(open.masterId) === null) return refuse('masterNotPicked');
  return kept === null || world.files.seen(kept) !== null ? ok(null) : refuse('masterKept', { link: linkTo(kept) });
}

/** The person confirms that the remembered master is lost for this account, so that *Thiết lập* can make a new one. */
export const forgetMaster = request({}, (world): Asked<null> => {
  if (world.person.account() === null) return refuse('nobody');
  const kept = world.memory.get(MASTER_MEMORY);
  if (kept === null) return ok(null);
  if (world.files.seen(kept) !== null) return refuse('masterOpens', { link: linkTo(kept) });
  const province = forget(world, kept)?.appProperties['province'];
  if (province !== undefined)
    for (const kind of ['ledger', 'master'] as const) forgetCreation(world, onceKey(kind, province));
  return ok(null);
});

function prepared(
  world: World,
  request: JobRequest,
): Asked<{ readonly catalogue: Catalogue; readonly account: string }> {
  const account = world.person.account();
  if (account === null) return refuse('nobody');
  const catalogue = catalogueFor(request.province, account);
  return catalogue.ok ? ok({ catalogue: catalogue.value, account }) : catalogue;
}

const memoryKey = (province: string): string => `setUp:${province}`;

/**
 * What earlier steps made, according to our own note. While the note is incomplete, Drive is searched for files with
 * our mark, since a run may have been killed before it wrote the note.
 */
function madeSoFar(world: World, province: string): Made {
  const kept = world.memory.get(memoryKey(province));
  const noted = kept === null ? {} : (JSON.parse(kept) as Made);
  if (NEXT.every((kind) => noted[kind] !== undefined)) return noted;
  // Only this account's own files: another account can make files with the same marks and share them.
  const files = world.files.list(
    `appProperties has { key='province' and value='${province}' } and 'me' in owners and trashed = false`,
  );
  const oldest = (kind: Kind): string | undefined =>
    files.filter((file) => file.appProperties['cchc'] === kind).sort((a, b) => (a.id < b.id ? -1 : 1))[0]?.id;
  const ids = { folder: oldest('folder'), ledger: oldest('ledger'), master: oldest('master') };
  return { ...(Object.fromEntries(Object.entries(ids).filter(([, id]) => id !== undefined)) as Made), ...noted };
}

function note(world: World, province: string, made: Made): void {
  world.memory.set(memoryKey(province), JSON.stringify(made));
}

const OF = setUpWords.stage.length;
const NEXT: readonly Kind[] = ['folder', 'ledger', 'master'];

function plan(world: World, request: JobRequest): Asked<Planned> {
  const ready = prepared(world, request);
  if (!ready.ok) return ready;
  const free = noMasterInTheWay(world);
  if (!free.ok) return free;
  const { catalogue } = ready.value;
  const lines = setUpWords.lines({
    units: catalogue.units.length,
    periods: catalogue.periods.length,
    owners: ownersOfRows(catalogue).map(({ unit, count }) => ({ name: unit.shortName, count })),
    memory: memoryRowsByList(catalogue).map(({ list, count }) => ({
      tab: titleOf(list === 'tasks' ? 'taskList' : list),
      count,
    })),
  });
  const begun = world.memory.get(memoryKey(catalogue.province.id)) !== null ? [jobWords.unfinished] : [];
  return ok({
    request: { job: 'setUp', province: catalogue.province.id },
    plan: { title: setUpWords.title(catalogue.province.name), of: OF, lines: [...begun, ...lines] },
  });
}

/** Makes the next missing thing. */
function step({ world, request }: StepTurn): Asked<Stepped> {
  const ready = prepared(world, request);
  if (!ready.ok) return ready;
  const { catalogue, account } = ready.value;
  const { province } = catalogue;
  const made = madeSoFar(world, province.id);
  const missing = NEXT.find((kind) => made[kind] === undefined);
  if (missing) {
    const id = createOnce(world, {
      key: onceKey(missing, province.id),
      listed: null,
      create: () => create(world, catalogue, { kind: missing, made }),
    });
    note(world, province.id, { ...made, [missing]: id });
    const at = NEXT.indexOf(missing);
    return ok(going(at + 1, OF, setUpWords.stage[at + 1] ?? ''));
  }
  const { ledger, master } = made as Required<Made>;
  const isNew = fillOffice(world, { catalogue, account, ledger, master });
  world.memory.drop(memoryKey(province.id));
  // The trigger is made last, so that the files exist whether or not Google permits it.
  const looksHourly = ensureAutomaticLook(world, master);
  return ok(
    finished(OF, {
      result: 'done',
      message: `${isNew ? setUpWords.made : setUpWords.madeBefore}${looksHourly ? '' : ` ${faultText('noTrigger')}`}`,
      lines: [],
      counts: { units: catalogue.units.length },
      masterId: master,
    }),
  );
}

function create(
  world: World,
  { province }: Catalogue,
  { kind, made }: { readonly kind: Kind; readonly made: Made },
): string {
  const marks = { cchc: kind, province: province.id };
  if (kind === 'folder') return world.files.createFolder(setUpWords.folder(province.name), null, marks);
  const name = kind === 'ledger' ? setUpWords.ledger(province.name) : setUpWords.master(province.name, province.year);
  return world.files.createBook(name, made.folder ?? '', {
    ...marks,
    ...(kind === 'master' && made.ledger ? { ledger: made.ledger } : {}),
  });
}

export const setUp: Job = { plan, step };
