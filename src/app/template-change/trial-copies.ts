/**
 * Copies that trials of *Đổi mẫu* left: those of killed trials, and those that a later trial replaced. Each goes to the
 * trash when it has our marks, belongs to this account, only the office may open it, and only this account changed it.
 */
import { canonicalAccount } from '../../core/catalogue/canonical-account';
import type { Unit } from '../../core/catalogue/unit';
import { templateChangeWords as words } from '../../text/windows/rare/template-change';
import type { FileAudited } from '../ports';
import { officeAccounts } from '../work/office';
import { ownAddresses } from '../work/own-address';
import type { PeriodWork } from '../work/period-work';

const TRIAL = 'trial';

/** No run of Google lasts longer, so a copy that was changed since then may be one at work. */
const AT_WORK_MS = 600_000;

const has = (key: string, value: string): string => `appProperties has { key='${key}' and value='${value}' }`;

/** An empty workbook for a trial, beside the master; its id. */
export const newCopy = ({ world, office, period }: PeriodWork, { code, name }: Unit): string =>
  world.files.createBook(words.trialName(name, period.name), world.files.seen(office.masterId)?.parents[0] ?? '', {
    cchc: TRIAL,
    unit: code,
    period: period.code,
    master: office.masterId,
  });

/** The copies of the period that may go to the trash. One service call, and one for each copy. */
export function oldCopies(open: PeriodWork): readonly FileAudited[] {
  const { world, office, period } = open;
  const marks = [has('cchc', TRIAL), has('master', office.masterId), has('period', period.code)];
  return world.files
    .audit([...marks, 'trashed = false'].join(' and '))
    .filter((file) => isOfOffice(open, file) && isUntouched(open, file));
}

function isOfOffice(open: PeriodWork, { ownedByMe, permissions }: FileAudited): boolean {
  const own = ownAddresses(open.world);
  const office = [open.office.account, ...officeAccounts(open.catalogue)].map(own);
  return ownedByMe && permissions !== null && permissions.every(({ who }) => office.includes(canonicalAccount(who)));
}

/** No writer can set the time of a revision. */
function isUntouched({ world, office }: PeriodWork, { id }: FileAudited): boolean {
  const last = world.files.lastRevision(id);
  return last !== null && last.by?.toLowerCase() === office.account && world.clock.now() - last.at > AT_WORK_MS;
}

/** Into the trash, from where a person can take them back for 30 days; the log names each. */
export function trashCopies(open: PeriodWork, copies: readonly FileAudited[]): void {
  for (const { id, name, appProperties } of copies) {
    open.world.files.trash(id);
    open.ledger.tell(open.office.account, {
      action: 'templateTrial',
      unit: appProperties['unit'] ?? '',
      period: open.period.code,
      text: words.logCopyGone(name, id),
    });
  }
}
