/**
 * The world failed: Google was busy, a quota ran out, a file is gone. Thrown by the ports, coded, caught once at the door.
 * What a code means for the person is said in text/; what to do next about a unit is decided by the job that meets it.
 */
export type FaultCode =
  /** Google was busy and nothing was done; worth another try later. */
  | 'busy'
  /** A write that may have landed: read before writing again. */
  | 'unsure'
  /** A limit of the day is used up: no use before tomorrow. */
  | 'quotaToday'
  /** Drive shares no more files for this account today; everything else goes on. */
  | 'sharingToday'
  /** The address belongs to no Google account, or Drive does not accept it for sharing. */
  | 'noGoogleAccount'
  /** A rule of the domain forbids it, e.g. sharing outside the domain. */
  | 'domainPolicy'
  /** The account's Drive is full. */
  | 'storageFull'
  /** Google does not export a file of this size. */
  | 'tooLarge'
  /** The account has not agreed to a scope that the call needs. */
  | 'consentMissing'
  /** The API is not switched on in the Cloud project. */
  | 'apiDisabled'
  /** A letter that certainly did not go out: the address is not one. */
  | 'notSent'
  /** The hourly trigger could not be made, looked up or removed. */
  | 'noTrigger'
  /** The file is not there, or not for this account. */
  | 'gone'
  /** The account may not do this to this file. */
  | 'forbidden'
  /** Google refused the request as it stands, e.g. because the sheet changed in between. */
  | 'refused'
  /** The answer came empty or cut. */
  | 'brokenAnswer'
  /** A seal in the ledger is not what was sealed. */
  | 'brokenSeal';

export class Fault extends Error {
  constructor(
    readonly code: FaultCode,
    readonly where: string,
    readonly detail: string,
  ) {
    super(`${code} at ${where}: ${detail}`);
    this.name = 'Fault';
  }
}

const PASSING: readonly FaultCode[] = ['busy', 'unsure', 'brokenAnswer'];

/** True when the fault may pass by itself: the job keeps its place and tries again. */
export const mayPass = (fault: Fault): boolean => PASSING.includes(fault.code);

const OF_ONE_FILE: readonly FaultCode[] = ['gone', 'forbidden', 'refused', 'domainPolicy', 'tooLarge'];

/** True when the fault concerns one file alone: the file is named and the others go on. */
export const isOfOneFile = (fault: Fault): boolean => OF_ONE_FILE.includes(fault.code);
