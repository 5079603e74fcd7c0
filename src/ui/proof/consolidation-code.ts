/** The short code of the consolidation, worked out again from the seals that this page read. */
import type { ProofContent } from '../../app/proof/proof-content';
import type { SealRead } from './sealed';
import { sha256 } from './sha256';

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** @param seals in the order of the units; the fingerprints are those worked out here, not those that were given */
export function codeOf({ period, units, adjustments }: ProofContent, seals: readonly SealRead[]): string {
  const counts = (unit: string, version: number): boolean =>
    units.some((one) => one.code === unit && one.counts && one.version === version);
  const lines = [
    ...units.flatMap((unit, at) => {
      const fingerprint = seals[at]?.fingerprint ?? '';
      return unit.counts && fingerprint !== '' ? [['seal', unit.code, unit.version, fingerprint].join('\t')] : [];
    }),
    ...adjustments
      .filter(({ unit, version }) => counts(unit, version))
      .map(({ unit, version, row, field, amount }) => ['adjustment', unit, version, row, field, amount].join('\t')),
  ].sort();
  let bits = BigInt(`0x${sha256([`period\t${period.code}`, ...lines].join('\n')).slice(0, 10)}`);
  let signs = '';
  for (let at = 0; at < 8; at += 1) {
    signs = SIGNS.charAt(Number(bits & 31n)) + signs;
    bits >>= 5n;
  }
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}
