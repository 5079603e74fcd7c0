/**
 * Where a file lies and who may open it: sharing brought to *Danh bạ đầu mối*, a file taken out of the trash, copies
 * put into it.
 */
import { canonicalAccount } from '../../../core/catalogue/canonical-account';
import type { Unit } from '../../../core/catalogue/unit';
import { repairWords } from '../../../text/windows/repair';
import { outsiderWords } from '../../../text/books/unit-news';
import type { JobRequest } from '../../api';
import type { FileAudited } from '../../ports';
import { officeAccounts } from '../../work/office';
import { ownAddresses } from '../../work/own-address';
import { accountsOf, fileOf, type PeriodWork } from '../../work/period-work';
import { bringSharing } from '../../work/sharing';
import { isPublished } from '../../work/unit-files';
import type { DriveBack } from '../undo/back';
import { aimOf, type Repair } from './fix';

type Permission = NonNullable<FileAudited['permissions']>[number];

/**
 * Who may open a file and should not. @param known accounts that may; null = any account, and only open links are
 * strange
 */
export function strangers(open: PeriodWork, seen: FileAudited, known: readonly string[] | null): readonly Permission[] {
  const own = ownAddresses(open.world);
  const may = new Set((known ?? []).map(own));
  return (seen.permissions ?? []).filter(
    (one) =>
      one.role !== 'owner' &&
      (one.type === 'anyone' || one.type === 'domain' || (known !== null && !may.has(canonicalAccount(one.who)))),
  );
}

/** The accounts that may open a unit's file. */
export const mayOpen = (open: PeriodWork, unit: string): readonly string[] => [
  ...accountsOf(open.catalogue, unit),
  ...officeAccounts(open.catalogue),
  open.office.account,
];

/** Contacts of a unit that cannot open its published file. */
export function notLetIn(open: PeriodWork, unit: string, seen: FileAudited): readonly string[] {
  const own = ownAddresses(open.world);
  const there = new Set((seen.permissions ?? []).map((one) => canonicalAccount(one.who)));
  return isPublished(fileOf(open, unit)) && seen.permissions
    ? accountsOf(open.catalogue, unit).filter((account) => !there.has(own(account)))
    : [];
}

interface Gap {
  readonly seen: FileAudited;
  /** null = a file of the office. */
  readonly unit: Unit | null;
  readonly out: readonly Permission[];
  readonly missing: readonly string[];
}

/** One service call; null when Drive does not show the file. */
function gapOf(open: PeriodWork, request: JobRequest): Gap | null {
  const aim = aimOf(request);
  const { masterId, ledgerId } = open.office;
  const unit = open.units.find(({ code }) => code === aim) ?? null;
  const id = aim === 'master' ? masterId : aim === 'ledger' ? ledgerId : fileOf(open, aim)?.fileId;
  const seen = id === undefined ? null : open.world.files.audited(id);
  if (seen === null) return null;
  if (unit) return { seen, unit, out: strangers(open, seen, mayOpen(open, aim)), missing: notLetIn(open, aim, seen) };
  return {
    seen,
    unit,
    out: strangers(open, seen, aim === 'master' ? null : officeAccounts(open.catalogue)),
    missing: [],
  };
}

export const sharing: Repair = {
  preview: (open, request) => {
    const gap = gapOf(open, request);
    if (gap === null) return [];
    return [
      ...gap.out.map((one) => repairWords.unshare.will(outsiderWords(one), 0)),
      ...gap.missing.map((account) => repairWords.share.will(account, 0)),
      ...(gap.seen.writersMayShare === true ? [repairWords.ownerShares.will('', 0)] : []),
    ];
  },
  apply: (open, request) => {
    const gap = gapOf(open, request);
    if (gap === null) return [];
    const { world } = open;
    const { seen, unit, out } = gap;
    for (const one of out) world.files.unshare(seen.id, one.id);
    if (seen.writersMayShare === true) world.files.writersShare(seen.id, false);
    const file = unit && fileOf(open, unit.code);
    const left = { ...seen, permissions: (seen.permissions ?? []).filter((one) => !out.includes(one)) };
    const shared = unit && file && isPublished(file) ? bringSharing(open, unit, { file, seen: left }) : null;
    return [
      ...out.map((one) => repairWords.unshare.did(outsiderWords(one))),
      ...(shared?.added ?? []).map(repairWords.share.did),
      ...(seen.writersMayShare === true ? [repairWords.ownerShares.did('')] : []),
    ];
  },
  back: (open, request) => {
    const gap = gapOf(open, request);
    if (gap === null) return null;
    const { id, name, writersMayShare } = gap.seen;
    const drive: readonly DriveBack[] = [
      ...gap.out.filter(isPerson).map(({ who, role }) => ({ did: 'unshared' as const, id, name, who, role })),
      ...(writersMayShare === true ? [{ did: 'closed' as const, id, name }] : []),
    ];
    return drive.length === 0 ? null : { drive };
  },
  stays: repairWords.stays.sharing,
  later: repairWords.later.sharing,
};

/** An open link and a whole domain are opened again by a person only. */
const isPerson = ({ type }: Permission): boolean => type === 'user' || type === 'group';

const inTrash = (open: PeriodWork, request: JobRequest): FileAudited | null => {
  const gap = gapOf(open, request);
  return gap?.seen.trashed === true ? gap.seen : null;
};

export const restore: Repair = {
  preview: (open, request) => {
    const seen = inTrash(open, request);
    return seen ? [repairWords.restored.will(seen.name, 0)] : [];
  },
  apply: (open, request) => {
    const seen = inTrash(open, request);
    if (!seen) return [];
    open.world.files.untrash(seen.id);
    return [repairWords.restored.did(seen.name)];
  },
  back: (open, request) => {
    const seen = inTrash(open, request);
    return seen && { drive: [{ did: 'untrashed', id: seen.id, name: seen.name, version: null }] };
  },
  later: repairWords.later.intoTrash,
};

/** Files with the marks of a unit's workbook that the ledger does not know; `listed` = Drive's list of the master. */
export const copiesOf = (open: PeriodWork, unit: string, listed: readonly FileAudited[]): readonly FileAudited[] =>
  listed.filter(
    (one) =>
      one.appProperties['unit'] === unit &&
      one.appProperties['period'] === open.period.code &&
      one.appProperties['cchc'] === 'unit' &&
      one.id !== fileOf(open, unit)?.fileId &&
      !one.trashed,
  );

const copiesFor = (open: PeriodWork, request: JobRequest): readonly FileAudited[] => {
  const aim = aimOf(request);
  if (!open.units.some(({ code }) => code === aim) || fileOf(open, aim) === null) return [];
  return copiesOf(open, aim, open.world.files.audit(madeForMaster(open))).filter(({ ownedByMe }) => ownedByMe);
};

export const madeForMaster = ({ office }: PeriodWork): string =>
  `appProperties has { key='master' and value='${office.masterId}' }`;

export const copies: Repair = {
  preview: (open, request) => copiesFor(open, request).map(({ name }) => repairWords.copy.will(name, 0)),
  apply: (open, request) =>
    copiesFor(open, request).map(({ id, name }) => {
      open.world.files.trash(id);
      return repairWords.copy.did(name);
    }),
  back: (open, request) => {
    const drive = copiesFor(open, request).map(({ id, name }) => ({ did: 'trashed' as const, id, name }));
    return drive.length === 0 ? null : { drive };
  },
  later: repairWords.later.trash,
};
