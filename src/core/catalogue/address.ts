/**
 * Mail addresses as people type them into one cell. Every recipient and every account that gets a file is one checked
 * address, without a name beside it, a second address behind it, or a line break that a mail program could read as a
 * header.
 */

/**
 * Letters, digits and the marks that Google accounts have; a domain with a dot. ASCII only, so that a look-alike letter
 * does not pass.
 */
const ADDRESS =
  /^[a-z0-9](?:[a-z0-9.!#$%&'*+/=?^_`{|}~-]*[a-z0-9_+-])?@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;
/** Longest address that mail can carry. Source: RFC 5321, 4.5.3.1.3. */
const LONGEST = 254;

export const isAddress = (text: string): boolean =>
  text.length <= LONGEST && !text.includes('..') && ADDRESS.test(text);

export interface Addresses {
  /** Lower case, each once, in the order of the cell. */
  readonly good: readonly string[];
  /** Parts that are not one address, as typed. */
  readonly bad: readonly string[];
}

/**
 * Splits at `,`, `;` and line breaks. Splits at blanks only where every piece is an address, so that an address is not
 * picked out of other words.
 */
export function addressesIn(cell: string): Addresses {
  const parts = cell
    .split(/[,;\r\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => {
      const pieces = part.split(/\s+/);
      return pieces.every(isAddress) ? pieces : [part];
    });
  return {
    good: [...new Set(parts.filter(isAddress).map((part) => part.toLowerCase()))],
    bad: parts.filter((part) => !isAddress(part)),
  };
}
