/**
 * The door to numfmt.
 *
 * Its 4.0.1 names files that it does not ship (`dist/index.cjs`), so loading it by name fails wherever `require` is meant,
 * as in Jest; the file it does ship is named here, once. Drop this when a repaired release is out.
 */
export { format as printPattern, isValidFormat } from '../../../../node_modules/numfmt/dist/index.js';
