/** Fingerprints and packing through Utilities, always over UTF-8 and not over the default of the platform. */
import type { Coder } from '../app/ports';

/** Google gives signed bytes. */
const hex = (bytes: readonly number[]): string =>
  bytes.map((byte) => (byte & 0xff).toString(16).padStart(2, '0')).join('');

export const coderOfGoogle = (): Coder => ({
  sha256: (text) => hex(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8)),
  pack(text) {
    const plain = Utilities.newBlob('', 'text/plain').setDataFromString(text, 'UTF-8');
    return Utilities.base64Encode(Utilities.gzip(plain).getBytes());
  },
  unpack(packed) {
    const zipped = Utilities.newBlob(Utilities.base64Decode(packed), 'application/x-gzip');
    return Utilities.ungzip(zipped).getDataAsString('UTF-8');
  },
});
