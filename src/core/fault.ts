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

/** True for what may pass by itself: the job keeps its place and tries again. */
export const mayPass = (fault: Fault): boolean =>
  fault.code === 'busy' || fault.code === 'unsure' || fault.code === 'brokenAnswer';
