/** What became of one letter. */

/**
 * waits = the day's quota is used up. unsure = an earlier run may have sent it. notSent = the address is invalid; the
 * letter is sent once the address is corrected.
 */
export type Posted = 'sent' | 'sentBefore' | 'waits' | 'unsure' | 'notSent';
