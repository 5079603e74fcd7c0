/**
 * A failure outside the program: Google was busy, a quota ran out, a file is gone. The ports throw it with a code; the
 * entry point catches it.
 * text/ explains each code to the person; the job that meets it decides what to do next about a unit.
 */
export type FaultCode =
  /** Google was busy and nothing was done; a later try may work. */
  | 'busy'
  /** A write whose outcome is unknown: read before writing again. */
  | 'unsure'
  /** A daily limit is used up: calls fail until tomorrow. */
  | 'quotaToday'
  /** Drive shares no more files for this account today; other calls still work. */
  | 'sharingToday'
  /** The address does not belong to a Google account, or Drive does not accept it for sharing. */
  | 'noGoogleAccount'
  /** A rule of the domain forbids it, for example sharing outside the domain. */
  | 'domainPolicy'
  /** The account's Drive is full. */
  | 'storageFull'
  /** Google does not export a file of this size. */
  | 'tooLarge'
  /** The account has not granted a scope that the call needs. */
  | 'consentMissing'
  /** The API is not enabled in the Cloud project. */
  | 'apiDisabled'
  /** A letter that was certainly not sent: its address is not valid. */
  | 'notSent'
  /** The hourly trigger could not be created, found or removed. */
  | 'noTrigger'
  /** The file does not exist, or this account cannot see it. */
  | 'gone'
  /** A tab of the master that the job reads is deleted. */
  | 'tabGone'
  /** The account does not have the right to do this to this file. */
  | 'forbidden'
  /** Google refused the request, for example because the sheet changed in between. */
  | 'refused'
  /** The answer was empty or incomplete. */
  | 'brokenAnswer'
  /** A row of the ledger cannot be read. */
  | 'brokenRow'
  /** A seal in the ledger differs from what was sealed. */
  | 'brokenSeal'
  /** What was issued to units differs from what was kept. */
  | 'brokenIssued';

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
const OF_ONE_RECORD: readonly FaultCode[] = ['brokenRow', 'brokenSeal', 'brokenIssued'];

/** True when the fault concerns what the ledger keeps of one unit: that unit is named, and the others go on. */
export const isOfOneRecord = (fault: Fault): boolean => OF_ONE_RECORD.includes(fault.code);

/** True when the fault concerns one file alone: the job names that file and goes on with the others. */
export const isOfOneFile = (fault: Fault): boolean => OF_ONE_FILE.includes(fault.code);
