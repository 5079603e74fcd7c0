/**
 * The only import of numfmt.
 *
 * Its version 4.0.1 names files that it does not ship (`dist/index.cjs`), so loading it by name fails where `require`
 * is used, as in Jest. The file that it does ship is named here. Remove this when a repaired release is out.
 */
export { format as printPattern, isValidFormat } from '../../../../node_modules/numfmt/dist/index.js';
