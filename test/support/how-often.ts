/**
 * How often a random or exhaustive test repeats itself: `common` in `npm test`, `whole` in `npm run test:whole`, which
 * takes far longer.
 */
export const howOften = (common: number, whole: number): number => (process.env['WHOLE'] === '1' ? whole : common);
