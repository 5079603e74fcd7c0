/**
 * What the window *Bàn giao* shows: on which of both sides the person is, what this account cannot read yet, and
 * who looks hourly.
 */
import { ok } from '../../core/result';
import { takeOverWords } from '../../text/windows/handover';
import type { PickerAccess, World } from '../ports';
import { refuse, type Asked } from '../refusal';
import { request } from '../request';
import { isLookStopped, lastAutomaticLook, stopAutomaticLook } from '../work/automatic-look';
import { Ledger } from '../work/ledger';
import { openOffice } from '../work/office';
import { boundBothWays, claimedMaster, type Claimed } from './bound';
import { nameOf, unreadable } from './take';

export interface HandoverView {
  /** take: this account cannot read every file yet. */
  readonly side: 'give' | 'take';
  readonly account: string;
  readonly masterId: string;
  /** Files that this account cannot read yet, as a person knows them. */
  readonly missing: readonly string[];
  /** null when nothing is missing, or the technician has not typed key and number yet. */
  readonly picker: PickerAccess | null;
  /** Another account that looks hourly now; null = none did, or this account does. */
  readonly otherLooks: string | null;
  /** This account has given up its trigger. */
  readonly hasStopped: boolean;
}

export const handover = request({}, (world): Asked<HandoverView> => {
  const account = world.person.account();
  if (account === null) return refuse('nobody');
  const claimed = claimedMaster(world);
  if (!claimed.ok) return claimed;
  const missing = missingNames(world, claimed.value, account);
  if (!missing.ok) return missing;
  const { masterId } = claimed.value;
  const by = lastAutomaticLook(world, masterId)?.by ?? null;
  return ok({
    side: missing.value.length === 0 ? 'give' : 'take',
    account,
    masterId,
    missing: missing.value,
    picker: missing.value.length === 0 ? null : world.picker.access(),
    otherLooks: by === account ? null : by,
    hasStopped: isLookStopped(world, masterId),
  });
});

/** Master, ledger, and every file that the ledger names; a file that is not of the office names nothing. */
function missingNames(world: World, claimed: Claimed, account: string): Asked<readonly string[]> {
  const bound = boundBothWays(world, claimed, account);
  if (!bound.ok) {
    if (bound.error.code === 'masterNotPicked')
      return ok([takeOverWords.master, takeOverWords.ledger, takeOverWords.others]);
    return bound.error.code === 'ledgerNotPicked' ? ok([takeOverWords.ledger, takeOverWords.others]) : bound;
  }
  const office = openOffice(world);
  // Another Cloud project has no marks on the files yet: taking over sets them.
  if (!office.ok) return UNMARKED.includes(office.error.code) ? ok([takeOverWords.others]) : office;
  const ledger = Ledger.open(world, office.value);
  if (!ledger.ok) return ledger;
  const missing = unreadable(world, ledger.value.everyFile(), world.files.list('trashed = false'));
  return ok(missing.map((one) => nameOf(office.value, one)));
}

const UNMARKED: readonly string[] = ['forgedMaster', 'masterCopy'];

/** The account that handed over looks no more. Refused while no other account does. */
export const stopLooking = request({}, (world): Asked<{ readonly by: string }> => {
  const office = openOffice(world);
  if (!office.ok) return office;
  const { masterId, account } = office.value;
  const by = lastAutomaticLook(world, masterId)?.by ?? account;
  if (by === account) return refuse('nobodyElseLooks');
  stopAutomaticLook(world, masterId);
  return ok({ by });
});
