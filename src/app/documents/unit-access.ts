/**
 * A unit's own report is the unit's to complete and to sign: its accounts may write in the draft, and its cover and a
 * letter lead there. An account that is not a contact any more keeps the access that it was given.
 */
import { canonicalAccount } from '../../core/catalogue/canonical-account';
import { noticeOf, withNotice } from '../../core/submission/told';
import { documentLink } from '../../text/documents/unit-report';
import { grantMany, ownAddresses } from '../work/own-address';
import { accountsOf, dueAgain, submissionOf, type PeriodWork } from '../work/period-work';

/** Accounts of the unit that may not open the file yet. */
function waiting({ world, catalogue }: PeriodWork, unit: string, fileId: string): readonly string[] {
  const own = ownAddresses(world);
  const there = new Set((world.files.audited(fileId)?.permissions ?? []).map(({ who }) => canonicalAccount(who)));
  return accountsOf(catalogue, unit).filter((account) => !there.has(own(account)));
}

/** Returns the addresses that Drive does not share with. Safe to run again; the ledger is not flushed. */
export function giveToUnit(open: PeriodWork, unit: string, fileId: string): readonly string[] {
  const { world, ledger } = open;
  const accounts = waiting(open, unit, fileId);
  const answers = grantMany(
    world,
    accounts.map((account) => ({ id: fileId, account, role: 'writer' })),
  );
  const submission = submissionOf(open, unit);
  const link = documentLink(fileId);
  if (submission && noticeOf(submission.told, 'ownReport')?.facts.link !== link)
    ledger.put({
      ...dueAgain(open, unit),
      submission: {
        ...submission,
        told: withNotice(submission.told, { code: 'ownReport', at: world.clock.now(), facts: { link } }),
      },
    });
  return accounts.filter((_, at) => 'fault' in (answers[at] ?? {}));
}
